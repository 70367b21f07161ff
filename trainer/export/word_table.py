"""This file is the tables of the Word document: quiet lines, columns as wide as their words, rows that stay whole.

They are written as text and read in one go: through the library's own cells a long table takes seconds.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape
from math import ceil
from typing import TYPE_CHECKING

from trainer.export.cleaning import words_in
from trainer.export.tables import alone, held
from trainer.export.word_style import GAP, GROUND, LINE, WIDTH_CM, paragraph_added

if TYPE_CHECKING:
    from docx.document import Document

PAD_CM, LETTER_CM = 0.45, 0.215
"""What a cell's sides take and a usual letter needs at most, in the widest type a reader may have."""
SHARES = {
    letter: share
    for letters, share in (
        (" .,:;|!'’ijlIJ·/", 0.55),
        ("ftr()[]-–г", 0.78),
        ("wCDGHNOQRUØАВДИЙКЛНОПСЦЪЭ+−=<>#&ымю", 1.3),
        ("mMWМæÆ@%—…ШЩЖЮЫФшщжф", 1.6),
    )
    for letter in letters
}
"""How much of a usual letter others need, narrow ones and wide ones."""
LABELS = 0.3
"""The share of a table's width that a first column of long labels has at least."""
LEAST_CM, LONGEST_WORD, BOLD, SHORT_HEAD = 1.3, 20, 1.18, 12
CELL_PT, SMALL_PT, DENSE_PT, MANY = 9.5, 8.5, 8.5, 5
SHORT, LINES, ENDS = 16, 34, 3
"""A table of so many rows and so many lines is not parted by a page's end; of a longer one so many rows stay together
at its ends."""
TWENTIETHS_PER_CM = 20 * 72 / 2.54
_AIR, _LITTLE = (f'<w:spacing w:before="{space}" w:after="{space}"/>' for space in (36, 15))
_BREAKS = re.compile(r"([\t\n])")


def table_added(
    document: Document,
    columns: Sequence[str],
    rows: Sequence[Sequence[str]],
    numbers: Sequence[int],
    heads: Sequence[int] = (),
    *,
    dense: bool = False,
) -> None:
    """A table with a header row that is repeated on each page; number columns stand to the right.

    `heads` are rows, counted from 0, that head those after them; a `dense` one is set smaller.
    """
    from docx.oxml.parser import parse_xml

    body = document.element.body
    body.get_or_add_sectPr().addprevious(parse_xml(_table(columns, rows, numbers, heads, dense=dense)))
    paragraph_added(document, "", GAP)


def _table(
    columns: Sequence[str],
    rows: Sequence[Sequence[str]],
    numbers: Sequence[int],
    heads: Sequence[int],
    *,
    dense: bool,
) -> str:
    from docx.oxml.ns import nsdecls

    whole = alone(rows, heads)
    parted = [row for number, row in enumerate(rows) if number not in whole]
    widths = [round(width * TWENTIETHS_PER_CM) for width in _widths(columns, parted)]
    size = DENSE_PT if dense else _size(columns)
    short = len(rows) <= SHORT and _high([columns, *parted], widths, size) <= LINES
    bound = _bound(len(rows), heads, short=short)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    places = [(width, '<w:jc w:val="right"/>' if place in numbers else "") for place, width in enumerate(widths)]
    lines = "".join(
        _row(
            row[:1] if number - 1 in whole else row,
            places,
            size,
            number,
            bound=number in bound,
            whole=number >= ENDS or 1 < number == len(rows),
            head=number - 1 in heads,
        )
        for number, row in enumerate((columns, *rows))
    )
    return (
        f'<w:tbl {nsdecls("w")}><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:type="auto" w:w="0"/>{_lines()}'
        '<w:tblLayout w:type="fixed"/><w:tblLook w:firstColumn="1" w:firstRow="1" w:lastColumn="0" w:lastRow="0" '
        f'w:noHBand="0" w:noVBand="1" w:val="04A0"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{lines}</w:tbl>'
    )


def _lines() -> str:
    """Quiet lines between rows, none between columns."""
    drawn = {"top": "single", "left": "nil", "bottom": "single", "right": "nil", "insideH": "single", "insideV": "nil"}
    edges = "".join(f'<w:{edge} w:val="{how}" w:sz="4" w:space="0" w:color="{LINE}"/>' for edge, how in drawn.items())
    return f"<w:tblBorders>{edges}</w:tblBorders>"


def _row(
    cells: Sequence[str],
    places: Sequence[tuple[int, str]],
    size: float,
    number: int,
    *,
    bound: bool,
    whole: bool,
    head: bool,
) -> str:
    """A row that is not torn by a page's end; row 0 is the header, repeated on each page. A lone cell takes it all.

    Those bound to the next at the table's begin are not told to be `whole`, and kept by their paragraphs alone: where
    such rows follow a heading at the foot of a page, LibreOffice may lose them.
    """
    header, span = number == 0, ""
    if len(cells) < len(places):
        span, places = f'<w:gridSpan w:val="{len(places)}"/>', [(sum(width for width, _side in places), "")]
    kept = f"{'<w:keepNext/>' if bound else ''}<w:keepLines/>{_LITTLE if size == DENSE_PT else _AIR}"
    ink = f'<w:rPr>{"<w:b/>" if header or head else ""}<w:sz w:val="{round(2 * size)}"/></w:rPr>'
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{GROUND}"/>' if header else ""
    told = "".join(
        f'<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="{width}"/>{span}{shade}</w:tcPr>'
        f"<w:p><w:pPr>{kept}{side}</w:pPr><w:r>{ink}{_words(text)}</w:r></w:p></w:tc>"
        for text, (width, side) in zip(cells, places, strict=True)
    )
    how = "<w:tblHeader/>" if header else "<w:cantSplit/>" if whole else ""
    return f"<w:tr><w:trPr>{how}</w:trPr>{told}</w:tr>"


def _words(text: str) -> str:
    """Words as a run of the document holds them, every space kept; line ends and tabs are marks of their own."""
    marks = {"\t": "<w:tab/>", "\n": "<w:br/>", "": ""}
    return "".join(
        marks[piece] if piece in marks else f'<w:t xml:space="preserve">{escape(piece, quote=False)}</w:t>'
        for piece in _BREAKS.split(text)
    )


def _bound(count: int, heads: Sequence[int], *, short: bool) -> set[int]:
    """The rows that stay with the next one: a short table is whole, a long one is never cut beside its ends.

    The header is row 0 of `count` others; a section of a few rows stays whole.
    """
    ends = {row for row in range(count) if short or row < ENDS or row > count - ENDS}
    return ends | {row + 1 for row in held(count, heads)}


def _high(rows: Sequence[Sequence[str]], widths: Sequence[int], size: float) -> int:
    """How many lines rows take in columns of these widths, about."""
    letter = LETTER_CM * size / CELL_PT
    rooms = [max(1.0, (width / TWENTIETHS_PER_CM - PAD_CM) / letter) for width in widths]
    return sum(max(ceil(letters(text) / room) for text, room in zip(row, rooms, strict=True)) for row in rows)


def _widths(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> list[float]:
    """Widths in centimetres: each column holds its words, and what is left goes to those with long texts."""
    cells = [[row[place] for row in (columns, *rows)] for place in range(len(columns))]
    letter = LETTER_CM * _size(columns) / CELL_PT
    least = [_width_of_words(column, letter) for column in cells]
    asked = (PAD_CM + letter * max(_header(header), *map(letters, texts), 0) for header, *texts in cells)
    wanted = [max(need, ask) for need, ask in zip(least, asked, strict=True)]
    if sum(least) > WIDTH_CM:
        return [width * WIDTH_CM / sum(least) for width in least]
    left, more = WIDTH_CM - sum(least), [want - has for want, has in zip(wanted, least, strict=True)]
    if sum(more) <= left:
        spare = (left - sum(more)) / len(columns)
        return [want + spare for want in wanted]
    return _labelled(_shared(least, more, left), least, wanted[0])


def _labelled(given: Sequence[float], least: Sequence[float], wanted: float) -> list[float]:
    """Widths where labels in the first column take what they need, up to their share; the others give of their air."""
    air = [has - need for has, need in zip(given[1:], least[1:], strict=True)]
    lacking = min(wanted, LABELS * WIDTH_CM) - given[0]
    if lacking <= 0 or not sum(air):
        return list(given)
    taken = min(1.0, lacking / sum(air))
    rest = [has - taken * spare for has, spare in zip(given[1:], air, strict=True)]
    return [given[0] + taken * sum(air), *rest]


def _header(text: str) -> float:
    """How many letters of a header should stand on a line: short ones whole, names in two lines, of long ones half."""
    if not SHORT_HEAD < len(text) <= 2 * SHORT_HEAD:
        return letters(text) * (BOLD if len(text) <= SHORT_HEAD else 0.5)
    words = text.split(" ")
    parted = ((" ".join(words[:first]), " ".join(words[first:])) for first in range(1, len(words) + 1))
    return BOLD * min(max(map(letters, lines)) for lines in parted)


def letters(text: str) -> float:
    """How wide words are, in usual letters."""
    return sum(SHARES.get(letter, 1.0) for letter in text)


def _shared(least: Sequence[float], more: Sequence[float], left: float) -> list[float]:
    """Widths where not all get what they want: columns that lack little get it first, long texts share the rest."""
    given = list(least)
    order = sorted(range(len(more)), key=more.__getitem__)
    for number, place in enumerate(order):
        share = min(more[place], left / (len(order) - number))
        given[place] += share
        left -= share
    return given


def _width_of_words(cells: Sequence[str], letter: float) -> float:
    """What a column needs so that no word breaks; endless words break, or they would starve the other columns.

    The first cell is the header's, whose bold letters are wider.
    """
    header, *others = cells
    longest = max(
        (
            letters(word) * wide
            for texts, wide in (((header,), BOLD), (others, 1.0))
            for text in texts
            for word in words_in(text)
        ),
        default=1,
    )
    return max(LEAST_CM, PAD_CM + letter * min(LONGEST_WORD, longest))


def _size(columns: Sequence[str]) -> float:
    """The size of a table's letters in points: smaller where there are many columns."""
    return SMALL_PT if len(columns) >= MANY else CELL_PT

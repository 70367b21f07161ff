"""This file is how the Word document looks: page, type, tables and pictures."""

from __future__ import annotations

import datetime
import io
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docx.document import Document
    from docx.shared import Length
    from docx.styles.style import ParagraphStyle
    from docx.table import Table, _Cell

PANEL, REMARK, GAP = "Panel title", "Remark", "Gap"
FONT = "Calibri"
TEXT, MUTED, LINE, GROUND = "1C2230", "5E6675", "E4DED2", "F6F3EC"
PAGE_CM, MARGIN_CM = (21.0, 29.7), 2.2
WIDTH_CM = PAGE_CM[0] - 2 * MARGIN_CM
PAD_CM, LETTER_CM = 0.45, 0.215
"""What a cell's sides take and a letter needs at most, in the widest type a reader may have."""
LEAST_CM, LONGEST_WORD, BOLD = 1.3, 20, 1.18
CELL_PT, SMALL_PT, MANY = 9.5, 8.5, 6
HIGHEST_CM = 19.0
"""A picture higher than this leaves no room on its page for the headings above and the remark below."""
SHORT, ENDS = 12, 3
"""A table of so many rows is not parted by a page's end; of a longer one so many stay together at its ends."""
LANGUAGES = {"en": "en-GB", "nb": "nb-NO", "ru": "ru-RU"}
BORN = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)
"""A date that tells nothing, in place of the moment of writing."""


def dressed(title: str, language: str) -> Document:
    """An empty document in our style; its properties tell nothing but the title."""
    import docx
    from docx.shared import Cm

    document = docx.Document()
    for section in document.sections:
        section.page_width, section.page_height = Cm(PAGE_CM[0]), Cm(PAGE_CM[1])
        section.left_margin = section.right_margin = Cm(MARGIN_CM)
        section.top_margin = section.bottom_margin = Cm(MARGIN_CM)
    _properties(document, title, language)
    _styles(document, language)
    return document


def _properties(document: Document, title: str, language: str) -> None:
    known = document.core_properties
    known.title, known.language = title[:255], LANGUAGES.get(language, language)
    known.author = known.comments = known.last_modified_by = known.keywords = known.subject = ""
    known.created = known.modified = BORN


def _styles(document: Document, language: str) -> None:
    from docx.enum.style import WD_STYLE_TYPE
    from docx.oxml.ns import qn

    styles = document.styles
    _set(styles["Normal"], 10.5, TEXT, after=4)
    for element in styles.element.iter(qn("w:lang")):
        element.set(qn("w:val"), LANGUAGES.get(language, language))
    _set(styles["Title"], 26, TEXT, bold=True, after=12)
    _unruled(styles["Title"])
    _set(styles["Heading 1"], 18, TEXT, bold=True, before=22, after=6)
    _set(styles["Heading 2"], 13.5, TEXT, bold=True, before=16, after=4)
    _set(styles["Heading 3"], 11.5, TEXT, bold=True, before=10, after=2)
    _set(styles["List Bullet"], 10.5, TEXT, after=2)
    _set(styles["Quote"], 10.5, TEXT, after=6)
    styles["Quote"].font.italic = False
    styles["Quote"].paragraph_format.left_indent = _cm(0.5)
    styles["Quote"].paragraph_format.keep_together = True
    _set(styles.add_style(PANEL, WD_STYLE_TYPE.PARAGRAPH), 10.5, TEXT, bold=True, before=10, after=3)
    styles[PANEL].paragraph_format.keep_with_next = True
    _set(styles.add_style(REMARK, WD_STYLE_TYPE.PARAGRAPH), 9.5, MUTED, before=3, after=6)
    _set(styles.add_style(GAP, WD_STYLE_TYPE.PARAGRAPH), 3, TEXT)


def _set(
    style: ParagraphStyle, size: float, colour: str, *, bold: bool = False, before: float = 0, after: float = 0
) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    font = style.font
    font.name, font.size, font.bold, font.color.rgb = FONT, Pt(size), bold, RGBColor.from_string(colour)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for script in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(script), FONT)
    for themed in ("w:asciiTheme", "w:hAnsiTheme", "w:cstheme", "w:eastAsiaTheme"):
        fonts.attrib.pop(qn(themed), None)
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)


def _unruled(style: ParagraphStyle) -> None:
    """Without the line that Word draws under a title."""
    from docx.oxml.ns import qn

    properties = style.element.get_or_add_pPr()
    for border in properties.findall(qn("w:pBdr")):
        properties.remove(border)


def _cm(length: float) -> Length:
    from docx.shared import Cm

    return Cm(length)


def table_added(
    document: Document, columns: Sequence[str], rows: Sequence[Sequence[str]], numbers: Sequence[int]
) -> Table:
    """A table with a header row that is repeated on each page; number columns stand to the right."""
    table: Table = document.add_table(rows=1 + len(rows), cols=len(columns), style="Table Grid")
    _lines(table)
    widths = _widths(columns, rows)
    table.autofit = False
    for place, width in enumerate(widths):
        table.columns[place].width = _cm(width)
    for number, (row, cells) in enumerate(zip(table.rows, (columns, *rows), strict=True)):
        _whole(row._tr.get_or_add_trPr(), header=number == 0)  # noqa: SLF001 - python-docx has no other door to it
        for place, (cell, text) in enumerate(zip(row.cells, cells, strict=True)):
            cell.width = _cm(widths[place])
            _written(cell, text, _size(columns), header=number == 0, right=place in numbers)
            cell.paragraphs[0].paragraph_format.keep_with_next = _bound(number, len(rows))
    document.add_paragraph(style=GAP)
    return table


def _bound(row: int, count: int) -> bool:
    """Whether a row stays with the next one: a short table is whole, a long one is never cut beside its ends.

    The header is row 0 of `count` others.
    """
    return row < count and (count <= SHORT or row < ENDS or row > count - ENDS)


def _widths(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> list[float]:
    """Widths in centimetres: each column holds its words, and what is left goes to those with long texts."""
    cells = [[row[place] for row in (columns, *rows)] for place in range(len(columns))]
    letter = LETTER_CM * _size(columns) / CELL_PT
    least = [_width_of_words(column, letter) for column in cells]
    asked = (PAD_CM + letter * max(len(text) for text in column) for column in cells)
    wanted = [max(need, ask) for need, ask in zip(least, asked, strict=True)]
    if sum(least) > WIDTH_CM:
        return [width * WIDTH_CM / sum(least) for width in least]
    left, more = WIDTH_CM - sum(least), [want - has for want, has in zip(wanted, least, strict=True)]
    if sum(more) <= left:
        spare = (left - sum(more)) / len(columns)
        return [want + spare for want in wanted]
    return [has + left * extra / sum(more) for has, extra in zip(least, more, strict=True)]


def _width_of_words(cells: Sequence[str], letter: float) -> float:
    """What a column needs so that no word breaks; endless words break, or they would starve the other columns.

    The first cell is the header's, whose bold letters are wider.
    """
    header, *others = cells
    longest = max(
        (
            len(word) * wide
            for texts, wide in (((header,), BOLD), (others, 1.0))
            for text in texts
            for word in text.split()
        ),
        default=1,
    )
    return max(LEAST_CM, PAD_CM + letter * min(LONGEST_WORD, longest))


def _size(columns: Sequence[str]) -> float:
    """The size of a table's letters in points: smaller where there are many columns."""
    return SMALL_PT if len(columns) >= MANY else CELL_PT


def _written(cell: _Cell, text: str, size: float, *, header: bool, right: bool) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Pt

    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(2.5)
    run = paragraph.add_run(text)
    run.bold, run.font.size = header, Pt(size)
    if right:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    if header:
        shade = OxmlElement("w:shd")
        for name, value in (("w:val", "clear"), ("w:color", "auto"), ("w:fill", GROUND)):
            shade.set(qn(name), value)
        cell._tc.get_or_add_tcPr().append(shade)  # noqa: SLF001 - the same


def _whole(properties: object, *, header: bool) -> None:
    """A row that is not torn by a page's end, and is repeated on each page when it is the header."""
    from docx.oxml import OxmlElement

    for name in ("w:cantSplit", *(("w:tblHeader",) if header else ())):
        properties.append(OxmlElement(name))  # type: ignore[attr-defined]


def _lines(table: Table) -> None:
    """Quiet lines between rows, none between columns."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    borders = OxmlElement("w:tblBorders")
    for edge in ("top", "left", "bottom", "right", "insideH", "insideV"):
        line = OxmlElement(f"w:{edge}")
        drawn = edge in ("top", "bottom", "insideH")
        values = (("w:val", "single" if drawn else "nil"), ("w:sz", "4"), ("w:space", "0"), ("w:color", LINE))
        for name, value in values:
            line.set(qn(name), value)
        borders.append(line)
    table._tbl.tblPr.append(borders)  # noqa: SLF001 - the same


def height_of(png: bytes) -> float:
    """How high a picture is when it is as wide as the text, in centimetres."""
    from docx.image.image import Image

    image = Image.from_blob(png)
    return WIDTH_CM * image.px_height / image.px_width


def picture_added(document: Document, png: bytes, words: str, *, bound: bool) -> None:
    """A picture as wide as the text and never higher than a page, with its words for those who can't see it.

    `bound` keeps it on the page of what follows.
    """
    from docx.oxml.ns import qn

    paragraph = document.add_paragraph()
    paragraph.paragraph_format.keep_with_next = bound
    factor = min(1.0, HIGHEST_CM / height_of(png))
    shape = paragraph.add_run().add_picture(io.BytesIO(png), width=_cm(WIDTH_CM * factor))
    inner = shape._inline  # noqa: SLF001 - the same
    inner.docPr.set("descr", words)
    inner.docPr.set("title", "")
    for properties in inner.iter(qn("pic:cNvPr")):
        properties.set("descr", words)

"""This file is cells and the sheets they lie on: numbers are numbers, and no text can become a formula."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from textwrap import wrap
from typing import TYPE_CHECKING, Literal, cast

from trainer.export.cleaning import clean, one_line, plain_line
from trainer.paint.theme import LIGHT

if TYPE_CHECKING:
    from openpyxl.cell import Cell
    from openpyxl.styles import Alignment
    from openpyxl.worksheet.worksheet import Worksheet

Content = str | int | float | datetime.date | datetime.time | None
Side = Literal["general", "left", "right"]
COUNT, MEAN, SIGNED, SHARE = "0", '0.0;"−"0.0;0.0', '"+"0.0;"−"0.0;0.0', "0%"
SIGNED_WHOLE = '"+"0;"−"0;0'
DAY, CLOCK = "yyyy-mm-dd", "hh:mm"
FONT, TITLE_SIZE, CAPTION_SIZE = "Calibri", 18, 12
MOST_LETTERS, WIDEST, MOST, NARROWEST = 32_000, 60, 40, 9
"""Letters in a cell; and in the width of a column of long texts, of any other, and of each."""
LINE, HIGHEST, LEADING = 15.0, 400.0, 1.5
_COMMON_SPACES = dict.fromkeys(map(ord, "\u00a0\u202f\u2007"), " ")  # else a search with a typed space finds nothing
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?")
FORMULA_STARTS = tuple("=+-@\t＝＋－＠")


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a sheet: its name, how its numbers look, whether it holds long texts, and whether it is printed.

    Columns that are not printed are the last ones.
    """

    name: str
    number: str = "General"
    long: bool = False
    printed: bool = True


def at(sheet: Worksheet, row: int, place: int) -> Cell:
    """The cell of a row and a column, both counted from 1; only what is `spread` takes more than one, by its first."""
    return cast("Cell", sheet.cell(row, place))


def put(cell: Cell, content: Content, number: str = "General") -> None:
    """Fills a cell: a number as a number, text as text whatever it begins with."""
    if content is None or content == "":
        return
    if not isinstance(content, str):
        cell.value, cell.number_format = content, number
        return
    text = typed(content)[:MOST_LETTERS]
    cell.value = text
    cell.data_type = "s"  # else a text that begins with = would be a formula
    if text.startswith(FORMULA_STARTS):
        cell.quotePrefix = True  # and stays text when somebody edits it


def typed(text: str) -> str:
    """Text as somebody types it who looks for it."""
    return clean(text).translate(_COMMON_SPACES)


def shown(text: str) -> tuple[Content, str]:
    """A figure as it is shown, as the number it is with the format that shows it so; other text as it is."""
    plain = text.strip().replace("−", "-").replace(",", ".").replace("\u00a0", "")
    if plain.endswith("%") and _NUMBER.fullmatch(plain[:-1].strip()):
        return float(plain[:-1]) / 100, SHARE
    if not _NUMBER.fullmatch(plain):
        return text, "General"
    if "." not in plain:
        return int(plain), SIGNED_WHOLE if plain[0] in "+-" else COUNT
    return float(plain), SIGNED if plain[0] == "+" else MEAN


def tabled(sheet: Worksheet, top: int, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> int:
    """A small table with its figures as numbers, from a row on; the row below it."""
    known = [[(row[0], "General"), *(shown(text) for text in row[1:])] for row in rows]
    right = [all(not isinstance(row[place][0], str) for row in known) for place in range(len(columns))]
    headed(sheet, top, columns, right)
    for number, row in enumerate(known, top + 1):
        for place, (content, how) in enumerate(row, 1):
            put(at(sheet, number, place), content, how)
            _top(at(sheet, number, place), wrap=True, side="right" if right[place - 1] else "left")
    return top + 1 + len(rows)


def fact_rows(sheet: Worksheet, top: int, rows: Sequence[Sequence[str]]) -> int:
    """What is called how: a name and its words in each row, none of them the head of the others; the row below."""
    from openpyxl.styles import Font

    for number, (name, *words) in enumerate(rows, top):
        put(at(sheet, number, 1), one_line(name))
        at(sheet, number, 1).font = Font(name=FONT, color=LIGHT.muted[1:])
        put(at(sheet, number, 2), " ".join(words))
        for place in (1, 2):
            _top(at(sheet, number, place), wrap=True, side="left")
    return top + len(rows)


def titled(sheet: Worksheet, row: int, text: str, size: float = CAPTION_SIZE) -> None:
    """A title in the first column, in a row as high as its letters."""
    from openpyxl.styles import Font

    put(at(sheet, row, 1), one_line(text))
    at(sheet, row, 1).font = Font(name=FONT, size=size, bold=True, color=LIGHT.text[1:])
    sheet.row_dimensions[row].height = max(LINE, LEADING * size)


def said(sheet: Worksheet, row: int, text: str) -> None:
    """A remark in the first column."""
    from openpyxl.styles import Font

    put(at(sheet, row, 1), one_line(text))
    at(sheet, row, 1).font = Font(name=FONT, size=10, color=LIGHT.muted[1:])


def remarked(sheet: Worksheet, row: int, text: str, wide: int) -> int:
    """A remark, each of its paragraphs whole in a cell over two columns, together so `wide`; the row below it."""
    for number, line in enumerate(clean(text).split("\n"), row):
        said(sheet, number, line)
        spread(sheet, number, 2, wide)
        row = number + 1
    return row


def spread(sheet: Worksheet, row: int, columns: int, wide: int) -> None:
    """Gives the words of a row's first cell so many columns, together so `wide`, and as many lines as they need."""
    _top(at(sheet, row, 1), wrap=True, side="left")
    sheet.row_dimensions[row].height = LINE * lines_of(str(at(sheet, row, 1).value or ""), wide)
    sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=columns)


def heightened(sheet: Worksheet) -> None:
    """Rows as high as their wrapped texts need, for not every program reckons that out when it opens a file."""
    for number, row in enumerate(sheet.iter_rows(), 1):
        lines = max((_lines(sheet, cast("Cell", cell)) for cell in row), default=1)
        if lines > 1:
            sheet.row_dimensions[number].height = min(HIGHEST, LINE * lines)


def _lines(sheet: Worksheet, cell: Cell) -> int:
    if not isinstance(cell.value, str) or not cell.alignment.wrap_text or _is_spread(sheet, cell):
        return 1
    return lines_of(cell.value, max(1, int(sheet.column_dimensions[_letter(cell.column)].width) - 2))


def _is_spread(sheet: Worksheet, cell: Cell) -> bool:
    return any((one.min_row, one.min_col) == (cell.row, cell.column) for one in sheet.merged_cells.ranges)


def lines_of(content: Content, wide: int) -> int:
    """How many lines a content takes in a column of so many letters."""
    lines = content.split("\n") if isinstance(content, str) else ()
    return sum(1 if len(line) <= wide else len(wrap(line, wide)) for line in lines) or 1


def headed(sheet: Worksheet, row: int, names: Sequence[str], right: Sequence[bool]) -> None:
    """The names of columns, those over numbers to the right."""
    from openpyxl.styles import Border, Font, PatternFill, Side

    for place, (name, numbers) in enumerate(zip(names, right, strict=True), 1):
        cell = at(sheet, row, place)
        put(cell, plain_line(name))
        cell.font = Font(name=FONT, bold=True, color=LIGHT.text[1:])
        cell.fill = PatternFill("solid", start_color=LIGHT.background[1:])
        cell.border = Border(bottom=Side("thin", color=LIGHT.line[1:]))
        _top(cell, wrap=True, side="right" if numbers else "left")


def _top(cell: Cell, *, wrap: bool = False, side: Side = "general") -> None:
    cell.alignment = standing(side, wrap, 1 if side == "left" and cell.column > 1 else 0)


@lru_cache(maxsize=32)
def standing(side: Side, wrap: bool, indent: int) -> Alignment:
    """How text stands in a cell; kept, for the library compares the same object at once and a like one slowly."""
    from openpyxl.styles import Alignment

    return Alignment(vertical="top", horizontal=side, wrap_text=wrap, indent=indent)


def _letter(place: int) -> str:
    from openpyxl.utils import get_column_letter

    return get_column_letter(place)

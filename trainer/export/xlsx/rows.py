"""This file is the rows of a list as the text that a sheet holds: cell by cell the library takes ten times as long."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, TypeVar

from trainer.export.xlsx.cells import (
    FORMULA_STARTS,
    HIGHEST,
    LINE,
    MOST_LETTERS,
    Column,
    Content,
    lines_of,
    standing,
    typed,
)

if TYPE_CHECKING:
    from openpyxl.styles import Alignment
    from openpyxl.worksheet.worksheet import Worksheet

_FIRST_DAY = datetime.date(1899, 12, 30).toordinal()
_C = TypeVar("_C", bound=Content)


@dataclass(frozen=True, slots=True)
class Place:
    """A column as its cells name it: its letter, and the styles of words, of words like a formula, and of numbers."""

    letter: str
    words: int
    quoted: int
    number: int


def places_on(sheet: Worksheet, columns: Sequence[Column]) -> tuple[Place, ...]:
    """The columns of a list, their styles known to the workbook; words stand in as their header does."""
    from openpyxl.utils import get_column_letter

    return tuple(
        Place(
            get_column_letter(number),
            _style(sheet, standing("left", column.long, int(number > 1)), "General"),
            _style(sheet, standing("left", column.long, int(number > 1)), "General", quoted=True),
            _style(sheet, standing("general", column.long, 0), column.number),
        )
        for number, column in enumerate(columns, 1)
    )


def _style(sheet: Worksheet, stands: Alignment, number: str, *, quoted: bool = False) -> int:
    """The number by which cells name a style; the cell itself stands on no sheet."""
    from openpyxl.cell import Cell

    cell = Cell(sheet, row=1, column=1)
    cell.alignment, cell.number_format = stands, number
    if quoted:
        cell.quotePrefix = True  # stays text when somebody edits it
    style: int = cell.style_id
    return style


def held(content: _C) -> _C | str:
    """What a cell can hold of a content: text cleaned and not too long, all else as it is."""
    return typed(content)[:MOST_LETTERS] if isinstance(content, str) else content


def row_texts(
    places: Sequence[Place], rows: Iterable[Sequence[Content]], wide: Sequence[int | None], first: int = 2
) -> Iterator[str]:
    """Rows of what cells can hold, from the row `first` on; as high as words need in columns so many letters `wide`."""
    for number, row in enumerate(rows, first):
        lines = max(
            (lines_of(content, room) for content, room in zip(row, wide, strict=True) if room and content), default=1
        )
        high = f' ht="{min(HIGHEST, LINE * lines):g}" customHeight="1"' if lines > 1 else ""
        cells = "".join(_cell(place, number, content) for place, content in zip(places, row, strict=True))
        yield f'<row r="{number}"{high}>{cells}</row>'


def _cell(place: Place, row: int, content: Content) -> str:
    """A number as a number, a day as a day, text as text whatever it begins with; nothing for nothing."""
    if content is None or content == "":
        return ""
    if isinstance(content, str):
        style = place.quoted if content.startswith(FORMULA_STARTS) else place.words
        words = f'<is><t xml:space="preserve">{escape(content, quote=False)}</t></is>'
        return f'<c r="{place.letter}{row}" s="{style}" t="inlineStr">{words}</c>'
    return f'<c r="{place.letter}{row}" s="{place.number}"><v>{_number(content)}</v></c>'


def _number(content: float | datetime.date | datetime.time) -> str:
    """As files write it; a day is counted from the first one spreadsheets know, a time is a part of a day."""
    if isinstance(content, datetime.time):
        return f"{(content.hour * 60 + content.minute) / (24 * 60):.16g}"
    if isinstance(content, datetime.date):
        return str(content.toordinal() - _FIRST_DAY)
    return f"{content:.16g}"

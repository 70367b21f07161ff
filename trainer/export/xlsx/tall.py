"""This file is a sheet with very many rows: written row by row, typed, with a header that stays and filters."""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from trainer.export.cleaning import clean
from trainer.export.xlsx.cells import FONT, FORMULA_STARTS, MOST_LETTERS, Content
from trainer.export.xlsx.paper import on_paper
from trainer.export.xlsx.workbook import BORN, undated
from trainer.model.trouble import NotSaved
from trainer.paint.theme import LIGHT
from trainer.words import _

if TYPE_CHECKING:
    from openpyxl.cell import Cell
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

MOST_ROWS = 1_048_575
"""So many rows under a header fit on a sheet of any spreadsheet."""
DAY = "yyyy-mm-dd"


@dataclass(frozen=True, slots=True)
class Tall:
    """A sheet: its title, the names and widths (in letters) of its columns, and its rows."""

    title: str
    names: Sequence[str]
    widths: Sequence[float]
    rows: Iterable[Sequence[Content]]


def tall_workbook(tall: Tall) -> bytes:
    """The workbook, with properties that tell nothing; NotSaved when a sheet can't hold so many rows."""
    from openpyxl import Workbook
    from openpyxl.utils import get_column_letter
    from openpyxl.writer.excel import ExcelWriter

    book = Workbook(write_only=True)
    sheet: Any = book.create_sheet(tall.title[:31])
    sheet.freeze_panes = "A2"
    for place, width in enumerate(tall.widths, 1):
        sheet.column_dimensions[get_column_letter(place)].width = width
    sheet.print_title_rows = "1:1"
    on_paper(sheet)
    sheet.append([_head(sheet, name) for name in tall.names])
    count = 0
    for count, row in enumerate(tall.rows, 1):
        if count > MOST_ROWS:
            raise NotSaved(
                _("A spreadsheet holds {count} rows; there are more. Write a CSV file.").format(count=MOST_ROWS)
            )
        sheet.append([_content(sheet, content) for content in row])
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(tall.names))}{count + 1}"
    properties = book.properties
    properties.creator, properties.title = None, None
    properties.created = properties.modified = BORN
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        ExcelWriter(book, archive).write_data()  # its own saving would tell the moment
    return undated(file)


def _head(sheet: WriteOnlyWorksheet, name: str) -> Cell:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font, PatternFill

    cell = WriteOnlyCell(sheet, name)
    cell.font = Font(name=FONT, bold=True, color=LIGHT.text[1:])
    cell.fill = PatternFill("solid", start_color=LIGHT.background[1:])
    return cell


def _content(sheet: WriteOnlyWorksheet, content: Content) -> Content | Cell:
    """A number as a number, a day as a day, text as text whatever it begins with."""
    from openpyxl.cell import WriteOnlyCell

    if isinstance(content, datetime.date):
        day = WriteOnlyCell(sheet, datetime.datetime.combine(content, datetime.time()))
        day.number_format = DAY
        return day
    if not isinstance(content, str):
        return content
    text = clean(content)[:MOST_LETTERS]
    if not text.startswith(FORMULA_STARTS):
        return text or None
    cell = WriteOnlyCell(sheet, text)
    cell.data_type = "s"  # else a text that begins with = would be a formula
    cell.quotePrefix = True
    return cell

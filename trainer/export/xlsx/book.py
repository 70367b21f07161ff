"""This file is a workbook being made: its sheets, its long lists, and the file that comes of it."""

from __future__ import annotations

import datetime
import io
import re
import shutil
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from tempfile import SpooledTemporaryFile
from typing import TYPE_CHECKING, Any

from trainer.export.xlsx.cells import Column, Content, headed, heightened
from trainer.export.xlsx.paper import on_paper
from trainer.export.xlsx.rows import held, places_on, row_texts
from trainer.export.xlsx.widths import LINES, widths

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

BORN = datetime.datetime(2000, 1, 1)  # noqa: DTZ001 - a workbook knows no zones; the date tells nothing
_UNDATED = (1980, 1, 1, 0, 0, 0)
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\']")
_END = b"</sheetData>"
_CHART = re.compile(rb'<(?:xdr:)?cNvPr id="\d+" name="Chart \d+"')
_AT_HAND, _VERY_LARGE = 16_000_000, 1_000_000_000
"""Bytes: of a list that lie in memory, the rest on the disk; and from which on an archive must say so."""


class Book:
    """A workbook: made of sheets that are filled cell by cell, and of lists that are written row by row."""

    def __init__(self) -> None:
        """Without a sheet."""
        from openpyxl import Workbook

        self._book = Workbook()
        if self._book.active is not None:
            self._book.remove(self._book.active)
        self._lists: dict[Worksheet, SpooledTemporaryFile[bytes]] = {}

    def sheet(self, name: str) -> Worksheet:
        """A sheet at the end, under a name that every program takes."""
        sheet: Worksheet = self._book.create_sheet(_NOT_IN_NAMES.sub(" ", name)[:31])
        sheet.sheet_view.showGridLines = False
        return sheet

    def list_of(
        self, name: str, columns: Sequence[Column], rows: Iterable[Sequence[Content]], most: float = LINES[-1]
    ) -> None:
        """A sheet that is a list: a header that stays in view, filters, rows that can be sorted, columns that fit.

        Rows may take `most` lines to save a page beside.
        """
        known = [[held(content) for content in row] for row in rows]
        self._listed(self.sheet(name), columns, known, widths(columns, known, most))

    def tall(
        self, name: str, columns: Sequence[Column], rows: Iterable[Sequence[Content]], wide: Sequence[float]
    ) -> None:
        """A list of very many rows, none of which is kept in memory; how `wide` its columns are, in letters."""
        self._listed(self.sheet(name), columns, ([held(content) for content in row] for row in rows), wide)

    def _listed(
        self, sheet: Worksheet, columns: Sequence[Column], rows: Iterable[Sequence[Content]], wide: Sequence[float]
    ) -> None:
        headed(sheet, 1, [column.name for column in columns], [column.number != "General" for column in columns])
        places = places_on(sheet, columns)
        for place, width in zip(places, wide, strict=True):
            sheet.column_dimensions[place.letter].width = width
        letters = [max(1, int(width) - 2) if column.long else None for column, width in zip(columns, wide, strict=True)]
        kept = self._lists[sheet] = SpooledTemporaryFile(_AT_HAND)  # noqa: SIM115 - closed when the file is made
        count = _written(kept, row_texts(places, rows, letters))
        sheet.freeze_panes = "A2"
        sheet.auto_filter.ref = f"A1:{places[-1].letter}{count + 1}"
        sheet.print_title_rows = "1:1"
        printed = [place for place, column in zip(places, columns, strict=True) if column.printed]
        if len(printed) < len(places):
            sheet.print_area = f"A1:{printed[-1].letter}{count + 1}"

    def saved(self, title: str) -> bytes:
        """The file, with properties that tell nothing but the title, nor when it was written."""
        from openpyxl.writer.excel import ExcelWriter

        for sheet in self._book.worksheets:
            heightened(sheet)
            on_paper(sheet, title)
        properties = self._book.properties
        properties.title, properties.creator = title[:255] or None, None
        properties.created = properties.modified = BORN
        plain, whole = io.BytesIO(), io.BytesIO()
        with zipfile.ZipFile(plain, "w", zipfile.ZIP_STORED) as archive:
            ExcelWriter(self._book, archive).write_data()  # its own saving would tell the moment
        titles = iter(_titles(self._book.worksheets))
        lists: dict[str, tuple[Worksheet, Any]] = {one.path[1:]: (one, kept) for one, kept in self._lists.items()}
        with zipfile.ZipFile(plain) as written, zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
            for name in written.namelist():
                entry = zipfile.ZipInfo(name, _UNDATED)
                entry.compress_type = zipfile.ZIP_DEFLATED
                if name in lists:
                    _joined(archive, entry, written.read(name), *lists[name])
                elif name.startswith("xl/drawings/drawing"):
                    archive.writestr(entry, _CHART.sub(lambda one: one[0] + next(titles), written.read(name)))
                else:
                    archive.writestr(entry, written.read(name))
        return whole.getvalue()


def _titles(sheets: Iterable[Worksheet]) -> Iterator[bytes]:
    """What charts say to those who don't see them, as an attribute: their titles, in their order."""
    charts = (chart for sheet in sheets for chart in sheet._charts)  # type: ignore[attr-defined]  # noqa: SLF001 - no other door
    for chart in charts:
        words = "".join(run.t for paragraph in chart.title.tx.rich.p for run in paragraph.r or ())
        yield f' descr="{escape(words)}"'.encode()


def _written(file: SpooledTemporaryFile[bytes], texts: Iterable[str]) -> int:
    """Writes texts one after another; how many there were."""
    return sum(1 for text in texts if file.write(text.encode()))


def _joined(
    archive: zipfile.ZipFile, entry: zipfile.ZipInfo, frame: bytes, sheet: Worksheet, rows: SpooledTemporaryFile[bytes]
) -> None:
    """A sheet with its header and what frames it, and the rows of its list."""
    size = re.compile(rb'(<dimension ref=")[^"]*')
    head, tail = size.sub(rb"\g<1>" + str(sheet.auto_filter.ref).encode(), frame).split(_END)
    with rows, archive.open(entry, "w", force_zip64=rows.tell() > _VERY_LARGE) as file:
        file.write(head)
        rows.seek(0)
        shutil.copyfileobj(rows, file)
        file.write(_END + tail)

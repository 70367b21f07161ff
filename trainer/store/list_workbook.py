"""This file is lists in XLSX workbooks: opened only when they are as small unpacked as they say, and never computed."""

from __future__ import annotations

import datetime
import io
import warnings
import zipfile
from collections.abc import Iterable
from typing import Any

from trainer.model.name_table import Rows, TableSheet
from trainer.model.trouble import NotOpened
from trainer.store.list_text import LONGEST_CELL, MOST_COLUMNS, MOST_ROWS
from trainer.words import _

MOST_UNPACKED, MOST_PARTS, MOST_SHEETS = 40_000_000, 2_000, 40
_BLOCK = 1 << 18
_DOCTYPES = tuple("<!DOCTYPE".encode(name) for name in ("ascii", "utf-16-le", "utf-16-be"))


def workbook_sheets(content: bytes, name: str) -> tuple[TableSheet, ...]:
    """The filled sheets of a workbook; NotOpened with a sentence when it can't be one or is made to do harm."""
    _guard(content, name)
    try:
        sheets = _read(content)
    except Exception as trouble:  # the reader raises anything over a broken file
        raise NotOpened(
            _(
                "{name} is a workbook with something broken in it. Open it in the spreadsheet, save it as a "
                "new XLSX or CSV file, and open that one."
            ).format(name=name)
        ) from trouble
    if not sheets:
        raise NotOpened(_("{name} has no filled cells.").format(name=name))
    return sheets


def _guard(content: bytes, name: str) -> None:
    """Everything that can be known before anything is unpacked for good."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            parts = packed.infolist()
            if "xl/workbook.xml" not in packed.namelist():
                raise NotOpened(_other_kind(packed, name))
            if any(part.flag_bits & 1 for part in parts):
                raise NotOpened(_locked(name))
            size = sum(part.file_size for part in parts)
            if size > MOST_UNPACKED or len(parts) > MOST_PARTS:
                raise NotOpened(_too_large(name, size))
            if any(_has_doctype(packed, part) for part in parts if part.filename.endswith((".xml", ".rels"))):
                raise NotOpened(
                    _("{name} holds definitions no spreadsheet writes. It wasn't opened.").format(name=name)
                )
    except (zipfile.BadZipFile, EOFError, NotImplementedError, OSError, ValueError) as trouble:
        raise NotOpened(_("{name} is damaged: it can't be unpacked.").format(name=name)) from trouble


def _has_doctype(packed: zipfile.ZipFile, part: zipfile.ZipInfo) -> bool:
    """Whether a part defines words of its own, by which a small file can grow without end."""
    kept = b""
    with packed.open(part) as file:
        while block := file.read(_BLOCK):
            if any(word in kept + block for word in _DOCTYPES):
                return True
            kept = block[-32:]
    return False


def _other_kind(packed: zipfile.ZipFile, name: str) -> str:
    if "mimetype" in packed.namelist() and b"spreadsheet" in packed.open("mimetype").read(200):
        return _("{name} is an OpenDocument sheet. Save it as XLSX or CSV and open that one.").format(name=name)
    return _("{name} is no XLSX workbook. Lists are CSV, text or XLSX files.").format(name=name)


def _locked(name: str) -> str:
    return _("{name} is locked with a password. Save it without one and open it again.").format(name=name)


def _too_large(name: str, size: int) -> str:
    return _("{name} would unpack to {size} MB. A list of people takes less than {most} MB.").format(
        name=name, size=f"{size / 1_000_000:,.0f}".replace(",", "\u202f"), most=MOST_UNPACKED // 1_000_000
    )


def _read(content: bytes) -> tuple[TableSheet, ...]:
    from openpyxl import load_workbook

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about charts and rules, which a list of people has no use for
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
        try:
            sheets = [_sheet(sheet) for sheet in book.worksheets[:MOST_SHEETS] if sheet.sheet_state == "visible"]
        finally:
            book.close()
    return tuple(sheet for sheet in sheets if sheet.rows)


def _sheet(sheet: Any) -> TableSheet:  # noqa: ANN401 - its types know no sheet that is only read
    sheet.reset_dimensions()  # what a sheet says of its size may be anything
    given = sheet.iter_rows(max_row=MOST_ROWS + 1, max_col=MOST_COLUMNS, values_only=True)
    rows = [tuple(_words(cell) for cell in row) for row in given]
    more = len(rows) > MOST_ROWS
    return TableSheet(sheet.title, _trimmed(rows[:MOST_ROWS]), more)


def _trimmed(rows: Iterable[tuple[str, ...]]) -> Rows:
    """The rows without empty cells at their ends and without empty rows at the end of all."""
    kept = []
    for row in rows:
        filled = max((index + 1 for index, cell in enumerate(row) if cell), default=0)
        kept.append(row[:filled])
    while kept and not kept[-1]:
        kept.pop()
    return tuple(kept)


def _words(cell: object) -> str:
    match cell:
        case None:
            return ""
        case bool():
            return str(cell).upper()
        case float() if cell.is_integer():
            return str(int(cell))
        case datetime.datetime():
            return cell.date().isoformat()
        case _:
            return str(cell)[:LONGEST_CELL].strip()

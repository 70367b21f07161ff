"""This file is a list of people as it lies in a file, CSV or XLSX, or comes from a spreadsheet by the clipboard."""

from __future__ import annotations

from pathlib import Path

from trainer.model.name_table import NameTable, TableSheet
from trainer.model.refusal import cause
from trainer.model.trouble import NotOpened
from trainer.store.decoding import decoded
from trainer.store.list_text import text_rows
from trainer.store.list_workbook import workbook_sheets
from trainer.words import _

LARGEST = 10_000_000
_PACKED, _OLD_OFFICE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"


def read_list(path: Path, encoding: str = "") -> NameTable:
    """The table in a file, told by its content and not by its name; NotOpened with a sentence when there is none.

    `encoding` reads the letters of a text file as told.
    """
    content = _content(path)
    if content.startswith(_PACKED):
        return NameTable(path.name, workbook_sheets(content, path.name))
    if content.startswith(_OLD_OFFICE):
        raise NotOpened(_old(path.name))
    told = decoded(content, encoding)
    if not told.text.strip("\ufeff \t\r\n"):
        raise NotOpened(_("{name} is empty.").format(name=path.name))
    if _is_no_text(told.text):
        raise NotOpened(
            _("{name} is neither a text nor a workbook. Lists are CSV, text or XLSX files.").format(name=path.name)
        )
    rows, more, notes = text_rows(told.text)
    return NameTable(path.name, (TableSheet("", rows, more),), told.encoding, told.sure, notes)


def pasted_list(text: str) -> NameTable:
    """The table that was copied from a spreadsheet."""
    rows, more, notes = text_rows(text[:LARGEST])
    return NameTable(_("From the clipboard"), (TableSheet("", rows, more),), notes=notes)


def _content(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise NotOpened(_("{name} is no file. A list lies in a CSV or XLSX file.").format(name=path.name))
        size = path.stat().st_size
        if size > LARGEST:
            raise NotOpened(
                _("{name} is larger than {size} MB. A list of people isn't.").format(
                    name=path.name, size=LARGEST // 1_000_000
                )
            )
        with path.open("rb") as file:
            return file.read(size)
    except OSError as trouble:
        raise NotOpened(
            _("{name} can't be opened: {reason}.").format(name=path.name, reason=cause(trouble))
        ) from trouble


def _old(name: str) -> str:
    return _(
        "{name} is an old Excel workbook, or one with a password. Save it as XLSX or CSV, without a password, and open "
        "that one."
    ).format(name=name)


def _is_no_text(text: str) -> bool:
    """Whether it holds what no text does; a stray sign or two are forgiven."""
    strange = sum(char < " " and char not in "\t\r\n\f\v" for char in text[:20_000])
    return "\x00" in text or strange > 2 + len(text[:20_000]) // 500

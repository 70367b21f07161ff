"""This file is the files of a record: its notes to read and print, and its rows for a spreadsheet."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from trainer.debrief.fields import said, told
from trainer.debrief.forms import record_form
from trainer.debrief.kept import record_report
from trainer.debrief.nameless import nameless
from trainer.debrief.weekly import weeks
from trainer.export.csv_file import separated
from trainer.export.notes import write_whole
from trainer.export.painted import UNPAINTED, Painted
from trainer.export.read_as import as_html, as_markdown, as_pdf, as_word
from trainer.model.habits import habits
from trainer.model.items import ChooseMany, DateItem, Item, Line, Number, PersonItem, Scale, Text, Words
from trainer.model.kept import Kept, Row
from trainer.model.letterhead import NOBODY, Letterhead
from trainer.model.record import Record
from trainer.model.report import Report
from trainer.model.sheet import Sheet
from trainer.words import _

if TYPE_CHECKING:
    from trainer.export.xlsx.cells import Column


@dataclass(frozen=True, slots=True)
class RecordMaterial:
    """What is exported: a record as it stands on a day; `sheet` is the one it holds the answers to.

    `letterhead` is whose it is. Without `names` it is a record that `nameless` went over, and no row is told by its id.
    """

    kept: Kept
    record: Record
    today: datetime.date
    sheet: Sheet | None = None
    painted: Painted = UNPAINTED
    names: bool = True
    letterhead: Letterhead = NOBODY

    @property
    def report(self) -> Report:
        """What people keep of it."""
        return record_report(self.kept, self.record, self.today, self.sheet, self.letterhead)


PLAIN = (Line, Text, PersonItem, DateItem)
"""What stands in a spreadsheet as it was written; days as days."""
FIRST_YEAR = 1900
"""Spreadsheets know no day before."""
LONG = (Line, Text, ChooseMany, Words)
"""What may be long."""
Cell = str | int | float | datetime.date | None


def _form(material: RecordMaterial) -> bytes:
    from trainer.export.pdf.notes import pdf  # brings Qt

    form = replace(record_form(material.record, material.kept), letterhead=material.letterhead)
    return pdf(form, named=material.names, cover=False)


def _csv(material: RecordMaterial) -> bytes:
    columns = (*(["row"] if material.names else []), "column", *(item.id for item in material.record.entry))
    rows = (
        (*([row.id] if material.names else []), row.column, *(_plain(item, row) for item in material.record.entry))
        for row in material.kept.rows
    )
    return separated(columns, rows)


def _plain(item: Item, row: Row) -> str | int | float:
    """A value as a program reads it: ids and numbers, several parts one after another with semicolons."""
    value = row.values.get(item.id)
    if isinstance(value, tuple):
        return ";".join(str(part) for part in value)
    return value if isinstance(value, int | float) else str("" if value is None else value)


def _xlsx(material: RecordMaterial) -> bytes:
    from trainer.export.xlsx.record import record_workbook

    plan = habits(material.record, material.kept)
    begun = material.kept.begun
    return record_workbook(
        begun.title if begun else material.record.title,
        _columns(material.record),
        [_row(material.record, row) for row in material.kept.rows],
        weeks(plan, material.today) if plan else None,
    )


def _columns(record: Record) -> Sequence[Column]:
    """The columns of the spreadsheet."""
    from trainer.export.xlsx.cells import COUNT, DAY, Column

    state = [Column(_("State"))] if record.columns else []
    looks = {Scale: COUNT, Number: "0.##", DateItem: DAY}
    known = (Column(one.ask, looks.get(type(one), "General"), long=isinstance(one, LONG)) for one in record.entry)
    return [*state, *known]


def _row(record: Record, row: Row) -> Sequence[Cell]:
    state = [next((one.text for one in record.columns if one.id == row.column), "")] if record.columns else []
    return [*state, *(_cell(item, row) for item in record.entry)]


def _cell(item: Item, row: Row) -> Cell:
    """A number or a day where one was given, else words as people read them; of a habit how its weeks went."""
    value = row.values.get(item.id)
    if value is None:
        return told(item, row)
    if isinstance(item, DateItem) and isinstance(value, str):
        return _day(value)
    if isinstance(item, Scale | Number) and isinstance(value, int | float):
        return value
    return str(value) if isinstance(value, str) and isinstance(item, PLAIN) else said(item, value)


def _day(text: str) -> Cell:
    """A day that spreadsheets know as one; any other as it was written."""
    try:
        day = datetime.date.fromisoformat(text)
    except ValueError:
        return text
    return day if day.year >= FIRST_YEAR else text


RECORD_FORMATS: Mapping[str, tuple[str, Callable[[RecordMaterial], bytes]]] = MappingProxyType(
    {
        "md": ("record.md", as_markdown),
        "docx": ("record.docx", as_word),
        "pdf": ("record.pdf", as_pdf),
        "html": ("record.html", as_html),
        "form": ("form.pdf", _form),
        "xlsx": ("record.xlsx", _xlsx),
        "csv": ("record.csv", _csv),
    }
)


def told_of(material: RecordMaterial) -> RecordMaterial:
    """What is told of a record: without names where they are left out."""
    return material if material.names else replace(material, kept=nameless(material.kept, material.record))


def write_record(
    material: RecordMaterial, folder: Path, formats: Iterable[str] = tuple(RECORD_FORMATS)
) -> tuple[Path, ...]:
    """Writes a record into a folder and returns the files; NotSaved when the disk refuses, earlier files then stay."""
    material = told_of(material)
    chosen = [RECORD_FORMATS[name] for name in dict.fromkeys(formats)]
    return write_whole(folder, {name: write(material) for name, write in chosen})

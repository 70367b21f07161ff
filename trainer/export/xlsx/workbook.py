"""This file is data.xlsx: an overview, figures, pictures, what we take away, and every answer as a row."""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from collections.abc import Sequence
from typing import TYPE_CHECKING

from trainer.debrief import cover, endings
from trainer.debrief.report import report
from trainer.debrief.scrub import scrubbed, tellable
from trainer.export.answers import Row, answer_rows
from trainer.export.cleaning import one_line
from trainer.export.csv_file import value_text
from trainer.export.xlsx import plan
from trainer.export.xlsx.cells import (
    COUNT,
    TITLE_SIZE,
    Column,
    Content,
    at,
    heightened,
    listed,
    put,
    said,
    tabled,
    titled,
)
from trainer.export.xlsx.charts import drawn
from trainer.export.xlsx.figures import columns, figure_rows
from trainer.export.xlsx.paper import on_paper
from trainer.model.play import Play
from trainer.model.report import Bullets, Heading, Paragraph, Table
from trainer.words import _

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

BORN = datetime.datetime(2000, 1, 1)  # noqa: DTZ001 - a workbook knows no zones; the date tells nothing
_UNDATED = (1980, 1, 1, 0, 0, 0)
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\']")
_PLAIN_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


def workbook(play: Play, *, names: bool, secrets: bool = False) -> bytes:
    """The session's data as .xlsx; without names no name, no time and nothing in an order that tells who."""
    from openpyxl import Workbook

    known = tellable(play, secrets=secrets) if names else scrubbed(play)
    book = Workbook()
    if book.active is not None:
        book.remove(book.active)
    _overview(book, known, names=names)
    listed(new_sheet(book, _("Figures")), columns(), figure_rows(known, names=names))
    drawn(new_sheet(book, _("Pictures")), report(play, names=names, secrets=secrets))
    _taken_away(book, known, names=names)
    listed(new_sheet(book, _("Answers")), _answer_columns(), (_answer(row) for row in answer_rows(known, names=names)))
    return saved(book, one_line(cover.title(known)) if names else "")


def new_sheet(book: Workbook, name: str) -> Worksheet:
    """A sheet at the end of a workbook, under a name that every program takes."""
    sheet: Worksheet = book.create_sheet(_NOT_IN_NAMES.sub(" ", name)[:31])
    sheet.sheet_view.showGridLines = False
    return sheet


def _overview(book: Workbook, play: Play, *, names: bool) -> None:
    """What this was and what was promised; how the plan went has a sheet of its own."""
    sheet, row, chapter = new_sheet(book, _("Overview")), 3, ""
    titled(sheet, 1, cover.title(play), TITLE_SIZE)
    for part in (*cover.parts(play, names=names), *cover.promised(play, names=names)):
        match part:
            case Heading():
                chapter = part.text
            case Paragraph():
                said(sheet, row, part.text)
                row += 2
            case Bullets():
                titled(sheet, row, chapter)
                for number, line in enumerate(part.lines, row + 1):
                    put(at(sheet, number, 1), line)
                row += len(part.lines) + 2
            case Table():
                row = tabled(sheet, row, part.columns, part.rows) + 1
            case _:
                pass
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 24, 80
    listed(new_sheet(book, plan.title(names=names)), plan.columns(names=names), plan.rows(play, names=names))


def _taken_away(book: Workbook, play: Play, *, names: bool) -> None:
    for part in endings.commitments(play, names=names):
        if isinstance(part, Table):
            known = [Column(name, long=True) for name in part.columns]
            listed(new_sheet(book, _("What we take away")), known, part.rows)


def _answer_columns() -> Sequence[Column]:
    return (
        Column(_("Scenario")),
        Column(_("Step")),
        Column(_("Round"), COUNT),
        Column(_("Take"), COUNT),
        Column(_("Group")),
        Column(_("Sheet")),
        Column(_("Person")),
        Column(_("Role")),
        Column(_("Item")),
        Column(_("Question"), long=True),
        Column(_("Value")),
        Column(_("Words"), long=True),
        Column(_("How")),
    )


def _answer(row: Row) -> tuple[Content, ...]:
    return (
        row.scenario,
        row.step,
        row.lap or None,
        row.take or None,
        row.group,
        row.sheet,
        row.person,
        row.role,
        row.item,
        row.question,
        _value(row),
        row.words,
        row.how,
    )


def _value(row: Row) -> Content:
    """Numbers as numbers, reckoned ones too; several parts as in data.csv."""
    if isinstance(row.value, int | float):
        return row.value
    text = value_text(row.value)
    return float(text) if not row.sheet and _PLAIN_NUMBER.fullmatch(text) else text


def saved(book: Workbook, title: str) -> bytes:
    """The file, with properties that tell nothing but the title."""
    from openpyxl.writer.excel import ExcelWriter

    for sheet in book.worksheets:
        heightened(sheet)
        on_paper(sheet)
    properties = book.properties
    properties.title, properties.creator = title[:255] or None, None
    properties.created = properties.modified = BORN
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        ExcelWriter(book, archive).write_data()
    return undated(file)


def undated(file: io.BytesIO) -> bytes:
    """The same archive without the moment of writing."""
    whole = io.BytesIO()
    with zipfile.ZipFile(file) as written, zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in written.namelist():
            entry = zipfile.ZipInfo(name, _UNDATED)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, written.read(name))
    return whole.getvalue()

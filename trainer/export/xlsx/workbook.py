"""This file is data.xlsx: an overview, figures, pictures, what we take away, every answer, and what columns tell."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from trainer.debrief import cover, endings, front
from trainer.debrief.durations import times
from trainer.debrief.journey import journey
from trainer.export.answers import Row
from trainer.export.chapters import facts
from trainer.export.cleaning import one_line
from trainer.export.xlsx import answers, beside, plan
from trainer.export.xlsx.book import Book
from trainer.export.xlsx.cells import CAPTION_SIZE, TITLE_SIZE, Column, at, fact_rows, put, remarked, spread, titled
from trainer.export.xlsx.charts import drawn
from trainer.export.xlsx.figures import figures
from trainer.export.xlsx.guide import explained
from trainer.export.xlsx.widths import FEW
from trainer.model.letterhead import Letterhead
from trainer.model.pictures import Journey
from trainer.model.play import Play
from trainer.model.report import Bullets, Chart, Heading, Paragraph, Part, Report, Table
from trainer.words import _

OVERVIEW = (24, 80)
"""How wide the overview's columns are."""
TEXT = sum(OVERVIEW) - 2
"""So many letters of a sentence stand in a line of the overview."""


def workbook(known: Play, told: Report, rows: Iterable[Row], *, names: bool) -> bytes:
    """The session's data as .xlsx: as much of the play as may be told, its report's pictures, and its answers.

    Without names no name, no time and nothing in an order that tells who.
    """
    book = Book()
    columns, averages = figures(known, names=names)
    _overview(book, known, told.letterhead, names=names, averages=bool(averages))
    signs, scores = tuple(beside.sign_rows(known, names=names)), tuple(beside.score_rows(known, names=names))
    explained(book, figures=[column.name for column in columns] if averages else (), signs=signs, scores=scores)
    if averages:
        book.list_of(_("Figures"), columns, averages)
    if signs:
        book.list_of(_("Signs by round"), beside.sign_columns(), signs)
    if scores:
        book.list_of(_("Side by side"), beside.score_columns(), scores)
    pictures = (*told.parts, *_ways(known, told, names=names))
    if any(isinstance(part, Chart) for part in pictures):
        drawn(book.sheet(_("Pictures")), replace(told, parts=pictures))
    _taken_away(book, known, names=names)
    book.list_of(_("Answers"), answers.columns(), (answers.answer(row) for row in rows), FEW)
    return book.saved(one_line(cover.title(known)) if names else "")


def _ways(play: Play, told: Report, *, names: bool) -> tuple[Part, ...]:
    """How feelings and times went, where the notes leave these pictures out."""
    way = () if any(isinstance(part, Journey) for part in told.parts) else journey(play, names=names)
    return (*way, *times(play)) if names else way


def _overview(book: Book, play: Play, letterhead: Letterhead, *, names: bool, averages: bool) -> None:
    """What this was and what was promised; how the plan went has a sheet of its own."""
    sheet = book.sheet(_("Overview"))
    titled(sheet, 1, cover.title(play), _title_size(cover.title(play)))
    row = remarked(sheet, 2, _whose(), TEXT) + 1
    told = cover.facts(play, names=names, letterhead=letterhead)
    own = front.summary(play, letterhead.name)
    for part in (told, *own, *cover.promised(play, names=names, letterhead=letterhead)):
        match part:
            case Heading():
                titled(sheet, row, part.text)
                row += 1
            case Paragraph():
                row = remarked(sheet, row, part.text, TEXT) + 1
            case Bullets():
                for number, line in enumerate(part.lines, row):
                    put(at(sheet, number, 1), line)
                    spread(sheet, number, len(OVERVIEW), TEXT)
                row += len(part.lines) + 1
            case Table():
                row = fact_rows(sheet, row, facts(part, cover.title(play))) + 1
            case _:
                pass
    row = remarked(sheet, row - 1, _single(), TEXT)
    if not averages:
        remarked(sheet, row, _("No question has answers enough for an average; there is no sheet of figures."), TEXT)
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = OVERVIEW
    book.list_of(plan.title(names=names), plan.columns(names=names), plan.rows(play, names=names))


def _whose() -> str:
    """For whom the workbook is, and what is made for others."""
    return _(
        "This workbook is the facilitator's: it holds single answers. To a client goes the client's part of the notes."
    )


def _single() -> str:
    """What the rows of single answers give away, and that no other figure gives away more."""
    return _(
        "In this workbook each private answer is a row of its own, without a name and in an order that tells nothing; "
        "quartiles and deviations give away no more than these rows."
    )


def _title_size(title: str) -> float:
    """The largest size at which a title stays on its page; widths are in letters of an eleventh size."""
    room = 0.9 * sum(OVERVIEW) * 11
    return next((size for size in (TITLE_SIZE, 14.0) if len(title) * size <= room), CAPTION_SIZE)


def _taken_away(book: Book, play: Play, *, names: bool) -> None:
    for part in endings.commitments(play, names=names):
        if isinstance(part, Table):
            known = [Column(name, long=True) for name in part.columns]
            book.list_of(_("What we take away"), known, part.rows)

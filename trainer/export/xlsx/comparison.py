"""This file is comparison.xlsx: in short, every figure as a row, what stands beside what, and pictures as charts."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from trainer.debrief.comparing.comparison import Comparison, State
from trainer.debrief.comparing.flat import Flat, flat
from trainer.debrief.comparing.measures import Kind
from trainer.debrief.comparing.sides import date_of
from trainer.export.cleaning import one_line
from trainer.export.xlsx.book import Book
from trainer.export.xlsx.cells import COUNT, DAY, MEAN, TITLE_SIZE, Column, Content, remarked, tabled, titled
from trainer.export.xlsx.charts import drawn
from trainer.model.report import Bullets, Heading, Paragraph, Part, Report, Table
from trainer.words import _, pgettext

EXACT = '0.00;"−"0.00;0.00'
OVERVIEW = (34, 70)
"""How wide the overview's columns are."""
MOVED = '"+"0.00;"−"0.00;0.00'


def comparison_workbook(found: Comparison, known: Report) -> bytes:
    """The workbook of a comparison, and of what people keep of it."""
    book = Book()
    _overview(book, known)
    book.list_of(_("Figures"), _columns(), (_row(one) for one in flat(found)))
    book.list_of(_("Sessions"), _session_columns(), _sessions(found))
    drawn(book.sheet(_("Pictures")), known)
    return book.saved(one_line(known.title))


def _overview(book: Book, known: Report) -> None:
    """What was compared, what came of it in short, and how it was reckoned, as the comparison tells it."""
    sheet, row = book.sheet(_("Overview")), 3
    titled(sheet, 1, known.title, TITLE_SIZE)
    for part in _said_of_all(known):
        match part:
            case Heading() if part.level > 1:
                titled(sheet, row, part.text)
                row += 1
            case Paragraph():
                row = remarked(sheet, row, part.text, sum(OVERVIEW)) + 1
            case Bullets():
                for line in part.lines:
                    row = remarked(sheet, row, line, sum(OVERVIEW))
                row += 1
            case Table():
                row = tabled(sheet, row, part.columns, part.rows) + 1
            case _:
                pass
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = OVERVIEW


def _said_of_all(known: Report) -> Iterator[Part]:
    """What stands before the first scenario, and how it was reckoned."""
    section, kept = "", {"", _("In short"), _("How this was reckoned")}
    for part in known.parts:
        if isinstance(part, Heading) and part.level < 3:
            section = part.text if part.level > 1 else ""
        if section in kept:
            yield part


def _columns() -> tuple[Column, ...]:
    return (
        Column(_("Scenario"), long=True),
        Column(_("Question"), long=True),
        Column(_("Level"), long=True),
        Column(_("Figure"), long=True),
        Column(_("Counted as"), long=True),
        Column(_("Session"), long=True),
        Column("n", COUNT),
        Column(_("Asked"), COUNT),
        Column(_("Skipped"), COUNT),
        Column(_("Value"), EXACT),
        Column(_("Deviation"), EXACT),
        Column(pgettext("a difference", "Change"), MOVED),
        Column(_("How it is told"), long=True),
        Column(_("Date"), DAY, printed=False),
        Column(_("Rehearsal"), printed=False),
    )


def _row(one: Flat) -> tuple[Content, ...]:
    return (
        one.scenario,
        one.question,
        one.level,
        one.figure,
        _kind(one.kind),
        one.session,
        one.n or None,
        one.asked or None,
        one.skipped or None,
        one.value,
        one.deviation,
        one.change,
        _state(one.state),
        datetime.date.fromisoformat(one.date),
        _("yes") if one.rehearsal else "",
    )


def _kind(kind: Kind) -> str:
    """What the value is; of an index the figure's name says it."""
    return {"average": _("Average"), "share": _("Share"), "index": ""}[kind]


def _state(state: State | str) -> str:
    """Why a figure is not told as it is; "" where it is."""
    return {"rounded": _("rounded"), "few": _("too few to show")}.get(state, "")


def _session_columns() -> tuple[Column, ...]:
    return (
        Column(_("Session"), long=True),
        Column(_("Title"), long=True),
        Column(_("Date"), DAY),
        Column(_("People"), COUNT),
        Column(_("Rehearsal")),
        Column(_("Shown from so many answers"), COUNT),
        Column(_("Scenario"), long=True),
        Column(_("Planned minutes"), MEAN),
        Column(_("Taken minutes"), MEAN),
    )


def _sessions(found: Comparison) -> Iterator[tuple[Content, ...]]:
    """A row for each scenario of each session, with its times."""
    for side in found.sides:
        digest = side.digest
        known = (side.label, digest.title, date_of(digest), digest.people)
        more = (_("yes") if digest.rehearsal else "", digest.limit)
        for part in digest.parts:
            taken = None if part.taken is None else part.taken / 60
            yield (*known, *more, part.title, part.planned, taken)

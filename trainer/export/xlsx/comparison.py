"""This file is comparison.xlsx: what stands beside what, every figure as a row, and the pictures as charts."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from trainer.debrief.comparing.comparison import Comparison, State
from trainer.debrief.comparing.flat import Flat, flat
from trainer.debrief.comparing.report import report
from trainer.debrief.comparing.sides import date_of
from trainer.export.cleaning import one_line
from trainer.export.xlsx.book import Book
from trainer.export.xlsx.cells import COUNT, DAY, MEAN, SIGNED, Column, Content
from trainer.export.xlsx.charts import drawn
from trainer.words import _, pgettext

EXACT = "0.00"


def comparison_workbook(found: Comparison) -> bytes:
    """The workbook."""
    book, known = Book(), report(found)
    book.list_of(_("Figures"), _columns(), (_row(one) for one in flat(found)))
    book.list_of(_("Sessions"), _session_columns(), _sessions(found))
    drawn(book.sheet(_("Pictures")), known)
    return book.saved(one_line(known.title))


def _columns() -> tuple[Column, ...]:
    return (
        Column(_("Scenario"), long=True),
        Column(_("Question"), long=True),
        Column(_("Level")),
        Column(_("Figure"), long=True),
        Column(_("Session"), long=True),
        Column(_("Date"), DAY),
        Column(_("Rehearsal")),
        Column("n", COUNT),
        Column(_("Asked"), COUNT),
        Column(_("Skipped"), COUNT),
        Column(_("Value"), EXACT),
        Column(_("Deviation"), EXACT),
        Column(pgettext("a difference", "Change"), SIGNED.replace("0.0", EXACT)),
        Column(_("How it is told")),
    )


def _row(one: Flat) -> tuple[Content, ...]:
    return (
        one.scenario,
        one.question,
        one.level,
        one.figure,
        one.session,
        datetime.date.fromisoformat(one.date),
        _("yes") if one.rehearsal else "",
        one.n or None,
        one.asked or None,
        one.skipped or None,
        one.value,
        one.deviation,
        one.change,
        _state(one.state),
    )


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

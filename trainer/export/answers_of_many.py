"""This file is the answers of many sessions as rows of one table: nobody's name, and nothing a session may not tell."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from trainer.debrief.comparing.sides import moment
from trainer.debrief.scrub import scrubbed
from trainer.export.answers import Row, answer_rows
from trainer.export.csv_file import Cell, number_of, separated, value_text
from trainer.export.notes import write_whole
from trainer.model.digest import Digest
from trainer.model.play import Play
from trainer.words import _

COLUMNS = (
    "session", "date", "time", "rehearsal", "title", "step_title", "round", "take", "group", "card", "role", "question",
    "answer", "words", "scenario", "step", "sheet", "item", "value", "how",
)  # fmt: skip
"""The names of the columns, the same in every language, so that a program can read them."""
CODES = 14
"""Where the columns of codes begin: after three of long texts."""
SUFFIXES = (".xlsx", ".csv")


@dataclass(frozen=True, slots=True)
class OneAnswer:
    """A row of the table: an answer with the session it was given in, its day and when it began."""

    session: str
    date: datetime.date
    time: str
    rehearsal: bool
    row: Row


def answers_of(play: Play) -> tuple[OneAnswer, ...]:
    """The answers of one session as its data file without names has them: no person, no order that tells one."""
    known = scrubbed(play)
    begun = moment(_begun(known))
    head = (known.title, begun.date(), f"{begun:%H:%M}", known.session.rehearsal)
    return tuple(OneAnswer(*head, row) for row in answer_rows(known, names=False))


def _begun(play: Play) -> Digest:
    session = play.session
    started = session.started.wall if session.started else 0.0
    return Digest(mark="", title=play.title, started=started, offset_minutes=session.offset_minutes)


def write_table(answers: Iterable[OneAnswer], file: Path) -> tuple[Path, ...]:
    """Writes the table as what the file's name ends in; NotSaved when the disk refuses, KeyError for another ending."""
    content = _WRITERS[file.suffix.lower()](answers)
    return write_whole(file.parent, {file.name: content})


def csv_table(answers: Iterable[OneAnswer]) -> bytes:
    """The table as CSV."""
    return separated(COLUMNS, (tuple(_texts(one)) for one in answers))


def _texts(one: OneAnswer) -> Iterator[Cell]:
    row = one.row
    yield from (one.session, one.date.isoformat(), one.time, "1" if one.rehearsal else "0")
    yield from (row.read.scenario, row.read.step, str(row.lap or ""), str(row.take or ""), row.group, row.read.card)
    yield from (row.role, row.question, row.read.answer, row.words)
    yield from (row.scenario, row.step, row.sheet, row.item, number_of(value_text(row.value)), row.how)


def xlsx_table(answers: Iterable[OneAnswer]) -> bytes:
    """The table as a workbook of one sheet: a header that stays, filters, numbers and dates as such.

    Columns to read come first; those of codes, behind them, are called as in the CSV.
    """
    from trainer.export.xlsx.cells import CLOCK, DAY, Column
    from trainer.export.xlsx.tall import Tall, tall_workbook

    names = (
        _("Session"), _("Date"), _("Began"), _("Rehearsal"), _("Scenario"), _("Step"), _("Round"), _("Take"),
        _("Group"), _("Card"), _("Role"), _("Question"), _("Answer"), _("Words"), *COLUMNS[CODES:],
    )  # fmt: skip
    widths = (34, 12, 10, 12, 26, 22, 9, 9, 18, 18, 14, 44, 26, 44, 20, 16, 18, 14, 12, 10)
    columns = [
        Column(name, {1: DAY, 2: CLOCK}.get(place, "General"), long=CODES - 3 <= place < CODES, printed=place < CODES)
        for place, name in enumerate(names)
    ]
    return tall_workbook(Tall(_("Answers"), columns, widths, (_cells(one) for one in answers)))


def _cells(one: OneAnswer) -> tuple[str | int | float | datetime.date | datetime.time | None, ...]:
    row = one.row
    value = row.value if isinstance(row.value, int | float) else value_text(row.value)
    return (
        one.session,
        one.date,
        datetime.time.fromisoformat(one.time),
        _("yes") if one.rehearsal else "",
        row.read.scenario,
        row.read.step,
        row.lap or None,
        row.take or None,
        row.group,
        row.read.card,
        row.role,
        row.question,
        row.read.answer,
        row.words,
        row.scenario,
        row.step,
        row.sheet,
        row.item,
        value,
        row.how,
    )


_WRITERS: Mapping[str, Callable[[Iterable[OneAnswer]], bytes]] = {".xlsx": xlsx_table, ".csv": csv_table}

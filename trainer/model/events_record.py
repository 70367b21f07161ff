"""This file is what happens to a record: rows come, are filled in, move on, are looked at every week."""

from __future__ import annotations

from dataclasses import dataclass

from trainer.clock import Moment
from trainer.model.items import Value
from trainer.model.occurrence import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordBegun:
    """A record was begun: a table of that file, or the answers to a sheet from `outside` the room.

    `session` names the session it was begun from by its file, `session_title` by its title; "" when it stands alone.
    """

    id: str
    record: str
    title: str
    outside: bool = False
    session: str = ""
    session_title: str = ""
    language: str = "en"
    program: str = ""
    offset_minutes: int = 0
    rehearsal: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RowAdded:
    """A row came into the table, into a column "" where there are none."""

    row: str
    column: str
    day: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldFilled:
    """A field of a row holds a value, or words, or neither: then it was emptied."""

    row: str
    item: str
    value: Value | None = None
    words: Words = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RowMoved:
    """A row moved to another column on a day written as YYYY-MM-DD, or out of the table (`out`), or back into it."""

    row: str
    column: str
    day: str
    out: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class HabitLookedAt:
    """How a habit went in the week of that day: close to how it is wanted or not, and whether it went on unprompted."""

    row: str
    day: str
    good: bool
    unprompted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingHeld:
    """The short meeting of the week of that day: who did it best, of which row, and why."""

    day: str
    row: str = ""
    who: Words = ""
    why: Words = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswersImported:
    """Rows came out of a file of that name: so many rows, so many answers left out because they were none."""

    file: Words
    rows: int
    left_out: int = 0


RecordFact = RecordBegun | RowAdded | FieldFilled | RowMoved | HabitLookedAt | MeetingHeld | AnswersImported


@dataclass(frozen=True, slots=True)
class Entered:
    """A fact of a record with its number in the journal and the moment it was written."""

    number: int
    fact: RecordFact
    at: Moment

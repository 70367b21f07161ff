"""This file is a record as it stands: the fold of its facts into rows with their history."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import assert_never

from trainer.clock import Moment
from trainer.model.days import same_week
from trainer.model.events_record import (
    AnswersImported,
    Entered,
    FieldFilled,
    HabitLookedAt,
    MeetingHeld,
    RecordBegun,
    RowAdded,
    RowMoved,
)
from trainer.model.items import Value


@dataclass(frozen=True, slots=True)
class Look:
    """How a habit went in the week of a day."""

    day: str
    good: bool
    unprompted: bool


@dataclass(frozen=True, slots=True)
class Row:
    """A row: where it stands, what it holds by item id, how it was looked at; `out` when it was taken out."""

    id: str
    column: str
    values: Mapping[str, Value] = field(default_factory=dict)
    looks: tuple[Look, ...] = ()
    out: bool = False

    def text(self, item: str) -> str:
        """A field as plain words; "" when it is empty."""
        return str(self.values.get(item, ""))


@dataclass(frozen=True, slots=True)
class Move:
    """A row came to a column, or `out` of the table, on a day."""

    row: str
    column: str
    day: str
    out: bool = False


@dataclass(frozen=True, slots=True)
class Meeting:
    """The short meeting of the week of a day."""

    day: str
    row: str
    who: str
    why: str


@dataclass(frozen=True, slots=True)
class Kept:
    """A record as it stands; `begun` is None before its first fact, `last` is when something was written last."""

    begun: RecordBegun | None = None
    since: Moment | None = None
    last: Moment | None = None
    all_rows: Mapping[str, Row] = field(default_factory=dict)
    moves: tuple[Move, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    imports: tuple[AnswersImported, ...] = ()

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows in the table, in the order they came."""
        return tuple(row for row in self.all_rows.values() if not row.out)

    def meeting(self, day: str) -> Meeting | None:
        """The meeting in the week of a day."""
        return next((one for one in self.meetings if same_week(one.day, day)), None)


def enter(kept: Kept, entered: Entered) -> Kept:
    """The record after one more fact."""
    kept = replace(kept, last=entered.at)
    match entered.fact:
        case RecordBegun() as fact:
            return replace(kept, begun=fact, since=entered.at)
        case RowAdded() as fact:
            move = Move(fact.row, fact.column, fact.day)
            return replace(_with(kept, Row(fact.row, fact.column)), moves=(*kept.moves, move))
        case FieldFilled() as fact:
            return _filled(kept, fact)
        case RowMoved() as fact:
            moved = replace(kept.all_rows[fact.row], column=fact.column, out=fact.out)
            move = Move(fact.row, fact.column, fact.day, fact.out)
            return replace(_with(kept, moved), moves=(*kept.moves, move))
        case HabitLookedAt() as fact:
            row = kept.all_rows[fact.row]
            others = tuple(look for look in row.looks if not same_week(look.day, fact.day))
            return _with(kept, replace(row, looks=(*others, Look(fact.day, fact.good, fact.unprompted))))
        case MeetingHeld() as fact:
            meeting = Meeting(fact.day, fact.row, fact.who, fact.why)
            others_held = tuple(one for one in kept.meetings if not same_week(one.day, fact.day))
            return replace(kept, meetings=(*others_held, meeting))
        case AnswersImported() as fact:
            return replace(kept, imports=(*kept.imports, fact))
        case _:
            assert_never(entered.fact)


def _with(kept: Kept, row: Row) -> Kept:
    return replace(kept, all_rows={**kept.all_rows, row.id: row})


def _filled(kept: Kept, fact: FieldFilled) -> Kept:
    row = kept.all_rows[fact.row]
    values = {item: value for item, value in row.values.items() if item != fact.item}
    value = fact.words or fact.value
    if value is not None:
        values[fact.item] = value
    return _with(kept, replace(row, values=values))

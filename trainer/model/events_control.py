"""This file is what the facilitator did to steer the room: facts in the past tense, as in `events`."""

from __future__ import annotations

from dataclasses import dataclass

from trainer.model.occurrence import Name, Occurrence
from trainer.model.planned import PlannedBlock


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamDone:
    """A group that shares a timer is done, `after` seconds on its timer; `back` takes the tick off."""

    at: Occurrence
    group: str
    after: float = 0.0
    back: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """So many minutes for a place from now on; None for those its author or the agenda gave it."""

    at: Occurrence
    minutes: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesPlanned:
    """Places of the plan got other minutes."""

    changes: tuple[Planned, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanArranged:
    """Parts were put into the plan, moved or taken out: this is the whole of it from now on."""

    plan: tuple[PlannedBlock, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenIn:
    """A place that was skipped is to be played after all."""

    at: Occurrence


@dataclass(frozen=True, slots=True, kw_only=True)
class Tapped:
    """Something on a scene's checklist was seen or heard, `after` seconds on its timer.

    `value` is "yes" or "no", an option's id, or a word of the dealt card; `well` is False for a word used wrongly.
    `person` is the observer who tapped, "" for the facilitator.
    """

    tap: str
    at: Occurrence
    item: str
    value: str
    well: bool = True
    after: float = 0.0
    person: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Untapped:
    """A tap made by mistake was taken back."""

    tap: str
    at: Occurrence


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteRemoved:
    """A note or a mark was taken out, or put `back`."""

    note: str
    back: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteKeptAlone:
    """A note or a mark is the facilitator's alone, not for the client; with `back` it is for the client again."""

    note: str
    back: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Renamed:
    """Somebody is called otherwise, from the beginning on: names lie beside the facts, and the former one is gone."""

    person: str
    name: Name


@dataclass(frozen=True, slots=True, kw_only=True)
class WentOn:
    """A frozen scene goes on."""

    at: Occurrence


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenOver:
    """While a scene was frozen `into` took over the role of `out`, `after` seconds on its timer.

    Whose seats changed is told by the groups formed in the same breath; `back` says that it was taken back.
    """

    at: Occurrence
    out: str
    into: str
    role: str = ""
    after: float = 0.0
    back: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Undone:
    """An act of this kind was taken back; the facts that follow in the same breath do it."""

    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PageTurned:
    """The room sees this page of a place from now on, counted from 0."""

    at: Occurrence
    page: int


ControlFact = (
    TeamDone
    | MinutesPlanned
    | PlanArranged
    | TakenIn
    | Tapped
    | Untapped
    | NoteRemoved
    | NoteKeptAlone
    | Renamed
    | WentOn
    | TakenOver
    | Undone
    | PageTurned
)

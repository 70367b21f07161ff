"""This file is a session: what is so after everything that happened, folded fact by fact."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from trainer.clock import Moment
from trainer.model.answered import Given as Given  # noqa: PLC0414 - part of what a session holds
from trainer.model.answered import SheetState as SheetState  # noqa: PLC0414 - the same
from trainer.model.board import BoardState
from trainer.model.events import Hand, Occurrence, PlannedBlock, Promise
from trainer.model.held import Commitment as Commitment  # noqa: PLC0414 - part of what a session holds
from trainer.model.held import Laptop as Laptop  # noqa: PLC0414 - the same
from trainer.model.held import Note as Note  # noqa: PLC0414 - the same
from trainer.model.held import Notes
from trainer.model.held import Outcome as Outcome  # noqa: PLC0414 - the same
from trainer.model.held import Visit as Visit  # noqa: PLC0414 - the same
from trainer.model.people import Group, Person
from trainer.model.stays import Stays
from trainer.model.swaps import Swaps
from trainer.model.taps import Taps
from trainer.model.timer import Timer


@dataclass(frozen=True, slots=True)
class Session:
    """Everything that is so in a session; built only by `applied.apply`."""

    id: str = ""
    title: str = ""
    titles: tuple[tuple[str, str], ...] = ()
    seed: int = 0
    rehearsal: bool = False
    language: str = "en"
    offset_minutes: int = 0
    program: str = ""
    client: str = ""
    place: str = ""
    summary: str = ""
    promise: Promise = field(default_factory=Promise)
    plan: tuple[PlannedBlock, ...] = ()
    started: Moment | None = None
    finished: Moment | None = None
    resumed: Moment | None = None
    last: Moment | None = None
    facts: int = 0
    undone: int = 0
    people: Mapping[str, Person] = field(default_factory=dict)
    stays: Stays = field(default_factory=dict)
    began: Mapping[Occurrence, Moment] = field(default_factory=dict)
    at: Occurrence | None = None
    page: int = 0
    visits: Mapping[Occurrence, Visit] = field(default_factory=dict)
    skipped: frozenset[Occurrence] = frozenset()
    minutes: Mapping[Occurrence, float] = field(default_factory=dict)
    takes: Mapping[tuple[str, str, int], int] = field(default_factory=dict)
    groups: Mapping[tuple[str, int], tuple[Group, ...]] = field(default_factory=dict)
    played_by: Mapping[Occurrence, tuple[Group, ...]] = field(default_factory=dict)
    orders: Mapping[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)
    hands: Mapping[tuple[Occurrence, str], tuple[Hand, ...]] = field(default_factory=dict)
    turned: Mapping[tuple[Occurrence, str], int] = field(default_factory=dict)
    opened: tuple[tuple[Occurrence, str, str, Moment], ...] = ()
    read: frozenset[tuple[Occurrence, str, str]] = frozenset()
    spent: frozenset[tuple[Occurrence, str, str]] = frozenset()
    timers: Mapping[Occurrence, Timer] = field(default_factory=dict)
    own_timers: Mapping[tuple[Occurrence, str], Timer] = field(default_factory=dict)
    ready: Mapping[tuple[Occurrence, str], float] = field(default_factory=dict)
    frozen: Occurrence | None = None
    swaps: Swaps = field(default_factory=dict)
    outcomes: Mapping[Occurrence, Outcome] = field(default_factory=dict)
    taps: Taps = field(default_factory=dict)
    sheets: Mapping[Occurrence, SheetState] = field(default_factory=dict)
    boards: Mapping[Occurrence, BoardState] = field(default_factory=dict)
    figures: Mapping[tuple[Occurrence, str], Mapping[str, str]] = field(default_factory=dict)
    units: Mapping[tuple[Occurrence, str], str] = field(default_factory=dict)
    revealed: frozenset[Occurrence] = frozenset()
    notes: Notes = field(default_factory=dict)
    removed: Notes = field(default_factory=dict)
    debrief: Mapping[tuple[Occurrence, str], str] = field(default_factory=dict)
    commitments: Mapping[str, Commitment] = field(default_factory=dict)
    laptop: Laptop = field(default_factory=Laptop)

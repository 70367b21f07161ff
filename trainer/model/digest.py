"""This file is what a session tells when it is compared with others: sums it may show, and nobody's name."""

from __future__ import annotations

from dataclasses import dataclass

from trainer.model.items import Item

Counts = tuple[tuple[str | int | float, int], ...]
"""Values, each with how often it was given."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The answers to one question at one level: counted, as far as the session's own promise lets them be shown.

    `level` is the card the scenes were played with, "" where cards part nothing. `rounds` is how many scenes or rounds
    are summed. Of a point `counts` are its pleasure and `energy` its energy. `hidden` when there are too few to show;
    `open` when all was said or shown for everybody, `hands` how many hands were counted where all was told by hands.
    """

    asked: int
    n: int
    skipped: int = 0
    counts: Counts = ()
    energy: Counts = ()
    level: str = ""
    level_title: str = ""
    rounds: int = 1
    hidden: bool = False
    open: bool = False
    hands: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One item of a sheet with what was told to it; `people` are the ids of those who were asked, in this session.

    `unseen` where its scenes were played with cards that the room never saw, so that they are summed over all of them.
    """

    step: str
    step_title: str
    sheet: str
    item: Item
    told: tuple[Told, ...]
    metric: str = ""
    people: tuple[str, ...] = ()
    unseen: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """How many saw what was meant, over all scenes of a step that are shown."""

    step: str
    title: str
    hits: int
    n: int
    people: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """A way scenes of a step can end: so many of so many did, after so many seconds each."""

    step: str
    title: str
    outcome: str
    text: str
    of: int
    seconds: tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """A test's score or one of its subscales: how many in each band, and the average as a fraction.

    `length` is from the lowest to the highest score there can be.
    """

    sheet: str
    name: str
    asked: int
    n: int
    bands: tuple[tuple[str, int], ...] = ()
    mean: tuple[int, int] = (0, 1)
    length: float = 0.0
    deviation: float | None = None
    people: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One playing of a scenario; `nth` counts how often the session had it before, from 1.

    `planned` is in minutes, `taken` in seconds, None where the room never was.
    """

    scenario: str
    title: str
    nth: int = 1
    planned: float = 0.0
    taken: float | None = None
    questions: tuple[Question, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    endings: tuple[Ending, ...] = ()
    trials: tuple[Trial, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """A session as it is compared. `mark` is the same in every copy of one session; `started` is seconds since 1970.

    `people` is how many came, `came` are their ids in this session; `masked` says that the title holds "…" for a name.
    """

    mark: str
    title: str
    started: float
    offset_minutes: int = 0
    people: int = 0
    came: tuple[str, ...] = ()
    limit: int = 5
    rehearsal: bool = False
    finished: bool = False
    masked: bool = False
    parts: tuple[Part, ...] = ()

"""This file is what happened: facts in the past tense. They hold ids; names and free words are marked for erasure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from trainer.clock import Moment
from trainer.model.events_board import BoardFact, FigureFact
from trainer.model.events_control import ControlFact
from trainer.model.events_sheets import Answered as Answered  # noqa: PLC0414 - facts are imported from here
from trainer.model.events_sheets import BallotAnswered as BallotAnswered  # noqa: PLC0414 - the same
from trainer.model.events_sheets import HandsCounted as HandsCounted  # noqa: PLC0414 - the same
from trainer.model.events_sheets import SheetClosed as SheetClosed  # noqa: PLC0414 - the same
from trainer.model.events_sheets import SheetFact as SheetFact  # noqa: PLC0414 - the same
from trainer.model.events_sheets import SheetOpened as SheetOpened  # noqa: PLC0414 - the same
from trainer.model.events_sheets import Submitted as Submitted  # noqa: PLC0414 - the same
from trainer.model.occurrence import Name, Words
from trainer.model.occurrence import Occurrence as Occurrence  # noqa: PLC0414 - facts are imported with their place
from trainer.model.people import Group, Presence
from trainer.model.planned import PlannedBlock as PlannedBlock  # noqa: PLC0414 - facts are imported with what they hold


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """What the room was promised: sums shown from `limit` answers up; names in the notes or not; kept how long.

    `keep_days` 0 means until the facilitator deletes the session.
    """

    limit: int = 5
    names_in_notes: bool = True
    keep_days: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionStarted:
    """A session began with this plan; `titles` are what it is called in each language, none where that was typed."""

    id: str
    title: str
    seed: int
    plan: tuple[PlannedBlock, ...]
    promise: Promise = Promise()
    rehearsal: bool = False
    program: str = ""
    language: str = "en"
    offset_minutes: int = 0
    titles: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonJoined:
    """Somebody is expected or here."""

    person: str
    name: Name
    presence: Presence = "here"
    observer: bool = False
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonChanged:
    """Somebody came late, left, was absent, became an observer or plays again."""

    person: str
    presence: Presence
    observer: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """The room went to this place."""

    to: Occurrence


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """The place was left out."""

    at: Occurrence


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeAdded:
    """The step will be played once more; `at` names the new take."""

    at: Occurrence


@dataclass(frozen=True, slots=True, kw_only=True)
class Grouped:
    """Groups were formed for a block, or for one lap of it (0: for all laps)."""

    block: str
    groups: tuple[Group, ...]
    lap: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderDrawn:
    """The groups of a repeat play in this order; `first` is the id of the repeat's first step."""

    block: str
    first: str
    order: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Hand:
    """A card given to a person or group (by id)."""

    target: str
    card: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dealt:
    """Cards of a deck were given out; for decks turned over one by one, `hands` holds their order under target ""."""

    at: Occurrence
    deck: str
    hands: tuple[Hand, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CardOpened:
    """Somebody read the card they hold."""

    at: Occurrence
    deck: str
    person: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CardRead:
    """Somebody said "I have read it"."""

    at: Occurrence
    deck: str
    person: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CardTurned:
    """The next card of a deck that is turned over lies open."""

    at: Occurrence
    deck: str


CardFact = Dealt | CardOpened | CardRead | CardTurned


@dataclass(frozen=True, slots=True, kw_only=True)
class TimerStarted:
    """The timer of the place runs, or a `group`'s own; it really began `before` seconds ago."""

    at: Occurrence
    length: float
    group: str = ""
    before: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class TimerPaused:
    """The timer of the place stands, or a `group`'s own."""

    at: Occurrence
    group: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimerExtended:
    """Seconds were added to the timer, or taken away; for a `group`, which has a timer of its own from then on."""

    at: Occurrence
    seconds: float
    length: float = 0.0
    group: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimerRestarted:
    """The timer begins anew and stands; `undone` when this takes a restart back to `spent` seconds."""

    at: Occurrence
    spent: float = 0.0
    running: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeRecorded:
    """How a scene ended, after so many seconds on its timer; outcome "" takes it back."""

    at: Occurrence
    outcome: str
    after: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Revealed:
    """What a place keeps hidden was shown to the room."""

    at: Occurrence


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """The facilitator wrote a note at a place; `replaces` names the note it corrects."""

    note: str
    at: Occurrence | None
    words: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """The facilitator marked a moment of a scene, `after` seconds on its timer; `freeze` when the scene was stopped."""

    note: str
    at: Occurrence | None
    words: Words = ""
    after: float = 0.0
    freeze: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DebriefAnswered:
    """What the room answered to a question of a discussion."""

    at: Occurrence
    question: str
    words: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenAway:
    """A commitment: who will do what by when; all three empty takes it back."""

    commitment: str
    who: Words = ""
    what: Words = ""
    by_when: Words = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldFor:
    """For whom and where the session is held, as it stands on its notes; the last one counts, "" where not told."""

    client: Words = ""
    place: Words = ""


NOT_TOLD = HeldFor()
"""Nobody said for whom and where."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionTitled:
    """The session is called so from now on, in every language; the last title counts."""

    title: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class SummedUp:
    """What the facilitator says of it all in their own words, paragraph by paragraph; the last one counts."""

    words: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class LaptopHanded:
    """The laptop is in the room's hands for this place, or with the facilitator ("console").

    They answer ("kiosk"), read their cards, or one of them watches a scene with its checklist.
    """

    to: Literal["console", "kiosk", "cards", "watch"]
    at: Occurrence | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionReopened:
    """The program came back after `down` seconds."""

    down: float


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionFinished:
    """The workshop is over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionResumed:
    """The group met again: what was finished goes on."""


Fact = (
    SessionStarted
    | PersonJoined
    | PersonChanged
    | Moved
    | Skipped
    | TakeAdded
    | Grouped
    | OrderDrawn
    | CardFact
    | TimerStarted
    | TimerPaused
    | TimerExtended
    | TimerRestarted
    | OutcomeRecorded
    | SheetFact
    | BoardFact
    | FigureFact
    | Revealed
    | Noted
    | Marked
    | DebriefAnswered
    | TakenAway
    | HeldFor
    | SessionTitled
    | SummedUp
    | LaptopHanded
    | ControlFact
    | SessionReopened
    | SessionFinished
    | SessionResumed
)


@dataclass(frozen=True, slots=True)
class Recorded:
    """A fact with its number in the journal and the moment it was written; `at` is None for anonymous answers."""

    number: int
    fact: Fact
    at: Moment | None

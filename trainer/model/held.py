"""This file is what a session holds besides its answers: outcomes, notes and marks, commitments, laptop, visits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from trainer.clock import Moment, elapsed
from trainer.model.events import Marked, Noted, OutcomeRecorded, TakenAway
from trainer.model.events_control import NoteKeptAlone, NoteRemoved
from trainer.model.occurrence import Occurrence


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a scene ended and after how many seconds on its timer."""

    id: str
    after: float


@dataclass(frozen=True, slots=True)
class Note:
    """A note or a mark with its moment; `after` seconds on the scene's timer for a mark, None for a note.

    One that is the facilitator's `alone` stands in the record only, never in what a client is given.
    """

    id: str
    at: Occurrence | None
    moment: Moment
    words: str
    after: float | None = None
    freeze: bool = False
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Commitment:
    """Who will do what by when."""

    who: str
    what: str
    by_when: str


@dataclass(frozen=True, slots=True)
class Laptop:
    """Who holds the laptop."""

    to: Literal["console", "kiosk", "cards", "watch"] = "console"
    at: Occurrence | None = None


@dataclass(frozen=True, slots=True)
class Visit:
    """When the room first came to a place, when it last came and left (None: is still there), and seconds before."""

    entered: Moment
    left: Moment | None = None
    since: Moment | None = None
    before: float = 0.0

    def spent(self, until: Moment | None) -> float | None:
        """Seconds the room was there in all, until it left or `until`; None when it is there and no end is known."""
        end = self.left or until
        return None if end is None else self.before + elapsed(self.since or self.entered, end)


def visited(
    visits: Mapping[Occurrence, Visit], at: Occurrence | None, to: Occurrence, moment: Moment
) -> Mapping[Occurrence, Visit]:
    """The visits after the room went from one place to another."""
    known = dict(visits)
    if at is not None and at in known and known[at].left is None:
        known[at] = replace(known[at], left=moment)
    known[to] = _returned(known[to], moment) if to in known else Visit(moment)
    return known


def _returned(visit: Visit, moment: Moment) -> Visit:
    """The room comes back to a place; nothing changes when it never left."""
    if visit.left is None:
        return visit
    return replace(visit, left=None, since=moment, before=visit.spent(None) or 0.0)


def ended(outcomes: Mapping[Occurrence, Outcome], fact: OutcomeRecorded) -> Mapping[Occurrence, Outcome]:
    """The outcomes after one was recorded or taken back."""
    if fact.outcome:
        return {**outcomes, fact.at: Outcome(fact.outcome, fact.after)}
    return {at: outcome for at, outcome in outcomes.items() if at != fact.at}


Notes = Mapping[str, Note]


def noted(notes: Notes, fact: Noted | Marked, moment: Moment) -> Notes:
    """The notes after one was written or corrected, or a moment marked."""
    if isinstance(fact, Marked):
        return {**notes, fact.note: Note(fact.note, fact.at, moment, fact.words, fact.after, fact.freeze)}
    known = notes.get(fact.note)
    note = replace(known, words=fact.words) if known else Note(fact.note, fact.at, moment, fact.words)
    return {**notes, fact.note: note}


def kept_alone(notes: Notes, fact: NoteKeptAlone) -> Notes:
    """The notes after one became the facilitator's alone, or no longer is; one that is nowhere changes nothing."""
    known = notes.get(fact.note)
    return notes if known is None else {**notes, fact.note: replace(known, alone=not fact.back)}


def removed(notes: Notes, gone: Notes, fact: NoteRemoved) -> tuple[Notes, Notes]:
    """The notes, and those taken out, after one more was or was put back; a note that is nowhere changes nothing."""
    source, target = (gone, notes) if fact.back else (notes, gone)
    if fact.note not in source:
        return notes, gone
    source, target = (
        {name: note for name, note in source.items() if name != fact.note},
        {**target, fact.note: source[fact.note]},
    )
    return (target, source) if fact.back else (source, target)


def taken(commitments: Mapping[str, Commitment], fact: TakenAway) -> Mapping[str, Commitment]:
    """The commitments after one was written, corrected or, all empty, taken back."""
    if fact.who or fact.what or fact.by_when:
        return {**commitments, fact.commitment: Commitment(fact.who, fact.what, fact.by_when)}
    return {known: value for known, value in commitments.items() if known != fact.commitment}

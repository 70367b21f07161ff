"""This file is what the facilitator writes down: outcomes, notes, marks, what the room said, what it takes away."""

from __future__ import annotations

from trainer import drafts
from trainer.acts.halves import Halves
from trainer.acts.reach import Reach
from trainer.acts.undoing import Undoable
from trainer.clock import Moment
from trainer.model import timer as timers
from trainer.model.events import (
    DebriefAnswered,
    Fact,
    HeldFor,
    Marked,
    Noted,
    Occurrence,
    OutcomeRecorded,
    SessionTitled,
    SummedUp,
    TakenAway,
    TimerPaused,
    TimerRestarted,
)
from trainer.model.events_control import NoteKeptAlone, NoteRemoved
from trainer.model.play import Play
from trainer.model.scenario import Act
from trainer.model.trouble import Refused
from trainer.words import _


class Recording:
    """What is written down where the room is."""

    def __init__(self, reach: Reach, halves: Halves) -> None:
        """Takes what an act may use, and where half-typed words are kept."""
        self._reach, self._halves = reach, halves

    def outcome(self, outcome: str, after: float | None = None) -> None:
        """Records how the scene ended, with the time it was played for, and stops the timer; it can be taken back.

        By undo the scene goes on as if it had never ended; "" says only that nothing is marked. `after` so many
        seconds where it is known better than by the timer, such as when it was marked late.
        """
        at, step = self._reach.here, self._reach.play().step(self._reach.here)
        if not isinstance(step, Act) or outcome not in {"", *(known.id for known in step.outcomes)}:
            raise Refused(_("This step has no such outcome."))
        stop = self._stop(at) if outcome else ()
        ran = self._reach.session.timers.get(at) if stop else None
        before = self._reach.session.outcomes.get(at)

        def back(_play: Play, now: Moment) -> tuple[Fact, ...]:
            known = OutcomeRecorded(at=at, outcome=before.id if before else "", after=before.after if before else 0.0)
            return (known, TimerRestarted(at=at, spent=timers.spent(ran, now), running=True)) if ran else (known,)

        def stands(play: Play) -> bool:
            known = play.session.outcomes.get(at)
            return play.session.at == at and known is not None and known.id == outcome

        self._reach.write(
            OutcomeRecorded(at=at, outcome=outcome, after=self._played(at) if after is None else after),
            *stop,
            undo=Undoable("outcome", back, stands) if outcome else None,
        )

    def note(self, words: str, note: str = "", *, half: bool = False, alone: bool = False) -> str:
        """Writes a note, or corrects the one of that id; returns its id. A new one may be the facilitator's `alone`.

        While its words are `half` typed they are only kept, once it has an id and a time.
        """
        if not words.strip() and not note:
            raise Refused(_("The note is empty."))
        session = self._reach.session
        name = note or f"n{session.facts + 1}"
        noted = Noted(note=name, at=session.at, words=words.strip())
        if alone and not note:
            self._reach.write(noted, NoteKeptAlone(note=name))
        else:
            self._write(noted, half=half and bool(note))
        return name

    def keep_alone(self, note: str, *, alone: bool = True) -> None:
        """Makes a note or a mark the facilitator's alone, never part of what a client is given; or no longer."""
        known = self._reach.session.notes.get(note)
        if known is None:
            raise Refused(_("This note is no longer there."))
        if known.alone != alone:
            self._reach.write(NoteKeptAlone(note=note, back=not alone))

    def remove_note(self, note: str) -> None:
        """Takes a note or a mark out; it can be put back."""
        known = self._reach.session.notes.get(note)
        if known is None:
            raise Refused(_("This note is no longer there."))

        def back(_play: Play, _now: Moment) -> tuple[Fact, ...]:
            return (NoteRemoved(note=note, back=True),)

        undo = Undoable("note", back, lambda play: note in play.session.removed)
        self._reach.write(NoteRemoved(note=note), undo=undo)

    def mark(self, words: str = "", *, freeze: bool = False) -> str:
        """Marks this moment of the scene; a freeze also stops its timer."""
        at = self._reach.here
        name = f"m{self._reach.session.facts + 1}"
        stop = self._stop(at) if freeze else ()
        self._reach.write(Marked(note=name, at=at, words=words.strip(), after=self._spent(at), freeze=freeze), *stop)
        return name

    def debrief_answer(self, at: Occurrence, question: str, words: str, *, half: bool = False) -> None:
        """Records what the room said to a question; the last words stand. While `half` typed they are only kept."""
        said = DebriefAnswered(at=at, question=question, words=words.strip())
        if half or self._reach.session.debrief.get((at, question), "") != said.words:
            self._write(said, half=half)
        else:
            self._halves.drop(said)

    def take_away(self, commitment: str, who: str, what: str, by_when: str, *, half: bool = False) -> str:
        """Records who will do what by when; three empty fields take it back. Returns its id.

        While its words are `half` typed they are only kept, once it has an id.
        """
        name = commitment or f"c{self._reach.session.facts + 1}"
        taken = TakenAway(commitment=name, who=who.strip(), what=what.strip(), by_when=by_when.strip())
        self._write(taken, half=half and bool(commitment))
        return name

    def held_for(self, client: str, place: str, *, half: bool = False) -> None:
        """Records for whom and where the session is held. While its words are `half` typed they are only kept."""
        session, held = self._reach.session, HeldFor(client=client.strip(), place=place.strip())
        if half or (session.client, session.place) != (held.client, held.place):
            self._write(held, half=half)
        else:
            self._halves.drop(held)

    def call(self, title: str) -> None:
        """Records what the session is called from now on, in every language; without words it keeps its title."""
        title, play = " ".join(title.split()), self._reach.play()
        if title not in ("", play.title):
            self._reach.write(SessionTitled(title=title))

    def sum_up(self, words: str, *, half: bool = False) -> None:
        """Records what the facilitator says of it all; "" takes it back. While `half` typed it is only kept."""
        summed = SummedUp(words=words.strip())
        if half or self._reach.session.summary != summed.words:
            self._write(summed, half=half)
        else:
            self._halves.drop(summed)

    def _write(self, fact: drafts.Half, *, half: bool) -> None:
        """Writes a fact; one that is `half` typed is only kept."""
        (self._halves.keep if half else self._halves.write)(fact)

    def _spent(self, at: Occurrence) -> float:
        timer = self._reach.session.timers.get(at)
        return timers.spent(timer, self._reach.now()) if timer else 0.0

    def _played(self, at: Occurrence) -> float:
        timer = self._reach.session.timers.get(at)
        return timers.played(timer, self._reach.now()) if timer else 0.0

    def _stop(self, at: Occurrence) -> tuple[Fact, ...]:
        timer = self._reach.session.timers.get(at)
        return (TimerPaused(at=at),) if timer and timer.running else ()

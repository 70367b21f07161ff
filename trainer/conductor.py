"""This file is the conductor: an action is checked, written, applied, told. The only door to a running session."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from random import Random, SystemRandom
from typing import Protocol

from trainer import drafts
from trainer.acts.cards import Cards
from trainer.acts.freezing import Freezing
from trainer.acts.halves import Halves
from trainer.acts.people import People
from trainer.acts.planning import Planning
from trainer.acts.reach import Reach
from trainer.acts.recording import Recording
from trainer.acts.sheets import Sheets
from trainer.acts.showing import Showing
from trainer.acts.timing import Timing
from trainer.acts.travelling import Travelling
from trainer.acts.undoing import Undoable, Undoing
from trainer.acts.watching import Watching
from trainer.clock import Clock, Moment, gone
from trainer.gathering import Boards, Figures
from trainer.model.applied import apply
from trainer.model.events import (
    Fact,
    Occurrence,
    PlannedBlock,
    Recorded,
    SessionFinished,
    SessionReopened,
    SessionResumed,
    SessionStarted,
)
from trainer.model.events_control import Undone
from trainer.model.items import Value
from trainer.model.people import Presence
from trainer.model.play import Play, Script
from trainer.model.replay import fold
from trainer.model.rundown import Place, pause_scenario, position, unfold, unfolds_alike
from trainer.model.scenario import How
from trainer.model.session import Session
from trainer.model.told import told
from trainer.model.trouble import Refused
from trainer.steps import moving
from trainer.words import _


class Journal(Protocol):
    """Where facts go before anything shows them; raises NotSaved when the disk refuses."""

    def append(
        self,
        facts: Sequence[Fact],
        moment: Moment | None,
        *,
        put: Mapping[str, str] | None = None,
        drop: Collection[str] = (),
    ) -> tuple[Recorded, ...]:
        """Writes facts durably, all or none, with drafts put and dropped in the same act."""
        ...

    def drafts(self) -> dict[str, str]:
        """Half-finished answers and marks by key."""
        ...


Scripts = Callable[[Sequence[PlannedBlock], str], Script]
"""Makes the script of a plan in a language."""


class Conductor:
    """Runs one session. Every method either records what it says or raises Refused or NotSaved and changes nothing."""

    def __init__(
        self,
        journal: Journal,
        script: Script,
        clock: Clock,
        records: Iterable[Recorded] = (),
        luck: moving.Luck | None = None,
        scripts: Scripts | None = None,
    ) -> None:
        """Takes up a session where its records end; `luck` replaces the session's own seeded chance.

        `scripts` makes a plan's script in a language; without it only breaks can be added to the plan.
        """
        self.clock, self._journal = clock, journal
        self._listeners: list[Callable[[], None]] = []
        self._luck, self._scripts = luck or self._seeded, scripts
        session = fold(records)
        self.play = Play(script, session)
        self._places = unfold(self.play) if session.started else ()
        self._undoing, reach = Undoing(), self._reach()
        halves = Halves(reach, journal.drafts())
        self.boards = Boards(lambda: self.play, self._write, halves, self._luck)
        self.figures = Figures(lambda: self.play, halves)
        self.sheets = Sheets(reach, journal.drafts(), self._tokens(session.rehearsal))
        self.timing, self.planning, self.people = Timing(reach), Planning(reach), People(reach)
        self.cards, self.recording, self.watching = Cards(reach), Recording(reach, halves), Watching(reach)
        self.freezing = Freezing(reach, self.people, self.recording)
        self.travelling, self.showing = Travelling(reach, self.sheets), Showing(reach, self.sheets, self.boards)

    def _reach(self) -> Reach:
        return Reach(
            play=lambda: self.play,
            places=lambda: self.places,
            now=self.now,
            luck=self._luck,
            write=self._write_undoable,
            after=self._after,
            keep=self._keep,
            tell=self._tell,
        )

    # What is so

    @property
    def session(self) -> Session:
        """The session as it stands."""
        return self.play.session

    @property
    def places(self) -> tuple[Place, ...]:
        """The rundown."""
        return self._places

    @property
    def place(self) -> Place | None:
        """Where the room is; None before the first step."""
        index = position(self._places, self.session.at)
        return self._places[index] if index >= 0 else None

    @property
    def here(self) -> Occurrence:
        """The occurrence where the room is; Refused before the first step."""
        if self.session.at is None:
            raise Refused(_("The session has not begun yet."))
        return self.session.at

    def speak(self, script: Script) -> None:
        """Goes on in other words: the same plan in another language. Nothing is recorded, and no fact changes."""
        retold = told(self.play, script)
        self.play, self._places = retold.play, retold.places
        self._tell()

    def listen(self, listener: Callable[[], None]) -> None:
        """Calls `listener` after every change."""
        self._listeners.append(listener)

    def now(self) -> Moment:
        """The present moment."""
        return self.clock.now()

    # The start and the end

    def begin(self, started: SessionStarted, also: Sequence[Fact]) -> None:
        """Starts the session with its people and what else is known beforehand, and goes to the first place."""
        if self.session.started is not None:
            raise Refused(_("This session has already begun."))
        self._write(started, *also)
        self.sheets.begin(self._tokens(started.rehearsal))
        self.travelling.begin()

    def reopened(self, alive: Moment | None = None) -> float:
        """Notes that the program came back, last `alive` then; returns how many seconds it was away."""
        down = gone(self.session.last, alive, self.now()) if self.session.last else 0.0
        typed, drop = drafts.recovered(self.play, self._journal.drafts(), self._luck)
        self._write(SessionReopened(down=down), *typed, drop=drop)
        return down

    def finish(self) -> None:
        """Ends the workshop; what is open is closed."""
        if self.session.finished is None:
            self.sheets.close_anonymous()
            self._write(*moving.leave(self.play, self.session.at), SessionFinished())

    def resume(self) -> None:
        """Takes up a workshop that was over: the group has met again."""
        if self.session.finished is None:
            raise Refused(_("This session is still going on."))
        self._write(SessionResumed())

    # Moving through the rundown

    def next(self) -> None:
        """Goes to the next place that is not skipped."""
        self.travelling.next()

    def back(self) -> None:
        """Goes to the place before; nothing that was recorded changes."""
        self.travelling.back()

    def go(self, at: Occurrence) -> None:
        """Goes to a place of the rundown."""
        self.travelling.go(at)

    def skip(self) -> None:
        """Leaves this place out and goes on."""
        self.travelling.skip()

    def another_take(self) -> None:
        """Plays this step once more, as a new take beside the earlier ones."""
        self.travelling.another_take()

    # Taking back

    @property
    def undoable(self) -> Undoable | None:
        """What can be taken back now."""
        return self._undoing.last(self.play)

    def undo(self) -> None:
        """Takes the last act back; that it was taken back is recorded too."""
        done = self.undoable
        if done is None:
            raise Refused(_("There is nothing to take back."))
        self._write(Undone(what=done.what), *done.back(self.play, self.now()), then=self._undoing.drop)

    # People

    def join(self, name: str, presence: Presence = "here", *, observer: bool = False) -> str:
        """Adds somebody; returns the new person's id."""
        return self.people.join(name, presence, observer=observer)

    def change(self, person: str, presence: Presence, *, observer: bool = False) -> None:
        """Notes that somebody came, left, or only observes."""
        self.people.change(person, presence, observer=observer)

    # The timer, and what is written down

    def start_or_pause(self) -> None:
        """Starts the timer of this place, or pauses it."""
        self.timing.start_or_pause()

    def extend(self, seconds: float) -> None:
        """Gives the timer more seconds, or takes some away."""
        self.timing.extend(seconds)

    def outcome(self, outcome: str) -> None:
        """Records how the scene ended, with the time on its timer, and stops the timer."""
        self.recording.outcome(outcome)

    def note(self, words: str, note: str = "", *, half: bool = False) -> str:
        """Writes a note, or corrects the one of that id; returns its id. While it is `half` typed it is only kept."""
        return self.recording.note(words, note, half=half)

    def mark(self, words: str = "", *, freeze: bool = False) -> str:
        """Marks this moment of the scene; a freeze also stops its timer."""
        return self.recording.mark(words, freeze=freeze)

    def debrief_answer(self, at: Occurrence, question: str, words: str, *, half: bool = False) -> None:
        """Records what the room said to a question; the last words stand. While `half` typed they are only kept."""
        self.recording.debrief_answer(at, question, words, half=half)

    def take_away(self, commitment: str, who: str, what: str, by_when: str, *, half: bool = False) -> str:
        """Records who will do what by when; three empty fields take it back. Returns its id. `half` typed: kept."""
        return self.recording.take_away(commitment, who, what, by_when, half=half)

    # Sheets, the room's screen and the laptop

    def open_sheet(self, how: How | None = None) -> None:
        """Opens the sheet of this place, a vote or a board, for those who answer it."""
        self.sheets.open(how)

    def close_sheet(self) -> None:
        """Closes the sheet of this place; anonymous answers still waiting are written, shuffled."""
        self.sheets.close()

    def answer(self, person: str, item: str, value: Value | None, words: str = "", how: How | None = None) -> None:
        """Records a person's answer; no value and no words skips the item."""
        self.sheets.answer(person, item, value, words, how)

    def keep_typed(self, person: str, item: str, words: str) -> None:
        """Keeps words while they are typed; they become an answer if the program dies. Never for an anonymous sheet."""
        self.sheets.keep_typed(person, item, words)

    def submit(self, person: str, *, partial: bool = False) -> None:
        """The person is done with the sheet."""
        self.sheets.submit(person, partial=partial)

    def done(self, at: Occurrence) -> frozenset[str]:
        """Ids of those who are done with the sheet of a place."""
        return self.sheets.done(at)

    def reveal(self) -> None:
        """Shows the room what this place keeps hidden; an open sheet is closed first."""
        self.showing.reveal()

    def hand_over(self) -> None:
        """Gives the laptop to the room: to read cards where they are dealt, to answer where a sheet is filled."""
        self.showing.hand_over()

    def take_back(self) -> None:
        """The facilitator has the laptop again."""
        self.showing.take_back()

    # The door itself

    def _write(
        self, *facts: Fact, drop: Collection[str] = (), timeless: bool = False, then: Callable[[], None] | None = None
    ) -> None:
        """Disk, state, `then`, screens: in this order."""
        session = self.session
        for record in self._journal.append(facts, None if timeless else self.now(), drop=drop):
            session = apply(session, record)
        before, self.play = self.play, Play(self._scripted(session.plan), session)
        if not unfolds_alike(before, self.play):
            self._places = unfold(self.play)
        if then is not None:
            then()
        self._tell()

    def _scripted(self, plan: tuple[PlannedBlock, ...]) -> Script:
        """The script with what was added to the plan."""
        known = self.play.script
        new = [block for block in plan if block.id not in known.scenarios]
        if new and self._scripts is not None:
            return self._scripts(plan, known.language)
        pauses = {block.id: pause_scenario(block, known.language) for block in new if block.pause}
        return replace(known, scenarios={**known.scenarios, **pauses}) if pauses else known

    def _write_undoable(
        self, *facts: Fact, undo: Undoable | None = None, drop: Collection[str] = (), timeless: bool = False
    ) -> None:
        self._write(*facts, drop=drop, timeless=timeless, then=partial(self._undoing.add, undo) if undo else None)

    def _keep(self, put: Mapping[str, str]) -> None:
        self._journal.append((), None, put=put)

    def _after(self, facts: Sequence[Fact]) -> Play:
        session, now = self.session, self.now()
        for number, fact in enumerate(facts, session.facts + 1):
            session = apply(session, Recorded(number, fact, now))
        return replace(self.play, session=session)

    def _tell(self) -> None:
        for listener in tuple(self._listeners):
            listener()

    def _tokens(self, rehearsal: bool) -> Random:
        """Chance for anonymous tokens: of a real session nobody can draw it again from what the file holds."""
        return self._luck("tokens") if rehearsal else SystemRandom()

    def _seeded(self, purpose: str) -> Random:
        return Random(f"{self.session.seed}/{self.session.facts}/{purpose}")

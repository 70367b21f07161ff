"""This file is the conductor: an action is checked, written, applied, told. The only door to a running session."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from random import Random, SystemRandom
from typing import Protocol

from trainer import drafts
from trainer.acts.people import People
from trainer.acts.planning import Planning
from trainer.acts.reach import Reach
from trainer.acts.timing import Timing
from trainer.acts.undoing import Undoable, Undoing
from trainer.acts.watching import Watching
from trainer.ballots import Ballots
from trainer.clock import Clock, Moment, elapsed
from trainer.gathering import Boards, Figures
from trainer.model import timer as timers
from trainer.model.events import (
    Answered,
    CardOpened,
    CardRead,
    CardTurned,
    DebriefAnswered,
    Fact,
    HandsCounted,
    LaptopHanded,
    Marked,
    Moved,
    Noted,
    Occurrence,
    OutcomeRecorded,
    PersonJoined,
    PlannedBlock,
    Recorded,
    Revealed,
    SessionFinished,
    SessionReopened,
    SessionResumed,
    SessionStarted,
    SheetClosed,
    SheetOpened,
    Skipped,
    Submitted,
    TakeAdded,
    TakenAway,
    TimerPaused,
)
from trainer.model.events_control import Undone
from trainer.model.items import ChooseMany, NotAnAnswer, Value
from trainer.model.people import Presence
from trainer.model.play import Play, Script
from trainer.model.rundown import Place, pause_scenario, position, unfold
from trainer.model.scenario import Act, Board, Calculate, Card, Deal, Fill, How, Reveal, Vote
from trainer.model.session import Session, SheetState, apply
from trainer.model.told import told
from trainer.model.trouble import Refused
from trainer.steps import deal, entries, fill, moving, naming
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
        self.clock = clock
        self._journal = journal
        self._listeners: list[Callable[[], None]] = []
        self._luck = luck or self._seeded
        self._scripts = scripts
        session = Session()
        for record in records:
            session = apply(session, record)
        self.play = Play(script, session)
        self._places = unfold(self.play) if session.started else ()
        self.boards = Boards(lambda: self.play, self._write, self._luck)
        self.figures = Figures(lambda: self.play, self._write)
        self._undoing = Undoing()
        reach = Reach(lambda: self.play, lambda: self.places, self.now, self._luck, self._write_undoable, self._after)
        self.timing, self.planning, self.people = Timing(reach), Planning(reach), People(reach)
        self.watching = Watching(reach)
        self.ballots = Ballots(journal.drafts(), self._tokens(session.rehearsal))

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

    def begin(self, started: SessionStarted, people: Sequence[PersonJoined]) -> None:
        """Starts the session with its people and goes to the first place."""
        if self.session.started is not None:
            raise Refused(_("This session has already begun."))
        self._write(started, *people)
        self.ballots = Ballots({}, self._tokens(started.rehearsal))
        self._move(self._places[0].at)

    def reopened(self) -> float:
        """Notes that the program came back; returns how many seconds it was away."""
        down = elapsed(self.session.last, self.now()) if self.session.last else 0.0
        typed, drop = drafts.answers(self.session, self._journal.drafts())
        self._write(SessionReopened(down=down), *typed, drop=drop)
        return down

    def finish(self) -> None:
        """Ends the workshop; what is open is closed."""
        if self.session.finished is None:
            self._close_anonymous()
            self._write(*moving.leave(self.play, self.session.at), SessionFinished())

    def resume(self) -> None:
        """Takes up a workshop that was over: the group has met again."""
        if self.session.finished is None:
            raise Refused(_("This session is still going on."))
        self._write(SessionResumed())

    # Moving through the rundown

    def next(self) -> None:
        """Goes to the next place that is not skipped."""
        index = position(self._places, self.session.at)
        after = (place for place in self._places[index + 1 :] if place.at not in self.session.skipped)
        place = next(after, None)
        if place is None:
            raise Refused(_("This was the last step. Finish to write the notes."))
        self._move(place.at)

    def back(self) -> None:
        """Goes to the place before, one that was skipped too; nothing else that was recorded changes."""
        index = position(self._places, self.session.at)
        if index < 1:
            raise Refused(_("This is the first step."))
        self._move(self._places[index - 1].at, leaving=False)

    def go(self, at: Occurrence) -> None:
        """Goes to a place of the rundown."""
        if position(self._places, at) < 0:
            raise Refused(_("That step is no longer in the rundown."))
        self._move(at)

    def skip(self) -> None:
        """Leaves this place out and goes on; it can be taken back while the room stands where that led."""
        at = self.here
        if position(self._places, at) == len(self._places) - 1:
            raise Refused(_("This was the last step. Finish to write the notes."))
        after = next(p for p in self._places[position(self._places, at) + 1 :] if p.at not in self.session.skipped)

        def back(play: Play, _now: Moment) -> tuple[Fact, ...]:
            return (*moving.leave(play, after.at), Moved(to=at))

        def stands(play: Play) -> bool:
            return play.session.at == after.at and at in play.session.skipped

        self._move(after.at, Skipped(at=at), undo=Undoable("skip", back, stands))

    def another_take(self) -> None:
        """Plays this step once more, as a new take beside the earlier ones."""
        at = self.here
        takes = self.session.takes.get((at.block, at.step, at.lap), 1)
        again = replace(at, take=takes + 1)
        self._move(again, TakeAdded(at=again))

    def _move(self, to: Occurrence, *first: Fact, leaving: bool = True, undo: Undoable | None = None) -> None:
        """Writes all that follows from going somewhere in one act: nothing is ever half done."""
        if leaving:
            self._close_anonymous()
            first = (*moving.leave(self.play, self.session.at), *first)
        facts = [*first, Moved(to=to)]
        trial = self._after(facts)
        if moving.groups_needed(trial, to):
            facts += moving.form(trial, to, self._luck)
            trial = self._after(facts)
        self._write_undoable(*facts, *moving.dealt(trial, to, self._luck), undo=undo)

    def _close_anonymous(self) -> None:
        at = self.session.at
        state = self.session.sheets.get(at) if at else None
        if at is not None and state is not None and not state.closed and self._anonymous(at):
            self.close_sheet()

    def _after(self, facts: Sequence[Fact]) -> Play:
        session, now = self.session, self.now()
        for number, fact in enumerate(facts, session.facts + 1):
            session = apply(session, Recorded(number, fact, now))
        return replace(self.play, session=session)

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

    # People, groups and cards

    def join(self, name: str, presence: Presence = "here", *, observer: bool = False) -> str:
        """Adds somebody; returns the new person's id."""
        return self.people.join(name, presence, observer=observer)

    def change(self, person: str, presence: Presence, *, observer: bool = False) -> None:
        """Notes that somebody came, left, or only observes."""
        self.people.change(person, presence, observer=observer)

    def regroup(self) -> None:
        """Forms the groups of this place by a new lot."""
        self.people.regroup()

    def swap(self, one: str, other: str) -> None:
        """Two people change places in the groups of this place."""
        self.people.swap(one, other)

    def deal_again(self) -> None:
        """Deals this place's cards anew; not once somebody has read one."""
        at = self.here
        if not isinstance(self.play.step(at), Deal):
            raise Refused(_("There are no cards to deal at this step."))
        if any(place == at for place, _deck, _person, _when in self.session.opened):
            raise Refused(_("A card has been read. Its holder would know two: go on, or play another take."))
        self._write(*moving.deal_again(self.play, at, self._luck))

    def open_card(self, person: str) -> Card:
        """The card a person holds at this place; that it was opened is recorded first."""
        at = self.here
        deck = deal.deck_of(self.play, at)
        held = self.play.holders(at, deck).get(person)
        if held is None:
            raise Refused(_("{name} has no card here.").format(name=self._known(person)))
        self._write(CardOpened(at=at, deck=deck.id, person=person))
        return deck.card(held)

    def card_read(self, person: str) -> None:
        """The person has read the card."""
        at = self.here
        self._write(CardRead(at=at, deck=deal.deck_of(self.play, at).id, person=person))

    def turn_card(self) -> None:
        """Turns the next card of a deck that lies on the table."""
        at = self.here
        deck = deal.deck_of(self.play, at)
        if deck.deal != "turn over" or self.session.turned.get((at, deck.id), 0) >= len(deck.cards):
            raise Refused(_("There is no further card to turn."))
        self._write(CardTurned(at=at, deck=deck.id))

    # The timer

    def start_or_pause(self) -> None:
        """Starts the timer of this place, or pauses it."""
        self.timing.start_or_pause()

    def extend(self, seconds: float) -> None:
        """Gives the timer more seconds, or takes some away."""
        self.timing.extend(seconds)

    def outcome(self, outcome: str) -> None:
        """Records how the scene ended, with the time on its timer, and stops the timer."""
        at, step = self.here, self.play.step(self.here)
        if not isinstance(step, Act) or outcome not in {"", *(known.id for known in step.outcomes)}:
            raise Refused(_("This step has no such outcome."))
        timer = self.session.timers.get(at)
        after = timers.spent(timer, self.now()) if timer else 0.0
        stop: tuple[Fact, ...] = (TimerPaused(at=at),) if timer and timer.running and outcome else ()
        self._write(OutcomeRecorded(at=at, outcome=outcome, after=after), *stop)

    # Sheets

    def open_sheet(self, how: How | None = None) -> None:
        """Opens the sheet of this place, a vote or a board, for those who answer it."""
        at = self.here
        if not isinstance(self.play.step(at), Fill | Vote | Board):
            raise Refused(_("There is nothing to answer at this step."))
        if isinstance(self.play.step(at), Vote) and not entries.entries(self.play, at):
            raise Refused(_("There is nothing on the board to vote on."))
        expected = fill.expected(self.play, at)
        if not expected:
            raise Refused(_("Nobody here is to answer this sheet."))
        sheet, way = fill.sheet_of(self.play, at), how or fill.how(self.play, at)
        if sheet.result == "the person" and way not in fill.ways(sheet):
            raise Refused(_("The result is for each person alone, so everybody answers alone."))
        self._write(SheetOpened(at=at, sheet=sheet.id, how=way, expected=expected))

    def close_sheet(self) -> None:
        """Closes the sheet of this place; anonymous answers still waiting are written, shuffled."""
        at, _state = self.here, self._open_state(self.here)
        done = self.ballots.done(at)
        cast = self.ballots.cast(at, all_of_them=True)
        self._write_ballots(cast)
        self._write(SheetClosed(at=at, done=len(done)), drop=self.ballots.close(at))

    def answer(self, person: str, item: str, value: Value | None, words: str = "", how: How | None = None) -> None:
        """Records a person's answer; no value and no words skips the item."""
        at = self.here
        state = self._open_state(at)
        sheet = fill.sheet_of(self.play, at)
        self._expected(state, person)
        value, words = self._checked(sheet.item(item), value, words)
        if sheet.answers == "anonymous":
            self._journal.append((), None, put=self.ballots.answer(at, person, item, value, words))
            self._tell()
            return
        given = Answered(at=at, person=person, item=item, value=value, words=words, how=how or state.how)
        self._write(given, drop=drafts.keys_of(at, person, [item]))

    def keep_typed(self, person: str, item: str, words: str) -> None:
        """Keeps words while they are typed; they become an answer if the program dies. Never for an anonymous sheet."""
        at = self.here
        self._expected(self._open_state(at), person)
        if not self._anonymous(at):
            draft = drafts.Typed(at, person, item, words)
            self._journal.append((), None, put={draft.key: draft.text})

    def submit(self, person: str, *, partial: bool = False) -> None:
        """The person is done with the sheet."""
        at = self.here
        state = self._open_state(at)
        self._expected(state, person)
        if not self._anonymous(at):
            items = [item.id for item in fill.sheet_of(self.play, at).items]
            self._write(Submitted(at=at, person=person, partial=partial), drop=drafts.keys_of(at, person, items))
            return
        self._journal.append((), None, put=self.ballots.submit(at, person))
        everyone = len(self.ballots.done(at)) >= len(state.expected)
        self._write_ballots(self.ballots.cast(at, all_of_them=everyone))
        self._tell()

    def count_hands(self, item: str, counts: Sequence[tuple[str, int]]) -> None:
        """Records a show of hands for an item."""
        at = self.here
        state = self._open_state(at)
        asked, people = fill.sheet_of(self.play, at).item(item), len(state.expected)
        if any(count < 0 or count > people for _value, count in counts):
            raise Refused(_("There are only {people} people to count.").format(people=people))
        most = asked.most if isinstance(asked, ChooseMany) else None
        if most is not None and sum(count for _value, count in counts) > most * people:
            raise Refused(_("{people} people have {votes} votes in all.").format(people=people, votes=most * people))
        self._write(HandsCounted(at=at, item=item, counts=tuple(counts)))

    def done(self, at: Occurrence) -> frozenset[str]:
        """Ids of those who are done with the sheet of a place."""
        return fill.done(self.session.sheets.get(at)) | self.ballots.done(at)

    def _checked(self, item: object, value: Value | None, words: str) -> tuple[Value | None, str]:
        if value is None and not words.strip():
            return None, ""
        try:
            checked = item.check(words if value is None else value)  # type: ignore[attr-defined]
        except NotAnAnswer as problem:
            raise Refused(str(problem)) from problem
        return (None, str(checked)) if value is None else (checked, "")

    def _open_state(self, at: Occurrence) -> SheetState:
        state = self.session.sheets.get(at)
        if state is None or state.closed:
            raise Refused(_("This sheet is not open."))
        return state

    def _expected(self, state: SheetState, person: str) -> None:
        if person not in state.expected:
            raise Refused(_("{name} does not answer this sheet.").format(name=self._known(person)))

    def _anonymous(self, at: Occurrence) -> bool:
        state = self.session.sheets.get(at)
        return state is not None and fill.sheet_of(self.play, at).answers == "anonymous"

    def _write_ballots(self, cast: tuple[Sequence[Fact], Collection[str]]) -> None:
        facts, drop = cast
        if facts or drop:
            self._write(*facts, drop=drop, timeless=True)

    # Reveal, notes, debrief

    def reveal(self) -> None:
        """Shows the room what this place keeps hidden; an open sheet is closed first."""
        at, step = self.here, self.play.step(self.here)
        state = self.session.sheets.get(at)
        if state is None and not isinstance(step, Reveal | Calculate | Board):
            raise Refused(_("There is nothing to reveal at this step."))
        if later := naming.shown_later(self.play, self._places, at):
            raise Refused(_("This is shown at “{step}”, when nobody's answer can sway another's.").format(step=later))
        if state is not None and not state.closed:
            self.close_sheet()
        if isinstance(step, Board):
            self.boards.show(at)
        else:
            self._write(Revealed(at=at))

    def note(self, words: str, note: str = "") -> str:
        """Writes a note, or corrects the one of that id; returns its id."""
        if not words.strip() and not note:
            raise Refused(_("The note is empty."))
        name = note or f"n{self.session.facts + 1}"
        self._write(Noted(note=name, at=self.session.at, words=words.strip()))
        return name

    def mark(self, words: str = "", *, freeze: bool = False) -> str:
        """Marks this moment of the scene; a freeze also stops its timer."""
        at, timer = self.here, self.session.timers.get(self.here)
        after = timers.spent(timer, self.now()) if timer else 0.0
        name = f"m{self.session.facts + 1}"
        stop: tuple[Fact, ...] = (TimerPaused(at=at),) if freeze and timer and timer.running else ()
        self._write(Marked(note=name, at=at, words=words.strip(), after=after, freeze=freeze), *stop)
        return name

    def debrief_answer(self, at: Occurrence, question: str, words: str) -> None:
        """Records what the room said to a question; the last words stand."""
        if self.session.debrief.get((at, question), "") != words.strip():
            self._write(DebriefAnswered(at=at, question=question, words=words.strip()))

    def take_away(self, commitment: str, who: str, what: str, by_when: str) -> str:
        """Records who will do what by when; three empty fields take it back. Returns its id."""
        name = commitment or f"c{self.session.facts + 1}"
        self._write(TakenAway(commitment=name, who=who.strip(), what=what.strip(), by_when=by_when.strip()))
        return name

    # The laptop

    def hand_over(self) -> None:
        """Gives the laptop to the room: to read cards where they are dealt, to answer where a sheet is filled."""
        at = self.here
        if isinstance(self.play.step(at), Deal):
            if not deal.deck_of(self.play, at).confidential:
                raise Refused(_("These cards lie open for all to see."))
            self._write(LaptopHanded(to="cards", at=at))
            return
        state = self.session.sheets.get(at)
        if state is None or state.closed:
            self.open_sheet("kiosk")
        self._write(LaptopHanded(to="kiosk", at=at))

    def take_back(self) -> None:
        """The facilitator has the laptop again."""
        if self.session.laptop.to != "console":
            self._write(LaptopHanded(to="console"))

    # The door itself

    def _write(
        self, *facts: Fact, drop: Collection[str] = (), timeless: bool = False, then: Callable[[], None] | None = None
    ) -> None:
        """Disk, state, `then`, screens: in this order."""
        session = self.session
        for record in self._journal.append(facts, None if timeless else self.now(), drop=drop):
            session = apply(session, record)
        self.play = Play(self._scripted(session.plan), session)
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

    def _write_undoable(self, *facts: Fact, undo: Undoable | None = None) -> None:
        self._write(*facts, then=partial(self._undoing.add, undo) if undo else None)

    def _tell(self) -> None:
        for listener in tuple(self._listeners):
            listener()

    def _known(self, person: str) -> str:
        known = self.session.people.get(person)
        if known is None:
            raise Refused(_("Nobody of that name is in this session."))
        return known.name

    def _tokens(self, rehearsal: bool) -> Random:
        """Chance for anonymous tokens: of a real session nobody can draw it again from what the file holds."""
        return self._luck("tokens") if rehearsal else SystemRandom()

    def _seeded(self, purpose: str) -> Random:
        return Random(f"{self.session.seed}/{self.session.facts}/{purpose}")

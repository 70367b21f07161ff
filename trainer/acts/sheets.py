"""This file is what is done with sheets: opened, answered, closed; what is anonymous passes through the ballots."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from random import Random

from trainer import drafts
from trainer.acts.reach import Reach
from trainer.ballots import Ballots
from trainer.model.events import Answered, Fact, HandsCounted, Occurrence, SheetClosed, SheetOpened, Submitted
from trainer.model.items import ChooseMany, Line, NotAnAnswer, Text, Value
from trainer.model.scenario import Board, Fill, How, Vote
from trainer.model.session import SheetState
from trainer.model.trouble import Refused
from trainer.steps import asked, entries, fill
from trainer.words import _


class Sheets:
    """What is done with the sheet of the place where the room is."""

    def __init__(self, reach: Reach, drafts: Mapping[str, str], tokens: Random) -> None:
        """Takes what an act may use, the drafts of the session file, and the chance that draws anonymous tokens."""
        self._reach = reach
        self._ballots = Ballots(drafts, tokens)

    def begin(self, tokens: Random) -> None:
        """A new session: no ballot waits, and tokens are drawn by this chance."""
        self._ballots = Ballots({}, tokens)

    def open(self, how: How | None = None) -> None:
        """Opens the sheet of this place, a vote or a board, for those who answer it."""
        at, play = self._reach.here, self._reach.play()
        if not isinstance(play.step(at), Fill | Vote | Board):
            raise Refused(_("There is nothing to answer at this step."))
        if isinstance(play.step(at), Vote) and not entries.entries(play, at):
            raise Refused(_("There is nothing on the board to vote on."))
        sheet, way = fill.sheet_of(play, at), how or fill.how(play, at)
        expected = self._all_expected(at, way)
        if not expected:
            raise Refused(_("Nobody here is asked these questions."))
        self._same_kind(at, way)
        if sheet.result == "the person" and way not in fill.ways(sheet):
            raise Refused(_("The result is for each person alone, so everybody answers alone."))
        self._reach.write(SheetOpened(at=at, sheet=sheet.id, how=way, expected=expected))

    def ask(self, person: str) -> None:
        """Asks somebody who came too late to be expected; the first one asked opens the sheet."""
        at, play = self._reach.here, self._reach.play()
        if person not in asked.left_out(play, at):
            raise Refused(_("{name} can't be asked here.").format(name=self._reach.person(person).name))
        state = play.session.sheets.get(at)
        expected = state.expected if state else fill.expected(play, at)
        sheet, way = fill.sheet_of(play, at), fill.how(play, at)
        self._reach.write(SheetOpened(at=at, sheet=sheet.id, how=way, expected=(*expected, person)))

    def close(self) -> None:
        """Closes the sheet of this place; anonymous answers still waiting are written, shuffled."""
        at, _state = self._reach.here, self._open_state(self._reach.here)
        done = self._ballots.done(at)
        self._cast(self._ballots.cast(at, all_of_them=True))
        self._reach.write(SheetClosed(at=at, done=len(done)), drop=self._ballots.close(at))

    def close_anonymous(self) -> None:
        """Closes the sheet of this place before the room leaves it, when ballots may be waiting there."""
        at = self._reach.session.at
        state = self._reach.session.sheets.get(at) if at else None
        if at is not None and state is not None and not state.closed and self._anonymous(at):
            self.close()

    def answer(self, person: str, item: str, value: Value | None, words: str = "", how: How | None = None) -> None:
        """Records a person's answer; no value and no words skips the item."""
        at = self._reach.here
        state = self._open_state(at)
        sheet = fill.sheet_of(self._reach.play(), at)
        self._expected(state, person)
        value, words = _checked(sheet.item(item), value, words)
        if sheet.answers == "anonymous":
            self._reach.keep(self._ballots.answer(at, person, item, value, words))
            self._reach.tell()
            return
        given = Answered(at=at, person=person, item=item, value=value, words=words, how=how or state.how)
        self._reach.write(given, drop=drafts.keys_of(at, person, [item]))

    def keep_typed(self, person: str, item: str, words: str) -> None:
        """Keeps words while they are typed; they become an answer if the program dies. Never for an anonymous sheet."""
        at = self._reach.here
        self._expected(self._open_state(at), person)
        if not self._anonymous(at) and isinstance(fill.sheet_of(self._reach.play(), at).item(item), Line | Text):
            draft = drafts.Typed(at, person, item, words)
            self._reach.keep({draft.key: draft.text})

    def submit(self, person: str, *, partial: bool = False) -> None:
        """The person is done with the sheet."""
        at = self._reach.here
        state = self._open_state(at)
        self._expected(state, person)
        if not self._anonymous(at):
            items = [item.id for item in fill.sheet_of(self._reach.play(), at).items]
            self._reach.write(Submitted(at=at, person=person, partial=partial), drop=drafts.keys_of(at, person, items))
            return
        self._reach.keep(self._ballots.submit(at, person))
        everyone = len(self._ballots.done(at)) >= len(state.expected)
        self._cast(self._ballots.cast(at, all_of_them=everyone))
        self._reach.tell()

    def count_hands(self, item: str, counts: Sequence[tuple[str, int]]) -> None:
        """Records a show of hands for an item."""
        at = self._reach.here
        state = self._open_state(at)
        asked, people = fill.sheet_of(self._reach.play(), at).item(item), len(state.expected)
        if any(count < 0 or count > people for _value, count in counts):
            raise Refused(_("There are only {people} people to count.").format(people=people))
        most = asked.most if isinstance(asked, ChooseMany) else None
        if most is not None and sum(count for _value, count in counts) > most * people:
            raise Refused(_("{people} people have {votes} votes in all.").format(people=people, votes=most * people))
        self._reach.write(HandsCounted(at=at, item=item, counts=tuple(counts)))

    def _same_kind(self, at: Occurrence, way: How) -> None:
        """Answers of people and of teams don't stand beside one another."""
        state = self._reach.session.sheets.get(at)
        answered = state is not None and bool(state.answers or self._ballots.done(at))
        if state is not None and answered and (state.how == "team") != (way == "team"):
            raise Refused(_("Some have answered already. Play it once more to ask in this way."))
        if way == "team" and not asked.teams(self._reach.play(), at):
            raise Refused(_("There are no teams here that could answer as one."))
        if way == "team" and "team" not in fill.ways(fill.sheet_of(self._reach.play(), at)):
            raise Refused(_("What is anonymous isn't answered in teams."))

    def _all_expected(self, at: Occurrence, way: How) -> tuple[str, ...]:
        """Who answers by the rules, and who was asked all the same and is still here."""
        play = self._reach.play()
        state, expected = play.session.sheets.get(at), asked.expected(play, at, way)
        here = {person.id for person in play.here()} if way != "team" else set()
        more = (person for person in state.expected if person in here) if state else ()
        return tuple(dict.fromkeys((*expected, *more)))

    def done(self, at: Occurrence) -> frozenset[str]:
        """Ids of those who are done with the sheet of a place."""
        return fill.done(self._reach.session.sheets.get(at)) | self._ballots.done(at)

    def _open_state(self, at: Occurrence) -> SheetState:
        state = self._reach.session.sheets.get(at)
        if state is None or state.closed:
            raise Refused(_("No answers are taken here now."))
        return state

    def _expected(self, state: SheetState, person: str) -> None:
        if person not in state.expected:
            raise Refused(_("{name} is not asked these questions.").format(name=self._reach.person(person).name))

    def _anonymous(self, at: Occurrence) -> bool:
        state = self._reach.session.sheets.get(at)
        return state is not None and fill.sheet_of(self._reach.play(), at).answers == "anonymous"

    def _cast(self, cast: tuple[Sequence[Fact], Collection[str]]) -> None:
        facts, drop = cast
        if facts or drop:
            self._reach.write(*facts, drop=drop, timeless=True)


def _checked(item: object, value: Value | None, words: str) -> tuple[Value | None, str]:
    if value is None and not words.strip():
        return None, ""
    try:
        checked = item.check(words if value is None else value)  # type: ignore[attr-defined]
    except NotAnAnswer as problem:
        raise Refused(str(problem)) from problem
    return (None, str(checked)) if value is None else (checked, "")

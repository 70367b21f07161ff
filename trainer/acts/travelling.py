"""This file is how the room moves through the rundown: on, back, elsewhere, past a step, once more."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from trainer.acts.reach import Reach
from trainer.acts.sheets import Sheets
from trainer.acts.undoing import Undoable, What
from trainer.clock import Moment
from trainer.model.events import Fact, Moved, Occurrence, Skipped, TakeAdded
from trainer.model.events_control import TakenIn
from trainer.model.play import Play
from trainer.model.rundown import position
from trainer.model.trouble import Refused
from trainer.steps import moving
from trainer.words import _


class Travelling:
    """What takes the room from place to place."""

    def __init__(self, reach: Reach, sheets: Sheets) -> None:
        """Takes what an act may use; anonymous sheets are closed on leaving."""
        self._reach, self._sheets = reach, sheets

    def begin(self) -> None:
        """Goes to the first place."""
        self._move(self._reach.places()[0].at)

    def next(self) -> None:
        """Goes to the next place that is not skipped."""
        places, session = self._reach.places(), self._reach.session
        index = position(places, session.at)
        after = (place for place in places[index + 1 :] if place.at not in session.skipped)
        place = next(after, None)
        if place is None:
            raise Refused(_("This was the last step. Finish to write the notes."))
        self._move(place.at)

    def back(self) -> None:
        """Goes to the place before, one that was skipped too; nothing else that was recorded changes."""
        places = self._reach.places()
        index = position(places, self._reach.session.at)
        if index < 1:
            raise Refused(_("This is the first step."))
        self._move(places[index - 1].at, leaving=False)

    def go(self, at: Occurrence) -> None:
        """Goes to a place of the rundown; past steps it never came to, that can be taken back."""
        self._reach.place(at)
        here = self._reach.session.at
        if here is None or not moving.passed_over(self._reach.play(), self._reach.places(), here, at):
            self._move(at)
            return

        def back(play: Play, _now: Moment) -> tuple[Fact, ...]:
            return (*moving.leave(play, at), Moved(to=here))

        first = at not in self._reach.session.visits

        def stands(play: Play) -> bool:
            return play.session.at == at and not (first and play.session.visits[at].since)  # it never left

        self._move(at, undo=Undoable("pass over", back, stands, about=here))

    def skip(self) -> None:
        """Leaves this place out and goes on; it can be taken back while the room stands where that led."""
        self._leave_out("skip", self._reach.here)

    def skip_turn(self) -> None:
        """Leaves out this place and what is still to come of its round, and goes on behind it; taken back in one act.

        Where the room has been already, nothing is left out, and it isn't gone through again.
        """
        here, places, session = self._reach.here, self._reach.places(), self._reach.session
        later = [place.at for place in places[position(places, here) + 1 :]]
        turn = [at for at in later if (at.block, at.lap) == (here.block, here.lap)]
        rest = [at for at in turn if at not in session.visits and at not in session.skipped]
        self._leave_out("skip turn", here, *rest, beyond=turn)

    def _leave_out(self, what: What, at: Occurrence, *more: Occurrence, beyond: Collection[Occurrence] = ()) -> None:
        places, passed = self._reach.places(), self._reach.session.skipped | {at, *more, *beyond}
        after = next((one.at for one in places[position(places, at) + 1 :] if one.at not in passed), None)
        if after is None:
            raise Refused(_("This was the last step. Finish to write the notes."))

        def back(play: Play, _now: Moment) -> tuple[Fact, ...]:
            return (*moving.leave(play, after), *(TakenIn(at=one) for one in more), Moved(to=at))

        def stands(play: Play) -> bool:
            return play.session.at == after and {at, *more} <= play.session.skipped

        facts = (Skipped(at=one) for one in (at, *more))
        self._move(after, *facts, undo=Undoable(what, back, stands, about=at))

    def another_take(self) -> None:
        """Plays this step once more, as a new take beside the earlier ones."""
        at = self._reach.here
        takes = self._reach.session.takes.get((at.block, at.step, at.lap), 1)
        again = replace(at, take=takes + 1)
        self._move(again, TakeAdded(at=again))

    def _move(self, to: Occurrence, *first: Fact, leaving: bool = True, undo: Undoable | None = None) -> None:
        """Writes all that follows from going somewhere in one act: nothing is ever half done."""
        if leaving:
            self._sheets.close_anonymous()
            first = (*moving.leave(self._reach.play(), self._reach.session.at), *first)
        facts, luck = [*first, Moved(to=to)], self._reach.luck
        trial = self._reach.after(facts)
        if moving.groups_needed(trial, to):
            facts += moving.form(trial, to, luck)
            trial = self._reach.after(facts)
        self._reach.write(*facts, *moving.dealt(trial, to, luck), undo=undo)

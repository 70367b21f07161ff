"""This file is how the room moves through the rundown: on, back, elsewhere, past a step, once more."""

from __future__ import annotations

from dataclasses import replace

from trainer.acts.reach import Reach
from trainer.acts.sheets import Sheets
from trainer.acts.undoing import Undoable
from trainer.clock import Moment
from trainer.model.events import Fact, Moved, Occurrence, Skipped, TakeAdded
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
        """Goes to a place of the rundown."""
        self._reach.place(at)
        self._move(at)

    def skip(self) -> None:
        """Leaves this place out and goes on; it can be taken back while the room stands where that led."""
        at, places, session = self._reach.here, self._reach.places(), self._reach.session
        if position(places, at) == len(places) - 1:
            raise Refused(_("This was the last step. Finish to write the notes."))
        after = next(place for place in places[position(places, at) + 1 :] if place.at not in session.skipped)

        def back(play: Play, _now: Moment) -> tuple[Fact, ...]:
            return (*moving.leave(play, after.at), Moved(to=at))

        def stands(play: Play) -> bool:
            return play.session.at == after.at and at in play.session.skipped

        self._move(after.at, Skipped(at=at), undo=Undoable("skip", back, stands))

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

"""This file is what is done to the plan: other minutes for what is to come."""

from __future__ import annotations

from collections.abc import Mapping

from trainer.acts.reach import Reach
from trainer.acts.undoing import Undoable
from trainer.clock import Moment
from trainer.model.events import Fact, Occurrence
from trainer.model.events_control import MinutesPlanned, Planned
from trainer.model.play import Play
from trainer.model.trouble import Refused
from trainer.words import _


class Planning:
    """What is done to the plan of the day."""

    def __init__(self, reach: Reach) -> None:
        """Takes what an act may use."""
        self._reach = reach

    def minutes(self, changes: Mapping[Occurrence, float]) -> None:
        """Gives places to come other minutes; those that have been played keep theirs."""
        session = self._reach.session
        for at, minutes in changes.items():
            if at in session.visits:
                raise Refused(_("What has been played keeps its minutes."))
            if self._reach.place(at).planned is None or minutes < 1:
                raise Refused(_("A step can't take less than a minute."))
        new = MinutesPlanned(changes=tuple(Planned(at=at, minutes=minutes) for at, minutes in changes.items()))
        old = MinutesPlanned(changes=tuple(Planned(at=at, minutes=session.minutes.get(at)) for at in changes))

        def back(_play: Play, _now: Moment) -> tuple[Fact, ...]:
            return (old,)

        def stands(play: Play) -> bool:
            return all(play.session.minutes.get(at) == minutes for at, minutes in changes.items())

        self._reach.write(new, undo=Undoable("cut", back, stands))

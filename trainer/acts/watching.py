"""This file is what is done with a scene's checklist: taps, each with its time, and the laptop for one observer."""

from __future__ import annotations

from trainer.acts.reach import Reach
from trainer.acts.undoing import Undoable
from trainer.clock import Moment
from trainer.model import timer as timers
from trainer.model.events import Fact, LaptopHanded
from trainer.model.events_control import Tapped, Untapped
from trainer.model.play import Play
from trainer.model.trouble import Refused
from trainer.steps import watching
from trainer.words import _


class Watching:
    """What is tapped at the scene where the room is."""

    def __init__(self, reach: Reach) -> None:
        """Takes what an act may use."""
        self._reach = reach

    def tap(self, item: str, value: str, *, well: bool = True, person: str = "") -> str:
        """Something was seen or heard; a check tapped the same way again is taken back. Returns the tap's id."""
        at, play = self._reach.here, self._reach.play()
        line = watching.line_of(play, at, item, value)
        if line is None:
            raise Refused(_("This is not on the checklist of this scene."))
        if line.kind == "check" and value not in ("yes", "no"):
            raise Refused(_("This is answered with yes or no."))
        if not well and line.kind != "word":
            raise Refused(_("Only words can be used wrongly."))
        known = [tap for tap in play.session.taps.get(at, ()) if tap.item == item]
        if line.kind == "check" and line.last == value:
            self._reach.write(*(Untapped(tap=tap.id, at=at) for tap in known))
            return ""
        timer = play.session.timers.get(at)
        after = timers.spent(timer, self._reach.now()) if timer else 0.0
        name = f"t{play.session.facts + 1}"
        fact = Tapped(tap=name, at=at, item=item, value=value, well=well, after=after, person=person)

        def back(_play: Play, _now: Moment) -> tuple[Fact, ...]:
            return (Untapped(tap=name, at=at),)

        def stands(play: Play) -> bool:
            return any(tap.id == name for tap in play.session.taps.get(at, ())) and play.session.at == at

        self._reach.write(fact, undo=Undoable("tap", back, stands))
        return name

    def take_back(self) -> None:
        """Takes the last tap of this scene back."""
        at = self._reach.here
        last = watching.last_tap(self._reach.play(), at)
        if last is None:
            raise Refused(_("Nothing has been tapped yet."))
        self._reach.write(Untapped(tap=last.id, at=at))

    def hand_over(self) -> None:
        """Gives the laptop to one observer, who taps what happens in the scene."""
        at = self._reach.here
        if watching.checklist(self._reach.play(), at) is None:
            raise Refused(_("This scene has no checklist."))
        self._reach.write(LaptopHanded(to="watch", at=at))

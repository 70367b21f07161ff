"""This file is what is done to the plan: other minutes, parts put in, moved or taken out, steps skipped or taken in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Literal

from trainer.acts.reach import Reach
from trainer.acts.undoing import Undoable, What
from trainer.clock import Moment
from trainer.model.events import Fact, Occurrence, PlannedBlock, Skipped
from trainer.model.events_control import MinutesPlanned, PlanArranged, Planned, TakenIn
from trainer.model.play import Play
from trainer.model.trouble import Refused
from trainer.words import _

Where = Literal["step", "exercise"]
"""Right after a step, or after the whole exercise it belongs to."""


class Planning:
    """What is done to the plan of the day. Every place keeps its identity: nothing recorded ever means another step."""

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

    # Parts of the plan

    def insert(self, block: PlannedBlock, at: Occurrence, where: Where = "step") -> str:
        """Puts a part in right after a place, or after its exercise; returns the part's id."""
        plan = self._reach.session.plan
        host = self._block(at.block)
        anchor = None if where == "exercise" else host.after or at
        name = f"{block.scenario or 'pause'}+{self._reach.session.facts + 1}"
        new = replace(block, id=name, added=True, after=anchor)
        if anchor is None and host.after is not None:
            host = self._block(host.after.block)
        index = plan.index(host) + 1
        if anchor is None:  # what was put in between stands right behind its exercise in the plan
            index += sum(1 for one in plan[index:] if one.after is not None and one.after.block == host.id)
        self._arrange("insert", (*plan[:index], new, *plan[index:]), new.id)
        return name

    def take_out(self, block: str) -> None:
        """Takes a part out again that was put in and has not begun."""
        known = self._block(block)
        if not known.added:
            raise Refused(_("This belongs to the plan of the day. It can be skipped."))
        self._still_to_come(block)
        self._arrange("take out", tuple(one for one in self._reach.session.plan if one.id != block), block)

    def move(self, block: str, steps: int) -> None:
        """Moves a part that is still to come up (−1) or down (1) among the other parts still to come."""
        order = [one.id for one in self._movable()]
        self._still_to_come(block)
        if block not in order or not 0 <= order.index(block) + steps < len(order):
            raise Refused(_("It can't go further that way."))
        target = order[order.index(block) + steps]
        self.move_to(block, target, below=steps > 0)

    def move_to(self, block: str, target: str, *, below: bool) -> None:
        """Moves a part that is still to come next to another one that is, or right behind where the room is."""
        self._still_to_come(block)
        if block == target:
            return
        plan = self._reach.session.plan
        moved = replace(self._block(block), after=None)
        rest = [one for one in plan if one.id != block]
        index = rest.index(self._block(target)) + below
        begun = [number for number, one in enumerate(rest) if self._begun(one.id)]
        if begun and index <= begun[-1]:
            raise Refused(_("What has begun stays where it is."))
        self._arrange("move", (*rest[:index], moved, *rest[index:]), block)

    def _movable(self) -> tuple[PlannedBlock, ...]:
        """The parts still to come that stand by themselves."""
        plan = self._reach.session.plan
        return tuple(one for one in plan if one.after is None and not self._begun(one.id))

    def _arrange(self, what: What, plan: tuple[PlannedBlock, ...], block: str) -> None:
        before = self._reach.session.plan

        def back(_play: Play, _now: Moment) -> tuple[Fact, ...]:
            return (PlanArranged(plan=before),)

        def stands(play: Play) -> bool:
            begun = any(at.block == block for at in play.session.visits)
            return play.session.plan == plan and not begun

        self._reach.write(PlanArranged(plan=plan), undo=Undoable(what, back, stands))

    def _block(self, block: str) -> PlannedBlock:
        known = next((one for one in self._reach.session.plan if one.id == block), None)
        if known is None:
            raise Refused(_("That part is no longer in the plan."))
        return known

    def _begun(self, block: str) -> bool:
        return any(at.block == block for at in self._reach.session.visits)

    def _still_to_come(self, block: str) -> None:
        self._block(block)
        if self._begun(block):
            raise Refused(_("What has begun stays where it is."))

    # Steps left out

    def skip(self, *places: Occurrence) -> None:
        """Leaves places out that are still to come."""
        session = self._reach.session
        new = [at for at in places if at not in session.skipped]
        for at in new:
            self._reach.place(at)
            if at in session.visits:
                raise Refused(_("What has been played can't be left out any more."))
        self._turn("skip later", [Skipped(at=at) for at in new], [TakenIn(at=at) for at in new])

    def take_in(self, *places: Occurrence) -> None:
        """Takes places back in that were to be left out."""
        known = [at for at in places if at in self._reach.session.skipped]
        self._turn("take in", [TakenIn(at=at) for at in known], [Skipped(at=at) for at in known])

    def _turn(self, what: What, facts: list[Fact], back: list[Fact]) -> None:
        if not facts:
            return
        after = self._reach.session.skipped
        for fact in facts:
            after = after | {fact.at} if isinstance(fact, Skipped) else after - {fact.at}  # type: ignore[union-attr]

        def stands(play: Play) -> bool:
            return play.session.skipped == after

        self._reach.write(*facts, undo=Undoable(what, lambda _play, _now: tuple(back), stands))

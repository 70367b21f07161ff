"""This file is what is done with a frozen scene: frozen with a mark, a player swapped, gone on with."""

from __future__ import annotations

from trainer.acts.people import People
from trainer.acts.reach import Reach
from trainer.acts.recording import Recording
from trainer.model import timer as timers
from trainer.model.events import Fact, Occurrence, TimerStarted
from trainer.model.events_control import TakenOver, WentOn
from trainer.model.trouble import Refused
from trainer.steps import swapping
from trainer.words import _


class Freezing:
    """What is done while a scene stands still."""

    def __init__(self, reach: Reach, people: People, recording: Recording) -> None:
        """Takes what an act may use; the mark and the change of groups are written as everywhere else."""
        self._reach, self._people, self._recording = reach, people, recording

    def freeze_or_go_on(self) -> None:
        """Freezes the scene, or lets the frozen one go on."""
        if self._reach.session.frozen == self._reach.here:
            self.go_on()
        else:
            self._recording.mark(freeze=True)

    def go_on(self) -> None:
        """The scene goes on, and its timer if it had been started."""
        at = self._frozen()
        timer = self._reach.session.timers.get(at)
        start = (TimerStarted(at=at, length=timer.length),) if timer is not None and timer.begun else ()
        self._reach.write(WentOn(at=at), *start)

    def take_over(self, out: str, into: str) -> None:
        """Somebody takes a player's role over; the card follows the role and waits to be read."""
        at, play = self._frozen(), self._reach.play()
        if into not in swapping.successors(play, at, out):
            words = _("{name} can't take this role over now.")
            raise Refused(words.format(name=self._reach.person(into).name))
        seats = (seat for group in play.playing(at) for seat in group.seats)
        role = next(seat.role for seat in seats if seat.person == out)
        regrouped = swapping.groups_after(play, at, out, into)
        timer = play.session.timers.get(at)
        after = timers.spent(timer, self._reach.now()) if timer else 0.0
        swap = TakenOver(at=at, out=out, into=into, role=role, after=after)
        cards = swapping.cards_after(play, self._reach.after([regrouped]), at, out, self._reach.luck)
        facts: list[Fact] = [swap, regrouped, *cards]
        self._people.write("swap", facts, TakenOver(at=at, out=out, into=into, role=role, back=True))

    def _frozen(self) -> Occurrence:
        at = self._reach.here
        if self._reach.session.frozen != at:
            raise Refused(_("The scene isn't frozen."))
        return at

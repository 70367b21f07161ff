"""This file is what is done to timers: started, paused, given more, begun a minute ago, restarted, shared by teams."""

from __future__ import annotations

from trainer.acts.reach import Reach
from trainer.acts.undoing import Undoable
from trainer.clock import Moment
from trainer.model import timer as timers
from trainer.model.events import (
    Fact,
    Occurrence,
    SessionReopened,
    TimerExtended,
    TimerPaused,
    TimerRestarted,
    TimerStarted,
)
from trainer.model.events_control import TeamDone
from trainer.model.play import Play
from trainer.model.timer import Timer
from trainer.model.trouble import Refused
from trainer.steps import kinds, sharing
from trainer.words import _

LEAST = 10.0
"""Seconds that stay on a timer nobody has started."""


class Timing:
    """What is done to the timer of the place where the room is."""

    def __init__(self, reach: Reach) -> None:
        """Takes what an act may use."""
        self._reach = reach

    def start_or_pause(self) -> None:
        """Starts the timer of this place with every team's own, or pauses them all."""
        at, session = self._reach.here, self._reach.session
        timer = session.timers.get(at)
        own = {group: known for (place, group), known in session.own_timers.items() if place == at}
        if timer is not None and timer.running:
            more: list[Fact] = [TimerPaused(at=at, group=group) for group, known in own.items() if known.running]
            self._reach.write(TimerPaused(at=at), *more)
            return
        waiting = [group for group, known in own.items() if not known.running and (at, group) not in session.ready]
        self._reach.write(
            TimerStarted(at=at, length=self._length()),
            *(TimerStarted(at=at, length=own[group].length, group=group) for group in waiting),
        )

    def extend(self, seconds: float) -> None:
        """Gives the timer more seconds, or takes some away: never more than are left, so that time is up at most."""
        at = self._reach.here
        timer = self._reach.session.timers.get(at) or Timer(self._length())
        given = seconds if seconds >= 0 else -min(-seconds, self._to_take(timer))
        if not given:
            raise Refused(_("There is no time left to take away."))
        self._reach.write(TimerExtended(at=at, seconds=given, length=self._length()))

    def away(self, seconds: float) -> None:
        """Notes that the laptop slept for so long; the timer went on."""
        self._reach.write(SessionReopened(down=seconds))

    def give_back(self, seconds: float) -> None:
        """Takes time that nobody played off the timer again; 0 says that it was played on all the time."""
        at, timer = self._reach.here, self._reach.session.timers.get(self._reach.here)
        if timer is None:
            return
        if seconds and not timer.running:  # what stands, or is frozen, goes on standing
            self._reach.write(TimerExtended(at=at, seconds=seconds, length=self._length()))
            return
        spent = max(0.0, timers.spent(timer, self._reach.now()) - seconds)
        self._reach.write(TimerRestarted(at=at, spent=spent, running=timer.running))

    def _to_take(self, timer: Timer) -> float:
        """Seconds that can be taken off a timer; one that hasn't begun keeps a few."""
        left = timers.remaining(timer, self._reach.now())
        return max(0.0, left if timer.begun else left - LEAST)

    def began_before(self, seconds: float) -> None:
        """Says that the scene began so many seconds before its timer: they are taken off it, and it runs."""
        at, timer = self._reach.here, self._reach.session.timers.get(self._reach.here)
        if timer is None:
            self._reach.write(TimerStarted(at=at, length=self._length(), before=seconds))
            return
        spent = timers.spent(timer, self._reach.now()) + seconds
        self._reach.write(TimerRestarted(at=at, spent=spent, running=True))

    def restart(self) -> None:
        """Sets the timer back to its full length, standing; it can be taken back."""
        at, before = self._reach.here, self._reach.session.timers.get(self._reach.here)
        if before is None or not before.begun:
            raise Refused(_("The timer has not been started."))

        def back(play: Play, now: Moment) -> tuple[Fact, ...]:
            return (_as_it_was(at, before, play.session.timers[at], now),)

        undo = Undoable("restart", back, lambda play: play.session.at == at)
        self._reach.write(TimerRestarted(at=at), undo=undo)

    # Teams that share it

    def done(self, group: str) -> None:
        """Ticks a team that is done, or takes its tick off."""
        at = self._shared(group)
        session, now = self._reach.session, self._reach.now()
        if (at, group) in session.ready:
            self._reach.write(TeamDone(at=at, group=group, back=True))
            return
        timer, own = session.timers.get(at), session.own_timers.get((at, group))
        clock = own or timer
        stop: tuple[Fact, ...] = (TimerPaused(at=at, group=group),) if own and own.running else ()
        self._reach.write(TeamDone(at=at, group=group, after=timers.spent(clock, now) if clock else 0.0), *stop)

    def give(self, group: str, seconds: float) -> None:
        """Gives one team more time, or less: from then on it has a timer of its own."""
        at = self._shared(group)
        self._reach.write(TimerExtended(at=at, seconds=seconds, length=self._length(), group=group))

    def start_or_pause_own(self, group: str) -> None:
        """Starts or pauses a team's own timer alone."""
        at = self._shared(group)
        own = self._reach.session.own_timers.get((at, group))
        if own is None:
            raise Refused(_("This team shares the timer with the others."))
        paused, started = TimerPaused(at=at, group=group), TimerStarted(at=at, length=own.length, group=group)
        self._reach.write(paused if own.running else started)

    def _shared(self, group: str) -> Occurrence:
        at = self._reach.here
        if group not in {known.id for known in sharing.teams(self._reach.play(), at)}:
            raise Refused(_("The teams don't share a timer at this step."))
        return at

    def _length(self) -> float:
        place = self._reach.place(self._reach.here)
        if not place.minutes:
            raise Refused(_("This step has no timer."))
        return kinds.clock_seconds(self._reach.play(), place)


def _as_it_was(at: Occurrence, before: Timer, since: Timer, now: Moment) -> TimerRestarted:
    """The timer as if it had not been restarted: what it ran since then counts as passed."""
    spent = timers.spent(before, now) if before.running else before.spent + timers.spent(since, now)
    return TimerRestarted(at=at, spent=spent, running=before.running or since.running)

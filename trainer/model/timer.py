"""This file is the arithmetic of a timer: what is left is read off the clock, never counted."""

from __future__ import annotations

from dataclasses import dataclass, replace

from trainer.clock import Moment, elapsed
from trainer.model.screen import Phase


@dataclass(frozen=True, slots=True)
class Timer:
    """A timer of `length` seconds; `spent` seconds had passed when it last started (`since`) or stopped (None).

    For `away` seconds of those that passed the program was down or asleep, and nobody has said that it was played on.
    """

    length: float
    spent: float = 0.0
    since: Moment | None = None
    away: float = 0.0

    @property
    def running(self) -> bool:
        """Whether time is passing."""
        return self.since is not None

    @property
    def begun(self) -> bool:
        """Whether it has ever been started."""
        return self.running or self.spent > 0


def spent(timer: Timer, now: Moment) -> float:
    """Seconds that have passed on it so far."""
    return timer.spent + (elapsed(timer.since, now) if timer.since else 0.0)


def played(timer: Timer, now: Moment) -> float:
    """Seconds in which the scene was surely played: without those the program was away."""
    return max(0.0, spent(timer, now) - timer.away)


def remaining(timer: Timer, now: Moment) -> float:
    """Seconds left; negative in overtime."""
    return timer.length - spent(timer, now)


def started(timer: Timer, at: Moment) -> Timer:
    """The timer running from this moment."""
    return timer if timer.running else replace(timer, since=at)


def paused(timer: Timer, at: Moment) -> Timer:
    """The timer stopped at this moment."""
    return replace(timer, spent=spent(timer, at), since=None)


def extended(timer: Timer, seconds: float) -> Timer:
    """The timer with seconds added, or taken away; its length never falls below zero."""
    return replace(timer, length=max(0.0, timer.length + seconds))


def warning_at(length: float) -> float:
    """Seconds left when the warning begins: the smaller of 120 s and 20 %; 0 (none) under a minute."""
    return min(120.0, 0.2 * length) if length >= 60 else 0.0


def danger_at(length: float) -> float:
    """Seconds left when danger begins: the smaller of 60 s and 5 %, but never under 10 s."""
    return max(10.0, min(60.0, 0.05 * length))


def phase(timer: Timer, now: Moment) -> Phase:
    """The phase the timer is in."""
    left = remaining(timer, now)
    if left < 0:
        return "overtime"
    if left <= danger_at(timer.length):
        return "danger"
    if left <= warning_at(timer.length):
        return "warning"
    return "normal"


def digits(seconds: float) -> str:
    """Whole seconds as 3:06 or 1:03:06; overtime as +0:40. What is left is rounded up, what is over rounded down."""
    over = seconds < 0
    whole = int(-seconds) if over else -int(-seconds // 1)
    return f"+{_spelt(whole)}" if over and whole else _spelt(whole)


def passed(seconds: float) -> str:
    """Time that has passed: 3:12, or 1:03:12; with what is left it makes the whole."""
    return _spelt(int(max(0.0, seconds)))


def _spelt(whole: int) -> str:
    hours, rest = divmod(whole, 3600)
    minutes, secs = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{secs:02}" if hours else f"{minutes}:{secs:02}"

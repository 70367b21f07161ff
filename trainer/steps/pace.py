"""This file is how the workshop stands against its plan: when it was to end, when it will, and how far off that is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from trainer.clock import Moment, elapsed
from trainer.model import timer as timers
from trainer.model.play import Play
from trainer.model.rundown import Place, position
from trainer.steps import kinds

MIND = 150.0
"""Seconds behind or ahead from which it is worth saying."""


@dataclass(frozen=True, slots=True)
class Pace:
    """Wall-clock seconds of the planned and the expected end; `behind` seconds, negative when ahead."""

    planned: float
    expected: float

    @property
    def behind(self) -> float:
        """Seconds behind the plan; negative when ahead."""
        return self.expected - self.planned


def pace(play: Play, places: Sequence[Place], now: Moment) -> Pace | None:
    """The pace now; None before the start and after the end."""
    session = play.session
    if session.started is None or session.finished is not None or session.at is None:
        return None
    whole = sum(kinds.planned_seconds(play, place) for place in places if place.at.take == 1)
    here = position(tuple(places), session.at)
    rest = sum(kinds.planned_seconds(play, place) for place in places[here + 1 :] if place.at not in session.skipped)
    return Pace(session.started.wall + whole, now.wall + _left(play, places[here], now) + rest)


def _left(play: Play, place: Place, now: Moment) -> float:
    """Seconds the place still takes: what its timer says once it was started, else what is left of its plan."""
    timer = play.session.timers.get(place.at)
    if timer is not None:
        return max(0.0, timers.remaining(timer, now))
    visit = play.session.visits.get(place.at)
    spent = elapsed(visit.entered, now) if visit else 0.0
    return max(0.0, kinds.planned_seconds(play, place) - spent)

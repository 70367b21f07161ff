"""This file is the reminder that nobody has started the timer of a scene that may be running."""

from __future__ import annotations

from trainer.clock import Moment, elapsed
from trainer.model.play import Play
from trainer.model.rundown import Place
from trainer.model.scenario import Act

WAIT = 60.0
"""Seconds at a timed activity after which a timer that was never touched is likely forgotten."""


def until_due(play: Play, place: Place | None, now: Moment) -> float | None:
    """Seconds until it is time to remind, 0 when it is; None where there is nothing to remind of."""
    session = play.session
    visit = session.visits.get(place.at) if place else None
    if place is None or visit is None or session.finished is not None or session.laptop.to != "console":
        return None
    if not isinstance(place.step, Act) or not place.minutes or place.at in session.timers:
        return None
    return max(0.0, WAIT - elapsed(visit.since or visit.entered, now))

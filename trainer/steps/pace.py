"""This file is how the workshop stands against its plan: when it was to end, when it will, and how far off that is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from trainer.clock import Moment, elapsed
from trainer.model import timer as timers
from trainer.model.events import Occurrence
from trainer.model.play import Play
from trainer.model.rundown import Place, position
from trainer.model.scenario import Act, Board, Break, Calculate
from trainer.steps import kinds
from trainer.steps.outline import grouped

TIMED = Act | Board | Break | Calculate
"""Steps that take their whole time from the moment their timer is started."""
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

    @property
    def minutes(self) -> int:
        """How far the two are apart on a clock that shows minutes, so that nobody finds a sum that is wrong."""
        return abs(int(self.expected // 60) - int(self.planned // 60))


class Lengths:
    """Remembers how long places are planned to take, until people or groups change: with a day's plan that is felt."""

    def __init__(self) -> None:
        """Knows nothing yet."""
        self._for: tuple[object, ...] = ()
        self._known: dict[tuple[Occurrence, str, float | None], float] = {}
        self._imagined: Play | None = None

    def planned(self, play: Play, place: Place) -> float:
        """Seconds that the place was planned to take before the session began."""
        return self.of(play, replace(place, minutes=place.planned))

    def of(self, play: Play, place: Place) -> float:
        """Seconds that the place is planned to take."""
        session = play.session
        now = (session.people, session.groups, session.orders)
        if len(self._for) != len(now) or any(one is not other for one, other in zip(self._for, now, strict=True)):
            self._for, self._known, self._imagined = now, {}, None
        sheet = session.sheets.get(place.at)
        key = (place.at, sheet.how if sheet else "", place.minutes)
        if key not in self._known:
            self._known[key] = kinds.planned_seconds(self._grouped(play, place.at), place)
        return self._known[key]

    def _grouped(self, play: Play, at: Occurrence) -> Play:
        """The play with such groups as coming to a place will form: who plays then isn't asked with those who watch."""
        before = self._imagined.session if self._imagined else play.session
        session = replace(play.session, groups=before.groups, orders=before.orders)
        self._imagined = grouped(replace(play, session=session), at)
        return self._imagined


def pace(play: Play, places: Sequence[Place], now: Moment, lengths: Lengths) -> Pace | None:
    """The pace now; None before the start, after the end, and when the group has met again on another day."""
    session = play.session
    if session.started is None or session.finished is not None or session.resumed is not None or session.at is None:
        return None
    added = {block.id for block in session.plan if block.added}
    planned = (place for place in places if place.at.take == 1 and place.at.block not in added)
    unopened = replace(play, session=replace(session, sheets={}))  # planned were the ways of the exercise
    whole = sum(lengths.planned(unopened, place) for place in planned)
    here = position(tuple(places), session.at)
    rest = sum(lengths.of(play, place) for place in places[here + 1 :] if place.at not in session.skipped)
    return Pace(session.started.wall + whole, now.wall + _left(play, places[here], now, lengths) + rest)


def _left(play: Play, place: Place, now: Moment, lengths: Lengths) -> float:
    """Seconds the place still takes: what its timer says once it was started, else what is left of its plan.

    Work that a timer leads hasn't begun before that is started; what is talked over or answered has.
    """
    timer = play.session.timers.get(place.at)
    if timer is not None:
        return max(0.0, timers.remaining(timer, now))
    if isinstance(place.step, TIMED):
        return lengths.of(play, place)
    visit = play.session.visits.get(place.at)
    spent = elapsed(visit.entered, now) if visit else 0.0
    return max(0.0, lengths.of(play, place) - spent)

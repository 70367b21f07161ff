"""This file is teams that start together: they share one timer, each has a tick, one may get time of its own."""

from __future__ import annotations

from dataclasses import dataclass, replace

from trainer.clock import Moment
from trainer.model import timer as timers
from trainer.model.events import Occurrence
from trainer.model.people import Group
from trainer.model.play import Play, Room
from trainer.model.rundown import Place
from trainer.model.scenario import Act
from trainer.model.screen import Box
from trainer.model.timer import Timer
from trainer.steps import players
from trainer.words import _


@dataclass(frozen=True, slots=True)
class TeamTime:
    """A team at a shared timer: seconds after which it was done (None: not yet), its own timer if it has one."""

    group: Group
    done: float | None = None
    own: Timer | None = None


def teams(play: Play, at: Occurrence) -> tuple[Group, ...]:
    """The teams that share the timer of a place; none where it isn't shared."""
    step = play.step(at)
    playing = play.playing(at)
    return playing if isinstance(step, Act) and step.timer == "shared" and len(playing) > 1 else ()


def team_times(play: Play, at: Occurrence) -> tuple[TeamTime, ...]:
    """How every team stands."""
    session = play.session
    return tuple(
        TeamTime(group, session.ready.get((at, group.id)), session.own_timers.get((at, group.id)))
        for group in teams(play, at)
    )


def boxes(room: Room, place: Place, now: Moment) -> tuple[Box, ...]:
    """Who plays, as the room reads it; of teams that share the timer also who is done and who has time of its own."""
    known = players.boxes(room, place)
    times = team_times(room, place.at)
    if not times:
        return known
    return tuple(replace(box, state=_state(team, now)) for box, team in zip(known, times, strict=True))


def _state(team: TeamTime, now: Moment) -> str:
    if team.done is not None:
        return _("✓ done")
    if team.own is None:
        return ""
    left = timers.remaining(team.own, now)
    digits = timers.digits(left)
    return _("over by {time}").format(time=digits) if left < 0 else _("{time} left").format(time=digits)

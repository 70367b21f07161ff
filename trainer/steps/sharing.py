"""This file is teams that start together: they share one timer, each has a tick, one may get time of its own."""

from __future__ import annotations

from dataclasses import dataclass

from trainer.model.events import Occurrence
from trainer.model.people import Group
from trainer.model.play import Play
from trainer.model.scenario import Act
from trainer.model.timer import Timer


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

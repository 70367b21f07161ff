"""This file is the forming of groups: who is with whom."""

from __future__ import annotations

from collections.abc import Sequence

from trainer.clock import Moment
from trainer.model.people import Group
from trainer.model.play import Room
from trainer.model.rundown import Place
from trainer.model.screen import Box, Slide, TeamsSlide
from trainer.steps import frame, players
from trainer.steps.called import group_name


def slides(room: Room, place: Place, places: Sequence[Place], now: Moment) -> tuple[Slide, ...]:
    """Every group with its people."""
    return (
        TeamsSlide(
            frame=frame.frame(room, place, places),
            title=place.step.title,
            text=place.step.text,
            groups=tuple(box(room, place, group) for group in room.groups(place.at)),
            timer=frame.timer(room, place, now) if place.at in room.session.timers else None,
        ),
    )


def box(room: Room, place: Place, group: Group) -> Box:
    """A group as the room reads it: its name and people, or the people of a pair with their parts."""
    if not group.name:
        return Box(label="", value=players.parts(room, place, group), people=True)
    return Box(label=group_name(room, group), value=players.team(room, place, group), people=True)

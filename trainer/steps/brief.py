"""This file is the brief: words for the room."""

from __future__ import annotations

from collections.abc import Sequence

from trainer.clock import Moment
from trainer.model.play import Room
from trainer.model.rundown import Place
from trainer.model.screen import Slide, TextSlide
from trainer.steps import frame


def slides(room: Room, place: Place, places: Sequence[Place], now: Moment) -> tuple[Slide, ...]:
    """The title and words of the brief, with its timer when it is timed and has been started."""
    started = place.at in room.session.timers
    return (
        TextSlide(
            frame=frame.frame(room, place, places),
            title=place.step.title,
            text=place.step.text,
            timer=frame.timer(room, place, now) if started else None,
        ),
    )

"""This file is the timed activity: prepare, write, play."""

from __future__ import annotations

from collections.abc import Sequence

from trainer.clock import Moment
from trainer.model.play import Room
from trainer.model.rundown import Place
from trainer.model.screen import Slide, TextSlide
from trainer.steps import frame, sharing


def slides(room: Room, place: Place, places: Sequence[Place], now: Moment) -> tuple[Slide, ...]:
    """What to do, who does it, and the timer."""
    return (
        TextSlide(
            frame=frame.frame(room, place, places),
            title=place.step.title,
            text=place.step.text,
            boxes=sharing.boxes(room, place, now),
            timer=frame.timer(room, place, now),
        ),
    )

"""This file is the break."""

from __future__ import annotations

from collections.abc import Sequence

from trainer.clock import Moment
from trainer.model.play import Room
from trainer.model.rundown import Place
from trainer.model.screen import Slide, Standby
from trainer.steps import frame
from trainer.words import _


def slides(room: Room, place: Place, places: Sequence[Place], now: Moment) -> tuple[Slide, ...]:
    """A quiet slide with the time left."""
    return (
        Standby(
            frame=frame.frame(room, place, places),
            title=place.step.title or _("Break"),
            text=place.step.text,
            timer=frame.timer(room, place, now),
        ),
    )

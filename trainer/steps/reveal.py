"""This file is the reveal: until it is done the room sees only that something will be shown."""

from __future__ import annotations

from collections.abc import Sequence

from trainer.clock import Moment
from trainer.model.play import Room
from trainer.model.rundown import Place
from trainer.model.screen import Slide, TextSlide
from trainer.steps import frame, naming
from trainer.words import _


def slides(room: Room, place: Place, places: Sequence[Place], now: Moment) -> tuple[Slide, ...]:
    """The slide before the reveal; what it shows after is made of the debrief's panels."""
    del now
    return (
        TextSlide(
            frame=frame.frame(room, place, places),
            title=naming.title(room, place),
            text=place.step.text or _("In a moment you will see it."),
        ),
    )

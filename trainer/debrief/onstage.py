"""This file is what the room sees at a place, page by page: the step's own slides, and results once they are revealed."""

from __future__ import annotations

from collections.abc import Sequence

from trainer.clock import Moment
from trainer.model.play import Play, room
from trainer.model.rundown import Place
from trainer.model.screen import Slide
from trainer.steps import kinds


def slides(play: Play, place: Place | None, places: Sequence[Place], now: Moment) -> tuple[Slide, ...]:
    """The pages of a place. The play is first reduced to what the room may know; nothing else reaches a slide."""
    return kinds.slides(room(play), place, places, now)

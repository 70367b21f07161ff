"""This file is how slides are counted: their place among the pages of a step, and what of them no second changes."""

from __future__ import annotations

import re
from dataclasses import replace

from trainer.model.screen import BlankSlide, Slide, TextSlide, TimerFace, timer_of, with_timer

FIGURE = re.compile(r"\d")


def numbered(slide: Slide, before: int, pages: int) -> Slide:
    """The slide with its place among the pages of all slides of a step."""
    if isinstance(slide, BlankSlide):
        return slide
    return replace(slide, frame=replace(slide.frame, before=before, pages=pages))


def still(slide: Slide) -> Slide:
    """The slide with every second of its timers alike."""
    if isinstance(slide, TextSlide):
        slide = replace(slide, boxes=tuple(replace(box, state=FIGURE.sub("0", box.state)) for box in slide.boxes))
    timer = timer_of(slide)
    if timer is None:
        return slide
    face = TimerFace(digits="0" * len(timer.digits), left=0.0, phase=timer.phase, word=timer.word, below=timer.below)
    return with_timer(slide, face)

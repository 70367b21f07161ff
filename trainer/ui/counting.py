"""This file is how slides are counted: their place among the pages of a step, and what of them no second changes."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from PySide6.QtCore import QRectF

from trainer.model.screen import BlankSlide, Slide, TextSlide, TimerFace, timer_of, with_timer
from trainer.paint.slide import pages

FIGURE = re.compile(r"\d")


def numbered(slide: Slide, before: int, pages: int) -> Slide:
    """The slide with its place among the pages of all slides of a step."""
    if isinstance(slide, BlankSlide):
        return slide
    return replace(slide, frame=replace(slide.frame, before=before, pages=pages))


@lru_cache(maxsize=200)
def counted(slide: Slide, shape: tuple[int, int], language: str) -> int:
    """How many pages a slide needs, spoken in this language; of one that is `still`, a tick lays nothing out."""
    del language  # it is spoken already, and keeps counts in different languages apart
    return pages(slide, QRectF(0, 0, *shape))


def still(slide: Slide) -> Slide:
    """The slide with every second of its timers alike."""
    if isinstance(slide, TextSlide):
        slide = replace(slide, boxes=tuple(replace(box, state=FIGURE.sub("0", box.state)) for box in slide.boxes))
    timer = timer_of(slide)
    if timer is None:
        return slide
    face = TimerFace(digits="0" * len(timer.digits), left=0.0, phase=timer.phase, word=timer.word, below=timer.below)
    return with_timer(slide, face)


def only_timer_differs(before: Slide, after: Slide) -> bool:
    """Whether two slides are the same but for the digits and look of a timer of the same width."""
    one, other = timer_of(before), timer_of(after)
    if one is None or other is None or len(one.digits) != len(other.digits):
        return False
    return with_timer(before, None) == with_timer(after, None)

"""This file is the discussion: questions for the room."""

from __future__ import annotations

from collections.abc import Sequence

from trainer.clock import Moment
from trainer.model.play import Room
from trainer.model.rundown import Place
from trainer.model.scenario import Discuss
from trainer.model.screen import Box, ListSlide, Slide
from trainer.steps import frame
from trainer.words import _


def slides(room: Room, place: Place, places: Sequence[Place], now: Moment) -> tuple[Slide, ...]:
    """The questions, and the timer once it runs."""
    step = place.step
    questions = step.questions if isinstance(step, Discuss) else ()
    return (
        ListSlide(
            frame=frame.frame(room, place, places),
            title=step.title or _("Talk it over"),
            lines=tuple(Box(label="", value=question.text) for question in questions),
            footer=step.text,
            timer=frame.timer(room, place, now) if place.at in room.session.timers else None,
        ),
    )

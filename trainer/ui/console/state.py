"""This file is the state of a place in the run of show: played or not, in a word that the notes use too."""

from __future__ import annotations

from typing import Literal, assert_never

from trainer.debrief.happened import happened
from trainer.model.play import Play
from trainer.model.rundown import Place
from trainer.words import _

State = Literal["done", "now", "later", "skipped", "passed"]
UNPLAYED: tuple[State, ...] = ("skipped", "passed")
"""States in which a step took none of the room's time."""


def state(play: Play, place: Place, *, before: bool) -> State:
    """Whether a place is done, now, later, skipped, or only passed by, as the notes tell it too.

    One that the room never came to is passed by where it stands `before` the one where the room is.
    """
    session = play.session
    if place.at == session.at:
        return "now"
    if place.at in session.skipped:
        return "skipped"
    if place.at not in session.visits:
        return "passed" if before else "later"
    return "done" if happened(play, place.at) else "passed"


def state_word(state: State) -> str:
    """The word of a state."""
    match state:
        case "done":
            return _("done")
        case "now":
            return _("now")
        case "later":
            return _("to come")
        case "skipped":
            return _("skipped")
        case "passed":
            return _("not played")
        case _:
            assert_never(state)

"""This file is the line that says what was just skipped, with the key that brings it back."""

from __future__ import annotations

from trainer.steps import naming
from trainer.ui.console.offers import Choice, Offer
from trainer.ui.desk import Desk
from trainer.ui.keys import cap
from trainer.words import _


def skipping(desk: Desk) -> Offer | None:
    """Offered while the room stands at the step it came to by skipping the one before, or a whole turn."""
    conductor = desk.conductor
    done, session = conductor.undoable, conductor.session
    if done is None or done.what not in ("skip", "skip turn"):
        return None
    place = next((place for place in conductor.places if place.at == done.about), None)
    if place is None:
        return None
    name = naming.turn if done.what == "skip turn" else naming.title
    words = _("“{step}” is skipped.").format(step=name(conductor.play, place))
    back = Choice(_("Bring it back"), cap("undo"), lambda: desk.move(conductor.undo))
    return Offer(("skip", place.at, session.facts), words, (back,), away=_("Close"))

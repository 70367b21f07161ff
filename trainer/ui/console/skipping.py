"""This file is the line that says what was just skipped, with the key that brings it back."""

from __future__ import annotations

from trainer.model.rundown import position
from trainer.steps import naming
from trainer.ui.console.offers import Choice, Offer
from trainer.ui.desk import Desk
from trainer.ui.keys import cap
from trainer.words import _


def skipping(desk: Desk) -> Offer | None:
    """Offered while the room stands at the step it came to by skipping the one before."""
    conductor = desk.conductor
    done, session = conductor.undoable, conductor.session
    if done is None or done.what != "skip" or session.at is None:
        return None
    before = conductor.places[position(conductor.places, session.at) - 1]
    words = _("“{step}” is skipped.").format(step=naming.title(conductor.play, before))
    back = Choice(_("Bring it back"), cap("undo"), lambda: desk.move(conductor.undo))
    return Offer(("skip", before.at, session.facts), words, (back,), away=_("Close"))

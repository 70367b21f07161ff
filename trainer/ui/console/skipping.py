"""This file is the line that says what was just skipped or passed over, with the key that brings it back."""

from __future__ import annotations

from trainer.acts.undoing import Undoable
from trainer.steps import moving, naming
from trainer.ui.console.offers import Choice, Offer
from trainer.ui.console.state import state
from trainer.ui.desk import Desk
from trainer.ui.keys import cap
from trainer.words import _, ngettext


def skipping(desk: Desk) -> Offer | None:
    """Offered while the room stands at the step it came to by skipping the one before, or a whole turn."""
    conductor = desk.conductor
    done, session = conductor.undoable, conductor.session
    if done is not None and done.what == "pass over":
        return _passing_over(desk, done)
    if done is None or done.what not in ("skip", "skip turn"):
        return None
    place = next((place for place in conductor.places if place.at == done.about), None)
    if place is None:
        return None
    name = naming.turn if done.what == "skip turn" else naming.title
    words = _("“{step}” is skipped.").format(step=naming.bare(name(conductor.play, place)))
    back = Choice(_("Bring it back"), cap("undo"), lambda: desk.move(conductor.undo))
    return Offer(("skip", place.at, session.facts), words, (back,), away=_("Close"))


def _passing_over(desk: Desk, done: Undoable) -> Offer | None:
    """How many steps were left behind by going elsewhere, as their rows tell it; none where the room is back."""
    conductor = desk.conductor
    play, here, there = conductor.play, done.about, conductor.session.at
    count = len(moving.passed_over(play, conductor.places, here, there)) if here and there else 0
    if not count:
        return None
    left = next(place for place in conductor.places if place.at == here)
    count += state(play, left, before=True) == "passed"
    words = ngettext("{count} step is passed over.", "{count} steps are passed over.", count).format(count=count)
    back = Choice(_("Undo"), cap("undo"), lambda: desk.move(conductor.undo))
    return Offer(("pass over", here, there), words, (back,), away=_("Close"))

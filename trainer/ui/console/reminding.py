"""This file is the reminder in the console: a timer that nobody started, with one key to start it."""

from __future__ import annotations

from trainer.steps.reminder import until_due
from trainer.ui.console.offers import Choice, Offer
from trainer.ui.desk import Desk
from trainer.ui.keys import cap
from trainer.words import _

BEFORE = 60.0


def reminder(desk: Desk) -> Offer | None:
    """Offered a minute after the room came to a timed activity whose timer was never touched."""
    conductor = desk.conductor
    place = conductor.place
    if place is None or until_due(conductor.play, place, conductor.now()) != 0:
        return None
    return Offer(
        ("reminder", conductor.session.visits[place.at]),
        _("You haven't started the timer."),
        (
            Choice(_("Start"), cap("start"), lambda: desk.act(conductor.start_or_pause)),
            Choice(_("Started a minute ago"), cap("before"), lambda: began_before(desk)),
        ),
    )


def began_before(desk: Desk) -> None:
    """The scene began a minute before its timer did."""
    desk.act(lambda: desk.conductor.timing.began_before(BEFORE))

"""This file is what speaks against a reveal before the room waits for it: too few answers, groups yet to play."""

from __future__ import annotations

from dataclasses import replace

from trainer.debrief import onstage
from trainer.debrief.items.base import too_few
from trainer.model.scenario import Reveal
from trainer.model.screen import Slide
from trainer.model.spoken import spoken
from trainer.steps import unplayed
from trainer.ui.desk import Desk
from trainer.words import _, ngettext


def concern(desk: Desk) -> str:
    """What the facilitator should know before the room is told that it will see something; "" when nothing."""
    return " ".join(filter(None, (few(desk), early(desk))))


def early(desk: Desk) -> str:
    """Whose secret cards would be shown though they haven't played."""
    play, at = desk.conductor.play, desk.conductor.session.at
    return unplayed.warning(play, desk.conductor.places, at) if at is not None else ""


def few(desk: Desk) -> str:
    """That the room will read of too few answers, on all pages or on some, or of none."""
    play, place = desk.conductor.play, desk.conductor.place
    if place is None or not isinstance(place.step, Reveal) or place.at in play.session.revealed:
        return ""
    shown = replace(play, session=replace(play.session, revealed=play.session.revealed | {place.at}))
    pages = onstage.slides(shown, place, desk.conductor.places, desk.conductor.now())
    limit = play.session.promise.limit
    if len(pages) == 1 and onstage.nothing_yet() in spoken(pages[0]):
        return _("Nobody has answered: the room will only read that there is nothing to show yet.")
    hidden = sum(_says_too_few(page, limit) for page in pages)
    if not hidden:
        return ""
    words = ngettext(
        "{count} page of {pages} will only say that too few answered: {limit} private answers are needed.",
        "{count} pages of {pages} will only say that too few answered: {limit} private answers are needed.",
        hidden,
    )
    return words.format(count=hidden, pages=len(pages), limit=limit)


def _says_too_few(page: Slide, limit: int) -> bool:
    return too_few(limit) in spoken(page)

"""This file is who would be overlooked if the laptop went round now: without a place, or come too late to be asked."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass

from trainer.steps import asked
from trainer.steps.called import names
from trainer.ui.console.offers import Offer
from trainer.ui.console.steps.leftout import not_asked
from trainer.ui.desk import Desk
from trainer.words import _, ngettext


@dataclass(frozen=True, slots=True)
class Overlooked:
    """A sentence about them, and what includes them, in words and as an act; `nameless` is for the room's eyes too."""

    id: Hashable
    sentence: str
    include: str
    act: Callable[[], object]
    nameless: str


def overlooked(desk: Desk, offer: Offer | None) -> Overlooked | None:
    """Who has no place yet by the `offer` of one that waits for an answer, else who isn't asked to answer here."""
    if offer is not None:
        first = offer.choices[0]
        nameless = _("Somebody who is here has no place in the groups yet.")
        return Overlooked(offer.id, offer.sentence, first.words, first.act, nameless)
    return _late(desk)


def _late(desk: Desk) -> Overlooked | None:
    """Told before the first answer: once the sheet is open, whoever handed it over has seen who isn't asked."""
    conductor, at = desk.conductor, desk.conductor.session.at
    if at is None or at in conductor.session.sheets or not asked.scene_of(conductor.play, at):
        return None
    late = asked.left_out(conductor.play, at)
    if not late:
        return None

    def include() -> None:
        for person in late:
            conductor.sheets.ask(person)

    return Overlooked(
        (at, late),
        not_asked(conductor.play, late),
        _("Ask {name} too").format(name=names(conductor.play, late)),
        lambda: desk.act(include),
        ngettext(
            "{count} person who came later would not be asked.",
            "{count} people who came later would not be asked.",
            len(late),
        ).format(count=len(late)),
    )

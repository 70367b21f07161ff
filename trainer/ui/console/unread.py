"""This file is the question before the room leaves secret cards that not everybody has read."""

from __future__ import annotations

from trainer.model.scenario import Deal
from trainer.steps import deal
from trainer.ui.desk import Desk
from trainer.words import _


def unread(desk: Desk) -> str:
    """How many have read, when going on now would leave some without; "" when there is nothing to ask."""
    play, place = desk.conductor.play, desk.conductor.place
    if place is None or not isinstance(place.step, Deal) or desk.index + 1 < len(desk.leaves()):
        return ""
    deck = deal.deck_of(play, place.at)
    holders = set(play.holders(place.at, deck))
    read = {person for at, known, person in play.session.read if (at, known) == (place.at, deck.id)} & holders
    if not deck.confidential or deck.deal == "turn over" or read == holders:
        return ""
    words = _("{read} of {people} have read their card. Go on?")
    return words.format(read=len(read), people=len(holders))

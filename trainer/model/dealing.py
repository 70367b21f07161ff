"""This file is how cards are dealt: each receiver one of its own while there are enough, none twice while avoidable."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from random import Random

from trainer.model.events import Hand
from trainer.model.scenario import Deck


def deal(deck: Deck, receivers: Sequence[str], used: Collection[str], rng: Random) -> tuple[Hand, ...]:
    """A card for each receiver (a person or group id); cards of `used` come last."""
    cards = [card.id for card in deck.cards]
    rng.shuffle(cards)
    cards.sort(key=lambda card: card in used)
    if deck.deal == "turn over":
        return tuple(Hand("", card) for card in cards)
    if deck.deal == "same for all":
        return tuple(Hand(receiver, cards[0]) for receiver in receivers)
    return tuple(Hand(receiver, cards[index % len(cards)]) for index, receiver in enumerate(receivers))

"""This file is the cards that lie open in what a session came to: whose they were, or that nobody knows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from trainer.debrief.telling import Telling
from trainer.model.events import Hand, Occurrence
from trainer.model.play import Play
from trainer.model.report import Cards, Part
from trainer.model.scenario import Deck
from trainer.model.screen import CardFace
from trainer.steps import deal
from trainer.words import _

UNKNOWN = "?"
"""What stands for a card that nobody has told yet."""


def cards(telling: Telling, deck: Deck, places: Sequence[Occurrence], title: str = "") -> tuple[Part, ...]:
    """Cards that lie open; a single one with its words, and so one that everybody has."""
    known = {card.id: card for card in deck.cards}
    dealt = dealt_at(telling, deck, places)
    unknown = tuple(
        _on_paper(title or deck.name) for _at in places[:1] if any(telling.play.on_paper(at, deck) for at in places)
    )
    if not dealt:
        return unknown
    if deck.confidential and deck.to == "team":
        dealt.sort(key=lambda one: list(known).index(one[1].card))
    same = deck.deal == "same for all" and len({hand.card for _at, hand in dealt}) == 1
    if same:
        dealt = dealt[:1]
    faces = tuple(
        CardFace(
            holder="" if same else telling.holder(at, hand.target),
            title=known[hand.card].title,
            text=known[hand.card].text if len(dealt) == 1 else "",
        )
        for at, hand in dealt
    )
    untold = () if same else tuple(_untold(telling, deck, places))
    return (Cards(title=title or deck.name, cards=(*faces, *untold)), *unknown)


def _untold(telling: Telling, deck: Deck, places: Sequence[Occurrence]) -> Iterator[CardFace]:
    """The teams of which nobody has told yet which of the printed cards they had, while that is told of others."""
    play = telling.play
    for at in places if deck.to == "team" else ():
        held = {hand.target for hand in play.session.hands.get((at, deck.id), ())}
        if held and deal.told_later(play, at, deck):
            waiting = (target for target in play.receivers(at, deck) if target not in held)
            yield from (CardFace(holder=telling.holder(at, target), title=UNKNOWN, text="") for target in waiting)


def _on_paper(title: str) -> Part:
    return Cards(title=title, cards=(given_out(),))


def given_out() -> CardFace:
    """What stands for printed cards of which nobody told who had which."""
    told = _("The cards were given out on paper, and nobody wrote down whose was which.")
    return CardFace(holder="", title=_("Who had which card is not known"), text=told)


def dealt_at(telling: Telling, deck: Deck, places: Sequence[Occurrence]) -> list[tuple[Occurrence, Hand]]:
    """The cards of a deck that lie open, place by place, in the order in which the groups played."""
    play, session = telling.play, telling.play.session
    known = {card.id for card in deck.cards}
    found = []
    for at in places:
        hands = session.hands.get((at, deck.id), ())
        turned = session.turned.get((at, deck.id), 0)
        lying = hands[:turned] if deck.deal == "turn over" else sorted(hands, key=partial(_turn, play, at))
        found += [(at, hand) for hand in lying if hand.card in known]
    return found


def _turn(play: Play, at: Occurrence, hand: Hand) -> int:
    return play.in_turn(at, hand.target)

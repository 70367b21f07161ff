"""This file is the words of the trade on the card a group holds, and why there are none to tap."""

from __future__ import annotations

from dataclasses import replace

from trainer.model.events import Occurrence
from trainer.model.items import Item, Tally
from trainer.model.play import Play
from trainer.model.scenario import Deck
from trainer.words import _


def words(play: Play, at: Occurrence, item: Item) -> tuple[str, ...]:
    """The glossary of the card that the playing group holds, for a tally that takes its words from it."""
    deck = _deck(play, at, item)
    if deck is None:
        return ()
    targets = [target for group in play.playing(at) for target in (group.id, *group.members)]
    held = [card for target in targets if (card := play.card_of(at, deck.id, target))]
    return deck.card(held[0]).glossary if held else ()


def why_none(play: Play, at: Occurrence, item: Item) -> str:
    """Why such a tally has no words, "" where it has, or takes none from a card."""
    deck = _deck(play, at, item)
    dealt = play.dealt_at(at, deck.id) if deck else None
    if deck is None or dealt is None or not play.on_paper(dealt, deck):
        return ""
    return _("The cards were given out on paper, so the words on them aren't known here. Tick them on a printed list.")


def explained(play: Play, at: Occurrence, item: Item) -> Item:
    """The question with why it has no words, where it has none."""
    why = why_none(play, at, item)
    return replace(item, help=why) if why else item


def asked(play: Play, at: Occurrence, item: Item) -> str:
    """The question as one line for who types answers in, with why it has no words."""
    return " ".join(part for part in (item.ask, why_none(play, at, item)) if part)


def _deck(play: Play, at: Occurrence, item: Item) -> Deck | None:
    named = item.from_card.partition(".")[0] if isinstance(item, Tally) else ""
    return play.scenario(at).deck(named) if named else None

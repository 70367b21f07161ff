"""This file is how a sheet takes its options from the cards of the scenario it is answered in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from operator import is_

from trainer.model.items import Choose, ChooseMany, Item, Option, Tally
from trainer.model.scenario import Scenario
from trainer.model.sheet import Sheet


def with_cards(sheet: Sheet, scenario: Scenario) -> Sheet:
    """The sheet with the options of its `from_deck` items taken from the scenario's decks."""
    return with_items(sheet, (_filled(item, scenario) for item in sheet.items))


def with_items(sheet: Sheet, items: Iterable[Item]) -> Sheet:
    """The sheet with these in place of its items one by one; the very same one where nothing is other."""
    known = tuple(items)
    return sheet if all(map(is_, known, sheet.items)) else replace(sheet, items=known)


def _filled(item: Item, scenario: Scenario) -> Item:
    if not isinstance(item, Choose | ChooseMany | Tally) or not item.from_deck:
        return item
    deck = scenario.deck(item.from_deck)
    cards = deck.cards if deck else ()
    return replace(item, options=tuple(Option(card.id, card.title) for card in cards))

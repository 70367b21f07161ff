"""This file is how a sheet takes its options from the cards of the scenario it is answered in."""

from __future__ import annotations

from dataclasses import replace

from trainer.model.items import Choose, ChooseMany, Item, Option, Tally
from trainer.model.scenario import Scenario
from trainer.model.sheet import Sheet


def with_cards(sheet: Sheet, scenario: Scenario) -> Sheet:
    """The sheet with the options of its `from_deck` items taken from the scenario's decks."""
    return replace(sheet, items=tuple(_filled(item, scenario) for item in sheet.items))


def _filled(item: Item, scenario: Scenario) -> Item:
    if not isinstance(item, Choose | ChooseMany | Tally) or not item.from_deck:
        return item
    deck = scenario.deck(item.from_deck)
    cards = deck.cards if deck else ()
    return replace(item, options=tuple(Option(card.id, card.title) for card in cards))

"""This file is which answers can stand beside which cards and which other answers."""

from __future__ import annotations

from collections.abc import Callable

from trainer.model.items import Choose, ChooseMany, Item
from trainer.model.scenario import Compare, Fill, Scenario
from trainer.model.sheet import Sheet
from trainer.store.forms import Path
from trainer.store.nearest import nearest
from trainer.store.reading import Reading
from trainer.words import _

Tell = Callable[..., None]


def check_pairing(compare: Compare, scenario: Scenario, reading: Reading, path: Path) -> None:
    """Tell when one side of a comparison is no answer, or can't match the cards it is compared with."""
    answer = f"{compare.step}.{compare.item}" if compare.item else compare.step
    item = check_answer(answer, scenario, reading, path, whole=True)
    if compare.with_step:
        check_answer(f"{compare.with_step}.{compare.with_item}", scenario, reading, path, whole=True)
    elif item is not None:
        check_cards(item, compare.deck, scenario, reading, path)


def check_cards(item: Item, deck_id: str, scenario: Scenario, reading: Reading, path: Path) -> None:
    """Tell when the item's answers are not cards of the deck."""
    deck = scenario.deck(deck_id)
    if deck is None:
        if reading.sound(path):
            message = _('"{word}" is no deck').format(word=deck_id)
            near = nearest(deck_id, [one.id for one in scenario.decks])
            reading.tell(reading.where(path), path, message, _('a deck, or "step.item"'), near)
        return
    cards = {card.id for card in deck.cards}
    if not isinstance(item, Choose | ChooseMany):
        message = _('"{item}" has no answers that could be cards of "{deck}"').format(item=item.id, deck=deck_id)
        reading.tell(reading.where(path), path, message, '"choose:"')
    elif item.from_deck != deck_id and (odd := [one.id for one in item.options if one.id not in cards]):
        message = _('the answer "{answer}" of "{item}" is no card of "{deck}"')
        reading.tell(
            reading.where(path), path, message.format(answer=odd[0], item=item.id, deck=deck_id),
            suggestion=nearest(odd[0], cards),
        )  # fmt: skip


def check_answer(answer: str, scenario: Scenario, reading: Reading, path: Path, *, whole: bool) -> Item | None:
    """The item meant by "step.item" when its sheet stands in this scenario; tells what is wrong with the words.

    Sheets in files of their own are looked at by the library.
    """
    step_id, _dot, item_id = answer.partition(".")
    step = next((step for step in scenario.all_steps() if step.id == step_id), None)
    if step is None:
        return None
    if not isinstance(step, Fill):
        message = _('"{id}" is not a step that is answered').format(id=step_id)
        reading.tell(reading.where(path), path, message, _('"step.item" of a "fill" step'))
        return None
    sheet = next((sheet for sheet in scenario.sheets if sheet.id == step.sheet), None)
    if not item_id and whole:
        ids = [item.id for item in sheet.items] if sheet else []
        near = f"{step_id}.{ids[0]}" if ids else ""
        reading.tell(reading.where(path), path, _('"{id}" names no item').format(id=answer), '"step.item"', near)
        return None
    return None if sheet is None or not item_id else find_item(sheet, step_id, item_id, reading, path)


def find_item(sheet: Sheet, step_id: str, item_id: str, reading: Reading, path: Path) -> Item | None:
    """The item, or None after telling that the sheet hasn't got it."""
    item = next((item for item in sheet.items if item.id == item_id), None)
    if item is None:
        message = _('the sheet of "{step}" has no item "{item}"').format(step=step_id, item=item_id)
        near = nearest(item_id, [one.id for one in sheet.items])
        reading.tell(reading.where(path), path, message, suggestion=f"{step_id}.{near}" if near else "")
    return item

"""This file is the texts of a file: found by the forms of the language, told in other words, nothing else changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from trainer.model.scenario import Scenario
from trainer.shipped import shipped
from trainer.store.authored import read_file, read_text
from trainer.store.files import files_under
from trainer.store.forms_file import FILE
from trainer.store.nodes import Node
from trainer.store.reader import Reader, Where
from trainer.store.reading import Reading
from trainer.store.translations import Outline, Slot, outline, retold
from trainer.store.yaml_guard import guard

FILES = [*files_under(shipped("scenarios")), *files_under(Path(__file__).parents[1] / "examples")]
KEPT = {
    "about", "answers", "beside", "between", "board", "by", "calculator", "cards", "checklist", "deal", "deck", "each",
    "feedback", "from_card", "from_deck", "how", "id", "item", "kind", "language", "metrics", "order", "result", "role",
    "sheet", "step", "tags", "timer", "to", "unanswered", "what", "with_item", "with_step", "wording",
}  # fmt: skip
"""The fields that hold ids and words of the language; nobody reads them, so no translation changes them."""

SCENE = """\
trainer: 1
scenario: scene
title: Scene
themes: [complaints, listening]
roles:
  customer: Customer
decks:
  reason:
    to: customer
    cards:
      queue: You waited
      doctor:
        title: Doctor
        tags: [bank]
        glossary: [dose, cure]
steps:
  - brief: Welcome
  - repeat: 2 rounds
    steps:
      - id: slip
        deal: reason
      - brief: Again
        minutes: 2
      - id: felt
        fill:
          items:
            level: Which level?
          choose_for_all:
            low: Low
            high: High
  - id: talk
    discuss:
      why: And why?
"""
RECORD = """\
trainer: 1
record: new-habits
columns: [waiting, running]
entry:
  habit: line
  feedback: [good, poor]
"""


def _root(text: str) -> Node:
    root = guard("", text).root
    assert root is not None
    return root


def _made(root: Node) -> Any:  # noqa: ANN401 - scenarios and other files
    reading = Reading("")
    model = Reader(reading).read(root, FILE, Where())
    assert reading.problems == []
    return model


def _loud(texts: Outline) -> dict[Any, Any]:
    """Every text in capitals."""

    def shout(slot: Slot) -> Any:  # noqa: ANN401 - a text or words
        return slot.said.upper() if isinstance(slot.said, str) else tuple(word.upper() for word in slot.said)

    return {address: shout(slot) for address, slot in texts.slots.items()}


def _texts(value: object, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    if is_dataclass(value):
        for one in fields(value):
            yield from _texts(getattr(value, one.name), (*path, one.name))
    elif isinstance(value, tuple | list):
        for number, one in enumerate(value):
            yield from _texts(one, (*path, str(number)))
    elif isinstance(value, str):
        yield path, value


def _field(path: tuple[str, ...]) -> str:
    words = [part for part in path if not part.isdigit()]
    return "metrics" if "metrics" in words else words[-1]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_file_retold_in_its_own_words_is_itself(file: Path) -> None:
    """What is retold with the texts found in it makes the same value, whatever spelling the author chose."""
    root = _root(file.read_text(encoding="utf-8"))
    texts = outline(root)

    assert texts.slots
    assert _made(retold(root, {address: slot.said for address, slot in texts.slots.items()})) == read_file(file).model


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_retelling_reaches_every_text_and_nothing_else(file: Path) -> None:
    """With every text in capitals no small letter is left for people to read, and the same again is no change."""
    root = _root(file.read_text(encoding="utf-8"))
    before = dict(_texts(read_file(file).model))

    after = dict(_texts(_made(retold(root, _loud(outline(root))))))

    assert set(before) == set(after)
    assert all(after[path] in (before[path], before[path].upper()) for path in before)
    same = {path for path in before if before[path] == after[path] != before[path].upper()}
    assert {_field(path) for path in same} <= KEPT


def test_ids_numbers_and_references_stay() -> None:
    """A retold scenario has the same steps, cards, tags and answers; only the words differ."""
    root = _root(SCENE)
    scene: Scenario = _made(root)

    told: Scenario = _made(retold(root, _loud(outline(root))))

    assert [step.id for step in told.all_steps()] == ["brief-1", "slip", "brief-2", "felt", "talk"]
    assert [step.minutes for step in told.all_steps()] == [step.minutes for step in scene.all_steps()]
    assert [(card.id, card.tags) for card in told.decks[0].cards] == [("queue", ()), ("doctor", ("bank",))]
    assert told.sheets[0].items[0].options[1].id == "high"  # type: ignore[union-attr]
    assert told.sheets[0].items[0].options[1].text == "HIGH"  # type: ignore[union-attr]


def test_texts_are_called_by_ids_in_the_order_of_the_file() -> None:
    """Steps inside a repeat stand beside the others; a step without an id has the name its answers go by."""
    assert list(outline(_root(SCENE)).slots) == [
        ("title",), ("themes",), ("roles", "customer", "name"),
        ("decks", "reason", "cards", "queue", "title"), ("decks", "reason", "cards", "doctor", "title"),
        ("decks", "reason", "cards", "doctor", "glossary"), ("decks", "reason", "name"),
        ("steps", "brief-1", "brief"), ("steps", "brief-2", "brief"),
        ("steps", "felt", "fill", "items", "level", "ask"),
        ("steps", "felt", "fill", "choose_for_all", "low", "text"),
        ("steps", "felt", "fill", "choose_for_all", "high", "text"),
        ("steps", "talk", "discuss", "why", "text"),
    ]  # fmt: skip


def test_words_made_of_ids_can_be_told_too() -> None:
    """Where the author let an id stand for its words, these words are a text, and the id stays."""
    root = _root(RECORD)
    texts = outline(root)

    told = _made(retold(root, _loud(texts)))

    assert texts.slots["title",] == Slot("New habits")
    assert [(column.id, column.text) for column in told.columns] == [("waiting", "WAITING"), ("running", "RUNNING")]
    assert [(item.id, item.ask) for item in told.entry] == [("habit", "HABIT"), ("feedback", "FEEDBACK")]
    assert [(option.id, option.text) for option in told.entry[1].options] == [("good", "GOOD"), ("poor", "POOR")]


def test_a_glossary_is_replaced_whole() -> None:
    """Another language may need more words, or fewer."""
    root = _root(SCENE)
    address = ("decks", "reason", "cards", "doctor", "glossary")

    told: Scenario = _made(retold(root, {address: ("dose",)}))

    assert outline(root).slots[address] == Slot(("dose", "cure"), free=True)
    assert told.decks[0].cards[1].glossary == ("dose",)


def test_the_names_of_steps_are_those_of_the_scenario() -> None:
    """A name an author gave is never taken by a step without one."""
    text = SCENE.replace("id: talk", "id: brief-1")
    scene = read_text("scene.yaml", text).model
    assert isinstance(scene, Scenario)

    called = [address[1] for address in outline(_root(text)).slots if address[0] == "steps"]

    assert list(dict.fromkeys(called)) == [step.id for step in scene.all_steps() if step.id != "slip"]
    assert replace(scene, title="").step("brief-2").title == "Welcome"

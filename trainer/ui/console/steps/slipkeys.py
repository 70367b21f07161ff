"""This file is which key answers what on a typed-in slip: figures as they stand on the paper, letters after nine."""

from __future__ import annotations

from collections.abc import Sequence

from trainer.model.items import Bipolar, Item, Scale, Value
from trainer.ui.console.steps.entries import Choice
from trainer.words import _

KEYS = "123456789ABCDEFGHIJKLMNOPQRTUVWXYZ"
"""The keys of choices in their order; S skips."""


def key_of(item: Item, index: int, value: Value) -> str:
    """The key of a choice: on a scale its own figure and T for ten, else its place; "" when there are too many."""
    if isinstance(item, Scale | Bipolar):
        return "T" if value == 10 else str(value) if isinstance(value, int) and 0 <= value <= 9 else ""
    return KEYS[index] if index < len(KEYS) else ""


def keyed(item: Item, choices: Sequence[Choice]) -> tuple[Choice, ...]:
    """The choices with their keys before their words, where the words don't say the key themselves."""
    found = []
    for index, (value, words) in enumerate(choices):
        key = key_of(item, index, value)
        found.append((value, words if key in ("", words) else _("{key} · {words}").format(key=key, words=words)))
    return tuple(found)


def meant(item: Item, choices: Sequence[Choice], key: str) -> Value | None:
    """The choice that a key stands for."""
    for index, (value, _words) in enumerate(choices):
        if key and key_of(item, index, value) == key:
            return value
    return None

"""This file is the choice of a person in the room."""

from __future__ import annotations

from dataclasses import dataclass

from trainer.model.items.base import ItemBase, NotAnAnswer, Value


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonItem(ItemBase):
    """A person, by id."""

    def check(self, value: Value) -> Value:
        """The person's id; NotAnAnswer otherwise."""
        if not isinstance(value, str) or not value:
            raise NotAnAnswer("Expected a person.")
        return value

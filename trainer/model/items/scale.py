"""This file is a scale of whole numbers with labels at both ends."""

from __future__ import annotations

from dataclasses import dataclass

from trainer.model.items.base import ItemBase, Value, whole


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale(ItemBase):
    """A whole number from `least` to `most`, both included."""

    least: int = 0
    most: int = 10
    low: str = ""
    high: str = ""

    def check(self, value: Value) -> Value:
        """The value within the scale; NotAnAnswer otherwise."""
        return whole(value, self.least, self.most)

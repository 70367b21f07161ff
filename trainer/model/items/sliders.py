"""This file is the two sliders: unpleasant to pleasant and calm to excited."""

from __future__ import annotations

from dataclasses import dataclass

from trainer.model.items.base import ItemBase, NotAnAnswer, Value, whole


@dataclass(frozen=True, slots=True, kw_only=True)
class Sliders(ItemBase):
    """Two positions of 0-100: pleasure and energy."""

    def check(self, value: Value) -> Value:
        """The value as (pleasure, energy); NotAnAnswer otherwise."""
        if not isinstance(value, tuple) or len(value) != 2:
            raise NotAnAnswer("Expected two positions.")
        pleasure, energy = value
        return whole(pleasure, 0, 100), whole(energy, 0, 100)

"""This file is the affect grid: pleasure by energy, 9 by 9, after the idea of Russell, Weiss and Mendelsohn (1989)."""

from __future__ import annotations

from dataclasses import dataclass

from trainer.model.items.base import ItemBase, NotAnAnswer, Value, whole

SIDE = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid(ItemBase):
    """A point on the grid: pleasure 1-9 (unpleasant to pleasant), energy 1-9 (calm to excited)."""

    def check(self, value: Value) -> Value:
        """The value as (pleasure, energy); NotAnAnswer otherwise."""
        if not isinstance(value, tuple) or len(value) != 2:
            raise NotAnAnswer("Expected a point of the grid.")
        pleasure, energy = value
        return whole(pleasure, 1, SIDE), whole(energy, 1, SIDE)

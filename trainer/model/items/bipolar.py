"""This file is a bipolar scale: best somewhere between its ends, never averaged."""

from __future__ import annotations

from dataclasses import dataclass

from trainer.model.items.base import ItemBase, Value, whole


@dataclass(frozen=True, slots=True, kw_only=True)
class Bipolar(ItemBase):
    """Points 1 to `points` from `low` to `high`; `best_at` is the best point; summed as share at best and lean."""

    low: str = ""
    best: str = ""
    high: str = ""
    points: int = 7
    best_at: int = 4

    def check(self, value: Value) -> Value:
        """The point chosen; NotAnAnswer otherwise."""
        return whole(value, 1, self.points)

"""This file is a number with a unit in words."""

from __future__ import annotations

import math
from dataclasses import dataclass

from trainer.model.items.base import ItemBase, NotAnAnswer, Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Number(ItemBase):
    """A finite number, within `least` and `most` where they are given.

    `total`: whether the sum over all answers means something, as with people told.
    """

    unit: str = ""
    least: float | None = None
    most: float | None = None
    total: bool = False

    def check(self, value: Value) -> Value:
        """The value as a number within the limits; NotAnAnswer otherwise."""
        if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
            raise NotAnAnswer("Expected a number.")
        if self.least is not None and value < self.least:
            raise NotAnAnswer(f"Expected at least {self.least:g}.")
        if self.most is not None and value > self.most:
            raise NotAnAnswer(f"Expected at most {self.most:g}.")
        return value

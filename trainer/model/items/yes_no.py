"""This file is a yes or no question."""

from __future__ import annotations

from dataclasses import dataclass

from trainer.model.items.base import ItemBase, Value, one_of


@dataclass(frozen=True, slots=True, kw_only=True)
class YesNo(ItemBase):
    """Answered "yes" or "no"."""

    def check(self, value: Value) -> Value:
        """The value "yes" or "no"; NotAnAnswer otherwise."""
        return one_of(value, ("yes", "no"))

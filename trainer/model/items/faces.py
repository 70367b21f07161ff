"""This file is the five faces, from let down (-2) to delighted (+2)."""

from __future__ import annotations

from dataclasses import dataclass

from trainer.model.items.base import ItemBase, Value, whole


@dataclass(frozen=True, slots=True, kw_only=True)
class Faces(ItemBase):
    """A feeling from -2 to +2; `labels` are five words for the faces, or none for the usual ones."""

    labels: tuple[str, ...] = ()

    def check(self, value: Value) -> Value:
        """The value from -2 to 2; NotAnAnswer otherwise."""
        return whole(value, -2, 2)

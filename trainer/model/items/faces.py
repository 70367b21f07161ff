"""This file is the five faces, from let down (-2) to delighted (+2)."""

from __future__ import annotations

from dataclasses import dataclass

from trainer.model.items.base import ItemBase, Value, whole
from trainer.words import _

FEELINGS = (-2, -1, 0, 1, 2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Faces(ItemBase):
    """A feeling from -2 to +2; `labels` are five words for the faces, or none for the usual ones."""

    labels: tuple[str, ...] = ()

    @property
    def shown_labels(self) -> tuple[str, ...]:
        """The five words from -2 to +2: the sheet's own, else the usual ones."""
        usual = (_("Let down"), _("Uneasy"), _("Indifferent"), _("Pleased"), _("Delighted"))
        return self.labels if len(self.labels) == len(usual) else usual

    def check(self, value: Value) -> Value:
        """The value from -2 to 2; NotAnAnswer otherwise."""
        return whole(value, -2, 2)

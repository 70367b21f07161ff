"""This file is a multiple choice among options."""

from __future__ import annotations

from dataclasses import dataclass

from trainer.model.items.base import ItemBase, Value, some_of
from trainer.model.items.choose import Option


@dataclass(frozen=True, slots=True, kw_only=True)
class ChooseMany(ItemBase):
    """Any number of options is chosen; `from_deck` and `from_teams` as in a single choice."""

    options: tuple[Option, ...] = ()
    from_deck: str = ""
    from_teams: bool = False

    def check(self, value: Value) -> Value:
        """The chosen options' ids in the list's order; NotAnAnswer otherwise."""
        return some_of(value, tuple(option.id for option in self.options))

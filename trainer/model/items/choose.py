"""This file is a single choice among options, or among the cards of a deck."""

from __future__ import annotations

from dataclasses import dataclass

from trainer.model.items.base import ItemBase, Value, one_of


@dataclass(frozen=True, slots=True)
class Option:
    """An option with its id, which points and answers refer to; one that stands `alone` is chosen with no other."""

    id: str
    text: str
    alone: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Choose(ItemBase):
    """One option is chosen; `from_deck` takes a deck's cards, `from_teams` the groups in the room, as options."""

    options: tuple[Option, ...] = ()
    from_deck: str = ""
    from_teams: bool = False

    def check(self, value: Value) -> Value:
        """The chosen option's id; NotAnAnswer otherwise."""
        return one_of(value, tuple(option.id for option in self.options))

"""This file is a tally: what was heard, counted by taps."""

from __future__ import annotations

from dataclasses import dataclass

from trainer.model.items.base import ItemBase, Value, some_of
from trainer.model.items.choose import Option


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally(ItemBase):
    """Things to count; `from_card` takes the glossary of the dealt card of that deck, `from_deck` the deck's cards."""

    options: tuple[Option, ...] = ()
    from_card: str = ""
    from_deck: str = ""

    def check(self, value: Value) -> Value:
        """The ids that were heard; NotAnAnswer otherwise."""
        if self.from_card and isinstance(value, tuple):
            return tuple(str(word) for word in value)
        return some_of(value, tuple(option.id for option in self.options))

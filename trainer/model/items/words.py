"""This file is the emotion words: several may be chosen, each with its feeling from -2 to +2."""

from __future__ import annotations

from dataclasses import dataclass

from trainer.model.items.base import ItemBase, Value, some_of


@dataclass(frozen=True, slots=True)
class Word:
    """A word to choose; `feeling` from -2 (bad) to +2 (good)."""

    id: str
    text: str
    feeling: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Words(ItemBase):
    """Words, several of which may be chosen."""

    words: tuple[Word, ...] = ()

    def check(self, value: Value) -> Value:
        """The chosen word ids in the list's order; NotAnAnswer otherwise."""
        return some_of(value, tuple(word.id for word in self.words))

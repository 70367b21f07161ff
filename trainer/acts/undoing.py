"""This file is undo: the last acts that can be taken back, as long as nothing that came later builds on them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from trainer.clock import Moment
from trainer.model.events import Fact, Occurrence
from trainer.model.play import Play

What = Literal[
    "restart",
    "cut",
    "insert",
    "take out",
    "move",
    "skip",
    "skip turn",
    "skip later",
    "pass over",
    "take in",
    "groups",
    "people",
    "swap",
    "tap",
    "note",
    "name",
    "give out",
    "outcome",
]
"""The kinds of act that can be taken back."""
MOST = 20


@dataclass(frozen=True, slots=True)
class Undoable:
    """An act that can be taken back: the facts that do it, whether what it left stands, and the place it was about."""

    what: What
    back: Callable[[Play, Moment], tuple[Fact, ...]]
    stands: Callable[[Play], bool]
    about: Occurrence | None = None


class Undoing:
    """The acts that can be taken back, the last one first. They are forgotten when the program ends."""

    def __init__(self) -> None:
        """Nothing has been done yet."""
        self._done: list[Undoable] = []

    def add(self, done: Undoable) -> None:
        """One more act was done."""
        self._done = [*self._done[1 - MOST :], done]

    def last(self, play: Play) -> Undoable | None:
        """The act that would be taken back now; those that no longer stand are forgotten."""
        while self._done and not self._done[-1].stands(play):
            self._done.pop()
        return self._done[-1] if self._done else None

    def drop(self) -> None:
        """The last act was taken back."""
        self._done.pop()

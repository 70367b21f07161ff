"""This file is what can go wrong in a way people can act on: each carries a sentence for them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import TracebackType


class Refused(Exception):
    """An action the workshop's rules don't allow now; nothing was written."""


class NotSaved(Exception):
    """The disk did not take a fact; the session is unchanged and the way out is in the sentence."""


class Mistaken(NotSaved):
    """A bug of the program in work beside it; the sentence says what is safe, `places` where it broke."""

    def __init__(self, words: str, places: str) -> None:
        """`places` hold nothing that people wrote."""
        super().__init__(words)
        self.places = places


class NotOpened(Exception):
    """A session's file or a list that can't be opened; the sentence says why and what to do."""


class Damaged(NotOpened):
    """A session's file in which something is not as it was written; what came before that is proven."""


def places(kind: type[BaseException], trace: TracebackType | None) -> str:
    """The places a bug went through. What it says of itself is left out: it may quote what people wrote."""
    import traceback

    frames = traceback.extract_tb(trace)
    return "\n".join((kind.__name__, *(f"  {_short(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames)))


def _short(filename: str) -> str:
    """The file without the folders above the program, which may bear a person's name."""
    parts = Path(filename).parts
    start = max((index for index, part in enumerate(parts) if part == "trainer"), default=len(parts) - 1)
    return "/".join(parts[start:])

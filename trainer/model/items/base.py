"""This file is what every item has in common, and the refusal of a value that is no answer to it."""

from __future__ import annotations

from dataclasses import dataclass

Value = int | float | str | tuple[int | str, ...]


class NotAnAnswer(ValueError):
    """A value that the item cannot take; the message is a sentence for people."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemBase:
    """An item's id and question; `opposite` items are never summed with the rest.

    `strong` and `weak` say what such an answer sounds like, for the one who asks, never for the one who answers.
    """

    id: str
    ask: str
    help: str = ""
    opposite: bool = False
    strong: str = ""
    weak: str = ""


def whole(value: Value, least: int, most: int) -> int:
    """The value as a whole number within the range; NotAnAnswer otherwise."""
    if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
        raise NotAnAnswer(f"Expected a whole number from {least} to {most}.")
    return value


def one_of(value: Value, known: tuple[str, ...]) -> str:
    """The value as one of the known ids; NotAnAnswer otherwise."""
    if not isinstance(value, str) or value not in known:
        raise NotAnAnswer("Expected one of: " + ", ".join(known) + ".")
    return value


def some_of(value: Value, known: tuple[str, ...]) -> tuple[str, ...]:
    """The value as ids among the known ones, none twice, in the known order; NotAnAnswer otherwise."""
    if not isinstance(value, tuple) or not set(value) <= set(known):
        raise NotAnAnswer("Expected some of: " + ", ".join(known) + ".")
    return tuple(name for name in known if name in value)

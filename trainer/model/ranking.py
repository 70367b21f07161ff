"""This file is a ranking: the most first, and what is equal shares its places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Ranked(Generic[T]):
    """One thing with its score and the places it shares, both ends included; alone on its place, both are the same."""

    what: T
    score: Fraction
    first: int
    last: int


def ranked(scored: Sequence[tuple[T, Fraction | int]]) -> tuple[Ranked[T], ...]:
    """Highest score first; equal scores share their places and keep the order they came in."""
    ordered = sorted(scored, key=lambda pair: -pair[1])
    scores = [score for _what, score in ordered]
    return tuple(
        Ranked(what, Fraction(score), scores.index(score) + 1, len(scores) - scores[::-1].index(score))
        for what, score in ordered
    )


def places(one: Ranked[T]) -> str:
    """The place in figures: "1", or "2–3" when it is shared."""
    return str(one.first) if one.first == one.last else f"{one.first}–{one.last}"

"""This file is whether a change between two sessions is more than chance: said only where a named test can carry it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, TypeVar

from trainer.debrief.findings.exact import signs_flipped
from trainer.model.comparing import LEVEL, MATERIAL, holm, p_value, superiority

LEAST = 8
"""With fewer answers in a session, or fewer people in both, nothing is said."""
Way = Literal["pairs", "groups"]
K = TypeVar("K")


@dataclass(frozen=True, slots=True)
class Trialled:
    """A change that can be judged: how, from how many, and how often chance alone does as much."""

    way: Way
    n: int
    p: float
    large: bool


def of_pairs(changes: Sequence[Fraction]) -> Trialled | None:
    """The same people twice: Fisher's sign-flip test on what each changed by (1935); None where it can't be done.

    It assumes that without an effect each would as well have changed the other way. Large when of those who changed
    64 of 100 changed one way.
    """
    if len(changes) < LEAST:
        return None
    moved = [one for one in changes if one]
    up = Fraction(sum(one > 0 for one in moved), len(moved)) if moved else Fraction(1, 2)
    return Trialled("pairs", len(changes), float(signs_flipped(changes)), abs(up - Fraction(1, 2)) >= MATERIAL)


def of_groups(first: Sequence[int], second: Sequence[int]) -> Trialled | None:
    """Two groups with nobody in common: the exact rank-sum test of Wilcoxon, Mann and Whitney; None for too few.

    It assumes that every answer comes from another person. Large when 64 of 100 pairs go one way.
    """
    if min(len(first), len(second)) < LEAST:
        return None
    above = superiority(second, first)
    large = abs(above - Fraction(1, 2)) >= MATERIAL
    return Trialled("groups", min(len(first), len(second)), p_value(first, second), large)


def beyond(tried: Mapping[K, Trialled]) -> frozenset[K]:
    """Which of these changes are more than chance, adjusted after Holm (1979) for how many were looked at."""
    adjusted = holm([one.p for one in tried.values()])
    return frozenset(key for (key, one), p in zip(tried.items(), adjusted, strict=True) if p < LEVEL and one.large)

"""This file is exact small-sample tests: how often chance alone, without any effect, does as much as was seen.

Permutation tests after Fisher (1935): every way of dealing the same answers anew is counted, none is drawn at random.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from math import comb
from statistics import NormalDist

_TWELFTHS = 12


def dealt_anew(first: Sequence[int], second: Sequence[int]) -> Fraction:
    """How often two groups of these sizes differ on average at least as much, in either direction, by chance.

    The answers of both are put together and dealt to the groups in every possible way.
    """
    both, size = [*first, *second], len(first)
    if not first or not second:
        return Fraction(1)
    least = min(both)
    step = (len(both) + 8) // 8  # bytes for a count below 2 ** n
    ways = [1] + [0] * size
    for value in both:
        shift = 8 * step * (value - least)
        for taken in range(size, 0, -1):
            ways[taken] += ways[taken - 1] << shift
    expected = Fraction(size * sum(value - least for value in both), len(both))
    seen = abs(sum(value - least for value in first) - expected)
    as_much = sum(count for total, count in _coefficients(ways[size], step) if abs(total - expected) >= seen)
    return Fraction(as_much, comb(len(both), size))


def signs_flipped(differences: Sequence[Fraction]) -> Fraction:
    """How often these differences come to at least as much, in either direction, if each sign were a coin's.

    Differences count in twelfths.
    """
    sizes = [round(abs(one) * _TWELFTHS) for one in differences]
    seen = abs(sum(round(one * _TWELFTHS) for one in differences))
    if not any(sizes):
        return Fraction(1)
    step, ways = (len(sizes) + 8) // 8, 1
    for size in sizes:
        ways += ways << (8 * step * 2 * size)
    whole = sum(sizes)
    as_much = sum(count for total, count in _coefficients(ways, step) if abs(total - whole) >= seen)
    return Fraction(as_much, 2 ** len(sizes))


def at_most(count: int, of: int) -> Fraction:
    """How often at most so many of so many coins fall on the same given side."""
    return Fraction(sum(comb(of, one) for one in range(count + 1)), 2**of)


def least_variance(variance: float, n: int, risk: float) -> float:
    """What the true variance is at least, wrong with this risk: from a sample's variance and its size.

    By the chi-squared distribution, its quantile after Wilson and Hilferty (1931).
    """
    free = n - 1
    spread = 2 / (9 * free)
    quantile = free * (1 - spread + NormalDist().inv_cdf(1 - risk) * spread**0.5) ** 3
    return float(free * variance / quantile)


def _coefficients(packed: int, step: int) -> Iterator[tuple[int, int]]:
    """The counts that stand in one long number, `step` bytes each, with the sums they belong to."""
    content = packed.to_bytes((packed.bit_length() + 7) // 8 + step, "little")
    for total in range(len(content) // step):
        count = int.from_bytes(content[total * step : (total + 1) * step], "little")
        if count:
            yield total, count

"""This file is the named comparison: whether one person's marks depart materially from the others'."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Literal

LEVEL = 0.05
"""Chance alone finds a difference where there is none in no more than so many comparisons of a whole group."""
MATERIAL = Fraction(14, 100)
"""A difference counts from here on: 64 of 100 pairs one way (a medium effect), instead of 50."""
EXACT_UP_TO = 100


@dataclass(frozen=True, slots=True)
class Departure:
    """One person against the others.

    `above` is the share of pairs of a mark of theirs and one of the others' in which theirs is higher, ties counting
    half; `p` is adjusted for the number of people looked at; `departs` is "" when nothing is to be said.
    """

    who: str
    n: int
    others: int
    above: Fraction
    p: float
    departs: Literal["", "higher", "lower"] = ""


def compare(marks: Mapping[str, Sequence[int]], least: int) -> tuple[Departure, ...]:
    """Each person with enough marks against the others, in the order given; () when nobody can be compared.

    Method: for each person the Wilcoxon-Mann-Whitney rank-sum test of their marks against all others' together,
    two-sided, from the exact permutation distribution with midranks for ties (Lehmann, Nonparametrics, 1975, chapter 1;
    above EXACT_UP_TO marks its normal approximation corrected for ties), adjusted after Holm (1979) for looking at
    several people; whoever departs must depart as well from the others without those who depart more clearly. The size
    of a difference is the probability of superiority (Vargha and Delaney, 2000).

    It needs `least` marks of a person and as many of the others. It assumes that each mark comes from another customer,
    that customers were not chosen by whom they rate, and that all serve customers of the same kind.
    """
    found = []
    for who, mine in marks.items():
        others = [mark for other, given in marks.items() if other != who for mark in given]
        if len(mine) >= least and len(others) >= least:
            found.append(Departure(who, len(mine), len(others), superiority(mine, others), p_value(mine, others)))
    adjusted = [replace(one, p=p) for one, p in zip(found, holm([one.p for one in found]), strict=True)]
    judged: dict[str, Departure] = {}
    for one in sorted(adjusted, key=lambda known: known.p):
        apart = {who for who, known in judged.items() if known.departs}
        rest = [mark for who, given in marks.items() if who != one.who and who not in apart for mark in given]
        judged[one.who] = _judged(one, marks[one.who], rest, least)
    return tuple(judged[one.who] for one in found)


def _judged(one: Departure, mine: Sequence[int], rest: Sequence[int], least: int) -> Departure:
    """With what is to be said of a person; `rest` are the others' marks without those who stand apart already.

    Beside one very low person all others look high: who doesn't depart from the rest as well is left alone.
    """
    if one.p >= LEVEL:
        return one
    if not rest:  # of two, each stands apart from the other
        return replace(one, departs=_side(one.above))
    if len(rest) < least or p_value(mine, rest) >= LEVEL:
        return one
    sides = {_side(one.above), _side(superiority(mine, rest))}
    return replace(one, departs=sides.pop()) if len(sides) == 1 else one


def _side(above: Fraction) -> Literal["", "higher", "lower"]:
    if abs(above - Fraction(1, 2)) < MATERIAL:
        return ""
    return "higher" if above > Fraction(1, 2) else "lower"


def superiority(mine: Sequence[int], others: Sequence[int]) -> Fraction:
    """How often a mark of mine is higher than one of the others', over all pairs; ties count half."""
    beside = Counter(others)
    twice = sum(
        count * times * ((mark > other) * 2 + (mark == other))
        for mark, count in Counter(mine).items()
        for other, times in beside.items()
    )
    return Fraction(twice, 2 * len(mine) * len(others))


def holm(values: Sequence[float]) -> list[float]:
    """The p-values adjusted by Holm's step-down rule, in the order given."""
    order = sorted(range(len(values)), key=lambda place: values[place])
    adjusted, highest = [1.0] * len(values), 0.0
    for rank, place in enumerate(order):
        highest = max(highest, min(1.0, (len(values) - rank) * values[place]))
        adjusted[place] = highest
    return adjusted


def p_value(mine: Sequence[int], others: Sequence[int]) -> float:
    """How often chance alone would take the rank sum as far from its mean as it is, to either side."""
    ranks = _doubled_ranks([*mine, *others])
    away = abs(sum(ranks[: len(mine)]) - len(mine) * (len(ranks) + 1))
    if not away:
        return 1.0
    if len(ranks) > EXACT_UP_TO:
        return _approximate(ranks, len(mine), away)
    return _exact(ranks, min(len(mine), len(others)), away)


def _doubled_ranks(marks: Sequence[int]) -> list[int]:
    """Twice the midrank of each mark, so that ties stay whole numbers."""
    ranks, below = {}, 0
    for mark, count in sorted(Counter(marks).items()):
        ranks[mark] = 2 * below + count + 1
        below += count
    return [ranks[mark] for mark in marks]


def _exact(ranks: Sequence[int], size: int, away: int) -> float:
    """The share of all choices of `size` ranks whose sum lies at least so far from the mean.

    The number of choices by their sum is the polynomial in which each rank multiplies by (1 + y x^rank). Its
    coefficients lie side by side in one whole number, `width` bytes each, which makes it quick.
    """
    total = math.comb(len(ranks), size)
    width = total.bit_length() // 8 + 1
    ways = [1, *[0] * size]
    for rank in ranks:
        for chosen in range(size, 0, -1):
            ways[chosen] += ways[chosen - 1] << (8 * width * rank)
    packed = ways[size].to_bytes(width * (sum(sorted(ranks)[-size:]) + 1), "little")
    middle = size * (len(ranks) + 1)
    far = sum(
        int.from_bytes(packed[width * value : width * (value + 1)], "little")
        for value in range(len(packed) // width)
        if abs(value - middle) >= away
    )
    return far / total


def _approximate(ranks: Sequence[int], size: int, away: int) -> float:
    everyone = len(ranks)
    ties = sum(count**3 - count for count in Counter(ranks).values())
    variance = size * (everyone - size) / 12 * (everyone + 1 - ties / (everyone * (everyone - 1)))
    return math.erfc(max(0.0, away / 2 - 0.5) / math.sqrt(2 * variance)) if variance else 1.0

"""This file is the rule that no person can be found by subtracting one session from another.

Two sums over groups that differ by few people, such as the same group with one more, would give those few away to
whoever takes one from the other, as far as the rest answered alike. So beside each other such sums are told only as
rounded averages, each so far that what so few people answered moves it no further than rounding does; where that
would leave nothing true of an average, it isn't told.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

Group = frozenset[str]
STEPS = (Fraction(1, 10), Fraction(1, 5), Fraction(1, 2))
"""What is rounded to, and ten, a hundred … times that."""
COARSEST = Fraction(1, 4)
"""The part of a scale that is rounded to at most."""


def apart(groups: Sequence[Group], limit: int) -> tuple[int, ...]:
    """For each group by how many people, fewer than the limit, it can be parted from others; 0 where it can't be.

    A group nobody of whom is in another can't be subtracted from anything. Also all others together are taken away.
    """
    distinct = list(dict.fromkeys(groups))
    homes: dict[str, list[int]] = {}
    for number, group in enumerate(distinct):
        for person in group:
            homes.setdefault(person, []).append(number)
    few = {group: _few(number, distinct, homes, limit) for number, group in enumerate(distinct)}
    return tuple(few[group] for group in groups)


def _few(number: int, groups: Sequence[Group], homes: dict[str, list[int]], limit: int) -> int:
    mine = groups[number]
    near = {other for person in mine for other in homes[person]} - {number}
    most = 0
    for other in near:
        theirs = groups[other]
        both = len(mine & theirs)
        most = max([most, *(part for part in (len(mine) - both, len(theirs) - both) if part < limit)])
    alone = sum(len(homes[person]) == 1 for person in mine)
    return max(most, alone) if near and 0 < alone < limit else most


def near(value: Fraction, length: Fraction, n: int, few: int) -> Fraction | None:
    """The average over `n` answers on a scale of this length, rounded so that `few` people don't show.

    None where that says nothing any more: rounded to more than a quarter of the scale, 5 would be told as 0 or as 10.
    """
    to = step(length, n, few)
    return rounded(value, to) if to <= COARSEST * length else None


def step(length: Fraction, n: int, few: int) -> Fraction:
    """What such an average is rounded to."""
    needed = length * few / max(1, n)
    power = Fraction(1)
    while True:
        for known in STEPS:
            if known * power >= needed:
                return known * power
        power *= 10


def rounded(value: Fraction, to: Fraction) -> Fraction:
    """The value to the nearest multiple, halves away from zero."""
    whole = int(abs(value) / to + Fraction(1, 2)) * to
    return whole if value >= 0 else -whole

"""This file is the arithmetic of answers: averages and spread, exact to the last digit."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from trainer.debrief.figures import Figure, exact

WIDE = Fraction(3, 10)
"""Views differ when the normalised standard deviation is above this."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """Averages and spread of numbers.

    Quartiles as spreadsheets' QUARTILE.INC: linear between the two nearest values. `variance` is the sample variance
    (divided by n - 1), None for one answer; `normalised` is its root divided by the scale's length, None without one.
    """

    n: int
    mean: Fraction
    median: Fraction
    lower: Fraction
    upper: Fraction
    least: Fraction
    most: Fraction
    variance: Fraction | None
    length: Fraction | None

    @property
    def deviation(self) -> float | None:
        """The sample standard deviation."""
        return None if self.variance is None else math.sqrt(self.variance)

    @property
    def normalised(self) -> float | None:
        """The standard deviation as a share of the scale's length."""
        deviation = self.deviation
        return None if deviation is None or not self.length else deviation / float(self.length)

    @property
    def differs(self) -> bool:
        """Whether views differ: decided exactly, without the rounding of a root."""
        if self.variance is None or not self.length:
            return False
        return self.variance > (WIDE * self.length) ** 2


def spread(values: Sequence[Figure], scale: tuple[Figure, Figure] | None = None) -> Spread | None:
    """Averages and spread of these values on a scale from its least to its most; None when there are none."""
    if not values:
        return None
    numbers = sorted(exact(value) for value in values)
    n, mean = len(numbers), sum(numbers, Fraction(0)) / len(numbers)
    squares = sum(((number - mean) ** 2 for number in numbers), Fraction(0))
    return Spread(
        n=n,
        mean=mean,
        median=quantile(numbers, Fraction(1, 2)),
        lower=quantile(numbers, Fraction(1, 4)),
        upper=quantile(numbers, Fraction(3, 4)),
        least=numbers[0],
        most=numbers[-1],
        variance=squares / (n - 1) if n > 1 else None,
        length=exact(scale[1]) - exact(scale[0]) if scale else None,
    )


def quantile(ordered: Sequence[Fraction], share: Fraction) -> Fraction:
    """The value below which a share of ordered numbers lies, linear between neighbours."""
    place = share * (len(ordered) - 1)
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (place - below)

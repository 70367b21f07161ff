"""This file is the arithmetic of answers: averages and spread, exact to the last digit."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from trainer.debrief.figures import Figure, exact

WIDE = Fraction(3, 10)
"""Views differ when the normalised standard deviation is above this."""
FEWEST = 3
"""From so many answers an average tells something; fewer are told one by one, with no average, middle or face."""


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
    return _spread(tuple(values), scale) if values else None


@lru_cache(maxsize=2048)
def _spread(values: tuple[Figure, ...], scale: tuple[Figure, Figure] | None) -> Spread:
    """Reckoned once: table, picture, sentence and finding all ask for that of the same answers."""
    # Whole numbers of one unit: sums of fractions would look for common factors at each step.
    exactly = [exact(value) if isinstance(value, float) else value for value in values]
    unit = math.lcm(*{number.denominator for number in exactly})
    numbers = sorted(number.numerator * (unit // number.denominator) for number in exactly)
    n, whole = len(numbers), sum(numbers)
    squares = n * sum(number * number for number in numbers) - whole * whole
    return Spread(
        n=n,
        mean=Fraction(whole, n * unit),
        median=quantile(numbers, Fraction(1, 2)) / unit,
        lower=quantile(numbers, Fraction(1, 4)) / unit,
        upper=quantile(numbers, Fraction(3, 4)) / unit,
        least=Fraction(numbers[0], unit),
        most=Fraction(numbers[-1], unit),
        variance=Fraction(squares, n * (n - 1) * unit * unit) if n > 1 else None,
        length=exact(scale[1]) - exact(scale[0]) if scale else None,
    )


def quantile(ordered: Sequence[Fraction] | Sequence[int], share: Fraction) -> Fraction:
    """The value below which a share of ordered numbers lies, linear between neighbours."""
    below, beyond = divmod(share.numerator * (len(ordered) - 1), share.denominator)
    above = min(below + 1, len(ordered) - 1)
    whole = ordered[below] * share.denominator + (ordered[above] - ordered[below]) * beyond
    return Fraction(whole, share.denominator)

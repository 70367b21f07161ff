"""This file is the promise that averages and spread are exact."""

from __future__ import annotations

import math
import statistics
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.debrief.numbers import spread

VALUES = st.lists(st.integers(-2, 10), min_size=2, max_size=30)


@given(VALUES)
def test_every_statistic_equals_an_independent_one(values: list[int]) -> None:
    """Mean, median, quartiles and deviation are those of Python's statistics, in exact fractions."""
    whole = [Fraction(value) for value in values]

    found = spread(values, (-2, 10))

    assert found is not None
    assert (found.n, found.mean, found.median) == (len(values), statistics.mean(whole), statistics.median(whole))
    quartiles = statistics.quantiles(whole, n=4, method="inclusive")
    assert [found.lower, found.median, found.upper] == quartiles
    assert found.variance == statistics.variance(whole)
    assert found.deviation is not None
    assert math.isclose(found.deviation, statistics.stdev(values), rel_tol=1e-12, abs_tol=1e-12)
    assert found.normalised is not None
    assert math.isclose(found.normalised, statistics.stdev(values) / 12, rel_tol=1e-12, abs_tol=1e-12)


def test_one_answer_has_no_spread_and_none_no_average() -> None:
    """A deviation needs two answers; an average needs one."""
    one = spread([4], (0, 10))

    assert one is not None
    assert {one.mean, one.lower, one.upper} == {Fraction(4)}
    assert (one.deviation, one.differs) == (None, False)
    assert spread([]) is None


@pytest.mark.parametrize(
    ("values", "differ"),
    [([-2, 2], True), ([-2, -1, 0, 1, 2], True), ([-1, 0, 0, 0, 0, 0, 1, 1], False), ([2, 2, 2], False)],
)
def test_views_differ_above_three_tenths_of_the_scale(values: list[int], differ: bool) -> None:
    """Answers spread over the whole scale differ; those around a middle do not."""
    found = spread(values, (-2, 2))

    assert found is not None
    assert found.differs is differ


def test_a_spread_of_exactly_three_tenths_does_not_differ() -> None:
    """The limit itself is not above the limit, whatever a root would round to."""
    found = spread([0, 0, 3, 3, 3, 3, 6, 6], (0, Fraction(20, 3)))

    assert found is not None
    assert found.variance == Fraction(36, 7)
    assert found.differs is (Fraction(36, 7) > Fraction(4))
    edge = spread([-3, 3], (0, 10 * Fraction(2)))
    assert edge is not None
    assert edge.variance == 18
    assert not edge.differs


def test_decimals_are_what_was_written() -> None:
    """Three tenths given three times make an average of three tenths."""
    found = spread([0.1, 0.2, 0.6])

    assert found is not None
    assert found.mean == Fraction(3, 10)


def test_the_same_answers_are_reckoned_once() -> None:
    """Table, picture, sentence and finding get one result; other answers or another scale get their own."""
    found = spread([1, 2, 4], (1, 5))

    assert spread([1, 2, 4], (1, 5)) is found
    assert spread([1, 2, 5], (1, 5)) != found
    assert spread([1, 2, 4], (0, 5)) != found

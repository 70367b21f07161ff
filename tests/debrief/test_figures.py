"""This file is the promise that a figure looks the same everywhere."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.debrief import figures


@pytest.mark.parametrize(
    ("value", "plain", "signed"),
    [
        (Fraction(-12, 8), "−1.5", "−1.5"),
        (Fraction(1, 8), "0.1", "+0.1"),
        (Fraction(0), "0.0", "0.0"),
        (Fraction(-1, 100), "0.0", "0.0"),
        (Fraction(-5, 4), "−1.3", "−1.3"),
        (Fraction(1, 20), "0.1", "+0.1"),
        (10, "10.0", "+10.0"),
    ],
)
def test_an_average_has_one_decimal_and_a_real_minus(value: Fraction, plain: str, signed: str) -> None:
    """Halves go away from zero, nothing is ever "−0.0", and only feelings carry a plus."""
    assert figures.mean(value) == plain
    assert figures.signed(value) == signed


@given(st.integers(-2000, 2000), st.integers(1, 60))
def test_an_average_is_rounded_as_people_do(top: int, count: int) -> None:
    """One decimal equals decimal arithmetic, halves away from zero."""
    exactly = (Decimal(top) / Decimal(count)).quantize(Decimal("0.1"), ROUND_HALF_UP)

    shown = Decimal(figures.mean(Fraction(top, count)).replace("−", "-"))

    assert shown == exactly


@pytest.mark.parametrize(
    ("seconds", "text"), [(0, "0:00 min"), (192.9, "3:12 min"), (3792, "63:12 min"), (-4, "0:00 min")]
)
def test_time_that_passed_counts_whole_seconds_and_says_that_it_is_minutes(seconds: float, text: str) -> None:
    """A begun second does not count; nothing reads as a time of day, and hours stand beside planned minutes."""
    assert figures.duration(seconds) == text


@pytest.mark.parametrize(("value", "text"), [(3, "3"), (3.0, "3"), (-7, "−7"), (2.5, "2.5"), (0.1, "0.1")])
def test_a_number_that_was_given_keeps_its_form(value: float, text: str) -> None:
    """Whole numbers stand without decimals, a tenth is a tenth."""
    assert figures.plain(value) == text


def test_shares_and_counts_read_as_words() -> None:
    """63%, 8 of 8, seen × 3."""
    assert figures.percent(Fraction(5, 8)) == "63%"
    assert figures.of(8, 8) == "8 of 8"
    assert (figures.times("seen", 3), figures.times("seen", 1)) == ("seen × 3", "seen")


def test_what_stands_beside_two_figures_is_reckoned_from_these() -> None:
    """A room at 0.15 is shown as 0.2; beside a 1 it is lower by 0.8, and nothing tells of 0.9."""
    shown = figures.as_shown(Fraction(3, 20))

    assert (figures.mean(shown), figures.mean(1 - shown)) == ("0.2", "0.8")
    assert figures.as_shown(Fraction(-3, 20)) == Fraction(-1, 5)

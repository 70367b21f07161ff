"""The calculator of a lost customer agrees with fractions, to the last digit, for any figures."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.model.calculators import CALCULATORS
from trainer.model.items import NotAnAnswer
from trainer.model.rules import CALCULATORS as NAMED

LOST = CALCULATORS["lost customer"]


def figures(first: str, growth: str, years: str, profit: str) -> dict[str, Decimal]:
    """The inputs as they are typed."""
    return {
        "first-year": Decimal(first),
        "growth": Decimal(growth),
        "years": Decimal(years),
        "profit": Decimal(profit),
    }


def decimals(least: int, most: int) -> st.SearchStrategy[Decimal]:
    """Decimals with up to nine places, as somebody could type them."""
    return st.decimals(least, most, allow_nan=False, allow_infinity=False, places=None).map(
        lambda value: round(value, 9)
    )


def by_hand(first: Fraction, growth: Fraction, years: Fraction) -> Fraction:
    """Sales lost, reckoned from pieces of time instead of year by year, so that it shares no code and no idea.

    Time is cut where a year begins and where the customer leaves; every piece sells at its own year's rate.
    """
    cuts = sorted({Fraction(year) for year in range(int(years) + 2)} | {years})
    pieces = [(start, end) for start, end in pairwise(cuts) if end <= years]
    return sum(((end - start) * max(Fraction(0), first + growth * int(start)) for start, end in pieces), Fraction(0))


def test_ten_and_two_more_each_year_are_seventy_in_five_years() -> None:
    """10 + 12 + 14 + 16 + 18 = 70 thousand, of which 20 % are 14 thousand."""
    found = LOST.result(figures("10", "2", "5", "20"))
    assert found.steps == tuple(map(Decimal, (10, 12, 14, 16, 18)))
    assert found.figures == {"sales": Decimal(70), "profit": Decimal(14)}


@given(decimals(0, 10**9), decimals(-(10**6), 10**6), decimals(0, 60), decimals(0, 100))
def test_any_figures_come_to_what_fractions_say(
    first: Decimal, growth: Decimal, years: Decimal, profit: Decimal
) -> None:
    """Sales and profit are exact for every figure that can be typed, years and decimals in part included."""
    found = LOST.result({"first-year": first, "growth": growth, "years": years, "profit": profit})
    sales = by_hand(Fraction(first), Fraction(growth), Fraction(years))
    assert Fraction(found.figures["sales"]) == sales
    assert Fraction(found.figures["profit"]) == sales * Fraction(profit) / 100
    assert sum(map(Fraction, found.steps), Fraction(0)) == sales


def test_a_customer_who_buys_less_each_year_never_brings_less_than_nothing() -> None:
    """10, 6, 2 and then nothing more."""
    assert LOST.result(figures("10", "-4", "5", "20")).steps == tuple(map(Decimal, (10, 6, 2, 0, 0)))


def test_of_a_year_begun_only_the_part_counts() -> None:
    """Two and a half years at 10, 12 and 14 are 10 + 12 + 7."""
    assert LOST.result(figures("10", "2", "2.5", "20")).steps == (Decimal(10), Decimal(12), Decimal(7))


@pytest.mark.parametrize(
    ("figure", "value"),
    [
        ("first-year", "-1"),
        ("years", "0"),
        ("years", "61"),
        ("years", "NaN"),
        ("profit", "101"),
        ("profit", "-1"),
        ("growth", "Infinity"),
        ("growth", "1E+15"),
        ("growth", "0.0000000001"),
    ],
)
def test_a_figure_that_makes_no_sense_is_refused(figure: str, value: str) -> None:
    """Sales below nothing, no years, profit beyond the sales, and what is no number."""
    with pytest.raises(NotAnAnswer):
        LOST.check(figure, Decimal(value))


def test_files_may_name_every_calculator_there_is() -> None:
    """The names the language knows are those of the table, with the inputs each needs."""
    assert {name: known.inputs for name, known in CALCULATORS.items()} == dict(NAMED)

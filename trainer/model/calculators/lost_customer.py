"""This file is the price of a lost customer: sales of the years that won't come, and the profit in them."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from itertools import count

from trainer.model.calculators.base import Calculator, Result, exactly
from trainer.model.items import NotAnAnswer
from trainer.words import _

MOST_YEARS = 60
HUNDRED = Decimal(100)
NOTHING = Decimal(0)


def check(input_id: str, value: Decimal) -> None:
    """NotAnAnswer for a figure that makes no sense: sales below nothing, no years at all, profit beyond the sales."""
    if not value.is_finite() or abs(value) >= Decimal(10) ** 15 or value != round(value, 9):
        raise NotAnAnswer(_("Write a number, such as 12 or 3.5."))
    if input_id == "first-year" and value < 0:
        raise NotAnAnswer(_("Sales can't be less than nothing."))
    if input_id == "years" and not 0 < value <= MOST_YEARS:
        raise NotAnAnswer(_("A customer stays more than 0 and at most {most} years.").format(most=MOST_YEARS))
    if input_id == "profit" and not 0 <= value <= HUNDRED:
        raise NotAnAnswer(_("Profit is a share of the sales, from 0 to 100%."))


def result(inputs: Mapping[str, Decimal]) -> Result:
    """Sales year by year, in all, and the profit in them.

    Each year brings `growth` more than the one before, or less, but never less than nothing; of a year begun only the
    part that counts.
    """
    with exactly():
        steps = tuple(_years(inputs["first-year"], inputs["growth"], inputs["years"]))
        sales = sum(steps, NOTHING)
        return Result({"sales": sales, "profit": sales * inputs["profit"] / HUNDRED}, steps)


def _years(first: Decimal, growth: Decimal, years: Decimal) -> list[Decimal]:
    found: list[Decimal] = []
    for number in count():
        part = min(Decimal(1), years - number)
        if part <= 0:
            return found
        found.append(max(NOTHING, first + number * growth) * part)
    return found


LOST_CUSTOMER = Calculator(
    inputs=("first-year", "growth", "years", "profit"),
    results=("sales", "profit"),
    money=("first-year", "growth"),
    check=check,
    result=result,
)

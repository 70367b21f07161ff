"""This file is figures as people type them: read as meant, or refused, never guessed."""

from __future__ import annotations

import pytest

from trainer.model.items import NotAnAnswer, Number
from trainer.steps.figures import in_words, read_number, within


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("3,5", 3.5),
        ("3.5", 3.5),
        (" 12 ", 12),
        ("0,125", 0.125),
        ("1 000", 1000),
        ("12\u00a0000,5", 12000.5),
        ("-4", -4),
        ("−4", -4),
        ("7,0", 7),
        ("1000", 1000),
    ],
)
def test_a_comma_and_a_point_mean_the_same(typed: str, meant: float) -> None:
    """Also with spaces between thousands, and with either kind of minus."""
    assert read_number(typed) == meant


@pytest.mark.parametrize(
    "typed", ["", "  ", "three", "1e5", "inf", "nan", "3,5,1", "1.000,5", "3 5", "--4", "4-", "9" * 40]
)
def test_what_is_no_number_is_refused_with_a_sentence(typed: str) -> None:
    """Nothing is read half."""
    with pytest.raises(NotAnAnswer, match="Write a number"):
        read_number(typed)


@pytest.mark.parametrize("typed", ["1,000", "1.000", "12,345", "999.999"])
def test_what_could_be_thousands_or_decimals_is_asked_about(typed: str) -> None:
    """One thousand and one are not the same answer."""
    with pytest.raises(NotAnAnswer, match="two ways"):
        read_number(typed)


def test_the_limits_are_said_as_people_write_them() -> None:
    """Both, one, or none; large figures without an exponent."""
    assert within(Number(id="n", ask="?", least=0, most=90)) == "A number from 0 to 90."
    assert within(Number(id="n", ask="?", least=0.5)) == "A number from 0.5 up."
    assert within(Number(id="n", ask="?", most=2_000_000)) == "A number up to 2000000."
    assert within(Number(id="n", ask="?")) == ""
    assert in_words(1234567.5) == "1234567.5"

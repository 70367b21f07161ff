"""This file is dates in words: every month, in every shipped language, as its readers write it."""

from __future__ import annotations

import datetime

import pytest
from PySide6.QtCore import QDate, QLocale

from trainer.dates import day_words
from trainer.words import speaking

MONTHS = range(1, 13)


@pytest.mark.parametrize("month", MONTHS)
@pytest.mark.parametrize(("language", "form"), [("nb", "d. MMMM yyyy"), ("ru", "d\u00a0MMMM yyyy\u00a0'г.'")])
def test_a_date_reads_as_the_language_writes_it(language: str, form: str, month: int) -> None:
    """The month's name and its ending are those another source has for a date with its day."""
    day = datetime.date(2026, month, 21)
    with speaking(language):
        said = day_words(day)

    assert said == QLocale(language).toString(QDate(2026, month, 21), form)


def test_a_date_in_english_is_the_same_on_both_sides_of_the_ocean() -> None:
    """The month is a word, so that nobody takes it for the day."""
    assert day_words(datetime.date(2026, 3, 4)) == "4 March 2026"

"""This file is a date as people write it in the current language, such as "21 November 2026"."""

from __future__ import annotations

import datetime

from trainer.words import _


def day_words(day: datetime.date) -> str:
    """The date in words; each language puts day, month and year as it does."""
    return _patterns()[day.month - 1].format(day=day.day, year=day.year)


def _patterns() -> tuple[str, ...]:
    """A pattern a month, for the month's name changes with the day before it in some languages."""
    return (
        _("{day} January {year}"),
        _("{day} February {year}"),
        _("{day} March {year}"),
        _("{day} April {year}"),
        _("{day} May {year}"),
        _("{day} June {year}"),
        _("{day} July {year}"),
        _("{day} August {year}"),
        _("{day} September {year}"),
        _("{day} October {year}"),
        _("{day} November {year}"),
        _("{day} December {year}"),
    )

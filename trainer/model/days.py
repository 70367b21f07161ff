"""This file is days: as people type them (2026-01-05, 5.1.2026, 5.1.), and the weeks they lie in."""

from __future__ import annotations

import datetime
import re

WEEK = datetime.timedelta(days=7)
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DOTTED = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.?\s?(\d{4}|\d{2})?")


def day_in(text: str, today: datetime.date) -> datetime.date | None:
    """The day that is meant; without a year, the one of this year. None when it is no day."""
    words = text.strip()
    if found := _ISO.fullmatch(words):
        year, month, day = (int(part) for part in found.groups())
    elif found := _DOTTED.fullmatch(words):
        day, month = int(found.group(1)), int(found.group(2))
        year = int(found.group(3) or today.year)
        year += 2000 if year < 100 else 0
    else:
        return None
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def monday(day: datetime.date) -> datetime.date:
    """The first day of its week."""
    return day - datetime.timedelta(days=day.weekday())


def same_week(one: str, other: str) -> bool:
    """Whether two days written as YYYY-MM-DD lie in one week."""
    return monday(datetime.date.fromisoformat(one)) == monday(datetime.date.fromisoformat(other))

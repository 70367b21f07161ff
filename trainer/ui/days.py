"""This file is a day and a time as a window tells them."""

from __future__ import annotations

import datetime

from PySide6.QtCore import QDate, QLocale, Qt, QTime

from trainer.words import _, current_language


def local(seconds: float, offset_minutes: int) -> datetime.datetime:
    """Seconds since 1970 as the clock on the wall showed them there."""
    zone = datetime.timezone(datetime.timedelta(minutes=offset_minutes))
    return datetime.datetime.fromtimestamp(seconds, tz=zone)


def day_words(day: datetime.date) -> str:
    """Such as "Tuesday 17 November 2026"."""
    # Translators: a pattern of Qt: dddd is the weekday, d the day, MMMM the month, yyyy the year.
    return dated(day, _("dddd d MMMM yyyy"))


def time_words(moment: datetime.datetime) -> str:
    """Such as "14:05"."""
    return QLocale(current_language()).toString(QTime(moment.hour, moment.minute), "HH:mm")


def short_day(iso: str) -> str:
    """A day written as 2026-02-02 as people write it in the language that is spoken; what is no such day as it is."""
    day = QDate.fromString(iso, Qt.DateFormat.ISODate)
    return QLocale(current_language()).toString(day, _short()) if day.isValid() else iso


def named_day(words: str) -> datetime.date | None:
    """The day of words such as "2 Feb 2026" or "2 February 2026"; None when they are no day."""
    language = QLocale(current_language())
    days = (language.toDate(words, pattern) for pattern in (_short(), "d MMM yyyy", "d MMMM yyyy"))
    found = next((day for day in days if day.isValid()), None)
    return datetime.date(found.year(), found.month(), found.day()) if found is not None else None


def _short() -> str:
    # Translators: a pattern of Qt: d is the day, MMM the month in a few letters, yyyy the year.
    return _("d MMM yyyy")


def dated(day: datetime.date, pattern: str) -> str:
    """The day in the language that is spoken, after a pattern of Qt."""
    return QLocale(current_language()).toString(QDate(day.year, day.month, day.day), pattern)

"""This file is a day and a time as a window tells them."""

from __future__ import annotations

import datetime

from PySide6.QtCore import QDate, QLocale, QTime

from trainer.words import _, current_language


def local(seconds: float, offset_minutes: int) -> datetime.datetime:
    """Seconds since 1970 as the clock on the wall showed them there."""
    zone = datetime.timezone(datetime.timedelta(minutes=offset_minutes))
    return datetime.datetime.fromtimestamp(seconds, tz=zone)


def day_words(moment: datetime.datetime) -> str:
    """Such as "Tuesday 17 November 2026"."""
    # Translators: a pattern of Qt: dddd is the weekday, d the day, MMMM the month, yyyy the year.
    return dated(moment, _("dddd d MMMM yyyy"))


def time_words(moment: datetime.datetime) -> str:
    """Such as "14:05"."""
    return QLocale(current_language()).toString(QTime(moment.hour, moment.minute), "HH:mm")


def dated(moment: datetime.datetime, pattern: str) -> str:
    """The day in the language that is spoken, after a pattern of Qt."""
    return QLocale(current_language()).toString(QDate(moment.year, moment.month, moment.day), pattern)

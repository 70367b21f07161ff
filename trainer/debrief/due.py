"""This file is the date that a weekday means in what was promised, for notes are read weeks later."""

from __future__ import annotations

import datetime

from trainer.dates import day_words
from trainer.debrief import when
from trainer.model.session import Session
from trainer.words import _, pgettext

WEEK = 7


def dated(session: Session, words: str) -> str:
    """What was typed, and the date behind it where it is a weekday or tomorrow and can mean one day only."""
    if session.started is None or session.last is None:
        return words
    day = when.date(session, session.started)
    ahead = _ahead(words, day.weekday())
    if not ahead or when.date(session, session.last) != day:
        return words
    return _("{words} ({date})").format(words=words, date=day_words(day + datetime.timedelta(days=ahead)))


def _ahead(words: str, today: int) -> int:
    """How many days later it is; 0 where nobody can know, as with the weekday of the session itself."""
    first, _space, rest = (said := words.casefold().strip(" .!")).partition(" ")
    named = rest if rest and first in _forms(_before()) else said
    if named in _forms(pgettext("typed as By when", "tomorrow")):
        return 1
    found = next((number for number, names in enumerate(_weekdays()) if named in _forms(names)), today)
    return (found - today) % WEEK


def _forms(names: str) -> list[str]:
    return names.split("|")


def _before() -> str:
    return pgettext("typed as By when", "by|on|before|until|till")


def _weekdays() -> tuple[str, ...]:
    # Translators: in small letters, all forms of the word that come after "by" or "on", parted by |.
    return (
        pgettext("typed as By when", "monday"),
        pgettext("typed as By when", "tuesday"),
        pgettext("typed as By when", "wednesday"),
        pgettext("typed as By when", "thursday"),
        pgettext("typed as By when", "friday"),
        pgettext("typed as By when", "saturday"),
        pgettext("typed as By when", "sunday"),
    )

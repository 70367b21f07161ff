"""This file is the fields of a record in words: what a row holds, and what it is called."""

from __future__ import annotations

import datetime

from trainer.dates import day_words
from trainer.debrief import items
from trainer.model.answered import Given
from trainer.model.items import DateItem, Item, Line, PersonItem, Scale, Text, Value
from trainer.model.kept import Row
from trainer.model.record import Record
from trainer.words import _, ngettext

LONGEST = 80


def told(item: Item, row: Row) -> str:
    """A field in words; "" while it is empty."""
    value = row.values.get(item.id)
    if value is None and item.id in ("feedback", "unprompted") and row.looks:
        return _looked(item, row)
    return said(item, value)


def said(item: Item, value: Value | None) -> str:
    """A value in words; "" for none."""
    if value is None:
        return ""
    if isinstance(item, Line | Text | PersonItem):
        return str(value)
    if isinstance(item, DateItem):
        return day_words(datetime.date.fromisoformat(str(value)))
    return items.said(item, Given(value)) or (str(value) if isinstance(item, Scale) else "")


def _looked(item: Item, row: Row) -> str:
    """A habit's last week, in the words of the fields that ask for it."""
    latest = max(row.looks, key=lambda look: look.day)
    if item.id == "unprompted":
        return _("Yes") if latest.unprompted else _("No")
    good = sum(look.good for look in row.looks)
    return ngettext("good in {good} of {count} week", "good in {good} of {count} weeks", len(row.looks)).format(
        good=good, count=len(row.looks)
    )


def name_of(record: Record, row: Row) -> str:
    """What a row is called: the first of its fields that says anything, cut to a line."""
    known = (told(item, row) for item in record.entry)
    words = next((one for one in known if one), "")
    return words if len(words) <= LONGEST else f"{words[: LONGEST - 1].rstrip()}…"

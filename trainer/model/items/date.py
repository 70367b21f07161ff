"""This file is a date."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from trainer.model.items.base import ItemBase, NotAnAnswer, Value


@dataclass(frozen=True, slots=True, kw_only=True)
class DateItem(ItemBase):
    """A day, written as YYYY-MM-DD."""

    def check(self, value: Value) -> Value:
        """The day as YYYY-MM-DD; NotAnAnswer otherwise."""
        try:
            return datetime.date.fromisoformat(str(value)).isoformat()
        except ValueError as problem:
            raise NotAnAnswer("Expected a day as YYYY-MM-DD.") from problem

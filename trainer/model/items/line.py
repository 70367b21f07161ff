"""This file is an answer in one line of words."""

from __future__ import annotations

from dataclasses import dataclass

from trainer.model.items.base import ItemBase, NotAnAnswer, Value

LONGEST = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Line(ItemBase):
    """Free words, at most LONGEST characters; `wording` names the rule that flags them."""

    wording: str = ""

    def check(self, value: Value) -> Value:
        """The words without space around them; NotAnAnswer when empty or too long."""
        if not isinstance(value, str) or not value.strip():
            raise NotAnAnswer("Expected some words.")
        if len(value) > LONGEST:
            raise NotAnAnswer(f"Expected at most {LONGEST} characters.")
        return value.strip()

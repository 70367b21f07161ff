"""This file is figures as people type them: a comma and a point mean the same, and nothing is guessed."""

from __future__ import annotations

import re

from trainer.model.items import NotAnAnswer, Number
from trainer.steps.amounts import separators
from trainer.words import _

_PLAIN = re.compile(r"([+-]?)(\d{1,15})(?:[.,](\d{1,9}))?")
_GROUPED = re.compile(r"([+-]?)(\d{1,3}(?: \d{3}){1,4})(?:[.,](\d{1,9}))?")
_UNCLEAR = re.compile(r"[+-]?[1-9]\d{0,2}[.,]\d{3}")


def read_number(text: str) -> int | float:
    """The number somebody typed; NotAnAnswer with a sentence when it is none, or could be two."""
    plain = re.sub(r"\s", " ", text.strip()).replace("−", "-")
    if _UNCLEAR.fullmatch(plain):
        raise NotAnAnswer(_("{text} can be read in two ways. Write it without the comma or point.").format(text=plain))
    found = _PLAIN.fullmatch(plain) or _GROUPED.fullmatch(plain)
    if found is None:
        raise NotAnAnswer(_("Write a number, such as 12 or 3.5."))
    sign, whole, decimals = found.groups(default="")
    digits = f"{sign}{whole.replace(' ', '')}"
    return float(f"{digits}.{decimals}") if decimals.strip("0") else int(digits)


def in_words(number: float) -> str:
    """A number as a person would write it."""
    return f"{number:.9f}".rstrip("0").rstrip(".").replace(".", separators()[1])


def within(item: Number) -> str:
    """Which numbers an item takes, as a sentence; "" when it takes all."""
    least = None if item.least is None else in_words(item.least)
    most = None if item.most is None else in_words(item.most)
    if least is not None and most is not None:
        return _("A number from {least} to {most}.").format(least=least, most=most)
    if least is not None:
        return _("A number from {least} up.").format(least=least)
    return "" if most is None else _("A number up to {most}.").format(most=most)

"""This file is what hands are raised for: the choices of a question, as the facilitator reads them out."""

from __future__ import annotations

from trainer.model.items import Bipolar, Choose, ChooseMany, Faces, Item, Scale, Tally, Words, YesNo
from trainer.words import _


def choices(item: Item) -> str:
    """What a hand is raised for, in the order in which hands are counted; "" for what is typed or chosen by name."""
    match item:
        case Faces():
            return _row(item.shown_labels)
        case Scale():
            return _row(_points(item.least, item.most, item.low, item.high))
        case Bipolar():
            return _row(_points(1, item.points, item.low, item.high))
        case YesNo():
            return _row((_("Yes"), _("No")))
        case Choose() | ChooseMany() | Tally():
            return _row(tuple(option.text for option in item.options))
        case Words():
            return _row(tuple(word.text for word in item.words))
        case _:
            return ""


def ends(item: Item) -> str:
    """The ends of a scale with their words, for an answer that is said aloud; "" for what is no scale."""
    match item:
        case Scale() if item.low or item.high:
            return _row((f"{item.least} {item.low}".strip(), f"{item.most} {item.high}".strip()))
        case Bipolar():
            return _row((f"1 {item.low}", f"{item.points} {item.high}"))
        case _:
            return ""


def _row(words: tuple[str, ...]) -> str:
    return " · ".join(words)


def _points(least: int, most: int, low: str, high: str) -> tuple[str, ...]:
    """The figures of a scale, its ends with their words."""
    between = (str(value) for value in range(least + 1, most))
    return (f"{least} {low}".strip(), *between, f"{most} {high}".strip())

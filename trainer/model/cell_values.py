"""This file is what a cell of a table says as an answer: numbers, yes and no in several languages, chosen words."""

from __future__ import annotations

import datetime
import re
from typing import assert_never

from trainer.model.days import day_in
from trainer.model.items import (
    Bipolar,
    Choose,
    ChooseMany,
    DateItem,
    Faces,
    Grid,
    Item,
    Line,
    Number,
    PersonItem,
    Scale,
    Sliders,
    Tally,
    Text,
    Value,
    Words,
    YesNo,
)
from trainer.model.items.line import LONGEST as LONGEST_LINE
from trainer.model.items.text import LONGEST as LONGEST_TEXT
from trainer.words import _, pgettext

YES = frozenset({"yes", "y", "true", "1", "ja", "j", "да", "д", "oui", "si", "sí", "x", "+", "✓"})
NO = frozenset({"no", "n", "false", "0", "nei", "nein", "нет", "н", "non", "-", "–", "−"})
_NUMBER = re.compile(r"([+\-−]?\d+(?:[.,]\d+)?)")
_MARK = re.compile(
    r"([+\-−]?\d+(?:[.,]\d+)?)"
    r"(?:\s*(?:/|of|av|из|von)\s*(?P<most>\d+)|\s*[–—\-=:(]\s*(?P<said>[^\d\s]\D*)|\s+(?P<also>[^\W\d]\D*))?"
)
"""A mark by itself, of how many, or with what it means: 8/10, 9 – very good, 1 (poor)."""
_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "mars", "mai", "juni", "juli", "oktober", "desember",
    "января", "февраля", "марта", "апреля", "май", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября",
    "декабря",
)  # fmt: skip
"""What months are called: a spreadsheet makes 3-May of 3-5, and nobody knows any more what was meant."""
SHORT = 3
"""A month is cut to so many letters at least."""
_BETWEEN = re.compile(r"[;|,]")


class NotRead(ValueError):
    """A cell that is no answer; the message says what was expected."""


def value_of(item: Item, cell: str, today: datetime.date) -> Value:
    """The answer in a cell that isn't empty; NotRead with what was expected."""
    words = " ".join(cell.split())
    match item:
        case PersonItem():
            return _words(words, LONGEST_LINE)
        case Line() | Text():
            return _words(cell.strip(), LONGEST_TEXT if isinstance(item, Text) else LONGEST_LINE)
        case Scale():
            ends = ((item.low, item.least), (item.high, item.most))
            named = (end for label, end in ends if label and _told(label) == _told(words))
            end = next(named, None)
            return _whole(words, item.least, item.most) if end is None else end
        case Bipolar():
            return _whole(words, 1, item.points)
        case Number():
            return _number(words, item)
        case YesNo():
            return _yes_or_no(words)
        case Faces():
            return _face(words, item)
        case Choose() | ChooseMany():
            known = {option.id: option.text for option in item.options}
            return _option(words, known) if isinstance(item, Choose) else _options(words, known)
        case Words():
            return _options(words, {word.id: word.text for word in item.words})
        case DateItem():
            return _day(words, today)
        case Grid() | Sliders() | Tally():
            raise NotRead(_("nothing: this kind of question can't be taken from a table"))
        case _:
            assert_never(item)


def _words(words: str, longest: int) -> str:
    if len(words) > longest:
        raise NotRead(_("at most {count} letters").format(count=longest))
    return words


def _figure(words: str) -> float | None:
    found = _NUMBER.fullmatch(words.replace("\u00a0", " "))
    return float(found.group(1).replace(",", ".").replace("−", "-")) if found else None


def _mark(words: str, most: int) -> float | None:
    """A mark on a scale up to `most`; one of another scale is none."""
    found = _MARK.fullmatch(words.replace("\u00a0", " "))
    if found is None or (found["most"] and int(found["most"]) != most):
        return None
    return None if _is_month(found["said"] or found["also"] or "") else _figure(found[1])


def _is_month(words: str) -> bool:
    """Whether this is a month in full or cut short, not a word that only begins like one."""
    said = words.casefold().strip(" .)")
    return len(said) >= SHORT and any(month.startswith(said) for month in _MONTHS)


def _whole(words: str, least: int, most: int) -> int:
    figure = _mark(words, most)
    if figure is None or not figure.is_integer() or not least <= figure <= most:
        raise NotRead(_("a whole number from {least} to {most}").format(least=least, most=most))
    return int(figure)


def _number(words: str, item: Number) -> int | float:
    figure = _figure(words)
    if (
        figure is None
        or (item.least is not None and figure < item.least)
        or (item.most is not None and figure > item.most)
    ):
        raise NotRead(_("a number"))
    return int(figure) if figure.is_integer() else figure


def _yes_or_no(words: str) -> str:
    plain = words.casefold().rstrip(".!")
    if plain in YES or plain == _("Yes").casefold():
        return "yes"
    if plain in NO or plain == _("No").casefold():
        return "no"
    raise NotRead(pgettext("in a table", "yes or no"))


def _face(words: str, item: Faces) -> int:
    labels = [_told(label) for label in item.shown_labels]
    if _told(words) in labels:
        return labels.index(_told(words)) - 2
    figure = _figure(words)
    if figure is None or not figure.is_integer() or not -2 <= figure <= 2:
        raise NotRead(_("a face by its word, or a number from −2 to 2"))
    return int(figure)


def _option(words: str, known: dict[str, str]) -> str:
    for option, text in known.items():
        if _told(words) in (_told(option), _told(text)):
            return option
    raise NotRead(_("one of: {words}").format(words=", ".join(known.values())))


def _options(words: str, known: dict[str, str]) -> tuple[str, ...]:
    """Several answers between semicolons, or commas where no answer has one in it."""
    parts = [part.strip() for part in (words.split(";") if ";" in words else _BETWEEN.split(words)) if part.strip()]
    chosen = {_option(part, known) for part in parts}
    return tuple(option for option in known if option in chosen)


def _day(words: str, today: datetime.date) -> str:
    day = day_in(words, today)
    if day is None:
        raise NotRead(_("a day such as 2026-11-21 or 21.11.2026"))
    return day.isoformat()


def _told(words: str) -> str:
    """Words for comparing, without case and whichever spaces stand between them."""
    return " ".join(words.casefold().split())

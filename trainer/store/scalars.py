"""This file is what texts become where a field expects a number, a time, yes or no, or a phrase."""

from __future__ import annotations

import re
from collections.abc import Callable

from trainer.model.scenario import GroupRule, Span
from trainer.store.forms import Scalar
from trainer.words import _

TRUE_WORDS = ("yes", "true", "on", "y")
FALSE_WORDS = ("no", "false", "off", "n")
_FIGURE = re.compile(r"-?[0-9]{1,12}(?:[.,][0-9]{1,6})?")
_WHOLE = re.compile(r"-?[0-9]{1,9}")
_SPAN = re.compile(r"([0-9]{1,4})(?:\s*[-–]\s*([0-9]{1,4}))?")
_CLOCK = re.compile(r"([01]?[0-9]|2[0-3]):([0-5][0-9])")
_MINUTES = re.compile(r"([0-9]{1,3}):([0-5][0-9])")
MOST_MINUTES = 600
LANGUAGE_CODE = "[a-z]{2,3}(?:-[A-Za-z]{2,8})?"


def whole_number(text: str) -> int | None:
    """A whole number of at most nine digits."""
    return int(text) if _WHOLE.fullmatch(text) else None


def figure(text: str) -> float | None:
    """A number; a decimal comma reads as a point."""
    return float(text.replace(",", ".")) if _FIGURE.fullmatch(text) else None


def _yes_no(text: str) -> bool | None:
    return {"yes": True, "no": False}.get(text.lower())


def _yes_meant(text: str) -> str:
    word = text.lower()
    return "yes" if word in TRUE_WORDS else "no" if word in FALSE_WORDS else ""


def _minutes(text: str) -> float | None:
    if found := _MINUTES.fullmatch(text):
        return int(found[1]) + int(found[2]) / 60
    value = figure(text)
    return value if value is not None and value >= 0 else None


def _clock(text: str) -> int | None:
    found = _CLOCK.fullmatch(text)
    return int(found[1]) * 60 + int(found[2]) if found else None


def _span(text: str) -> Span | None:
    found = _SPAN.fullmatch(text)
    if not found:
        return None
    least, most = int(found[1]), int(found[2] or found[1])
    return Span(least, most) if least <= most else None


def _groups(text: str) -> GroupRule | None:
    match text.split():
        case [("everyone" | "pairs" | "triads") as kind]:
            return GroupRule(kind)
        case ["one", "pair", "plays"]:
            return GroupRule("one pair plays")
        case [number, "teams"] | ["teams", "of", number] if number.isascii() and number.isdigit() and len(number) < 4:
            return GroupRule("teams of" if text.startswith("teams") else "teams", int(number)) if int(number) else None
        case _:
            return None


def _each(text: str) -> int | None:
    return whole_number(text.removesuffix("each").strip())


def first_number(text: str) -> str:
    """The first number in the text, for somebody who wrote "5 min"."""
    found = _FIGURE.search(text)
    return found[0] if found else ""


def whole(least: int, most: int) -> Scalar:
    """A whole number within these limits."""

    def read(text: str) -> int | None:
        value = whole_number(text)
        return value if value is not None and least <= value <= most else None

    def expected() -> str:
        return _("a whole number from {least} to {most}").format(least=least, most=most)

    return Scalar(read, expected, {"type": "integer", "minimum": least, "maximum": most})


def choice(*words: str) -> Scalar:
    """One of these words."""

    def read(text: str) -> str | None:
        return text if text in words else None

    return Scalar(read, lambda: _("one of: {words}").format(words=", ".join(words)), {"enum": list(words)}, words)


def phrase(
    read: Callable[[str], object], expected: Callable[[], str], pattern: str, words: tuple[str, ...] = ()
) -> Scalar:
    """A text of a few fixed shapes."""
    return Scalar(read, expected, {"type": ["string", "number"], "pattern": pattern}, words)


YES_NO = Scalar(_yes_no, lambda: _("yes or no"), {"enum": ["yes", "no", True, False]}, suggest=_yes_meant)
ONLY_YES = Scalar(
    lambda text: True if text.lower() == "yes" else None, lambda: _("yes"), {"enum": ["yes", True]}, suggest=_yes_meant
)
FIGURE = Scalar(figure, lambda: _("a number"), {"type": "number"}, suggest=first_number)
MINUTES = Scalar(
    _minutes,
    lambda: _("minutes, such as 5, 2.5 or 2:30"),
    {"type": ["number", "string"], "pattern": r"^[0-9]{1,3}([.,:][0-9]+)?$"},
    suggest=first_number,
)
CLOCK = Scalar(
    _clock,
    lambda: _("a time of day, such as 9:00"),
    {"type": "string", "pattern": r"^([01]?[0-9]|2[0-3]):[0-5][0-9]$"},
    suggest=lambda text: text.replace(".", ":") if _clock(text.replace(".", ":")) is not None else "",
)
SPAN = Scalar(
    _span,
    lambda: _("a range of whole numbers, such as 3-30"),
    {"type": ["string", "integer"], "pattern": r"^[0-9]{1,4}( ?[-–] ?[0-9]{1,4})?$"},
)
GROUPS = Scalar(
    _groups,
    lambda: _("one of: {words}").format(words="everyone, pairs, triads, 3 teams, teams of 4, one pair plays"),
    {"type": "string", "pattern": r"^(everyone|pairs|triads|[1-9][0-9]* teams|teams of [1-9][0-9]*|one pair plays)$"},
    ("everyone", "pairs", "triads", "3 teams", "teams of 4", "one pair plays"),
)
VOTES = Scalar(
    lambda text: n if (n := _each(text)) is not None and 1 <= n <= 20 else None,
    lambda: _("a number of votes from 1 to 20, such as 3 each"),
    {"type": ["string", "integer"], "pattern": r"^[0-9]{1,2}( each)?$"},
    suggest=first_number,
)

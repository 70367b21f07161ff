"""This file is how text is made harmless for files: what no document can hold is left out, what turns text is too."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

Plain = TypeVar("Plain")

_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f"  # control characters; tab and line ends stay
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # marks that turn the direction of what follows
    "\ufeff\ufffe\uffff]"
)
_BETWEEN = re.compile(r"[^\S\u00a0\u202f\u2007]+")
"""What parts words; a space that must not break a line doesn't."""
_TIED = re.compile(r"(?<=\d) (?=[^\W\d_])|(?<=\d (?:из|av|of)) (?=\d)|(?<=:) (?=[+−]?\d)| (?=[·×] )")
"""The spaces between a figure and what it counts, 15 из 19 answers, after a colon, before a dot or how many times."""
_TIED_HEAD = re.compile(r"(?<=\d) (?=[^\W\d_]{1,7}\b)| (?=· )")
"""The same in a column's head, where a long word beside its figure would take the room of other columns."""
_SURROGATE = re.compile("[\ud800-\udfff]")


def clean(text: str) -> str:
    """The text as every format can hold it; line ends are all alike."""
    if text.isprintable():  # holds nothing of all that
        return text
    whole = _SURROGATE.sub("\ufffd", text)
    return _FORBIDDEN.sub(
        "", whole.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    )


def one_line(text: str) -> str:
    """The cleaned text on one line; spaces that hold words together stay."""
    return " ".join(words_in(clean(text)))


def tied(text: str) -> str:
    """The text with figures held to what they count, so that no line ends between them."""
    return _TIED.sub("\u00a0", text)


def tied_head(text: str) -> str:
    """The head of a column with figures held to the short words that they count."""
    return _TIED_HEAD.sub("\u00a0", text)


def dotted(text: str) -> str:
    """The text with each dot between its parts held to what stands before it; no line begins with one."""
    return text.replace(" · ", "\u00a0· ")


def words_in(text: str) -> list[str]:
    """The words between which a line may end."""
    return [word for word in _BETWEEN.split(text) if word]


def plain_line(text: str) -> str:
    """The cleaned text on one line with ordinary spaces alone, as other programs look for it."""
    return " ".join(clean(text).split())


def harmless(value: Plain) -> Plain:
    """A part of the report with every text in it cleaned, each on one line."""
    known: Any = value
    if isinstance(known, str):
        known = one_line(known)
    elif isinstance(known, tuple):
        known = tuple(harmless(each) for each in known)
    elif is_dataclass(known) and not isinstance(known, type):
        known = replace(known, **{field.name: harmless(getattr(known, field.name)) for field in fields(known)})
    whole: Plain = known
    return whole

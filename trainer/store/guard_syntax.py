"""This file is YAML's own errors in words of ours, placed where an author can mend them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from trainer.store.guard_text import Refusal, place_at
from trainer.store.problems import Place
from trainer.words import _

# A value, a list entry or a key that begins with a quote.
_OPENING = re.compile(r"^[ ]*(?:- )*(?:[^\s\"'#][^\"'#\n]*?:[ ]+)?(?P<quote>[\"'])", re.MULTILINE)
# An escape past the last character there is makes PyYAML's own parser raise without a place.
_BEYOND_UNICODE = re.compile(r"\\U(?!0010|000)[0-9A-Fa-f]{8}")


@dataclass(frozen=True, slots=True)
class _Quote:
    """A quoted text: where it opens and where it closes (the text's length when it never does)."""

    opens: int
    closes: int


def sentence_for(text: str, trouble: Exception) -> Refusal:
    """The refusal for what a YAML parser raised."""
    mark: Any = getattr(trouble, "problem_mark", None)
    context: Any = getattr(trouble, "context_mark", None)
    if mark is None:
        found = _BEYOND_UNICODE.search(text)
        return Refusal(place_at(text, found.start() if found else 0), _escaped())
    at = mark.index
    if quote := _unclosed(text, at):
        return Refusal(place_at(text, quote.opens), _("the quote that opens here isn't closed in its line"))
    if quote := _closed_early(text, at):
        message = _("a quote inside this text closes it; put the text on lines of its own, under a |")
        return Refusal(place_at(text, quote.opens), message)
    place = Place(mark.line + 1, mark.column + 1)
    start = Place(context.line + 1, context.column + 1) if context is not None else place
    problem = str(getattr(trouble, "problem", ""))
    if "mapping values are not allowed" in problem:
        return _colon(text, at)
    return _told(problem, str(getattr(trouble, "context", "")), text[at : at + 1], place, start)


def _colon(text: str, at: int) -> Refusal:
    """A second colon in a line is part of a text; a first one says that the line doesn't belong where it stands."""
    line = text[text.rfind("\n", 0, at) + 1 : at]
    if ": " in line:
        return Refusal(
            place_at(text, at), _("a colon followed by a space inside a text; put the whole text in double quotes")
        )
    return Refusal(place_at(text, at - len(line.lstrip())), _unfit())


def _unfit() -> str:
    return _("this line doesn't fit the lines above; look at its indent, its colon and its quotes")


def _told(problem: str, context: str, character: str, place: Place, start: Place) -> Refusal:
    if "cannot start any token" in problem:
        return Refusal(place, _('a text can\'t begin with "{sign}"; put it in double quotes').format(sign=character))
    for word, sign in (("alias", "*"), ("anchor", "&"), ("a tag", "!"), ("directive", "%")):
        if f"scanning {word}" in context or f"scanning an {word}" in context or f"scanning a {word}" in context:
            return Refusal(start, _('a text can\'t begin with "{sign}"; put it in double quotes').format(sign=sign))
    if "double-quoted" in context or "escape" in problem:
        return Refusal(place, _escaped())
    if "flow" in context:
        return Refusal(
            start, _("the brace or bracket that opens here isn't closed, or holds a text that needs its own line")
        )
    if "could not find expected ':'" in problem:
        return Refusal(start, _("a colon and a space are missing after this key"))
    return Refusal(place, _unfit())


def _escaped() -> str:
    return _('a backslash inside double quotes begins a code; write it twice: "\\\\"')


def _unclosed(text: str, at: int) -> _Quote | None:
    """The quoted text that runs over several lines into the error, or past the end of the file."""
    position = 0
    while (found := _OPENING.search(text, position)) and found.start("quote") <= at:
        quote = _Quote(found.start("quote"), _closing(text, found.start("quote")))
        over_lines = "\n" in text[quote.opens : quote.closes]
        if over_lines and (quote.closes >= len(text) or text.count("\n", quote.closes, max(at, quote.closes)) == 0):
            return quote
        position = quote.closes + 1
    return None


def _closed_early(text: str, at: int) -> _Quote | None:
    """The quoted text of the error's line that ends before the line does."""
    start = text.rfind("\n", 0, at) + 1
    found = _OPENING.match(text, start)
    if found is None or found.start("quote") >= at:
        return None
    quote = _Quote(found.start("quote"), _closing(text, found.start("quote")))
    return quote if quote.closes < at and ": " not in text[quote.closes : at] else None


def _closing(text: str, opens: int) -> int:
    quote, index = text[opens], opens + 1
    while index < len(text):
        if text[index] == "\\" and quote == '"':
            index += 2
            continue
        if text[index] == quote:
            if quote == "'" and text[index + 1 : index + 2] == "'":
                index += 2
                continue
            return index
        index += 1
    return len(text)

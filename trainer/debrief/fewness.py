"""This file is why too few answers aren't shown, told once in a chapter; later ones there only say that they aren't."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from trainer.debrief.items.base import too_few
from trainer.model.report import Bullets, Chart, Heading, Paragraph, Part, Quotes
from trainer.words import _, ngettext

CHAPTER = 2
"""The level of a chapter's heading."""


def told_once(parts: Sequence[Part], limit: int, people: int) -> Iterator[Part]:
    """The parts with the reason at its first place in each chapter; a room below the `limit` reads that it was one."""
    long, told = too_few(limit), False
    reason = _of_room(limit, people) if 0 < people < limit else long
    for part in parts:
        if isinstance(part, Heading) and part.level <= CHAPTER:
            told = False
        held = long in _words(part)
        yield _with(part, long, _("Too few answers to show.") if told else reason) if held else part
        told = told or held


def _of_room(limit: int, people: int) -> str:
    words = ngettext(
        "Too few answers to show: the room had {count} person, and at least {limit} answers are needed, "
        "so that nobody's can be guessed.",
        "Too few answers to show: the room had {count} people, and at least {limit} answers are needed, "
        "so that nobody's can be guessed.",
        people,
    )
    return words.format(count=people, limit=limit)


def _words(part: Part) -> str:
    """What a part says in words below it, or by itself."""
    match part:
        case Paragraph():
            return part.text
        case Bullets():
            return "\n".join(part.lines)
        case _:
            return part.note if isinstance(part, Chart | Quotes) else ""


def _with(part: Part, long: str, short: str) -> Part:
    match part:
        case Paragraph():
            return replace(part, text=part.text.replace(long, short))
        case Bullets():
            return replace(part, lines=tuple(line.replace(long, short) for line in part.lines))
        case _:
            return replace(part, note=part.note.replace(long, short)) if isinstance(part, Chart | Quotes) else part

"""This file is the notes of a session as chapters to leaf through on a screen."""

from __future__ import annotations

from dataclasses import dataclass

from trainer.debrief.report import report
from trainer.model.play import Play
from trainer.model.report import Heading, Part
from trainer.words import _


@dataclass(frozen=True, slots=True)
class Chapter:
    """A part of the notes under one heading."""

    title: str
    parts: tuple[Part, ...]


def chapters(play: Play) -> tuple[Chapter, ...]:
    """Everything the notes tell, under the headings they tell it under; names as the room was promised."""
    found: list[tuple[str, list[Part]]] = [(_("At a glance"), [])]
    for part in report(play, names=play.session.promise.names_in_notes).parts:
        if isinstance(part, Heading) and part.level == 2:
            found.append((part.text, []))
        elif not (isinstance(part, Heading) and part.level == 1):
            found[-1][1].append(part)
    return tuple(Chapter(title, tuple(parts)) for title, parts in found if parts)

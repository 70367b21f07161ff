"""This file is a report as chapters to leaf through on a screen."""

from __future__ import annotations

from dataclasses import dataclass

from trainer.debrief.report import report
from trainer.model.play import Play
from trainer.model.report import Heading, Part, Report
from trainer.words import _


@dataclass(frozen=True, slots=True)
class Chapter:
    """A part of a report under one heading."""

    title: str
    parts: tuple[Part, ...]


def chapters(play: Play) -> tuple[Chapter, ...]:
    """Everything the notes tell, under the headings they tell it under; names as the room was promised."""
    return under_headings(report(play, names=play.session.promise.names_in_notes), _("At a glance"))


def under_headings(whole: Report, first: str) -> tuple[Chapter, ...]:
    """A report under its headings; what stands before them all is the chapter `first`."""
    found: list[tuple[str, list[Part]]] = [(first, [])]
    for part in whole.parts:
        if isinstance(part, Heading) and part.level == 2:
            found.append((part.text, []))
        elif not (isinstance(part, Heading) and part.level == 1):
            found[-1][1].append(part)
    return tuple(Chapter(title, tuple(parts)) for title, parts in found if parts)

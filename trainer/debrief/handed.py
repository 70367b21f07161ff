"""This file is the client's part: its first pages, whole by themselves, and what was noted in each exercise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from trainer.debrief import cover, reckoning, runs
from trainer.model.events import PlannedBlock
from trainer.model.letterhead import NOBODY, Letterhead
from trainer.model.play import Play
from trainer.model.report import Bullets, Heading, Paragraph, Part
from trainer.model.session import Session
from trainer.words import _


def counted(session: Session) -> tuple[int, int]:
    """How many notes and marks the client's part holds, which are those with words; and how many it leaves out."""
    alone = sum(note.alone for note in session.notes.values() if note.words)
    return len(given(session)), alone


def given(session: Session) -> tuple[str, ...]:
    """The words of the notes and marks that the client's part holds, as they were written."""
    return tuple(note.words for note in session.notes.values() if note.words and not note.alone)


def noted(play: Play, block: PlannedBlock, *, names: bool) -> Iterator[Part]:
    """What was noted and marked in an exercise, in its order, without the time of day; not the facilitator's own."""
    table = runs.notes(play, block, client=True) if names else None
    lines = tuple(runs.nameless_notes(play, block)) if not names else ()
    if table or lines:
        yield Heading(level=3, text=_("Notes and marks"))
        yield from (table,) if table else lines


def opening(chapter: Sequence[Part]) -> Iterator[Part]:
    """A chapter that begins a page: what stands before it is whole by itself."""
    head, *rest = chapter
    yield replace(head, opens=True) if isinstance(head, Heading) else head
    yield from rest


def ending(play: Play, told: Sequence[Part], *, names: bool, letterhead: Letterhead = NOBODY) -> Iterator[Part]:
    """In place of the record: how the figures in what was `told` are reckoned, and what the room was promised."""
    lines = reckoning.lines(play, told, usual=False)
    if lines:
        yield Heading(level=2, text=_("In figures"))
        yield Bullets(lines=lines)
    yield Heading(level=2, text=_("How answers were treated"))
    words = cover.promise(play.session, names=names, who=letterhead.who)
    yield Paragraph(text=" ".join(words), muted=True)

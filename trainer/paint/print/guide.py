"""This file is the facilitator's guide on paper: the exercise, then step by step what is said, asked and when."""

from __future__ import annotations

from collections.abc import Iterator

from trainer.model.printing import Guide, GuideStep
from trainer.paint.fonts import Typeface
from trainer.paint.marks import Area
from trainer.paint.print import ink
from trainer.paint.print.cutting import Head, PrintedPage, page_of
from trainer.paint.print.paper import MILLIMETRE, POINT, Paper
from trainer.paint.print.piece import Piece, at, dealt, rule, spaced, stacked, text_piece
from trainer.paint.print.prose import lines_of
from trainer.paint.text import line_height, set_line
from trainer.words import _

_GAP, _PART = 3 * POINT, 8 * POINT
_TIME = 26 * MILLIMETRE
_STEP = 12 * POINT
_POINTS = (11.0, 10.5, 10.0)
"""How large the words are: smaller where that saves a page."""


def guide_pages(guide: Guide, paper: Paper, face: Typeface) -> list[PrintedPage]:
    """The guide on as many pages as it takes; no step's name stands alone at the foot of one."""
    tries = [dealt(_pieces(guide, paper.area.width, points, face), paper.area.height) for points in _POINTS]
    parts = min(tries, key=len)
    head = Head(guide.title, _("For the facilitator alone: it tells what the room is to find out."))
    return [
        page_of(paper, head, (number, len(parts)), at(stacked(part), paper.area.x, paper.area.y), (), face)
        for number, part in enumerate(parts, 1)
    ]


def _pieces(guide: Guide, width: float, points: float, face: Typeface) -> Iterator[Piece]:
    name = text_piece(guide.title, ink.title(20), face, width)
    yield stacked([name, text_piece(guide.facts, ink.small(11), face, width, gap=_GAP)])
    if guide.needs:
        needs = "\n".join(f"- {need}" for need in guide.needs)
        yield from _part(_("You need"), needs, width, points, face)
    if guide.notes:
        yield from _part(_("For you"), guide.notes, width, points, face)
    for number, step in enumerate(guide.steps, 1):
        yield from _step(number, step, width, points, face)


def _part(name: str, words: str, width: float, points: float, face: Typeface) -> Iterator[Piece]:
    """A name above words; it stays with the first line of them."""
    first, *rest = lines_of(words, ink.words(points), face, width)
    yield stacked([text_piece(name, ink.strong(points), face, width), spaced(first, _GAP)], gap=_PART)
    yield from rest


def _step(number: int, step: GuideStep, width: float, points: float, face: Typeface) -> Iterator[Piece]:
    """Its name and time under a line, what the room reads, what is for the facilitator, what is asked."""
    told = _told(step, width, points, face)
    yield stacked([_name(number, step, width, face), *told[:1]], gap=_STEP)
    yield from told[1:]


def _name(number: int, step: GuideStep, width: float, face: Typeface) -> Piece:
    style, beside = ink.strong(13), ink.label(11)
    words = text_piece(f"{number}. {step.title}", style, face, width - _TIME)
    down = line_height(style) - line_height(beside)
    length = set_line(step.length, face, beside, Area(width - _TIME, down / 2, _TIME, line_height(beside)), "right")
    line = rule(0, 0, width, colour=ink.STRIPE)
    below = Piece(words.height, (*words.marks, length))
    return stacked([Piece(1 * POINT, (line,)), spaced(below, 5 * POINT)])


def _told(step: GuideStep, width: float, points: float, face: Typeface) -> list[Piece]:
    """Lines that may go on overleaf; what is asked stays together, with the line before it."""
    pieces: list[Piece] = []
    for words, style in ((step.told, ink.small(points)), (step.notes, ink.words(points))):
        pieces += _after(pieces, lines_of(words, style, face, width))
    asked = lines_of("\n".join(f"- {line}" for line in step.asked), ink.words(points), face, width)
    if not asked:
        return pieces
    whole = stacked([*pieces[-1:], *_after(pieces, asked)], gap=pieces[-1].gap if pieces else _GAP)
    return [*pieces[:-1], whole]


def _after(before: list[Piece], lines: list[Piece]) -> list[Piece]:
    """Another part of a step, a little apart from what stands before it."""
    return [spaced(lines[0], 2 * _GAP if before else _GAP), *lines[1:]] if lines else []

"""This file is checklists on paper: a page for an observer, each line with boxes to tick as things happen."""

from __future__ import annotations

from collections.abc import Sequence

from trainer.model.items import Item, Tally, YesNo
from trainer.model.printing import Checklist
from trainer.paint.fonts import Typeface
from trainer.paint.marks import Area, Mark, repeated
from trainer.paint.print import ink
from trainer.paint.print.cutting import Head, PrintedPage, page_of
from trainer.paint.print.items import question
from trainer.paint.print.paper import MILLIMETRE, POINT, Paper
from trainer.paint.print.piece import Piece, at, box, circle, dealt, height_of, rule, stacked, text_piece
from trainer.paint.print.slips import heading
from trainer.paint.text import line_height, set_line
from trainer.words import _

TICKS, MOST_NOTES = 8, 8
_BOX, _STEP = 5 * MILLIMETRE, 6.6 * MILLIMETRE
_ROWS = (13 * MILLIMETRE, 9 * MILLIMETRE)
_GAP, _NOTE = 18 * POINT, 10 * MILLIMETRE


def checklist_pages(checklist: Checklist, paper: Paper, face: Typeface) -> list[PrintedPage]:
    """A checklist, as often as asked; its lines are high while they fit on one page."""
    width, room = paper.area.width, paper.area.height
    tries = [dealt(_pieces(checklist, width, high, face), room) for high in _ROWS]
    parts = next((parts for parts in tries if len(parts) == 1), tries[-1])
    parts[-1] += _notes(width, room - height_of(parts[-1]), face)
    head = Head(checklist.title, checklist.warning)
    return [
        page_of(paper, head, (number, len(parts)), at(stacked(part), paper.area.x, paper.area.y), (), face)
        for _copy in range(checklist.copies)
        for number, part in enumerate(parts, 1)
    ]


def _pieces(checklist: Checklist, width: float, high: float, face: Typeface) -> list[Piece]:
    pieces = [heading("", checklist.heading, checklist.fields, face, width, points=20)]
    before: Item | None = None
    for item in checklist.items:
        match item:
            case Tally():
                pieces += _tally(item, width, high, face)
            case YesNo():
                pieces += [] if isinstance(before, YesNo) else [_yes_no_head(width, face)]
                pieces.append(_yes_no(item, width, high, face))
            case _:
                pieces.append(question(item, face, width, gap=_GAP))
        before = item
    return pieces


def _notes(width: float, room: float, face: Typeface) -> list[Piece]:
    """Lines to write on in what is left of the page, if it is worth it."""
    head = text_piece(_("What else did you notice?"), ink.strong(13), face, width, gap=_GAP)
    count = min(MOST_NOTES, int((room - head.height - 2 * _GAP) // _NOTE))
    if count < 2:
        return []
    lines = [Piece(_NOTE, (rule(0, _NOTE - 1 * POINT, width),)) for _line in range(count)]
    return [Piece(head.height, repeated(head.marks), _GAP), *lines]


def _tally(item: Tally, width: float, high: float, face: Typeface) -> list[Piece]:
    """The question, then a line for each thing with boxes to tick, one each time."""
    asked = [text_piece(item.ask, ink.strong(13), face, width)]
    if item.help:
        asked.append(text_piece(item.help, ink.small(11), face, width, gap=2 * POINT))
    head = stacked(asked, gap=_GAP)
    rows = [_ticked(option.text, width, high, face) for option in item.options]
    blank = [] if rows else [_ticked("", width, high, face) for _row in range(12)]
    return [head, *rows, *blank]


def _ticked(text: str, width: float, high: float, face: Typeface) -> Piece:
    boxes = TICKS * _STEP
    row = _row(text, width, boxes, high, face)
    top = (row.height - _BOX) / 2
    marks = [box(width - boxes + number * _STEP + _STEP - _BOX, top, _BOX) for number in range(TICKS)]
    return Piece(row.height, (*row.marks, *marks))


def _yes_no_head(width: float, face: Typeface) -> Piece:
    style = ink.label(10)
    place = Area(width - 2 * _COLUMN, 0, _COLUMN, line_height(style))
    marks = [
        set_line(_("Yes"), face, style, place, "centre"),
        set_line(_("No"), face, style, place.moved(_COLUMN, 0), "centre"),
    ]
    return Piece(line_height(style), tuple(marks), _GAP)


_COLUMN = 14 * MILLIMETRE


def _yes_no(item: YesNo, width: float, high: float, face: Typeface) -> Piece:
    text = item.ask if not item.help else f"{item.ask}\n{item.help}"
    row = _row(text, width, 2 * _COLUMN, high, face)
    top = (row.height - _BOX) / 2
    marks = [circle(width - (2 - number) * _COLUMN + (_COLUMN - _BOX) / 2, top, _BOX) for number in range(2)]
    return Piece(row.height, (*row.marks, *marks))


def _row(text: str, width: float, aside: float, high: float, face: Typeface) -> Piece:
    """Words at the left in the middle of their line, and a thin rule below."""
    words = text_piece(text, ink.words(12), face, width - aside - 6 * MILLIMETRE)
    height = max(high, words.height + 3 * MILLIMETRE)
    marks: Sequence[Mark] = at(words, 0, (height - words.height) / 2)
    return Piece(height, (*marks, rule(0, height - 0.5 * POINT, width, thick=0.5 * POINT, colour=ink.STRIPE)))

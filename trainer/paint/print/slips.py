"""This file is slips on paper: as many a page as fit whole, cut apart; a long sheet takes pages of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil

from trainer.model.printing import Slip
from trainer.paint.fonts import Typeface
from trainer.paint.marks import Area, Mark
from trainer.paint.print import ink
from trainer.paint.print.cutting import Cell, Grid, Head, PrintedPage, cut_marks, page_of
from trainer.paint.print.items import question
from trainer.paint.print.paper import MILLIMETRE, POINT, Paper
from trainer.paint.print.piece import Piece, at, dealt, rule, spaced, stacked, text_piece
from trainer.paint.text import line_height, set_line, width_of
from trainer.words import _

MOST_ROWS = 6
_FIELD = 8 * MILLIMETRE


@dataclass(frozen=True, slots=True)
class _Air:
    """The room around what is on a slip: its margin, the gap between questions, the height of a line to write on."""

    pad: float
    gap: float
    field: float


AIRY = _Air(5 * MILLIMETRE, 9 * POINT, _FIELD)
CLOSE = _Air(4 * MILLIMETRE, 5 * POINT, 6.6 * MILLIMETRE)


@dataclass(frozen=True, slots=True)
class _Form:
    """How slips lie on a page, and what is on each."""

    grid: Grid
    air: _Air
    head: Piece
    items: tuple[Piece, ...]
    foot: Piece

    @property
    def height(self) -> float:
        """What one slip needs."""
        inside = (self.head, *self.items, self.foot)
        return sum(piece.height for piece in inside) + self.air.gap * (len(inside) - 1) + 2 * self.air.pad

    @property
    def torn(self) -> bool:
        """Whether a word is too long for the width."""
        return any(piece.torn for piece in (self.head, *self.items, self.foot))


def slip_pages(slip: Slip, paper: Paper, face: Typeface) -> list[PrintedPage]:
    """A sheet's slips on their pages; every page is filled, for a spare slip costs no paper."""
    form = _form(slip, paper, face)
    if form is None:
        return _long(slip, paper, face)
    count = form.grid.count
    of = max(1, ceil(slip.copies / count))
    return [_page(slip, paper, form, (number + 1, of), face) for number in range(of)]


def _form(slip: Slip, paper: Paper, face: Typeface) -> _Form | None:
    """The arrangement with the most slips, airy before close, two columns before one; None when none fits a page."""
    found: list[_Form] = []
    for air in (AIRY, CLOSE):
        for columns in (2, 1):
            width = paper.area.width / columns - 2 * air.pad
            made = _made(slip, Grid(columns, 1), air, face, width)
            rows = min(MOST_ROWS, int(paper.area.height // made.height))
            if rows and not made.torn:
                found.append(replace(made, grid=Grid(columns, rows)))
    return max(found, key=lambda form: form.grid.count, default=None)


def _made(slip: Slip, grid: Grid, air: _Air, face: Typeface, width: float) -> _Form:
    many = len(slip.items) > 1
    return _Form(
        grid,
        air,
        heading(slip.title, slip.heading, slip.fields, face, width, field=air.field),
        tuple(
            question(item, face, width, number=number if many else 0, gap=air.gap)
            for number, item in enumerate(slip.items, 1)
        ),
        text_piece(slip.promise, ink.small(), face, width, gap=air.gap),
    )


def heading(
    title: str,
    name: str,
    fields: Sequence[str],
    face: Typeface,
    width: float,
    *,
    points: float = 14,
    field: float = _FIELD,
) -> Piece:
    """The scenario's title small, the step's large, and the fields that are filled in by hand."""
    pieces = [text_piece(title, ink.small(), face, width)] if name else []
    pieces.append(text_piece(name or title, ink.title(points), face, width, gap=1 * POINT))
    if fields:
        pieces.append(_fields(fields, face, width, field))
    return stacked(pieces)


def _fields(fields: Sequence[str], face: Typeface, width: float, high: float) -> Piece:
    """Lines to write on after their names: side by side where each has room for a name."""
    style = ink.words(10)
    least = 24 * MILLIMETRE
    needs = [width_of(field, face, style) + 2 * MILLIMETRE + least for field in fields]
    beside = len(fields) > 1 and sum(needs) + (len(fields) - 1) * 4 * MILLIMETRE <= width
    spare = (width - sum(needs) - (len(fields) - 1) * 4 * MILLIMETRE) / len(fields) if beside else 0.0
    marks: list[Mark] = []
    x, y = 0.0, 0.0
    for field, need in zip(fields, needs, strict=True):
        wide = need + spare if beside else width
        named = width_of(field, face, style) + 2 * MILLIMETRE
        foot = y + high
        marks.append(set_line(field, face, style, Area(x, foot - line_height(style), named, line_height(style))))
        marks.append(rule(x + named, foot - 2 * POINT, wide - named))
        x, y = (x + wide + 4 * MILLIMETRE, y) if beside else (0.0, foot)
    return Piece(high if beside else y, tuple(marks))


def _page(slip: Slip, paper: Paper, form: _Form, number: tuple[int, int], face: Typeface) -> PrintedPage:
    cells = [form.grid.cell(paper, index) for index in range(form.grid.count)]
    marks: list[Mark] = []
    for cell in cells:
        marks += _slip(form, cell)
    marks += cut_marks(paper, form.grid, form.grid.count)
    head = Head(f"{slip.title} · {slip.heading}" if slip.heading else slip.title, _("Cut along the lines."))
    return page_of(paper, head, number, marks, [Cell(cell) for cell in cells], face)


def _slip(form: _Form, cell: Area) -> list[Mark]:
    """A slip in its cell; room to spare goes between the questions, up to a point."""
    count = len(form.items) + 1
    air = form.air
    gap = air.gap + min(2 * AIRY.gap, (cell.height - form.height) / count)
    x, y = cell.x + air.pad, cell.y + air.pad
    marks = at(form.head, x, y)
    y += form.head.height
    for item in form.items:
        marks += at(item, x, y + gap)
        y += gap + item.height
    return [*marks, *at(form.foot, x, cell.bottom - air.pad - form.foot.height)]


def _long(slip: Slip, paper: Paper, face: Typeface) -> list[PrintedPage]:
    """A sheet that needs more than a page: what becomes of the answers, then the questions; nothing to cut."""
    parts = min((_questions(slip, paper, gap, face) for gap in (2 * AIRY.gap, AIRY.gap, CLOSE.gap)), key=len)
    of = len(parts)
    head = Head(slip.title, "")
    return [
        page_of(paper, head, (number, of), at(stacked(part), paper.area.x, paper.area.y), (), face)
        for _copy in range(max(1, slip.copies))
        for number, part in enumerate(parts, 1)
    ]


def _questions(slip: Slip, paper: Paper, gap: float, face: Typeface) -> list[list[Piece]]:
    """A long sheet on its pages, with so much air between its questions."""
    made = _made(slip, Grid(1, 1), replace(AIRY, gap=gap), face, paper.area.width)
    return dealt([made.head, spaced(made.foot, AIRY.gap), *made.items], paper.area.height)

"""This file is cards on paper: as many a page as leaves their words readable, secret ones to be folded once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from trainer.model.printing import PrintedCard, Stack
from trainer.paint.fonts import Typeface
from trainer.paint.marks import Area, Mark, Style, repeated
from trainer.paint.print import ink
from trainer.paint.print.cutting import Cell, Grid, Head, PrintedPage, cut_marks, dashes, page_of, stripes
from trainer.paint.print.paper import MILLIMETRE, POINT, Paper
from trainer.paint.print.piece import Piece, at, dealt, height_of, spaced, stacked, text_piece
from trainer.paint.print.prose import lines_of, plain
from trainer.paint.text import set_line, width_of
from trainer.words import _

SECRET = ((Grid(2, 2),), (Grid(2, 1), Grid(1, 2)), (Grid(1, 1),))
OPEN = ((Grid(2, 4),), *SECRET)
SIZES = (14, 13.5, 13, 12.5, 12, 11.5, 11, 10.5, 10, 9.5, ink.LEAST)
_PAD, _STRIP = 5.5 * MILLIMETRE, 12 * MILLIMETRE


@dataclass(frozen=True, slots=True)
class _Form:
    """The size of a stack's cards and of their words: the same for all, so that no card is known by its looks."""

    grid: Grid
    points: float
    cell: Area
    secret: bool

    @property
    def panel(self) -> Area:
        """Where the words of a card stand, from the cell's corner."""
        if not self.secret:
            return Area(0, 0, self.cell.width, self.cell.height)
        half = (self.cell.height - _STRIP) / 2
        return Area(0, half, self.cell.width, half)

    @property
    def room(self) -> float:
        """The height the words may take; a folded card has its strip below them anyway."""
        return self.panel.height - (1.4 if self.secret else 2) * _PAD

    @property
    def outside(self) -> Area:
        """What is seen of a folded card, from the cell's corner."""
        return Area(0, self.panel.bottom, self.cell.width, _STRIP)


def card_pages(stack: Stack, paper: Paper, face: Typeface) -> list[PrintedPage]:
    """A stack on its pages."""
    form = _form(stack, paper, face)
    sides = [side for card in stack.cards for side in _sides(card, stack, form, face)]
    count = form.grid.count
    of = ceil(len(sides) / count)
    return [
        _page(stack, paper, form, sides[number * count : (number + 1) * count], (number + 1, of), face)
        for number in range(of)
    ]


def _form(stack: Stack, paper: Paper, face: Typeface) -> _Form:
    """The smallest cards, in the largest words, that hold each card of the stack whole."""
    forms = [
        _Form(grid, points, grid.cell(paper, 0), stack.secret)
        for grids in (SECRET if stack.secret else OPEN)
        for points in SIZES
        for grid in grids
    ]
    return next((form for form in forms if _holds(form, stack, face)), forms[-1])


def _holds(form: _Form, stack: Stack, face: Typeface) -> bool:
    return all(_fits(card, stack, form, face) for card in stack.cards)


def _fits(card: PrintedCard, stack: Stack, form: _Form, face: Typeface) -> bool:
    pieces = _pieces(card, stack, form, face)
    return height_of(pieces) <= form.room and not any(piece.torn for piece in pieces)


def _pieces(card: PrintedCard, stack: Stack, form: _Form, face: Typeface) -> list[Piece]:
    width = form.panel.width - 2 * _PAD
    gap = 0.45 * form.points * POINT
    line = _line(card.line, stack, form, face, width)
    name = text_piece(plain(card.title), ink.title(form.points * 1.3), face, width, gap=gap)
    text = lines_of(card.text, ink.words(form.points), face, width)
    return [line, name, *([spaced(text[0], gap), *text[1:]] if text else [])]


def _line_style(form: _Form) -> Style:
    points = max(ink.LEAST, form.points * 0.8)
    return ink.secret(points) if form.secret else ink.small(points)


def _line(text: str, stack: Stack, form: _Form, face: Typeface, width: float) -> Piece:
    """Whose card it is at the left and the scenario's title at the right; below one another when they are long."""
    style, small = _line_style(form), ink.small()
    whose, title = text_piece(text, style, face, width), text_piece(stack.title, small, face, width)
    if width_of(text, face, style) + width_of(stack.title, face, small) + 12 * POINT > width:
        both = stacked([title, whose])
        return Piece(both.height, repeated(both.marks), torn=both.torn)
    beside = set_line(stack.title, face, small, Area(0, 0, width, whose.height), "right")
    return Piece(whose.height, repeated((*whose.marks, beside)))


def _sides(card: PrintedCard, stack: Stack, form: _Form, face: Typeface) -> list[Piece]:
    """The words of a card; of one that no page holds, on as many cards as it takes."""
    pieces, room = _pieces(card, stack, form, face), form.room
    if height_of(pieces) <= room:
        return [stacked(pieces)]
    told = _("{line}, continued").format(line=card.line)
    again = _line(told, stack, form, face, form.panel.width - 2 * _PAD)
    gap = 0.45 * form.points * POINT
    parts = dealt(pieces, room - again.height - gap)
    return [stacked(parts[0]), *(stacked([again, spaced(part[0], gap), *part[1:]]) for part in parts[1:])]


def _page(
    stack: Stack, paper: Paper, form: _Form, sides: Sequence[Piece], number: tuple[int, int], face: Typeface
) -> PrintedPage:
    cells = [form.grid.cell(paper, index) for index in range(len(sides))]
    marks: list[Mark] = []
    for cell, side in zip(cells, sides, strict=True):
        marks += _card(stack, form, side, cell, face)
    marks += cut_marks(paper, form.grid, len(sides))
    cut = [Cell(cell, form.outside.moved(cell.x, cell.y) if form.secret else None) for cell in cells]
    return page_of(paper, _head(stack), number, marks, cut, face)


def _card(stack: Stack, form: _Form, side: Piece, cell: Area, face: Typeface) -> list[Mark]:
    panel = form.panel.moved(cell.x, cell.y)
    marks = at(side, panel.x + _PAD, panel.y + _PAD)
    if form.secret:
        marks += stripes(Area(cell.x, cell.y, cell.width, panel.y - cell.y).inset(4 * MILLIMETRE))
        marks += dashes(cell.x, panel.y, cell.width)
        marks += repeated(_seen(stack, form.outside.moved(cell.x, cell.y), face))
    return marks


def _seen(stack: Stack, strip: Area, face: Typeface) -> tuple[Mark, ...]:
    """The deck's name on the outside, small enough to stay in one line."""
    sizes = [size for size in SIZES if size <= 12]
    width = strip.width - 2 * _PAD
    pieces = [text_piece(stack.name, ink.strong(points), face, width, align="centre") for points in sizes]
    piece = next((one for one in pieces if len(one.marks) == 1 and not one.torn), pieces[-1])
    return tuple(at(piece, strip.x + _PAD, strip.y + (strip.height - piece.height) / 2))


def _head(stack: Stack) -> Head:
    title = f"{stack.title} · {stack.name}"
    if stack.secret:
        return Head(title, _("Cut along the lines, then fold each card at the dashes: the stripes cover the words."))
    return Head(title, _("Cut along the lines."))

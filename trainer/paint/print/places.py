"""This file is answers that are ticked, placed or written on paper: boxes, a plane, tracks and lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from trainer.model.items.grid import SIDE
from trainer.paint.fonts import Typeface
from trainer.paint.marks import Area, Block, Mark, repeated
from trainer.paint.print import ink
from trainer.paint.print.paper import MILLIMETRE, POINT
from trainer.paint.print.piece import Piece, at, box, circle, rule, text_piece
from trainer.paint.text import line_height, set_line, width_of
from trainer.words import _

_BOX, _AFTER, _BELOW = 4.2 * MILLIMETRE, 1.8 * MILLIMETRE, 1.6 * POINT
_APART, _LINE = 5 * MILLIMETRE, 8.5 * MILLIMETRE
_CELL = 5.6 * MILLIMETRE
_THIN = 0.8 * POINT
TEXT = 10.0
_MOST_IN_ROW = 7


@dataclass(frozen=True, slots=True)
class Signs:
    """What stands before options: circles where one is to be chosen, boxes else; `keys` are typed when answers are."""

    round: bool = False
    keys: tuple[str, ...] = ()

    def marks(self, index: int, x: float, y: float, face: Typeface) -> list[Mark]:
        """The sign of an option whose line begins at a place."""
        top = y + (line_height(ink.words(TEXT)) - _BOX) / 2
        sign: Mark = circle(x, top, _BOX) if self.round else box(x, top, _BOX)
        if not any(self.keys[index : index + 1]):
            return [sign]
        key = set_line(self.keys[index], face, ink.small(), Area(x, top, _BOX, _BOX), "centre")
        return [sign, *repeated((key,))]


def options(texts: Sequence[str], face: Typeface, width: float, signs: Signs) -> Piece:
    """Options with a sign each: in columns while they are short, else each on lines of its own."""
    style = ink.words(TEXT)
    inset = _BOX + _AFTER
    wide = [width_of(text, face, style) + inset + _APART for text in texts]
    columns = _columns(max(wide) - _APART, len(texts), width)
    if columns < len(texts) <= _MOST_IN_ROW and sum(wide) - _APART <= width:
        return _table(texts, wide, face, signs)
    if columns > 1:
        return _table(texts, [max(wide)] * columns, face, signs)
    lines = [text_piece(text, style, face, width - inset) for text in texts]
    marks: list[Mark] = []
    y = 0.0
    for index, line in enumerate(lines):
        marks += [*signs.marks(index, 0, y, face), *at(line, inset, y)]
        y += line.height + _BELOW
    return Piece(y - _BELOW, tuple(marks), torn=any(line.torn for line in lines))


def _columns(widest: float, count: int, width: float) -> int:
    """How many columns short options stand in; 1 when a list reads better."""
    return max(1, min(count, 5, int((width + _APART) // (widest + _APART))))


def _table(texts: Sequence[str], widths: Sequence[float], face: Typeface, signs: Signs) -> Piece:
    """Options row by row in columns of these widths."""
    columns = len(widths)
    style = ink.words(TEXT)
    pitch = line_height(style) + _BELOW
    marks: list[Mark] = []
    for index, text in enumerate(texts):
        row, column = divmod(index, columns)
        x, y = sum(widths[:column]), row * pitch
        place = Area(x + _BOX + _AFTER, y, widths[column], line_height(style))
        marks += [*signs.marks(index, x, y, face), set_line(text, face, style, place)]
    return Piece(-(-len(texts) // columns) * pitch - _BELOW, tuple(marks))


def plane(face: Typeface, width: float) -> Piece:
    """Pleasure by energy: squares, one of which is crossed."""
    style = ink.label()
    left, right, high = _("Unpleasant"), _("Pleasant"), line_height(style)
    aside = max(width_of(left, face, style), width_of(right, face, style)) + 2 * MILLIMETRE
    cell = min(_CELL, (width - 2 * aside) / SIDE)
    side = cell * SIDE
    x, y = aside, high + 1.5 * POINT
    marks: list[Mark] = []
    for number in range(SIDE + 1):
        thick = (1.2 if number in (0, SIDE) else 0.6) * POINT
        marks.append(rule(x, y + number * cell - thick / 2, side, thick=thick))
        marks.append(Block(Area(x + number * cell - thick / 2, y, thick, side), ink.RULE))
    middle = Area(x + cell * (SIDE // 2), y + cell * (SIDE // 2), cell, cell)
    marks.append(Block(middle, "", 0, edge=ink.TEXT, edge_width=1.2 * POINT))
    marks.append(set_line(_("Excited"), face, style, Area(x, 0, side, high), "centre"))
    marks.append(set_line(left, face, style, Area(0, y, aside - 2 * MILLIMETRE, side), "right"))
    marks.append(set_line(right, face, style, Area(x + side + 2 * MILLIMETRE, y, aside, side)))
    marks.append(set_line(_("Calm"), face, style, Area(x, y + side + 1.5 * POINT, side, high), "centre"))
    return Piece(y + side + 1.5 * POINT + high, tuple(marks))


def tracks(ends: Sequence[tuple[str, str]], face: Typeface, width: float) -> Piece:
    """Lines from one end to the other, with ten steps, to be crossed anywhere."""
    style = ink.label()
    pitch = 11.5 * MILLIMETRE
    marks: list[Mark] = []
    for number, (low, high) in enumerate(ends):
        y = number * pitch + 2.5 * MILLIMETRE
        marks.append(rule(0, y - 0.5 * POINT, width, thick=1.0 * POINT))
        for step in range(11):
            tall = (2.4 if step % 5 == 0 else 1.4) * MILLIMETRE
            marks.append(Block(Area(step * (width - _THIN) / 10, y - tall, _THIN, 2 * tall), ink.RULE))
        place = Area(0, y + 2.8 * MILLIMETRE, width, line_height(style))
        marks += [set_line(low, face, style, place), set_line(high, face, style, place, "right")]
    return Piece(len(ends) * pitch - 2 * MILLIMETRE, tuple(marks))


def written(units: Sequence[str], face: Typeface, width: float, *, short: bool = False, lines: int = 1) -> Piece:
    """Lines to write on, with their unit behind each."""
    style = ink.words(TEXT)
    marks: list[Mark] = []
    x = 0.0
    for unit in units:
        after = width_of(unit, face, style) + 3 * MILLIMETRE if unit else 0.0
        long = min(26 * MILLIMETRE, width / len(units) - after - 2 * MILLIMETRE) if short else width - after
        marks += [rule(x, (number + 1) * _LINE - 2 * POINT, long) for number in range(lines)]
        if unit:
            foot = Area(
                x + long + 1.5 * MILLIMETRE, _LINE - line_height(style) - 0.2 * POINT, after, line_height(style)
            )
            marks.append(set_line(unit, face, style, foot))
        x += long + after + 2 * MILLIMETRE
    return Piece(lines * _LINE, tuple(marks))

"""This file is answers in a row on paper: five faces, or circles with figures between two ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from trainer.model.items.faces import FEELINGS
from trainer.paint.fonts import Typeface
from trainer.paint.marks import Area, Face, Mark
from trainer.paint.print import ink
from trainer.paint.print.paper import MILLIMETRE, POINT
from trainer.paint.print.piece import Piece, at, circle, text_piece
from trainer.paint.text import line_height, set_line, width_of

_FACE, _CIRCLE = 11 * MILLIMETRE, 6.4 * MILLIMETRE
_WIDEST = 18 * MILLIMETRE
_BETWEEN = 3.5 * POINT


@dataclass(frozen=True, slots=True)
class Points:
    """Figures from one end to the other, perhaps with a best one between that has a name."""

    figures: tuple[int, ...]
    low: str = ""
    high: str = ""
    best_at: int | None = None
    best: str = ""


def face_row(labels: Sequence[str], face: Typeface, width: float) -> Piece:
    """The five faces over their words and numbers; long words get more room than short ones."""
    style = ink.label()
    widths = _widths([width_of(label, face, style) + _BETWEEN for label in labels], width)
    size = min(_FACE, *widths)
    below = [text_piece(label, style, face, wide, align="centre") for label, wide in zip(labels, widths, strict=True)]
    top = size + 3 * POINT
    foot = top + max(piece.height for piece in below)
    marks: list[Mark] = []
    x = 0.0
    for number, (wide, words, feeling) in enumerate(zip(widths, below, FEELINGS, strict=True), 1):
        marks.append(Face(Area(x + (wide - size) / 2, 0, size, size), feeling))
        marks += at(words, x, top)
        marks.append(set_line(str(number), face, ink.small(), Area(x, foot, wide, line_height(ink.small())), "centre"))
        x += wide
    return Piece(foot + line_height(ink.small()), tuple(marks), torn=any(piece.torn for piece in below))


def _widths(needs: Sequence[float], width: float) -> list[float]:
    """Even widths where all fit, else each its need and an equal share of the rest."""
    even = min(width / len(needs), _WIDEST * 1.5)
    if max(needs) <= even:
        return [even] * len(needs)
    spare = (width - sum(needs)) / len(needs)
    return [need + spare for need in needs] if spare >= 0 else [width / len(needs)] * len(needs)


def point_row(points: Points, face: Typeface, width: float) -> Piece:
    """Circles with figures, as wide as the page allows; the words for the ends stand below them."""
    count = len(points.figures)
    rows = 1 if width / count >= 5.4 * MILLIMETRE else 2
    across = -(-count // rows)
    pitch = min(width / across, 13 * MILLIMETRE)
    size = min(_CIRCLE, pitch - 1.2 * POINT)
    marks: list[Mark] = []
    for index, figure in enumerate(points.figures):
        row, column = divmod(index, across)
        place = Area(column * pitch, row * (size + 2.5 * POINT), size, size)
        best = figure == points.best_at
        marks.append(circle(*place[:3], thick=(2.2 if best else 1.1) * POINT, colour=ink.TEXT if best else ink.RULE))
        marks.append(set_line(str(figure), face, ink.label(9.5 if size > 5.5 * MILLIMETRE else 9), place, "centre"))
    height = rows * (size + 2.5 * POINT)
    reach = (across - 1) * pitch + size
    ends = _ends(points, face, max(reach, min(width, 60 * MILLIMETRE)), reach, pitch)
    return Piece(height + ends.height, (*marks, *at(ends, 0, height)), torn=ends.torn)


def _ends(points: Points, face: Typeface, width: float, reach: float, pitch: float) -> Piece:
    """The words for both ends, left and right; the best point's word between them, or under them when all are long."""
    style = ink.label()
    part = width / (3 if points.best else 2) - 3 * POINT
    low = text_piece(points.low, style, face, part)
    high = text_piece(points.high, style, face, part, align="right")
    marks = [*low.marks, *at(high, max(reach, width) - part, 0)]
    pieces = [low, high]
    if points.best and points.best_at is not None:
        middle = points.figures.index(points.best_at) * pitch + _CIRCLE / 2
        best = text_piece(points.best, ink.strong(ink.LEAST), face, part, align="centre")
        marks += at(best, min(max(0.0, middle - part / 2), width - part), 0)
        pieces.append(best)
    height = max(piece.height for piece in pieces)
    return Piece(height + (1.5 * POINT if height else 0), tuple(marks), torn=any(piece.torn for piece in pieces))

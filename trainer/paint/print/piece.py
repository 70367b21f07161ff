"""This file is a piece of a printed page: marks from its top left corner on, with their size; pieces are stacked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from trainer.paint.fonts import Typeface
from trainer.paint.marks import Area, Block, Mark, Style, moved
from trainer.paint.print.ink import RULE
from trainer.paint.print.paper import POINT
from trainer.paint.text import Align, breaks_words, evened, line_height, set_lines

THIN = 0.7 * POINT


@dataclass(frozen=True, slots=True)
class Piece:
    """Marks from y = 0 down to `height`; `gap` is kept above unless it comes first; `torn`: a word had to be broken."""

    height: float
    marks: tuple[Mark, ...] = ()
    gap: float = 0.0
    torn: bool = False


def text_piece(
    text: str, style: Style, face: Typeface, width: float, *, gap: float = 0.0, align: Align = "left"
) -> Piece:
    """Words broken to a width, no word alone on a line where that can be."""
    lines = evened(text, face, style, width)
    marks = set_lines(lines, face, style, Area(0, 0, width, line_height(style)), align)
    return Piece(len(lines) * line_height(style), tuple(marks), gap, torn=breaks_words(text, face, style, width))


def height_of(pieces: Sequence[Piece]) -> float:
    """The height pieces take under one another."""
    return sum(piece.height + (piece.gap if number else 0) for number, piece in enumerate(pieces))


def stacked(pieces: Sequence[Piece], *, gap: float = 0.0) -> Piece:
    """Pieces under one another as one."""
    marks: list[Mark] = []
    y = 0.0
    for number, piece in enumerate(pieces):
        y += piece.gap if number else 0
        marks += at(piece, 0, y)
        y += piece.height
    return Piece(y, tuple(marks), gap, torn=any(piece.torn for piece in pieces))


def at(piece: Piece, x: float, y: float) -> list[Mark]:
    """The piece's marks at a place."""
    return [moved(mark, x, y) for mark in piece.marks]


def rule(x: float, y: float, width: float, *, thick: float = THIN, colour: str = RULE) -> Block:
    """A line to write on, or between things."""
    return Block(Area(x, y, width, thick), colour)


def circle(x: float, y: float, size: float, *, thick: float = 1.1 * POINT, colour: str = RULE) -> Block:
    """A circle to mark, its left upper corner at a place."""
    return Block(Area(x, y, size, size), "", size / 2, edge=colour, edge_width=thick)


def box(x: float, y: float, size: float, *, thick: float = 1.1 * POINT, colour: str = RULE) -> Block:
    """A box to tick."""
    return Block(Area(x, y, size, size), "", 0.16 * size, edge=colour, edge_width=thick)


def dealt(pieces: Iterable[Piece], room: float) -> list[list[Piece]]:
    """Pieces in order, on as few pages of this height as hold them; one higher than a page has a page of its own."""
    pages: list[list[Piece]] = [[]]
    for piece in pieces:
        if pages[-1] and height_of([*pages[-1], piece]) > room:
            pages.append([])
        pages[-1].append(piece)
    return pages


def spaced(piece: Piece, gap: float) -> Piece:
    """The same piece with another gap above."""
    return replace(piece, gap=gap)

"""This file is the flow of a picture: rows under one another, shrunk while that helps, then dealt to pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from trainer.paint.fonts import Typeface
from trainer.paint.marks import Area, Mark, Style, moved
from trainer.paint.text import Align, breaks_words, broken, line_height, set_lines
from trainer.paint.theme import Stage

SHRINKING = (1.0, 0.8, 0.6, 0.4, 0.2, 0.0)


@dataclass(frozen=True, slots=True)
class Row:
    """Marks that stay together, from y = 0 down to `height`; `gap` is kept above unless the row comes first."""

    height: float
    marks: tuple[Mark, ...]
    gap: float = 0.0


@dataclass(frozen=True, slots=True)
class Hand:
    """What rows are laid with: the left edge and width, the typeface, the colours, and how far sizes may stay large.

    `ease` is 1 for the drawn sizes and 0 for the smallest allowed; `height` is the room one page has.
    """

    x: float
    width: float
    height: float
    face: Typeface
    stage: Stage
    ease: float = 1.0

    def size(self, drawn: float, least: float) -> float:
        """A size between the drawn one and the least allowed."""
        return round(least + (drawn - least) * self.ease)

    def within(self, x: float, width: float) -> Hand:
        """The same hand in another column."""
        return replace(self, x=x, width=width)


Laying = Callable[[Hand], list[Row]]


def text_rows(text: str, style: Style, hand: Hand, *, gap: float = 0.0, align: Align = "left") -> list[Row]:
    """A text as rows, one a line, so that it may go on on the next page."""
    lines = broken(text, hand.face, style, hand.width)
    height = line_height(style)
    place = Area(hand.x, 0, hand.width, height)
    rows = [Row(height, tuple(set_lines([line], hand.face, style, place, align))) for line in lines]
    return [replace(rows[0], gap=gap), *rows[1:]] if rows else []


def height_of(rows: Sequence[Row]) -> float:
    """The height rows take together."""
    return sum(row.height + (row.gap if number else 0) for number, row in enumerate(rows))


def eased(lay: Laying, hand: Hand) -> list[Row]:
    """The rows in the largest sizes that fit one page, else in the smallest allowed."""
    rows: list[Row] = []
    for ease in SHRINKING:
        rows = lay(replace(hand, ease=ease))
        if height_of(rows) <= hand.height:
            break
    return rows


def paged(rows: Sequence[Row], first: float, later: float) -> list[list[Row]]:
    """Rows dealt to pages of the given heights; at least one page, at least one row on each."""
    pages: list[list[Row]] = [[]]
    for row in rows:
        room = first if len(pages) == 1 else later
        if pages[-1] and height_of([*pages[-1], row]) > room:
            pages.append([])
        pages[-1].append(row)
    return pages


def stacked(rows: Sequence[Row], top: float) -> list[Mark]:
    """The marks of rows set one under another from `top`."""
    marks: list[Mark] = []
    y = top
    for number, row in enumerate(rows):
        y += row.gap if number else 0
        marks += [moved(mark, 0, y) for mark in row.marks]
        y += row.height
    return marks


def joined(rows: Sequence[Row]) -> Row:
    """Rows made one, so that a label never stands alone at the foot of a page."""
    return Row(height_of(rows), tuple(stacked(rows, 0)), gap=rows[0].gap)


def smooth(text: str, style: Style, hand: Hand, least: float) -> Style:
    """The style made smaller, down to `least`, until no word of `text` has to be broken."""
    while style.px > least and breaks_words(text, hand.face, style, hand.width):
        style = style.sized(max(least, style.px - 4))
    return style

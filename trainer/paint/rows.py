"""This file is the flow of a picture: rows under one another, shrunk while that helps, then dealt to pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from trainer.paint.fonts import Typeface
from trainer.paint.marks import Area, Mark, Style, moved
from trainer.paint.text import EVEN, Align, breaks_words, evened, line_height, set_lines
from trainer.paint.theme import Stage

EASES = (3.0, 2.0, 1.5, 1.25, 1.0, 0.75, 0.5, 0.25, 0.0)
_MOST_PAGED = 1.5
_GROWTH = 0.35
_MOST_FOOT = 0.25
HEAD = 84.0


@dataclass(frozen=True, slots=True)
class Row:
    """Marks that stay together, from y = 0 down to `height`; `gap` is kept above unless the row comes first.

    `again` is what stands over it once more where it begins a further page, such as the names of columns.
    """

    height: float
    marks: tuple[Mark, ...]
    gap: float = 0.0
    again: tuple[Row, ...] = ()


@dataclass(frozen=True, slots=True)
class Hand:
    """What rows are laid with: the left edge and width, the typeface, the colours, and how far sizes may stay large.

    `ease` is 1 for the drawn sizes, 0 for the smallest allowed, up to 3 where few words may fill the slide;
    `height` is the room one page has.
    """

    x: float
    width: float
    height: float
    face: Typeface
    stage: Stage
    ease: float = 1.0

    def size(self, drawn: float, least: float) -> float:
        """A size between the least allowed and the drawn one, larger than drawn where there is much room."""
        if self.ease > 1:
            return round(drawn * (1 + (self.ease - 1) * _GROWTH))
        return self.space(drawn, least)

    def space(self, drawn: float, least: float) -> float:
        """A gap between the least allowed and the drawn one; gaps don't grow."""
        return round(least + (drawn - least) * min(1.0, self.ease))

    def within(self, x: float, width: float) -> Hand:
        """The same hand in another column."""
        return replace(self, x=x, width=width)


Laying = Callable[[Hand], list[Row]]


def text_rows(
    text: str, style: Style, hand: Hand, *, gap: float = 0.0, align: Align = "left", even: float = EVEN
) -> list[Row]:
    """A text as rows, one a line, so that it may go on on the next page; `even` is as in `evened`."""
    lines = evened(text, hand.face, style, hand.width, even)
    height = line_height(style)
    place = Area(hand.x, 0, hand.width, height)
    rows = [Row(height, tuple(set_lines([line], hand.face, style, place, align))) for line in lines]
    return [replace(rows[0], gap=gap), *rows[1:]] if rows else []


def height_of(rows: Sequence[Row]) -> float:
    """The height rows take together."""
    return sum(row.height + (row.gap if number else 0) for number, row in enumerate(rows))


def fitted(lay: Laying, hand: Hand, foot: Sequence[Row], most: float, heights: tuple[float, float]) -> list[list[Row]]:
    """Pages of rows and foot, as few as the smallest sizes allow, in the largest sizes, from `most` down, that keep so.

    `heights` are the room on the first page and on later ones. The foot stands on every page, for it says what the
    figures mean; one too high for that stands on the last alone.
    """
    eases = [each for each in EASES if each <= most]
    for ease in eases:
        rows = lay(replace(hand, ease=ease))
        if height_of([*rows, *foot]) <= heights[0]:
            return [[*rows, *foot]]
    under = height_of(foot) + foot[0].gap if foot else 0.0
    if foot and under <= _MOST_FOOT * min(heights):
        above = (heights[0] - under, heights[1] - under)
        return [[*page, *foot] for page in fitted(lay, hand, (), most, above)]
    fewest = len(_filled([*lay(replace(hand, ease=0.0)), *foot], *heights))
    for ease in [each for each in eases if each <= _MOST_PAGED]:
        rows = [*lay(replace(hand, ease=ease)), *foot]
        pages = _filled(rows, *heights)
        if len(pages) == fewest and (ease <= 1 or _within(pages, *heights)):
            return paged(rows, *heights)
    return [[]]


def paged(rows: Sequence[Row], first: float, later: float) -> list[list[Row]]:
    """Rows dealt to as few pages of the given heights as hold them, and evenly to those."""
    whole = _filled(rows, first, later)
    tries = (_filled(rows, first * part, later * part) for part in (0.5, 0.6, 0.7, 0.8, 0.9) if len(whole) > 1)
    return next((pages for pages in tries if len(pages) == len(whole)), whole)


def _filled(rows: Sequence[Row], first: float, later: float) -> list[list[Row]]:
    pages: list[list[Row]] = [[]]
    for row in rows:
        room = first if len(pages) == 1 else later
        if pages[-1] and height_of([*pages[-1], row]) > room:
            pages.append([*row.again])
        pages[-1].append(row)
    return pages


def _within(pages: Sequence[Sequence[Row]], first: float, later: float) -> bool:
    return all(height_of(page) <= (later if number else first) for number, page in enumerate(pages))


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

"""This file is what the pictures of a report share: their width, typeface, colours, and a few styles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from trainer.paint.fonts import BOLD, REGULAR, SEMIBOLD, Typeface
from trainer.paint.marks import Area, Mark, Style, moved
from trainer.paint.text import Align, broken, line_height, set_lines, width_of
from trainer.paint.theme import Tokens

SMALL, BODY = 13, 15
Band = tuple[list[Mark], float]
"""Marks from the top down to a height."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a picture is laid on; `tall` is how high it may be where that can be chosen, 1 for as high as drawn."""

    width: float
    face: Typeface
    colours: Tokens
    tall: float = 1.0

    def small(self, weight: int = REGULAR) -> Style:
        """Remarks and names of columns."""
        return Style(SMALL, weight, self.colours.muted, leading=1.3)

    def strong(self) -> Style:
        """Names of rows and figures."""
        return Style(BODY, BOLD, self.colours.text, leading=1.3, tabular=True)

    def plain(self) -> Style:
        """Names of rows that need no weight."""
        return Style(BODY, SEMIBOLD, self.colours.text, leading=1.3)

    def natural(self, texts: Sequence[tuple[str, Style]], least: float, most: float) -> float:
        """How wide a column of these texts wants to be, between two widths; 0 if all are empty."""
        wide = [width_of(text, self.face, style) + 1 for text, style in texts if text]
        return max(least, min(most, max(wide))) if wide else 0.0

    def lines(self, texts: Sequence[tuple[str, Style]], width: float) -> list[tuple[str, Style]]:
        """Texts broken to a width."""
        return [(line, style) for text, style in texts for line in broken(text, self.face, style, width)]

    def column(
        self, lines: Sequence[tuple[str, Style]], x: float, width: float, middle: float, align: Align = "left"
    ) -> list[Mark]:
        """Lines under one another, centred on a height."""
        marks: list[Mark] = []
        y = middle - height_of(lines) / 2
        for line, style in lines:
            marks += set_lines([line], self.face, style, Area(x, y, width, 0), align)
            y += line_height(style)
        return marks


def height_of(lines: Sequence[tuple[str, Style]]) -> float:
    """The height of lines under one another."""
    return sum(line_height(style) for _line, style in lines)


def stacked(bands: Sequence[Band]) -> Band:
    """Pieces under one another as one."""
    marks: list[Mark] = []
    y = 0.0
    for band, height in bands:
        marks += [moved(mark, 0, y) for mark in band]
        y += height
    return marks, y

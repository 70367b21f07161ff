"""This file is how many lines parts take on a page of Word, told roughly: Word itself knows only when it opens them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import ceil

from trainer.model.report import Bullets, Heading, Paragraph, Part, Table

PAGE = 44
"""So many lines fit a page in whatever typeface stands for ours, however they break."""
LETTERS, CELLS = 95, 85
"""So many letters stand in a line of text, and in a row of a table over all its columns."""
HEADING, ROW, PICTURE = 2.0, 1.2, 14.0


def fit_a_page(parts: Iterable[Part]) -> bool:
    """Whether these parts surely stand on one page."""
    return sum(map(_lines, parts)) <= PAGE


def _lines(part: Part) -> float:
    match part:
        case Heading():
            return HEADING
        case Paragraph():
            return _broken(part.text, LETTERS)
        case Bullets():
            return sum(_broken(line, LETTERS) for line in part.lines)
        case Table():
            return ROW * sum(_high(row) for row in (part.columns, *part.rows))
        case _:
            return PICTURE


def _high(row: Sequence[str]) -> int:
    return max((_broken(cell, CELLS // len(row)) for cell in row), default=1)


def _broken(text: str, width: int) -> int:
    return sum(max(1, ceil(len(line) / width)) for line in text.split("\n"))

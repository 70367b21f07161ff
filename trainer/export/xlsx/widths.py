"""This file is how wide a list's columns are: as what is in them, long words in more lines where that saves a page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil

from trainer.export.xlsx.cells import MOST, NARROWEST, WIDEST, Column, Content
from trainer.export.xlsx.paper import ON_A_PAGE

LINES = (1.0, 1.5, 2.0, 2.5, 3.0, 4.0)
"""In so many lines most words of a column may stand, the fewest first; of a list read on the screen in `FEW`.
Names of columns stand in three."""
FEW, HEAD_LINES = 1.5, 3
AROUND, LONGEST_WORD = 3, 18
"""Letters kept free beside words; and of a word that isn't broken."""


@dataclass(frozen=True, slots=True)
class _Needs:
    """What a column needs in letters: for all it holds, for nine of ten filled cells, and for its longest word."""

    all: float
    most: float
    word: float

    def in_lines(self, lines: float) -> float:
        """How wide it is where its words stand in so many lines."""
        return min(self.all, max(NARROWEST, self.word + AROUND, self.most / lines + AROUND))


def widths(columns: Sequence[Column], rows: Sequence[Sequence[Content]], most: float = LINES[-1]) -> list[float]:
    """The width of each column in letters; those that wrap are narrower where all fit on a page then.

    `most` lines may stand in most rows; where more would be needed all columns are as wide as they like.
    """
    needs = [_needs(column, [row[place] for row in rows]) for place, column in enumerate(columns)]
    whole = [one.all for one in needs]
    if _printed(columns, whole) <= ON_A_PAGE:
        return whole
    for lines in (one for one in LINES if one <= most):
        known = [one.in_lines(lines) if column.long else one.all for column, one in zip(columns, needs, strict=True)]
        if _printed(columns, known) <= ON_A_PAGE:
            return known
    return whole


def _printed(columns: Sequence[Column], wide: Sequence[float]) -> float:
    return sum(width for column, width in zip(columns, wide, strict=True) if column.printed)


def _needs(column: Column, cells: Iterable[Content]) -> _Needs:
    """Numbers are as long as they are shown, names of columns as their longest word."""
    texts = [f"{one:.1f}" if isinstance(one, float) else str(one) for one in cells if one not in (None, "")]
    lengths = sorted(max(map(len, text.split("\n"))) for text in texts) or [0]
    named = _named(column.name)
    words = max((len(word) for text in set(texts) for word in text.split()), default=0)
    longest = max(lengths[-1], named) + AROUND
    return _Needs(
        max(NARROWEST, min(WIDEST if column.long else MOST, longest)),
        lengths[len(lengths) * 9 // 10],
        max(named, min(LONGEST_WORD, words)),
    )


def _named(name: str) -> int:
    """What a column's name needs: a short one as it is, a question in three lines."""
    if len(name) < NARROWEST:
        return len(name) + 1
    return max(ceil(len(name) / HEAD_LINES), *map(len, name.split()))

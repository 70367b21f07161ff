"""This file is how long a distribution is, and the widths of its parts."""

from __future__ import annotations

from collections.abc import Sequence

from trainer.model.screen import Bar


def long(bar: Bar, width: float, least: float) -> float:
    """How much of the width a bar takes by its number of answers, but no less than its parts need."""
    return min(width, max(least, width * bar.length))


def shares(counts: Sequence[int], width: float, least: float) -> list[float]:
    """Widths in proportion to counts, none below `least` (or an equal part, if not all can have that)."""
    least = min(least, width / len(counts))
    total = sum(counts)
    widths = [width * count / total for count in counts]
    short = sum(least - each for each in widths if each < least)
    spare = sum(each - least for each in widths if each > least)
    return [least if each <= least else each - short * (each - least) / spare for each in widths]

"""This file is the paper: its sizes and margins, in tenths of a point."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from trainer.paint.marks import Area

POINT = 10.0
MILLIMETRE = 720 / 25.4
MARGIN = 12 * MILLIMETRE
TICK = 3 * MILLIMETRE
_HEAD = 9.5 * MILLIMETRE
_SAFE = 9 * MILLIMETRE  # many printers leave 8 mm white


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet of paper, upright; `name` is what people and Qt call it."""

    name: str
    width: float
    height: float

    @property
    def head(self) -> Area:
        """Where it stands what the page is, outside of everything that is cut out."""
        return Area(MARGIN, _SAFE, self.width - 2 * MARGIN, _HEAD)

    @property
    def area(self) -> Area:
        """Where cards and slips lie, with room for the cut marks around."""
        top = self.head.bottom + TICK
        return Area(MARGIN, top, self.width - 2 * MARGIN, self.height - top - _SAFE - TICK)


A4 = Paper("A4", 210 * MILLIMETRE, 297 * MILLIMETRE)
LETTER = Paper("Letter", 215.9 * MILLIMETRE, 279.4 * MILLIMETRE)
PAPERS: Mapping[str, Paper] = MappingProxyType({"a4": A4, "letter": LETTER})

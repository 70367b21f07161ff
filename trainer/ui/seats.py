"""This file is which screen is the laptop's and which the room's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect


@dataclass(frozen=True, slots=True)
class Seats:
    """Which screen the laptop's windows stand on and which the stage; the same one when there is only one."""

    laptop: int
    stage: int

    @property
    def single(self) -> bool:
        """Whether the room and the facilitator look at the same picture."""
        return self.laptop == self.stage


def seats(screens: Sequence[QRect], primary: int, swapped: int = 0) -> Seats:
    """The stage goes to the largest screen that isn't the primary one; `swapped` moves it on, screen by screen.

    Screens that overlap show the same picture, so they count as one.
    """
    apart = [index for index, area in enumerate(screens) if not screens[primary].intersects(area)]
    if not apart:
        return Seats(primary, primary)
    apart.sort(key=lambda index: -screens[index].width() * screens[index].height())
    order = [*apart, primary]
    stage = order[swapped % len(order)]
    laptop = primary if stage != primary else apart[0]
    return Seats(laptop, stage)

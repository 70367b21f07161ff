"""This file is which screen is the laptop's and which the room's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect

from trainer.words import _

if TYPE_CHECKING:
    from PySide6.QtGui import QScreen


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


def screens_words(screens: Sequence[QScreen], primary: QScreen | None) -> tuple[str, bool]:
    """What the start will put where, and whether the room sees what the facilitator sees."""
    number = next((index for index, screen in enumerate(screens) if screen == primary), 0)
    places = seats([screen.geometry() for screen in screens], number) if screens else None
    if places is None or places.single:
        sentence = _("One screen: the room sees what you see. F2 switches between your window and the room's picture.")
        return sentence, True
    name = screens[places.stage].name()
    return _("The room's screen ({name}) will show the session's title.").format(name=name), False

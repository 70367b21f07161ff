"""This file is the ground the pages of home stand on: what outlives them, whatever language they are in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QScreen
    from PySide6.QtWidgets import QApplication

    from trainer.clock import Clock
    from trainer.ready.awake import Awake
    from trainer.ui.folders import Folders
    from trainer.ui.lasting import Lasting
    from trainer.ui.library.stock import Stock
    from trainer.ui.room.check import Places

    Screens = Callable[[], Sequence[QScreen]]


@dataclass(frozen=True, slots=True)
class Ground:
    """What the pages stand on and what outlives them; what few starts need is made when it is asked for."""

    app: QApplication
    folders: Folders
    clock: Clock
    stock: Stock
    lasting: Lasting
    places: Callable[[], Places]
    screens: Screens
    awake: Awake

"""This file is the laptop in the room's hands keeping the keys: another window that takes them gives them back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

FRONT_MS = (40, 250, 500, 1000, 2000)
"""So soon, and so long after each try, the kiosk takes the keys back when another window or none has them."""


class InFront(QObject):
    """Tries some times to `bring` the window to the front until it `stands` there."""

    def __init__(self, stands: Callable[[], bool], bring: Callable[[], None], parent: QObject) -> None:
        """`stands` also where it isn't wanted any more."""
        super().__init__(parent)
        self._stands, self._bring = stands, bring
        self._tries = 0
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self._try)

    def lost(self) -> None:
        """Another window has the keys now, or none."""
        self._tries = 0
        self._again.start(FRONT_MS[0])

    def stop(self) -> None:
        """Lets it be."""
        self._again.stop()

    def _try(self) -> None:
        if self._stands():
            return
        self._bring()
        self._tries += 1
        if self._tries < len(FRONT_MS):
            self._again.start(FRONT_MS[self._tries])

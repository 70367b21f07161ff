"""This file is a pace: something is done at its first occasion, and again as often as it leaves time for the rest."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

SHARE = 10
"""What took a while rests so many times as long."""


class Pace(QObject):
    """Calls `act` on an occasion, at once or after its rest; an occasion that comes meanwhile isn't forgotten.

    Where the disk is quick that is at every key, in the key's own event, so that a program which gets no time
    afterwards has lost nothing. Where it is slow the typing goes on between.
    """

    def __init__(self, act: Callable[[], object], longest: int, parent: QObject) -> None:
        """Rests `longest` milliseconds at most; belongs to `parent`."""
        super().__init__(parent)
        self._act, self._longest = act, longest
        self._due = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._rested)

    def come(self) -> None:
        """There is an occasion."""
        if self._rest.isActive():
            self._due = True
        else:
            self._do()

    def stop(self) -> None:
        """What waits is no longer to be done."""
        self._due = False

    def _rested(self) -> None:
        if self._due:
            self._do()

    def _do(self) -> None:
        self._due = False
        begun = time.monotonic()
        self._act()
        took = (time.monotonic() - begun) * 1000
        self._rest.start(min(self._longest, round(took * SHARE)))

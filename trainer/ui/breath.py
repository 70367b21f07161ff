"""This file is the breath between two presses: what asks before it does something isn't answered by a double press."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer
from PySide6.QtGui import QGuiApplication


class Breath:
    """As long as a double click may take; before the first `take` there is nothing to wait for."""

    def __init__(self) -> None:
        """Taken."""
        self._timer = QElapsedTimer()

    def take(self) -> None:
        """Begins one."""
        self._timer.start()

    @property
    def taken(self) -> bool:
        """Whether a press is one of its own by now."""
        moment = QGuiApplication.styleHints().mouseDoubleClickInterval()
        return not self._timer.isValid() or self._timer.elapsed() >= moment

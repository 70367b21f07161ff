"""This file is the first moment of a window: a press of the mouse in it was meant for what stood there before."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

TIMES = 2
"""So many times as long as a double click may take: who presses twice on a slow computer presses late."""
_PRESSES = frozenset((QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick, QEvent.Type.MouseButtonRelease))


class Settling(QObject):
    """Lets no press through to a window that was just shown, and is gone a moment later; keys act at once."""

    def __init__(self, window: QWidget) -> None:
        """Begins now, with a window that is on a screen; it belongs to it."""
        super().__init__(window)
        handle = window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)
        timer = QTimer(self, singleShot=True)
        timer.timeout.connect(self.deleteLater)
        timer.start(TIMES * QGuiApplication.styleHints().mouseDoubleClickInterval())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """No press gets further than this."""
        return event.type() in _PRESSES or super().eventFilter(watched, event)

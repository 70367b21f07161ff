"""This file is a card taken by the mouse to another place: where it is dragged, and when it is let go."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget


class Drag(QObject):
    """Watches a card; emits `dragged` with where the mouse is on the screen, and `let_go`. A press drags nothing."""

    dragged = Signal(QPoint)
    let_go = Signal()

    def __init__(self, card: QWidget) -> None:
        """Lives as long as the card."""
        super().__init__(card)
        self._card = card
        self._pressed: QPoint | None = None
        card.setCursor(Qt.CursorShape.OpenHandCursor)
        card.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Looks on; the card does with its mouse what it would anyway."""
        if isinstance(event, QMouseEvent):
            at = event.globalPosition().toPoint()
            if event.type() == QEvent.Type.MouseButtonPress:
                self._hold(at)
            elif event.type() == QEvent.Type.MouseButtonRelease:
                self._hold(None)
                self.let_go.emit()
            elif self._pressed is not None and _far(at - self._pressed):
                self.dragged.emit(at)
        return False

    def _hold(self, at: QPoint | None) -> None:
        self._pressed = at
        self._card.setCursor(Qt.CursorShape.ClosedHandCursor if at is not None else Qt.CursorShape.OpenHandCursor)


def _far(way: QPoint) -> bool:
    return way.manhattanLength() >= QApplication.startDragDistance()

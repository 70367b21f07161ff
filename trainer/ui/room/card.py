"""This file is the window of the card for the back row: on the room's screen, or on the only one until a key."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QScreen
from PySide6.QtWidgets import QWidget

from trainer.paint.backrow import paint_back_row
from trainer.ui.told import told
from trainer.words import _


class CardWindow(QWidget):
    """Emits `left` when somebody on the only screen has seen enough."""

    left = Signal()

    def __init__(self, screen: QScreen, *, alone: bool) -> None:
        """`alone` when the laptop has no other screen: then any key or press closes the card."""
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        told(self, "window")
        self._alone = alone
        self.setWindowTitle("Trainer")
        self.setAccessibleName(
            _("A card for the back row. Any key closes it.") if alone else _("A card for the back row")
        )
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, not alone)
        self.setWindowFlag(Qt.WindowType.WindowDoesNotAcceptFocus, not alone)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if alone else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.setWindowState(Qt.WindowState.WindowFullScreen)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The card."""
        painter = QPainter(self)
        paint_back_row(painter, QRectF(self.rect()))
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Any key closes it, on the only screen."""
        if self._alone:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Any press too."""
        if self._alone:
            self.left.emit()
        else:
            super().mousePressEvent(event)

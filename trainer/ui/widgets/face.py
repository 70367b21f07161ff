"""This file is one of the five faces as a widget."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from trainer.paint.vector import paint_face


class FaceWidget(QWidget):
    """The face of a feeling -2..+2, `side` pixels large; the word beside it is the owner's."""

    def __init__(self, feeling: int, side: int = 40, parent: QWidget | None = None) -> None:
        """`feeling` from -2 (let down) to +2 (delighted)."""
        super().__init__(parent)
        self._feeling, self._side = feeling, side
        self.setMinimumSize(side // 2, side // 2)

    def sizeHint(self) -> QSize:
        """A square of the size asked for."""
        return QSize(self._side, self._side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """As large as fits, in the middle."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_face(painter, QRectF(self.rect()), self._feeling)
        painter.end()

"""This file is one of the five faces as a widget."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from trainer.paint.vector import paint_face
from trainer.ui.theme import zoom_of


class FaceWidget(QWidget):
    """The face of a feeling -2..+2, `side` pixels large at a text zoom of 1; the word beside it is the owner's."""

    def __init__(self, feeling: int, side: int = 40, parent: QWidget | None = None) -> None:
        """`feeling` from -2 (let down) to +2 (delighted)."""
        super().__init__(parent)
        self._feeling, self._side = feeling, side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A square that grows with the words beside it."""
        side = round(self._side * zoom_of(self))
        return QSize(side, side)

    def changeEvent(self, event: QEvent) -> None:
        """Another size of the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """As large as fits, in the middle."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_face(painter, QRectF(self.rect()), self._feeling)
        painter.end()

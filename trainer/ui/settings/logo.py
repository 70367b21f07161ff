"""This file is the logo as it will be printed: small, on white whatever the window's colours are."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from trainer.ui.theme import colours_of, zoom_of
from trainer.ui.told import told
from trainer.words import _

ROOM, AIR = (250, 90), 12
"""The card it lies on, and the white round it."""


class LogoView(QWidget):
    """A piece of paper with the logo on it."""

    def __init__(self) -> None:
        """Nothing on it yet."""
        super().__init__()
        self._image = QImage()
        told(self, "picture")
        self.setAccessibleName(_("Logo"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_png(self, png: bytes) -> None:
        """Another logo."""
        self._image = QImage.fromData(png)
        self.update()

    @property
    def empty(self) -> bool:
        """Whether there is none."""
        return self._image.isNull()

    def sizeHint(self) -> QSize:
        """It grows with the text."""
        return QSize(*(round(side * zoom_of(self)) for side in ROOM))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The paper, and the logo in the middle of it."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(QPen(QColor(colours_of(self).line), 1))
        painter.setBrush(Qt.GlobalColor.white)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10)
        room = self.size() - QSize(2 * AIR, 2 * AIR)
        size = self._image.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        if size.width() > self._image.width():
            size = self._image.size()
        left, top = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
        painter.drawImage(QRectF(left, top, size.width(), size.height()), self._image)
        painter.end()

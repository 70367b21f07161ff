"""This file is the soft edge of a column that goes on: its last line fades out instead of being cut in half."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from trainer.ui.theme import colours_of, zoom_of

Ground = Literal["side", "raised", "background"]
"""What it fades to, by its name among the colours: a side pane, a card, a page."""
HIGH, ABOVE = 36, 20
"""Pixels at a text zoom of 1: a line and a half below, less above, where what has the keyboard mostly stands."""
FULL = 0.85
"""The share of the height from which on nothing shines through."""


class Fade(QWidget):
    """Lies over the lower edge of a scrolled part while there is more below, or over the upper one; takes no click."""

    def __init__(self, area: QAbstractScrollArea, ground: Ground = "side", *, upper: bool = False) -> None:
        """Follows the part it lies on, whose ground has this colour."""
        super().__init__(area)
        self._area, self._ground, self._upper = area, ground, upper
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        bar = area.verticalScrollBar()
        bar.valueChanged.connect(self._fit)
        bar.rangeChanged.connect(self._fit)
        area.viewport().installEventFilter(self)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The part has another size."""
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        bar, high = self._area.verticalScrollBar(), round((ABOVE if self._upper else HIGH) * zoom_of(self))
        room = self._area.viewport().geometry()
        self.setGeometry(room.x(), room.y() if self._upper else room.bottom() + 1 - high, room.width(), high)
        self.setVisible(bar.value() > bar.minimum() if self._upper else bar.value() < bar.maximum())
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """From nothing to the ground of what it lies on, line by line.

        The first picture waits for it, and Qt's gradients come with 169 ready-made ones.
        """
        ground, high = QColor(getattr(colours_of(self), self._ground)), self.height()
        painter = QPainter(self)
        for line in range(high):
            place = high - 1 - line if self._upper else line
            ground.setAlphaF(min(1.0, (line + 0.5) / high / FULL))
            painter.setPen(ground)
            painter.drawLine(0, place, self.width(), place)  # to fill a part asks for those gradients too
        painter.end()


def faded(area: QAbstractScrollArea, ground: Ground = "side") -> None:
    """Gives a scrolled part both its soft edges."""
    Fade(area, ground)
    Fade(area, ground, upper=True)

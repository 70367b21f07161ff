"""This file is the arrow at a button's right end that says it opens a list."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from trainer.ui.theme import zoom_of


def paint_arrow(button: QWidget, *, up: bool = False) -> None:
    """Paints it over what the style has drawn, in the colour of the words; `up` where the list opens above."""
    unit, way = zoom_of(button), -1 if up else 1
    painter = QPainter(button)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(QColor(button.palette().buttonText().color()), 1.6 * unit)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    x, y = button.width() - 20 * unit, button.height() / 2 - 1.5 * way * unit
    ends = ((-4, 0), (0, 4 * way), (4, 0))
    painter.drawPolyline(QPolygonF([QPointF(x + across * unit, y + down * unit) for across, down in ends]))
    painter.end()

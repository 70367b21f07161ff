"""This file is the mark on a chosen button, so that colour isn't all that tells it: a tick, or a tab's line."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton

from trainer.ui.theme import colours_of
from trainer.ui.told import part_of

WIDE, GAP = 0.52, 0.4
"""The tick's width and its distance to the words, in letter heights."""
STROKE = ((0.0, 0.52), (0.36, 0.86), (1.0, 0.12))
"""The tick's three points, in its width."""
BELOW = 0.32
"""How far below the letters' foot a tab's line lies, in letter heights."""


def paint_mark(button: QAbstractButton, painter: QPainter, words: QRectF) -> None:
    """Marks a button that is chosen and says so by nothing but its looks: not one whose words change, told as a button.

    The mark lies in the room that the style keeps before its words, or under them, so nothing moves when it comes.
    """
    if not (button.isCheckable() and button.isChecked()):
        return
    part = part_of(button)
    if part not in ("choice", "tick", "tab"):
        return
    letter = button.font().pixelSize()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ink, pen = QColor(colours_of(button).accent_text), Qt.PenCapStyle.RoundCap
    painter.setPen(QPen(ink, letter / 8, c=pen, j=Qt.PenJoinStyle.RoundJoin))
    if part == "tab":
        _line(painter, words, QFontMetricsF(button.font()).ascent(), letter)
    else:
        _tick(painter, words, letter)


def _line(painter: QPainter, words: QRectF, ascent: float, letter: float) -> None:
    foot = words.center().y() + ascent / 2 + BELOW * letter / 2
    painter.drawLine(QPointF(words.left(), foot), QPointF(words.right(), foot))


def _tick(painter: QPainter, words: QRectF, letter: float) -> None:
    wide = letter * WIDE
    corner = QPointF(words.left() - letter * GAP - wide, words.center().y() - wide / 2)
    painter.drawPolyline([corner + QPointF(x, y) * wide for x, y in STROKE])

"""This file is the bar under what scrolls on a participant's page: how much more stands below, and the way there."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from trainer.paint.fonts import SEMIBOLD, typeface
from trainer.paint.theme import Tokens
from trainer.ui.kiosk.fit import draw_fitted, unit
from trainer.ui.kiosk.tiles import Tile
from trainer.words import ngettext

HIGH = 48


class MoreBelow(Tile):
    """Says how many more stand below, to be pressed to see them; not there while none does."""

    def __init__(self, parent: QWidget) -> None:
        """Knows of none yet."""
        super().__init__("", parent=parent)
        self.setCheckable(False)

    def count(self, below: int) -> None:
        """So many stand below now."""
        self.setVisible(below > 0)
        if below:
            self.name = ngettext("{count} more below", "{count} more below", below).format(count=below)
            self.setAccessibleName(self.name)
            self.update()

    def paint_ground(self, painter: QPainter, colours: Tokens, one: float) -> None:
        """The accent's ground and line, to be seen at once."""
        painter.setPen(QPen(QColor(colours.accent), max(1.5, 2 * one)))
        painter.setBrush(QColor(colours.pressed if self.isDown() else colours.accent_ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), self.radius(one), self.radius(one))

    def paint_inside(self, painter: QPainter, rect: QRectF, colours: Tokens, one: float) -> None:
        """The words between two arrows down."""
        font = typeface().font(18 * one, SEMIBOLD)
        words = f"↓  {self.name}  ↓"
        draw_fitted(painter, rect, words, font, colours.accent_text, Qt.AlignmentFlag.AlignCenter)

    def sizeHint(self) -> QSize:
        """As wide as the rows above."""
        return QSize(round(320 * unit(self)), round(HIGH * unit(self)))

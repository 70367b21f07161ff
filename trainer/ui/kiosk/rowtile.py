"""This file is one option in words, with its key before it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from trainer.paint.fonts import MEDIUM, SEMIBOLD, typeface
from trainer.paint.theme import Tokens
from trainer.paint.vector import paint_icon
from trainer.ui.kiosk.fit import LEAST_TYPE, draw_fitted, even_width, height_of, unit
from trainer.ui.kiosk.tiles import Tile


@dataclass(frozen=True)
class Density:
    """How close rows stand, in the design's pixels: the type's size, the least height, the air inside, the gap."""

    size: float
    least: float
    air: float
    gap: float


OPEN = Density(20, 60, 30, 12)
CLOSE = Density(18, 48, 18, 8)
CLOSER = Density(18, 44, 14, 6)
CLOSEST = Density(16, 40, 12, 5)


class RowTile(Tile):
    """An option in words, its key in a cap before it; `many` shows a box to tick. Long words wrap, the row grows."""

    def __init__(self, name: str, key: str, *, many: bool = False) -> None:
        """As airy as can be until it is laid."""
        super().__init__(name, key)
        self._many = many
        self.density = OPEN

    def high(self, density: Density, width: int) -> int:
        """As high as its words at this density in so much width."""
        one = unit(self)
        font = typeface().font(max(LEAST_TYPE, density.size * one), SEMIBOLD)
        words = height_of(self.name, font, max(60.0, width - 100 * one))
        return round(max(density.least * one, words + density.air * one))

    def paint_inside(self, painter: QPainter, rect: QRectF, colours: Tokens, one: float) -> None:
        """The cap, the words, a tick."""
        cap = QRectF(rect.left() + 18 * one, rect.center().y() - 15 * one, 30 * one, 30 * one)
        self._paint_cap(painter, cap, colours, one)
        space = QRectF(cap.right() + 16 * one, rect.top(), rect.width() - 100 * one, rect.height())
        font = typeface().font(max(LEAST_TYPE, self.density.size * one), SEMIBOLD if self.chosen else MEDIUM)
        space.setWidth(even_width(self.name, font, space.width()) + 1)
        at = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        draw_fitted(painter, space, self.name, font, colours.text, at)
        end = QRectF(rect.right() - 38 * one, rect.center().y() - 11 * one, 22 * one, 22 * one)
        if self.chosen:
            paint_icon(painter, end, "check", colours.accent_text)
        self.paint_settled(painter, end, colours, one)

    def _paint_cap(self, painter: QPainter, cap: QRectF, colours: Tokens, one: float) -> None:
        painter.setBrush(QColor(colours.accent) if self.chosen else Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colours.accent if self.chosen else colours.muted), 1.5))
        corner = (6 if self._many else 15) * one
        painter.drawRoundedRect(cap, corner, corner)
        painter.setFont(typeface().font(16 * one, SEMIBOLD))
        painter.setPen(QColor(colours.on_accent if self.chosen else colours.muted))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self.key)

    def sizeHint(self) -> QSize:
        """One line of words."""
        one = unit(self)
        return QSize(round(320 * one), self.high(self.density, round(700 * one)))

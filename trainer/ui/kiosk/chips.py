"""This file is words in round boxes, several of which may be chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from trainer.paint.fonts import MEDIUM, SEMIBOLD, typeface
from trainer.paint.theme import Tokens
from trainer.paint.vector import paint_icon
from trainer.ui.kiosk.fit import draw_fitted, unit
from trainer.ui.kiosk.texts import EDGE
from trainer.ui.kiosk.tiles import Tile

MANY = 24


class ChipTile(Tile):
    """A word with a box before it, in which a tick comes once it is chosen: others may be chosen too."""

    small = False

    def radius(self, _one: float) -> float:
        """Round ends."""
        return self.height() / 2

    def _px(self, one: float) -> float:
        return (18 if self.small else 21) * one

    def paint_inside(self, painter: QPainter, rect: QRectF, colours: Tokens, one: float) -> None:
        """The tick and the word."""
        font = typeface().font(self._px(one), SEMIBOLD if self.chosen else MEDIUM)
        mark = QRectF(rect.left() + 16 * one, rect.center().y() - 10 * one, 20 * one, 20 * one)
        if self.chosen:
            paint_icon(painter, mark, "check", colours.accent_text)
        else:
            painter.setPen(QPen(QColor(colours.muted), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(mark.adjusted(2 * one, 2 * one, -2 * one, -2 * one), 4 * one, 4 * one)
        self.paint_settled(painter, mark, colours, one)
        space = rect.adjusted(40 * one, 0, -24 * one, 0)
        draw_fitted(painter, space, self.name, font, colours.text, Qt.AlignmentFlag.AlignCenter)

    def sizeHint(self) -> QSize:
        """Around its word."""
        one = unit(self)
        words = QFontMetricsF(typeface().font(self._px(one), SEMIBOLD)).horizontalAdvance(self.name)
        return QSize(round(words + 66 * one), round((48 if self.small else 56) * one))


class Chips(QWidget):
    """The words in rows, each row in the middle."""

    def __init__(self, tiles: Sequence[ChipTile]) -> None:
        """Many words are written smaller."""
        super().__init__()
        self._tiles = tiles
        for tile in tiles:
            tile.small = len(tiles) > MANY
            tile.setParent(self)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Places the words anew."""
        self._place(min(self.width(), self.sizeHint().width()), move=True)

    def _place(self, width: int, *, move: bool) -> int:
        one = unit(self)
        gap, y = round(14 * one), 0
        for row in self._rows(width, gap):
            wide = sum(tile.sizeHint().width() for tile in row) + gap * (len(row) - 1)
            x, high = (self.width() - wide) // 2 if move else 0, max(tile.sizeHint().height() for tile in row)
            for tile in row:
                if move:
                    tile.setGeometry(max(0, x), y, min(tile.sizeHint().width(), width), high)
                x += tile.sizeHint().width() + gap
            y += high + gap
        return max(0, y - gap)

    def _rows(self, width: int, gap: int) -> list[list[ChipTile]]:
        rows: list[list[ChipTile]] = []
        used = 0
        for tile in self._tiles:
            wide = tile.sizeHint().width()
            if not rows or used + gap + wide > width:
                rows.append([])
                used = -gap
            rows[-1].append(tile)
            used += gap + wide
        return rows

    def sizeHint(self) -> QSize:
        """As wide as reads well."""
        one = unit(self)
        width = round(min(1240 * one, self.window().width() - 2 * EDGE * one))
        return QSize(width, self._place(width, move=False))

    def minimumSizeHint(self) -> QSize:
        """No word is cut."""
        return QSize(200, self.sizeHint().height())

"""This file is points of a scale side by side, with the words at its ends and, on some, over the best point."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from trainer.paint.fonts import BOLD, MEDIUM, SEMIBOLD, typeface
from trainer.paint.theme import Tokens
from trainer.ui.kiosk.fit import draw_fitted, fitted, height_of, unit
from trainer.ui.kiosk.tiles import Tile
from trainer.ui.theme import colours_of
from trainer.ui.told import told
from trainer.words import _

TEN = 10


def point_keys(points: Sequence[int]) -> list[str]:
    """The key of each point: its own figure from 0 to 9 and T for ten, else its place from 1, else none."""
    if points[0] >= 0 and points[-1] <= TEN:
        return [_("T") if point == TEN else str(point) for point in points]
    if len(points) < TEN:
        return [str(place) for place in range(1, len(points) + 1)]
    return [""] * len(points)


class PointTile(Tile):
    """One point: its figure, and its key where that is another."""

    def __init__(self, point: int, key: str) -> None:
        """`point` is what is answered."""
        super().__init__(str(point), key)

    def paint_inside(self, painter: QPainter, rect: QRectF, colours: Tokens, one: float) -> None:
        """The figure in the middle, a key of another name below it."""
        painter.setFont(
            typeface().font(min(30 * one, rect.width() * 0.5), BOLD if self.chosen else MEDIUM, tabular=True)
        )
        painter.setPen(QColor(colours.text))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self.name.replace("-", "−"))
        if self.key and self.key != self.name:
            self.paint_key(painter, QRectF(rect.left(), rect.bottom() - 27 * one, rect.width(), 20 * one), colours, one)
        self.paint_settled(painter, QRectF(rect.left(), rect.top() + 6 * one, rect.width(), 16 * one), colours, one)


class PointRow(QWidget):
    """The points in a row as wide as there is room, words under its ends; over the best one, a mark with its word."""

    def __init__(
        self, points: Sequence[int], keys: Sequence[str], ends: tuple[str, str], best: tuple[int, str] | None = None
    ) -> None:
        """`ends` may be empty; `best` is a point and its word."""
        super().__init__()
        told(self, "group")
        self.tiles = [PointTile(point, key) for point, key in zip(points, keys, strict=True)]
        for tile in self.tiles:
            told(tile, "choice").setParent(self)
        self._ends = ends
        self._best = (list(points).index(best[0]), best[1]) if best and best[0] in points else None
        self.setAccessibleName(" – ".join(word for word in ends if word))

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Places the points."""
        one, count = unit(self), len(self.tiles)
        gap = (12 if count <= TEN + 1 else 6) * one
        side = min(96 * one if count > 7 else 112 * one, (self.width() - gap * (count - 1)) / count)
        left = (self.width() - side * count - gap * (count - 1)) / 2
        for index, tile in enumerate(self.tiles):
            x = left + index * (side + gap)
            tile.setGeometry(round(x), round(self._over(one)), round(side), round(self._tile_height(one)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The words at the ends and over the best point."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        one, colours = unit(self), colours_of(self)
        first, last = QRectF(self.tiles[0].geometry()), QRectF(self.tiles[-1].geometry())
        top = first.bottom() + 12 * one
        half = (last.right() - first.left()) / 2 - 12 * one
        for word, x, align in (
            (self._ends[0], first.left(), Qt.AlignmentFlag.AlignLeft),
            (self._ends[1], last.right() - half, Qt.AlignmentFlag.AlignRight),
        ):
            space = QRectF(x, top, half, 56 * one)
            font = fitted(word, space.size(), [size * one for size in (20, 18, 16, 14)])
            draw_fitted(painter, space, word, font, colours.muted, align | Qt.AlignmentFlag.AlignTop)
        if self._best:
            self._paint_best(painter, colours, one, *self._best)
        painter.end()

    def _paint_best(self, painter: QPainter, colours: Tokens, one: float, index: int, word: str) -> None:
        tile = QRectF(self.tiles[index].geometry())
        painter.setPen(QPen(QColor(colours.good), 3 * one, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        y = tile.top() - 10 * one
        painter.drawLine(round(tile.left() + 14 * one), round(y), round(tile.right() - 14 * one), round(y))
        wide = min(float(self.width()), 460 * one)
        left = max(0.0, min(self.width() - wide, tile.center().x() - wide / 2))
        space = QRectF(left, 0, wide, tile.top() - 20 * one)
        font = fitted(word, space.size(), [size * one for size in (20, 18, 16, 14)], SEMIBOLD)
        painter.setPen(QColor(colours.good))
        at = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
        draw_fitted(painter, space, word, font, colours.good, at)

    def _over(self, one: float) -> float:
        return 76 * one if self._best else 0.0

    @staticmethod
    def _tile_height(one: float) -> float:
        return 104 * one

    def sizeHint(self) -> QSize:
        """A row with its words."""
        one = unit(self)
        words = max((height_of(word, typeface().font(20 * one), 500 * one) for word in self._ends if word), default=0.0)
        below = max(30 * one, words) + 14 * one if any(self._ends) else 0.0
        wide = 112 * len(self.tiles) if len(self.tiles) <= 7 else 1260
        return QSize(round(wide * one), round(self._over(one) + self._tile_height(one) + below))

    def minimumSizeHint(self) -> QSize:
        """As high as it is, but as narrow as the screen."""
        return QSize(200, self.sizeHint().height())

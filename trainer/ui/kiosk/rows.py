"""This file is options to choose among, one under another, in two columns when there are many."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QSizePolicy, QWidget

from trainer.model.items import Option
from trainer.paint.fonts import MEDIUM, SEMIBOLD, typeface
from trainer.paint.theme import Tokens
from trainer.paint.vector import paint_icon
from trainer.steps.option_keys import option_keys
from trainer.ui.kiosk.fit import draw_fitted, even_width, height_of, unit
from trainer.ui.kiosk.texts import EDGE
from trainer.ui.kiosk.tiles import Tile
from trainer.ui.theme import role

ONE_COLUMN, CLOSE = 6, 12


class RowTile(Tile):
    """An option in words, its key in a cap before it; `many` shows a box to tick."""

    def __init__(self, name: str, key: str, *, many: bool = False, close: bool = False) -> None:
        """Long words wrap, the row grows; `close` rows are lower and smaller, for many."""
        super().__init__(name, key)
        self._many, self._close = many, close
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _size(self, one: float) -> float:
        return (18 if self._close else 20) * one

    def _least(self, one: float) -> float:
        return (48 if self._close else 60) * one

    def hasHeightForWidth(self) -> bool:
        """Words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as its words."""
        one = unit(self)
        words = height_of(self.name, typeface().font(self._size(one), SEMIBOLD), max(60.0, width - 100 * one))
        return round(max(self._least(one), words + (18 if self._close else 30) * one))

    def paint_inside(self, painter: QPainter, rect: QRectF, colours: Tokens, one: float) -> None:
        """The cap, the words, a tick."""
        cap = QRectF(rect.left() + 18 * one, rect.center().y() - 15 * one, 30 * one, 30 * one)
        self._paint_cap(painter, cap, colours, one)
        space = QRectF(cap.right() + 16 * one, rect.top(), rect.width() - 100 * one, rect.height())
        font = typeface().font(self._size(one), SEMIBOLD if self.chosen else MEDIUM)
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
        return QSize(round(320 * one), self.heightForWidth(round(700 * one)))

    def minimumSizeHint(self) -> QSize:
        """Narrow, its height follows."""
        one = unit(self)
        return QSize(round(200 * one), round(self._least(one)))


def option_tiles(options: Sequence[Option], *, many: bool = False) -> list[RowTile]:
    """A row for each option."""
    keys = option_keys(len(options))
    close = len(options) > CLOSE
    return [RowTile(option.text, key, many=many, close=close) for option, key in zip(options, keys, strict=True)]


class Rows(QScrollArea):
    """The rows; they scroll when they are too many for the screen, and arrows bring them into view."""

    def __init__(self, tiles: Sequence[Tile], owner: QWidget) -> None:
        """`owner` gives the unit before the rows are shown."""
        super().__init__()
        one = unit(owner)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self._inside = role(QWidget(), "inside")
        columns = 1 if len(tiles) <= ONE_COLUMN else 2
        self.setMaximumWidth(round((760 if columns == 1 else 1180) * one))
        grid = QGridLayout(self._inside)
        edge = round(4 * one)
        grid.setContentsMargins(edge, edge, edge, edge)
        grid.setSpacing(round((12 if len(tiles) <= CLOSE else 8) * one))
        deep = -(-len(tiles) // columns)
        for index, tile in enumerate(tiles):
            grid.addWidget(tile, index % deep, index // deep)
        for column in range(columns):
            grid.setColumnStretch(column, 1)
        grid.setRowStretch(deep, 1)
        self.setWidget(self._inside)

    def show_tile(self, tile: Tile) -> None:
        """Scrolls to a row."""
        self.ensureWidgetVisible(tile, 0, 24)

    def sizeHint(self) -> QSize:
        """As high as all rows together."""
        width = min(self.maximumWidth(), round(self.window().width() - 2 * EDGE * unit(self)))
        return QSize(width, self._inside.heightForWidth(width) + 2)

    def minimumSizeHint(self) -> QSize:
        """Two rows can always be seen."""
        return QSize(200, round(140 * unit(self)))


def place_rows(owner: QWidget, rows: Rows) -> None:
    """Lays the rows into the middle of an answer."""
    row = QHBoxLayout(owner)
    row.setContentsMargins(0, 0, 0, 0)
    row.addStretch(1)
    row.addWidget(rows, 1000)
    row.addStretch(1)

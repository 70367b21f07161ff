"""This file is options to choose among: one under another or in two columns, all of them in sight where they can be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from trainer.model.items import Option
from trainer.steps.option_keys import option_keys
from trainer.ui.kiosk.below import MoreBelow
from trainer.ui.kiosk.fit import unit
from trainer.ui.kiosk.rowtile import CLOSE, CLOSER, CLOSEST, OPEN, Density, RowTile
from trainer.ui.kiosk.texts import EDGE
from trainer.ui.theme import role

ONE_COLUMN, MANY = 6, 12
WIDE = {1: 760, 2: 1180}
"""How wide so many columns grow, in the design's pixels."""
RIM, BESIDE = 4, 12
"""Around the rows, and between two columns."""

Way = tuple[int, Density]


def ways(count: int) -> tuple[Way, ...]:
    """In how many columns so many options may stand and how close, the airiest first."""
    if count > MANY:
        return (2, CLOSE), (2, CLOSER), (2, CLOSEST)
    if count > ONE_COLUMN:
        return (2, OPEN), (2, CLOSE), (2, CLOSER), (2, CLOSEST)
    one = ((1, OPEN), (1, CLOSE))
    return one if count < 3 else (*one, (2, OPEN), (2, CLOSE), (1, CLOSER), (2, CLOSER), (2, CLOSEST))


def option_tiles(options: Sequence[Option], *, many: bool = False) -> list[RowTile]:
    """A row for each option."""
    keys = option_keys(len(options))
    return [RowTile(option.text, key, many=many) for option, key in zip(options, keys, strict=True)]


class Rows(QScrollArea):
    """The rows, as airy as their room lets them be.

    Where not even the closest are all in sight they scroll, and a bar says how many stand below; it is known which of
    them have been in sight.
    """

    def __init__(self, tiles: Sequence[RowTile]) -> None:
        """Laid once there is room to lay them in."""
        super().__init__()
        self._tiles, self._ways = tuple(tiles), ways(len(tiles))
        self._seen: set[int] = set()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inside = role(QWidget(), "inside")
        for tile in self._tiles:
            tile.setParent(self._inside)
        self.setWidget(self._inside)
        self.more = MoreBelow(self)
        self.more.hide()
        self.more.clicked.connect(self.go_down)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    def show_tile(self, tile: QWidget) -> None:
        """Scrolls to a row."""
        self.ensureWidgetVisible(tile, 0, 24)

    def whole(self) -> int:
        """The least height in which all of them are in sight."""
        return min(self._high(way, self._wide()) for way in self._ways)

    def unseen(self) -> int:
        """How many have never been in sight."""
        self._see()
        return len(self._tiles) - len(self._seen)

    def go_down(self) -> None:
        """Brings what stands below into sight, no further than where what stood last stands first."""
        bar = self.verticalScrollBar()
        last = max((tile.y() for tile in self._tiles if self._in_sight(tile)), default=bar.value())
        bar.setValue(max(last - RIM, bar.value() + self.viewport().height() // 3))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another room may be one for airier rows."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """What is drawn is seen."""
        super().paintEvent(event)
        self._see()

    def _place(self) -> None:
        wide, high = self.width(), self.height()
        fit = next((way for way in self._ways if self._high(way, wide) <= high), None)
        below = 0 if fit else self.more.sizeHint().height() + RIM
        if self.viewportMargins().bottom() != below:
            self.setViewportMargins(0, 0, 0, below)
        self.more.setGeometry(0, high - below + RIM, wide, max(0, below - RIM))
        wide -= 0 if fit else self.verticalScrollBar().sizeHint().width()
        self._lay(fit or self._ways[-1], wide)
        self._look()

    def _lay(self, way: Way, wide: int) -> None:
        top, one = RIM, unit(self)
        high = self._high(way, wide)
        self._inside.resize(wide, high)
        columns, density = way
        for row in self._by_row(columns):
            places = self._columns(columns, wide)
            tallest = max(tile.high(density, place.width()) for tile, place in zip(row, places, strict=False))
            for tile, place in zip(row, places, strict=False):
                tile.density = density
                tile.setGeometry(place.x(), top, place.width(), tallest)
                tile.update()
            top += tallest + round(density.gap * one)

    def _high(self, way: Way, wide: int) -> int:
        columns, density = way
        places = self._columns(columns, wide)
        rows = [
            max(tile.high(density, place.width()) for tile, place in zip(row, places, strict=False))
            for row in self._by_row(columns)
        ]
        return sum(rows) + round(density.gap * unit(self)) * (len(rows) - 1) + 2 * RIM

    def _by_row(self, columns: int) -> Iterator[tuple[RowTile, ...]]:
        """Read down first, as they are counted."""
        deep = -(-len(self._tiles) // columns)
        for row in range(deep):
            yield self._tiles[row::deep]

    def _columns(self, columns: int, wide: int) -> list[QRect]:
        one = unit(self)
        inner = min(wide - 2 * RIM, round(WIDE[columns] * one))
        each = (inner - round(BESIDE * one) * (columns - 1)) // columns
        left = (wide - inner) // 2
        return [QRect(left + at * (each + round(BESIDE * one)), 0, each, 0) for at in range(columns)]

    def _in_sight(self, tile: QWidget) -> bool:
        top = self.verticalScrollBar().value()
        return tile.y() >= top and tile.geometry().bottom() <= top + self.viewport().height()

    def _scrolled(self) -> None:
        self._see()
        self._look()

    def _see(self) -> None:
        self._seen |= {number for number, tile in enumerate(self._tiles) if self._in_sight(tile)}

    def _look(self) -> None:
        bottom = self.verticalScrollBar().value() + self.viewport().height()
        self.more.count(sum(tile.geometry().bottom() > bottom for tile in self._tiles))

    def _wide(self) -> int:
        return round(min(WIDE[2] * unit(self), self.window().width() - 2 * EDGE * unit(self)))

    def sizeHint(self) -> QSize:
        """As high as all rows together with all the air they like."""
        return QSize(self._wide(), self._high(self._ways[0], self._wide()))

    def minimumSizeHint(self) -> QSize:
        """Two rows can always be seen."""
        return QSize(200, min(round(140 * unit(self)), self.whole()))


def place_rows(owner: QWidget, rows: Rows) -> None:
    """Lays the rows into the middle of an answer."""
    rows.setMaximumWidth(round(WIDE[2] * unit(owner)))
    row = QHBoxLayout(owner)
    row.setContentsMargins(0, 0, 0, 0)
    row.addStretch(1)
    row.addWidget(rows, 1000)
    row.addStretch(1)

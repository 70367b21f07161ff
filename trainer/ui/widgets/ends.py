"""This file is the row with two ends: buttons from the left and from the right, in two rows where one is too narrow."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLayoutItem, QWidget

from trainer.ui.widgets.flush import over
from trainer.ui.widgets.wrapping import WrappingLayout


class EndsLayout(WrappingLayout):
    """Places the left widgets from the left and the right ones at the right end; wraps where they don't fit."""

    def __init__(
        self, parent: QWidget | None = None, *, gap: int = 10, ends_first: bool = False, flush: bool = False
    ) -> None:
        """`gap` between neighbours and rows, in pixels; `ends_first` keeps the right end in the first of two rows.

        Rows that begin with a quiet button reach over the left edge where it is `flush`, so that its words stand there.
        """
        super().__init__(parent, gap)
        self._flush = flush
        self._right: set[int] = set()
        self._ends_first = ends_first

    def add_left(self, *widgets: QWidget) -> None:
        """Adds widgets to the left end."""
        for widget in widgets:
            self.addWidget(widget)

    def add_right(self, *widgets: QWidget) -> None:
        """Adds widgets to the right end."""
        for widget in widgets:
            self._right.add(len(self._items))
            self.addWidget(widget)

    def set_gap(self, gap: int) -> None:
        """Another room between neighbours and rows, in pixels."""
        self._gap = gap
        self.invalidate()

    def sizeHint(self) -> QSize:
        """One row, if there is room for it."""
        shown = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(size.width() for size in shown) + self._gap * max(0, len(shown) - 1)
        return QSize(width, max((size.height() for size in shown), default=0))

    def minimumSize(self) -> QSize:
        """The largest single item."""
        size = QSize()
        for item in self._items:
            if not item.isEmpty():
                size = size.expandedTo(item.minimumSize())
        return size

    def _place(self, whole: QRect, *, move: bool) -> int:
        edges = self.contentsMargins()
        rect = whole.marginsRemoved(edges)
        left, right = self._shown(on_right=False), self._shown(on_right=True)
        rows = self._rows(left, rect.width())
        ends = self._rows(right, rect.width())
        together = rows and ends and _wide([*rows[-1], *ends[0]], self._gap) <= rect.width()
        after: list[list[QLayoutItem]] = []
        fits = _fitting(left, ends[0], self._gap, rect.width()) if self._ends_first and len(ends) == 1 else 0
        if fits and not together:
            rows, after, together = [left[:fits]], self._rows(left[fits:], rect.width()), True
        shared = max(_high(rows[-1]), _high(ends[0])) if together else 0
        y = rect.y()
        for row in rows:
            y = self._lay(row, rect.x() - self._over(row), y, shared if row is rows[-1] else 0, move=move)
        if together:
            y -= shared + self._gap
        for row in ends:
            x = rect.x() + rect.width() - _wide(row, self._gap)
            y = self._lay(row, x, y, shared if row is ends[0] else 0, move=move)
        for row in after:
            y = self._lay(row, rect.x() - self._over(row), y, 0, move=move)
        return max(0, y - self._gap - rect.y()) + edges.top() + edges.bottom()

    def _rows(self, items: list[QLayoutItem], width: int) -> list[list[QLayoutItem]]:
        rows: list[list[QLayoutItem]] = []
        for item in items:
            if rows and _wide([*rows[-1], item], self._gap) <= width:
                rows[-1].append(item)
            else:
                rows.append([item])
        return rows

    def _lay(self, row: list[QLayoutItem], x: int, y: int, least: int, *, move: bool) -> int:
        high = max(least, _high(row))
        for item in row:
            if move:
                middle = y + (high - item.sizeHint().height()) // 2
                item.setGeometry(QRect(QPoint(x, middle), item.sizeHint()))
            x += item.sizeHint().width() + self._gap
        return y + high + self._gap

    def _over(self, row: list[QLayoutItem]) -> int:
        """So far a row reaches over the left edge."""
        first: QWidget | None = row[0].widget()
        quiet = self._flush and first is not None and first.property("role") == "quiet"
        return over(first) if quiet and first is not None else 0

    def _shown(self, *, on_right: bool) -> list[QLayoutItem]:
        return [
            item for index, item in enumerate(self._items) if (index in self._right) == on_right and not item.isEmpty()
        ]


def _fitting(left: list[QLayoutItem], end: list[QLayoutItem], gap: int, width: int) -> int:
    """How many from the left have room beside the right end."""
    return max((n for n in range(len(left) + 1) if _wide([*left[:n], *end], gap) <= width), default=0)


def _wide(row: list[QLayoutItem], gap: int) -> int:
    return sum(item.sizeHint().width() for item in row) + gap * (len(row) - 1)


def _high(row: list[QLayoutItem]) -> int:
    return max((item.sizeHint().height() for item in row), default=0)

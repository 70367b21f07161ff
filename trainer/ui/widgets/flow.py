"""This file is the layout that fills rows from left to right, as words fill lines."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from trainer.ui.widgets.gone import discard


class FlowLayout(QLayout):
    """Places widgets one after another and starts a new row when one doesn't fit; for pills, chips and small cards."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 8, row_gap: int | None = None) -> None:
        """`gap` between neighbours and `row_gap` (the same unless told) between rows, in pixels."""
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._row_gap = gap if row_gap is None else row_gap
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Takes one more item at the end."""
        self._items.append(item)

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at a place, None beyond the end as Qt wants it."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Gives an item away."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def clear(self) -> None:
        """Removes and deletes everything in it."""
        while (item := self.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                discard(widget)

    def expandingDirections(self) -> Qt.Orientation:
        """It asks for no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """A narrower row makes more rows."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How high the rows are together at a width."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Places everything."""
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        """The smallest that works; the height follows the width."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """The largest single item."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        edges = self.contentsMargins()
        return size + QSize(edges.left() + edges.right(), edges.top() + edges.bottom())

    def _place(self, rect: QRect, *, move: bool) -> int:
        edges = self.contentsMargins()
        inner = rect.marginsRemoved(edges)
        x, y, row = inner.x(), inner.y(), 0
        for item in self._shown():
            size = item.sizeHint()
            if row and x + size.width() > inner.x() + inner.width():
                x, y, row = inner.x(), y + row + self._row_gap, 0
            if move:
                item.setGeometry(QRect(QPoint(x, y), QSize(min(size.width(), inner.width()), size.height())))
            x += size.width() + self._gap
            row = max(row, size.height())
        return y + row - rect.y() + edges.bottom()

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

"""This file is the layout that fills rows from left to right, as words fill lines."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLayoutItem, QWidget

from trainer.ui.widgets.gone import discard
from trainer.ui.widgets.wrapping import WrappingLayout


class FlowLayout(WrappingLayout):
    """Places widgets one after another and starts a new row when one doesn't fit; for pills, chips and small cards."""

    def __init__(
        self, parent: QWidget | None = None, *, gap: int = 8, row_gap: int | None = None, even: bool = False
    ) -> None:
        """`gap` between neighbours and `row_gap` (the same unless told) between rows, in pixels.

        `even` rows hold as many each, so that figures in order don't break after the ninth.
        """
        super().__init__(parent, gap)
        self._even = even
        self._row_gap = gap if row_gap is None else row_gap

    def clear(self) -> None:
        """Removes and deletes everything in it."""
        while (item := self.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                discard(widget)

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
        most = self._most(inner.width())
        for place, item in enumerate(self._shown()):
            size = item.sizeHint()
            if row and (x + size.width() > inner.x() + inner.width() or (most and place % most == 0)):
                x, y, row = inner.x(), y + row + self._row_gap, 0
            if move:
                item.setGeometry(QRect(QPoint(x, y), QSize(min(size.width(), inner.width()), size.height())))
            x += size.width() + self._gap
            row = max(row, size.height())
        return y + row - rect.y() + edges.bottom()

    def _most(self, width: int) -> int:
        """How many a row holds at most so that all rows hold as many; 0 for as many as there is room for."""
        widths = [item.sizeHint().width() for item in self._shown()] if self._even else []
        if not widths or sum(widths) + self._gap * (len(widths) - 1) <= width:
            return 0
        fits = max(1, (width + self._gap) // (max(widths) + self._gap))
        rows = -(-len(widths) // fits)
        return -(-len(widths) // rows)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

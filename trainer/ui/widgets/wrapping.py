"""This file is what the layouts share whose items stand in as many rows as the width asks for."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget
from shiboken6 import invalidate as forget


class WrappingLayout(QLayout):
    """Holds widgets in their order; whoever inherits places them in `_place`, which tells their height."""

    def __init__(self, parent: QWidget | None, gap: int) -> None:
        """`gap` between neighbours, in pixels."""
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._taken: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Takes one more at the end."""
        self._items.append(item)

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at a place, None beyond the end as Qt wants it."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Gives an item away."""
        if not 0 <= index < len(self._items):
            return None
        self._taken.append(self._items.pop(index))
        return self._taken[-1]

    def invalidate(self) -> None:
        """Something has changed; whoever took an item has deleted it by now, which Qt tells nobody."""
        for item in self._taken:
            forget(item)
        self._taken.clear()
        super().invalidate()

    def widgets(self) -> Iterator[QWidget]:
        """What it places, in order."""
        for item in self._items:
            widget: QWidget | None = item.widget()
            if widget is not None:
                yield widget

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

    def _place(self, rect: QRect, *, move: bool) -> int:
        raise NotImplementedError

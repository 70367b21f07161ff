"""This file is the scrolling part that is as high as what is in it, and scrolls only when there is less room."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMargins, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLayoutItem, QScrollArea, QSizePolicy, QWidget

LEAST = 48


class FittingArea(QScrollArea):
    """Asks for the height of its content and gives what it doesn't need to its neighbours."""

    def __init__(self, inside: QWidget, *, least: int = LEAST) -> None:
        """`inside` has a layout with its margins; `least` pixels are always left to it."""
        super().__init__()
        self._least, self._inside = least, inside
        self._right = self._margins().right()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setWidget(inside)
        inside.installEventFilter(self)
        self.verticalScrollBar().rangeChanged.connect(self._make_room)

    def sizeHint(self) -> QSize:
        """As high as its content at its width."""
        layout = self._inside.layout()
        if layout is None:
            return QSize(200, LEAST)
        wide = max(self.width(), 200)
        # The words are as wide with a scroll bar in the margin as without one.
        inner = wide - (self._right - self._margins().right())
        high = layout.totalHeightForWidth(inner) if layout.hasHeightForWidth() else layout.sizeHint().height()
        return QSize(wide, high)

    def minimumSizeHint(self) -> QSize:
        """It may scroll."""
        return QSize(120, min(self._least, self.sizeHint().height()))

    def _margins(self) -> QMargins:
        layout = self._inside.layout()
        return layout.contentsMargins() if layout is not None else QMargins()

    def _make_room(self, _least: int, most: int) -> None:
        """The scroll bar stands in the margin, so that nothing moves when it comes."""
        layout, edges = self._inside.layout(), self._margins()
        edges.setRight(self._right - (min(self._right, self.verticalScrollBar().sizeHint().width()) if most else 0))
        if layout is not None and edges != self._margins():
            layout.setContentsMargins(edges)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Its content asks for another height, and its own layout has heard of that."""
        if event.type() == QEvent.Type.LayoutRequest:
            layout = self._inside.layout()
            if layout is not None:
                layout.activate()
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width needs another height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()


class WholeArea(QScrollArea):
    """Gives its content all the room there is; where that is less than its content can do with, the whole scrolls."""

    def __init__(self, inside: QWidget) -> None:
        """`inside` has a layout."""
        super().__init__()
        self._inside = inside
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(inside)
        inside.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Its content needs more or less."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another size."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        layout, room = self._inside.layout(), self.viewport().size()
        if layout is not None:
            layout.activate()
            items = (layout.itemAt(number) for number in range(layout.count()))
            needed = sum(_least(item, room.width()) for item in items if item is not None)
            self._inside.resize(room.width(), max(room.height(), needed))


def _least(item: QLayoutItem, width: int) -> int:
    """The least height a box gives an item: one whose height follows from its width gets that."""
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.minimumSize().height()

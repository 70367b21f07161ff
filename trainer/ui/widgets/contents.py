"""This file is a list that is as high as what is in it, and no higher than its room."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListWidget, QSizePolicy, QStyle, QStyledItemDelegate, QStyleOptionViewItem

MOST = 60
"""Beyond so many rows no window has room for them all."""


class WholeWords(QStyledItemDelegate):
    """Breaks a row's words where they are drawn: Qt reckons without the padding around them and cuts the last line."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As high as all its lines."""
        inner = QStyleOptionViewItem(option)
        self.initStyleOption(inner, index)
        words = inner.widget.style().subElementRect(QStyle.SubElement.SE_ItemViewItemText, inner, inner.widget)
        if inner.rect.isValid():  # else no width is known yet
            inner.rect.setWidth(max(1, words.width()))
        return super().sizeHint(inner, index)


class ContentsList(QListWidget):
    """Leaves the room that it doesn't need to others; with more rows than room it scrolls."""

    def __init__(self) -> None:
        """Empty until it is filled."""
        super().__init__()
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(WholeWords(self))
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self._edge = 2
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        model = self.model()
        for changed in (model.rowsInserted, model.rowsRemoved, model.modelReset):
            changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """All its rows, and the edge around them."""
        rows = sum(self._high(row) + self.spacing() for row in range(min(MOST, self.count())))
        return QSize(super().sizeHint().width(), rows + self.spacing() + self._edge)

    def minimumSizeHint(self) -> QSize:
        """A row can always be seen."""
        return QSize(0, (self._high(0) if self.count() else 0) + self.spacing() + self._edge)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """At another width words take other lines; what the edge takes is known once it has been laid out."""
        super().resizeEvent(event)
        edge, self._edge = self._edge, self.height() - self.viewport().height()
        if (event.size().width(), edge) != (event.oldSize().width(), self._edge):
            self.updateGeometry()

    def _high(self, row: int) -> int:
        """How high a row is at this width, scroll bar or not: Qt's own hint for a row takes its words for one line."""
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = QRect(0, 0, self.width() - self._edge - 2 * self.spacing(), 1)
        return self.itemDelegate().sizeHint(option, self.model().index(row, 0)).height()

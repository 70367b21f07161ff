"""This file is the row that leads a step's card: how it stands, and beside it what can be done."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLayoutItem, QWidget

from trainer.ui.widgets import Label
from trainer.ui.widgets.wrapping import WrappingLayout

AIR = 6
"""Pixels that words need beside their letters."""


class LeadLayout(WrappingLayout):
    """Words with buttons at the right end; where both don't fit side by side, the buttons stand under the words.

    The first button is the outermost in either case: it stays where it is when others come and go.
    """

    def __init__(self, words: Label, *buttons: QWidget, gap: int = 10) -> None:
        """`words` wrap, `buttons` in the order of what matters more; `gap` between neighbours and rows, in pixels."""
        super().__init__(None, gap)
        self._words = words
        for widget in (words, *buttons):
            self.addWidget(widget)

    def sizeHint(self) -> QSize:
        """One row, if there is room for it."""
        return QSize(self._said() + self._wide(), max(self._high(), self._words.sizeHint().height()))

    def minimumSize(self) -> QSize:
        """The widest button; words wrap."""
        return QSize(max((item.sizeHint().width() for item in self._shown()), default=80), self._high())

    def _place(self, rect: QRect, *, move: bool) -> int:
        wide = self._wide()
        if self._said() + wide <= rect.width():
            room = rect.width() - wide
            row = max(self._words.heightForWidth(room), self._high())
            if move:
                self._words.setGeometry(rect.x(), rect.y(), room, row)
                start = QPoint(rect.x() + room + self._gap, rect.y())
                self._lay(self._shown()[::-1], start, rect.right() + self._gap, row, move=True)
            return row
        high = self._words.heightForWidth(rect.width())
        if move:
            self._words.setGeometry(rect.x(), rect.y(), rect.width(), high)
        start = QPoint(rect.x(), rect.y() + high + self._gap)
        return self._lay(self._shown(), start, rect.right() + 1, self._high(), move=move) - rect.y()

    def _lay(self, items: list[QLayoutItem], start: QPoint, right: int, row: int, *, move: bool) -> int:
        """Places the buttons in rows from `start` on; where the last row ends."""
        x, y = start.x(), start.y()
        for item in items:
            size = item.sizeHint()
            if x > start.x() and x + size.width() > right:
                x, y = start.x(), y + row + self._gap
            if move:
                item.setGeometry(QRect(QPoint(x, y + (row - size.height()) // 2), size))
            x += size.width() + self._gap
        return y + row

    def _said(self) -> int:
        """How wide the words are on one line."""
        return self._words.fontMetrics().horizontalAdvance(self._words.text()) + AIR

    def _wide(self) -> int:
        """How wide the buttons are, with the gap before each."""
        return sum(item.sizeHint().width() + self._gap for item in self._shown())

    def _high(self) -> int:
        return max((item.sizeHint().height() for item in self._shown()), default=0)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items[1:] if not item.isEmpty()]

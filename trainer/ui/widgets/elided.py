"""This file is a line of words that gives way: it is shortened with … where there is no room, and says all on hover."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from trainer.ui.widgets.labels import Label, Part


def cut(words: str, most: int) -> str:
    """Words with … for what is more than so many letters of them."""
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"


class ElidedLabel(Label):
    """A label of one line that may be narrower than its words; screen readers hear all of them."""

    def __init__(self, part: Part = "body", *, strong: bool = False, muted: bool = False, least: int = 60) -> None:
        """`least` pixels are always left to it."""
        super().__init__("", part, strong=strong, muted=muted)
        self._full = self._short = ""
        self._least = least
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_text(self, text: str, short: str = "") -> None:
        """Shows other words, or the `short` ones where there is no room for all of them."""
        self._full, self._short = text, short
        self.setAccessibleName(text)
        self._fit()
        self.updateGeometry()

    @property
    def full(self) -> str:
        """All of its words."""
        return self._full

    def sizeHint(self) -> QSize:
        """Room for all words."""
        return QSize(self.fontMetrics().horizontalAdvance(self._full) + 4, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """It gives way."""
        return QSize(min(self._least, self.sizeHint().width()), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fits the words to the width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        measures, room = self.fontMetrics(), max(self.width(), 1)
        said = self._short if self._short and measures.horizontalAdvance(self._full) > room else self._full
        self.setText(measures.elidedText(said, Qt.TextElideMode.ElideRight, room))

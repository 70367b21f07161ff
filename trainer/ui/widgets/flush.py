"""This file is the row that lets a quiet button's words or a tick stand at the column's edge, and its ring beyond."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QHBoxLayout, QWidget

from trainer.ui.theme import zoom_of

BESIDE, EDGE = 12, 1
"""Pixels beside the words of a quiet button at a text zoom of 1, and its edge that isn't seen."""
TICK, TICK_EDGE = 4, 3
"""The same before the box of a tick."""


class Flush(QHBoxLayout):
    """Holds a button without a ground, or a tick, at the left, or at the right `end` of the row."""

    def __init__(self, button: QAbstractButton, *, end: bool = False) -> None:
        """The column needs a margin, which the ring of the button may use."""
        super().__init__()
        self._button, self._end = button, end
        if end:
            self.addStretch(1)
        self.addWidget(button)
        if not end:
            self.addStretch(1)

    def setGeometry(self, rect: QRect) -> None:
        """Reaches over the edge by what is beside the words."""
        beyond = over(self._button)
        super().setGeometry(rect.adjusted(0, 0, beyond, 0) if self._end else rect.adjusted(-beyond, 0, 0, 0))


def over(button: QWidget) -> int:
    """So far the edge of a quiet button lies from its words, or that of a tick from its box, in pixels."""
    if isinstance(button, QCheckBox):
        return round(TICK * zoom_of(button)) + TICK_EDGE
    return round(BESIDE * zoom_of(button)) + EDGE

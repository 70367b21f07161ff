"""This file is panels side by side, one under the other where they would be too narrow."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from trainer.ui.theme import zoom_of

LEAST, GAP = 320, 18
"""No panel gets narrower than this, in pixels at a text zoom of 1."""


class Abreast(QWidget):
    """All of the same width."""

    def __init__(self, panels: Sequence[QWidget]) -> None:
        """Takes the panels over."""
        super().__init__()
        self._count = len(panels)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GAP)
        for panel in panels:
            self._row.addWidget(panel, 1, Qt.AlignmentFlag.AlignTop)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width has room for more or fewer."""
        super().resizeEvent(event)
        needed = self._count * LEAST * zoom_of(self) + (self._count - 1) * GAP
        ways = QBoxLayout.Direction
        way = ways.LeftToRight if event.size().width() >= needed else ways.TopToBottom
        if self._row.direction() != way:
            self._row.setDirection(way)

"""This file is a scrolled column whose content keeps its width whether or not the scroll bar shows."""

from __future__ import annotations

from PySide6.QtCore import QMargins, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget

BAR = 12
"""Pixels of the scroll bar at a text zoom of 1."""


class ScrolledColumn(QScrollArea):
    """Scrolls up and down only; its content's right margin makes room for the bar."""

    def __init__(self) -> None:
        """Empty until `hold`."""
        super().__init__()
        # One of our own: asking Qt for its own loads every kind of widget there is, to find out which it was.
        self._room = QWidget()
        self._room.setBackgroundRole(QPalette.ColorRole.NoRole)
        self.setViewport(self._room)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._margins = QMargins()
        self._layout: QLayout | None = None
        self.verticalScrollBar().rangeChanged.connect(self._make_room)

    def hold(self, content: QWidget) -> None:
        """Shows a widget with a layout, from its top."""
        layout = content.layout()
        if layout is not None:
            self._margins = layout.contentsMargins()
        self._layout = layout
        self.setWidget(content)
        self.verticalScrollBar().setValue(0)
        self._make_room(0, self.verticalScrollBar().maximum())

    def set_sides(self, side: int) -> None:
        """Another margin at the left and at the right of what is shown, in pixels."""
        self._margins = QMargins(side, self._margins.top(), side, self._margins.bottom())
        self._make_room(0, self.verticalScrollBar().maximum())

    def _make_room(self, _least: int, most: int) -> None:
        if self._layout is None:
            return
        room = self._margins.right() - (self.verticalScrollBar().sizeHint().width() if most else 0)
        wanted = QMargins(self._margins.left(), self._margins.top(), max(0, room), self._margins.bottom())
        if self._layout.contentsMargins() != wanted:
            self._layout.setContentsMargins(wanted)

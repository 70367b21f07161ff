"""This file is the place of a page that is never squeezed: where the window has too little room, it scrolls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPalette, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow

EDGE = 24


class WholePages(QScrollArea):
    """Gives the page that is shown all the room there is, and no less than it can do with."""

    def __init__(self, pages: QStackedWidget) -> None:
        """Takes the pages over."""
        super().__init__()
        self._pages = pages
        self._handle: QWindow | None = None
        # One of our own: asking Qt for its own loads every kind of widget there is, to find out which it was.
        self._room = QWidget()
        self._room.setBackgroundRole(QPalette.ColorRole.NoRole)
        self.setViewport(self._room)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(pages)
        pages.installEventFilter(self)
        pages.currentChanged.connect(self._fit)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The page needs more or less."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another size of the window."""
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """From now on what has the focus is brought into sight."""
        super().showEvent(event)
        handle = self.window().windowHandle()
        if handle is not self._handle and handle is not None:
            self._handle = handle
            handle.focusObjectChanged.connect(self._show_focus)

    def _fit(self) -> None:
        page = self._pages.currentWidget()
        if page is not None:
            size = self._room.size().expandedTo(page.minimumSizeHint())
            if size != self._pages.size():
                self._pages.resize(size)
                self._show_focus(self.window().focusWidget())

    def _show_focus(self, focus: QObject | None) -> None:
        page = self._pages.currentWidget()
        if isinstance(focus, QWidget) and focus is not page and self._pages.isAncestorOf(focus):
            self.ensureWidgetVisible(focus, EDGE, EDGE)

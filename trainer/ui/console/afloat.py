"""This file is a part that lies over its window: as high as its words need, and nothing moves when it comes or goes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, Signal
from PySide6.QtWidgets import QWidget


class Afloat(QObject):
    """Keeps a part at one edge of a place in its window: it covers the place, and grows beyond it where it must.

    `beyond` tells by how many pixels it does.
    """

    beyond = Signal(int)

    def __init__(self, part: QWidget, window: QWidget, place: Callable[[], QRect], *, upwards: bool = False) -> None:
        """`place` is asked whenever the window or the part has another size; `upwards` it stays at the lower edge."""
        super().__init__(part)
        self._part, self._place, self._upwards = part, place, upwards
        part.setParent(window)
        for watched in (part, window):
            watched.installEventFilter(self)

    def fit(self) -> None:
        """Lies where it belongs; what says nothing takes no room."""
        layout, place = self._part.layout(), self._place()
        if layout is None:
            return
        layout.activate()
        high = layout.totalHeightForWidth(place.width()) if layout.hasHeightForWidth() else layout.sizeHint().height()
        if high:
            high = max(high, place.height())
        self.beyond.emit(max(0, high - place.height()))
        top = place.bottom() + 1 - high if self._upwards else place.y()
        self._part.setGeometry(place.x(), top, place.width(), high)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Another size of the window, or other words."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Show) or (
            event.type() == QEvent.Type.Resize and watched is not self._part
        ):
            self.fit()
        return super().eventFilter(watched, event)

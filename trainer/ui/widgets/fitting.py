"""This file is a widget that lays itself out again whenever its room or its text has another size."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget


class FittingWidget(QWidget):
    """Whoever inherits says in `_fit` what another size changes: larger text narrows a page as a small window does."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another room."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Another size of the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        raise NotImplementedError


class FittingRow(FittingWidget):
    """The same for a row, whose parts come, go and say something else: then it is laid out again as well."""

    def event(self, event: QEvent) -> bool:
        """A part asks for another size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

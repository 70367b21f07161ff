"""This file is the sign that a window is on its way into another language; meanwhile it takes no key and no click."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from trainer.ui.tongue import own_name
from trainer.ui.widgets import Card, Label


class TurningSign(Card):
    """Lies in the middle of a window and says which language comes, in that language."""

    def __init__(self, window: QWidget, language: str) -> None:
        """To be seen at once; it goes with its window."""
        super().__init__("chosen", margin=28, spacing=0)
        self.words = Label(f"{own_name(language)} …", "heading", strong=True)
        self.box.addWidget(self.words)
        self.setParent(window)
        self.adjustSize()
        self.move((window.width() - self.width()) // 2, (window.height() - self.height()) // 3)
        self.show()
        self.raise_()


@contextmanager
def turning(app: QApplication, window: QWidget, language: str) -> Iterator[None]:
    """Shows the sign and the cursor that waits, painted at once, without a turn of the event loop."""
    sign = TurningSign(window, language)
    app.setOverrideCursor(Qt.CursorShape.WaitCursor)
    sign.repaint()
    try:
        yield
    finally:
        app.restoreOverrideCursor()
        sign.hide()

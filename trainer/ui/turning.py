"""This file is the sign that something comes that takes a while, as another language; meanwhile nothing acts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from trainer.ui.heldkeys import HeldKeys
from trainer.ui.tongue import own_name
from trainer.ui.widgets import Card, Label, discard


class TurningSign(Card):
    """Lies in the middle of a window and says what comes."""

    def __init__(self, window: QWidget, words: str) -> None:
        """To be seen at once."""
        super().__init__("chosen", margin=28, spacing=0)
        self.words = Label(words, "heading", strong=True)
        self.box.addWidget(self.words)
        self.setParent(window)
        self.adjustSize()
        self.move((window.width() - self.width()) // 2, (window.height() - self.height()) // 3)
        self.show()
        self.raise_()


@contextmanager
def turning(app: QApplication, window: Callable[[], QWidget], language: str) -> Iterator[None]:
    """A sign that names the language that comes, in that language; keys pressed under it go to the `window` after."""
    with under_sign(app, window(), f"{own_name(language)} …"):
        yield
    HeldKeys(app).hand_on(window())


@contextmanager
def under_sign(app: QApplication, window: QWidget, words: str) -> Iterator[None]:
    """Shows the sign and the cursor that waits, painted at once, without a turn of the event loop."""
    sign = TurningSign(window, words)
    app.setOverrideCursor(Qt.CursorShape.WaitCursor)
    sign.repaint()
    try:
        yield
    finally:
        app.restoreOverrideCursor()
        discard(sign)

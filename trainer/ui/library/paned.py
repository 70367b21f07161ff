"""This file is a page with a pane at its side: in a narrow window, or with larger text, both give room."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget

from trainer.ui.library.beside import Beside
from trainer.ui.theme import role, zoom_of
from trainer.ui.widgets.fitting import FittingWidget

NARROW, WIDTH, NARROW_WIDTH = 960, 372, 304


class PanedPage(FittingWidget):
    """Fits a pane and a title; whoever inherits calls `hold` once both are made."""

    def __init__(self) -> None:
        """Nothing is held yet."""
        super().__init__()
        self._held: tuple[QWidget, QLabel, Beside] | None = None

    def hold(self, pane: QWidget, title: QLabel, beside: Beside) -> None:
        """The pane beside, the title above, and how both are laid out."""
        self._held = (pane, title, beside)

    def _fit(self) -> None:
        if self._held is not None:
            pane, title, beside = self._held
            narrow = self.width() < NARROW * zoom_of(self)
            pane.setFixedWidth(round((NARROW_WIDTH if narrow else WIDTH) * zoom_of(self)))
            beside.fit()
            role(title, "heading" if narrow else "title")

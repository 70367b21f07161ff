"""This file is two buttons of the same rank: side by side, one under the other where their words need it."""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout, QSizePolicy

from trainer.ui.widgets import KeyButton
from trainer.ui.widgets.fitting import FittingRow

GAP = 12


class ButtonPair(FittingRow):
    """Both as wide as there is room."""

    def __init__(self, one: KeyButton, other: KeyButton) -> None:
        """The second may be hidden; the first then has the whole width."""
        super().__init__()
        self._both = (one, other)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GAP)
        for button in self._both:
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            self._row.addWidget(button, 1)

    def _fit(self) -> None:
        shown = [button for button in self._both if button.isVisibleTo(self)]
        half = (self.width() - GAP) // 2
        beside = len(shown) < 2 or all(button.sizeHint().width() <= half for button in shown)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._row.direction() != way:
            self._row.setDirection(way)

"""This file is a sentence with its buttons: beside it, or beneath where they would leave it less than half the line."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from trainer.ui.widgets.fitting import FittingRow

GAP = 12


class WordsAndButtons(FittingRow):
    """Holds words that wrap, and the buttons that answer them."""

    def __init__(self, words: QBoxLayout, *buttons: QWidget) -> None:
        """Side by side, until there is too little room."""
        super().__init__()
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(GAP)
        for button in buttons:
            self._buttons.addWidget(button)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(GAP)
        self._line.addLayout(words, 1)
        self._line.addLayout(self._buttons)

    def _fit(self) -> None:
        beside = self._buttons.sizeHint().width() + GAP <= self.width() / 2
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._line.direction() != way:
            self._line.setDirection(way)
            self._line.setAlignment(self._buttons, Qt.AlignmentFlag(0) if beside else Qt.AlignmentFlag.AlignLeft)

"""This file is a question with its entry in the console: side by side where there is room, else one under the other."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QSizePolicy

from trainer.ui.console.steps.entries import Entry, PillsEntry
from trainer.ui.theme import role, zoom_of
from trainer.ui.widgets.fitting import FittingWidget
from trainer.ui.widgets.labels import wrapped

SHARE, WIDE, GAP, OVER, BETWEEN = 0.28, 560, 12, 6, 6
"""The question's part of a width, from so many pixels on; what is kept between the two, over a question, and pills."""


class AskedRow(FittingWidget):
    """Four questions of a scene are seen at once on a small laptop, for those that are typed take one line each."""

    def __init__(self, ask: str, entry: Entry) -> None:
        """One under the other until there is a width."""
        super().__init__()
        role(self, "inside")
        self._title = wrapped(ask, strong=True)
        self._entry = entry
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._row.setContentsMargins(0, OVER, 0, 0)
        self._row.setSpacing(4)
        self._row.addWidget(self._title)
        self._row.addWidget(entry)
        entry.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def _fit(self) -> None:
        asked = round(self.width() * SHARE)
        beside = self.width() >= WIDE * zoom_of(self) and self._needs() <= self.width() - asked - GAP
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        self._row.setSpacing(GAP if beside else 4)
        for place, part in enumerate((SHARE, 1 - SHARE)):
            self._row.setStretch(place, round(100 * part) if beside else 0)
        self._title.setAlignment(Qt.AlignmentFlag.AlignVCenter if beside else Qt.AlignmentFlag.AlignTop)

    def _needs(self) -> int:
        """The width of what is typed or chosen on one line; words take what they get."""
        if not isinstance(self._entry, PillsEntry):
            return 0
        pills = [pill.sizeHint().width() + BETWEEN for pill in self._entry.pills.values()]
        return sum(pills) - BETWEEN if pills else 0

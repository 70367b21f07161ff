"""This file is a table of words: columns where they have room for their longest words, else each row by itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from trainer.model.report import Table
from trainer.ui.theme import role
from trainer.ui.widgets import Label, discard
from trainer.ui.widgets.fitting import FittingWidget
from trainer.ui.widgets.labels import wrapped

GAP, ROW_GAP, BETWEEN = 14, 8, 18
"""Pixels between columns, between rows, and between rows that stand by themselves."""


class TableGrid(FittingWidget):
    """Its words wrap and are never cut; a column of stretch 0 takes what its words need."""

    def __init__(self, table: Table, stretch: Sequence[int] = ()) -> None:
        """Without `stretch` all columns share the width."""
        super().__init__()
        role(self, "inside")
        self._table = table
        self._shares = tuple(stretch) or tuple(2 if place == 0 else 3 for place in range(len(table.columns)))
        self._held: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.stacked = False
        self._show()

    def minimumSizeHint(self) -> QSize:
        """It takes the width it is given."""
        return QSize(0, super().minimumSizeHint().height())

    def _fit(self) -> None:
        narrow = self.width() < sum(self._needs()) + GAP * (len(self._shares) - 1)
        if narrow != self.stacked:
            self.stacked = narrow
            self._show()

    def _needs(self) -> list[int]:
        """What each column needs at least: its longest word, in the heavier letters of the headings."""
        probe = Label("", "small", strong=True)
        probe.setParent(self)
        probe.ensurePolished()
        metrics = probe.fontMetrics()
        discard(probe)
        columns = zip(self._table.columns, *self._table.rows, strict=True)
        return [
            max(metrics.horizontalAdvance(piece) for text in column for piece in _pieces(text, whole=not share))
            for column, share in zip(columns, self._shares, strict=True)
        ]

    def _show(self) -> None:
        if self._held is not None:
            discard(self._held)
        self._held = role(QWidget(), "inside")
        grid = QGridLayout(self._held)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(ROW_GAP)
        if self.stacked:
            self._stack(grid)
        else:
            self._lay_side_by_side(grid)
        self._column.addWidget(self._held)

    def _lay_side_by_side(self, grid: QGridLayout) -> None:
        for number, row in enumerate((self._table.columns, *self._table.rows)):
            head = number == 0
            for place, text in enumerate(row):
                fitting = wrapped if self._shares[place] else Label
                label = fitting(text, "small", strong=head, muted=head)
                grid.addWidget(label, number, place, Qt.AlignmentFlag.AlignTop)
        for place, (share, need) in enumerate(zip(self._shares, self._needs(), strict=True)):
            grid.setColumnStretch(place, share)
            grid.setColumnMinimumWidth(place, need)

    def _stack(self, grid: QGridLayout) -> None:
        """Each row as its headings with their words beside; what is empty is left out."""
        at = 0
        for number, row in enumerate(self._table.rows):
            if number:
                grid.setRowMinimumHeight(at, BETWEEN - ROW_GAP)
                at += 1
            for place, (heading, text) in enumerate(zip(self._table.columns, row, strict=True)):
                if text:
                    grid.addWidget(wrapped(heading, "small", muted=True), at, 0, Qt.AlignmentFlag.AlignTop)
                    grid.addWidget(wrapped(text, "small", strong=place == 0), at, 1, Qt.AlignmentFlag.AlignTop)
                    at += 1
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 5)


def _pieces(text: str, *, whole: bool) -> list[str]:
    """What can't be broken; all of a text that doesn't wrap."""
    return [text] if whole else re.split(r"[ \n\u200b]+", text)

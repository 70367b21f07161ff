"""This file is how a rehearsal went, line by line: what was planned, what it took, and how far that is off."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from trainer.debrief.figures import duration
from trainer.rehearsing import Step
from trainer.ui.widgets import Card, Label, clear, rule
from trainer.ui.widgets.labels import wrapped
from trainer.words import _

MUCH = 60.0
"""Seconds over the plan from which a line says so in colour as well."""
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop


class StepTable(Card):
    """A row for each block of the plan and each step in it."""

    def __init__(self) -> None:
        """Empty until `show_steps`."""
        super().__init__(margin=0, spacing=0)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(22, 14, 22, 18)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(7)
        self._grid.setColumnStretch(0, 1)
        self.box.addLayout(self._grid)

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Shows these lines in place of those before."""
        clear(self._grid)
        for column, words in enumerate((_("Planned"), _("It took"), _("More or less")), 1):
            self._grid.addWidget(Label(words, "small", strong=True, muted=True), 0, column, _RIGHT)
        line = 1
        for number, step in enumerate(steps):
            if step.block and number:
                self._grid.addWidget(rule(), line, 0, 1, 4)
                line += 1
            self._row(line, step)
            line += 1

    def _row(self, line: int, step: Step) -> None:
        title = wrapped(step.title, "body" if step.block else "small", strong=step.block)
        if not step.block:
            title.setContentsMargins(18, 0, 0, 0)
        self._grid.addWidget(title, line, 0)
        off, late = difference(step)
        for column, words in enumerate((duration(step.planned), took(step), off), 1):
            label = Label(words, "body" if step.block else "small", strong=step.block, muted=not step.block)
            if column == 3 and late:
                label = Label(words, "warning", strong=True)
            self._grid.addWidget(label, line, column, _RIGHT)


def took(step: Step) -> str:
    """What it took, or that it wasn't played."""
    return _("not played") if step.took is None else duration(step.took)


def difference(step: Step) -> tuple[str, bool]:
    """How far it is off with its sign, and whether it is much over the plan."""
    if step.took is None:
        return "", False
    off = step.took - step.planned
    if abs(off) < 1:
        return "±0", False
    return f"{'+' if off > 0 else '−'}{duration(abs(off))}", off >= MUCH

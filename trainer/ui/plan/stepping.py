"""This file is the box for a number that the scenario says until it is set: its arrows begin at what is written."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractSpinBox, QDoubleSpinBox


class FromWritten(QDoubleSpinBox):
    """A box whose 0 means "as written": a step from there goes beside the written number, a step onto it back there."""

    def __init__(self, least: float, most: float, decimals: int) -> None:
        """Steps stay from `least` to `most`; less can only be typed."""
        super().__init__()
        self._least = least
        self._written = least
        self.setDecimals(decimals)
        self.setRange(0, most)

    def show_written(self, written: float, words: str) -> None:
        """`words` stand there for what the scenario says, `written`."""
        self._written = written
        self.setSpecialValueText(words)

    def stepBy(self, steps: int) -> None:
        """The arrows, the wheel, Up and Down: from the number that is read."""
        wanted = self._read + steps * self.singleStep()
        if steps < 0:
            wanted = min(self._read, max(self._least, wanted))
        self.setValue(0 if wanted == self._written else wanted)
        self.selectAll()

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:
        """Both ways from "as written", as far as there is a way."""
        ways = QAbstractSpinBox.StepEnabledFlag.StepNone
        if self._read < self.maximum():
            ways |= QAbstractSpinBox.StepEnabledFlag.StepUpEnabled
        if self._read > self._least:
            ways |= QAbstractSpinBox.StepEnabledFlag.StepDownEnabled
        return ways

    @property
    def _read(self) -> float:
        return self.value() or self._written

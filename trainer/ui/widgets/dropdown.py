"""This file is a drop-down list that shortens what is chosen with … where there is no room, and says all on hover."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter


class DropDown(QComboBox):
    """A list whose closed box never cuts words off without saying so: half a name can say the opposite."""

    def __init__(self) -> None:
        """Empty until it is filled."""
        super().__init__()
        self.currentTextChanged.connect(self.setToolTip)

    @property
    def said(self) -> str:
        """What stands in the closed box: the words that are chosen, or the beginning of them."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        return self._shortened(option)

    def paintEvent(self, event: QPaintEvent) -> None:
        """As any drop-down list, with the words that there is room for; one that is typed into scrolls them."""
        if self.isEditable():
            super().paintEvent(event)
            return
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        option.currentText = self._shortened(option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()

    def _shortened(self, option: QStyleOptionComboBox) -> str:
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self).width()
        words = self.currentText()
        short = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
        return short if short == words else _at_a_word(words, short)


def _at_a_word(words: str, short: str) -> str:
    """What is left, ending with a whole word: "and don't" is not to read as "and do"; where the first is cut, as is."""
    left = short.rstrip("…")
    if not words[len(left) :].startswith(" ") and " " in left:
        left = left.rsplit(" ", 1)[0]
    return f"{left.rstrip(' ,.;:')}…"

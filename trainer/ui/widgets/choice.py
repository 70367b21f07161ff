"""This file is a drop-down list that the mouse wheel never changes by accident."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox

from trainer.ui.told import call
from trainer.ui.widgets.dropdown import DropDown


class Choice(DropDown):
    """One of several things by id; tells `picked` when somebody picks another, or types words of their own."""

    picked = Signal(str, str)

    def __init__(self, name: str, *, free: bool = False) -> None:
        """`name` is what a screen reader calls it; with `free`, other words may be typed."""
        super().__init__()
        self._known: tuple[tuple[str, str], ...] = ()
        self._told = ("", "")
        call(self, name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setMinimumWidth(130)
        self.activated.connect(self._chosen)
        if free:
            self.setEditable(True)
            self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
            field = self.lineEdit()
            if field is not None:
                field.setPlaceholderText(name)
                field.editingFinished.connect(self._typed)

    def offer(self, known: Sequence[tuple[str, str]], chosen: str, words: str = "") -> None:
        """What there is, as (id, words), and what is chosen; `words` for what is none of these."""
        if tuple(known) != self._known:
            self._known = tuple(known)
            self.clear()
            for name, text in known:
                self.addItem(text, name)
        self._told = (chosen, words)
        field = self.lineEdit()
        if field is not None and field.hasFocus() and field.isModified():
            return
        self.setCurrentIndex(next((row for row, (name, _text) in enumerate(known) if name == chosen), 0))
        if words and field is not None:
            field.setText(words)

    def _chosen(self, row: int) -> None:
        self._tell(str(self.itemData(row) or ""), "")

    def _typed(self) -> None:
        text = self.currentText().strip()
        same = next((name for name, known in self._known if known.casefold() == text.casefold()), None)
        self._tell(same or "", "" if same is not None else text)

    def _tell(self, name: str, words: str) -> None:
        if (name, words) != self._told:
            self._told = (name, words)
            self.picked.emit(name, words)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page scrolls, the choice stays."""
        event.ignore()

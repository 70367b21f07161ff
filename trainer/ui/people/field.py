"""This file is the field for names: Enter adds what was typed, a pasted list is added at once."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit

from trainer.model.namelist import names_in
from trainer.ui.people.lists import is_table
from trainer.ui.theme import zoom_of
from trainer.words import _


class NameField(QPlainTextEdit):
    """Emits `named` with the names typed or pasted, `pasted_table` with what was copied from a spreadsheet."""

    named = Signal(object)
    pasted_table = Signal(str)

    def __init__(self) -> None:
        """One line high."""
        super().__init__()
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)  # the page takes what is dropped, files too
        self.setAccessibleName(_("Add people, one name a line"))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.fit()

    def fit(self) -> None:
        """One line high at the text's size, and a hint that isn't cut."""
        self.setFixedHeight(round(46 * zoom_of(self)))
        words = _("Type a name, or paste a list")
        room = self.viewport().width() - 2 * self.document().documentMargin()
        fits = self.fontMetrics().horizontalAdvance(words) <= room
        self.setPlaceholderText(words if fits else _("Name"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another room for the hint."""
        super().resizeEvent(event)
        self.fit()

    def take(self) -> None:
        """Gives what stands in the field and empties it."""
        names = names_in(self.toPlainText())
        self.clear()
        if names:
            self.named.emit(names)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter adds."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.take()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """A list that is pasted is added at once; a single name may still be typed on."""
        if is_table(source.text()):
            self.pasted_table.emit(source.text())
            return
        super().insertFromMimeData(source)
        if "\n" in self.toPlainText().strip() or "\r" in self.toPlainText():
            self.take()

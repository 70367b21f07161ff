"""This file is the saving of words while they are typed: at most a second after a key, and when the field is left."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

SOON_MS = 500
Field = QLineEdit | QPlainTextEdit


class Autosave(QObject):
    """Calls `save` with a field's words; what `save` refuses (False) is tried again with the next key or flush."""

    def __init__(self, field: Field, save: Callable[[str], bool]) -> None:
        """Watches the field; belongs to it."""
        super().__init__(field)
        self._field = field
        self._save = save
        self._saved = words_of(field)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SOON_MS)
        self._timer.timeout.connect(self.flush)
        field.textChanged.connect(self._typed)
        field.installEventFilter(self)

    @property
    def waiting(self) -> bool:
        """Whether words are in the field that were not saved."""
        return words_of(self._field) != self._saved

    def flush(self) -> None:
        """Saves now what has not been saved."""
        self._timer.stop()
        words = words_of(self._field)
        if words != self._saved and self._save(words):
            self._saved = words

    def take(self, words: str) -> None:
        """Shows words that are already saved; not while the field has words of its own waiting."""
        if words_of(self._field) == words:
            self._saved = words
        if self.waiting or words == self._saved:
            return
        self._saved = words
        if isinstance(self._field, QLineEdit):
            self._field.setText(words)
        else:
            self._field.setPlainText(words)
            self._field.moveCursor(QTextCursor.MoveOperation.End)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Saves when the field is left or goes away."""
        if event.type() in (QEvent.Type.FocusOut, QEvent.Type.Hide, QEvent.Type.Close):
            self.flush()
        return False

    def _typed(self) -> None:
        if self.waiting and not self._timer.isActive():
            self._timer.start()


def words_of(field: Field) -> str:
    """What is written in a field."""
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()

"""This file is the saving of words while they are typed: at most a second after a key, and when the field is left."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from shiboken6 import isValid

from trainer.ui.fields.pace import Pace

SOON_MS = 500
PAUSE_MS = 700
"""Words kept at every key are recorded once nobody has typed for so long."""
Field = QLineEdit | QPlainTextEdit
Words = Callable[[str], bool]


class Autosave(QObject):
    """Calls `save` with a field's words; what `save` refuses (False) is tried again with the next key or flush.

    With `draft` that keeps the words as they are typed, in the event of each key, and `save` comes when the typing
    pauses; where `draft` can't (False), `save` does. Without it `save` comes half a second after a key.
    """

    def __init__(self, field: Field, save: Words, draft: Words | None = None) -> None:
        """Watches the field; belongs to it."""
        super().__init__(field)
        self._field, self._save, self._draft = field, save, draft
        self._saved = self._kept = words_of(field)
        self._saving = False
        self._pace = Pace(self._keep, SOON_MS, self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SOON_MS if draft is None else PAUSE_MS)
        self._timer.timeout.connect(self.flush)
        field.textChanged.connect(self._typed)
        field.installEventFilter(self)

    @property
    def waiting(self) -> bool:
        """Whether words are in the field that were not saved."""
        return words_of(self._field) != self._saved

    def flush(self) -> None:
        """Saves now what has not been saved; what is told while it is being saved may ask for it once more."""
        self._timer.stop()
        self._pace.stop()
        words = words_of(self._field)
        if self._saving:
            return
        if words == self._saved:
            self._keep_as_saved()
            return
        self._saving = True
        try:
            if self._save(words):
                self._saved = self._kept = words
        finally:
            self._saving = False

    def take(self, words: str) -> None:
        """Shows words that are already saved; not while the field has words of its own waiting."""
        if words_of(self._field) == words:
            self._saved = self._kept = words
        if self.waiting or words == self._saved:
            return
        self._saved = self._kept = words
        if isinstance(self._field, QLineEdit):
            self._field.setText(words)
        else:
            self._field.setPlainText(words)
            self._field.moveCursor(QTextCursor.MoveOperation.End)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Saves when the field is left or goes away; one that is being deleted has been hidden before."""
        leaves = event.type() in (QEvent.Type.FocusOut, QEvent.Type.Hide, QEvent.Type.Close)
        if leaves and isValid(self._field):
            self.flush()
        return False

    def _typed(self) -> None:
        if self._draft is not None:
            if words_of(self._field) != self._kept:
                self._timer.start()
                self._pace.come()
        elif self.waiting and not self._timer.isActive():
            self._timer.start()

    def _keep_as_saved(self) -> None:
        """Typed and taken back: the words on the disk are to be those in the field."""
        if self._draft is not None and self._saved != self._kept and self._draft(self._saved):
            self._kept = self._saved

    def _keep(self) -> None:
        words = words_of(self._field)
        if self._draft is None or words == self._kept:
            return
        if self._draft(words):
            self._kept = words
        else:
            self.flush()


def words_of(field: Field) -> str:
    """What is written in a field."""
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()

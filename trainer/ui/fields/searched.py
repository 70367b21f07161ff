"""This file is what was typed or pasted into a search, told again on one line, and the cross that clears it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QToolButton

from trainer.words import _

LONGEST = 60
"""So many letters of what was looked for are told where nothing was found."""


def clearable(field: QLineEdit) -> None:
    """A cross at the field's end empties it; a screen reader knows it by name."""
    field.setClearButtonEnabled(True)
    for cross in field.findChildren(QToolButton):
        cross.setAccessibleName(_("Clear"))


def on_one_line(field: QLineEdit) -> None:
    """A list that is pasted becomes one line of words; the field keeps line breaks otherwise, and shows them so."""

    def flatten(text: str) -> None:
        if len(text.splitlines()) > 1:
            field.setText(" ".join(text.split()))

    field.textChanged.connect(flatten)


class SearchKeys(QObject):
    """From a search, the arrow down and Enter go to what was found, Escape empties it."""

    def __init__(self, field: QLineEdit, go: Callable[[], bool]) -> None:
        """`go` gives the keys to what was found; whether there was anything."""
        super().__init__(field)
        self._field, self._go = field, go
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes these keys, and Escape only from a search with words."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = event.key()
            if key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._go():
                return True
            if key == Qt.Key.Key_Escape and self._field.text():
                self._field.clear()
                return True
        return super().eventFilter(watched, event)


def told(words: str) -> str:
    """What was looked for, whole or cut after a word."""
    from textwrap import shorten

    short = shorten(words, LONGEST, placeholder="…")
    return short if len(short) > 1 or len(words) < LONGEST else f"{words.strip()[: LONGEST - 1]}…"

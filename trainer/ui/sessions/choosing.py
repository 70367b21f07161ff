"""This file is the line over the list of past sessions: how many are ticked, comparing them, and one table of all."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.ui.theme import role
from trainer.ui.widgets import KeyButton
from trainer.ui.widgets.labels import News, wrapped
from trainer.ui.widgets.more import OneRow
from trainer.words import _, ngettext

LEAST = 2
"""So many sessions make a comparison, and a list worth a table."""


class ChoiceBar(QWidget):
    """Emits `compare_asked` with two or more ticked, `table_asked`, and `untick_asked`."""

    compare_asked = Signal()
    table_asked = Signal()
    untick_asked = Signal()
    stop_asked = Signal()

    def __init__(self) -> None:
        """Hidden until there is something to compare."""
        super().__init__()
        role(self, "inside")
        self._ticked = 0
        self._hint = wrapped("", "small", muted=True)
        self._said = News()
        self._said.hide()
        self.compare_button = KeyButton(_("Compare"), _("Ctrl+K"))
        self.untick_button = KeyButton(_("Untick all"), "", "quiet")
        self.table_button = KeyButton(_("Write one table of all listed"), _("Ctrl+T"))
        self.stop_button = KeyButton(_("Stop writing"))
        self.compare_button.clicked.connect(self._compare)
        self.table_button.clicked.connect(self.table_asked)
        self.untick_button.clicked.connect(self.untick_asked)
        self.stop_button.clicked.connect(self.stop_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        acts = (self.compare_button, self.table_button, self.untick_button, self.stop_button)
        self.acts = OneRow(acts, (self.table_button, self.untick_button))
        for widget in (self.acts, self._hint, self._said):
            column.addWidget(widget)
        self._bind()
        self.acts.offer(self.stop_button, on=False)
        self.show_listed(0)
        self.show_ticked(0)

    def show_listed(self, count: int) -> None:
        """How many sessions are listed: with one there is nothing to compare."""
        self.setVisible(count >= LEAST or self._ticked > 0)

    def show_ticked(self, count: int) -> None:
        """How many are ticked, and what to do next."""
        self._ticked = count
        self.acts.offer(self.untick_button, on=count > 0)
        role(self.compare_button, "primary" if count >= LEAST else "plain")
        words = ngettext("Compare {count} session", "Compare {count} sessions", count)
        self.compare_button.say(words.format(count=count) if count >= LEAST else _("Compare"))
        self._hint.setText(self._next(count))

    def say(self, sentence: str, *, stoppable: bool = False) -> None:
        """What is being written, or where it lies; "" takes it away."""
        self._said.setText(sentence)
        self._said.setVisible(bool(sentence))
        self.acts.offer(self.stop_button, on=stoppable)

    def _next(self, count: int) -> str:
        if count >= LEAST:
            return ngettext("{count} session is ticked.", "{count} sessions are ticked.", count).format(count=count)
        if count:
            return _("Tick another session of the same scenario: with another group, or the same group later.")
        return _("To compare sessions, tick their boxes: click them, or press Space on a card.")

    def _compare(self) -> None:
        if self._ticked >= LEAST:
            self.compare_asked.emit()
        else:
            self.say(_("Two sessions or more of the same scenario can be compared: tick them in the list."))

    def _bind(self) -> None:
        for keys, button in (("Ctrl+K", self.compare_button), ("Ctrl+T", self.table_button)):
            # The page's, wherever in it the keyboard is.
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(lambda press=button: press.click() if self.isVisible() else None)

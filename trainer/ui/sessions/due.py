"""This file is the banner for sessions whose promised days are over: it offers to delete them, and waits for an answer.

Nothing is deleted by itself: a clock may be wrong, and a facilitator may have reasons.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout

from trainer.ui.theme import role
from trainer.ui.widgets import Card, KeyButton
from trainer.ui.widgets.beneath import WordsAndButtons
from trainer.ui.widgets.labels import wrapped
from trainer.words import _, ngettext

if TYPE_CHECKING:
    from trainer.store.sessions import PastSession

NAMED = 5
"""So many titles are written out."""


class DueBanner(Card):
    """Emits `confirmed` with the sessions after the second of two presses, `put_off` when they are to stay for now."""

    confirmed = Signal(object)
    put_off = Signal()

    def __init__(self) -> None:
        """Hidden until `show_due`."""
        super().__init__("bar", margin=0, spacing=4)
        self.box.setContentsMargins(28, 16, 28, 16)
        self._sessions: tuple[PastSession, ...] = ()
        self._armed = self._working = False
        self._title = wrapped("", strong=True)
        self._text = wrapped("", muted=True)
        self.later = KeyButton(_("Later"), "", "quiet")
        self.button = KeyButton(_("Delete"))
        for button in (self.later, self.button):
            button.setAutoDefault(True)
        self.later.clicked.connect(self._dismiss)
        self.button.clicked.connect(self._press)
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addWidget(self._title)
        words.addWidget(self._text)
        self.box.addWidget(WordsAndButtons(words, self.later, self.button))
        self.hide()

    def show_due(self, sessions: Sequence[PastSession]) -> None:
        """Offers to delete these; none hides the banner."""
        self._sessions = tuple(sessions)
        self._take_back()
        self.setVisible(bool(sessions))

    def hear(self, sentence: str) -> None:
        """How the deleting goes that was asked for here."""
        if not self._working:
            return
        self._text.setText(sentence)
        busy = sentence == _("Deleting…")
        self._working = busy
        self.button.setEnabled(not busy)
        self.later.setEnabled(not busy)
        self.button.setVisible(bool(self._sessions))
        self._title.setVisible(bool(self._sessions))
        self.later.say(_("Later") if self._sessions else _("Close"))
        self.show()

    def _press(self) -> None:
        """The first says what goes for good, the second deletes."""
        if self._armed:
            self._working = True
            self.confirmed.emit(self._sessions)
            return
        self._armed = True
        sentence = _(
            "These go for good, with their backups: {titles}. Their notes and files handed on stay where they are."
        )
        self._text.setText(sentence.format(titles=_titles(self._sessions)))
        role(self.button, "danger")
        self.button.say(_("Delete for good"))

    def _take_back(self) -> None:
        count = len(self._sessions)
        self._armed = False
        self._title.setText(
            ngettext(
                "{count} session was promised to be deleted by now",
                "{count} sessions were promised to be deleted by now",
                count,
            ).format(count=count)
        )
        self._text.setText(_titles(self._sessions))
        role(self.button, "plain")
        self.button.say(_("Delete"))

    def _dismiss(self) -> None:
        self.hide()
        if self._sessions:
            self.put_off.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape takes the first press back."""
        if self._armed and event.key() == Qt.Key.Key_Escape:
            self._take_back()
        else:
            super().keyPressEvent(event)


def _titles(sessions: Sequence[PastSession]) -> str:
    named = ", ".join(one.title for one in sessions[:NAMED])
    more = len(sessions) - NAMED
    if more <= 0:
        return named
    return ngettext("{titles} and {count} more", "{titles} and {count} more", more).format(titles=named, count=more)

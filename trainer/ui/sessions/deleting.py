"""This file is the deleting of a session in two presses: the first says what goes for good, the second does it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from trainer.ui.breath import Breath
from trainer.ui.theme import role
from trainer.ui.widgets import KeyButton
from trainer.ui.widgets.labels import wrapped
from trainer.words import _, ngettext

if TYPE_CHECKING:
    from trainer.store.sessions import PastSession


class DeletePart(QWidget):
    """Emits `confirmed` with the session and the folder of notes that goes too, or None, after the second press.

    `asked` tells whether it is being asked now.
    """

    confirmed = Signal(object, object)
    asked = Signal(bool)

    def __init__(self) -> None:
        """Hidden until `show_session`."""
        super().__init__()
        role(self, "inside")
        self.notes_of: Callable[[Path], Path | None] = lambda _path: None
        self._session: PastSession | None = None
        self._notes: Path | None = None
        self.armed = False
        self._breath = Breath()
        self._lost = wrapped("", "warning")
        self.notes_too = QCheckBox()
        self.button = KeyButton("", "", "quiet")
        self.button.clicked.connect(self.press)
        self.keep_button = KeyButton(_("Keep it"), _("Esc"), "quiet")
        self.keep_button.clicked.connect(self._keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self._lost, self.notes_too, self.keep_button, self.button):
            column.addWidget(widget)
        self.show_session(None)

    def show_session(self, session: PastSession | None) -> None:
        """Offers to delete this session, nothing being lost by the next press."""
        self._session, self._notes, self.armed = session, None, False
        self._lost.hide()
        self.notes_too.hide()
        self.notes_too.setChecked(False)
        self.keep_button.hide()
        role(self.button, "quiet")
        self.asked.emit(False)
        self.button.say(_("Delete this session"), _("Del"))
        self.setVisible(session is not None)

    def press(self) -> None:
        """The first says what is lost, the second deletes."""
        if self._session is None:
            return
        if self.armed:
            if self._breath.taken:
                self.confirmed.emit(self._session, self._notes if self.notes_too.isChecked() else None)
        else:
            self._arm(self._session)

    def _arm(self, session: PastSession) -> None:
        from trainer.store.deleting import going, traces

        found = traces(session.path, self.notes_of(session.path))
        self._notes, self.armed = found.notes, True
        self._breath.take()
        self._lost.setText(going(found))
        self._lost.show()
        count = found.notes_files
        self.notes_too.setText(
            ngettext("Its notes too: {count} file", "Its notes too: {count} files", count).format(count=count)
        )
        self.notes_too.setToolTip(str(found.notes or ""))
        self.notes_too.setVisible(found.notes is not None)
        self.keep_button.show()
        role(self.button, "danger")
        self.button.say(_("Delete it for good"), "")
        self.asked.emit(True)

    def _keep(self) -> None:
        """Thinks better of it; the keyboard goes back to where it was asked."""
        self.show_session(self._session)
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter on the tick or the button deletes, Escape thinks better of it."""
        if self.armed and event.key() == Qt.Key.Key_Escape:
            self._keep()
        elif self.armed and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.press()
        else:
            super().keyPressEvent(event)

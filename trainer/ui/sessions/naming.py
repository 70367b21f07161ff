"""This file is what stands first in a past session's notes, and how it is corrected: its title, for whom, where."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from trainer.model.events import HeldFor
from trainer.ui.fields.held import LONGEST, held_fields, held_title
from trainer.ui.theme import role
from trainer.ui.widgets import KeyButton, Label
from trainer.ui.widgets.labels import wrapped
from trainer.words import _

if TYPE_CHECKING:
    from trainer.store.sessions import PastSession


class Typed(NamedTuple):
    """The words in the fields, and the session's file."""

    path: Path
    words: tuple[str, str, str]


class NamingPart(QWidget):
    """Emits `told` with the session, its title and a HeldFor; `opened` tells whether the fields are shown."""

    told = Signal(object, str, object)
    opened = Signal(bool)

    def __init__(self) -> None:
        """Empty until `show_session`; whoever shows it says whether it is seen."""
        super().__init__()
        role(self, "inside")
        self._session: PastSession | None = None
        self._head, self._held = held_title(), wrapped("", "small", muted=True)
        self.title = QLineEdit()
        self.title.setMaxLength(LONGEST)
        self.title.setAccessibleName(_("What it is called"))
        self.client, self.place = held_fields()
        self.change_button = KeyButton(_("Change title, client or place"), _("F2"), "quiet")
        self.save_button = KeyButton(_("Save"), _("Enter"), "primary")
        self.cancel_button = KeyButton(_("Cancel"), _("Esc"), "quiet")
        self._editor = role(QWidget(), "inside")
        self._lay_out()
        self.change_button.clicked.connect(self.open)
        self.save_button.clicked.connect(self._save)
        self.cancel_button.clicked.connect(self._leave)
        for field in (self.title, self.client, self.place):
            field.returnPressed.connect(self._save)
        self.show_session(None)

    @property
    def editing(self) -> bool:
        """Whether the fields are shown."""
        return not self._editor.isHidden()

    @property
    def typed(self) -> Typed | None:
        """What is being typed; None while the fields aren't shown."""
        if self._session is None or not self.editing:
            return None
        return Typed(self._session.path, (self.title.text(), self.client.text(), self.place.text()))

    def type_again(self, typed: Typed) -> None:
        """Opens the fields with what was typed for the session that is shown, in a window that is no more."""
        if self._session is not None and self._session.path == typed.path:
            self.open()
            for field, words in zip((self.title, self.client, self.place), typed.words, strict=True):
                field.setText(words)

    def show_session(self, session: PastSession | None) -> None:
        """What is told of this session; fields that were open are closed, unless it is the same, looked at again."""
        same = session is not None and self._session is not None and session.path == self._session.path
        self._session = session
        self._held.setText(" · ".join(part for part in (session.client, session.place) if part) if session else "")
        self._held.setVisible(bool(self._held.text()))
        self._show(editing=same and self.editing)

    def open(self) -> None:
        """Shows the fields with what is told so far."""
        if self._session is not None:
            known = (self._session.title, self._session.client, self._session.place)
            for field, words in zip((self.title, self.client, self.place), known, strict=True):
                field.setText(words)
            self._show(editing=True)
            self.title.setFocus(Qt.FocusReason.OtherFocusReason)
            self.title.selectAll()

    def _save(self) -> None:
        """Tells what was changed; a title that was emptied stays as it was."""
        session = self._session
        if session is None or not self.editing:
            return
        title = " ".join(self.title.text().split()) or session.title
        held = HeldFor(client=self.client.text().strip(), place=self.place.text().strip())
        self._leave()
        if (title, held) != (session.title, HeldFor(client=session.client, place=session.place)):
            self.told.emit(session, title, held)

    def _leave(self) -> None:
        self._show(editing=False)
        self.change_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, *, editing: bool) -> None:
        self._head.setVisible(editing or bool(self._held.text()))
        self._editor.setVisible(editing)
        self.change_button.setVisible(not editing)
        self.opened.emit(editing)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves all as it was."""
        if self.editing and event.key() == Qt.Key.Key_Escape:
            self._leave()
        elif not (self.editing and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)):  # the fields have saved
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        fields = QVBoxLayout(self._editor)
        fields.setContentsMargins(0, 0, 0, 0)
        fields.setSpacing(4)
        for field in (self.title, self.client, self.place):
            caption = Label(field.accessibleName(), "small", muted=True)
            caption.setBuddy(field)
            fields.addWidget(caption)
            fields.addWidget(field)
        fields.addSpacing(6)
        for button in (self.save_button, self.cancel_button):
            fields.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._head)
        column.addWidget(self._held)
        column.addWidget(self._editor)
        column.addWidget(self.change_button)

"""This file is the page of past sessions: find one, continue it, or write its notes once more."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from trainer.ui.library.paned import PanedPage
from trainer.ui.library.scroll import ScrolledColumn
from trainer.ui.library.shelf import folded
from trainer.ui.sessions.deleting import DeletePart
from trainer.ui.sessions.rows import SessionRows, pills, when
from trainer.ui.theme import role
from trainer.ui.widgets import Card, FlowLayout, KeyButton, SectionTitle, clear
from trainer.ui.widgets.labels import wrapped
from trainer.words import _, ngettext

if TYPE_CHECKING:
    from trainer.store.records import KeptRecord
    from trainer.store.sessions import PastSession


class SessionsPage(PanedPage):
    """Emits `resume`, `write_notes`, `open_notes`, `restore` and `begin_record` with the session that is chosen.

    `open_record` comes with a record that was begun from it, `delete` with the session and the folder of notes to go.
    """

    resume = Signal(object)
    write_notes = Signal(object)
    open_notes = Signal(object)
    restore = Signal(object)
    begin_record = Signal(object)
    open_record = Signal(object)
    delete = Signal(object, object)

    def __init__(self) -> None:
        """Empty until `show_sessions`."""
        super().__init__()
        self._kept: tuple[KeptRecord, ...] = ()
        self._sessions: tuple[PastSession, ...] = ()
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.setAccessibleName(_("Search past sessions"))
        self.search.installEventFilter(self)
        self.rows = SessionRows()
        self.pane = SessionPane()
        self._title = wrapped(_("Past sessions"), "title", strong=True)
        self._empty = wrapped("", muted=True)
        self._lay_out()
        self.hold(self.pane, self._title)
        self.search.textChanged.connect(self._refresh)
        self.rows.picked.connect(self._show_session)
        self.rows.opened.connect(self._open)
        self.rows.delete_asked.connect(self._ask_to_delete)
        self.pane.deleting.confirmed.connect(self.delete)
        self.pane.resume.connect(lambda: self.resume.emit(self.rows.current))
        self.pane.write_notes.connect(lambda: self.write_notes.emit(self.rows.current))
        self.pane.open_notes.connect(lambda: self.open_notes.emit(self.rows.current))
        self.pane.begin_record.connect(lambda: self.begin_record.emit(self.rows.current))
        self.pane.open_record.connect(self.open_record)
        self.pane.restore.connect(lambda: self.restore.emit(self.rows.current))
        self._refresh()

    def show_records(self, kept: Sequence[KeptRecord]) -> None:
        """The records there are; those begun from the chosen session are offered with it."""
        self._kept = tuple(kept)
        self._show_kept(self.rows.current)

    def _show_session(self, session: PastSession | None) -> None:
        self.pane.show_session(session)
        self._show_kept(session)

    def _show_kept(self, session: PastSession | None) -> None:
        self.pane.show_records([one for one in self._kept if session and one.session == session.path.stem])

    def show_sessions(self, sessions: Sequence[PastSession]) -> None:
        """The sessions there are, the latest first."""
        pressed = self.pane.restore_button.hasFocus() or self.pane.deleting.armed
        self._sessions = tuple(sessions)
        self._refresh()
        chosen = next((row for row in self.rows.rows() if row.session is self.rows.current), None)
        if pressed and chosen is not None:
            chosen.show()  # what isn't shown yet can't take the keyboard
            chosen.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refresh(self) -> None:
        words = folded(self.search.text()).split()
        found = [one for one in self._sessions if all(word in folded(f"{one.title} {when(one)}") for word in words)]
        self.rows.show_sessions(found)
        self._show_session(self.rows.current)
        count = len(self._sessions)
        self.search.setPlaceholderText(
            ngettext("Search {count} session", "Search {count} sessions", count).format(count=count)
        )
        self.search.setVisible(bool(count))
        self._empty.setVisible(not found)
        self._empty.setText(
            _("Nothing matches “{words}”.").format(words=self.search.text().strip())
            if count
            else _("No sessions yet. Everything you run is kept here, each session in a file of its own.")
        )

    def _ask_to_delete(self) -> None:
        """By the key: what goes is said, and the keyboard stands where Enter does it."""
        if not self.pane.deleting.armed:
            self.pane.deleting.press()
        self.pane.deleting.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self, session: PastSession) -> None:
        if session.damaged:
            self.restore.emit(session)
        if session.trouble:
            return
        (self.open_notes if session.finished else self.resume).emit(session)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the search, the arrow down and Enter go to the list, Escape empties it."""
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            rows = self.rows.rows()
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter) and rows:
                rows[0].setFocus(Qt.FocusReason.OtherFocusReason)
                return True
            if event.key() == Qt.Key.Key_Escape and self.search.text():
                self.search.clear()
                return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        middle = QVBoxLayout()
        middle.setContentsMargins(28, 26, 0, 0)
        middle.setSpacing(16)
        middle.addWidget(self._title)
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 28, 0)
        line.addWidget(self.search)
        middle.addLayout(line)
        area, inside = ScrolledColumn(), role(QWidget(), "inside")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 2, 28, 28)
        column.addWidget(self._empty)
        column.addWidget(self.rows)
        column.addStretch(1)
        area.hold(inside)
        middle.addWidget(area, 1)
        row.addLayout(middle, 1)
        row.addWidget(self.pane)


class SessionPane(Card):
    """What can be done with the chosen session."""

    resume = Signal()
    write_notes = Signal()
    open_notes = Signal()
    restore = Signal()
    begin_record = Signal()
    open_record = Signal(object)
    stop = Signal()

    def __init__(self) -> None:
        """Empty until `show_session`."""
        super().__init__("side-right", margin=28, spacing=8)
        self._title = wrapped("", "heading", strong=True)
        self._when = wrapped("", muted=True)
        self._pills = FlowLayout()
        self._file = wrapped("", "small", muted=True)
        self._trouble = wrapped("", "warning")
        self._said = wrapped("", "small")
        self.resume_button = KeyButton(_("Continue"), _("Enter"), "primary")
        self.write_button = KeyButton(_("Write the notes again"))
        self.open_button = KeyButton(_("Open the notes"), _("Enter"), "primary")
        self.again_button = KeyButton(_("The group meets again"))
        self.record_button = KeyButton(_("Begin a record from it"))
        self.stop_button = KeyButton(_("Stop writing"))
        self.stop_button.clicked.connect(self.stop)
        self._records = QVBoxLayout()
        self._records.setSpacing(6)
        self.restore_button = KeyButton(_("Restore the session"), _("Enter"), "primary")
        self._damage = wrapped(_("The file as it is now is kept beside the restored one."), "small", muted=True)
        for widget in (self._title, self._when):
            self.box.addWidget(widget)
        self.box.addSpacing(6)
        self.box.addLayout(self._pills)
        self.box.addWidget(self._trouble)
        self.box.addSpacing(10)
        self.box.addWidget(self._file)
        self.box.addSpacing(10)
        self.box.addLayout(self._records)
        self.box.addStretch(1)
        self.box.addWidget(self._said)
        self.box.addWidget(self.stop_button)
        self.box.addSpacing(4)
        self.box.addWidget(self._damage)
        self.deleting = DeletePart()
        self.box.addWidget(self.deleting)
        for button in self._buttons():
            self.box.addWidget(button)
        self.restore_button.clicked.connect(self.restore)
        self.resume_button.clicked.connect(self.resume)
        self.again_button.clicked.connect(self.resume)
        self.write_button.clicked.connect(self.write_notes)
        self.open_button.clicked.connect(self.open_notes)
        self.record_button.clicked.connect(self.begin_record)
        self.show_session(None)

    def _buttons(self) -> tuple[KeyButton, ...]:
        return (
            self.record_button,
            self.again_button,
            self.write_button,
            self.open_button,
            self.resume_button,
            self.restore_button,
        )

    def show_session(self, session: PastSession | None) -> None:
        """Tells about this session, or about nothing."""
        self.say("")
        self.deleting.show_session(session)
        damaged = session is not None and session.damaged
        self.restore_button.setVisible(damaged)
        self._damage.setVisible(damaged)
        sound = session is not None and not session.trouble
        finished = session is not None and session.finished
        self.resume_button.setVisible(sound and not finished)
        self.write_button.setVisible(sound)
        self.open_button.setVisible(sound and finished)
        self.again_button.setVisible(sound and finished)
        self.record_button.setVisible(sound)
        self.write_button.say(_("Write the notes again") if finished else _("Write the notes so far"))
        self._title.setText(session.title if session else "")
        self._when.setText(when(session) if session else "")
        self._file.setText(_("Kept in {path}").format(path=session.path) if session else "")
        self._trouble.setText(session.trouble if session else "")
        self._trouble.setVisible(bool(session and session.trouble))
        self._pills.clear()
        for pill in pills(session) if session else ():
            self._pills.addWidget(pill)

    def show_records(self, kept: Sequence[KeptRecord]) -> None:
        """What is kept since this session, each opened by a press."""
        clear(self._records)
        if kept:
            self._records.addWidget(SectionTitle(_("Kept since")))
        for one in kept:
            button = KeyButton(one.title, "", "quiet")
            button.clicked.connect(lambda _on=False, chosen=one: self.open_record.emit(chosen))
            self._records.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def say(self, sentence: str) -> None:
        """A line over the buttons: what is being done, or why it couldn't be."""
        self._said.setText(sentence)
        self._said.setVisible(bool(sentence))
        self.stop_button.hide()

    def say_writing(self, words: str) -> None:
        """What is being written, with a way to stop it."""
        self.say(words)
        self.stop_button.show()

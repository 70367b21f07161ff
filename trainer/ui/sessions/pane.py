"""This file is what can be done with the chosen session: read it, go on with it, its notes, erasing, deleting."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.ui.breath import Breath
from trainer.ui.library.fade import Fade
from trainer.ui.library.scroll import ScrolledColumn
from trainer.ui.sessions.deleting import DeletePart
from trainer.ui.sessions.naming import NamingPart
from trainer.ui.sessions.notes_told import NotesTold
from trainer.ui.sessions.rows import pills, when
from trainer.ui.sessions.words import write_words
from trainer.ui.theme import role, zoom_of
from trainer.ui.widgets import Card, FlowLayout, KeyButton, SectionTitle, clear
from trainer.ui.widgets.labels import News, wrapped
from trainer.words import _

if TYPE_CHECKING:
    from trainer.store.records import KeptRecord
    from trainer.store.sessions import PastSession

LEAST = 96
"""So much of what a session is stays in sight, in pixels."""
WIDE, TIGHT, ROOMY = 28, 14, 340
"""Pixels at the sides of a roomy pane and of a narrow one, and from which width on it is roomy."""


class SessionPane(Card):
    """What can be done with the chosen session."""

    resume = Signal()
    meet = Signal()
    read = Signal()
    erase = Signal()
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
        self.notes = NotesTold()
        self._going_on = News()
        self._asked = False
        self._session: PastSession | None = None
        self._breath = Breath()
        self.read_button = KeyButton(_("Open to read"), _("Ctrl+O"))
        self.erase_button = KeyButton(_("Erase names or words"), "", "quiet")
        self.resume_button = KeyButton(_("Continue"), _("Enter"), "primary")
        self.write_button = KeyButton(_("Write the notes"))
        self.open_button = KeyButton(_("Open the notes"), _("Enter"), "primary")
        self.again_button = KeyButton(_("The group meets again"))
        self.meet_button = KeyButton(_("A new session with these people"))
        self.no_button = KeyButton(_("No, leave it as it is"), _("Esc"), "quiet")
        self.record_button = KeyButton(_("Begin a record from it"))
        self.naming = NamingPart()
        self._records = QVBoxLayout()
        self._records.setSpacing(6)
        self.restore_button = KeyButton(_("Restore the session"), _("Enter"), "primary")
        self._damage = wrapped(_("The file as it is now is kept beside the restored one."), "small", muted=True)
        self.box.addWidget(self._about(), 1)
        for widget in (self.notes.news, *self.notes.ticks, self.notes.stop):
            self.box.addWidget(widget)
        self.box.addSpacing(4)
        self.box.addWidget(self._damage)
        self.deleting = DeletePart()
        self.deleting.asked.connect(lambda _on: self._offer())
        self.box.addWidget(self.deleting)
        for button in self._buttons():
            if button is self.again_button:
                self.box.addWidget(self._going_on)
            self.box.addWidget(button)
        self._connect()
        self.show_session(None)

    def _connect(self) -> None:
        self.naming.opened.connect(lambda _on: self._offer())
        self.notes.stop.clicked.connect(self.stop)
        for tick in self.notes.ticks:
            tick.clicked.connect(self.write_notes)
        self.restore_button.clicked.connect(self.restore)
        self.resume_button.clicked.connect(self.resume)
        self.read_button.clicked.connect(self.read)
        self.erase_button.clicked.connect(self.erase)
        self.again_button.clicked.connect(self._meet_again)
        self.meet_button.clicked.connect(self._meet)
        self.no_button.clicked.connect(self._think_better)
        self.write_button.clicked.connect(self.write_notes)
        self.open_button.clicked.connect(self.open_notes)
        self.record_button.clicked.connect(self.begin_record)
        for keys, button in (("Ctrl+O", self.read_button), ("F2", self.naming.change_button)):
            shortcut = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(lambda press=button: press.click() if press.isVisible() else None)

    @property
    def session(self) -> PastSession | None:
        """What it tells about."""
        return self._session

    @property
    def acts(self) -> tuple[KeyButton, ...]:
        """What leads on; the last ones in the pane."""
        return (self.open_button, self.resume_button, self.restore_button)

    def _about(self) -> ScrolledColumn:
        """What the session is; in a low window it scrolls, and the buttons keep their places."""
        inside = role(QWidget(), "inside")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(8)
        for label in (self._title, self._when):
            column.addWidget(label)
        column.addLayout(self._pills)
        column.addWidget(self._trouble)
        column.addWidget(self._file)
        column.addWidget(self.naming)
        column.addSpacing(10)
        column.addLayout(self._records)
        column.addStretch(1)
        area = ScrolledColumn()
        area.setMinimumHeight(LEAST)
        area.hold(inside)
        Fade(area)
        return area

    def _meet_again(self) -> None:
        """The first press says what going on with a finished session means, or offers another; the second does it."""
        if self._asked:
            if self._breath.taken:
                self._let_be()
                self.resume.emit()
            return
        self._asked = True
        self._breath.take()
        self._offer()
        self._going_on.setText(
            _(
                "Go on with this session, or begin a new one with the same people? Gone on with, it continues where it "
                "ended: what happens is added, and what is there stays."
            )
        )
        self._going_on.show()
        self.again_button.say(_("Yes, go on with it"))
        self.meet_button.show()
        self.no_button.show()

    def _meet(self) -> None:
        """What comes to lie where the first press was isn't chosen by its double."""
        if self._breath.taken:
            self.meet.emit()

    def _let_be(self) -> None:
        self._asked = False
        self._going_on.hide()
        self.meet_button.hide()
        self.no_button.hide()
        self.again_button.say(_("The group meets again"))
        self._offer()

    def _think_better(self) -> None:
        """It stays as it is; the keyboard goes back to where going on was asked."""
        self._let_be()
        self.again_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape thinks better of going on."""
        if self._asked and event.key() == Qt.Key.Key_Escape:
            self._think_better()
        else:
            super().keyPressEvent(event)

    def _buttons(self) -> tuple[KeyButton, ...]:
        return (
            self.erase_button,
            self.record_button,
            self.again_button,
            self.meet_button,
            self.no_button,
            self.write_button,
            self.read_button,
            self.open_button,
            self.resume_button,
            self.restore_button,
        )

    def show_session(self, session: PastSession | None) -> None:
        """Tells about this session, or about nothing."""
        self.say("")
        self._session = session
        self._let_be()
        self.deleting.show_session(None if session is not None and session.held else session)
        self.naming.show_session(None if session is not None and session.trouble else session)
        self._offer()
        self.read_button.say(_("Open to read"), _("Ctrl+O") if session and not session.trouble else _("Enter"))
        role(self.read_button, "plain" if session and not session.trouble else "primary")
        self.write_button.say(write_words(session))
        self._title.setText(session.title if session else "")
        self._when.setText(when(session) if session else "")
        self._file.setText(_("Kept in {path}").format(path=session.path) if session else "")
        self._trouble.setText(session.trouble if session else "")
        self._trouble.setVisible(bool(session and session.trouble))
        self._pills.clear()
        for pill in pills(session) if session else ():
            self._pills.addWidget(pill)

    def _offer(self) -> None:
        """What can be done with it; while it is asked whether it goes for good, or corrected, nothing else."""
        session, deleting, naming = self._session, self.deleting.armed, self.naming.editing
        there = session is not None and not deleting and not naming
        damaged = there and session is not None and session.damaged
        readable = there and session is not None and session.readable
        sound = there and session is not None and not session.trouble
        finished = session is not None and session.finished
        self.restore_button.setVisible(damaged)
        self._damage.setVisible(damaged)
        self.read_button.setVisible(readable)
        self.write_button.setVisible(readable)
        self.resume_button.setVisible(sound and not finished)
        self.open_button.setVisible(sound and finished)
        self.open_button.say(_("Open the notes"), "" if self._asked else _("Enter"))
        role(self.open_button, "plain" if self._asked else "primary")
        self.again_button.setVisible(sound and finished)
        # While going on is asked, what is done once in a while makes room for the question.
        seldom = sound and not self._asked
        self.erase_button.setVisible(seldom)
        self.record_button.setVisible(seldom)
        self.deleting.setVisible(session is not None and not session.held and not self._asked and not naming)
        correctable = session is not None and not session.trouble
        self.naming.setVisible(correctable and not deleting and not self._asked)

    def show_records(self, kept: Sequence[KeptRecord]) -> None:
        """What is kept since this session, each opened by a press."""
        clear(self._records)
        if kept:
            self._records.addWidget(SectionTitle(_("Kept since")))
        for one in kept:
            button = KeyButton(one.title, "", "quiet")
            button.clicked.connect(lambda _on=False, chosen=one: self.open_record.emit(chosen))
            self._records.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow pane leaves its room to the words of its buttons."""
        super().resizeEvent(event)
        side = WIDE if event.size().width() >= ROOMY * zoom_of(self) else TIGHT
        self.box.setContentsMargins(side, WIDE, side, WIDE)

    def say(self, sentence: str) -> None:
        """A line over the buttons: what is being done, or why it couldn't be."""
        self.notes.say(sentence)

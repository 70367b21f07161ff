"""This file is the page that reads a session: its notes chapter by chapter, and nothing in it can be changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer.debrief.leafing import Chapter
from trainer.ui.breath import Breath
from trainer.ui.sessions.chapters import Chapters
from trainer.ui.sessions.notes_told import NotesTold
from trainer.ui.sessions.rows import when
from trainer.ui.sessions.words import write_words
from trainer.ui.theme import role
from trainer.ui.widgets import FlowLayout, KeyButton, Pill
from trainer.ui.widgets.flush import Flush
from trainer.ui.widgets.labels import News, wrapped
from trainer.words import _

if TYPE_CHECKING:
    from trainer.store.sessions import PastSession


@dataclass(frozen=True, slots=True)
class Reading:
    """A session as it was read: its chapters, and what there is to say of the file."""

    session: PastSession
    chapters: tuple[Chapter, ...]
    remark: str = ""


class ReadingPage(QWidget):
    """Emits `left`, `again` to read the file once more, and `resume` and `write_notes` with the session."""

    left = Signal()
    again = Signal(object)
    resume = Signal(object)
    write_notes = Signal(object)
    stop = Signal()

    def __init__(self) -> None:
        """Empty until `show_reading`."""
        super().__init__()
        self.session: PastSession | None = None
        self._asked = False
        self._breath = Breath()
        self.back_button = KeyButton(_("All sessions"), _("Esc"), "quiet")
        self.again_button = KeyButton(_("Read it again"), _("F5"))
        self.write_button = KeyButton(_("Write the notes"), _("Ctrl+E"))
        self.resume_button = KeyButton(_("Go on with this session"))
        self.no_button = KeyButton(_("No, leave it as it is"), _("Esc"), "quiet")
        self._mark = Pill(_("Reading only"), "warning")
        self._title = wrapped("", "heading", strong=True)
        self._when = wrapped("", "small", muted=True)
        self._remark = wrapped("", "warning")
        self._going_on = News()
        self.notes = NotesTold()
        self._chapters = Chapters()
        self.contents = self._chapters.contents
        self._lay_out()
        self._connect()

    def show_reading(self, reading: Reading) -> None:
        """Shows a session from what came of it (its day stands above); read again, from the chapter that was open."""
        again = self.session is not None and self.session.path == reading.session.path
        chosen = self._chapters.chosen if again else ""
        session = self.session = reading.session
        self._title.setText(session.title)
        self._when.setText(when(session))
        self._remark.setText(reading.remark)
        self._remark.setVisible(bool(reading.remark))
        self.again_button.setVisible(session.held)
        self.resume_button.setVisible(not session.trouble)
        self.write_button.say(write_words(session))
        self.say("")
        self._let_be()
        titles = [one.title for one in reading.chapters]
        self._chapters.show_chapters(reading.chapters, titles.index(chosen) if chosen in titles else 1)

    def say(self, sentence: str) -> None:
        """What is being done, or why it couldn't be."""
        self.notes.say(sentence)

    def _go_on(self) -> None:
        """The first press says what going on means, the second does it."""
        if self.session is None:
            return
        if self._asked:
            if self._breath.taken:
                self._let_be()
                self.resume.emit(self.session)
            return
        self._asked = True
        self._breath.take()
        self._going_on.setText(
            _("Go on with this session? It goes on where it ended; what happens is added, and what is there stays.")
        )
        self._going_on.show()
        self.no_button.show()
        self.back_button.say(_("All sessions"), "")  # Esc answers the question first
        self.resume_button.say(_("Yes, go on with it"))

    def _let_be(self) -> None:
        self._asked = False
        self._going_on.hide()
        self.no_button.hide()
        self.back_button.say(_("All sessions"), _("Esc"))
        self.resume_button.say(_("Go on with this session"))

    def _think_better(self) -> None:
        """It stays as it is; the keyboard goes back to where going on was asked."""
        self._let_be()
        self.resume_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape thinks better of going on, else leaves."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._asked:
            self._think_better()
        else:
            self.left.emit()

    def _connect(self) -> None:
        self.back_button.clicked.connect(self.left)
        self.again_button.clicked.connect(lambda: self.again.emit(self.session))
        self.write_button.clicked.connect(lambda: self.write_notes.emit(self.session))
        for tick in self.notes.ticks:
            tick.clicked.connect(lambda: self.write_notes.emit(self.session))
        self.notes.stop.clicked.connect(self.stop)
        self.resume_button.clicked.connect(self._go_on)
        self.no_button.clicked.connect(self._think_better)
        for keys, button in (("F5", self.again_button), ("Ctrl+E", self.write_button)):
            shortcut = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda press=button: press.click() if press.isVisibleTo(self) else None)

    def _buttons(self) -> Sequence[QWidget]:
        return (self.write_button, self.again_button, self.resume_button, self.no_button, self.notes.stop)

    def _lay_out(self) -> None:
        head, line = QVBoxLayout(), QHBoxLayout()
        head.setContentsMargins(0, 0, 28, 0)
        head.setSpacing(8)
        head.addLayout(Flush(self.back_button))
        line.setSpacing(12)
        line.addWidget(self._title, 1)
        line.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(line)
        foot = role(QWidget(), "inside")
        flow = FlowLayout(foot, gap=10, row_gap=8)
        for button in self._buttons():
            flow.addWidget(button)
        for widget in (self._when, self._remark, self._going_on, foot, self.notes.news, *self.notes.ticks):
            head.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 22, 0, 0)
        column.setSpacing(14)
        column.addLayout(head)
        column.addWidget(self._chapters, 1)

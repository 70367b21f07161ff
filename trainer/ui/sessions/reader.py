"""This file is how a session is opened to read: read beside the window, shown on a page of its own, left again."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from trainer.ui.job import Job, while_there
from trainer.ui.library.home import HomeWindow
from trainer.words import _

if TYPE_CHECKING:
    from trainer.store.sessions import PastSession
    from trainer.ui.sessions.page import SessionsPage
    from trainer.ui.sessions.pane import SessionPane
    from trainer.ui.sessions.reading import Reading, ReadingPage

    Asked = Callable[[PastSession], object]


class SessionReader(QObject):
    """Emits `resume` and `write_notes` with the session that is read, `stop` to write no more."""

    resume = Signal(object)
    write_notes = Signal(object)
    stop = Signal()

    def __init__(self, home: HomeWindow, listed: SessionsPage) -> None:
        """The page of a read session is not listed: the list leads to it, and it is made when the first is read."""
        super().__init__(home)
        self._home, self._list = home, listed
        self._made: ReadingPage | None = None
        self._job: Job[Reading] | None = None
        listed.read.connect(self.read)

    def serve(self, resume: Asked, write_notes: Asked, stop: Callable[[], object]) -> None:
        """Says who goes on with the session that is read, who writes its notes, and who stops writing."""
        self.resume.connect(resume)
        self.write_notes.connect(write_notes)
        self.stop.connect(stop)

    @property
    def page(self) -> ReadingPage:
        """The page that shows it."""
        if self._made is None:
            from trainer.ui.sessions.reading import ReadingPage

            self._made = page = ReadingPage()
            self._home.add_aside(page)
            page.left.connect(self._left, Qt.ConnectionType.QueuedConnection)
            page.again.connect(self.read)
            page.resume.connect(self.resume)
            page.write_notes.connect(self.write_notes)
            page.stop.connect(self.stop)
        return self._made

    @property
    def shown(self) -> bool:
        """Whether a session is being read."""
        return self._made is not None and self._home.widget is self._made

    def read(self, session: PastSession) -> None:
        """Reads a session's file as it stands, and shows it."""
        if self._job is None or not self._job.running:
            self.speaks.say(_("Opening…"))
            self._job = Job(lambda: _read(session), while_there(self, self._show), while_there(self, self._failed))
            self._job.start()

    @property
    def speaks(self) -> ReadingPage | SessionPane:
        """Where it is said how things go: beside the list, or on the page that reads."""
        return self.page if self.shown else self._list.pane

    def _show(self, reading: Reading) -> None:
        self._list.pane.say("")
        self.page.show_reading(reading)
        self._home.show_widget(self.page)
        self.page.contents.setFocus(Qt.FocusReason.OtherFocusReason)

    def _failed(self, sentence: str) -> None:
        self.speaks.say(sentence)

    def _left(self) -> None:
        if self.shown:
            self._home.show_widget(self._list)
            self._list.rows.setFocus(Qt.FocusReason.OtherFocusReason)


def _read(session: PastSession) -> Reading:
    """In the job's thread: the file as it stands now, and what there is to say of it."""
    from trainer.debrief.leafing import chapters
    from trainer.revisiting import newer_words, revisit
    from trainer.store.glancing import glance
    from trainer.ui.sessions.reading import Reading

    found = revisit(session.path)
    now = glance(session.path)
    remark = newer_words(found) if found.newer else now.trouble if now.held else ""
    return Reading(now, chapters(found.play), remark)

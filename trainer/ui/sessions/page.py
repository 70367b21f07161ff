"""This file is the page of past sessions: find one, continue it, write its notes once more, or compare several."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from trainer.folding import folded
from trainer.ui.fields.searched import SearchKeys, clearable, on_one_line, told
from trainer.ui.library.beside import Beside
from trainer.ui.library.empty import NothingHere
from trainer.ui.library.fade import faded
from trainer.ui.library.paned import PanedPage
from trainer.ui.library.scroll import ScrolledColumn
from trainer.ui.sessions.choosing import ChoiceBar
from trainer.ui.sessions.pane import SessionPane
from trainer.ui.sessions.rows import SessionRows, when
from trainer.ui.theme import role
from trainer.ui.widgets import KeyButton
from trainer.ui.widgets.labels import wrapped
from trainer.words import _, ngettext

if TYPE_CHECKING:
    from trainer.store.records import KeptRecord
    from trainer.store.sessions import PastSession


NEAR, PREPARED = 150, 200
"""Pixels before the end of the cards at which more are made; so many sessions are prepared for the search at once."""


class SessionsPage(PanedPage):
    """Emits `resume`, `read`, `write_notes`, `open_notes`, `restore`, `erase`, `begin_record` with the chosen session.

    `open_record` comes with a record that was begun from it, `delete` with the session and the folder of notes to go;
    `renew_notes` with its path, `correct` with its title and HeldFor, `compare` with the sessions that are ticked,
    `table_asked` with those that are listed; `words_wanted` asks for what was said in those that are `unheard`,
    `stale` for a new look, `begin` for the scenarios, while there is no session yet.
    """

    resume = Signal(object)
    meet = Signal(object)
    read = Signal(object)
    erase = Signal(object)
    write_notes = Signal(object)
    renew_notes = Signal(object)
    open_notes = Signal(object)
    restore = Signal(object)
    begin_record = Signal(object)
    open_record = Signal(object)
    delete = Signal(object, object)
    correct = Signal(object, str, object)
    words_wanted = Signal()
    stale = Signal()
    begin = Signal()
    compare = Signal(object)
    table_asked = Signal(object)

    def __init__(self) -> None:
        """Empty until `show_sessions`."""
        super().__init__()
        self._found: tuple[PastSession, ...] = ()
        self._folded: list[str] = []
        self._said: list[str] = []
        self._unheard: tuple[PastSession, ...] = ()
        self._area = ScrolledColumn()
        self.choice = ChoiceBar()
        self._kept: tuple[KeptRecord, ...] = ()
        self._sessions: tuple[PastSession, ...] = ()
        self.search = QLineEdit()
        clearable(self.search)
        self.search.setAccessibleName(_("Search past sessions"))
        SearchKeys(self.search, self._to_rows)
        on_one_line(self.search)
        self.rows = SessionRows()
        self.pane = SessionPane()
        self._title = wrapped(_("Past sessions"), "title", strong=True)
        self._all = KeyButton(_("Show everything"))
        self.begin_button = KeyButton(_("Choose a scenario"), "", "primary")
        self._empty = NothingHere(self._all, self.begin_button)
        self._lay_out()
        self.hold(self.pane, self._title, self._beside)
        self.search.textChanged.connect(self._refresh)
        self._all.clicked.connect(self._show_all)
        self.begin_button.clicked.connect(self.begin)
        self.rows.picked.connect(self._show_session)
        self.rows.opened.connect(self._open)
        self.rows.delete_asked.connect(self._ask_to_delete)
        self.rows.ticked_changed.connect(lambda: self.choice.show_ticked(len(self.rows.ticked)))
        self.choice.compare_asked.connect(lambda: self.compare.emit(self.rows.ticked))
        self.choice.untick_asked.connect(self.rows.untick)
        self.choice.table_asked.connect(lambda: self.table_asked.emit(self._found))
        self._area.verticalScrollBar().valueChanged.connect(self._grow)
        self._area.verticalScrollBar().rangeChanged.connect(self._grow)
        self.pane.deleting.confirmed.connect(self.delete)
        self.pane.naming.told.connect(self.correct)
        self.pane.resume.connect(lambda: self.resume.emit(self.rows.current))
        self.pane.meet.connect(lambda: self.meet.emit(self.rows.current))
        self.pane.read.connect(lambda: self.read.emit(self.rows.current))
        self.pane.erase.connect(lambda: self.erase.emit(self.rows.current))
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
        """What is asked or typed beside the list stays while another look at it finds the same session chosen."""
        if session is None or session is not self.pane.session:
            self.pane.show_session(session)
            self._show_kept(session)

    def _show_kept(self, session: PastSession | None) -> None:
        self.pane.show_records([one for one in self._kept if session and one.session == session.path.stem])

    def show_sessions(self, sessions: Sequence[PastSession]) -> None:
        """The sessions there are, the latest first."""
        pressed = self.pane.restore_button.hasFocus() or self.pane.deleting.armed
        self._sessions, self._folded, self._said = tuple(sessions), [], [""] * len(sessions)
        self._unheard = tuple(one for one in sessions if one.readable)
        QTimer.singleShot(0, self, self._prepare)
        self.rows.keep_ticks(self._sessions)
        self._refresh()
        chosen = next((row for row in self.rows.rows() if row.session is self.rows.current), None)
        if (pressed or self.hasFocus()) and chosen is not None:
            chosen.show()  # what isn't shown yet can't take the keyboard
            chosen.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def listed(self) -> tuple[PastSession, ...]:
        """The sessions there are, as they were told last."""
        return self._sessions

    @property
    def unheard(self) -> tuple[PastSession, ...]:
        """The sessions of which nobody has told what was said in them."""
        return self._unheard

    def show_heard(self, heard: Mapping[Path, str]) -> None:
        """What was said in sessions, folded: the search looks in it too, as long as the list is the same."""
        self._said = [heard.get(one.path, said) for one, said in zip(self._sessions, self._said, strict=True)]
        self._unheard = tuple(one for one in self._unheard if one.path not in heard)
        if self.search.text().strip():
            self._refresh()

    def _refresh(self) -> None:
        if self.search.text().strip() and self.unheard:
            self.words_wanted.emit()
        self._found = found = self._matching(folded(self.search.text()).split())
        self.rows.show_sessions(found)
        self._show_session(self.rows.current)
        self.choice.show_listed(len(found))
        QTimer.singleShot(0, self, self._grow)
        count = len(self._sessions)
        self.search.setPlaceholderText(
            ngettext("Search {count} session", "Search {count} sessions", count).format(count=count)
        )
        self.search.setVisible(bool(count))
        self._empty.setVisible(not found)
        self._all.setVisible(bool(count))
        self.begin_button.setVisible(not count)
        if count:
            self._empty.tell_words(_("Nothing matches “{words}”").format(words=told(self.search.text())), "")
        else:
            self._empty.tell_words(
                _("No sessions yet"), _("Everything you run is kept here, each session in a file of its own.")
            )

    def _show_all(self) -> None:
        """Nothing is searched any more; the keyboard goes back to where words are typed."""
        self.search.clear()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _matching(self, words: Sequence[str]) -> tuple[PastSession, ...]:
        """The sessions where every word stands: in title, day, time, client, place or in what was said there."""
        if not words:
            return self._sessions
        behind = self._sessions[len(self._folded) :]
        self._folded += [folded(searched(one)) for one in behind]
        known = zip(self._sessions, self._folded, self._said, strict=True)
        return tuple(one for one, text, said in known if all(word in text or word in said for word in words))

    def _grow(self, *_range: int) -> None:
        """Near the end of what is made, more cards follow."""
        bar = self._area.verticalScrollBar()
        if self.isVisible() and bar.maximum() - bar.value() <= NEAR:
            self.rows.grow()

    def _prepare(self) -> None:
        """A part of what the search looks in, between other things, so that the first key doesn't wait for it."""
        behind = self._sessions[len(self._folded) :]
        self._folded += [folded(searched(one)) for one in behind[:PREPARED]]
        if len(behind) > PREPARED:
            QTimer.singleShot(0, self, self._prepare)

    def lists(self, path: Path) -> bool:
        """Whether the session of this file is among those there are."""
        return any(one.path == path for one in self._sessions)

    def write_anew(self, path: Path) -> None:
        """Chooses the session of this file, whatever is searched for, and has the notes there are written anew."""
        if all(one.path != path for one in self._found):
            self.search.clear()
        self.rows.choose(path)
        self.renew_notes.emit(path)

    def focus_list(self) -> None:
        """Gives the keyboard to the chosen session."""
        chosen = next((row for row in self.rows.rows() if row.session is self.rows.current), None)
        (chosen or (self.search if self._sessions else self.begin_button)).setFocus(Qt.FocusReason.OtherFocusReason)

    def focusInEvent(self, _event: QFocusEvent) -> None:
        """The page turned to gives the chosen session the keyboard."""
        self.focus_list()

    def _ask_to_delete(self) -> None:
        """By the key: what goes is said, and the keyboard stands where Enter does it."""
        if not self.pane.deleting.armed:
            self.pane.deleting.press()
        self.pane.deleting.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self, session: PastSession) -> None:
        if session.damaged:
            self.restore.emit(session)
        elif session.trouble and session.readable:
            self.read.emit(session)
        if session.trouble:
            return
        (self.open_notes if session.finished else self.resume).emit(session)

    def _to_rows(self) -> bool:
        """From the search to what was found."""
        rows = self.rows.rows()
        if rows:
            rows[0].setFocus(Qt.FocusReason.OtherFocusReason)
        return bool(rows)

    def _lay_out(self) -> None:
        middle = QVBoxLayout()
        middle.setContentsMargins(28, 26, 0, 0)
        middle.setSpacing(16)
        middle.addWidget(self._title)
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 28, 0)
        line.addWidget(self.search)
        middle.addLayout(line)
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, 28, 0)
        foot.addWidget(self.choice)
        middle.addLayout(foot)
        area, inside = self._area, role(QWidget(), "inside")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 2, 28, 28)
        column.addWidget(self._empty)
        column.addWidget(self.rows)
        column.addStretch(1)
        area.hold(inside)
        faded(area, "background")
        middle.addWidget(area, 1)
        self._beside = Beside(self, middle, self.pane, area)
        self._beside.lead(self.pane.box, self.pane.acts)


def searched(session: PastSession) -> str:
    """What the search looks in at once: the title in every language it has one in, when, for whom and where it was."""
    titles = (title for _language, title in session.titles)
    return " ".join((session.title, *titles, when(session), session.client, session.place))

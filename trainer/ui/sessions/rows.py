"""This file is the list of past sessions: a card each, chosen by arrows or mouse."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer.ui.library.pickable import PickableCard
from trainer.ui.sessions.words import day_words, local, time_words
from trainer.ui.theme import role
from trainer.ui.widgets import Label, Pill
from trainer.ui.widgets.labels import wrapped
from trainer.words import _, ngettext

if TYPE_CHECKING:
    from trainer.store.sessions import PastSession


class SessionRow(PickableCard):
    """One session: title and day, how many people, whether it was finished."""

    def __init__(self, session: PastSession) -> None:
        """Shows the session."""
        super().__init__(margin=18, spacing=6)
        self.box.setContentsMargins(20, 14, 20, 14)
        self.session = session
        head = QHBoxLayout()
        head.addWidget(wrapped(session.title, "large", strong=True), 1)
        head.addWidget(Label(when(session), "small", muted=True), 0, Qt.AlignmentFlag.AlignTop)
        self.box.addLayout(head)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for pill in pills(session):
            foot.addWidget(pill)
        foot.addStretch(1)
        self.box.addLayout(foot)
        self.setAccessibleName(", ".join((session.title, when(session), *(pill.text() for pill in pills(session)))))


def when(session: PastSession) -> str:
    """Day and time; "" for a file that doesn't tell."""
    if not session.started:
        return ""
    moment = local(session.started, session.offset_minutes)
    return f"{day_words(moment)}, {time_words(moment)}"


def pills(session: PastSession) -> list[Pill]:
    """What is so about it, a pill each."""
    if session.trouble:
        return [Pill(_("Can't be opened"), "warning")]
    people = ngettext("{count} person", "{count} people", session.people).format(count=session.people)
    done = Pill(_("Finished"), "good") if session.finished else Pill(_("Not finished"), "accent")
    rehearsal = [Pill(_("Rehearsal"), "warning")] if session.rehearsal else []
    due = [Pill(_("Promised to be deleted"), "warning")] if session.due else []
    return [Pill(people), done, *rehearsal, *due]


class SessionRows(QWidget):
    """The cards one below another; Enter opens the chosen one."""

    picked = Signal(object)
    opened = Signal(object)
    delete_asked = Signal()

    def __init__(self) -> None:
        """Empty until `show_sessions`."""
        super().__init__()
        role(self, "inside")
        self._rows: list[SessionRow] = []
        self._current = -1
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)

    @property
    def current(self) -> PastSession | None:
        """The chosen session."""
        return self._rows[self._current].session if 0 <= self._current < len(self._rows) else None

    def rows(self) -> tuple[SessionRow, ...]:
        """The cards in order."""
        return tuple(self._rows)

    def show_sessions(self, sessions: Sequence[PastSession]) -> None:
        """Shows these; the chosen one stays chosen when it is among them."""
        chosen = self.current
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows, self._current = [SessionRow(session) for session in sessions], -1
        for number, row in enumerate(self._rows):
            row.pressed.connect(lambda index=number: self._pick(index))
            row.opened.connect(lambda given=row: self.opened.emit(given.session))
            self._column.addWidget(row)
        paths = [session.path for session in sessions]
        self._pick(paths.index(chosen.path) if chosen and chosen.path in paths else 0 if sessions else -1)

    def _pick(self, index: int) -> None:
        if index == self._current and index >= 0:
            return
        for number in {self._current, index} & set(range(len(self._rows))):
            self._rows[number].mark(chosen=number == index)
        self._current = index
        self.picked.emit(self.current)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down move, Enter opens, Delete asks about deleting."""
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if by is not None and 0 <= self._current + by < len(self._rows):
            self._rows[self._current + by].setFocus(Qt.FocusReason.OtherFocusReason)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current is not None:
            self.opened.emit(self.current)
        elif event.key() == Qt.Key.Key_Delete and self.current is not None:
            self.delete_asked.emit()
        else:
            super().keyPressEvent(event)

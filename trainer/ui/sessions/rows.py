"""This file is the list of past sessions: cards made as they are scrolled to, one chosen, any number ticked."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from trainer.ui.days import day_words, local, time_words
from trainer.ui.library.pickable import PickableCard
from trainer.ui.theme import role, zoom_of
from trainer.ui.widgets import Label, Pill
from trainer.ui.widgets.elided import cut
from trainer.ui.widgets.flow import FlowLayout
from trainer.ui.widgets.labels import Tone, wrapped
from trainer.words import _, ngettext

if TYPE_CHECKING:
    from trainer.store.sessions import PastSession

State = tuple[str, Tone]
AROUND, TITLE = 60, 170
"""Pixels around the words of a card, and what its title needs beside the day at the usual text."""
LONGEST = 28
"""So many letters of a client stand in the list; all of it stands beside it."""
FIRST, MORE = 10, 10
"""So many cards are made at once; more when the list is scrolled to its end."""


class SessionRow(PickableCard):
    """One session: title and day, how many people, whether it was finished; `toggled` when its tick is pressed.

    `ranged` asks for a tick on all from the chosen one to this one.
    """

    toggled = Signal()
    ranged = Signal()

    def __init__(self, session: PastSession) -> None:
        """Shows the session."""
        super().__init__(margin=18, spacing=6)
        self.box.setContentsMargins(20, 14, 20, 14)
        self.session = session
        self.tick = QCheckBox()
        self.tick.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Space on the card presses it
        policy = self.tick.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # the titles stand below each other, also of one that can't be ticked
        self.tick.setSizePolicy(policy)
        self.tick.clicked.connect(self.toggled)
        self._title, self._when = wrapped("", "large", strong=True), Label("", "small", muted=True)
        self._title.setContentsMargins(0, 3, 0, 0)
        self._when.setContentsMargins(8, 7, 0, 0)
        self._words = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._words.setSpacing(4)
        self._words.addWidget(self._title, 1, Qt.AlignmentFlag.AlignTop)
        self._words.addWidget(self._when, 0, Qt.AlignmentFlag.AlignTop)
        head, beside = QHBoxLayout(), QVBoxLayout()
        head.setSpacing(4)
        head.addWidget(self.tick, 0, Qt.AlignmentFlag.AlignTop)
        beside.setSpacing(6)
        beside.addLayout(self._words)
        self._foot = FlowLayout()
        beside.addLayout(self._foot)
        head.addLayout(beside, 1)
        self.box.addLayout(head)
        self._states: list[State] = []
        self._pills: list[Pill] = []
        self.show_session(session, ticked=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the day would leave the title a column of single words, it stands below."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - self._when.sizeHint().width() - self.tick.sizeHint().width() - AROUND
        placed = self.testAttribute(Qt.WidgetAttribute.WA_Resized)  # else its size is Qt's
        below = placed and room < TITLE * zoom_of(self)
        way = QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight
        if self._words.direction() != way:
            self._words.setDirection(way)
            self._when.setContentsMargins(0, 0 if below else 7, 0, 0)

    def show_session(self, session: PastSession, *, ticked: bool) -> None:
        """Shows another session in this card."""
        self.session = session
        self._title.setText(session.title)
        self._when.setText(when(session))
        self._fit()
        self.tick.setVisible(not session.trouble)
        self._show_states(session)
        self.show_tick(ticked=ticked)

    def _show_states(self, session: PastSession) -> None:
        """The pills are kept and told anew: making them is what takes time."""
        found = states(session)
        if found == self._states:
            return
        for _pill in range(len(found) - len(self._pills)):
            self._pills.append(Pill())
            self._foot.addWidget(self._pills[-1])
        for number, pill in enumerate(self._pills):
            if number >= len(found):
                pill.hide()
            elif number >= len(self._states) or found[number] != self._states[number]:
                pill.tell(*found[number])
                pill.show()
        self._states = found

    def show_tick(self, *, ticked: bool) -> None:
        """Whether it is among those to be compared; the screen reader is told so too."""
        self.tick.setChecked(ticked)
        self.tick.setAccessibleName(_("Compare “{title}”").format(title=self.session.title))
        said = [self.session.title, when(self.session), *(text for text, _tone in self._states)]
        self.setAccessibleName(", ".join(part for part in (*said, _("ticked to compare") if ticked else "") if part))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """With Ctrl it is ticked, with Shift all from the chosen one to it."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.toggled.emit()
            self.pressed.emit()
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.ranged.emit()
        else:
            super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """By a press of the mouse the press itself chooses: until then Shift needs the one that was chosen before."""
        if event.reason() == Qt.FocusReason.MouseFocusReason:
            self.update()
        else:
            super().focusInEvent(event)


def when(session: PastSession) -> str:
    """Day and time; "" for a file that doesn't tell."""
    if not session.started:
        return ""
    moment = local(session.started, session.offset_minutes)
    return f"{day_words(moment)}, {time_words(moment)}"


def states(session: PastSession) -> list[State]:
    """What is so about it, each in a few words with a tone."""
    if session.trouble:
        return [(_("Can only be read") if session.readable else _("Can't be opened"), "warning")]
    people = ngettext("{count} person", "{count} people", session.present).format(count=session.present)
    found: list[State] = [
        *([(cut(session.client, LONGEST), "plain")] if session.client else ()),
        (people, "plain"),
        (_("Finished"), "good") if session.finished else (_("Not finished"), "warning"),
    ]
    found += [(_("Rehearsal"), "warning")] if session.rehearsal else []
    found += [(_("Promised to be deleted"), "warning")] if session.due else []
    return found


def pills(session: PastSession) -> list[Pill]:
    """The same, a pill each."""
    return [Pill(words, tone) for words, tone in states(session)]


class SessionRows(QWidget):
    """The cards one below another; Enter opens the chosen one, Space ticks it, `ticked_changed` tells of every tick."""

    picked = Signal(object)
    opened = Signal(object)
    delete_asked = Signal()
    ticked_changed = Signal()

    def __init__(self) -> None:
        """Empty until `show_sessions`."""
        super().__init__()
        role(self, "inside")
        self._sessions: tuple[PastSession, ...] = ()
        self._cards: list[SessionRow] = []
        self._shown = 0
        self._current = -1
        self._ticked: dict[Path, PastSession] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)

    @property
    def current(self) -> PastSession | None:
        """The chosen session."""
        return self._sessions[self._current] if 0 <= self._current < len(self._sessions) else None

    def rows(self) -> tuple[SessionRow, ...]:
        """The cards that are made, in order."""
        return tuple(self._cards[: self._shown])

    # What is listed

    def show_sessions(self, sessions: Sequence[PastSession]) -> None:
        """Shows these; the chosen one stays chosen when it is among them, ticks stay on those out of sight."""
        chosen = self.current
        self._mark(chosen=False)
        self._sessions, self._current = tuple(sessions), -1
        paths = [session.path for session in sessions] if chosen is not None else []
        place = paths.index(chosen.path) if chosen and chosen.path in paths else 0 if sessions else -1
        self._fill(min(len(sessions), max(FIRST, place + 1)))
        for card in self._cards[self._shown :]:
            card.hide()
        self._pick(place)

    def _fill(self, count: int) -> None:
        """Puts the first sessions into as many cards."""
        for number, session in enumerate(self._sessions[:count]):
            self._put(number, session)
        self._shown = count

    def _put(self, number: int, session: PastSession) -> None:
        if number == len(self._cards):
            self._cards.append(self._made(number, session))
        card = self._cards[number]
        if card.session is not session:
            card.show_session(session, ticked=session.path in self._ticked)
        elif card.tick.isChecked() != (session.path in self._ticked):
            card.show_tick(ticked=session.path in self._ticked)
        card.show()

    def _made(self, number: int, session: PastSession) -> SessionRow:
        card = SessionRow(session)
        card.pressed.connect(lambda: self._pick(number))
        card.opened.connect(lambda: self.opened.emit(card.session))
        card.toggled.connect(lambda: self.toggle(number))
        card.ranged.connect(lambda: self._tick_to(number))
        self._column.addWidget(card)
        return card

    def grow(self) -> bool:
        """Makes some more cards; whether there were any to make."""
        before = self._shown
        for number in range(before, min(len(self._sessions), before + MORE)):
            self._put(number, self._sessions[number])
            self._shown = number + 1
        return self._shown > before

    # The chosen one

    def _pick(self, index: int) -> None:
        if index == self._current and index >= 0:
            return
        self._mark(chosen=False)
        self._current = index
        self._mark(chosen=True)
        self.picked.emit(self.current)

    def choose(self, path: Path) -> None:
        """Makes the session of this file the chosen one, if it is listed."""
        place = next((number for number, one in enumerate(self._sessions) if one.path == path), -1)
        if place >= 0:
            self._fill(max(self._shown, place + 1))
            self._pick(place)

    def _mark(self, *, chosen: bool) -> None:
        if 0 <= self._current < self._shown:
            self._cards[self._current].mark(chosen=chosen)

    # Those that are ticked

    @property
    def ticked(self) -> tuple[PastSession, ...]:
        """The sessions to be compared, the earliest first, wherever in the list they stand."""
        return tuple(sorted(self._ticked.values(), key=lambda one: (one.started, one.path.name)))

    def keep_ticks(self, sessions: Iterable[PastSession]) -> None:
        """Of what is ticked, only what is still among all sessions stays so, as it is now."""
        known = {session.path: session for session in sessions} if self._ticked else {}
        self._set_ticks({path: known[path] for path in self._ticked if path in known})

    def tick_again(self, paths: Collection[Path]) -> None:
        """Ticks those of the listed sessions that were ticked before, in a window that is no more."""
        self._set_ticks({session.path: session for session in self._sessions if session.path in paths})

    def untick(self) -> None:
        """Takes every tick away."""
        self._set_ticks({})

    def toggle(self, index: int) -> None:
        """Ticks a session, or takes its tick away; a file that can't be read takes none."""
        session = self._sessions[index]
        if session.trouble:
            return
        ticks = dict(self._ticked)
        if ticks.pop(session.path, None) is None:
            ticks[session.path] = session
        self._set_ticks(ticks)

    def tick_all(self) -> None:
        """Ticks every session that is listed."""
        self._tick(self._sessions)

    def _tick_to(self, index: int) -> None:
        """Ticks all from the chosen one to this one, which is the chosen one then."""
        first, last = sorted((max(self._current, 0), index))
        self._tick(self._sessions[first : last + 1])
        self._cards[index].setFocus(Qt.FocusReason.OtherFocusReason)
        self._pick(index)

    def _tick(self, sessions: Iterable[PastSession]) -> None:
        self._set_ticks({**self._ticked, **{one.path: one for one in sessions if not one.trouble}})

    def _set_ticks(self, ticks: dict[Path, PastSession]) -> None:
        changed = ticks.keys() != self._ticked.keys()
        self._ticked = ticks
        if not changed:
            return
        for card in self.rows():
            if card.tick.isChecked() != (card.session.path in ticks):
                card.show_tick(ticked=card.session.path in ticks)
        self.ticked_changed.emit()

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down move, with Shift they tick; Space ticks, Enter opens, Delete asks about deleting."""
        key, held = Qt.Key(event.key()), event.modifiers()
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(key)
        if by is not None and 0 <= self._current + by < len(self._sessions):
            self._step(by, ticking=bool(held & Qt.KeyboardModifier.ShiftModifier))
        elif key == Qt.Key.Key_Space and self.current is not None:
            self.toggle(self._current)
        elif key == Qt.Key.Key_A and held & Qt.KeyboardModifier.ControlModifier:
            self.tick_all()
        elif key == Qt.Key.Key_Escape and self._ticked:
            self.untick()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current is not None:
            self.opened.emit(self.current)
        elif key == Qt.Key.Key_Delete and self.current is not None:
            self.delete_asked.emit()
        else:
            super().keyPressEvent(event)

    def _step(self, by: int, *, ticking: bool) -> None:
        if self._current + by == self._shown:
            self.grow()
        if ticking:
            self._tick_to(self._current + by)
        else:
            self._cards[self._current + by].setFocus(Qt.FocusReason.OtherFocusReason)

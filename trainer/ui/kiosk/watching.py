"""This file is the checklist in the hands of one observer, with the timer of the scene."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer.model.pages import WatchPage
from trainer.model.play import room
from trainer.steps import frame, watching
from trainer.ui.desk import Desk
from trainer.ui.kiosk.fit import calm, unit
from trainer.ui.kiosk.page import KioskPage
from trainer.ui.kiosk.parts import FacilitatorButton, KioskButton, margins
from trainer.ui.kiosk.texts import Sentence, Words
from trainer.ui.library.scroll import ScrolledColumn
from trainer.ui.theme import role, zoom_of
from trainer.ui.watch.grid import TapGrid
from trainer.ui.widgets.digits import DIGITS_PX, TimerDigits
from trainer.words import _

WORDS, LOCK = 300, 90
"""What the way out needs beside the other buttons, with its words and as a lock alone, in the design's pixels."""
TAP_HIGH = 84
"""A row of what is to be tapped, in the design's pixels; three are in sight at least, the rest is scrolled to."""


class WatchingPage(KioskPage):
    """Taps go to the session at once, each with its time; `left` when somebody else is to watch."""

    left = Signal()
    grows = True

    def __init__(self, page: WatchPage, parent: QWidget, desk: Desk) -> None:
        """Follows the session as it changes and the timer as it runs."""
        super().__init__(parent)
        self._page, self._desk = page, desk
        one, air = unit(self), calm(self)
        self.timer = TimerDigits()
        self.timer.show_size(round(DIGITS_PX * air / zoom_of(self)))  # large already: the words are to grow
        self.start_button = KioskButton(_("Start"), _("Space"), "primary", self)
        self.take_back = KioskButton(_("Take the last tap back"), _("Backspace"), "plain", self)
        self.other = KioskButton(_("Somebody else"), "", "plain", self)
        self.grid = TapGrid(lambda: unit(self), least=round(TAP_HIGH * air / one), fingers=True)
        self.grid.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._sentence = Sentence(self)
        self._area = ScrolledColumn()
        self._lay(one)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(f"{page.title}. {page.scene}")
        self.grid.tapped.connect(self._tap)
        for signal in (self.grid.taken_back, self.take_back.clicked):
            signal.connect(lambda: self._desk.act(self._desk.conductor.watching.take_back))
        self.start_button.clicked.connect(lambda: self._desk.act(self._desk.conductor.start_or_pause))
        self.other.clicked.connect(self.left)
        desk.changed.connect(self.refresh)
        desk.ticked.connect(self.refresh_time)
        self.refresh()

    def refresh(self) -> None:
        """Draws what differs."""
        conductor = self._desk.conductor
        at = conductor.session.at
        if at is not None and watching.checklist(conductor.play, at) is not None:
            self.grid.show_lines(watching.lines(conductor.play, at))
            if why := watching.why_none(conductor.play, at):
                self._sentence.say(why)
            self.take_back.setEnabled(watching.last_tap(conductor.play, at) is not None)
            self.refresh_time()

    def refresh_time(self) -> None:
        """What a tick changes."""
        conductor = self._desk.conductor
        place = conductor.place
        face = frame.timer(room(conductor.play), place, conductor.now()) if place else None
        self.timer.setVisible(face is not None)
        self.start_button.setVisible(face is not None)
        if face is not None:
            self.timer.show_time(face.digits, face.phase)
            words = {"running": _("Pause"), "paused": _("Go on"), "waiting": _("Start")}[face.state]
            if self.start_button.text() != words:
                self.start_button.say(words)

    def fits(self) -> bool:
        """Also some of what is to be tapped has room."""
        self._area.setMinimumHeight(round(3.2 * TAP_HIGH * calm(self)))
        room = self.has_room()
        self._area.setMinimumHeight(0)
        return room

    def take(self, event: QKeyEvent) -> bool:
        """A letter taps, Shift and the letter says the opposite; Space starts and pauses the timer."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.start_button.click()
            return True
        return not event.isAutoRepeat() and self.grid.press(event)

    def say(self, sentence: str) -> None:
        """Under the checklist."""
        self._sentence.say(sentence, bad=True)

    def _tap(self, item: str, value: str, well: bool) -> None:
        person = self._page.person
        self._desk.act(lambda: self._desk.conductor.watching.tap(item, value, well=well, person=person))

    def _lay(self, one: float) -> None:
        edge = margins(self)
        words = QVBoxLayout()
        words.setSpacing(round(4 * one))
        scene = Words(_("{scene} · {name} watches").format(scene=self._page.scene, name=self._page.name), 18 * one)
        scene.setWordWrap(True)
        scene.setProperty("muted", True)
        title = Words(self._page.title, 30 * calm(self), 700, wrap=True)
        words.addWidget(scene)
        words.addWidget(title)
        head = QHBoxLayout()
        head.addLayout(words, 1)
        head.addWidget(self.timer, 0, Qt.AlignmentFlag.AlignTop)
        inside = QWidget()
        role(inside, "inside")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.grid)
        column.addStretch(1)
        self._area.hold(inside)
        self._sentence.say(
            _("Tap what you see or hear, or press its letter. Shift and the letter: no, or used wrongly.")
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(edge, round(edge * 0.7), edge, round(24 * one))
        whole.setSpacing(round(14 * one))
        whole.addLayout(head)
        whole.addWidget(self._area, 1)
        whole.addWidget(self._sentence)
        whole.addLayout(self._foot(one))

    def _foot(self, one: float) -> QVBoxLayout:
        """One row; on a narrow screen the way out is a lock alone, and the undo goes above."""
        rows, row = QVBoxLayout(), QHBoxLayout()
        rows.setSpacing(round(12 * one))
        row.setSpacing(round(12 * one))
        shown = (self.start_button, self.take_back, self.other)
        room = self.window().width() - 2 * margins(self) - sum(button.sizeHint().width() for button in shown)
        leave = FacilitatorButton(self, words=room >= WORDS * one)
        leave.clicked.connect(self.called)
        if room < LOCK * one:
            rows.addWidget(self.take_back, 0, Qt.AlignmentFlag.AlignLeft)
        row.addWidget(self.start_button)
        if room >= LOCK * one:
            row.addWidget(self.take_back)
        row.addStretch(1)
        row.addWidget(self.other)
        row.addWidget(leave)
        rows.addLayout(row)
        return rows

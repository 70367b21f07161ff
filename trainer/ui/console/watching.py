"""This file is the page on which the facilitator taps a scene's checklist, with the timer at hand."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer.model.events import Occurrence
from trainer.steps import watching
from trainer.ui.console import view
from trainer.ui.console.transport import button, start_words
from trainer.ui.desk import Desk
from trainer.ui.library.fade import Fade
from trainer.ui.library.scroll import ScrolledColumn
from trainer.ui.theme import role, zoom_of
from trainer.ui.watch.grid import TapGrid
from trainer.ui.widgets import FlowLayout, KeyButton, Label
from trainer.ui.widgets.digits import TimerDigits
from trainer.words import _


class WatchingPage(QWidget):
    """Emits `back_asked`, `hand_asked` and `start_asked`."""

    back_asked = Signal()
    hand_asked = Signal()
    start_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        """Draws itself on `refresh`."""
        super().__init__()
        self._desk = desk
        self._at: Occurrence | None = None
        self.title, self.scene = Label("", "title", strong=True, wrap=True), Label("", muted=True, wrap=True)
        self.why = Label("", wrap=True)
        self.timer = TimerDigits()
        self.start = button(_("Start"), "start", "primary")
        self.hand = KeyButton(_("Hand to an observer"), _("Ctrl+H"))
        self.take_back = KeyButton(_("Take the last tap back"), _("Backspace"))
        self.back = KeyButton(_("Back to the step"), _("Esc"))
        for each in (self.hand, self.take_back, self.back):  # the letters are the checklist's here
            each.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.grid = TapGrid(lambda: zoom_of(self), least=64)
        self._lay()
        self._connect()

    def refresh(self) -> bool:
        """Draws what differs; False where there is no checklist to show."""
        conductor = self._desk.conductor
        at = conductor.session.at
        sheet = watching.checklist(conductor.play, at) if at else None
        if at is None or sheet is None:
            return False
        self.title.setText(sheet.title)
        self.scene.setText(watching.scene(conductor.play, at))
        why = watching.why_none(conductor.play, at)
        self.why.setText(why)
        self.why.setVisible(bool(why))
        self.grid.show_lines(watching.lines(conductor.play, at))
        self.take_back.setEnabled(watching.last_tap(conductor.play, at) is not None)
        self.refresh_time()
        return True

    def refresh_time(self) -> None:
        """What a tick changes."""
        head = view.head(self._desk)
        self.timer.setVisible(bool(head.digits))
        self.timer.show_time(head.digits, head.phase)
        words = start_words(head)
        self.start.setVisible(bool(head.digits))
        if self.start.text() != words:
            self.start.say(words)

    def _tap(self, item: str, value: str, well: bool) -> None:
        self._desk.act(lambda: self._desk.conductor.watching.tap(item, value, well=well))

    def _lay(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self.scene)
        words.addWidget(self.title)
        words.addStretch(1)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 12, 0)
        head.addLayout(words, 1)
        head.addWidget(self.timer, 0, Qt.AlignmentFlag.AlignTop)
        buttons = FlowLayout(gap=10)
        for each in (self.start, self.take_back, self.hand, self.back):
            buttons.addWidget(each)
        inside = QWidget()
        role(inside, "inside")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(14)
        column.addLayout(buttons)  # they roll with the lines: in large text both rows and lines have no room
        column.addWidget(self.why)
        column.addWidget(self.grid)
        column.addStretch(1)
        area = ScrolledColumn()
        area.hold(inside)
        Fade(area, "background")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(30, 24, 18, 20)
        whole.setSpacing(14)
        whole.addLayout(head)
        whole.addWidget(area, 1)

    def _connect(self) -> None:
        self.grid.tapped.connect(self._tap)
        for signal in (self.grid.taken_back, self.take_back.clicked):
            signal.connect(lambda: self._desk.act(self._desk.conductor.watching.take_back))
        self.start.clicked.connect(self.start_asked)
        self.hand.clicked.connect(self.hand_asked)
        self.back.clicked.connect(self.back_asked)

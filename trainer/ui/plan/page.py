"""This file is the page of today's plan: when what begins, how long it takes, and when the day is over."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTime, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from trainer.model.day import Settable, Slot, end, slots
from trainer.model.events import PlannedBlock
from trainer.model.planning import pause_block
from trainer.ui.library.beside import Beside
from trainer.ui.library.fade import faded
from trainer.ui.library.scroll import ScrolledColumn
from trainer.ui.library.words import length_words
from trainer.ui.plan.clockfield import ClockField
from trainer.ui.plan.pane import PlanPane
from trainer.ui.plan.reckoning import Reckoning
from trainer.ui.plan.rows import PlanRows
from trainer.ui.plan.today import Today
from trainer.ui.plan.words import clock_words
from trainer.ui.theme import role, zoom_of
from trainer.ui.widgets import FlowLayout, KeyButton, Label
from trainer.ui.widgets.fitting import FittingWidget
from trainer.ui.widgets.flush import Flush
from trainer.ui.widgets.labels import wrapped
from trainer.words import _

NARROW, BREAK_MINUTES, TICK_MS = 960, 15, 15_000


class PlanPage(FittingWidget):
    """Shows and changes Today; emits `choose` for the library, `start` and `rehearse` with the parts, `keep`."""

    choose = Signal()
    start = Signal(object)
    rehearse = Signal(object)
    keep = Signal(str, bool)

    def __init__(self, today: Today, reckoning: Reckoning) -> None:
        """Nothing is planned until Today says so."""
        super().__init__()
        self._today, self._reckoning = today, reckoning
        self._slots: tuple[Slot, ...] = ()
        self._title = wrapped(_("Today's plan"), "title", strong=True)
        self._end = Label("", "subheading", strong=True)
        self._people = wrapped("", "small", muted=True)
        self.few = wrapped("", "warning", strong=True)
        self.begin = ClockField()
        self.whenever = QCheckBox(_("Whenever I start"))
        self.rows = PlanRows()
        self.pane = PlanPane()
        self.add_button = KeyButton(_("Add scenarios"))
        self.break_button = KeyButton(_("Add a break"))
        self.clear_button = KeyButton(_("Clear the plan"), "", "quiet")
        self.undo_button = KeyButton(_("Bring back"), _("Ctrl+Z"), "quiet")
        self._empty = wrapped("", muted=True)
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.refresh)
        self._lay_out()
        self._connect()
        self.refresh()

    def show_people(self, words: str) -> None:
        """For how many people the lengths are reckoned."""
        self._people.setText(words)

    def refresh(self) -> None:
        """Reckons everything anew."""
        day, now = self._today.day, self._reckoning.now()
        self._slots = slots(day, self._reckoning.length, now)
        self.rows.show_slots(self._slots)
        over = end(day, self._slots, now)
        begins = self._slots[0].begins if self._slots else over
        self._end.setText(
            _("Ends {time} · {length}").format(time=clock_words(over), length=length_words(over - begins))
        )
        planned = bool(self._slots)
        role(self.add_button, "plain" if planned else "primary")
        for part in (self._end, self._people, self.clear_button):
            part.setVisible(planned)
        self.few.setText(self._reckoning.few_words(day.blocks))
        self.few.setVisible(bool(self.few.text()))
        self._empty.setVisible(not planned)
        self.undo_button.setVisible(self._today.undoable)
        self._show_start(day.start, now)
        self.pane.show_state(planned=planned, whole=all(slot.minutes is not None for slot in self._slots))

    def _show_start(self, start: int | None, now: int) -> None:
        shown = now if start is None else start
        for field in (self.begin, self.whenever):
            field.blockSignals(True)
        self.whenever.setChecked(start is None)
        if not self.begin.hasFocus() or start is None:
            self.begin.setTime(QTime(shown // 60 % 24, shown % 60))
        self.begin.setEnabled(start is not None)
        for field in (self.begin, self.whenever):
            field.blockSignals(False)

    def _show_part(self, index: int) -> None:
        slot = self._slots[index] if 0 <= index < len(self._slots) else None
        self.pane.editor.show_slot(slot, self._reckoning.known(slot.block) if slot else Settable())

    # What is done

    def _time_set(self, time: QTime) -> None:
        if not self.whenever.isChecked():
            self._today.set_start(time.hour() * 60 + time.minute())

    def _whenever_set(self, on: bool) -> None:
        time = self.begin.time()
        self._today.set_start(None if on else _to_five(time.hour() * 60 + time.minute()))

    def _move(self, index: int, to: int) -> None:
        self._today.set(self._today.day.moved(index, to))

    def _change(self, block: PlannedBlock) -> None:
        if 0 <= self.rows.current < len(self._slots):
            self._today.set(self._today.day.changed(self.rows.current, block))

    def _add_break(self) -> None:
        """After the chosen part, where breaks are wanted; else at the end."""
        day, at = self._today.day, self.rows.current + 1
        block = pause_block(_("Break"), BREAK_MINUTES)
        self._today.set(day.added((block,)).moved(len(day.blocks), at or len(day.blocks)))
        self.rows.pick(at if at < len(self._slots) else len(self._slots) - 1)

    def showEvent(self, event: QShowEvent) -> None:
        """What begins whenever one starts begins later every minute."""
        super().showEvent(event)
        self.refresh()
        self._timer.start()

    def focusInEvent(self, _event: QFocusEvent) -> None:
        """The page turned to gives the chosen part the keyboard, the first one when none is."""
        self.rows.pick(max(0, self.rows.current), focus=True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks."""
        super().hideEvent(event)
        self._timer.stop()

    def _fit(self) -> None:
        narrow = self.width() < NARROW * zoom_of(self)
        self.pane.fit(narrow=narrow)
        self._beside.fit()
        role(self._title, "heading" if narrow else "title")

    # How it is laid out

    def _connect(self) -> None:
        self._today.changed.connect(self.refresh)
        self.rows.picked.connect(self._show_part)
        self.rows.moved.connect(self._move)
        self.rows.removed.connect(self._today.drop)
        self.rows.edited.connect(self.pane.editor.focus_first)
        self.pane.editor.changed.connect(self._change)
        self.pane.start.connect(lambda: self.start.emit(self._today.day.blocks))
        self.pane.rehearse.connect(lambda: self.rehearse.emit(self._today.day.blocks))
        self.pane.keep.connect(self.keep)
        self.begin.timeChanged.connect(self._time_set)
        self.whenever.toggled.connect(self._whenever_set)
        self.add_button.clicked.connect(self.choose)
        self.break_button.clicked.connect(self._add_break)
        self.clear_button.clicked.connect(self._today.clear)
        self.undo_button.clicked.connect(self._today.undo)
        QShortcut(QKeySequence("Ctrl+Z"), self, self._today.undo)

    def _lay_out(self) -> None:
        middle = QVBoxLayout()
        middle.setContentsMargins(28, 26, 0, 0)
        middle.setSpacing(14)
        middle.addLayout(self._head())
        middle.addWidget(self._start_line())
        area, inside = ScrolledColumn(), role(QWidget(), "inside")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 2, 28, 28)
        column.setSpacing(12)
        self._empty.setText(
            _(
                "Nothing is planned yet. Add scenarios or a whole agenda from the page “Scenarios”, and breaks between "
                "them."
            )
        )
        column.addWidget(self._empty)
        column.addWidget(self.rows)
        column.addWidget(self._people)
        column.addWidget(self.few)
        column.addWidget(self._buttons())
        column.addStretch(1)
        area.hold(inside)
        faded(area, "background")
        middle.addWidget(area, 1)
        self._beside = Beside(self, middle, self.pane, area)
        self._beside.lead(self.pane.foot, (self.pane.start_button,))

    def _head(self) -> QHBoxLayout:
        """The title, and at its end what is done to the plan as a whole."""
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 28, 0)
        head.addWidget(self._title, 1, Qt.AlignmentFlag.AlignTop)  # as high as on every page
        head.addWidget(self.undo_button)
        head.addLayout(Flush(self.clear_button, end=True))
        return head

    def _start_line(self) -> QWidget:
        line = QWidget()
        flow = FlowLayout(line, gap=12)
        flow.setContentsMargins(0, 0, 28, 0)
        self.begin.setAccessibleName(_("Starts at"))
        words = Label(_("Starts at"), muted=True)
        for low in (words, self.whenever, self._end):
            low.setMinimumHeight(round(44 * zoom_of(self)))
        for label in (words, self._end):
            label.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        for part in (words, self.begin, self.whenever, self._end):  # the end stays in sight, however long the day is
            flow.addWidget(part)
        return line

    def _buttons(self) -> QWidget:
        holder = role(QWidget(), "inside")
        flow = FlowLayout(holder, gap=10)
        for button in (self.add_button, self.break_button):
            flow.addWidget(button)
        return holder


def _to_five(minutes: int) -> int:
    """The next five minutes: nobody starts at 9:02."""
    return min(-(-minutes // 5) * 5, 23 * 60 + 55)

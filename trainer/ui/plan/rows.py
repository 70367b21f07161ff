"""This file is the parts of the plan one under another with their times, chosen, moved and taken out by hand or key."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from trainer.model.day import Slot
from trainer.ui.library.pickable import PickableCard
from trainer.ui.plan.words import clock_words, settings_words, slot_length
from trainer.ui.theme import role, zoom_of
from trainer.ui.widgets import Label, discard
from trainer.ui.widgets.drag import Drag
from trainer.ui.widgets.labels import wrapped
from trainer.words import _

TIME_WIDTH = 64


class PlanRow(PickableCard):
    """One part; dragging it or Alt with an arrow moves it, Delete or its cross takes it out, Enter changes it."""

    stepped = Signal(int)
    moved = Signal(int)
    removed = Signal()
    edited = Signal()

    def __init__(self) -> None:
        """Empty until `show_slot`."""
        super().__init__(margin=0, spacing=0)
        self.drag = Drag(self)
        self.setToolTip(_("Drag it, or move it with Alt and an arrow. Enter changes it, Delete takes it out."))
        self._time = Label("", "large", strong=True)
        self._title = wrapped("", strong=True)
        self._settings = wrapped("", "small", muted=True)
        self._length = Label("", "small", muted=True)
        self.cross = role(QToolButton(), "cross")
        self.cross.setText("×")
        self.cross.setToolTip(_("Take out"))
        self.cross.setCursor(Qt.CursorShape.PointingHandCursor)
        self.cross.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.cross.clicked.connect(self.removed)
        self.opened.connect(self.edited)
        self._lay_out()

    def show_slot(self, slot: Slot) -> None:
        """Shows a part with its time."""
        time, settings, length = clock_words(slot.begins), settings_words(slot.block), slot_length(slot)
        self._time.setText(time)
        self._title.setText(slot.block.title)
        self._title.setProperty("muted", slot.block.pause)
        role(self._title, "body")
        self._settings.setText(settings)
        self._settings.setVisible(bool(settings))
        self._length.setText(length)
        role(self._length, "bad" if slot.minutes is None else "small")
        self.cross.setAccessibleName(_("Take out {title}").format(title=slot.block.title))
        self.setAccessibleName(", ".join(part for part in (time, slot.block.title, length, settings) if part))

    @property
    def time_width(self) -> int:
        """The room that the time needs."""
        self._time.ensurePolished()  # and not its hint, which is never less than the room it was given before
        needed = self._time.fontMetrics().horizontalAdvance(self._time.text())
        return max(round(TIME_WIDTH * zoom_of(self)), needed)

    def give_time(self, width: int) -> None:
        """The time takes so much room, so that titles stand one under another."""
        self._time.setFixedWidth(width)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setContentsMargins(18, 12, 12, 12)
        line.setSpacing(14)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._settings)
        line.addWidget(self._time)
        line.addLayout(words, 1)
        line.addWidget(self._length)
        line.addWidget(self.cross)
        self.box.addLayout(line)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows choose, with Alt they move; Enter changes, Delete takes out."""
        ways = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        by = ways.get(Qt.Key(event.key()))
        if by is not None:
            alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
            (self.moved if alt else self.stepped).emit(by)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.edited.emit()
        else:
            super().keyPressEvent(event)


class PlanRows(QWidget):
    """All parts; emits `picked` with the one that is chosen, `moved` from a place to another, `removed`, `edited`."""

    picked = Signal(int)
    moved = Signal(int, int)
    removed = Signal(int)
    edited = Signal()

    def __init__(self) -> None:
        """Nothing is planned."""
        super().__init__()
        role(self, "inside")
        self._rows: list[PlanRow] = []
        self._current, self._held = -1, -1
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)

    @property
    def current(self) -> int:
        """The place of the chosen part, -1 when there is none."""
        return self._current

    def rows(self) -> tuple[PlanRow, ...]:
        """The parts in order."""
        return tuple(self._rows)

    def show_slots(self, slots: Sequence[Slot]) -> None:
        """Shows these parts; the place that is chosen stays chosen."""
        had = any(row.hasFocus() for row in self._rows)
        while len(self._rows) > len(slots):
            row = self._rows.pop()
            self._column.removeWidget(row)
            discard(row)
        while len(self._rows) < len(slots):
            self._add_row()
        for row, slot in zip(self._rows, slots, strict=True):
            row.show_slot(slot)
        self._align()
        self.pick(min(max(self._current, 0), len(self._rows) - 1), focus=had)

    def event(self, event: QEvent) -> bool:
        """Whenever words in it have grown or shrunk, as with the text zoom, the times take another room."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._align()
        return super().event(event)

    def _align(self) -> None:
        widest = max((row.time_width for row in self._rows), default=0)
        for row in self._rows:
            row.give_time(widest)

    def pick(self, index: int, *, focus: bool = False) -> None:
        """Chooses a part."""
        self._current = index
        for number, row in enumerate(self._rows):
            row.mark(chosen=number == index)
        if focus and 0 <= index < len(self._rows):
            self._rows[index].setFocus(Qt.FocusReason.OtherFocusReason)
        self.picked.emit(index)

    def _add_row(self) -> None:
        row, index = PlanRow(), len(self._rows)
        row.pressed.connect(lambda: self.pick(index) if index != self._current else None)
        row.stepped.connect(lambda by: self._step(index + by))
        row.moved.connect(lambda by: self._move(index, index + by))
        row.drag.dragged.connect(lambda at: self._drag(index, at))
        row.drag.let_go.connect(self._let_go)
        row.removed.connect(lambda: self.removed.emit(index))
        row.edited.connect(self.edited)
        self._rows.append(row)
        self._column.addWidget(row)

    def _step(self, to: int) -> None:
        if 0 <= to < len(self._rows):
            self.pick(to, focus=True)

    def _move(self, index: int, to: int) -> None:
        if 0 <= to < len(self._rows):
            self._current = to
            self.moved.emit(index, to)
            self.pick(to, focus=True)

    def _drag(self, index: int, at: QPoint) -> None:
        """Moves the part in hand to where the mouse is; `_held` says where it is now."""
        held = self._held if self._held >= 0 else index
        under = (n for n, other in enumerate(self._rows) if other.rect().contains(other.mapFromGlobal(at)))
        to = next(under, held)
        if to != held:
            self._move(held, to)
        self._held = to

    def _let_go(self) -> None:
        self._held = -1

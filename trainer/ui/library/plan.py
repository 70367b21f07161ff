"""This file is today's plan: what was added, in order, with a way to move, remove and start it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from trainer.ui.library.fade import faded
from trainer.ui.library.scroll import ScrolledColumn
from trainer.ui.library.words import length_words
from trainer.ui.theme import role, zoom_of
from trainer.ui.told import told
from trainer.ui.widgets import Card, EndsLayout, FlowLayout, KeyButton, Label
from trainer.ui.widgets.drag import Drag
from trainer.words import _

if TYPE_CHECKING:
    from trainer.model.planned import PlannedBlock

BREAK_MINUTES, MOST_HEIGHT = 15, 110


@dataclass(frozen=True, slots=True)
class PlanPart:
    """A part of the plan as it is shown."""

    block: PlannedBlock
    minutes: int


class PlanChip(Card):
    """One part; dragging it or Alt with an arrow moves it, Delete or its cross takes it out."""

    moved = Signal(int)
    removed = Signal()

    def __init__(self) -> None:
        """Empty until `show_part`."""
        super().__init__(margin=0, spacing=0)
        told(self, "row")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.drag = Drag(self)
        self.setToolTip(_("Drag it, or move it with Alt and an arrow. Delete takes it out."))
        self._words = Label("", "small", strong=True)
        self._length = Label("", "small", muted=True)
        self._cross = role(QToolButton(), "cross")
        self._cross.setText("×")
        self._cross.setToolTip(_("Take out"))
        self._cross.setCursor(Qt.CursorShape.PointingHandCursor)
        self._cross.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._cross.clicked.connect(self.removed)
        line = QHBoxLayout()
        line.setContentsMargins(12, 4, 4, 4)
        line.setSpacing(8)
        for widget in (self._words, self._length, self._cross):
            line.addWidget(widget)
        self.box.addLayout(line)

    def show_part(self, number: int, part: PlanPart) -> None:
        """Shows a part; `number` counts from 1."""
        words = _("{number}. {title}").format(number=number, title=part.block.title)
        length = length_words(part.minutes)
        self._words.setText(words)
        self._words.setProperty("muted", part.block.pause)
        role(self._words, "small")
        self._length.setText(length)
        self.setAccessibleName(f"{words}, {length}")
        self._cross.setAccessibleName(_("Take out {title}").format(title=part.block.title))
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with an arrow moves, Delete takes out."""
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if alt and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.moved.emit(-1 if event.key() == Qt.Key.Key_Left else 1)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        else:
            super().keyPressEvent(event)


class PlanStrip(Card):
    """The strip under the cards; hidden while nothing is planned."""

    start = Signal()
    times = Signal()
    changed = Signal()

    def __init__(self) -> None:
        """An empty plan."""
        super().__init__("foot", margin=0, spacing=8)
        self.box.setContentsMargins(28, 14, 28, 14)
        self._parts: tuple[PlanPart, ...] = ()
        self._chips: list[PlanChip] = []
        self._held = -1
        self._title = Label("", "body", strong=True)
        inside = role(QWidget(), "inside")
        self._flow = FlowLayout(inside, gap=8)
        self._area = ScrolledColumn()
        self._area.hold(inside)
        faded(self._area, "raised")
        inside.installEventFilter(self)
        self._break = KeyButton(_("Add a break"), "", "quiet")
        self._clear = KeyButton(_("Clear"), "", "quiet")
        self.times_button = KeyButton(_("Set the times"))
        self.start_button = KeyButton(_("Choose people for the plan"), "", "primary")
        self._head = head = EndsLayout(ends_first=True, flush=True)
        head.add_left(self._title, self._break)
        head.add_right(self.times_button, self.start_button)
        self.box.addLayout(head)
        self.box.addWidget(self._area)
        self._break.clicked.connect(self.add_break)
        self._clear.clicked.connect(self.clear)
        self.times_button.clicked.connect(self.times)
        self.start_button.clicked.connect(self.start)
        self.hide()

    def take_start(self) -> None:
        """Its button stands in its head again, at the right end."""
        self._head.add_right(self.start_button)

    @property
    def parts(self) -> tuple[PlanPart, ...]:
        """What is planned, in order."""
        return self._parts

    @property
    def blocks(self) -> tuple[PlannedBlock, ...]:
        """The same, as a session takes it."""
        return tuple(part.block for part in self._parts)

    def chips(self) -> tuple[PlanChip, ...]:
        """The parts as they are shown."""
        return tuple(self._chips)

    def show_parts(self, parts: Sequence[PlanPart]) -> None:
        """Shows these parts; nothing happens when they are there already."""
        if tuple(parts) != self._parts:
            self._set(tuple(parts))

    def add(self, parts: Sequence[PlanPart]) -> None:
        """Puts parts at the end."""
        self._set((*self._parts, *parts))

    def add_break(self) -> None:
        """Puts a break at the end."""
        from trainer.model.planning import pause_block

        self.add((PlanPart(pause_block(_("Break"), BREAK_MINUTES), BREAK_MINUTES),))

    def clear(self) -> None:
        """Plans nothing."""
        self._set(())

    def shift(self, index: int, by: int) -> None:
        """Moves a part earlier or later; the first and the last stay where there is no further."""
        to = index + by
        if 0 <= to < len(self._parts):
            parts = list(self._parts)
            parts.insert(to, parts.pop(index))
            self._set(tuple(parts), focus=to)

    def remove(self, index: int) -> None:
        """Takes a part out."""
        parts = list(self._parts)
        parts.pop(index)
        self._set(tuple(parts), focus=min(index, len(parts) - 1))

    def _drag(self, chip: PlanChip, at: QPoint) -> None:
        """Moves the part in hand to where the mouse is; `_held` says where it is now."""
        held = self._held if self._held >= 0 else self._chips.index(chip)
        under = (n for n, other in enumerate(self._chips) if other.rect().contains(other.mapFromGlobal(at)))
        to = next(under, held)
        if to != held:
            self.shift(held, to - held)
        self._held = to

    def _let_go(self) -> None:
        self._held = -1

    def _set(self, parts: tuple[PlanPart, ...], focus: int = -1) -> None:
        self._parts = parts
        while len(self._chips) > len(parts):
            chip = self._chips.pop()
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        while len(self._chips) < len(parts):
            self._add_chip()
        for number, (chip, part) in enumerate(zip(self._chips, parts, strict=True), 1):
            chip.show_part(number, part)
        total = length_words(sum(part.minutes for part in parts))
        self._title.setText(_("Today's plan · {length}").format(length=total))
        self.setVisible(bool(parts))
        self._fit()
        if 0 <= focus < len(self._chips):
            self._chips[focus].setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _add_chip(self) -> None:
        chip, index = PlanChip(), len(self._chips)
        chip.moved.connect(lambda by: self.shift(index, by))
        chip.removed.connect(lambda: self.remove(index))
        chip.drag.dragged.connect(lambda at: self._drag(chip, at))
        chip.drag.let_go.connect(self._let_go)
        self._chips.append(chip)
        self._flow.addWidget(chip)
        self._flow.removeWidget(self._clear)
        self._flow.addWidget(self._clear)  # after them all

    def _fit(self) -> None:
        """As high as its rows, up to a limit; then it scrolls."""
        rows = self._flow.heightForWidth(max(1, self._area.viewport().width()))
        self._area.setFixedHeight(min(round(MOST_HEIGHT * zoom_of(self)), rows) + 2)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Parts that grew, as they do when they are first seen, make other rows."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width makes other rows."""
        super().resizeEvent(event)
        self._fit()

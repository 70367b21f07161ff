"""This file is the small editor of a part: rounds, minutes and cards of a scenario, title and length of a break."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from trainer.debrief.figures import plain
from trainer.model.day import Settable, Slot
from trainer.model.events import PlannedBlock
from trainer.ui.library.words import tag_words
from trainer.ui.plan.stepping import FromWritten
from trainer.ui.plan.words import clock_words, settable_words, slot_length
from trainer.ui.theme import role, zoom_of
from trainer.ui.told import call
from trainer.ui.widgets import Label
from trainer.ui.widgets.dropdown import DropDown
from trainer.ui.widgets.labels import wrapped
from trainer.words import _

MOST_ROUNDS, MOST_MINUTES, MOST_BREAK, INDENT = 20, 120, 480, 13
LEAST_MINUTES = 0.5


class PartEditor(QWidget):
    """Emits `changed` with the part as it was set."""

    changed = Signal(object)

    def __init__(self) -> None:
        """Shows nothing until `show_slot`."""
        super().__init__()
        role(self, "inside")
        self._block: PlannedBlock | None = None
        self._title = wrapped("", "heading", strong=True)
        self._times = wrapped("", muted=True)
        self._nothing = wrapped("", "small", muted=True)
        self.name = QLineEdit()
        self.length = QSpinBox()
        self.rounds = FromWritten(1, MOST_ROUNDS, decimals=0)
        self.minutes = FromWritten(LEAST_MINUTES, MOST_MINUTES, decimals=1)
        self.cards = DropDown()
        self._holders: dict[QWidget, QWidget] = {}
        self._lay_out()
        self._connect()

    def show_slot(self, slot: Slot | None, known: Settable) -> None:
        """Shows a part and what may be set for it; what is being typed stays under the hand."""
        self._block = slot.block if slot else None
        self.setVisible(slot is not None)
        if slot is None:
            return
        block = slot.block
        self._title.setText(block.title)
        span = _("{begin} to {end}, {length}").format(
            begin=clock_words(slot.begins), end=clock_words(slot.ends), length=slot_length(slot)
        )
        self._times.setText(span)
        self._nothing.setText(settable_words(known, block))
        self._nothing.setVisible(bool(self._nothing.text()))
        for field, wanted in (
            (self.name, block.pause),
            (self.length, block.pause),
            (self.rounds, bool(known.rounds) and not block.pause),
            (self.minutes, bool(known.minutes) and not block.pause),
            (self.cards, bool(known.cards) and not block.pause),
        ):
            self._holders[field].setVisible(wanted)
        self._fill(block, known)

    def fit(self) -> None:
        """Keeps the words of its boxes below each other in larger text."""
        for box in (self.length, self.rounds, self.minutes):
            indent(box)

    def focus_first(self) -> None:
        """Gives the first field the keyboard."""
        first = next((field for field, holder in self._holders.items() if holder.isVisibleTo(self)), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self, block: PlannedBlock, known: Settable) -> None:
        fields = (self.name, self.length, self.rounds, self.minutes, self.cards)
        for field in fields:
            field.blockSignals(True)
        if self.name.text() != block.title:
            self.name.setText(block.title)
        self.length.setValue(round(block.minutes or 1))
        self.rounds.show_written(known.rounds, _("{count}, as written").format(count=known.rounds))
        self.rounds.setValue(block.rounds or 0)
        self.minutes.show_written(
            known.minutes, _("{count}, as written").format(count=plain(known.minutes) + _(" min"))
        )
        self.minutes.setValue((block.minutes or 0) if not block.pause else 0)
        self.cards.clear()
        self.cards.addItem(_("all of them"), "")
        for tag in known.cards:
            self.cards.addItem(tag_words(tag), tag)
        self.cards.setCurrentIndex(max(0, self.cards.findData(block.cards)))
        for field in fields:
            field.blockSignals(False)

    def _tell(self) -> None:
        block = self._block
        if block is None:
            return
        if block.pause:
            title = " ".join(self.name.text().split()) or block.title
            told = replace(block, title=title, minutes=float(self.length.value()))
            if told.title != block.title:
                told = replace(told, titles=())
        else:
            told = replace(
                block,
                rounds=round(self.rounds.value()) or None,
                minutes=self.minutes.value() or None,
                cards=str(self.cards.currentData() or ""),
            )
        if told != block:
            self.changed.emit(told)

    def _connect(self) -> None:
        self.name.editingFinished.connect(self._tell)
        self.length.valueChanged.connect(self._tell)
        self.rounds.valueChanged.connect(self._tell)
        self.minutes.valueChanged.connect(self._tell)
        self.cards.currentIndexChanged.connect(self._tell)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._title)
        column.addWidget(self._times)
        column.addSpacing(10)
        self.name.setMaxLength(60)
        self.length.setRange(1, MOST_BREAK)
        self.length.setSingleStep(5)
        for box in (self.length, self.minutes):
            box.setSuffix(_(" min"))
        for field, words in (
            (self.name, _("What it is called")),
            (self.length, _("How long it takes")),
            (self.rounds, _("Rounds")),
            (self.minutes, _("Each scene takes")),
            (self.cards, _("Cards from")),
        ):
            column.addWidget(self._labelled(field, words))
        column.addWidget(self._nothing)

    def _labelled(self, field: QWidget, words: str) -> QWidget:
        holder = self._holders[field] = role(QWidget(), "inside")
        inner = QVBoxLayout(holder)
        inner.setContentsMargins(0, 0, 0, 6)
        inner.setSpacing(4)
        inner.addWidget(Label(words, "small", muted=True))
        inner.addWidget(field)
        call(field, words) if isinstance(field, QComboBox) else field.setAccessibleName(words)
        return holder


def indent(box: QAbstractSpinBox) -> None:
    """Gives the words of a box with arrows the room that plain fields have; a style sheet doesn't reach them."""
    box.lineEdit().setTextMargins(round(INDENT * zoom_of(box)), 0, 0, 0)

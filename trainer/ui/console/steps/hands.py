"""This file is the form for a show of hands: how many for each option of each question."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer.debrief import figures
from trainer.model.events import Occurrence
from trainer.model.items import Item, Value
from trainer.model.play import Play
from trainer.model.session import SheetState
from trainer.steps import asked, fill
from trainer.ui.console.stepper import Stepper
from trainer.ui.console.steps.entries import choices_of
from trainer.ui.desk import Desk
from trainer.ui.theme import role
from trainer.ui.widgets import FlowLayout, Label
from trainer.words import _, ngettext

LONG = 24
"""Letters from which an option's words may take two lines."""
APART = 36
"""Pixels between two options: a figure to choose stands nearer to its own count than to the one before."""


class HandsForm(QWidget):
    """A stepper for each option; every change is recorded."""

    def __init__(self, desk: Desk, at: Occurrence) -> None:
        """All at nought, or as counted before."""
        super().__init__()
        self._desk, self._at = desk, at
        self.steppers: dict[str, dict[Value, Stepper]] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.rest = Label("", strong=True, wrap=True)
        column.addWidget(self.rest)
        column.addWidget(Label(_("Type the number, or ↑ and ↓; Enter goes to the next one."), "small", muted=True))
        self._counted: dict[str, Label] = {}
        self._items = {item.id: item for item in fill.sheet_of(desk.conductor.play, at).items}
        for item in self._items.values():
            column.addWidget(Label(item.ask, strong=True, wrap=True))
            column.addWidget(self._row(item))
            if item.id in self.steppers:
                column.addWidget(self._counted.setdefault(item.id, Label("", "small", wrap=True)))
                column.addSpacing(6)
        self.refresh()

    def _row(self, item: Item) -> QWidget:
        people = tuple((person.id, person.name) for person in self._desk.conductor.play.here())
        choices = choices_of(item, people)
        if not choices:
            words = _("This question can't be counted by hands. Note down a few answers instead.")
            return Label(words, muted=True, wrap=True)
        holder = QWidget()
        cells = FlowLayout(holder, gap=APART, row_gap=4)
        most = len(asked.now(self._desk.conductor.play, self._at))
        self.steppers[item.id] = {}
        labels = [Label(words, wrap=len(words) > LONG) for _value, words in choices]
        wide = min(320, max(label.sizeHint().width() for label in labels) + 4)
        for (value, words), label in zip(choices, labels, strict=True):
            stepper = Stepper(f"{item.ask}: {words}", most)
            stepper.changed.connect(lambda _count, known=item.id: self._count(known))
            self.steppers[item.id][value] = stepper
            label.setWordWrap(label.wordWrap() or label.sizeHint().width() > wide)
            label.setFixedWidth(wide)
            if words.isdigit():
                label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            cells.addWidget(_cell(label, stepper))
        return holder

    def take_keys(self) -> None:
        """Figures typed now count for the first option."""
        first = next((one for steppers in self.steppers.values() for one in steppers.values()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Shows what stands counted, and who is to raise a hand where some have answered otherwise."""
        people, asked_in_all = self._to_raise(), len(asked.now(self._desk.conductor.play, self._at))
        self.rest.setVisible(people < asked_in_all)
        words = ngettext(
            "{count} person raises a hand: those who have answered already keep theirs down.",
            "{count} people raise a hand: those who have answered already keep theirs down.",
            people,
        )
        self.rest.setText(words.format(count=people))
        state = self._desk.conductor.session.sheets.get(self._at)
        for item, steppers in self.steppers.items():
            counted = dict(state.hands.get(item, ())) if state else {}
            for value, stepper in steppers.items():
                stepper.setValue(counted.get(str(value), 0))
            if item in self._counted:
                several = isinstance(self._items[item], fill.SEVERAL)
                self._sum_up(self._counted[item], list(counted.values()), people, several=several)

    def _to_raise(self) -> int:
        """How many could raise a hand; the laptop goes round no more, so their number gives no answer away."""
        conductor = self._desk.conductor
        state = conductor.session.sheets.get(self._at)
        if state is None:
            return len(asked.now(conductor.play, self._at))
        return fill.to_raise(state, conductor.sheets.done(self._at))

    @staticmethod
    def _sum_up(line: Label, counts: Sequence[int], people: int, *, several: bool) -> None:
        """How many hands were up, of how many people; more than can be are told."""
        count = sum(counts)
        over = max(counts, default=0) > people if several else count > people
        words = _("Counted: {count} of {people}").format(count=count, people=people)
        line.setText(figures.hands(count, people) if several or over else words)
        role(line, "warning" if over else "small")

    def _count(self, item: str) -> None:
        conductor = self._desk.conductor
        counts = [(str(value), stepper.value()) for value, stepper in self.steppers[item].items()]
        state = conductor.session.sheets.get(self._at)
        if state is None and not self._desk.did(lambda: conductor.open_sheet("hands")):
            return
        self._desk.act(lambda: conductor.sheets.count_hands(item, counts))


def all_counted(play: Play, at: Occurrence, state: SheetState, done: Collection[str]) -> bool:
    """Whether hands were counted for each question that they can be counted for, and of everybody."""
    items = [item.id for item in fill.sheet_of(play, at).items if isinstance(item, fill.COUNTED)]
    counted = all(sum(count for _value, count in state.hands.get(item, ())) for item in items)
    return bool(items) and counted and not fill.hands_missing(play, at, done)


def _cell(label: Label, stepper: Stepper) -> QWidget:
    cell = QWidget()
    row = QHBoxLayout(cell)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(label)
    row.addWidget(stepper)
    return cell

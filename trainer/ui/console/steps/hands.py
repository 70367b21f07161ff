"""This file is the form for a show of hands: how many for each option of each question."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer.debrief import figures
from trainer.model.events import Occurrence
from trainer.model.items import Item, Value
from trainer.steps import asked, fill
from trainer.ui.console.stepper import Stepper
from trainer.ui.console.steps.entries import choices_of
from trainer.ui.desk import Desk
from trainer.ui.theme import role
from trainer.ui.widgets import FlowLayout, Label
from trainer.words import _

LONG = 24
"""Letters from which an option's words may take two lines."""


class HandsForm(QWidget):
    """A stepper for each option; every change is recorded, the first one opens the sheet."""

    def __init__(self, desk: Desk, at: Occurrence) -> None:
        """All at nought, or as counted before."""
        super().__init__()
        self._desk, self._at = desk, at
        self.steppers: dict[str, dict[Value, Stepper]] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._counted: dict[str, Label] = {}
        for item in fill.sheet_of(desk.conductor.play, at).items:
            column.addWidget(Label(item.ask, strong=True, wrap=True))
            column.addWidget(self._row(item))
            if item.id in self.steppers and not isinstance(item, fill.SEVERAL):
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
        cells = FlowLayout(holder, gap=20, row_gap=4)
        most = len(asked.now(self._desk.conductor.play, self._at))
        self.steppers[item.id] = {}
        labels = [Label(words, wrap=len(words) > LONG) for _value, words in choices]
        wide = min(320, max(label.sizeHint().width() for label in labels) + 4)
        for (value, words), label in zip(choices, labels, strict=True):
            stepper = Stepper(f"{item.ask}: {words}", most)
            stepper.changed.connect(lambda _count, known=item.id: self._count(known))
            self.steppers[item.id][value] = stepper
            label.setFixedWidth(wide)
            cells.addWidget(_cell(label, stepper))
        return holder

    def refresh(self) -> None:
        """Shows what stands counted."""
        state = self._desk.conductor.session.sheets.get(self._at)
        for item, steppers in self.steppers.items():
            counted = dict(state.hands.get(item, ())) if state else {}
            for value, stepper in steppers.items():
                stepper.setValue(counted.get(str(value), 0))
            if item in self._counted:
                self._sum_up(self._counted[item], sum(counted.values()))

    def _sum_up(self, line: Label, count: int) -> None:
        """How many hands were up where each raises one; more hands than people are told."""
        people = len(asked.now(self._desk.conductor.play, self._at))
        words = _("Counted: {count} of {people}").format(count=count, people=people)
        line.setText(figures.hands(count, people) if count > people else words)
        role(line, "warning" if count > people else "small")

    def _count(self, item: str) -> None:
        conductor = self._desk.conductor
        counts = [(str(value), stepper.value()) for value, stepper in self.steppers[item].items()]
        state = conductor.session.sheets.get(self._at)
        if state is None and not self._desk.did(lambda: conductor.open_sheet("hands")):
            return
        self._desk.act(lambda: conductor.sheets.count_hands(item, counts))


def _cell(label: Label, stepper: Stepper) -> QWidget:
    cell = QWidget()
    row = QHBoxLayout(cell)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(label)
    row.addWidget(stepper)
    return cell

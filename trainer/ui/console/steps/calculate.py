"""This file is the calculator in the console: its figures, for all or team by team, changed while the room looks."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from decimal import Decimal

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from trainer.model.events import Occurrence
from trainer.model.items import NotAnAnswer
from trainer.model.trouble import Refused
from trainer.steps import calculate, naming
from trainer.steps.amounts import separators
from trainer.steps.calculate import Reckoning
from trainer.steps.figures import read_number
from trainer.ui.console.scroll import bring_into_sight
from trainer.ui.console.steps.base import StepPanel
from trainer.ui.console.steps.leading import LeadLayout
from trainer.ui.console.transport import button
from trainer.ui.desk import Desk
from trainer.ui.fields.autosave import Autosave
from trainer.ui.theme import restyle, zoom_of
from trainer.ui.widgets import Card, Label, SectionTitle
from trainer.words import _

BESIDE = 640
"""From this width on, in units of the text zoom, two teams stand side by side."""


class CalculatePanel(StepPanel):
    """The facilitator sees what it comes to before the room does."""

    def __init__(self, desk: Desk, at: Occurrence) -> None:
        """The panel of one calculation."""
        super().__init__(desk, at)
        self.cards: dict[str, FiguresCard] = {}
        self.show_it = button(_("Show what it comes to"), "reveal", "primary")
        self.show_it.clicked.connect(lambda: desk.reveal() if desk.armed else desk.arm())
        self.said = Label("", muted=True, wrap=True)
        self.top = Card("card", margin=20, spacing=10)
        self.top.box.setContentsMargins(20, 14, 20, 14)
        place, title = desk.conductor.place, calculate.title(desk.conductor.play, at)
        if place is None or title != naming.title(desk.conductor.play, place):
            self.top.box.addWidget(SectionTitle(title))
        self.top.box.addLayout(LeadLayout(self.said, self.show_it))
        self._beside = QGridLayout()
        self._beside.setSpacing(12)
        self._columns = 1
        self.column.addWidget(self.top)
        self.column.addLayout(self._beside)

    def refresh(self) -> None:
        """Draws what differs."""
        play = self.desk.conductor.play
        shown = self.at in play.session.revealed
        self.show_it.setVisible(not shown)
        self.show_it.say(_("Show it now") if self.desk.armed else _("Show what it comes to"))
        known = calculate.reckonings(play, self.at)
        if shown:
            self.said.setText(_("The room sees it. Change a figure and the sum changes with it."))
        elif all(calculate.named(play, self.at, one) for one in known):
            self.said.setText(_("The room sees the figures only."))
        else:
            self.said.setText(_("The room hasn't seen it yet."))
        for one in known:
            key = one.group.id if one.group else ""
            if key not in self.cards:
                self.cards[key] = FiguresCard(self.desk, self.at, one)
                self._place(len(self.cards) - 1, self.cards[key])
            self.cards[key].show_reckoning(one)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Teams stand side by side where there is room."""
        super().resizeEvent(event)
        columns = 2 if len(self.cards) > 1 and event.size().width() >= BESIDE * zoom_of(self) else 1
        if columns != self._columns:
            self._columns = columns
            for number, card in enumerate(self.cards.values()):
                self._place(number, card)

    def _place(self, number: int, card: QWidget) -> None:
        row, column = divmod(number, self._columns)
        for each in range(2):
            self._beside.setColumnStretch(each, int(each < self._columns))
        self._beside.addWidget(card, row, column, Qt.AlignmentFlag.AlignTop)


class FiguresCard(Card):
    """The figures of everybody or of one team, and what they come to."""

    def __init__(self, desk: Desk, at: Occurrence, one: Reckoning) -> None:
        """A field a figure, kept while it is typed."""
        super().__init__("card", margin=20, spacing=8)
        self._desk, self._at, self._group = desk, at, one.group.id if one.group else ""
        play = desk.conductor.play
        called = calculate.called(play, one)
        if called:
            self.box.addWidget(SectionTitle(called))
        self.fields: dict[str, QLineEdit] = {}
        self.units: dict[str, Label] = {}
        self.wrong: dict[str, Label] = {}
        self._savings: dict[str, Autosave] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        for number, figure in enumerate(one.figures):
            field = QLineEdit()
            field.setMaximumWidth(120)
            field.setAlignment(Qt.AlignmentFlag.AlignRight)
            field.setAccessibleName(f"{called}: {figure.text}" if called else figure.text)
            self.fields[figure.id], self.units[figure.id] = field, Label(figure.unit, muted=True)
            grid.addWidget(Label(figure.text, wrap=True), 2 * number, 0)
            grid.addWidget(field, 2 * number, 1)
            grid.addWidget(self.units[figure.id], 2 * number, 2)
            wrong = self.wrong[figure.id] = Label("", "bad", wrap=True)
            wrong.setAlignment(Qt.AlignmentFlag.AlignRight)
            wrong.hide()
            grid.addWidget(wrong, 2 * number + 1, 0, 1, 3)
            self._savings[figure.id] = Autosave(field, self._save(figure.id), self._half(figure.id))
            desk.leaving.connect(self._savings[figure.id].flush)
        self.unit = QLineEdit()
        self.unit.setMaximumWidth(120)
        self.unit.setAccessibleName(_("Counted in"))
        self._unit_saving = Autosave(self.unit, self._save_unit, self._half_unit)
        desk.leaving.connect(self._unit_saving.flush)
        self.result = Label("", "large", strong=True, wrap=True)
        row = 2 * len(one.figures)
        grid.addWidget(self.result, row, 0, 1, 3)
        grid.addWidget(Label(_("Counted in"), muted=True), row + 1, 0)
        grid.addWidget(self.unit, row + 1, 1, 1, 2)
        self.box.addLayout(grid)

    def show_reckoning(self, one: Reckoning) -> None:
        """Shows what stands recorded; what is being typed stays."""
        for figure in one.figures:
            if not self.fields[figure.id].hasFocus():
                self._savings[figure.id].take(typed(figure.value))
            self.units[figure.id].setText(figure.unit)
        if not self.unit.hasFocus():
            self._unit_saving.take(one.unit)
        self.result.setText(calculate.sums(self._desk.conductor.play, self._at, one))

    def _save(self, figure: str) -> Callable[[str], bool]:
        def save(words: str) -> bool:
            try:
                value = read_number(words)
            except NotAnAnswer as problem:
                self._say(figure, str(problem))
                return False
            self._say(figure, "")
            return self._desk.did(lambda: self._desk.conductor.figures.change(self._at, figure, value, self._group))

        return save

    def _half(self, figure: str) -> Callable[[str], bool]:
        """Keeps a figure at every key; what is none yet is said only when nobody types any more."""

        def keep(words: str) -> bool:
            with contextlib.suppress(NotAnAnswer):
                value = read_number(words)
                return self._desk.did(lambda: self._keep(figure, value))
            return True

        return keep

    def _keep(self, figure: str, value: float) -> None:
        with contextlib.suppress(Refused):
            self._desk.conductor.figures.change(self._at, figure, value, self._group, half=True)

    def _half_unit(self, words: str) -> bool:
        return self._desk.did(lambda: self._desk.conductor.figures.unit(self._at, words, self._group, half=True))

    def _save_unit(self, words: str) -> bool:
        return self._desk.did(lambda: self._desk.conductor.figures.unit(self._at, words, self._group))

    def _say(self, figure: str, sentence: str) -> None:
        """What is wrong stands at its field, and the sum that still tells the figure before it steps back."""
        wrong, field = self.wrong[figure], self.fields[figure]
        wrong.setText(sentence)
        wrong.setVisible(bool(sentence))
        field.setProperty("wrong", bool(sentence))
        restyle(field)
        field.setAccessibleDescription(sentence)
        self.result.setProperty("muted", any(not label.isHidden() for label in self.wrong.values()))
        restyle(self.result)
        if sentence:
            QTimer.singleShot(0, wrong, lambda: bring_into_sight(wrong))


def typed(value: Decimal) -> str:
    """A figure as it is typed: no thousands set apart, decimals behind the reader's own sign."""
    return f"{value.normalize():f}".replace(".", separators()[1])

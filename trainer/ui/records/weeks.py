"""This file is an adoption plan's cards: how things stand with the weekly meeting, and the weeks in a table."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QVBoxLayout

from trainer.debrief.fields import name_of
from trainer.debrief.weekly import rule, standing, weeks
from trainer.model.kept import Meeting
from trainer.model.report import Table
from trainer.ui.records.desk import RecordDesk
from trainer.ui.records.fields import TypedField
from trainer.ui.records.grid import TableGrid
from trainer.ui.told import call
from trainer.ui.widgets import Card, SectionTitle, clear
from trainer.ui.widgets.dropdown import DropDown
from trainer.ui.widgets.labels import wrapped
from trainer.words import _


class WeeksCard(Card):
    """Shows the pace, takes down the meeting; hidden for a record without a pace."""

    def __init__(self) -> None:
        """Hidden until `show_plan`."""
        super().__init__(margin=20, spacing=8)
        self._desk: RecordDesk | None = None
        self._said = ""
        self.standing = wrapped("", "large", strong=True)
        self._rule = wrapped("", "small", muted=True)
        self.best = DropDown()
        call(self.best, _("Which habit went best this week?"))
        self.who = TypedField(_("Who did it best this week?"), lambda _words: True)
        self.why = TypedField(_("What made it work?"), lambda _words: True)
        self._lay_out()
        self.best.activated.connect(lambda _index: self._meet())
        self.who.give = self.why.give = lambda _value, _words: self._meet()
        self.hide()

    def show_plan(self, desk: RecordDesk | None) -> None:
        """How the plan stands now."""
        self._desk = desk
        plan = desk.ledger.habits if desk else None
        self.setVisible(plan is not None)
        if desk is None or plan is None:
            return
        today = desk.ledger.today
        self.standing.setText(standing(plan, today))
        self._show_standing()
        self._rule.setText(rule(plan))
        self._show_meeting(desk)

    def leave_out(self, sentence: str) -> None:
        """What is said above the card already isn't said in it once more."""
        self._said = sentence
        self._show_standing()

    def _show_standing(self) -> None:
        self.standing.setVisible(self.standing.text() != self._said)

    def flush(self) -> None:
        """Records what is typed."""
        for entry in (self.who, self.why):
            entry.flush()

    def _meet(self) -> bool:
        """Whatever is said of this week's meeting is recorded together."""
        desk = self._desk
        if desk is None:
            return False
        row = str(self.best.currentData() or "")
        who, why = self.who.box.toPlainText().strip(), self.why.box.toPlainText().strip()
        return desk.did(lambda: desk.ledger.meet(row, who, why))

    def _show_meeting(self, desk: RecordDesk) -> None:
        ledger = desk.ledger
        known = ledger.kept.meeting(ledger.today.isoformat()) or Meeting("", "", "", "")
        offered = [("", _("Choose a habit"))]
        offered += [(row.id, name_of(ledger.record, row)) for row in ledger.kept.rows]
        if offered != [(self.best.itemData(place), self.best.itemText(place)) for place in range(self.best.count())]:
            self.best.clear()
            for value, words in offered:
                self.best.addItem(words, value)
        self.best.setCurrentIndex(max(0, self.best.findData(known.row)))
        for entry, words in ((self.who, known.who), (self.why, known.why)):
            entry.show_words(words)

    def _lay_out(self) -> None:
        self.box.addWidget(self.standing)
        self.box.addWidget(self._rule)
        self.box.addSpacing(6)
        asked = _("The short meeting of this week: who did it best, and why?")
        self.box.addWidget(wrapped(asked, "small", strong=True, muted=True))
        line = QGridLayout()
        line.setHorizontalSpacing(10)
        for place, (words, widget) in enumerate(((_("Who"), self.who), (_("Which habit"), self.best))):
            line.addWidget(wrapped(words, "small", muted=True), 0, place)
            line.addWidget(widget, 1, place, Qt.AlignmentFlag.AlignTop)
            line.setColumnStretch(place, 2 + place)
        line.addWidget(wrapped(_("What made it work"), "small", muted=True), 2, 0, 1, 2)
        line.addWidget(self.why, 3, 0, 1, 2)
        self.best.setMinimumWidth(80)
        self.best.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.addLayout(line)


class WeekTable(Card):
    """The weeks, the latest first; hidden while there are none."""

    def __init__(self) -> None:
        """Hidden until `show_plan`."""
        super().__init__(margin=20, spacing=8)
        self._shown: Table | None = None
        self.box.addWidget(SectionTitle(_("Week by week")))
        self._holder = QVBoxLayout()
        self.box.addLayout(self._holder)
        self.hide()

    def show_plan(self, desk: RecordDesk | None) -> None:
        """The weeks so far."""
        plan = desk.ledger.habits if desk else None
        table = weeks(plan, desk.ledger.today) if desk and plan else None
        self.setVisible(table is not None)
        if table != self._shown:
            self._shown = table
            clear(self._holder)
            if table is not None:
                latest_first = replace(table, rows=tuple(reversed(table.rows)))
                self._holder.addWidget(TableGrid(latest_first, (12, 26, 10, 10, 24, 22)))

"""This file is the pane of one row: the state it is in, its fields, how the habit went this week, and the way out."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.ledger import WORDED
from trainer.model.answered import Given
from trainer.model.days import same_week
from trainer.model.items import Item, Value
from trainer.model.kept import Row
from trainer.ui.console.steps.entries import Entry
from trainer.ui.library.fade import Fade
from trainer.ui.library.scroll import ScrolledColumn
from trainer.ui.records.desk import RecordDesk
from trainer.ui.records.fields import field
from trainer.ui.theme import role
from trainer.ui.told import told
from trainer.ui.widgets import Card, FlowLayout, KeyButton, SectionTitle, discard
from trainer.ui.widgets.flush import Flush
from trainer.ui.widgets.labels import wrapped
from trainer.words import _, ngettext

WEEKLY = ("feedback", "unprompted")
"""Fields of a habit that are answered anew every week; they have a place of their own."""


class RowEditor(Card):
    """Shows one row of a record for writing; emits `taken_out` with its id."""

    taken_out = Signal(str)

    def __init__(self) -> None:
        """Empty until `show_row`."""
        super().__init__("side-right", margin=0, spacing=0)
        self._desk: RecordDesk | None = None
        self.row = ""
        self.fields: dict[str, Entry] = {}
        self.states: dict[str, KeyButton] = {}
        self.week: dict[tuple[str, bool], KeyButton] = {}
        self._area = ScrolledColumn()
        Fade(self._area)
        self.box.addWidget(self._area)
        self.out_button: KeyButton
        self._week_box: QWidget
        self._show_nothing()

    def show_row(self, desk: RecordDesk | None, row: Row | None) -> None:
        """Shows a row, or nothing; what is typed in the one before is recorded first."""
        if desk is self._desk and row is not None and row.id == self.row:
            self._refresh(row)
            return
        self.flush()
        self._desk, self.row = desk, row.id if row else ""
        if desk is None or row is None:
            self._show_nothing()
            return
        self._build(desk, row)
        self._refresh(row)

    def flush(self) -> None:
        """Records what is typed."""
        for entry in self.fields.values():
            entry.flush()

    def focus_first(self) -> None:
        """Ready to type in the first field."""
        inside = self._area.widget()
        first = next(iter(self.fields.values()), None)
        if first is not None and inside is not None:
            target = next(
                (child for child in first.findChildren(QWidget) if child.focusPolicy() & Qt.FocusPolicy.TabFocus), first
            )
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_nothing(self) -> None:
        self.fields, self.states, self.week = {}, {}, {}
        inside = role(QWidget(), "inside")
        column = QVBoxLayout(inside)
        column.setContentsMargins(28, 28, 28, 28)
        column.addWidget(wrapped(_("Choose a row to read it and to write in it."), muted=True))
        column.addStretch(1)
        self._put(inside)

    def _put(self, inside: QWidget) -> None:
        """Exchanges what is shown; what had the focus lives on until Qt is done with it."""
        before = self._area.takeWidget()
        if before is not None:
            discard(before)
        self._area.hold(inside)

    def _build(self, desk: RecordDesk, row: Row) -> None:
        inside = role(QWidget(), "inside")
        column = QVBoxLayout(inside)
        column.setContentsMargins(28, 24, 28, 28)
        column.setSpacing(6)
        self.fields, self.states, self.week = {}, {}, {}
        if desk.ledger.record.columns:
            self._add_states(column, desk)
        plan = desk.ledger.habits
        for item in desk.ledger.record.entry:
            if plan is None or item.id not in WEEKLY:
                self._add_field(column, desk, row, item)
        if plan is not None:
            self._add_week(column, desk)
        column.addSpacing(16)
        self.out_button = KeyButton(_("Take this row out"), "", "quiet")
        self.out_button.clicked.connect(lambda: self.taken_out.emit(self.row))
        column.addLayout(Flush(self.out_button))
        column.addStretch(1)
        self._put(inside)

    def _add_states(self, column: QVBoxLayout, desk: RecordDesk) -> None:
        holder = role(QWidget(), "inside")
        flow = FlowLayout(holder, gap=6)
        for state in desk.ledger.record.columns:
            pill = told(role(KeyButton(state.text), "chip"), "choice")
            pill.setCheckable(True)
            pill.setAccessibleName(_("State: {state}").format(state=state.text))
            pill.clicked.connect(partial(self._move, state.id))
            self.states[state.id] = pill
            flow.addWidget(pill)
        column.addWidget(SectionTitle(_("Where it stands")))
        column.addWidget(holder)
        column.addSpacing(8)

    def _move(self, state: str) -> None:
        desk, row = self._desk, self.row
        if desk is not None and not desk.did(lambda: desk.ledger.move(row, state)):
            self._refresh(desk.ledger.kept.all_rows[row])

    def _add_field(self, column: QVBoxLayout, desk: RecordDesk, row: Row, item: Item) -> None:
        entry = field(item, partial(self._keep, row.id, item.id), lambda: desk.ledger.today)
        entry.give = partial(self._give, row.id, item.id)
        self.fields[item.id] = entry
        column.addWidget(wrapped(item.ask, "body", strong=True))
        if item.help:
            column.addWidget(wrapped(item.help, "small", muted=True))
        column.addWidget(entry)
        for title, words in ((_("A strong answer"), item.strong), (_("A weak answer"), item.weak)):
            if words:
                column.addWidget(SectionTitle(title))
                column.addWidget(wrapped(words.strip(), "small", muted=True))
        column.addSpacing(10)

    def _keep(self, row: str, item: str, words: str) -> bool:
        desk = self._desk
        return desk is not None and desk.did(lambda: desk.ledger.keep_typed(row, item, words))

    def _give(self, row: str, item: str, value: Value | None, words: str) -> bool:
        desk = self._desk
        given = words if value is None and words else value
        return desk is not None and desk.did(lambda: desk.ledger.fill(row, item, given))

    def _add_week(self, column: QVBoxLayout, desk: RecordDesk) -> None:
        """How the habit went this week: two questions, two answers each; the second answer records both."""
        asked = {item.id: item.ask for item in desk.ledger.record.entry}
        self._week_box = role(QWidget(), "inside")
        lines = QVBoxLayout(self._week_box)
        lines.setContentsMargins(0, 8, 0, 0)
        lines.setSpacing(6)
        lines.addWidget(SectionTitle(_("This week")))
        words = {
            WEEKLY[0]: (_("Close to how we want it"), _("Not there yet")),
            WEEKLY[1]: (_("Yes"), _("No")),
        }
        for name, (yes, no) in words.items():
            lines.addWidget(wrapped(asked.get(name) or _usual(name), "body", strong=True))
            holder = role(QWidget(), "inside")
            flow = FlowLayout(holder, gap=6)
            for value, text in ((True, yes), (False, no)):
                pill = told(role(KeyButton(text), "chip"), "choice")
                pill.setCheckable(True)
                pill.clicked.connect(partial(self._look, name, value))
                self.week[name, value] = pill
                flow.addWidget(pill)
            lines.addWidget(holder)
        self._history = wrapped("", "small", muted=True)
        lines.addWidget(self._history)
        column.addWidget(self._week_box)

    def _look(self, name: str, value: bool) -> None:
        self.week[name, value].setChecked(True)
        self.week[name, not value].setChecked(False)
        told = {one: self._pressed(one) for one in WEEKLY}
        good, alone = told[WEEKLY[0]], told[WEEKLY[1]]
        desk, row = self._desk, self.row
        if desk is not None and good is not None and alone is not None:
            desk.did(lambda: desk.ledger.look(row, good=good, unprompted=alone))

    def _pressed(self, name: str) -> bool | None:
        return next((value for value in (True, False) if self.week[name, value].isChecked()), None)

    def _refresh(self, row: Row) -> None:
        desk = self._desk
        if desk is None:
            return
        for state, pill in self.states.items():
            pill.setChecked(state == row.column)
        for item_id, entry in self.fields.items():
            entry.show_given(_given(desk.ledger.item(item_id), row.values.get(item_id)))
        if self.week:
            self._refresh_week(desk, row)

    def _refresh_week(self, desk: RecordDesk, row: Row) -> None:
        plan = desk.ledger.habits
        self._week_box.setVisible(plan is not None and row.column == plan.runs)
        today = desk.ledger.today
        look = next((one for one in row.looks if same_week(one.day, today.isoformat())), None)
        for (name, value), pill in self.week.items():
            known = None if look is None else look.good if name == WEEKLY[0] else look.unprompted
            if look is not None:
                pill.setChecked(known is value)
        good = sum(one.good for one in row.looks)
        self._history.setText(
            ngettext(
                "Both answers are needed. So far: good in {good} of {count} week.",
                "Both answers are needed. So far: good in {good} of {count} weeks.",
                len(row.looks),
            ).format(good=good, count=len(row.looks))
        )


def _usual(name: str) -> str:
    return _("How was it this week?") if name == WEEKLY[0] else _("Does it go on without a reminder?")


def _given(item: Item, value: Value | None) -> Given | None:
    if value is None:
        return None
    return Given(None, str(value)) if isinstance(item, WORDED) else Given(value)

"""This file is the board in the console: gather in private or by typing, show, sort, give owners."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from trainer.model.events import Occurrence
from trainer.model.play import Play
from trainer.model.screen import told_count
from trainer.steps import board, entries, fill, naming
from trainer.ui.console.steps.base import StepPanel
from trainer.ui.console.steps.entry_rows import EntryRows
from trainer.ui.console.steps.leading import LeadLayout
from trainer.ui.console.transport import button
from trainer.ui.desk import Desk
from trainer.ui.fields.hint import hint
from trainer.ui.theme import role
from trainer.ui.widgets import Card, KeyButton, Label, SectionTitle
from trainer.words import _, ngettext


class BoardPanel(StepPanel):
    """What lies open, with a line for the next entry; what was written in private is only counted until it is shown."""

    def __init__(self, desk: Desk, at: Occurrence) -> None:
        """The panel of one board."""
        super().__init__(desk, at)
        self.board = entries.board_of(desk.conductor.play, at)
        self.count = Label("", "large", strong=True, wrap=True)
        self.threes = Label(fill.in_threes(), muted=True, wrap=True)
        self.question = Label("", "warning", wrap=True)
        self.question.hide()
        self.rows = EntryRows(desk, at)
        self.fields = tuple(QLineEdit() for _column in entries.columns(self.board))
        self.heap = QLineEdit()
        self._gone: tuple[str, ...] = ()
        self._build()

    def _build(self) -> None:
        self.hand = button(_("Hand over the laptop"), "hand", "primary")
        self.show_them = button(_("Show what was written"), "reveal", "primary")
        self.shut, self.back = _plain(_("Close the board")), _plain("")
        self.add = _plain(_("Add"))
        self.make = _plain(_("New heap"))
        desk, conductor = self.desk, self.desk.conductor
        self.hand.clicked.connect(desk.hand_asked)
        self.shut.clicked.connect(lambda: desk.move(conductor.close_sheet))
        self.show_them.clicked.connect(lambda: desk.reveal() if desk.armed else desk.arm())
        self.back.clicked.connect(self._put_back)
        self.add.clicked.connect(self.put)
        self.make.clicked.connect(self._make_heap)
        self.heap.returnPressed.connect(self._make_heap)
        for field in self.fields:
            field.returnPressed.connect(self.put)
        self.column.addWidget(self._gathering())
        self.column.addWidget(self._lying())

    def _gathering(self) -> Card:
        card = Card("card", margin=20, spacing=10)
        line = QHBoxLayout()
        line.setSpacing(8)
        for field, column in zip(self.fields, entries.columns(self.board), strict=True):
            field.setAccessibleName(column.text or _("New entry"))
            hint(field, column.text or _("Type what somebody says; Enter puts it on the board"))
            line.addWidget(field, 1)
        line.addWidget(self.add)
        place = self.desk.conductor.place
        if place is None or self.board.title != naming.title(self.desk.conductor.play, place):
            card.box.addWidget(SectionTitle(self.board.title))
        card.box.addLayout(LeadLayout(self.count, self.show_them, self.hand, self.shut))
        card.box.addWidget(self.threes)
        card.box.addLayout(line)
        card.box.addWidget(self.question)
        return card

    def _lying(self) -> Card:
        self.lying = Card("card", margin=20, spacing=10)
        line = QHBoxLayout()
        line.setSpacing(8)
        self.heap.setAccessibleName(_("Name of a new heap"))
        hint(self.heap, _("Name of a new heap"))
        self.heap.setMaximumWidth(280)
        line.addWidget(self.heap)
        line.addWidget(self.make)
        line.addStretch(1)
        line.addWidget(self.back)
        self.lying.box.addWidget(SectionTitle(_("On the board")))
        self.lying.box.addWidget(self.rows)
        self.lying.box.addLayout(line)
        return self.lying

    def put(self) -> None:
        """Puts what is typed on the board, and asks gently where the scenario's rule has a question about the words."""
        columns = [column.id for column in entries.columns(self.board)]
        words = {column: field.text() for column, field in zip(columns, self.fields, strict=True)}
        if not self.desk.did(lambda: self.desk.conductor.boards.add(self.at, words)):
            return
        asked = board.asked(self.desk.conductor.play, self.at, self.fields[0].text())
        self.question.setText(asked or "")
        self.question.setVisible(bool(asked))
        for field in self.fields:
            field.clear()
        self.fields[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Draws what differs."""
        play = self.desk.conductor.play
        state = play.session.sheets.get(self.at)
        is_open = state is not None and not state.closed
        waiting = len(entries.hidden(play, self.at))
        self.count.setText(_counted(play, self.at, waiting))
        self.hand.say(_("Hand over the laptop") if state is None or is_open else _("Hand over again"))
        self._lead(play)
        self.shut.setVisible(is_open)
        least, most = fill.shown_span(state, len(state.expected)) if state is not None else (0, 0)
        self.threes.setVisible(is_open and least < most)
        self.show_them.setVisible(bool(waiting) and not is_open)
        self.show_them.say(_("Show it now") if self.desk.armed else _("Show what was written"))
        known = entries.known(play, self.at)
        self._gone = tuple(name for name, entry in known.items() if entry.removed)
        self.back.setVisible(bool(self._gone))
        if self._gone:
            last = entries.text(self.board, known[self._gone[-1]])
            self.back.say(_("Put back “{entry}”").format(entry=last if len(last) < 30 else f"{last[:28]}…"))
        self.lying.setVisible(bool(entries.entries(play, self.at)) or bool(self._gone))
        self.rows.refresh()

    def _lead(self, play: Play) -> None:
        """What a stranger presses first: the laptop goes round until everybody has written."""
        state = play.session.sheets.get(self.at)
        people = len(state.expected) if state is not None else 0
        written = state is not None and people > 0 and fill.done_count(state) >= people
        ended = state is not None and (state.closed or written)
        for each, leads in ((self.hand, not ended), (self.shut, ended)):
            part = "primary" if leads else "plain"
            if each.property("role") != part:
                role(each, part)

    def _put_back(self) -> None:
        if self._gone:
            self.desk.act(lambda: self.desk.conductor.boards.remove(self.at, self._gone[-1], back=True))

    def _make_heap(self) -> None:
        words = self.heap.text()
        if self.desk.act(lambda: self.desk.conductor.boards.heap(self.at, words)):
            self.heap.clear()


def _counted(play: Play, at: Occurrence, waiting: int) -> str:
    """How much lies open, how many have written, and how much of it nobody has seen yet."""
    state, lying = play.session.sheets.get(at), len(entries.entries(play, at))
    if state is not None and not state.closed:
        people = len(state.expected)
        words = ngettext("{shown} of {count} has written", "{shown} of {count} have written", people)
        return words.format(shown=told_count(*fill.shown_span(state, people)), count=people)
    if waiting:
        words = ngettext("{count} entry waits to be shown", "{count} entries wait to be shown", waiting)
        return words.format(count=waiting)
    if not lying:
        return _("Nothing on the board yet")
    return ngettext("{count} entry on the board", "{count} entries on the board", lying).format(count=lying)


def _plain(words: str) -> KeyButton:
    made = KeyButton(words)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made

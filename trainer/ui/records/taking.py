"""This file is the look into a table of customers' answers: which column answers what, what can't be read, and yes."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QVBoxLayout, QWidget

from trainer.model.kept import Kept
from trainer.model.name_table import NameTable, Rows, column_letters
from trainer.model.record import Record
from trainer.model.taking_in import (
    Matching,
    TakenIn,
    fresh,
    known_already,
    left_out_words,
    likeliest,
    matched,
    nobody_rated,
    take_in,
    unanswered,
)
from trainer.ui.theme import role
from trainer.ui.told import call
from trainer.ui.widgets import Card, EndsLayout, KeyButton, clear
from trainer.ui.widgets.dropdown import DropDown
from trainer.ui.widgets.labels import News, wrapped
from trainer.words import _, ngettext, pgettext

MOST_TROUBLES, EXAMPLES = 6, 3


class AnswersPreview(Card):
    """Emits `taken` with the file's name and what was found, `another` when another file is wanted, `closed`."""

    taken = Signal(str, object)
    another = Signal()
    closed = Signal()

    def __init__(self) -> None:
        """Hidden until it has something to show."""
        super().__init__(margin=22, spacing=10)
        self._record: Record | None = None
        self._others: tuple[Record, ...] = ()
        self._kept, self._today = Kept(), datetime.date(2000, 1, 1)
        self._table: NameTable | None = None
        self._matching = Matching(())
        self.found = TakenIn(())
        self._known = 0
        self._title = wrapped("", "subheading", strong=True)
        self._said = wrapped("")
        self._trouble = News("bad")
        self._notes = wrapped("", "warning")
        self.sheet = DropDown()
        call(self.sheet, pgettext("a workbook", "Sheet"))
        self.columns: list[QComboBox] = []
        self._holder = role(QWidget(), "inside")
        self._grid = QGridLayout(self._holder)
        self._troubles = QVBoxLayout()
        self.cancel_button = KeyButton(_("Cancel"), _("Esc"), "quiet")
        self.another_button = KeyButton(_("Open another file"))
        self.take_button = KeyButton("", _("Enter"), "primary")
        self._lay_out()
        self.hide()

    # What is shown

    def show_reading(self, name: str) -> None:
        """The file is being read."""
        self._show(_("Reading {name}…").format(name=name), table=False)

    def show_trouble(self, sentence: str) -> None:
        """Why there is no table, and the way to another."""
        self._show(_("This table can't be used"), table=False, trouble=sentence)
        self.another_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_table(
        self, table: NameTable, record: Record, kept: Kept, today: datetime.date, others: Sequence[Record] = ()
    ) -> None:
        """A table as read, for a record as it stands; `others` are the same record in other languages."""
        self._others = tuple(others)
        self._table, self._record, self._kept, self._today = table, record, kept, today
        self._show(table.name, table=True)
        self.sheet.blockSignals(True)
        self.sheet.clear()
        for sheet in table.sheets:
            self.sheet.addItem(sheet.name)
        self.sheet.setCurrentIndex(likeliest(record, [one.rows for one in table.sheets], others))
        self.sheet.blockSignals(False)
        self.sheet.setVisible(len(table.sheets) > 1)
        self._show_sheet()
        self.take_button.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def trouble(self) -> str:
        """What is wrong with the file, "" when nothing is."""
        return self._trouble.text() if self._trouble.isVisibleTo(self) else ""

    @property
    def _rows(self) -> Rows:
        if self._table is None or not self._table.sheets:
            return ()
        return self._table.sheets[max(0, self.sheet.currentIndex())].rows

    @property
    def _more(self) -> bool:
        """Whether the table goes on after what was read of it."""
        return bool(self._table and self._table.sheets and self._table.sheets[max(0, self.sheet.currentIndex())].more)

    def _show(self, title: str, *, table: bool, trouble: str = "") -> None:
        self._title.setText(title)
        self._trouble.setText(trouble)
        self._trouble.setVisible(bool(trouble))
        for part in (self._said, self._notes, self._holder, self.take_button, self.sheet):
            part.setVisible(table)
        clear(self._troubles)
        self.another_button.setVisible(bool(trouble))
        self.cancel_button.say(_("Close") if trouble else _("Cancel"))
        self.show()

    def _show_sheet(self) -> None:
        """Another sheet: its own guess of which column answers what."""
        record = self._record
        if record is None:
            return
        self._matching = matched(record, self._rows, self._others)
        clear(self._grid)
        self.columns = []
        for place in range(len(self._matching.fields)):
            self._add_column(record, place)
        self._grid.setColumnStretch(0, 2)
        self._grid.setColumnStretch(1, 3)
        self._show_found()

    def _add_column(self, record: Record, place: int) -> None:
        rows, heading = self._rows, self._matching.heading
        titles = self._matching.titles(rows)
        title = titles[place] if place < len(titles) else ""
        letter = column_letters(place)
        words = _("{letter} · {title}").format(letter=letter, title=title) if title else letter
        examples = [row[place] for row in rows[heading:] if place < len(row) and row[place].strip()][:EXAMPLES]
        box = DropDown()
        call(box, _("What column {column} answers").format(column=words))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumWidth(120)
        box.addItem(_("Left out"), "")
        for item in record.entry:
            box.addItem(item.ask, item.id)
        box.activated.connect(lambda _index, at=place, chosen=box: self._choose(at, str(chosen.currentData())))
        self.columns.append(box)
        self._grid.addWidget(wrapped(words, strong=True), 2 * place, 0)
        self._grid.addWidget(wrapped(", ".join(examples), "small", muted=True), 2 * place, 1)
        self._grid.addWidget(box, 2 * place + 1, 0, 1, 2)

    def _choose(self, place: int, field: str) -> None:
        self._matching = self._matching.having(place, field)
        self._show_found()

    def _show_found(self) -> None:
        """What comes of the columns as they are matched."""
        record = self._record
        if record is None:
            return
        for box, field in zip(self.columns, self._matching.fields, strict=True):
            box.setCurrentIndex(max(0, box.findData(field)))
            box.setToolTip(box.currentText())  # a long question is cut in a narrow window
        every = take_in(record, self._rows, self._matching, self._today)
        new = fresh(every, self._kept.rows)
        self.found = new if new.rows else every  # the same table once more is only asked about
        self._known = len(every.rows) - len(self.found.rows)
        count = len(self.found.rows)
        self._said.setText(
            ngettext("{count} answer can be taken in.", "{count} answers can be taken in.", count).format(count=count)
            if count
            else _("No answer can be read yet. Say below what the columns answer.")
        )
        self._notes.setText("\n".join(self._remarks(record)))
        self._notes.setVisible(bool(self._notes.text()))
        clear(self._troubles)
        for trouble in self.found.troubles[:MOST_TROUBLES]:
            self._troubles.addWidget(wrapped(trouble.sentence, "small"))
        left = len(self.found.troubles) - MOST_TROUBLES
        if left > 0:
            more = ngettext("And {count} more cell like these.", "And {count} more cells like these.", left)
            self._troubles.addWidget(wrapped(more.format(count=left), "small", muted=True))
        self.take_button.setEnabled(bool(count))
        self.take_button.say(ngettext("Take in {count} answer", "Take in {count} answers", count).format(count=count))

    def _remarks(self, record: Record) -> list[str]:
        notes = [
            _("No column answers “{question}”.").format(question=question)
            for question in unanswered(record, self._matching)
        ]
        if nobody := nobody_rated(record, self.found):
            notes.append(
                ngettext(
                    "{count} answer doesn't say whom it rates: it is summed, not compared.",
                    "{count} answers don't say whom they rate: they are summed, not compared.",
                    nobody,
                ).format(count=nobody)
            )
        if self._known:
            notes.append(left_out_words(self._known))
        elif known := known_already(self.found, self._kept.rows):
            notes.append(
                ngettext(
                    "{count} of them stands in the record already. Is it the same table once more?",
                    "{count} of them stand in the record already. Is it the same table once more?",
                    known,
                ).format(count=known)
            )
        if self.found.more or self._more:
            notes.append(_("Only the first {count} rows were read.").format(count=len(self._rows)))
        return notes

    # What is done

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes the answers, Escape none."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
        else:
            super().keyPressEvent(event)

    def _take(self) -> None:
        if self._table is not None and self.take_button.isEnabled():
            self.taken.emit(self._table.name, self.found)

    def _lay_out(self) -> None:
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(8)
        self._troubles.setSpacing(4)
        for part in (self._title, self._trouble, self._said, self.sheet, self._holder, self._notes):
            self.box.addWidget(part)
        self.box.addLayout(self._troubles)
        ends = EndsLayout(flush=True)
        ends.add_left(self.cancel_button)
        ends.add_right(self.another_button, self.take_button)
        self.box.addLayout(ends)
        self.sheet.currentIndexChanged.connect(self._show_sheet)
        self.cancel_button.clicked.connect(self.closed)
        self.another_button.clicked.connect(self.another)
        self.take_button.clicked.connect(self._take)

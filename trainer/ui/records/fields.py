"""This file is the fields of a row: words kept while they are typed, days, and what is chosen by a press."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout

from trainer.model.answered import Given
from trainer.model.days import day_in
from trainer.model.items import DateItem, Item, Line, PersonItem, Text, Value
from trainer.ui.console.steps.entries import Entry, choices_of, entry
from trainer.ui.days import named_day, short_day
from trainer.ui.fields.autosave import Autosave
from trainer.ui.fields.gently import GentleQuestion
from trainer.ui.fields.writing import WritingBox
from trainer.ui.theme import role
from trainer.ui.widgets.labels import wrapped
from trainer.words import _

Keep = Callable[[str], bool]


def field(item: Item, keep: Keep, today: Callable[[], datetime.date]) -> Entry:
    """The field for an item; `keep` takes half-typed words, `today` tells the day it is."""
    match item:
        case Line() | Text():
            return TypedField(item.ask, keep, lines=3 if isinstance(item, Text) else 1, wording=item.wording)
        case PersonItem():
            return TypedField(item.ask, keep)
        case DateItem():
            return DayField(item.ask, today)
        case _:
            return entry(item, choices_of(item), item.ask)


class TypedField(Entry):
    """A box for words: a draft is on disk with every key, the words themselves when the box is left."""

    def __init__(self, name: str, keep: Keep, *, lines: int = 1, wording: str = "") -> None:
        """`wording` names the rule that may ask a gentle question about the words."""
        super().__init__()
        self._recorded = ""
        hint = _("Enter keeps it; Shift+Enter begins a new line.") if lines > 1 else ""
        self.box = WritingBox(name, hint, lines=lines)
        self.box.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.saving = Autosave(self.box, keep, keep)
        self.asked = GentleQuestion(self.box, wording)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.box)
        column.addWidget(self.asked)
        self.box.focused.connect(self._left)
        self.box.ended.connect(self.flush)

    def show_given(self, given: Given | None) -> None:
        """Shows the words that stand recorded, unless others are being typed."""
        self.show_words((given.words or str(given.value or "")) if given else "")

    def show_words(self, words: str) -> None:
        """Shows words that stand recorded, unless others are being typed."""
        if not self.box.hasFocus():
            self._recorded = words
            self.saving.take(words)
            self.asked.look()

    def flush(self) -> None:
        """Records the words now."""
        words = self.box.toPlainText().strip()
        if words != self._recorded and self.give(None, words):
            self._recorded = words

    def _left(self, focused: bool) -> None:
        if not focused:
            self.flush()
            self.asked.look()


class DayField(Entry):
    """A field for a day, typed or today's by a press; what is no day stays in the field and says so."""

    def __init__(self, name: str, today: Callable[[], datetime.date]) -> None:
        """`today` tells the day it is where the record was begun."""
        super().__init__()
        self._today, self._recorded = today, ""
        self.field = QLineEdit()
        self.field.setAccessibleName(name)
        self.field.setPlaceholderText(_("2026-11-21 or 21.11."))
        self.today_button = role(QPushButton(_("Today")), "chip")
        self.today_button.setAccessibleName(_("{question}: today").format(question=name))
        self.trouble = wrapped("", "warning")
        self.trouble.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        row.addWidget(self.today_button)
        column.addLayout(row)
        column.addWidget(self.trouble)
        self.field.editingFinished.connect(self.flush)
        self.today_button.clicked.connect(self._take_today)

    def show_given(self, given: Given | None) -> None:
        """Shows the day that stands recorded, unless another is being typed."""
        if not self.field.hasFocus() and not self.trouble.isVisibleTo(self):
            self._recorded = str(given.value) if given and given.value else ""
            self.field.setText(short_day(self._recorded))

    def flush(self) -> None:
        """Records the day now."""
        words = self.field.text().strip()
        if words in (self._recorded, short_day(self._recorded)):
            self.trouble.hide()
            return
        day = (day_in(words, self._today()) or named_day(words)) if words else None
        if words and day is None:
            self.trouble.setText(_("“{words}” is no day. Type it like 2026-11-21 or 21.11.").format(words=words))
            self.trouble.show()
            return
        self.trouble.hide()
        value: Value | None = day.isoformat() if day else None
        if self.give(value, ""):
            self._recorded = str(value or "")
            self.field.setText(short_day(self._recorded))

    def _take_today(self) -> None:
        self.field.setText(self._today().isoformat())
        self.flush()

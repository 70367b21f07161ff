"""This file is answering with a number."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from trainer.model.items import NotAnAnswer, Number, Value
from trainer.model.pages import ItemPage
from trainer.steps.figures import in_words, read_number, within
from trainer.ui.kiosk.answer import item_of
from trainer.ui.kiosk.fit import unit
from trainer.ui.kiosk.texts import Words
from trainer.ui.kiosk.written import WrittenAnswer

LONGEST = 24


class NumberAnswer(WrittenAnswer):
    """A short field with its unit; a comma and a point mean the same."""

    def __init__(self, page: ItemPage, parent: QWidget) -> None:
        """Says at once what range is asked for."""
        self._item = item_of(page, Number)
        super().__init__(page, parent, lines=1, longest=LONGEST)
        self.hint = within(self._item)

    def arrange(self) -> None:
        """The field and its unit side by side, in the middle."""
        one = unit(self)
        self.field.setFixedWidth(round(220 * one))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(round(16 * one))
        row.addStretch(1)
        row.addWidget(self.field)
        if self._item.unit:
            row.addWidget(Words(self._item.unit, 24 * one, muted=True))
        row.addStretch(1)

    def shown(self, value: str | float) -> str:
        """As a person writes it."""
        return value if isinstance(value, str) else in_words(value)

    def value(self) -> Value | None:
        """The number, if what is written is one and within the limits."""
        try:
            return self._item.check(read_number(self.field.toPlainText()))
        except NotAnAnswer:
            return None

    def words(self) -> str:
        """A number has none."""
        return ""

    def ready(self) -> bool:
        """Whether something is written: what is wrong with it is said on Continue."""
        return bool(self.field.toPlainText().strip())

    def missing(self) -> str:
        """What is wrong with what is written."""
        try:
            read_number(self.field.toPlainText())
        except NotAnAnswer as problem:
            return str(problem)
        return within(self._item)

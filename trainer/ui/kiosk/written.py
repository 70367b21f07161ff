"""This file is answering in words typed into a field."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from trainer.model.items import Line, Text
from trainer.model.pages import ItemPage
from trainer.model.rules import question
from trainer.ui.kiosk.answer import AnswerWidget
from trainer.ui.kiosk.field import Field
from trainer.ui.kiosk.fit import unit
from trainer.words import _, current_language

PAUSE_MS = 700
"""After so long without a key the words are looked at, where the item has a wording rule."""


class WrittenAnswer(AnswerWidget):
    """A field; letters are words here, so skipping is on Ctrl+S."""

    typed = True

    def __init__(self, page: ItemPage, parent: QWidget, *, lines: int, longest: int) -> None:
        """Shows what was written in this sitting."""
        super().__init__(page, parent)
        self.field = Field(self, lines=lines, longest=longest)
        self.field.setAccessibleName(page.item.ask)
        self.setFocusProxy(self.field)
        self.arrange()
        if isinstance(page.value, str | int | float):
            self.field.say(self.shown(page.value))
        self._wording = page.item.wording if isinstance(page.item, Line | Text) else ""
        self._asked = self._usual = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.ask)
        self.field.textChanged.connect(self._typed)
        self.field.textChanged.connect(self.changed)
        self.field.entered.connect(self.confirmed)
        self.field.nothing_to_paste.connect(self._say_own_words_only)

    def ask(self) -> None:
        """Asks gently, in the place of the hint, where the item's rule has a question; it stands in nobody's way."""
        asked = question(self._wording, self.words(), current_language()) if self._wording else None
        if asked and not self._asked:
            self._hint_instead(asked)

    def _say_own_words_only(self) -> None:
        words = _("Only words copied on this page can be pasted here.")
        self._hint_instead(words)
        self.tell(words)

    def _hint_instead(self, words: str) -> None:
        """In the place of the hint, until somebody types on."""
        if not self._asked:
            self._usual = self.hint
        self._asked = self.hint = words
        self.changed.emit()

    def _typed(self) -> None:
        if self._asked:
            self._asked, self.hint = "", self._usual
        if self._wording:
            self._pause.start()

    def arrange(self) -> None:
        """Places the field in the middle, as wide as reads well."""
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self.field.setMaximumWidth(round(900 * unit(self)))
        row.addWidget(self.field)

    def shown(self, value: str | float) -> str:
        """An answer as it is written."""
        return str(value)

    def words(self) -> str:
        """The words so far."""
        return self.field.toPlainText().strip()

    def missing(self) -> str:
        """What to do first."""
        return _("Write something first, or skip this question.")

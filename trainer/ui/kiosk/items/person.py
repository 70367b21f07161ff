"""This file is answering with somebody in the room."""

from __future__ import annotations

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.model.items import Value
from trainer.model.pages import ItemPage
from trainer.ui.kiosk.answer import AnswerWidget
from trainer.ui.kiosk.page import ENTER
from trainer.ui.kiosk.roster import Roster
from trainer.words import _


class PersonAnswer(AnswerWidget):
    """The names; letters narrow them down, arrows move, a click, Enter or Space chooses."""

    tall = True
    least = 0.4

    def __init__(self, page: ItemPage, parent: QWidget) -> None:
        """Everybody here but the one who answers."""
        super().__init__(page, parent)
        self.roster = Roster(page.people, self, chosen=page.value if isinstance(page.value, str) else "")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.roster)
        self.roster.picked.connect(self._picked)
        self._value = page.value if isinstance(page.value, str) else None
        self.hint = "" if self._value else _("Tap a name, or type its first letters and press Enter.")

    def value(self) -> Value | None:
        """The person's id."""
        return self._value

    def press(self, event: QKeyEvent) -> bool:
        """The roster's keys; Enter picks where the arrows are, and once somebody is picked it is the page's."""
        if event.key() in ENTER and (self._value is not None or event.isAutoRepeat()):
            return False
        return self.roster.press(event)

    def _picked(self, person: str) -> None:
        self._value, self.hint = person, ""
        self.roster.choose(person)
        self.changed.emit()

"""This file is a filter: a button that opens a menu of choices and wears the one chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QPushButton

from trainer.ui.theme import role
from trainer.ui.widgets.arrow import paint_arrow
from trainer.words import _

Choices = Callable[[], Sequence[tuple[str, str]]]
"""Values with their words, looked up when somebody wants to choose."""


class FilterButton(QPushButton):
    """Says "Any length" until something else is chosen from its menu."""

    picked = Signal(str)

    def __init__(self, anything: str) -> None:
        """`anything` is what the button says while it leaves nothing out."""
        super().__init__(anything)
        self._anything = anything
        self._choices: Choices = tuple
        self.value = ""
        role(self, "filter")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self.open_menu)
        self._say()

    def offer(self, choices: Choices) -> None:
        """Has other choices after "any" from now on; a choice that is gone falls back to any."""
        self._choices = choices
        if self.value and self.value not in dict(choices()):
            self.value = ""
        self._say()

    def pick(self, value: str) -> None:
        """Chooses a value, "" for any."""
        self.value = value
        self._say()
        self.picked.emit(value)

    def open_menu(self) -> None:
        """Opens the menu below the button."""
        from PySide6.QtGui import QActionGroup
        from PySide6.QtWidgets import QMenu

        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        group = QActionGroup(menu)
        for value, words in (("", self._anything), *self._choices()):
            action = menu.addAction(words.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(value == self.value)
            action.triggered.connect(lambda _on=False, chosen=value: self.pick(chosen))
            group.addAction(action)
        menu.setMinimumWidth(self.width())
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 4)))

    def _say(self) -> None:
        words = dict(self._choices()).get(self.value, self._anything) if self.value else self._anything
        self.setText(words.replace("&", "&&"))
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The button with its words to the left, and an arrow that says it opens."""
        super().paintEvent(event)
        paint_arrow(self)


def lengths() -> list[tuple[str, str]]:
    """How long an exercise may take, as it is chosen."""
    return [
        ("short", _("Up to 15 min")),
        ("medium", _("15 to 30 min")),
        ("long", _("30 to 60 min")),
        ("longer", _("Over an hour")),
    ]

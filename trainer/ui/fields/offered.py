"""This file is the names that a field offers while one is typed: any other words may stand there as well."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QCompleter, QLineEdit, QListView

from trainer.ui.theme import role


def offer_names(field: QLineEdit, names: Callable[[], Sequence[str]]) -> None:
    """Offers those of these names that hold what is typed; `names` is asked with every letter."""
    known = QStringListModel(field)
    completer = QCompleter(known, field)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    popup = QListView(field)
    completer.setPopup(popup)
    popup.installEventFilter(_ClickThrough(popup))
    role(popup, "offers")

    def look(_words: str) -> None:
        if known.stringList() != list(names()):
            known.setStringList(names())

    field.textEdited.connect(look)
    field.setCompleter(completer)


class _ClickThrough(QObject):
    """A click beside the names puts them away and presses what it was meant for; Qt's own completer swallows it."""

    def __init__(self, popup: QListView) -> None:
        super().__init__(popup)
        self._popup = popup

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QMouseEvent) or event.type() is not QEvent.Type.MouseButtonPress:
            return False
        if self._popup.rect().contains(event.position().toPoint()):
            return False
        self._popup.hide()
        place = event.globalPosition()
        under = QApplication.widgetAt(place.toPoint())
        window = under.window().windowHandle() if under is not None else None
        if window is not None:  # which then knows what is pressed when the button is let go
            there = window.mapFromGlobal(place)
            press = QMouseEvent(event.type(), there, place, event.button(), event.buttons(), event.modifiers())
            QApplication.sendEvent(window, press)
        return True

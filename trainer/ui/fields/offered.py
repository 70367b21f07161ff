"""This file is the names that a field offers while one is typed: any other words may stand there as well."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView

from trainer.ui.theme import role


def offer_names(field: QLineEdit, names: Callable[[], Sequence[str]]) -> None:
    """Offers those of these names that hold what is typed; `names` is asked with every letter."""
    known = QStringListModel(field)
    completer = QCompleter(known, field)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    popup = QListView(field)
    completer.setPopup(popup)
    role(popup, "offers")

    def look(_words: str) -> None:
        if known.stringList() != list(names()):
            known.setStringList(names())

    field.textEdited.connect(look)
    field.setCompleter(completer)

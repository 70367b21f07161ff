"""This file is a chapter of a session's notes as widgets: words, tables and the pictures of the debrief."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.model.report import Bullets, Heading, Paragraph, Part, Quote, Table
from trainer.ui.debrief.parts import PartCard
from trainer.ui.records.grid import TableGrid
from trainer.ui.theme import role
from trainer.ui.widgets import Card, Label
from trainer.ui.widgets.labels import wrapped
from trainer.words import _


def leaf(parts: Sequence[Part]) -> QWidget:
    """All parts one below another, with room at the right for a scroll bar."""
    inside = role(QWidget(), "inside")
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 2, 28, 28)
    column.setSpacing(12)
    for part in parts:
        if isinstance(part, Heading):
            column.addSpacing(8)
        column.addWidget(_widget(part))
    column.addStretch(1)
    return inside


def _widget(part: Part) -> QWidget:
    match part:
        case Heading():
            return Label(part.text, "subheading" if part.level <= 3 else "large", strong=True, wrap=True)
        case Paragraph():
            return wrapped(part.text, muted=part.muted)
        case Bullets():
            return wrapped("\n".join(f"• {line}" for line in part.lines))
        case Quote():
            words = _("{who}: “{words}”") if part.who else _("“{words}”")
            return wrapped(words.format(who=part.who, words=part.text))
        case Table():
            card = Card(margin=20, spacing=8)
            if part.caption:
                card.box.addWidget(wrapped(part.caption, "large", strong=True))
            card.box.addWidget(TableGrid(part, _shares(part)))
            return card
        case _:
            return PartCard(part, showable=False)


def _shares(table: Table) -> Sequence[int]:
    """Words take more room than figures."""
    return [2 if place in table.numbers else 3 for place in range(len(table.columns))] if table.numbers else ()

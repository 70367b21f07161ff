"""This file is parts of a record's report in its window: sentences, pictures, and tables that wrap in a narrow one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from trainer.model.report import Cloud, CrossTable, Distribution, Heading, Meters, Paragraph, Part, Quotes, Table
from trainer.ui.debrief.parts import ChartWidget, title_of
from trainer.ui.theme import role
from trainer.ui.widgets import Card, Label, SectionTitle
from trainer.ui.widgets.labels import wrapped
from trainer.words import _


def part_widget(part: Part) -> QWidget:
    """The widget that shows a part."""
    match part:
        case Heading():
            return SectionTitle(part.text)
        case Paragraph():
            return wrapped(part.text, "small" if part.muted else "body", muted=part.muted)
        case Table():
            card = Card(margin=20, spacing=8)
            if part.caption:
                card.box.addWidget(wrapped(part.caption, "large", strong=True))
            card.box.addWidget(TableGrid(part))
            return card
        case Distribution() | Meters() | CrossTable() | Cloud():
            return _pictured(part)
        case Quotes():
            return _quoted(part)
        case _:
            return wrapped(title_of(part))


def _pictured(part: Distribution | Meters | CrossTable | Cloud) -> Card:
    card = Card(margin=20, spacing=8)
    card.box.addWidget(wrapped(part.title, "large", strong=True))
    card.box.addWidget(ChartWidget(part))
    if part.note:
        card.box.addWidget(wrapped(part.note, "small", muted=True))
    return card


def _quoted(part: Quotes) -> Card:
    card = Card(margin=20, spacing=8)
    card.box.addWidget(wrapped(part.title, "large", strong=True))
    for quote in part.quotes:
        card.box.addWidget(wrapped(_("“{words}”").format(words=quote.text)))
    return card


class TableGrid(QWidget):
    """A table of words that wrap; a column of stretch 0 takes what its words need."""

    def __init__(self, table: Table, stretch: Sequence[int] = ()) -> None:
        """Without `stretch` all columns share the width."""
        super().__init__()
        grid = QGridLayout(role(self, "inside"))
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(8)
        shares = tuple(stretch) or tuple(2 if place == 0 else 3 for place in range(len(table.columns)))
        for number, row in enumerate((table.columns, *table.rows)):
            for place, text in enumerate(row):
                head = number == 0
                label = (
                    wrapped(text, "small", strong=head, muted=head)
                    if shares[place]
                    else Label(text, "small", strong=head, muted=head)
                )
                grid.addWidget(label, number, place, Qt.AlignmentFlag.AlignTop)
        for place, share in enumerate(shares):
            grid.setColumnStretch(place, share)

"""This file is parts of a record's report in its window: sentences, pictures and tables."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from trainer.model.report import Cloud, CrossTable, Distribution, Heading, Meters, Paragraph, Part, Quotes, Table
from trainer.ui.debrief.parts import ChartWidget, title_of
from trainer.ui.records.grid import TableGrid
from trainer.ui.widgets import Card, SectionTitle
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

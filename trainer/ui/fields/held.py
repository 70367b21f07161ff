"""This file is the line where it is told for whom and where a session is held, before it begins."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QSizePolicy, QWidget

from trainer.model.events import HeldFor
from trainer.ui.fields.hint import hint
from trainer.ui.theme import role, zoom_of
from trainer.ui.widgets import SectionTitle
from trainer.words import _

LONGEST = 120
AROUND = 34
"""What a field's edges take of its width, in units of the text zoom."""


def held_title() -> SectionTitle:
    """What stands over them; it wraps, for it is long in some languages."""
    title = SectionTitle(_("On the first page of the notes"))
    title.setWordWrap(True)
    title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return title


def held_fields() -> tuple[QLineEdit, QLineEdit]:
    """A field for the client and one for the place."""
    found = []
    for words in (_("Client"), _("Where")):
        field = QLineEdit()
        field.setMaxLength(LONGEST)
        field.setMinimumWidth(70)
        field.setAccessibleName(words)
        hint(field, words)
        field.editingFinished.connect(partial(field.setCursorPosition, 0))
        found.append(field)
    client, place = found
    return client, place


class HeldLine(QWidget):
    """Two fields that may stay empty."""

    def __init__(self) -> None:
        """Nothing is told yet."""
        super().__init__()
        role(self, "inside")
        self.fields = self.client, self.place = held_fields()
        line = self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        for field in self.fields:
            line.addWidget(field)

    @property
    def held(self) -> HeldFor:
        """What is told."""
        return HeldFor(client=self.client.text().strip(), place=self.place.text().strip())

    def show_held(self, held: HeldFor) -> None:
        """Puts in what was told."""
        for field, words in zip(self.fields, (held.client, held.place), strict=True):
            field.setText(words)
            field.setCursorPosition(0)
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may be too little for both side by side."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """One above the other where what was told would be cut side by side; never under a hand that types."""
        if any(field.hasFocus() for field in self.fields):
            return
        around = round(AROUND * zoom_of(self))
        widest = max(field.fontMetrics().horizontalAdvance(field.text()) for field in self.fields) + around
        beside = 2 * widest + self._line.spacing() <= self.width()
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        empty = not any(field.text() for field in self.fields)
        self._line.setDirection(QBoxLayout.Direction.LeftToRight if empty else way)

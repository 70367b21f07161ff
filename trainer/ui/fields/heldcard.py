"""This file is for whom and where the session is held, to be told or corrected until the end."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout

from trainer.ui.desk import Desk
from trainer.ui.fields.autosave import Autosave
from trainer.ui.fields.held import held_fields, held_title
from trainer.ui.widgets import Card


class HeldCard(Card):
    """Two fields, kept while they are typed."""

    def __init__(self, desk: Desk) -> None:
        """What stands recorded."""
        super().__init__("card", margin=20, spacing=8)
        self._desk = desk
        self._fields = self.client, self.place = held_fields()
        self._savings = tuple(Autosave(field, self._save, self._half) for field in self._fields)
        line = QHBoxLayout()
        line.setSpacing(8)
        for field in self._fields:
            line.addWidget(field)
        self.box.addWidget(held_title())
        self.box.addLayout(line)
        self.refresh()
        desk.leaving.connect(self.flush)

    def refresh(self) -> None:
        """Shows what stands recorded; what is being typed stays, with a space that more words are to follow."""
        session = self._desk.conductor.session
        for field, saving, words in zip(self._fields, self._savings, (session.client, session.place), strict=True):
            if field.text().strip() != words:
                saving.take(words)

    def flush(self) -> None:
        """Stores what is typed."""
        for saving in self._savings:
            saving.flush()

    def _save(self, _words: str) -> bool:
        told = self._desk.conductor.recording.held_for
        return self._desk.did(lambda: told(self.client.text(), self.place.text()))

    def _half(self, _words: str) -> bool:
        told = self._desk.conductor.recording.held_for
        return self._desk.did(lambda: told(self.client.text(), self.place.text(), half=True))

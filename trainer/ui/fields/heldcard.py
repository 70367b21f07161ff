"""This file is for whom and where the session is held, to be told or corrected until the end."""

from __future__ import annotations

from trainer.ui.desk import Desk
from trainer.ui.fields.autosave import Autosave
from trainer.ui.fields.held import HeldLine, held_title
from trainer.ui.widgets import Card


class HeldCard(Card):
    """Two fields, kept while they are typed."""

    def __init__(self, desk: Desk) -> None:
        """What stands recorded."""
        super().__init__("card", margin=20, spacing=8)
        self._desk = desk
        self._line = HeldLine()
        self._fields = self.client, self.place = self._line.fields
        self._savings = tuple(Autosave(field, self._save, self._half) for field in self._fields)
        self.box.addWidget(held_title())
        self.box.addWidget(self._line)
        self.refresh()
        desk.leaving.connect(self.flush)

    def refresh(self) -> None:
        """Shows what stands recorded; what is being typed stays, with a space that more words are to follow."""
        session = self._desk.conductor.session
        for field, saving, words in zip(self._fields, self._savings, (session.client, session.place), strict=True):
            if field.text().strip() != words:
                saving.take(words)
        self._line.fit()

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

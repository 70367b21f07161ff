"""This file is a note on its way from a box to the disk: kept as it is typed, under one id until it is whole."""

from __future__ import annotations

from collections.abc import Callable

from trainer.ui.console.view import NoteView
from trainer.ui.desk import Desk
from trainer.ui.fields.autosave import Autosave
from trainer.ui.fields.writing import WritingBox


class Jotting:
    """What is written in a box is one note, a new one or one that stands already, until `end`."""

    def __init__(
        self,
        desk: Desk,
        field: WritingBox,
        *,
        alone: Callable[[], bool] = bool,
        began: Callable[[], object] = bool,
    ) -> None:
        """`alone` says whether a new one is the facilitator's own, `began` hears that it stands on the disk."""
        self._desk, self._alone, self._began = desk, alone, began
        self.note = ""
        self._saving = Autosave(field, self._save, self._half)

    @property
    def waiting(self) -> bool:
        """Whether the disk hasn't taken all of it."""
        return self._saving.waiting

    def take(self, note: NoteView) -> None:
        """An earlier note, or a mark's words, goes on."""
        self.note = note.id
        self._saving.take(note.words)

    def flush(self) -> None:
        """Keeps what is typed by now."""
        self._saving.flush()

    def end(self) -> bool:
        """It is whole and the box is empty; False when the disk refuses, and then it stays in the box."""
        self._saving.flush()
        if self._saving.waiting:
            return False
        self.note = ""
        self._saving.take("")
        return True

    def _save(self, words: str) -> bool:
        if not words.strip() and not self.note:
            return True
        alone = self._alone()
        name = self._desk.act(lambda: self._desk.conductor.recording.note(words, self.note, alone=alone))
        if name is not None and name != self.note:
            self.note = name
            self._began()
        return name is not None

    def _half(self, words: str) -> bool:
        return bool(self.note) and self._desk.did(lambda: self._desk.conductor.note(words, self.note, half=True))

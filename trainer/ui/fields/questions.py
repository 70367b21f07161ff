"""This file is a question for the room with a box for what was said, kept while it is typed."""

from __future__ import annotations

from PySide6.QtCore import Signal

from trainer.model.events import Occurrence
from trainer.model.scenario import Named
from trainer.ui.desk import Desk
from trainer.ui.fields.autosave import Autosave
from trainer.ui.fields.writing import WritingBox
from trainer.ui.widgets import Card, Label
from trainer.words import _


class QuestionCard(Card):
    """One question of a discussion at its place; `kept` tells that Enter has ended its words."""

    kept = Signal()

    def __init__(self, desk: Desk, at: Occurrence, question: Named, *, margin: int = 16) -> None:
        """Shows what stands recorded; `margin` is 0 for one that lies on another card."""
        super().__init__("card", margin=margin, spacing=8)
        self._desk, self._at, self.question = desk, at, question
        self.field = WritingBox(question.text, _("What the room says"))
        self.saving = Autosave(self.field, self._save, self._half)
        self.field.ended.connect(self._end)
        self.box.addWidget(Label(question.text, "body", strong=True, wrap=True))
        self.box.addWidget(self.field)
        desk.leaving.connect(self.saving.flush)
        self.refresh()

    def refresh(self) -> None:
        """Shows what stands recorded; what is being typed stays."""
        if not self.field.hasFocus():
            self.saving.take(self._desk.conductor.session.debrief.get((self._at, self.question.id), ""))

    def _end(self) -> None:
        """What the disk refuses stays to be tried again."""
        self.saving.flush()
        if not self.saving.waiting:
            self.kept.emit()

    def _save(self, words: str) -> bool:
        conductor = self._desk.conductor
        return self._desk.did(lambda: conductor.debrief_answer(self._at, self.question.id, words))

    def _half(self, words: str) -> bool:
        conductor = self._desk.conductor
        return self._desk.did(lambda: conductor.debrief_answer(self._at, self.question.id, words, half=True))

"""This file is the discussion in the console: each question with a box for what was said, and what we take away."""

from __future__ import annotations

from PySide6.QtCore import Qt

from trainer.model.events import Occurrence
from trainer.model.scenario import Discuss
from trainer.ui.console.scroll import bring_into_sight
from trainer.ui.console.steps.base import StepPanel
from trainer.ui.desk import Desk
from trainer.ui.fields.questions import QuestionCard
from trainer.ui.fields.takeaway import TakeAwayCard


class DiscussPanel(StepPanel):
    """The questions in their order."""

    def __init__(self, desk: Desk, at: Occurrence) -> None:
        """The panel of one discussion."""
        super().__init__(desk, at)
        step = desk.conductor.play.step(at)
        questions = step.questions if isinstance(step, Discuss) else ()
        self.cards = tuple(QuestionCard(desk, at, question) for question in questions)
        self.take_away = TakeAwayCard(desk)
        for card in (*self.cards, self.take_away):
            self.column.addWidget(card)
        for card in self.cards:
            card.kept.connect(self._go_on)

    def _go_on(self) -> None:
        """After an answer comes the next that is still empty; after the last, the keys act again."""
        free = next((card.field for card in self.cards if not card.field.toPlainText()), None)
        (free or self.window()).setFocus(Qt.FocusReason.OtherFocusReason)
        if free is not None:
            bring_into_sight(free)

    def write_agreement(self) -> bool:
        """Under the questions."""
        self.take_away.write()
        return True

    def refresh(self) -> None:
        """Shows what stands recorded."""
        for card in self.cards:
            card.refresh()
        self.take_away.refresh()

"""This file is the activity in the console: who plays, how it ended, and the groups while they can still change."""

from __future__ import annotations

from PySide6.QtCore import Qt

from trainer.model import timer as timers
from trainer.model.events import Occurrence
from trainer.model.play import room
from trainer.model.scenario import Act
from trainer.model.screen import Box
from trainer.steps import act
from trainer.ui.console.steps.base import StepPanel
from trainer.ui.console.steps.groups import GroupsCard
from trainer.ui.desk import Desk
from trainer.ui.widgets import Card, EndsLayout, KeyButton, Label, SectionTitle
from trainer.words import _


class ActPanel(StepPanel):
    """Roles and outcomes of a scene."""

    def __init__(self, desk: Desk, at: Occurrence) -> None:
        """The panel of one scene."""
        super().__init__(desk, at)
        step = desk.conductor.play.step(at)
        self._outcomes = step.outcomes if isinstance(step, Act) else ()
        self._boxes: tuple[Box, ...] | None = None
        self.card = Card("card", margin=20, spacing=10)
        self.said = Label("", "large", strong=True)
        self.buttons: dict[str, KeyButton] = {}
        self.undo = KeyButton(_("Take back"), "", "quiet")
        self.undo.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.undo.clicked.connect(lambda: self._record(""))
        row = EndsLayout()
        for outcome in self._outcomes:
            made = KeyButton(outcome.text)
            made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            made.clicked.connect(lambda _checked=False, known=outcome.id: self._record(known))
            self.buttons[outcome.id] = made
            row.add_left(made)
        row.add_right(self.undo)
        self.card.box.addWidget(SectionTitle(_("How did it end?")))
        self.card.box.addWidget(self.said)
        self.card.box.addLayout(row)
        self.roles = Card("card", margin=20, spacing=8)
        self.groups = GroupsCard(desk)
        for part in (self.card, self.roles, self.groups):
            self.column.addWidget(part)

    def refresh(self) -> None:
        """Draws what differs."""
        play = self.desk.conductor.play
        self.card.setVisible(bool(self._outcomes))
        outcome = play.session.outcomes.get(self.at)
        self.said.setVisible(outcome is not None)
        self.undo.setVisible(outcome is not None)
        if outcome is not None:
            name = next((known.text for known in self._outcomes if known.id == outcome.id), outcome.id)
            self.said.setText(
                _("{outcome} after {time}").format(outcome=name, time=timers.digits(outcome.after)),
            )
        for made in self.buttons.values():
            made.setVisible(outcome is None)
        self._roles()
        changeable = self.at.lap == 0 or play.scenario(self.at).groups.kind == "one pair plays"
        if changeable and self.at not in play.session.timers:
            self.groups.refresh()
        else:
            self.groups.hide()

    def _roles(self) -> None:
        play, place = self.desk.conductor.play, self.desk.conductor.place
        boxes = act.boxes(room(play), place) if place and len(play.playing(self.at)) == 1 else ()
        if boxes == self._boxes:
            return
        self._boxes = boxes
        while (item := self.roles.box.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self.roles.setVisible(bool(boxes))
        for box in boxes:
            self.roles.box.addWidget(SectionTitle(box.label))
            self.roles.box.addWidget(Label(box.value, wrap=True))

    def _record(self, outcome: str) -> None:
        self.desk.act(lambda: self.desk.conductor.outcome(outcome))

"""This file is the activity in the console: who plays, how it ended, and the groups while they can still change."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from trainer.model.events import Occurrence
from trainer.model.play import room
from trainer.model.scenario import Act
from trainer.model.screen import Box
from trainer.steps import players, sharing
from trainer.ui.console.steps.base import StepPanel
from trainer.ui.console.steps.ended import EndedCard
from trainer.ui.console.steps.frozen import FrozenCard
from trainer.ui.console.steps.groups import GroupsCard
from trainer.ui.console.steps.shared_timer import TeamsCard
from trainer.ui.desk import Desk
from trainer.ui.widgets import Card, Label, clear


class ActPanel(StepPanel):
    """Roles and outcomes of a scene."""

    def __init__(self, desk: Desk, at: Occurrence) -> None:
        """The panel of one scene."""
        super().__init__(desk, at)
        step = desk.conductor.play.step(at)
        self._outcomes = step.outcomes if isinstance(step, Act) else ()
        self._told_by_number = bool(self._outcomes) and not sharing.teams(desk.conductor.play, at)
        self.ended = EndedCard(desk, at, self._outcomes)
        self.roles = Roles()
        self.groups = GroupsCard(desk)
        self.teams = TeamsCard(desk)
        self.frozen = FrozenCard(desk)
        for part in (self.frozen, self.ended, self.teams, self.roles, self.groups):
            self.column.addWidget(part)

    def refresh(self) -> None:
        """Draws what differs."""
        play = self.desk.conductor.play
        self.frozen.refresh()
        self.ended.show_state(numbered=self._told_by_number and not self.frozen.asks)
        place = self.desk.conductor.place
        self.roles.show_boxes(players.boxes(room(play), place) if place and len(play.playing(self.at)) == 1 else ())
        changeable = self.at.lap == 0 or play.scenario(self.at).groups.kind == "one pair plays"
        if changeable and self.at not in play.session.timers and play.session.frozen != self.at:
            self.groups.refresh()
            self.teams.hide()
        else:
            self.groups.hide()
            self.teams.refresh()

    @property
    def numbered(self) -> bool:
        """In a frozen scene the figures pick who swaps, elsewhere how it ended where that is asked."""
        return self.frozen.asks or self._told_by_number

    def pick_number(self, number: int) -> str:
        """Picks who swaps, or how it ended; what it ended with already is taken back."""
        if self.frozen.asks:
            self.frozen.pick_number(number)
            return ""
        return self.ended.pick(number)

    def seconds_passed(self) -> None:
        """Teams with time of their own."""
        self.teams.refresh_time()


class Roles(QWidget):
    """Who plays what, side by side as on the stage."""

    def __init__(self) -> None:
        """Empty until `show_boxes`."""
        super().__init__()
        self._boxes: tuple[Box, ...] | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(10)

    def show_boxes(self, boxes: tuple[Box, ...]) -> None:
        """Shows other boxes."""
        if boxes == self._boxes:
            return
        self._boxes = boxes
        clear(self._row)
        self.setVisible(bool(boxes))
        for box in boxes:
            card = Card("card", margin=12, spacing=2)
            card.box.addWidget(Label(box.label, "small", muted=True, wrap=True))
            card.box.addWidget(Label(box.value, strong=True, wrap=True))
            card.box.addStretch(1)
            self._row.addWidget(card, 1)

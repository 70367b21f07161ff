"""This file is the activity in the console: who plays, how it ended, and the groups while they can still change."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from trainer.debrief.panels import ended
from trainer.model.events import Occurrence
from trainer.model.play import room
from trainer.model.scenario import Act
from trainer.model.screen import Box
from trainer.steps import players, sharing
from trainer.ui.console.steps.base import StepPanel
from trainer.ui.console.steps.frozen import FrozenCard
from trainer.ui.console.steps.groups import GroupsCard
from trainer.ui.console.steps.shared_timer import TeamsCard
from trainer.ui.desk import Desk
from trainer.ui.widgets import Card, EndsLayout, KeyButton, Label, SectionTitle, clear
from trainer.words import _


class ActPanel(StepPanel):
    """Roles and outcomes of a scene."""

    def __init__(self, desk: Desk, at: Occurrence) -> None:
        """The panel of one scene."""
        super().__init__(desk, at)
        step = desk.conductor.play.step(at)
        self._outcomes = step.outcomes if isinstance(step, Act) else ()
        self._told_by_number = bool(self._outcomes) and not sharing.teams(desk.conductor.play, at)
        self.card = Card("card", margin=20, spacing=10)
        self.said = Label("", "large", strong=True)
        self.buttons: dict[str, KeyButton] = {}
        self.undo = KeyButton(_("Take back"), "", "quiet")
        self.undo.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.undo.clicked.connect(lambda: self._record(""))
        row = EndsLayout()
        row.add_left(self.said)
        for number, outcome in enumerate(self._outcomes, 1):
            made = KeyButton(outcome.text, str(number) if self._told_by_number else "")
            made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            made.clicked.connect(lambda _checked=False, known=outcome.id: self._record(known))
            self.buttons[outcome.id] = made
            row.add_left(made)
        row.add_right(self.undo)
        self.card.box.addWidget(SectionTitle(_("How did it end?")))
        self.card.box.addLayout(row)
        self.roles = Roles()
        self.groups = GroupsCard(desk)
        self.teams = TeamsCard(desk)
        self.frozen = FrozenCard(desk)
        for part in (self.frozen, self.card, self.teams, self.roles, self.groups):
            self.column.addWidget(part)

    def refresh(self) -> None:
        """Draws what differs."""
        play = self.desk.conductor.play
        self.frozen.refresh()
        self.card.setVisible(bool(self._outcomes))
        outcome = play.session.outcomes.get(self.at)
        self.said.setVisible(outcome is not None)
        self.undo.setVisible(outcome is not None)
        self.said.setText(self._ended)
        for number, (known, made) in enumerate(zip(self._outcomes, self.buttons.values(), strict=True), 1):
            made.setVisible(outcome is None)
            key = str(number) if self._told_by_number and not self.frozen.asks else ""
            if made.key != key:
                made.say(known.text, key)
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
        if number >= len(self._outcomes):
            return ""
        known, picked = self.desk.conductor.session.outcomes.get(self.at), self._outcomes[number].id
        self._record("" if known is not None and known.id == picked else picked)
        return self._ended or _("Taken back: how it ended isn't marked.")

    def seconds_passed(self) -> None:
        """Teams with time of their own."""
        self.teams.refresh_time()

    @property
    def _ended(self) -> str:
        """How it ended and when, "" while that isn't marked."""
        outcome = self.desk.conductor.session.outcomes.get(self.at)
        if outcome is None:
            return ""
        name = next((known.text for known in self._outcomes if known.id == outcome.id), outcome.id)
        return ended(name, outcome.after)

    def _record(self, outcome: str) -> None:
        self.desk.act(lambda: self.desk.conductor.outcome(outcome))


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

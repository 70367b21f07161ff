"""This file is the break in the console: when it will be over."""

from __future__ import annotations

from trainer.model import timer as timers
from trainer.model.events import Occurrence
from trainer.model.play import room
from trainer.model.timer import Timer
from trainer.steps import frame
from trainer.ui.console.steps.base import StepPanel
from trainer.ui.console.view import clock
from trainer.ui.desk import Desk
from trainer.ui.widgets import Card, Label
from trainer.words import _


class BreakPanel(StepPanel):
    """Says the time on the clock when the break ends, so that it can be said to the room."""

    def __init__(self, desk: Desk, at: Occurrence) -> None:
        """The panel of one break."""
        super().__init__(desk, at)
        self.card = Card("card", margin=20, spacing=8)
        self.sentence = Label("", "large", strong=True, wrap=True)
        self.card.box.addWidget(self.sentence)
        self.column.addWidget(self.card)

    def refresh(self) -> None:
        """Draws what differs."""
        conductor = self.desk.conductor
        place = conductor.place
        timer = frame.timer_of(room(conductor.play), place) if place else None
        self.card.setVisible(timer is not None)
        if timer is None:
            return
        left = timers.remaining(timer, conductor.now())
        self.sentence.setText(_words(timer, left).format(clock=clock(conductor.play, conductor.now().wall + left)))

    def seconds_passed(self) -> None:
        """A break that hasn't been started ends later and later."""
        self.refresh()


def _words(timer: Timer, left: float) -> str:
    if left < 0:
        return _("Its time was up at {clock}")
    return _("It ends at {clock}") if timer.running else _("Start it now and it ends at {clock}")

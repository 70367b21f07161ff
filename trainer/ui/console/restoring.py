"""This file is what the console says when time passed without it: after a crash, or when the laptop slept."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from trainer.model.events import Occurrence
from trainer.ui.console import view
from trainer.ui.console.strip import Strip
from trainer.ui.desk import Desk
from trainer.words import _

Offer = tuple[str, Callable[[], object]]


class Restoring(QObject):
    """Says what was restored or how long was slept, and gives the timer's time back if asked."""

    def __init__(self, desk: Desk, strip: Strip) -> None:
        """Speaks on this strip, and goes with it: a console in another language has its own."""
        super().__init__(strip)
        self._desk, self._strip = desk, strip
        self._at: Occurrence | None = None
        desk.changed.connect(self._follow)

    def restored(self, away: float) -> None:
        """The session was opened again after `away` seconds."""
        self._say(view.restored(self._desk, away), *self._time_back(away))

    def slept(self, away: float) -> None:
        """The laptop slept while a timer ran; without one there is nothing to say."""
        offer = self._time_back(away)
        if offer:
            words = _("The laptop slept for {time}; the timer went on.")
            self._say(words.format(time=view.length(away)), *offer)

    def _follow(self) -> None:
        """What is said belongs to the step it was said at; elsewhere, and after the end, it only takes room."""
        session = self._desk.conductor.session
        if session.finished is not None or self._at != session.at:
            self._strip.hide()

    def _say(self, sentence: str, *offers: Offer) -> None:
        session = self._desk.conductor.session
        if session.finished is not None:
            return
        self._at = session.at
        self._strip.say(sentence, *offers, (_("Close"), self._strip.hide))

    def _time_back(self, away: float) -> tuple[Offer, ...]:
        session = self._desk.conductor.session
        timer = session.timers.get(session.at) if session.at else None
        if timer is None or not timer.running or away < 1:
            return ()

        def give() -> None:
            if self._desk.did(lambda: self._desk.conductor.extend(away)):
                self._strip.hide()

        return ((_("Give the time back"), give),)

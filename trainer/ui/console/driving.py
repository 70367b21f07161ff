"""This file is what keys and buttons of the console do with the step where the room is, whatever page is shown."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtWidgets import QWidget

from trainer.model.events import Occurrence
from trainer.model.play import room
from trainer.model.rundown import position
from trainer.model.scenario import Board, Calculate, Deal, Fill, Reveal, Vote
from trainer.steps import naming, swapping, watching
from trainer.steps.frame import next_place
from trainer.ui.console.focus import press_chosen
from trainer.ui.console.hints import Mode, Now, Where
from trainer.ui.console.strips import Strips
from trainer.ui.desk import Desk
from trainer.ui.keys import cap
from trainer.words import _

NEAR = 2
"""Steps the room is taken on or back at one click."""


class Driving:
    """Drives the session: time, the laptop, marks, takes, the reveal, going elsewhere."""

    def __init__(self, desk: Desk, window: QWidget, strips: Strips) -> None:
        """`window` is where a chosen button keeps Space to itself; questions are asked in `strips`."""
        self._desk, self._window, self._strips = desk, window, strips

    def go(self, at: Occurrence) -> None:
        """Goes to a place of the run of show; asks once when it is far, in a running scene, or over an open sheet."""
        session = self._desk.conductor.session
        if at == session.at:
            return
        state = session.sheets.get(session.at) if session.at else None
        if state is None or state.closed:
            self._go_or_ask(at)
            return
        question = _("Answers are still taken here. Going elsewhere ends that; what was answered stays.")
        self._strips.ask(question, _("Close it and go"), lambda: self._desk.go(at), _("Stay here"))

    def _go_or_ask(self, at: Occurrence) -> None:
        """A click beside the mark mustn't throw the room into another exercise, or out of a scene."""
        conductor = self._desk.conductor
        place = next((place for place in conductor.places if place.at == at), None)
        here, there = (position(conductor.places, one) for one in (conductor.session.at, at))
        timer = conductor.session.timers.get(conductor.session.at) if conductor.session.at else None
        if place is None or (abs(there - here) <= NEAR and not (timer and timer.running)):
            self._desk.go(at)
            return
        question = _("Go to “{step}” in “{exercise}”? The room's screen goes there too.").format(
            step=naming.bare(naming.row(conductor.play, place)), exercise=conductor.play.scenario(at).title
        )
        self._strips.ask(question, _("Go there"), lambda: self._desk.go(at), _("Stay here"))

    def start(self) -> None:
        """Starts or pauses the timer; a button reached by Tab is pressed instead."""
        if not press_chosen(self._window):
            self._desk.act(self._desk.conductor.start_or_pause)

    def minutes(self, minutes: int) -> None:
        """Gives the timer so many minutes, or takes them away."""
        self._desk.act(lambda: self._desk.conductor.extend(60.0 * minutes))

    def hand_over(self) -> None:
        """Hands the laptop over for what is read, answered or watched at this step."""
        if self.goes_round():
            self._desk.move(self._desk.conductor.hand_over)
        elif self.can_watch():
            self._desk.move(self._desk.conductor.watching.hand_over)
        else:
            self._desk.refused.emit(_("There is no card to read and no question to answer at this step."))

    def goes_round(self) -> bool:
        """Whether there are cards to read or a sheet to answer at this step."""
        conductor = self._desk.conductor
        place = conductor.place
        if place is None:
            return False
        unread = swapping.to_read(conductor.play, place.at) is not None
        return unread or isinstance(place.step, Deal | Fill | Vote | Board)

    def can_watch(self) -> bool:
        """Whether this step has a checklist to tap."""
        conductor = self._desk.conductor
        at = conductor.session.at
        return at is not None and watching.checklist(conductor.play, at) is not None

    def at_end(self) -> bool:
        """Whether nothing follows: the last page of the last step is shown."""
        conductor, desk = self._desk.conductor, self._desk
        place = conductor.place
        last = place is not None and next_place(room(conductor.play), conductor.places, place.at) is None
        return last and desk.index + 1 >= len(desk.leaves())

    def mark(self) -> str:
        """Marks this moment; the mark's id, "" when it couldn't be kept."""
        return self._desk.act(self._desk.conductor.mark) or ""

    def paper(self) -> None:
        """Says that printed cards go round, or deals them here after all."""
        self._desk.act(self._desk.conductor.cards.give_out_or_deal)

    def freeze(self) -> None:
        """Stops the scene and marks the moment; the frozen scene goes on."""
        self._desk.act(self._desk.conductor.freezing.freeze_or_go_on)

    def another_take(self) -> None:
        """Plays this step once more."""
        self._desk.move(self._desk.conductor.another_take)

    def skip(self) -> None:
        """Leaves this step out and goes on."""
        self._desk.move(self._desk.conductor.skip)

    def reveal(self) -> None:
        """The first of two steps of a reveal, then the second."""
        if self._desk.armed:
            self._desk.reveal()
        elif self.can_reveal():
            self._desk.arm()
        elif self._is_hidden():
            self._desk.act(self._desk.conductor.reveal)  # refused, with the step that shows it
        else:
            self._desk.refused.emit(self._why_not())

    def _why_not(self) -> str:
        """Nothing is hidden at this step: because the room sees it, has seen it, or because there was nothing."""
        desk = self._desk
        if desk.conductor.session.at not in desk.conductor.session.revealed:
            return _("There is nothing to reveal at this step.")
        if desk.blank or desk.frozen is not None or desk.panel is not None:
            return _("The results are revealed already; the room's screen shows something else now.")
        return _("The results are on the room's screen already.")

    def can_reveal(self) -> bool:
        """Whether there is something to reveal at this step, and no later one that shows it with the rest."""
        conductor = self._desk.conductor
        at = conductor.session.at
        return self._is_hidden() and at is not None and not naming.shown_later(conductor.play, conductor.places, at)

    def leaves_hidden(self) -> bool:
        """Whether going on now would leave unshown what was dealt or answered for the room to see here."""
        conductor, place = self._desk.conductor, self._desk.conductor.place
        if place is None or not isinstance(place.step, Reveal | Calculate) or not self.can_reveal():
            return False
        session, block = conductor.session, place.at.block
        told = any(at.block == block and (state.answers or state.ballots) for at, state in session.sheets.items())
        return told or any(at.block == block for at, _deck in session.hands)

    def keys_now(self, mode: Mode, where: Where, buttons: Collection[str], *, noting: bool) -> Now:
        """What decides which keys are shown below: the page, and the caps of the `buttons` that stand on it."""
        session = self._desk.conductor.session
        return Now(
            mode,
            where,
            single=not self._desk.projector,
            reveal=cap("reveal") in buttons,
            frozen=session.frozen is not None and session.frozen == session.at,
            noting=noting,
            timed=cap("start") in buttons,
            hands=cap("hand") in buttons,
            freezes=cap("freeze") in buttons,
        )

    def _is_hidden(self) -> bool:
        """Whether the room is to see something of this step that it hasn't seen."""
        session, place = self._desk.conductor.session, self._desk.conductor.place
        if place is None or place.at in session.revealed:
            return False
        return isinstance(place.step, Reveal | Calculate) or place.at in session.sheets

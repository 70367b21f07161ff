"""This file is what the facilitator steers with beside the steps: time, offers and undo, by key and by button."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from trainer.acts.undoing import What
from trainer.steps import sharing
from trainer.ui.console.offers import Offers
from trainer.ui.console.placing import Placing
from trainer.ui.console.rearranging import Rearranging
from trainer.ui.console.reminding import began_before, reminder
from trainer.ui.console.rescuing import rescuing
from trainer.ui.console.run import RunPage
from trainer.ui.console.skipping import skipping
from trainer.ui.console.strips import Strips
from trainer.ui.desk import Desk
from trainer.ui.tones import Tones
from trainer.words import _


class Steering:
    """Connects keys and buttons of the run page with the conductor."""

    def __init__(self, desk: Desk, strips: Strips, run: RunPage, tones: Tones) -> None:
        """Refresh it after every change and tick."""
        self._desk, self._strips, self._run, self._tones = desk, strips, run, tones
        self.offers = Offers(desk, strips.offer, (skipping, Placing(), reminder, rescuing))
        self.rearranging = Rearranging(desk, run.show_of)
        run.middle.tools.given.connect(self.give)
        run.middle.tools.restarted.connect(self.restart)
        run.show_of.undo.clicked.connect(self.undo)
        tones.sound.silent.connect(desk.refused)

    def refresh(self) -> None:
        """Shows what is offered now and what can be taken back."""
        self.offers.refresh()
        done = self._desk.conductor.undoable
        self._run.show_of.show_undo(undo_words(done.what) if done else "")

    def actions(self) -> Mapping[str, Callable[..., object]]:
        """What its keys do."""
        return {
            "plus30": lambda: self.give(30), "minus30": lambda: self.give(-30), "plus5": lambda: self.give(300),
            "minus5": lambda: self.give(-300), "before": lambda: began_before(self._desk), "restart": self.restart,
            "tick": self.tick, "tones": self._tones.switch, "undo": self.undo, "yes": self.yes,
            "insert": self.rearranging.insert, "earlier": lambda: self.rearranging.move(-1),
            "later": lambda: self.rearranging.move(1), "other": self.other, "away": self.away,
        }  # fmt: skip

    def yes(self) -> None:
        """Answers the question on top; without one, takes what is offered."""
        if (self._read or self._strips.asking) and not self._strips.answer_yes():
            self.offers.yes()

    def other(self) -> None:
        """Takes the other way that is offered on top."""
        if self._read and not self._strips.answer_other():
            self.offers.other()

    def away(self) -> None:
        """Puts away what is offered on top; without an offer, what was only told there."""
        if not self._read:
            return
        if self.offers.shown is not None:
            self.offers.away()
        else:
            self._strips.put_away()

    @property
    def _read(self) -> bool:
        """Whether what stands on top can be read; with one screen the room's picture may hide the console."""
        return self._run.window().isVisible()

    def give(self, seconds: float) -> None:
        """Gives the timer so many seconds, or takes them away."""
        self._desk.act(lambda: self._desk.conductor.extend(seconds))

    def restart(self) -> None:
        """Sets the timer back to its full length."""
        self._desk.act(self._desk.conductor.timing.restart)

    def undo(self) -> None:
        """Takes back what was done last; what was told of it stands no longer."""
        if self._desk.move(self._desk.conductor.undo):
            self._run.middle.heading.say(_("✓ Taken back"))

    def tick(self, number: int) -> None:
        """Picks what has this number in a question, or in the step; else ticks a team at a shared timer, or unticks."""
        if self._strips.asking and self._strips.question.press(str(number + 1)):
            return
        panel, conductor = self._run.middle.panel, self._desk.conductor
        if panel is not None and panel.numbered:
            told = panel.pick_number(number)
            if told:
                self._run.middle.heading.say(told)
            return
        teams = sharing.teams(conductor.play, conductor.session.at) if conductor.session.at else ()
        if number < len(teams):
            self._desk.act(lambda: conductor.timing.done(teams[number].id))

    @property
    def ticks(self) -> bool:
        """Whether there are teams to tick now, or something in the step to pick."""
        at, panel = self._desk.conductor.session.at, self._run.middle.panel
        teams = at is not None and bool(sharing.teams(self._desk.conductor.play, at))
        return teams or (panel is not None and panel.numbered)


def undo_words(what: What) -> str:
    """What a button says that takes such an act back."""
    return {
        "restart": _("Undo the restart"),
        "cut": _("Undo the shorter plan"),
        "insert": _("Undo the insertion"),
        "move": _("Undo the move"),
        "skip": _("Undo the skip"),
        "skip turn": _("Undo the skip"),
        "pass over": _("Undo the jump"),
        "take out": _("Put it back in"),
        "skip later": _("Undo the skip"),
        "take in": _("Skip it after all"),
        "groups": _("Undo the new groups"),
        "people": _("Undo the change"),
        "swap": _("Undo the swap"),
        "tap": _("Undo the tap"),
        "note": _("Put the note back"),
        "name": _("Undo the new name"),
        "give out": _("Undo the giving out"),
        "outcome": _("Take back how it ended"),
    }[what]

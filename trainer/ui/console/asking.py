"""This file is what the console asks before it goes on, hands over, finishes or closes."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from trainer.debrief import handed
from trainer.model.scenario import Act, Deal
from trainer.steps import deal, fill
from trainer.ui.console.driving import Driving
from trainer.ui.console.middle import Middle
from trainer.ui.console.notrun import not_run
from trainer.ui.console.offers import Offers
from trainer.ui.console.otherway import other_way
from trainer.ui.console.overlooked import Overlooked, overlooked
from trainer.ui.console.steps.concern import concern
from trainer.ui.console.strip import Way
from trainer.ui.console.strips import Strips
from trainer.ui.console.unread import unread
from trainer.ui.desk import Desk
from trainer.ui.keys import cap
from trainer.ui.widgets.elided import cut
from trainer.words import _, ngettext

COME = "come"
"""What is asked about where it is whether the window may come."""
SHOWN, LETTERS = 3, 40
"""So many notes are read in the question before the end, as much of each as is enough to know it again."""


class Asking(QObject):
    """Does at once what nothing speaks against, and asks about the rest.

    It goes with its strips: once another window has come, it hears no wish any more.
    """

    def __init__(
        self,
        desk: Desk,
        strips: Strips,
        driving: Driving,
        middle: Middle,
        offers: Offers,
        call: Callable[[], None],
    ) -> None:
        """`call` brings the window before the room's picture, with one screen."""
        super().__init__(strips)
        self._desk, self._strips, self._driving, self._middle, self._call = desk, strips, driving, middle, call
        self._offers = offers

    def go_on(self) -> None:
        """Shows what comes next, when nobody is left out by it; what is half typed counts."""
        last_page = self._desk.index + 1 >= len(self._desk.leaves())
        if last_page:
            self._desk.leaving.emit()
        if last_page and self._driving.leaves_hidden():
            question, show = _("The room has not seen this. Go on without showing it?"), _("Show it")
            self._strips.ask(
                question, _("Go on"), self._desk.forward, _("Stay here"), (show, self.reveal, cap("reveal"))
            )
        elif last_page and (question := unread(self._desk)):
            others = (*self._ends(), *self._printed(), *self._round())
            self._strips.ask(question, _("Go on"), self._desk.forward, _("Stay here"), *others)
        else:
            self._desk.forward()

    def _ends(self) -> tuple[Way, ...]:
        """The ways on where a scene was played and nobody has said how it ended: by the numbers of its ends."""
        place = self._desk.conductor.place
        if place is None or not isinstance(place.step, Act):
            return ()
        return tuple(
            (one.text, partial(self._end_as, one.id), str(number)) for number, one in enumerate(place.step.outcomes, 1)
        )

    def _end_as(self, outcome: str) -> None:
        self._strips.question.hide()
        if self._desk.did(lambda: self._desk.conductor.outcome(outcome)):
            self._desk.forward()

    def _printed(self) -> tuple[Way, ...]:
        """The way on where secret cards were given out on paper and nobody has read one here."""
        play, place = self._desk.conductor.play, self._desk.conductor.place
        if place is None or not isinstance(place.step, Deal):
            return ()
        opened = any(at == place.at for at, _deck, _person, _when in play.session.opened)
        secret = deal.deck_of(play, place.at).confidential
        return ((_("They have printed cards"), self._give_out, cap("paper")),) if secret and not opened else ()

    def _round(self) -> tuple[Way, ...]:
        """The way back to those who are left, where the laptop goes round: with one screen no other button is seen."""
        round_here = self._driving.goes_round() and not self.other_way
        return ((_("Hand over the laptop"), self._hand_over_first, cap("hand")),) if round_here else ()

    def _hand_over_first(self) -> None:
        self._strips.question.hide()
        self.hand_over()

    def reveal(self) -> None:
        """The first of two steps of a reveal, then the second; also where going on without it is asked about."""
        if self._driving.leaves_hidden():
            self._strips.question.hide()
        seen = self._strips.window().isVisible() or self._desk.projector
        if not (seen or self._desk.armed) and self._driving.can_reveal() and (words := concern(self._desk)):
            self._strips.ask(words, _("Show it all the same"), self._driving.reveal, _("Not yet"))
            return
        self._driving.reveal()

    def paper(self) -> None:
        """Printed cards go round, or are dealt here after all; where going on is asked about, that goes on too."""
        if not (self._strips.asking and self._strips.question.press(cap("paper"))):
            self._driving.paper()

    def _give_out(self) -> None:
        self._strips.question.hide()
        self._desk.act(self._desk.conductor.cards.give_out)
        self._desk.forward()

    def hand_over(self) -> None:
        """Hands the laptop over, when answers are given at it here."""
        way = self.other_way
        if way and self._driving.goes_round():
            question = _("The way chosen here is “{way}”. Hand the laptop over instead?").format(way=way)
            self._ask(question, _("Hand over the laptop"), self._driving.hand_over, _("Stay here"), passing=True)
        elif self._driving.goes_round() and (who := overlooked(self._desk, self._offers.placing)):
            self._tell(who)
        else:
            self._driving.hand_over()

    def _tell(self, who: Overlooked) -> None:
        """Says once who would be overlooked; Y includes them, the key once more hands over without them."""
        if self._strips.asks_about(who.id):
            self._without()
            return
        without = (_("Hand over the laptop"), self._without, cap("hand"))
        include, nameless = partial(self._include, who), (who.nameless, _("Include them"))
        self._strips.ask(
            who.sentence, who.include, include, _("Stay here"), without, passing=True, nameless=nameless, about=who.id
        )

    def _include(self, who: Overlooked) -> None:
        """The next one, if any, is asked about too; what was refused is not hidden by handing over."""
        who.act()
        again = overlooked(self._desk, self._offers.placing)
        if again is None or again.id != who.id:
            self.hand_over()

    def _without(self) -> None:
        self._strips.question.hide()
        self._driving.hand_over()

    @property
    def other_way(self) -> str:
        """How answers are given here when not at the laptop, in words; "" where they are, or nobody answers."""
        return other_way(self._middle.panel)

    def finish(self, act: Callable[[], None]) -> None:
        """Ends the workshop, once that is confirmed; one that has ended isn't asked about."""
        if self._desk.conductor.session.finished is not None:
            return
        words = _("Finish the workshop? The notes will be written.")
        self._ask(
            " ".join(filter(None, (words, not_run(self._desk), self._handed(), self._open_here()))),
            _("Yes, finish"),
            act,
            _("Not yet"),
        )

    def _handed(self) -> str:
        """How many notes and marks the client's part will hold; "" where there are none."""
        count, _alone = handed.counted(self._desk.conductor.session)
        words = ngettext(
            "{count} note or mark goes to the client too; what is for you alone never does.",
            "{count} notes and marks go to the client too; what is for you alone never does.",
            count,
        )
        return f"{words.format(count=count)}{self._read()}" if count else ""

    def _read(self) -> str:
        """The first of them, so that nothing goes out unread; not where the room reads along."""
        if not self._desk.laptop_private:
            return ""
        given = [" ".join(words.split()) for words in handed.given(self._desk.conductor.session)]
        first = [_("“{words}”").format(words=cut(words, LETTERS)) for words in given[:SHOWN]]
        words = _("The first of them: {words}.") if len(given) > SHOWN else _("They read: {words}.")
        return " " + words.format(words=", ".join(first))

    def _open_here(self) -> str:
        """What ending closes, by name; "" where nothing is open."""
        play, at = self._desk.conductor.play, self._desk.conductor.session.at
        state = play.session.sheets.get(at) if at is not None else None
        if at is None or state is None or state.closed:
            return ""
        words = _("“{title}” is still open: it will be closed, and nobody answers there any more.")
        return words.format(title=play.step(at).title or fill.sheet_of(play, at).title)

    def come(self, act: Callable[[], object]) -> None:
        """Does what needs this window, once the facilitator agrees that the room sees it."""

        def called() -> None:
            self._call()
            act()

        question = _("This opens your window, and the room sees it.")
        self._strips.ask(question, _("Open it"), called, _("Stay here"), about=COME)

    def came(self) -> None:
        """The window is there: whether it may come is no question any more."""
        if self._strips.asks_about(COME):
            self._strips.question.hide()

    def leave(self, act: Callable[[], None]) -> None:
        """Closes the windows, once that is confirmed."""
        words = _("Leave the session? It is saved and stays on the start page, to be taken up again.")
        self._ask(words, _("Leave"), act, _("Stay"))

    def _ask(self, question: str, yes: str, act: Callable[[], object], no: str, *, passing: bool = False) -> None:
        self._strips.ask(question, yes, act, no, passing=passing)

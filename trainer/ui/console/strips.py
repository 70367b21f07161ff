"""This file is the strips over the console: what isn't saved, what was restored, what is offered, a question."""

from __future__ import annotations

from collections.abc import Callable, Hashable

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from trainer.ui.console.strip import Strip, Way
from trainer.ui.keys import cap
from trainer.ui.theme import role
from trainer.words import _, ngettext

SAID = (QEvent.Type.ShowToParent, QEvent.Type.HideToParent)


class Strips(QFrame):
    """What matters most now, over the bar on top; the rest of it, and the others, at the press of a button.

    `asked` comes with every question: what is pressed now answers it; `asked_again` too, where it was overlooked.
    `answered` comes when it has gone.
    """

    asked, asked_again, answered = Signal(), Signal(), Signal()

    def __init__(self) -> None:
        """All silent."""
        super().__init__()
        self.trouble, self.restored = Strip("banner-bad", whole=True), Strip("banner-good")
        # What one screen means is read to its end and put away once: it has a place of its own and covers nothing.
        self.screens, self.swap = Strip("banner-good", whole=True), Strip("banner-warning", whole=True)
        self.offer = Strip("banner-good")
        self.question = Strip("banner-warning", whole=True)
        self._yes: Callable[[], object] | None = None
        self._open, self._letters = False, True
        self._where: object = None
        self._given: object = None
        self._passing = False
        self._about: Hashable = None
        self.before_room: tuple[str, tuple[Way, ...]] = ("", ())
        role(self, "bar")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._all = (self.question, self.swap, self.trouble, self.offer, self.restored)
        self.screens.installEventFilter(self)
        for strip in self._all:
            column.addWidget(strip)
            strip.installEventFilter(self)
            strip.more.clicked.connect(self.toggle)
            strip.cut.connect(self._arrange)

    def ask(
        self,
        question: str,
        yes: str,
        action: Callable[[], object],
        no: str,
        *others: Way,
        passing: bool = False,
        nameless: tuple[str, str] | None = None,
        about: Hashable = None,
    ) -> None:
        """Asks once; every answer takes the question away, and a `passing` one whatever is answered in the room.

        `about` tells it from other questions: see `asks_about`.
        `others` are further ways, between yes and no; `nameless` is the question and its yes where the room reads
        them, kept in `before_room` with the same ways.
        """

        def done() -> None:
            self.question.hide()
            action()

        self._yes, self._passing, self._about = done, passing, about
        after: tuple[Way, ...] = (*others, (no, self.question.hide, cap("escape")))
        heard, agreed = nameless or (question, yes)
        self.before_room = (heard, ((agreed, done, cap("yes")), *after))
        again = self.question.sentence == question
        self.question.say(question, (yes, done, cap("yes")), *after)
        self.asked.emit()
        if again:
            self.question.nudge()
            self.asked_again.emit()

    @property
    def asking(self) -> bool:
        """Whether a question waits for its answer."""
        return not self.question.isHidden()

    def asks_about(self, what: Hashable) -> bool:
        """Whether the question that waits is the one about this."""
        return self.asking and self._about == what

    def stand(self, where: object, given: object) -> None:
        """Where the room and the laptop are: elsewhere a question would mean something else, so it goes.

        `given` is what was answered there by now; one answer more answers a question in passing.
        """
        if where != self._where or (self._passing and given is not self._given):
            self.question.hide()
        self._where, self._given = where, given

    def answer_yes(self) -> bool:
        """Answers the question that is asked with its first answer, saves again or gives time back; whether it did."""
        if not self.asking or self._yes is None:
            return self._told(cap("yes"))
        self._yes()
        return True

    def answer_other(self) -> bool:
        """Takes the other way out of what isn't saved, where that is what is said; whether it did."""
        return self._told(cap("other"))

    def _told(self, key: str) -> bool:
        """Of several lines only the first is answered by keys."""
        first = self._first
        return first is not None and first in (self.trouble, self.restored) and first.press(key)

    def let_act(self, *, letters: bool) -> None:
        """Shows keys on the buttons, or none where `letters` write; Y and X never on two lines at once."""
        self._letters = letters
        self.question.let_act(letters=letters)
        self.swap.let_act(letters=letters)
        self.trouble.let_act(letters=letters and self._first is self.trouble)
        self.offer.let_act(letters=letters and self._first is not self.trouble)
        self.restored.let_act(letters=letters and self._first is self.restored)
        self.screens.let_act(letters=letters and self.offer.isHidden() and self.restored.isHidden())

    def put_away(self) -> None:
        """Puts away what was only told: what was restored, else what one screen means."""
        if self._first is self.restored:
            self.restored.hide()
        elif self.restored.isHidden():
            self.screens.hide()

    @property
    def _first(self) -> Strip | None:
        return next((strip for strip in self._all if not strip.isHidden()), None)

    @property
    def unfolded(self) -> bool:
        """Whether somebody wants to read all of it."""
        return self._open

    def needed(self) -> int:
        """How wide what is shown has to be for words beside their buttons."""
        return max((strip.needed() for strip in self._all if not strip.isHidden() and not strip.folded), default=0)

    def toggle(self) -> None:
        """Unfolds everything that is said, or folds it to the first."""
        self._open = not self._open
        self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """One of them begins to say something, or has ended."""
        if event.type() in SAID:
            self._arrange()
            if watched is self.question and not self.asking:
                self.answered.emit()
        return super().eventFilter(watched, event)

    def _arrange(self) -> None:
        """The first that says something stands there; what else is said is counted."""
        said = [strip for strip in self._all if not strip.isHidden()]
        if len(said) < 2 and not any(strip.long for strip in said):
            self._open = False
        for place, strip in enumerate(said):
            strip.fold(away=place > 0 and not self._open, whole=self._open)
            strip.more.hide()
        self.let_act(letters=self._letters)
        if not said:
            return
        first, others = said[0], len(said) - 1
        if self._open:
            first.more.say(_("Less"))
        elif others:
            first.more.say(ngettext("{count} more", "{count} more", others).format(count=others))
        else:
            first.more.say("…")
            first.more.setAccessibleName(_("Show all of it"))
        first.more.setVisible(bool(others) or first.long)

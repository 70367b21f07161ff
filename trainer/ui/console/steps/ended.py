"""This file is how a scene ended, in the console: marked by a button or a figure, its time corrected, taken back."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit

from trainer.debrief.panels import ended
from trainer.model.events import Occurrence
from trainer.model.scenario import Named
from trainer.ui.console.focus import give_back
from trainer.ui.desk import Desk
from trainer.ui.theme import restyle, zoom_of
from trainer.ui.widgets import Card, EndsLayout, KeyButton, Label, SectionTitle
from trainer.ui.widgets.labels import News
from trainer.words import _

AROUND = 44
"""What lies around the time, in pixels at the usual text."""
_WRITTEN = re.compile(r"(\d{1,3})(?:\s*[:.,\s]\s*([0-5]?\d))?")


def read_length(words: str) -> int | None:
    """The seconds that are written so, as 3:12, 3.12 or 3 for three minutes; None when it is no length."""
    found = _WRITTEN.fullmatch(words.strip())
    return int(found[1]) * 60 + int(found[2] or 0) if found else None


class EndedCard(Card):
    """The ways a scene can end, then how it did and after how long."""

    def __init__(self, desk: Desk, at: Occurrence, outcomes: Sequence[Named]) -> None:
        """Nothing marked until `refresh`."""
        super().__init__("card", margin=20, spacing=10)
        self._desk, self._at, self._outcomes = desk, at, tuple(outcomes)
        self._changing = False
        self.said = Label("", "large", strong=True)
        self.buttons: dict[str, KeyButton] = {}
        self.time = LengthField()
        self._hint = Label(_("Minutes and seconds, such as 3:12"), "small", muted=True)
        self._wrong = News("trouble")
        self._wrong.hide()
        self.change = KeyButton(_("Change the time"), "", "quiet")
        self.undo = KeyButton(_("Take back"), "", "quiet")
        row = EndsLayout()
        row.add_left(self.said)
        for outcome in self._outcomes:
            made = KeyButton(outcome.text)
            made.clicked.connect(lambda _checked=False, known=outcome.id: self._record(known))
            self.buttons[outcome.id] = made
            row.add_left(made)
        row.add_left(self.time, self._hint)
        row.add_right(self.change, self.undo)
        for button in (self.change, self.undo, *self.buttons.values()):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.box.addWidget(SectionTitle(_("How did it end?")))
        self.box.addLayout(row)
        self.box.addWidget(self._wrong)
        self.undo.clicked.connect(self._take_back)
        self.change.clicked.connect(self._ask)
        self.time.ended.connect(self._correct)
        self.time.judged.connect(self._judge)
        desk.leaving.connect(self.time.finish)

    def show_state(self, *, numbered: bool) -> None:
        """Draws what differs; the figures stand on the buttons where they are `numbered`."""
        outcome = self._desk.conductor.session.outcomes.get(self._at)
        self.setVisible(bool(self._outcomes))
        self._changing = self._changing and outcome is not None
        self.said.setVisible(outcome is not None)
        self.undo.setVisible(outcome is not None)
        self.change.setVisible(outcome is not None and not self._changing)
        self.said.setText(self.words)
        for widget in (self.time, self._hint):
            widget.setVisible(self._changing)
        for number, (known, made) in enumerate(zip(self._outcomes, self.buttons.values(), strict=True), 1):
            made.setVisible(outcome is None)
            key = str(number) if numbered else ""
            if made.key != key:
                made.say(known.text, key)

    @property
    def words(self) -> str:
        """How it ended and when, "" while that isn't marked."""
        outcome = self._desk.conductor.session.outcomes.get(self._at)
        if outcome is None:
            return ""
        name = next((known.text for known in self._outcomes if known.id == outcome.id), outcome.id)
        timer = self._desk.conductor.session.timers.get(self._at)
        return ended(name, outcome.after, timer.length if timer else 0.0)

    def pick(self, number: int) -> str:
        """Marks how it ended by its number, from 0; what is to be told of it. Pressed again it stands as it is."""
        if number >= len(self._outcomes):
            return ""
        known, picked = self._desk.conductor.session.outcomes.get(self._at), self._outcomes[number].id
        if known is None or known.id != picked:
            self._record(picked)
        return self.words

    def _record(self, outcome: str) -> None:
        self._desk.act(lambda: self._desk.conductor.outcome(outcome))

    def _take_back(self) -> None:
        """As undo does while it can: the scene goes on. Later nothing is marked any more, and the time stands."""
        undoable = self._desk.conductor.undoable
        if undoable is not None and undoable.what == "outcome":
            self._desk.move(self._desk.conductor.undo)
        else:
            self._record("")

    def _ask(self) -> None:
        outcome = self._desk.conductor.session.outcomes.get(self._at)
        if outcome is None:
            return
        self._changing = True
        self.time.show_length(outcome.after)
        for widget in (self.time, self._hint):
            widget.show()
        self.change.hide()
        self.time.setFocus(Qt.FocusReason.OtherFocusReason)

    def _judge(self, wrong: bool) -> None:
        self._wrong.setText(_("This is no time. Write minutes and seconds, such as 3:12.") if wrong else "")
        self._wrong.setVisible(wrong)

    def _correct(self, seconds: int) -> None:
        """Another time of the same outcome; one that wasn't changed stays as exact as it is."""
        outcome = self._desk.conductor.session.outcomes.get(self._at)
        asked, self._changing = self._changing, False
        self._wrong.hide()
        give_back(self.time)
        if asked and outcome is not None and seconds != int(outcome.after):
            self._desk.act(lambda: self._desk.conductor.recording.outcome(outcome.id, seconds))
        self.show_state(numbered=any(made.key for made in self.buttons.values()))


class LengthField(QLineEdit):
    """A length in minutes and seconds; emits `ended` with it in seconds by Enter or leaving.

    What is no length is told by `judged`; leaving it brings back the one that was shown.
    """

    ended = Signal(int)
    judged = Signal(bool)

    def __init__(self) -> None:
        """Empty until `show_length`."""
        super().__init__()
        self._shown = 0
        self.setMaxLength(7)
        self.setAccessibleName(_("Time until it ended, in minutes and seconds"))
        self.textEdited.connect(lambda _words: self._mark(wrong=False))
        self.returnPressed.connect(self.finish)

    def show_length(self, seconds: float) -> None:
        """This length, chosen whole so that what is typed takes its place."""
        self._shown = int(seconds)
        self.setText(f"{self._shown // 60}:{self._shown % 60:02}")
        self._mark(wrong=False)
        self.selectAll()

    def sizeHint(self) -> QSize:
        """As wide as a length."""
        around = round(AROUND * zoom_of(self))
        return QSize(self.fontMetrics().horizontalAdvance("000:00") + around, super().sizeHint().height())

    def finish(self) -> None:
        """What is typed holds; where it is no length Enter marks it, and leaving lets it be."""
        if not self.isVisible():
            return
        seconds = read_length(self.text())
        if seconds is None and self.hasFocus():
            self._mark(wrong=True)
            self.selectAll()
        else:
            self.ended.emit(self._shown if seconds is None else seconds)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Ends what was typed."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self.finish()

    def _mark(self, *, wrong: bool) -> None:
        if bool(self.property("wrong")) != wrong:
            self.setProperty("wrong", wrong)
            restyle(self)
            self.judged.emit(wrong)

"""This file is a line of the room's check as it is drawn: a sign and a word, what was found, what to do, buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from trainer.ready.finding import Finding, State
from trainer.ui.room.lines import Line
from trainer.ui.theme import role, zoom_of
from trainer.ui.told import told
from trainer.ui.widgets import FlowLayout, KeyButton, Pill
from trainer.ui.widgets.labels import Tone, wrapped
from trainer.words import _

SIGNS: dict[State, str] = {"good": "✓", "bad": "✕", "ask": "?", "plain": "–"}
TONES: dict[State, Tone] = {"good": "good", "bad": "bad", "ask": "accent", "plain": "plain"}
WIDTH = 132


class CheckRow(QWidget):
    """Emits `acted` by its button and `answered` with yes or no."""

    acted = Signal()
    answered = Signal(bool)

    def __init__(self) -> None:
        """Empty until `show_line`."""
        super().__init__()
        told(self, "group")
        self._line: Line | None = None
        self._sign = Pill("")
        self._name = wrapped("", "large", strong=True)
        self._said = wrapped("")
        self._do = wrapped("", strong=True)
        self._question = wrapped("", muted=True)
        self.action = KeyButton("")
        self.yes, self.no = KeyButton(""), KeyButton("")
        for answer in (self.yes, self.no):
            told(answer, "choice").setCheckable(True)
        self._asked = role(QWidget(), "inside")
        self._lay_out()
        self.action.clicked.connect(self.acted)
        self.yes.clicked.connect(lambda: self._answer(yes=True))
        self.no.clicked.connect(lambda: self._answer(yes=False))

    @property
    def line(self) -> Line | None:
        """What it shows."""
        return self._line

    @property
    def words(self) -> str:
        """Everything it says, as it is read aloud."""
        return self.accessibleName()

    def show_line(self, line: Line) -> None:
        """Shows a line; nothing happens when it is the same."""
        if line == self._line:
            return
        self._line = line
        finding = line.finding
        state = shown_state(finding)
        self._sign.tell(f"{SIGNS[state]}  {state_words(state)}", TONES[state])
        self._name.setText(finding.name)
        self._said.setText(breakable(finding.said))
        self._do.setText(finding.do)
        self._do.setVisible(bool(finding.do))
        self._question.setText(line.question)
        self._question.setVisible(bool(line.question))
        for button, words in ((self.action, line.action), (self.yes, line.yes), (self.no, line.no)):
            button.say(words)
            button.setAccessibleName(f"{words}. {finding.name}")
        self.action.setVisible(bool(line.action))
        self._mark()
        self.yes.setVisible(bool(line.question))
        self.no.setVisible(bool(line.question))
        self._asked.setVisible(bool(line.action or line.question))
        parts = (finding.name, state_words(state), finding.said, finding.do)
        self.setAccessibleName(". ".join(part.rstrip(".") for part in parts if part))

    def _answer(self, *, yes: bool) -> None:
        """Pressed again, an answer stays the one that was given."""
        self.answered.emit(yes)
        self._mark()

    def _mark(self) -> None:
        given = self._line.told if self._line is not None else None
        self.yes.setChecked(given is True)
        self.no.setChecked(given is False)

    def fit(self, *, narrow: bool) -> None:
        """The signs stand under one another at any size of text; in a `narrow` row, over the words."""
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        self._holder.setFixedWidth(round(WIDTH * zoom_of(self)))

    def _lay_out(self) -> None:
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(20, 16, 20, 16)
        row.setSpacing(14)
        self._holder = role(QWidget(), "inside")
        holding = QVBoxLayout(self._holder)
        holding.setContentsMargins(0, 0, 0, 0)
        holding.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignLeft)
        holding.addStretch(1)
        row.addWidget(self._holder)
        column = QVBoxLayout()
        column.setSpacing(4)
        for label in (self._name, self._said, self._do):
            column.addWidget(label)
        buttons = FlowLayout(self._asked, gap=8)
        buttons.setContentsMargins(0, 8, 0, 0)
        for button in (self.action, self.yes, self.no):
            buttons.addWidget(button)
        column.addWidget(self._question)
        column.addWidget(self._asked)
        row.addLayout(column, 1)
        self.fit(narrow=False)


def breakable(words: str) -> str:
    """Words whose long paths may go on in the next line."""
    return words.replace("/", "/\u200b").replace("\\", "\\\u200b")


def shown_state(finding: Finding) -> State:
    """What is neither in order nor amiss, yet tells what to do, is something to look at; without that it's unknown."""
    return "ask" if finding.state == "plain" and finding.do else finding.state


def state_words(state: State) -> str:
    """What the sign says."""
    match state:
        case "good":
            return _("Ready")
        case "bad":
            return _("See to it")
        case "ask":
            return _("Look")
        case "plain":
            return _("Unknown")

"""This file is the row of buttons that drive the session: timer on the left, back and next on the right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from trainer.ui.console.view import HeadView
from trainer.ui.keys import cap
from trainer.ui.theme import role
from trainer.ui.widgets import EndsLayout, KeyButton
from trainer.words import _

MOST_LETTERS = 26


class Transport(QWidget):
    """Start or pause, minutes, back and next; whoever owns it connects the buttons."""

    def __init__(self) -> None:
        """Labels come with `show_view`."""
        super().__init__()
        self.start = button(_("Start"), "start", "primary")
        # The sign on these two is their key.
        self.minus = KeyButton(_("−1 min"))
        self.plus = KeyButton(_("+1 min"))
        self.back = button(_("Back"), "back")
        self.next = button(_("Next"), "next", "next")
        row = EndsLayout(self)
        row.add_left(self.start, self.minus, self.plus)
        row.add_right(self.back, self.next)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        for each in (self.start, self.minus, self.plus, self.back, self.next):
            each.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_view(self, head: HeadView, what_next: str, *, first: bool, leads: bool) -> None:
        """Words and what can be pressed; `leads` when the timer is what this step is about."""
        self._lead("primary" if leads else "plain")
        timed = bool(head.digits)
        for each in (self.start, self.minus, self.plus):
            each.setVisible(timed)
        words = _("Pause") if head.running else _("Go on") if head.begun else _("Start")
        if self.start.text() != words:
            self.start.say(words)
        short = shortened(what_next)
        if self.next.text() != short.replace("&", "&&"):
            self.next.say(short)
            self.next.setAccessibleName(f"{what_next}, {self.next.key}")
        self.back.setEnabled(not first)

    def _lead(self, part: str) -> None:
        if self.start.property("role") != part:
            role(self.start, part)


def button(words: str, action: str, part: str = "plain") -> KeyButton:
    """A button with its key, which a click does not give the focus: Space stays the timer's key."""
    made = KeyButton(words, cap(action), part)  # type: ignore[arg-type]
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made


def shortened(words: str) -> str:
    """Words that fit a button; cut at a word's end."""
    if len(words) <= MOST_LETTERS:
        return words
    return words[: MOST_LETTERS - 1].rsplit(" ", 1)[0].rstrip(" ,.;:") + "…"

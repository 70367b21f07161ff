"""This file is the row of buttons that drive the session: timer on the left, back and next on the right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from trainer.ui.console.view import HeadView
from trainer.ui.keys import cap
from trainer.ui.theme import role
from trainer.ui.widgets import EndsLayout, KeyButton
from trainer.words import _

MOST_LETTERS, LEAST_LETTERS, GAP = 40, 20, 10


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
        row = EndsLayout(self, gap=GAP)
        row.add_left(self.start, self.minus, self.plus)
        row.add_right(self.back, self.next)
        self._row, self._next_words = row, _("Next")
        self._fitted = ("", 0, 0)
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
        if self._next_words != what_next:
            self._next_words = what_next
            self.next.setAccessibleName(f"{what_next}, {self.next.key}")
        self._fit()
        self.back.setEnabled(not first)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width has room for more or fewer of the words of what comes next."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """All words of what comes next where the row has room for them, else so many that it stays one row.

        Where even a few make two rows, so many as the second has room for.
        """
        state = (self._next_words, self.width(), self._row.sizeHint().width())
        if state == self._fitted:
            return
        words = self._next_words
        tries = [words, *(shortened(words, most) for most in range(min(len(words), MOST_LETTERS), LEAST_LETTERS, -4))]
        said = self.next.fontMetrics().horizontalAdvance(self.next.text().replace("&&", "&"))
        ends = self.back.sizeHint().width() + GAP + self.next.sizeHint().width()
        around = (self._row.sizeHint().width() - said, ends - said)
        fit = (each for room in around for each in tries if room + self._wide(each) <= self.width())
        self._say(next(fit, tries[-1]))
        self._fitted = (self._next_words, self.width(), self._row.sizeHint().width())

    def _wide(self, words: str) -> int:
        return self.next.fontMetrics().horizontalAdvance(words)

    def _say(self, words: str) -> None:
        if self.next.text() != words.replace("&", "&&"):
            self.next.say(words)

    def _lead(self, part: str) -> None:
        if self.start.property("role") != part:
            role(self.start, part)


def button(words: str, action: str, part: str = "plain") -> KeyButton:
    """A button with its key, which a click does not give the focus: Space stays the timer's key."""
    made = KeyButton(words, cap(action), part)  # type: ignore[arg-type]
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made


def shortened(words: str, most: int) -> str:
    """Words of so many letters at most; cut at a word's end."""
    if len(words) <= most:
        return words
    return words[: most - 1].rsplit(" ", 1)[0].rstrip(" ,.;:") + "…"

"""This file is the row of buttons that drive the session: timer on the left, back and next on the right."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from trainer.ui.console.view import HeadView
from trainer.ui.keys import cap
from trainer.ui.theme import role
from trainer.ui.told import told
from trainer.ui.widgets import EndsLayout, KeyButton
from trainer.words import _

LEAST_LETTERS, LEAST_WORDS, GAP = 14, 2, 8
ROUNDED = 2
"""So many pixels the widths of words may differ from what they take, each rounded by itself."""
Wording = tuple[KeyButton, str]


class Transport(QWidget):
    """Start or pause, minutes, back and next, always in one row; whoever owns it connects the buttons.

    Where the row is narrow it says less: an arrow for back, figures for the minutes; then these give way altogether
    (`minutes_away`) to the words of what comes next, and only then is something of those left out.
    """

    minutes_went = Signal(bool)

    def __init__(self) -> None:
        """Labels come with `show_view`."""
        super().__init__()
        self.start = button(_("Start"), "start", "primary")
        # The sign on these two is their key.
        self.minus = KeyButton(_("−1 min"))
        self.plus = KeyButton(_("+1 min"))
        self.more = told(KeyButton("⋯"), "button")
        self.more.setCheckable(True)
        self.more.setAccessibleName(_("Other amounts of time, restart and tones"))
        self.more.setToolTip(_("Other amounts of time, restart and tones"))
        self.back = button(_("Back"), "back")
        self.next = button(_("Next"), "next", "next")
        self.minutes_away = False
        row = EndsLayout(self, gap=GAP)
        row.add_left(self.start, self.minus, self.plus, self.more)
        row.add_right(self.back, self.next)
        self.next_words, self._timed = _("Next"), False
        self._fitted: tuple[object, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        for each in (self.start, self.minus, self.plus, self.more, self.back, self.next):
            each.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_view(self, head: HeadView, what_next: str, *, first: bool, leads: bool) -> None:
        """Words and what can be pressed; `leads` when the timer is what this step is about."""
        self._lead("primary" if leads else "plain")
        self._timed = bool(head.digits)
        self.start.setVisible(self._timed)
        words = start_words(head)
        if self.start.text() != words:
            self.start.say(words)
        self.next_words = what_next
        self._fit()
        self.back.setEnabled(not first)

    def show_more(self, *, shown: bool) -> None:
        """Whether the other amounts are behind a button here, for they have no row of their own."""
        if self.more.isHidden() == shown:
            self.more.setVisible(shown)
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width has room for more or fewer words."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The most words that stay one row."""
        size = self.start.font().pixelSize()
        state = (self.next_words, self.width(), self._timed, self.start.text(), self.more.isHidden(), size)
        if state == self._fitted:
            return
        self._fitted = state
        steady = max(self.start.width_with(words, self.start.key) for words in (_("Start"), _("Pause"), _("Go on")))
        self.start.setMinimumWidth(steady)  # nothing beside it moves when the timer is paused
        forms = list(self._forms())
        best = next((form for form in forms if self._wide(form) <= self.width() - ROUNDED), forms[-1])
        self._say(best)

    def _forms(self) -> Iterator[tuple[Wording, ...]]:
        """What the buttons could say, from the most words to the fewest; what isn't in it isn't shown."""
        words = self.next_words
        fewer = [shortened(words, most) for most in range(len(words) - 1, LEAST_LETTERS, -1)]
        # "Next: The…" says less than "Next": several of the words, or none of them
        fewer = [said for said in dict.fromkeys(fewer) if len(said.split()) > LEAST_WORDS]
        back, arrow = (self.back, _("Back")), (self.back, "←")
        minutes: tuple[Wording, ...] = ((self.minus, _("−1 min")), (self.plus, _("+1 min")))
        figures: tuple[Wording, ...] = ((self.minus, "−1"), (self.plus, "+1"))
        if not self._timed:
            minutes = figures = ()
        yield (*minutes, back, (self.next, words))
        yield (*minutes, arrow, (self.next, words))
        yield (*figures, arrow, (self.next, words))
        step = words.partition(": ")[2]  # its arrow says that it is the next one
        alone = [said for said in (step, shortened(step, len(step) - 1)) if len(said.split()) >= LEAST_WORDS]
        for said in (words, *fewer, *alone, _("Next")):
            yield (arrow, (self.next, said))

    def _wide(self, form: tuple[Wording, ...]) -> int:
        """How wide the row is with these words."""
        shown = (each for each in (self.start, self.more) if not each.isHidden())
        always = [max(each.sizeHint().width(), each.minimumWidth()) for each in shown]
        return sum(always) + sum(_wide(*wording) for wording in form) + GAP * (len(always) + len(form) - 1)

    def _say(self, form: tuple[Wording, ...]) -> None:
        said = dict(form)
        for each, words in form:
            if each.text() != words.replace("&", "&&"):
                each.say(words, _cap_beside(each, words))
        for each, name in (
            (self.minus, _("−1 min")),
            (self.plus, _("+1 min")),
            (self.back, _("Back, {key}").format(key=cap("back"))),
            (self.next, f"{self.next_words}, {cap('next')}"),
        ):
            each.setVisible(each in said)
            each.setAccessibleName(name)
            each.setToolTip(name if each in said and said[each] not in name else "")
        away = self._timed and self.minus not in said
        if away != self.minutes_away:
            self.minutes_away = away
            self.minutes_went.emit(away)

    def _lead(self, part: str) -> None:
        if self.start.property("role") != part:
            role(self.start, part)


def start_words(head: HeadView) -> str:
    """What the timer's button does; in a frozen scene that it is the timer alone, for another one goes on with that."""
    if head.running:
        return _("Pause")
    if head.frozen:
        return _("Start the timer")
    return _("Go on") if head.begun else _("Start")


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


def _cap_beside(each: KeyButton, words: str) -> str:
    """The key on its cap; an arrow that says nothing else is its own."""
    return "" if words == "←" else (cap("back") if words == _("Back") else each.key)


def _wide(each: KeyButton, words: str) -> int:
    """How wide a button is when it says these words."""
    return each.width_with(words, _cap_beside(each, words))

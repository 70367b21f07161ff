"""This file is one strip over the console: a sentence on a line or two, with what can be done about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from trainer.ui.theme import role, zoom_of
from trainer.ui.told import is_news, say, told
from trainer.ui.widgets import Card, KeyButton, Label, discard
from trainer.ui.widgets.panels import PanelPart

Way = tuple[str, Callable[[], object]] | tuple[str, Callable[[], object], str]
"""Words, what they do, and the key that does it too, where there is one."""


FEW_LINES = 3
"""On so many lines at most a sentence that is never shortened is still read at a glance."""
AROUND = 54
"""What the edges of a strip and of its card take of its width."""
MOST = (1 << 24) - 1
"""As large as Qt lets a widget be."""
LEAST_WORDS = 100
"""So wide words need to be, in units of the text zoom, to be read beside their buttons."""
NUDGE_MS = 700
"""So long a question stands out that is asked once more."""
_BESIDE, _BELOW = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
MOST_LINES = 2
"""So many lines have room on the bar that a strip lies on."""


class Sentence(Label):
    """Words on two lines at most, shortened where there is no room; or `whole`, on as many as they need."""

    cut = Signal()

    def __init__(self, *, whole: bool, large: bool = False) -> None:
        """Empty until `show_words`."""
        super().__init__("", "large" if large else "body", wrap=True)
        self.full, self.long, self._whole = "", False, whole
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_words(self, words: str) -> None:
        """Shows other words."""
        self.full = words
        self.setAccessibleName(words)
        self._fit()

    def be_whole(self, whole: bool) -> None:
        """On two lines at most, or on as many as the words need."""
        if whole != self._whole:
            self._whole = whole
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width has room for more or fewer words."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _fit(self) -> None:
        before, short = self.long, self._shortened()
        self.long = short != self.full
        self.setText(self.full if self._whole else short)
        self.setToolTip(self.full if self.text() != self.full else "")
        if self.long != before:
            self.cut.emit()

    def _shortened(self) -> str:
        """As much of it as has room on so many lines."""
        room, metrics = max(1, self.width()), self.fontMetrics()
        short, wide = self.full, MOST_LINES * room
        while self._lines(short, room) > MOST_LINES and wide > 0:
            short = metrics.elidedText(self.full, Qt.TextElideMode.ElideRight, wide)
            wide -= max(1, room // 20)
        return short

    def _lines(self, words: str, room: int) -> int:
        metrics = self.fontMetrics()
        high = metrics.boundingRect(0, 0, room, 1 << 16, Qt.TextFlag.TextWordWrap, words).height()
        return round(high / metrics.lineSpacing())


class Strip(QWidget):
    """A sentence with its buttons, quiet on top of the window; it takes no focus and blocks nothing."""

    cut = Signal()

    def __init__(self, part: PanelPart, *, whole: bool = False, large: bool = False) -> None:
        """Hidden until it has something to say; `whole`: its sentence is never shortened; `large` stands out."""
        super().__init__()
        self._whole, self.folded, self._part = whole, False, part
        self._role = "small large" if large else "small"
        told(self, "group")
        self._card = Card(part, margin=0)
        self._around = QVBoxLayout(self)
        self._around.addWidget(self._card)
        self._row = QBoxLayout(_BESIDE)
        self._row.setContentsMargins(16, 3, 6, 3)
        self._row.setSpacing(8)
        self._beside = QHBoxLayout()
        self._beside.setSpacing(8)
        self._sentence = Sentence(whole=whole, large=large)
        self._sentence.cut.connect(self.cut)
        self.more = role(KeyButton("…"), "chip")
        self.more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.more.hide()
        self._row.addWidget(self._sentence, 1)
        self._beside.addStretch(1)
        self._beside.addWidget(self.more, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addLayout(self._beside)
        self._buttons: list[KeyButton] = []
        self._actions: list[Callable[[], object]] = []
        self._ways: tuple[Way, ...] = ()
        self._letters = True
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(NUDGE_MS)
        self._calm.timeout.connect(lambda: role(self._card, self._part))
        self._card.box.addLayout(self._row)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.fold(away=False, whole=False)
        self.hide()

    def look(self, part: PanelPart, *, whole: bool) -> None:
        """Looks as urgent as what it will say; `whole` sentences are never shortened."""
        self._whole, self._part = whole, part
        role(self._card, part)
        self._sentence.be_whole(whole)

    @property
    def sentence(self) -> str:
        """What it says; "" when it says nothing."""
        return "" if self.isHidden() else self._sentence.full

    @property
    def long(self) -> bool:
        """Whether its sentence is shown in part only, unless it is unfolded."""
        return self._sentence.long and not self._whole

    def needed(self) -> int:
        """How wide it has to be for its words and its buttons side by side."""
        words = self._sentence.fontMetrics().horizontalAdvance(self._sentence.full) // FEW_LINES if self._whole else 0
        shown = () if self.more.isHidden() else (self.more,)
        return self._buttons_need(*shown) + max(words, round(LEAST_WORDS * zoom_of(self)))

    def event(self, event: QEvent) -> bool:
        """Puts the buttons below the words where they leave too little room beside them."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            # Whether `more` is shown depends on it, so room for it is always counted.
            least = self._buttons_need(self.more) + round(LEAST_WORDS * zoom_of(self))
            self._row.setDirection(_BELOW if self.width() < least else _BESIDE)
        return super().event(event)

    def _buttons_need(self, *others: KeyButton) -> int:
        each_needs = (each.sizeHint().width() + self._beside.spacing() for each in (*self._buttons, *others))
        return sum(each_needs) + AROUND

    @property
    def buttons(self) -> tuple[KeyButton, ...]:
        """Its buttons, from left to right."""
        return tuple(self._buttons)

    def say(self, sentence: str, *buttons: Way) -> None:
        """Shows a sentence and what can be done about it; the first button is the way out.

        Buttons that stand there already get other words and keep the focus.
        """
        fresh, self._ways = is_news(sentence, self.sentence), buttons
        self.setAccessibleName(sentence)
        self._actions = [action for _words, action, *_key in buttons]
        while len(self._buttons) > len(buttons):
            discard(self._buttons.pop())
        while len(self._buttons) < len(buttons):
            self._buttons.append(self._button(len(self._buttons)))
        self._write()
        self._sentence.show_words(sentence)
        self.show()
        if fresh:
            say(self, sentence)

    def nudge(self) -> None:
        """Stands out for a moment, and is heard again: whoever presses on hasn't seen what it asks."""
        role(self._card, "banner-bad")
        say(self, self.sentence)
        self._calm.start()

    def press(self, key: str) -> bool:
        """Does what its button with this key says, where that is in sight; whether there is one."""
        if not self.sentence or self.folded:
            return False
        action = next((action for _words, action, *caps in self._ways if key in caps), None)
        if action is not None:
            action()
        return action is not None

    def let_act(self, *, letters: bool) -> None:
        """Shows the keys on its buttons, or none where `letters` write."""
        if letters != self._letters:
            self._letters = letters
            self._write()

    def _write(self) -> None:
        for button, (words, _action, *key) in zip(self._buttons, self._ways, strict=True):
            button.say(words, "".join(key) if self._letters else "")

    def fold(self, *, away: bool, whole: bool) -> None:
        """Puts what it says out of sight while something else is said, or shows it on two lines or `whole`."""
        self.folded = away
        self._card.setVisible(not away)
        self.setMaximumHeight(0 if away else MOST)  # what is out of sight takes no part of the bar
        self._around.setContentsMargins(*((0, 0, 0, 0) if away else (16, 4, 16, 4)))
        self._sentence.be_whole(whole or self._whole)

    def _button(self, place: int) -> KeyButton:
        made = role(KeyButton(""), self._role)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.clicked.connect(lambda: self._actions[place]())  # noqa: PLW0108 - what it does changes
        self._beside.insertWidget(self._beside.indexOf(self.more), made, 0, Qt.AlignmentFlag.AlignVCenter)
        return made

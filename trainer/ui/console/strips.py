"""This file is the strips over the console: what was refused, what isn't saved, what was restored, a question."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from trainer.ui.keys import cap
from trainer.ui.widgets import Card, KeyButton, Label, discard
from trainer.ui.widgets.panels import PanelPart

Way = tuple[str, Callable[[], object]] | tuple[str, Callable[[], object], str]
"""Words, what they do, and the key that does it too, where there is one."""


class Strip(QWidget):
    """A sentence with its buttons, quiet on top of the window; it takes no focus and blocks nothing."""

    def __init__(self, part: PanelPart) -> None:
        """Hidden until it has something to say."""
        super().__init__()
        card = Card(part, margin=0)
        around = QVBoxLayout(self)
        around.setContentsMargins(16, 6, 16, 6)
        around.addWidget(card)
        self._row = QHBoxLayout()
        self._row.setContentsMargins(16, 4, 4, 4)
        self._row.setSpacing(8)
        self._sentence = Label("", wrap=True)
        self._row.addWidget(self._sentence, 1)
        self._buttons: list[KeyButton] = []
        card.box.addLayout(self._row)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.hide()

    @property
    def sentence(self) -> str:
        """What it says; "" when it says nothing."""
        return "" if self.isHidden() else self._sentence.text()

    @property
    def buttons(self) -> tuple[KeyButton, ...]:
        """Its buttons, from left to right."""
        return tuple(self._buttons)

    def say(self, sentence: str, *buttons: Way) -> None:
        """Shows a sentence and what can be done about it; the first button is the way out."""
        self._sentence.setText(sentence)
        self.setAccessibleName(sentence)
        for old in self._buttons:
            discard(old)
        self._buttons = []
        for words, action, *key in buttons:
            self._buttons.append(self._button(words, action, "".join(key)))
        self.show()

    def _button(self, words: str, action: Callable[[], object], key: str) -> KeyButton:
        made = KeyButton(words, key, "plain" if not self._buttons else "quiet")
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.clicked.connect(lambda: action())  # noqa: PLW0108 - Qt would hand it the button's state
        self._row.addWidget(made, 0, Qt.AlignmentFlag.AlignVCenter)
        return made


class Strips(QWidget):
    """The strips one under another."""

    def __init__(self) -> None:
        """All silent."""
        super().__init__()
        self.trouble, self.restored = Strip("banner-bad"), Strip("banner-good")
        self.screens, self.swap = Strip("banner-good"), Strip("banner-warning")
        self.offer = Strip("banner-good")
        self.question = Strip("banner-warning")
        self._yes: Callable[[], object] | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for strip in (self.trouble, self.restored, self.screens, self.offer, self.swap, self.question):
            column.addWidget(strip)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def ask(self, question: str, yes: str, action: Callable[[], object], no: str) -> None:
        """Asks once; either answer takes the question away."""

        def done() -> None:
            self.question.hide()
            action()

        self._yes = done
        self.question.say(question, (yes, done, cap("yes")), (no, self.question.hide, cap("escape")))

    def answer_yes(self) -> bool:
        """Answers the question that is asked, if one is, with its first answer."""
        if self.question.isHidden() or self._yes is None:
            return False
        self._yes()
        return True

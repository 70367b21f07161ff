"""This file is what is chosen to be erased, what is lost with it, and the two presses that do it."""

from __future__ import annotations

from PySide6.QtCore import Signal

from trainer.ui.breath import Breath
from trainer.ui.sessions.erasures import Choice, Named, Said, erase_words, kind_of, lost_words
from trainer.ui.theme import role
from trainer.ui.widgets import Card, KeyButton
from trainer.ui.widgets.labels import News, wrapped
from trainer.words import _


class ErasingPane(Card):
    """What is chosen, what is lost with it, and the two presses that erase; `asked` with the word that goes, or ""."""

    asked = Signal(str)

    def __init__(self) -> None:
        """Empty until `show_choice`."""
        super().__init__("side-right", margin=28, spacing=10)
        self._choice: Choice | None = None
        self._word = ""
        self.armed = False
        self._breath = Breath()
        self._kind = wrapped("", "small", muted=True)
        self._text = wrapped("", "large", strong=True)
        self.lost = wrapped("", "warning")
        self.said = News()
        self.word_button = KeyButton("", "", "plain")
        self.button = KeyButton("", _("Enter"), "plain")
        self.keep_button = KeyButton(_("Keep it"), _("Esc"), "quiet")
        for label in (self._kind, self._text):
            self.box.addWidget(label)
        self.box.addStretch(1)
        for widget in (self.said, self.lost, self.keep_button, self.word_button, self.button):
            self.box.addWidget(widget)
        self.button.clicked.connect(self.press)
        self.word_button.clicked.connect(self._press_word)
        self.keep_button.clicked.connect(lambda: self.show_choice(self._choice))
        self.show_choice(None)

    def show_choice(self, choice: Choice | None) -> None:
        """Offers to erase this, nothing being lost by the next press."""
        self._choice, self.armed, self._word = choice, False, ""
        self.say("")
        self.lost.hide()
        self.keep_button.hide()
        self._kind.setText(kind_of(choice) if choice else "")
        self._text.setText((choice.name if isinstance(choice, Named) else choice.wording.words) if choice else "")
        forms = choice.forms if isinstance(choice, Said) else ()
        self.word_button.setVisible(bool(forms))
        self.word_button.say(_("Erase only “{word}”").format(word=forms[0] if forms else ""), _("Enter"))
        self.button.say(erase_words(choice), "" if forms else _("Enter"))
        self.button.setVisible(choice is not None)
        role(self.button, "plain")

    def press(self) -> None:
        """The first says what is lost, the second erases. By Enter a form of a name goes alone."""
        forms = self._choice.forms if isinstance(self._choice, Said) else ()
        by_button = self.sender() is self.button
        if self.armed:
            if self._breath.taken:
                self.asked.emit(self._word)
        elif self._choice is not None:
            self._arm("" if by_button or not forms else forms[0])

    def _press_word(self) -> None:
        if isinstance(self._choice, Said) and self._choice.forms:
            self._arm(self._choice.forms[0])

    def _arm(self, word: str) -> None:
        self.armed, self._word = True, word
        self._breath.take()
        self.say("")
        self.lost.setText(lost_words(self._choice, word))
        self.lost.show()
        self.keep_button.show()
        self.word_button.hide()
        role(self.button, "danger")
        self.button.say(_("Erase it for good"), _("Enter"))

    def say(self, sentence: str, *, busy: bool = False) -> None:
        """What is being done, or why it couldn't be; while it is `busy` nothing can be pressed."""
        self.said.setText(sentence)
        self.said.setVisible(bool(sentence))
        for button in (self.button, self.word_button, self.keep_button):
            button.setEnabled(not busy)

"""This file is what stands in place of cards: nothing matches, there is nothing at all, or it is still being read."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from trainer.ui.fields.searched import told
from trainer.ui.library.shelf import Wish
from trainer.ui.theme import role
from trainer.ui.widgets import KeyButton, Label
from trainer.words import _


class NothingHere(QWidget):
    """A sentence in the middle of a list that is empty, with a title and a way out where there are some."""

    def __init__(self, *buttons: KeyButton) -> None:
        """Empty until `tell_words`; the buttons are shown and hidden by whoever owns them."""
        super().__init__()
        role(self, "inside")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 60, 0, 0)
        column.setSpacing(10)
        self._title = Label("", "subheading", strong=True, wrap=True)
        self._text = Label("", muted=True, wrap=True)
        for label in (self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addSpacing(6)
        for button in buttons:
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)

    def tell_words(self, title: str, text: str) -> None:
        """Says why there is nothing; either may be empty."""
        for label, words in ((self._title, title), (self._text, text)):
            label.setText(words)
            label.setVisible(bool(words))

    def labels(self) -> tuple[QLabel, QLabel]:
        """The title and the text."""
        return self._title, self._text


class EmptyNote(NothingHere):
    """What stands in place of cards: nothing matches, or there is nothing at all."""

    clear = Signal()
    open_folder = Signal()

    def __init__(self) -> None:
        """Hidden while there are cards."""
        self._clear = KeyButton(_("Show everything"))
        self._folder = KeyButton(_("Open my scenario folder"))
        super().__init__(self._clear, self._folder)
        self._clear.clicked.connect(self.clear)
        self._folder.clicked.connect(self.open_folder)

    def tell_reading(self) -> None:
        """The files are being read, for the first time."""
        self._clear.hide()
        self._folder.hide()
        self.tell_words(_("Reading the scenarios…"), _("This takes some seconds the first time."))

    def tell(self, wish: Wish, *, nothing_at_all: bool) -> None:
        """Says which of the two it is."""
        self._clear.setVisible(not nothing_at_all)
        self._folder.setVisible(nothing_at_all)
        if nothing_at_all:
            text = _("Put scenario files into your own folder. They appear here as soon as they are saved.")
            self.tell_words(_("There are no scenarios here yet"), text)
        elif wish.words.strip():
            title = _("Nothing matches “{words}”").format(words=told(wish.words))
            self.tell_words(
                title,
                _("The search looks at titles, summaries, themes, steps and what an exercise has, such as cards."),
            )
        else:
            text = _("Another length, group or theme may have what you look for.")
            self.tell_words(_("Nothing matches these filters"), text)

    def say(self, words: str) -> None:
        """Why the folder couldn't be shown, in place of what to do with it."""
        self._text.setText(words)

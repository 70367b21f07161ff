"""This file is what stands in place of cards: nothing matches, there is nothing at all, or it is still being read."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from trainer.ui.fields.searched import told
from trainer.ui.library.shelf import Wish
from trainer.ui.theme import role
from trainer.ui.widgets import KeyButton, Label
from trainer.words import _


class EmptyNote(QWidget):
    """What stands in place of cards: nothing matches, or there is nothing at all."""

    clear = Signal()
    open_folder = Signal()

    def __init__(self) -> None:
        """Hidden while there are cards."""
        super().__init__()
        role(self, "inside")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 60, 0, 0)
        column.setSpacing(10)
        self._title = Label("", "subheading", strong=True)
        self._text = Label("", muted=True, wrap=True)
        for label in (self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        self._clear = KeyButton(_("Show everything"))
        self._folder = KeyButton(_("Open my scenario folder"))
        self._clear.clicked.connect(self.clear)
        self._folder.clicked.connect(self.open_folder)
        column.addSpacing(6)
        for button in (self._clear, self._folder):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)

    def tell_reading(self) -> None:
        """The files are being read, for the first time."""
        self._clear.hide()
        self._folder.hide()
        self._title.setText(_("Reading the scenarios…"))
        self._text.setText(_("This takes some seconds the first time."))

    def tell(self, wish: Wish, *, nothing_at_all: bool) -> None:
        """Says which of the two it is."""
        self._clear.setVisible(not nothing_at_all)
        self._folder.setVisible(nothing_at_all)
        if nothing_at_all:
            self._title.setText(_("There are no scenarios here yet"))
            self._text.setText(
                _("Put scenario files into your own folder. They appear here as soon as they are saved.")
            )
        elif wish.words.strip():
            self._title.setText(_("Nothing matches “{words}”").format(words=told(wish.words)))
            self._text.setText(_("The search looks at titles, summaries and themes."))
        else:
            self._title.setText(_("Nothing matches these filters"))
            self._text.setText(_("Another length, group or theme may have what you look for."))

    def say(self, words: str) -> None:
        """Why the folder couldn't be shown, in place of what to do with it."""
        self._text.setText(words)

    def labels(self) -> tuple[QLabel, QLabel]:
        """The title and the text."""
        return self._title, self._text

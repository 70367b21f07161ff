"""This file is how the writing of a past session's notes is told: a line, a way to stop, a tick for cards left out."""

from __future__ import annotations

from trainer.ui.widgets import KeyButton
from trainer.ui.widgets.labels import News
from trainer.ui.widgets.tick import WrappedTick
from trainer.words import _


class NotesTold:
    """Three controls that their page lays out; the keyboard goes from the tick to the button and back."""

    def __init__(self) -> None:
        """Says nothing."""
        self.news = News()
        self.stop = KeyButton(_("Stop writing"))
        self.secrets = WrappedTick(_("Also the cards the room never saw"))
        self.say("")

    def say(self, sentence: str) -> None:
        """What was done, or why it couldn't be."""
        self.stop.hide()
        self.secrets.hide()
        self.secrets.setChecked(False)
        self._tell(sentence)

    def say_writing(self, words: str) -> None:
        """What is being written, with a way to stop it."""
        ticked = self.secrets.hasFocus()
        self._tell(words)
        self.stop.show()
        if ticked:
            self.stop.setFocus()
        self.secrets.hide()

    def say_written(self, words: str, *, on_wish: bool) -> None:
        """Where the notes lie; where they hold some cards only on wish, the tick asks for them once more with those."""
        stopping = self.stop.hasFocus()
        self._tell(words)
        self.secrets.setVisible(on_wish)
        if stopping and on_wish:
            self.secrets.setFocus()
        self.stop.hide()

    def _tell(self, sentence: str) -> None:
        self.news.setText(sentence)
        self.news.setVisible(bool(sentence))

"""This file is how the writing of a past session's notes is told: a line, a way to stop, ticks for what they hold."""

from __future__ import annotations

from trainer.ui.widgets import KeyButton
from trainer.ui.widgets.labels import News
from trainer.ui.widgets.tick import WrappedTick
from trainer.words import _


class NotesTold:
    """Controls that their page lays out; the keyboard goes from a tick to the button and back."""

    def __init__(self) -> None:
        """Says nothing."""
        self.news = News()
        self.stop = KeyButton(_("Stop writing"))
        self.client = WrappedTick(_("Also the client's part, to send: all but the record and notes for you alone"))
        self.secrets = WrappedTick(_("Also the cards the room never saw"))
        self._ticked: WrappedTick | None = None
        self.say("")

    @property
    def ticks(self) -> tuple[WrappedTick, ...]:
        """What the notes may hold, each asked for by its tick."""
        return (self.client, self.secrets)

    def say(self, sentence: str) -> None:
        """What was done, or why it couldn't be."""
        self.stop.hide()
        for tick in self.ticks:
            tick.hide()
        self.client.setChecked(True)
        self.secrets.setChecked(False)
        self._tell(sentence)

    def say_writing(self, words: str) -> None:
        """What is being written, with a way to stop it."""
        ticked = next((tick for tick in self.ticks if tick.hasFocus()), None)
        self._tell(words)
        self.stop.show()
        if ticked is not None:
            self._ticked = ticked
            self.stop.setFocus()
        for tick in self.ticks:
            tick.hide()

    def say_written(self, words: str, *, on_wish: bool) -> None:
        """Where the notes lie; a tick asks for them once more with the client's part or without.

        Where they hold some cards only on wish, another asks for them with those.
        """
        stopping = self.stop.hasFocus()
        self._tell(words)
        self.client.show()
        self.secrets.setVisible(on_wish)
        if stopping and self._ticked is not None:
            self._ticked.setFocus()
        self._ticked = None
        self.stop.hide()

    def _tell(self, sentence: str) -> None:
        self.news.setText(sentence)
        self.news.setVisible(bool(sentence))

"""This file is the offer to continue: a banner that leads when the program opens, afterwards a quiet button."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.ui.widgets import Card, KeyButton, Label
from trainer.ui.widgets.beneath import WordsAndButtons
from trainer.ui.widgets.labels import wrapped
from trainer.words import _

KEY = "F4"
"""Continues from every page."""


@dataclass(frozen=True, slots=True)
class Offer:
    """An unfinished session: the button's words, what it was, where it stood; `sudden` when the program was cut off.

    `leads` when it is what the facilitator most likely came for, before anything new.
    """

    words: str
    title: str
    when: str
    where: str = ""
    sudden: bool = False
    leads: bool = False


class ContinueButton(QWidget):
    """The button in the corner, with what it continues below it."""

    resume = Signal()

    def __init__(self) -> None:
        """Hidden until there is something to continue."""
        super().__init__()
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.button = KeyButton("", KEY)
        self.button.clicked.connect(self.resume)
        self._below = Label("", "small", muted=True)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignRight)
        column.addWidget(self._below, 0, Qt.AlignmentFlag.AlignRight)
        self.hide()

    def lean(self, *, left: bool) -> None:
        """Stands at the left below a title, else at the right beside it."""
        for part in (self.button, self._below):
            self._column.setAlignment(part, Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag.AlignRight)

    def show_offer(self, offer: Offer | None) -> None:
        """Offers it, unless it is for the banner."""
        self.setVisible(offer is not None and not offer.leads)
        if offer is not None:
            self.button.say(offer.words)
            self._below.setText(_line(offer))

    def place(self, offer: Offer) -> None:
        """Says where it stood, when that was found a moment later."""
        self._below.setText(_line(offer))


class ContinueBanner(Card):
    """Stands over the page with the keyboard while continuing comes first: one key does it. `leading` tells when."""

    resume = Signal()
    dismissed = Signal()
    leading = Signal(bool)

    def __init__(self) -> None:
        """Hidden until there is something to continue."""
        super().__init__("bar", margin=0, spacing=4)
        self.box.setContentsMargins(28, 16, 28, 16)
        words = QVBoxLayout()
        words.setSpacing(3)
        self._title = wrapped("", strong=True)
        self._text = wrapped("", muted=True)
        words.addWidget(self._title)
        words.addWidget(self._text)
        self.later = KeyButton(_("Not now"), "", "quiet")
        self.button = KeyButton("", KEY, "primary")
        self.button.setAutoDefault(True)
        self.button.clicked.connect(self.resume)
        self.later.clicked.connect(self._dismiss)
        self.box.addWidget(WordsAndButtons(words, self.later, self.button))
        self.hide()

    def show_offer(self, offer: Offer | None, *, take_keys: bool = True) -> None:
        """Offers it, if it leads; the keyboard is taken once, not again while it stands."""
        before = not self.isHidden() and not self.button.isHidden()
        shown = offer is not None and offer.leads
        self.setVisible(shown)
        self.leading.emit(shown)
        if offer is not None and shown:
            self._title.setText(_cause(offer))
            self._text.setText(_text(offer))
            self.button.say(offer.words)
            self.button.show()
            self.later.say(_("Not now"))
            if take_keys and not before:
                self.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def place(self, offer: Offer) -> None:
        """Says where it stood, when that was found a moment later; not over something else that is told here."""
        if not self.button.isHidden():
            self._text.setText(_text(offer))

    def say(self, title: str, text: str) -> None:
        """Tells something else in the same place, such as why a session can't be opened."""
        self._title.setText(title)
        self._text.setText(text)
        self.button.hide()
        self.later.say(_("Close"))
        self.show()

    def _dismiss(self) -> None:
        self.hide()
        self.dismissed.emit()


def _cause(offer: Offer) -> str:
    if offer.sudden:
        return _("Trainer stopped in the middle of a session. Nothing that was recorded is lost.")
    return _("This session isn't finished. It goes on where it stood.")


def _text(offer: Offer) -> str:
    return _("{what} · {when}").format(what=_line(offer), when=offer.when)


def _line(offer: Offer) -> str:
    return _("{title}, {where}").format(title=offer.title, where=offer.where) if offer.where else offer.title

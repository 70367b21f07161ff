"""This file is what the scenario tells the facilitator alone; where the room may see it, it waits to be asked for."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent

from trainer.ui.theme import role
from trainer.ui.widgets import Card, EndsLayout, KeyButton, Label, SectionTitle, clear
from trainer.ui.widgets.labels import wrapped
from trainer.words import _


class ForYou(Card):
    """The notes of a step; open where nobody else sees the laptop, else folded at every step until asked for."""

    def __init__(self) -> None:
        """Empty until `show_words`."""
        super().__init__("card", margin=20, spacing=8)
        self._words, self._private, self._asked = "", False, False
        self.title = SectionTitle()
        self.ask = role(KeyButton(_("Show")), "small")
        self.ask.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.ask.clicked.connect(self._turn)
        head = EndsLayout()
        head.add_left(self.title)
        head.add_right(self.ask)
        self.box.addLayout(head)
        self._tell()

    def show_words(self, words: str, *, private: bool) -> None:
        """Shows other notes, a paragraph a line; `private` where nobody but the facilitator sees them."""
        words = words.strip()
        if (words, private) != (self._words, self._private):
            self._words, self._private, self._asked = words, private, False
            self._tell()
        self.setVisible(bool(words))

    @property
    def opened(self) -> bool:
        """Whether the notes can be read."""
        return self._private or self._asked

    def _turn(self) -> None:
        self._asked = not self._asked
        self._tell()

    def _tell(self) -> None:
        """What is folded is in no widget, so that nothing reads it out either."""
        clear(self.box, keep=1)
        self.title.setText(_("For you, not on the screen") if self._private else _("For you"))
        self.ask.setVisible(not self._private)
        self.ask.say(_("Hide") if self._asked else _("Show"))
        self.ask.setAccessibleName(_("Hide what is for you") if self._asked else _("Show what is for you"))
        if self.opened:
            for line in self._words.splitlines():
                if line.strip():
                    self.box.addWidget(Label(line.strip(), wrap=True))
        else:
            folded = _(
                "The room sees this window, so it stays folded until you ask. "
                "Your own guide, printed beforehand, has it on paper."
            )
            self.box.addWidget(wrapped(folded, muted=True))

    def hideEvent(self, event: QHideEvent) -> None:
        """Who comes back to the step, or to the window, is asked again."""
        super().hideEvent(event)
        if self._asked:
            self._turn()

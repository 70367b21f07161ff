"""This file is the button that uncovers the code where the room sees the screen; until then it stands there in dots."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from trainer.ui.widgets import KeyButton
from trainer.ui.widgets.labels import wrapped
from trainer.words import _


class Uncover(KeyButton):
    """Covers a field with dots while others may see it, and shows what stands there when pressed.

    `seen` tells whether it was looked at since it was set; `warning` is read before the button is pressed.
    """

    def __init__(self, field: QLineEdit) -> None:
        """Covered until it is said that nobody sees the screen."""
        super().__init__(_("Show the code"), "", "quiet")
        self._field = field
        self._watched = True
        self.seen = False
        self.warning = wrapped(
            _("The room may see this screen: first turn the projector off, or, without one, turn the laptop."),
            "warning",
        )
        self.setAccessibleDescription(self.warning.text())
        self.clicked.connect(self._turn)
        self._cover(covered=True)

    def watched(self, others_see: bool) -> None:
        """Whether others may see the screen; where nobody does there is nothing to cover."""
        if others_see != self._watched:
            self._watched = others_see
            self._cover(covered=others_see)
        self.setVisible(others_see)
        self.warning.setVisible(others_see)

    @property
    def covered(self) -> bool:
        """Whether dots stand for the code."""
        return self._field.echoMode() == QLineEdit.EchoMode.Password

    def begin(self) -> None:
        """Another code stands there, which nobody has seen yet."""
        self.seen = False
        self._cover(covered=self._watched)

    def _turn(self) -> None:
        self.seen = True
        self._cover(covered=not self.covered)

    def _cover(self, *, covered: bool) -> None:
        self._field.setEchoMode(QLineEdit.EchoMode.Password if covered else QLineEdit.EchoMode.Normal)
        self.say(_("Show the code") if covered else _("Hide the code"))

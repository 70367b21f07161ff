"""This file is what every step panel is: a part of the console's middle that belongs to one place."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.model.events import Occurrence
from trainer.ui.desk import Desk


class StepPanel(QWidget):
    """Shows and does what only this kind of step needs. It is built for a place and goes when the room leaves it.

    `told` says what was done where nothing is seen to change.
    """

    told = Signal(str)

    def __init__(self, desk: Desk, at: Occurrence) -> None:
        """Draws itself on `refresh`, which comes after every change."""
        super().__init__()
        self.desk = desk
        self.at = at
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(12)

    def write_agreement(self) -> bool:
        """Puts the cursor where the room's next agreement is written; whether there is such a place here."""
        return False

    def refresh(self) -> None:
        """Draws what differs."""

    def seconds_passed(self) -> None:
        """A shown second changed."""

    @property
    def numbered(self) -> bool:
        """Whether the figures 1 to 9 pick something here now."""
        return False

    def pick_number(self, number: int) -> str:  # noqa: ARG002
        """Picks what has this number, from 0; what is to be told of it, "" when it is seen."""
        return ""

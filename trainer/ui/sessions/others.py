"""This file is the offer to erase a name from the other sessions and records that hold it, after it went from one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.ui.days import local, short_day
from trainer.ui.theme import role
from trainer.ui.widgets import ChipButton, FlowLayout
from trainer.ui.widgets.labels import wrapped
from trainer.words import _, ngettext

if TYPE_CHECKING:
    from trainer.store.elsewhere import Elsewhere

MOST = 3
"""So many are offered at once, the latest first; how many there are is told."""


class OtherHolders(QWidget):
    """How many hold the name too, and a chip for each of the latest; `chosen` with the one that is pressed."""

    chosen = Signal(object)

    def __init__(self) -> None:
        """Hidden until there are some."""
        super().__init__()
        role(self, "inside")
        self.name = ""
        self._said = wrapped("", "small", strong=True)
        holder = role(QWidget(), "inside")
        self._buttons = FlowLayout(holder, gap=8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._said)
        column.addWidget(holder)
        self.hide()

    def show_others(self, name: str, found: Sequence[Elsewhere]) -> None:
        """Tells of those that hold this name, or of none."""
        self.name = name
        self._buttons.clear()
        self._said.setText(
            ngettext(
                "{count} other session or record holds “{name}” too. Open it to erase it there:",
                "{count} other sessions and records hold “{name}” too. Open one to erase it there:",
                len(found),
            ).format(count=len(found), name=name)
        )
        for one in found[:MOST]:
            day = short_day(local(one.moment, one.offset_minutes).date().isoformat())
            button = ChipButton(_("{what} · {when}").format(what=one.title, when=day))
            button.setAutoDefault(True)
            button.clicked.connect(partial(self._choose, one))
            self._buttons.addWidget(button)
        self.setVisible(bool(found))

    def _choose(self, one: Elsewhere) -> None:
        self.chosen.emit(one)

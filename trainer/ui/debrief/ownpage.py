"""This file is the card that writes one participant's own page, when they stand beside the facilitator and ask."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from trainer.ui.opened import open_path
from trainer.ui.told import call
from trainer.ui.widgets import Card, KeyButton, Label, SectionTitle
from trainer.ui.widgets.dropdown import DropDown
from trainer.ui.widgets.labels import News
from trainer.words import _


class OwnPageCard(Card):
    """Emits `asked` with a person's id; hidden until there are people."""

    asked = Signal(str)

    def __init__(self) -> None:
        """Empty until `show_people`."""
        super().__init__("card", margin=24, spacing=10)
        self._path: Path | None = None
        self.people = DropDown()
        call(self.people, _("Whose page"))
        self.write = KeyButton(_("Write this page"))
        self.open = KeyButton(_("Open the page"))
        self.said = News(muted=True)
        self.write.clicked.connect(lambda: self.asked.emit(str(self.people.currentData())))
        self.open.clicked.connect(self._open)
        row = QHBoxLayout()
        row.setSpacing(12)
        for widget in (self.people, self.write, self.open):
            row.addWidget(widget)
        row.addStretch(1)
        self.box.addWidget(SectionTitle(_("A page for one participant")))
        words = _("Their own answers and test results. Only for somebody who stands beside you and asks for it.")
        self.box.addWidget(Label(words, wrap=True))
        self.box.addLayout(row)
        self.box.addWidget(self.said)
        self.show_people(())

    def show_people(self, people: Sequence[tuple[str, str]]) -> None:
        """Ids and names to choose from."""
        self.people.clear()
        for person, name in people:
            self.people.addItem(name, person)
        self.say("")
        self.setVisible(bool(people))

    def say(self, words: str, path: Path | None = None) -> None:
        """What is being written, where it lies, or why it couldn't be written."""
        self._path = path
        self.open.setVisible(path is not None)
        self.said.setText(words)
        self.said.setVisible(bool(words))

    def _open(self) -> None:
        if self._path is not None:
            trouble = open_path(self._path)
            if trouble:
                self.said.setText(trouble)

"""This file is the rows of an open record: under the states they are in, chosen by arrows or mouse."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer.ui.library.pickable import PickableCard
from trainer.ui.theme import role
from trainer.ui.widgets import Pill, SectionTitle, clear
from trainer.ui.widgets.labels import wrapped


@dataclass(frozen=True, slots=True)
class Line:
    """A row as the list shows it: its name, a few words below, and marks with their tone ("good" or "warning")."""

    id: str
    name: str
    below: str = ""
    marks: tuple[tuple[str, bool], ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """The rows in one state, under its words; "" for a table without states."""

    title: str
    lines: tuple[Line, ...]


class RowCard(PickableCard):
    """One row: its name, what it is, and its marks."""

    def __init__(self, line: Line) -> None:
        """Shows the row."""
        super().__init__(margin=14, spacing=4)
        self.box.setContentsMargins(18, 10, 18, 10)
        self.line = line
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(wrapped(line.name, strong=True), 1)
        for words, good in line.marks:
            head.addWidget(Pill(words, "good" if good else "warning"), 0, Qt.AlignmentFlag.AlignTop)
        self.box.addLayout(head)
        if line.below:
            self.box.addWidget(wrapped(line.below, "small", muted=True))
        self.setAccessibleName(", ".join((line.name, line.below, *(words for words, _good in line.marks))).strip(", "))


class RowList(QWidget):
    """The rows with their states; `picked` tells the id of the chosen one, `opened` that it is to be written in."""

    picked = Signal(str)
    opened = Signal(str)

    def __init__(self) -> None:
        """Empty until `show_sections`."""
        super().__init__()
        role(self, "inside")
        self._cards: list[RowCard] = []
        self._sections: tuple[Section, ...] = ()
        self.current = ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)

    def cards(self) -> tuple[RowCard, ...]:
        """The rows in order."""
        return tuple(self._cards)

    def show_sections(self, sections: Sequence[Section]) -> None:
        """Shows these; the chosen row stays chosen, and keeps the keyboard if it had it."""
        if tuple(sections) == self._sections:
            return
        held = any(card.hasFocus() for card in self._cards)
        self._sections = tuple(sections)
        clear(self._column)
        self._cards = []
        for section in sections:
            if section.title:
                self._column.addWidget(SectionTitle(section.title))
            for line in section.lines:
                self._add(line)
            self._column.addSpacing(6)
        known = [card.line.id for card in self._cards]
        self.pick(self.current if self.current in known else known[0] if known else "")
        if held:
            self.focus_current()

    def _add(self, line: Line) -> None:
        card = RowCard(line)
        card.pressed.connect(lambda name=line.id: self.pick(name))
        card.opened.connect(lambda name=line.id: self.opened.emit(name))
        self._cards.append(card)
        self._column.addWidget(card)
        card.show()  # at once, so that it can have the keyboard

    def pick(self, row: str) -> None:
        """Makes a row the chosen one."""
        changed = row != self.current
        self.current = row
        for card in self._cards:
            card.mark(chosen=card.line.id == row)
        if changed:
            self.picked.emit(row)

    def focus_current(self) -> None:
        """Gives the chosen row the keyboard."""
        card = next((card for card in self._cards if card.line.id == self.current), None)
        if card is not None:
            card.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down move, Enter goes to the fields."""
        ids = [card.line.id for card in self._cards]
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if by is not None and self.current in ids and 0 <= ids.index(self.current) + by < len(ids):
            self._cards[ids.index(self.current) + by].setFocus(Qt.FocusReason.OtherFocusReason)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current:
            self.opened.emit(self.current)
        else:
            super().keyPressEvent(event)

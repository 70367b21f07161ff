"""This file is the rows of an open record: under the states they are in, chosen by arrows or mouse."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer.ui.library.pickable import PickableCard
from trainer.ui.theme import role
from trainer.ui.widgets import KeyButton, Pill, SectionTitle, discard
from trainer.ui.widgets.labels import wrapped
from trainer.words import ngettext

AT_FIRST, MORE = 60, 200
"""So many rows of a state are shown at once, and so many more by a press; the files hold them all."""


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
        self._room: dict[str, int] = {}
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
        self._sections = tuple(sections)
        self._lay_out()

    def _lay_out(self) -> None:
        """Puts the rows in order; a card that says what it said stays as it is."""
        held = any(card.hasFocus() for card in self._cards)
        before = {card.line: card for card in self._cards}
        self.setUpdatesEnabled(False)
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and not isinstance(widget, RowCard):
                discard(widget)
        self._cards = []
        for section in self._sections:
            self._add_section(section, before)
        for card in before.values():
            discard(card)
        known = [card.line.id for card in self._cards]
        self.pick(self.current if self.current in known else known[0] if known else "")
        self.setUpdatesEnabled(True)
        if held:
            self.focus_current()

    def _add_section(self, section: Section, before: dict[Line, RowCard]) -> None:
        if section.title:
            self._column.addWidget(SectionTitle(section.title))
        place = next((place for place, line in enumerate(section.lines) if line.id == self.current), 0)
        room = max(self._room.get(section.title, AT_FIRST), place + 1)  # the chosen one is always there
        for line in section.lines[:room]:
            card = before.pop(line, None) or self._card(line)
            self._cards.append(card)
            self._column.addWidget(card)
        left = len(section.lines) - room
        if left > 0:
            words = ngettext("Show {count} more row", "Show {count} more rows", min(left, MORE))
            more = KeyButton(words.format(count=min(left, MORE)), "", "quiet")
            more.clicked.connect(
                lambda _on=False, title=section.title, shown=room: self._show_more(title, shown + MORE)
            )
            self._column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addSpacing(6)

    def _show_more(self, title: str, room: int) -> None:
        self._room[title] = room
        self._lay_out()

    def _card(self, line: Line) -> RowCard:
        card = RowCard(line)
        card.pressed.connect(lambda name=line.id: self.pick(name))
        card.opened.connect(lambda name=line.id: self.opened.emit(name))
        return card

    def pick(self, row: str) -> None:
        """Makes a row the chosen one."""
        changed = row != self.current
        self.current = row
        if row and all(card.line.id != row for card in self._cards):
            self._lay_out()
        for card in self._cards:
            card.mark(chosen=card.line.id == row)
        if changed:
            self.picked.emit(row)

    def focus_current(self) -> None:
        """Gives the chosen row the keyboard."""
        card = next((card for card in self._cards if card.line.id == self.current), None)
        if card is not None:
            card.show()  # at once, where it was made a moment ago: only what is seen can have the keyboard
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

"""This file is the cards of the library in a grid that follows the window's width, chosen by arrows or mouse."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from trainer.ui.library.card import NARROWEST, ScenarioCard
from trainer.ui.library.shelf import Entry
from trainer.ui.theme import role, zoom_of

MOST_COLUMNS, GAP, PORTION = 3, 14, 60
TWO_FROM, THREE_FROM = 560, 960


class CardGrid(QWidget):
    """The cards; arrows move between them, Enter goes on with the chosen one.

    Only the first `at_once` are made when entries are shown, further ones by `grow`, when somebody comes near them.
    """

    picked = Signal(object)
    chosen = Signal(object)
    left_upwards = Signal()

    def __init__(self) -> None:
        """Empty until `show_entries`."""
        super().__init__()
        role(self, "inside")
        self.at_once = PORTION
        self._cards: list[ScenarioCard] = []
        self._waiting: tuple[Entry, ...] = ()
        self._current = -1
        self._columns = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._grid = QGridLayout()
        self._grid.setSpacing(GAP)
        column.addLayout(self._grid)
        column.addStretch(1)

    def show_entries(self, entries: Sequence[Entry], chosen: str = "") -> None:
        """Shows these entries and keeps the one of id `chosen` chosen, else the first."""
        had_focus = any(card.hasFocus() for card in self._cards)
        new = [*(card.entry for card in self._cards), *self._waiting] != list(entries)
        if new:
            self._build(entries)
        index = next((number for number, card in enumerate(self._cards) if card.entry.id == chosen), 0)
        self._pick(index if self._cards else -1)
        if new and had_focus:
            self.focus_current()

    @property
    def current(self) -> Entry | None:
        """The chosen entry."""
        return self._cards[self._current].entry if self._cards and self._current >= 0 else None

    def cards(self) -> tuple[ScenarioCard, ...]:
        """The cards in order."""
        return tuple(self._cards)

    def card(self, name: str) -> ScenarioCard | None:
        """The card of what has that id; None while there is none."""
        return next((card for card in self._cards if card.entry.id == name), None)

    def focus_current(self) -> bool:
        """Gives the chosen card the keyboard; whether there is one."""
        if self._cards:
            self._cards[max(0, self._current)].setFocus(Qt.FocusReason.ShortcutFocusReason)
        return bool(self._cards)

    def _build(self, entries: Sequence[Entry]) -> None:
        """Cards of entries that stay are kept."""
        shown = entries[: self.at_once]
        wanted = {entry.id: entry for entry in shown}
        kept: dict[str, ScenarioCard] = {}
        for card in self._cards:
            self._grid.removeWidget(card)
            card.mark(chosen=False)
            if wanted.get(card.entry.id) == card.entry:
                kept[card.entry.id] = card
            else:
                card.hide()
                card.deleteLater()
        self._cards, self._current = [], -1
        self._waiting = tuple(entries[self.at_once :])
        self._add(shown, kept)

    def grow(self, by: int = PORTION) -> None:
        """Makes so many more of the cards that are still waiting."""
        more, self._waiting = self._waiting[:by], self._waiting[by:]
        if more:
            first = len(self._cards)
            self._add(more)
            for card in self._cards[first:]:
                card.show()  # at once, or it couldn't take the keyboard yet

    def _add(self, entries: Sequence[Entry], kept: Mapping[str, ScenarioCard] = MappingProxyType({})) -> None:
        for entry in entries:
            card = kept.get(entry.id) or self._card(entry)
            card.raise_()  # who listens meets them in this order
            self._cards.append(card)
        self._columns = 0
        self._arrange()

    def _card(self, entry: Entry) -> ScenarioCard:
        card = ScenarioCard(entry)
        card.pressed.connect(lambda: self._pick(self._cards.index(card)))
        card.opened.connect(lambda: self.chosen.emit(entry))
        return card

    def _arrange(self) -> None:
        width = self.width() / zoom_of(self)
        columns = 1 if width < TWO_FROM else 2 if width < THREE_FROM else MOST_COLUMNS
        if columns == self._columns:
            return
        self._columns = columns
        for number, card in enumerate(self._cards):
            self._grid.addWidget(card, number // columns, number % columns)
        for column in range(MOST_COLUMNS):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def _pick(self, index: int) -> None:
        if index == self._current:
            return
        for number in {self._current, index} & set(range(len(self._cards))):
            self._cards[number].mark(chosen=number == index)
        self._current = index
        self.picked.emit(self.current)

    def minimumSizeHint(self) -> QSize:
        """As narrow as one card; the height follows the width."""
        return QSize(round(NARROWEST * zoom_of(self)), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may hold another number of columns."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """So may another text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, Home, End move; Enter goes on."""
        moves = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -max(1, self._columns),
            Qt.Key.Key_Down: max(1, self._columns),
            Qt.Key.Key_Home: -len(self._cards),
            Qt.Key.Key_End: len(self._cards) + len(self._waiting),
        }
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_End:
            self.grow(len(self._waiting))
        elif key in moves and self._current + 2 * self._columns >= len(self._cards):
            self.grow()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current is not None:
            self.chosen.emit(self.current)
        elif key == Qt.Key.Key_Up and self._current < self._columns:
            self.left_upwards.emit()
        elif key in moves and self._cards:
            self._go(key, moves[key])
        else:
            super().keyPressEvent(event)

    def _go(self, key: Qt.Key, by: int) -> None:
        to = self._current + by
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            to = max(0, min(len(self._cards) - 1, to))
        elif key == Qt.Key.Key_Down and to >= len(self._cards) and self._below():
            to = len(self._cards) - 1
        if 0 <= to < len(self._cards):
            self._cards[to].setFocus(Qt.FocusReason.OtherFocusReason)

    def _below(self) -> bool:
        return (len(self._cards) - 1) // self._columns > self._current // self._columns

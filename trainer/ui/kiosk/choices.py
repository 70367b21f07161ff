"""This file is answering by choosing among targets: one of them or several, by their keys, by arrows or by mouse."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import partial

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from trainer.model.pages import ItemPage
from trainer.ui.kiosk.answer import AnswerWidget
from trainer.ui.kiosk.moves import is_arrow, neighbour
from trainer.ui.kiosk.tiles import Tile
from trainer.ui.russian_keys import letter_of
from trainer.ui.theme import colours_of
from trainer.ui.told import point, told

Id = int | str


def key_of(event: QKeyEvent, written: Collection[str] = ()) -> str:
    """The key as it is written on a target; of a Russian keyboard the Latin letter, but for what is `written`."""
    return letter_of(event, written)


class OneOf(AnswerWidget):
    """One target is chosen. A key or a click chooses; the same key again confirms; arrows go to the next."""

    def __init__(self, page: ItemPage, parent: QWidget) -> None:
        """`take` gives it its targets."""
        super().__init__(page, parent)
        self.tiles: list[Tile] = []
        self.ids: list[Id] = []
        self._last_key = ""

    def take(self, ids: Sequence[Id], tiles: Sequence[Tile], value: object) -> None:
        """Its targets, and which is chosen already."""
        self.ids, self.tiles = list(ids), list(tiles)
        for index, tile in enumerate(self.tiles):
            told(tile, "choice")
            tile.clicked.connect(partial(self._clicked, index))
            if self.ids[index] == value:
                tile.settled = True
                tile.setChecked(True)

    @property
    def chosen(self) -> int:
        """The index of what is chosen, -1 for none."""
        return next((index for index, tile in enumerate(self.tiles) if tile.isChecked()), -1)

    def value(self) -> Id | None:
        """The id of what is chosen."""
        return self.ids[self.chosen] if self.chosen >= 0 else None

    def press(self, event: QKeyEvent) -> bool:
        """A target's key or an arrow."""
        if is_arrow(event.key()):
            self._last_key = ""
            self.choose(neighbour([tile.geometry().center() for tile in self.tiles], self.chosen, event.key()))
            return True
        keys = [tile.key.upper() for tile in self.tiles]
        key = key_of(event, keys)
        if not key or key not in keys:
            return False
        if event.isAutoRepeat():
            return True
        index = keys.index(key)
        again = index == self.chosen and key == self._last_key
        self._last_key = key
        if again:
            self.confirmed.emit()
        else:
            self.choose(index)
        return True

    def choose(self, index: int) -> None:
        """Chooses one; nobody is asked to confirm yet."""
        for place, tile in enumerate(self.tiles):
            tile.settle(settled=False)
            tile.setChecked(place == index)
            tile.update()
        if 0 <= index < len(self.tiles):
            self.setAccessibleDescription(self.tiles[index].name)
            point(self, self.tiles[index])
            self.shown(index)
            self.changed.emit()

    def shown(self, index: int) -> None:
        """Brings a target into view, where the targets can scroll."""

    def _clicked(self, index: int) -> None:
        self._last_key = ""
        self.choose(index)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ring around all, for those who come by Tab."""
        paint_ring_around(self)


class SomeOf(AnswerWidget):
    """Several targets may be chosen: arrows move, Space or a click chooses or takes back."""

    def __init__(self, page: ItemPage, parent: QWidget) -> None:
        """`take` gives it its targets."""
        super().__init__(page, parent)
        self.tiles: list[Tile] = []
        self.ids: list[Id] = []
        self._cursor = -1

    def take(self, ids: Sequence[Id], tiles: Sequence[Tile], value: object) -> None:
        """Its targets, and which are chosen already."""
        self.ids, self.tiles = list(ids), list(tiles)
        before = value if isinstance(value, tuple) else ()
        for index, tile in enumerate(self.tiles):
            told(tile, "tick").setChecked(self.ids[index] in before)
            tile.settled = tile.isChecked()
            tile.clicked.connect(partial(self._clicked, index))

    def value(self) -> tuple[Id, ...] | None:
        """The ids of what is chosen; None for nothing."""
        return tuple(self.ids[index] for index, tile in enumerate(self.tiles) if tile.isChecked()) or None

    def press(self, event: QKeyEvent) -> bool:
        """An arrow, Space, or a target's own key."""
        if is_arrow(event.key()):
            self._move(neighbour([tile.geometry().center() for tile in self.tiles], self._cursor, event.key()))
            return True
        if event.isAutoRepeat():
            return event.key() == Qt.Key.Key_Space
        if event.key() == Qt.Key.Key_Space and self._cursor >= 0:
            self._toggle(self._cursor)
            return True
        keys = [tile.key.upper() for tile in self.tiles]
        key = key_of(event, keys)
        if key and key in keys:
            self._toggle(keys.index(key))
            return True
        return False

    def _move(self, index: int) -> None:
        self._cursor = index
        for place, tile in enumerate(self.tiles):
            tile.show_cursor(place == index)
        if index >= 0:
            self.setAccessibleDescription(self.tiles[index].name)
            point(self, self.tiles[index])
            self.shown(index)

    def shown(self, index: int) -> None:
        """Brings a target into view, where the targets can scroll."""

    def _toggle(self, index: int) -> None:
        self.tiles[index].setChecked(not self.tiles[index].isChecked())
        self._clicked(index)

    def _clicked(self, index: int) -> None:
        point(self, self.tiles[index])
        for tile in self.tiles:
            tile.settle(settled=False)
            tile.update()
        self.changed.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ring around all, for those who come by Tab."""
        paint_ring_around(self)


def paint_ring_around(widget: AnswerWidget) -> None:
    """The focus ring around a whole group."""
    if not widget.by_tab:
        return
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colours_of(widget).focus), 3))
    painter.drawRoundedRect(QRectF(widget.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 18, 18)
    painter.end()

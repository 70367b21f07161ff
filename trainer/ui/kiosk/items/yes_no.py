"""This file is answering yes or no."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QWidget

from trainer.model.pages import ItemPage
from trainer.paint.fonts import BOLD, SEMIBOLD
from trainer.paint.theme import Tokens
from trainer.ui.kiosk.choices import OneOf, key_of
from trainer.ui.kiosk.fit import draw_fitted, fitted, unit
from trainer.ui.kiosk.tiles import Tile
from trainer.words import _


class WordTile(Tile):
    """One large word with its key."""

    def radius(self, one: float) -> float:
        """As in a card."""
        return 28 * one

    def paint_inside(self, painter: QPainter, rect: QRectF, colours: Tokens, one: float) -> None:
        """The word, and the key below it."""
        space = rect.adjusted(16 * one, 34 * one, -16 * one, -60 * one)
        font = fitted(self.name, space.size(), [40 * one, 34 * one, 26 * one], BOLD if self.chosen else SEMIBOLD)
        draw_fitted(painter, space, self.name, font, colours.text)
        self.paint_key(painter, QRectF(rect.left(), rect.bottom() - 56 * one, rect.width(), 24 * one), colours, one)
        self.paint_settled(painter, QRectF(rect.left(), rect.top() + 12 * one, rect.width(), 20 * one), colours, one)

    def sizeHint(self) -> QSize:
        """A card to press."""
        one = unit(self)
        return QSize(round(280 * one), round(190 * one))

    def minimumSizeHint(self) -> QSize:
        """The word and its key have room."""
        return QSize(120, round(150 * unit(self)))


class YesNoAnswer(OneOf):
    """Two cards; the first letter of each word, or 1 and 2."""

    def __init__(self, page: ItemPage, parent: QWidget) -> None:
        """Yes stands first."""
        super().__init__(page, parent)
        tiles = [WordTile(_("Yes"), _("Y")), WordTile(_("No"), _("N"))]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(round(36 * unit(self)))
        row.addStretch(1)
        for tile in tiles:
            row.addWidget(tile)
        row.addStretch(1)
        self.take(("yes", "no"), tiles, page.value)

    def press(self, event: QKeyEvent) -> bool:
        """1 and 2 do as the letters do, for every keyboard."""
        number = {"1": 0, "2": 1}.get(key_of(event))
        if number is None:
            return super().press(event)
        if not event.isAutoRepeat():
            if number == self.chosen and self._last_key == key_of(event):
                self.confirmed.emit()
            else:
                self.choose(number)
                self._last_key = key_of(event)
        return True

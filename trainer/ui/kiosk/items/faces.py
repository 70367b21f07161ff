"""This file is answering with one of the five faces."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QWidget

from trainer.model.items import Faces
from trainer.model.pages import ItemPage
from trainer.paint.theme import Tokens
from trainer.paint.vector import paint_face
from trainer.ui.kiosk.answer import item_of
from trainer.ui.kiosk.choices import OneOf
from trainer.ui.kiosk.fit import calm, draw_fitted, fitted, unit
from trainer.ui.kiosk.tiles import Tile
from trainer.words import _

FEELINGS = (-2, -1, 0, 1, 2)


def usual_labels() -> tuple[str, ...]:
    """The words for the five faces, when the author gave none."""
    return _("Let down"), _("Uneasy"), _("Indifferent"), _("Pleased"), _("Delighted")


class FaceTile(Tile):
    """A face with its word and key."""

    plain = True

    def __init__(self, feeling: int, name: str, key: str) -> None:
        """`feeling` from -2 to +2."""
        super().__init__(name, key)
        self._feeling = feeling

    def radius(self, one: float) -> float:
        """As in a card."""
        return 28 * one

    def paint_inside(self, painter: QPainter, rect: QRectF, colours: Tokens, one: float) -> None:
        """The face above, the word, the key."""
        still = calm(self)
        side = min(138 * still, rect.width() * 0.72)
        top = rect.top() + 30 * still
        paint_face(painter, QRectF(rect.center().x() - side / 2, top, side, side), self._feeling)
        word = QRectF(rect.left() + 4 * one, top + side + 20 * still, rect.width() - 8 * one, 52 * one)
        font = fitted(self.name, word.size(), [size * one for size in (22, 20, 18, 16, 14)], self.weight)
        draw_fitted(painter, word, self.name, font, colours.text)
        key = QRectF(rect.left(), word.bottom() - 4 * one, rect.width(), 26 * one)
        self.paint_key(painter, key, colours, one)
        self.paint_settled(painter, QRectF(rect.left(), rect.top() + 6 * one, rect.width(), 20 * one), colours, one)

    def sizeHint(self) -> QSize:
        """The face, a word of two lines and the key."""
        return QSize(round(210 * unit(self)), self._high())

    def minimumSizeHint(self) -> QSize:
        """Narrow screens bring the faces closer."""
        return QSize(round(120 * unit(self)), self._high())

    def _high(self) -> int:
        return round(204 * calm(self) + 78 * unit(self))


class FacesAnswer(OneOf):
    """Five faces in a row, keys 1 to 5."""

    def __init__(self, page: ItemPage, parent: QWidget) -> None:
        """With the author's own words for them, if there are five."""
        super().__init__(page, parent)
        item = item_of(page, Faces)
        labels = item.labels if len(item.labels) == len(FEELINGS) else usual_labels()
        tiles = [FaceTile(feeling, label, str(feeling + 3)) for feeling, label in zip(FEELINGS, labels, strict=True)]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(round(36 * unit(self)))
        row.addStretch(1)
        for tile in tiles:
            tile.setMaximumWidth(round(210 * unit(self)))
            row.addWidget(tile, 1000)
        row.addStretch(1)
        self.take(FEELINGS, tiles, page.value)

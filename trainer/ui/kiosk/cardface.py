"""This file is the card itself: its back at rest; its words only while it is held, painted, never kept."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from trainer.paint.fonts import BOLD, MEDIUM, REGULAR, SEMIBOLD, typeface
from trainer.paint.vector import paint_icon
from trainer.ui.kiosk.fit import MOST_ZOOM, draw_fitted, draw_lines, fitted, height_of_lines, unit
from trainer.ui.kiosk.texts import paper_of, stage_of
from trainer.ui.theme import zoom_of
from trainer.ui.told import told
from trainer.words import _

# Title and text, in the design's pixels, from the largest that may fit to the smallest that can be read.
_SIZES = ((46, 24), (40, 22), (34, 20), (30, 18), (26, 17), (22, 15.5), (19, 14), (17, 12.5), (15, 11))
MOST_GROWN = 2.0
EASY = 1
"""From these sizes down a card takes all the width there is."""
_BULLET = "- "
_INDENT = 1.1
_LEADING, _TIGHT = 1.42, 1.18


@dataclass(frozen=True, slots=True)
class CardWords:
    """What stands on a card."""

    label: str
    title: str
    text: str

    def spoken(self) -> str:
        """All of it, for a screen reader, while it is held."""
        return f"{self.title.removesuffix('.')}. {self.text}" if self.text else self.title


class CardFace(QWidget):
    """Shows its back until `open`; `shut` wipes the words and repaints before it returns.

    `pressed` and `let_go` are the mouse on it.
    """

    pressed = Signal()
    let_go = Signal()

    def __init__(self, owner: str, parent: QWidget, *, shared: bool = False) -> None:
        """`owner` is the holder's name, written on the back; `shared` when the holder's team may read it too."""
        super().__init__(parent)
        told(self, "text")
        self._owner, self._shared = owner, shared
        self._words: CardWords | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setAccessibleName(_("Card hidden"))

    @property
    def is_open(self) -> bool:
        """Whether the words can be read now."""
        return self._words is not None

    def open(self, words: CardWords) -> None:
        """Shows the words."""
        self._words = words
        self.setAccessibleName(words.spoken())
        self.repaint()

    def shut(self) -> None:
        """Hides the words at once and forgets them."""
        if self._words is None:
            return
        self._words = None
        self.setAccessibleName(_("Card hidden"))
        self.repaint()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Holding the card is holding the button."""
        if event.button() == Qt.MouseButton.LeftButton and self.card_rect().contains(event.position()):
            self.pressed.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go, wherever."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.let_go.emit()

    def card_rect(self) -> QRectF:
        """Where the card lies: larger when there is more to read."""
        one = unit(self)
        wide = min(820 * one, self.width() - 20.0)
        high = min(390 * one, self.height() - 20.0)
        if self._words is not None and self._grown > 1:
            return QRectF(10, 10, self.width() - 20, self.height() - 20)
        if self._words is not None:
            wide = min(wide + 140 * one, self.width() - 20.0) if self._long() else wide
            if self._needed(wide, one, _SIZES[EASY]) > self.height() - 20.0:
                wide = self.width() - 20.0
            high = max(high, min(self.height() - 20.0, self._needed(wide, one, _SIZES[0])))
        return QRectF((self.width() - wide) / 2, (self.height() - high) / 2, wide, high)

    @property
    def _grown(self) -> float:
        """How much larger than the page around it the words are wished for."""
        return max(1.0, min(MOST_GROWN, zoom_of(self)) / MOST_ZOOM)

    @property
    def _air(self) -> tuple[float, float]:
        """Above and below the words: the more there is to read, the less."""
        return (28, 20) if self._long() else (48, 40)

    def _long(self) -> bool:
        return self._words is not None and len(self._words.text) > 260

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The back, or the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect, one = self.card_rect(), unit(self)
        if self._words is None:
            self._paint_back(painter, rect, one)
        else:
            if self._grown == 1:  # else there is no room for it around the card
                self._paint_shadow(painter, rect, one)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(paper_of(self).background))
            painter.drawRoundedRect(rect, 30 * one, 30 * one)
            self._paint_words(painter, rect, one, self._words)
        painter.end()

    @staticmethod
    def _paint_shadow(painter: QPainter, rect: QRectF, one: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        for step in range(12, 0, -1):
            grown = step * 3.2 * one
            painter.setBrush(QColor(0, 0, 0, 9))
            place = rect.adjusted(-grown, -grown + 10 * one, grown, grown + 10 * one)
            painter.drawRoundedRect(place, 30 * one + grown, 30 * one + grown)

    def _paint_back(self, painter: QPainter, rect: QRectF, one: float) -> None:
        stage = stage_of(self)
        painter.setPen(QPen(QColor(stage.line), 2))
        painter.setBrush(QColor(stage.raised))
        painter.drawRoundedRect(rect, 30 * one, 30 * one)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for inset in (16, 24):
            space = rect.adjusted(inset * one, inset * one, -inset * one, -inset * one)
            painter.drawRoundedRect(space, (30 - inset * 0.6) * one, (30 - inset * 0.6) * one)
        middle = rect.center()
        side = 46 * one
        mark = QRectF(middle.x() - side / 2, middle.y() - 74 * one, side, side)
        paint_icon(painter, mark, "lock", stage.muted)
        name = QRectF(rect.left() + 60 * one, middle.y() - 14 * one, rect.width() - 120 * one, 60 * one)
        font = fitted(self._owner, name.size(), [size * one for size in (34, 30, 26, 22, 18)], BOLD)
        draw_fitted(painter, name, self._owner, font, stage.text)
        under = QRectF(name.left(), name.bottom() + 4 * one, name.width(), 34 * one)
        words = _("This card is for your team alone") if self._shared else _("This card is for you alone")
        draw_fitted(painter, under, words, typeface().font(18 * one, MEDIUM), stage.muted)

    # The words

    def sizes(self, rect: QRectF, one: float) -> tuple[float, float]:
        """The largest type for title and text, in the design's pixels, in which the words fit the card."""
        larger = [(title * self._grown, text * self._grown) for title, text in _SIZES] if self._grown > 1 else []
        tried = (*larger, *_SIZES)
        return next((pair for pair in tried if self._needed(rect.width(), one, pair) <= rect.height()), _SIZES[-1])

    def _paint_words(self, painter: QPainter, rect: QRectF, one: float, words: CardWords) -> None:
        above, below = self._air
        space = rect.adjusted(56 * one, above * one, -56 * one, -below * one)
        sizes = self.sizes(rect, one)
        label, title, text = self._fonts(one, sizes)
        paper = paper_of(self)
        y = space.top()
        spare = rect.height() - self._needed(rect.width(), one, sizes)
        y += max(0.0, spare / 2 - 4 * one)
        for line, font, colour, below in (
            (words.label, label, paper.bad, 12 * one),
            (words.title, title, paper.text, 16 * one),
        ):
            if line:
                y += draw_lines(painter, QRectF(space.left(), y, space.width(), 0), line, font, colour, _TIGHT) + below
        for line in words.text.splitlines():
            y += self._paint_paragraph(painter, space, y, line, text)

    @staticmethod
    def _fonts(one: float, sizes: tuple[float, float]) -> tuple[QFont, QFont, QFont]:
        face = typeface()
        label = face.font(max(13 * one, min(18 * one, sizes[1] * one)), SEMIBOLD)
        return label, face.font(sizes[0] * one, BOLD), face.font(sizes[1] * one, REGULAR)

    def _needed(self, wide: float, one: float, sizes: tuple[float, float]) -> float:
        """How high the card must be for its words in these sizes."""
        if self._words is None:
            return 0.0
        label, title, text = self._fonts(one, sizes)
        inside = wide - 112 * one
        high = sum(self._air) * one
        high += height_of_lines(self._words.label, label, inside, _TIGHT) + 12 * one if self._words.label else 0.0
        high += height_of_lines(self._words.title, title, inside, _TIGHT) + 16 * one
        return high + sum(self._paragraph_height(line, text, inside) for line in self._words.text.splitlines())

    @staticmethod
    def _paragraph_height(line: str, font: QFont, width: float) -> float:
        if not line.strip():
            return font.pixelSize() * 0.5
        indent = font.pixelSize() * _INDENT if line.startswith(_BULLET) else 0.0
        return height_of_lines(line.removeprefix(_BULLET), font, width - indent, _LEADING) + font.pixelSize() * 0.25

    def _paint_paragraph(self, painter: QPainter, space: QRectF, y: float, line: str, font: QFont) -> float:
        if line.strip():
            indent = 0.0
            if line.startswith(_BULLET):
                indent = font.pixelSize() * _INDENT
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(paper_of(self).muted))
                dot = font.pixelSize() * 0.14
                painter.drawEllipse(QRectF(space.left() + dot, y + font.pixelSize() * 0.58, 2 * dot, 2 * dot))
            place = QRectF(space.left() + indent, y, space.width() - indent, 0)
            paper = paper_of(self)
            ink = paper.text if self._long() else paper.muted
            draw_lines(painter, place, line.removeprefix(_BULLET), font, ink, _LEADING)
        return self._paragraph_height(line, font, space.width())

    def sizeHint(self) -> QSize:
        """As large as the page lets it be."""
        one = unit(self)
        return QSize(round(980 * one), round(560 * one))

    def minimumSizeHint(self) -> QSize:
        """Still a card."""
        return QSize(320, 220)

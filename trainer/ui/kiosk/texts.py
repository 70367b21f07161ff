"""This file is words on kiosk pages: labels, questions that fit, sentences in between."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from trainer.paint.fonts import BOLD, REGULAR, SEMIBOLD, typeface
from trainer.paint.theme import LIGHT, LIGHT_CONTRAST, STAGE, STAGE_CONTRAST, Stage, Tokens
from trainer.paint.vector import paint_icon
from trainer.ui.kiosk.fit import calm, draw_fitted, even_width, fitted, height_of, unit
from trainer.ui.theme import colours_of
from trainer.ui.told import is_news, say, told

EDGE = 40  # of a page, in the design's pixels
MOST_HEIGHT, LOW_HEIGHT = 0.26, 0.19  # of the window, for one question; where its answer needs the room
LOW = 26  # a sentence's height where the answer needs the room, in the design's pixels
QUESTION_SIZES = (52, 44, 38, 34, 30, 26, 22, 18)


def stage_of(widget: QWidget) -> Stage:
    """The dark page's colours at the contrast in force."""
    return STAGE_CONTRAST if colours_of(widget).name.endswith("contrast") else STAGE


def paper_of(widget: QWidget) -> Tokens:
    """A card's colours, paper in the dark look too, at the contrast in force."""
    return LIGHT_CONTRAST if colours_of(widget).name.endswith("contrast") else LIGHT


class Words(QLabel):
    """Plain words in a size of their own."""

    def __init__(self, text: str, px: float, weight: int = REGULAR, *, muted: bool = False, wrap: bool = False) -> None:
        """`px` in the screen's pixels."""
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(typeface().font(px, weight))
        self.setProperty("muted", muted)
        self.setWordWrap(wrap)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)


class Sentence(QWidget):
    """One sentence in the middle: a hint about keys, or what stands in the way."""

    def __init__(self, parent: QWidget, *, dark: bool = False) -> None:
        """Empty until told."""
        super().__init__(parent)
        told(self, "text")
        self._dark = dark
        self._text, self._bad, self._low = "", False, False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def be_low(self, *, low: bool) -> None:
        """Takes the height of one line only, where the answer needs the room."""
        if low != self._low:
            self._low = low
            self.updateGeometry()

    @property
    def text(self) -> str:
        """What it says now."""
        return self._text

    def say(self, text: str, *, bad: bool = False) -> None:
        """Says something else; `bad` when it stands in the way."""
        fresh = bad and is_news(text, self._text)
        self._text, self._bad = text, bad
        self.setAccessibleName(text)
        self.update()
        if fresh:
            say(self, text)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The sentence, with a sign before it when it stands in the way."""
        if not self._text:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        one, colours, stage = unit(self), colours_of(self), stage_of(self)
        quiet, bad = (stage.muted, stage.danger) if self._dark else (colours.muted, colours.bad)
        ink = bad if self._bad else quiet
        space = QRectF(self.rect()).adjusted(40 * one, 0, -40 * one, 0)
        weight = SEMIBOLD if self._bad else REGULAR
        font = fitted(self._text, space.size(), [size * one for size in (18, 16, 14, 12)], weight)
        if self._bad:
            # The sign and the words stand in the middle as one.
            space.translate(17 * one, 0)
            words = QFontMetricsF(font).horizontalAdvance(self._text)
            left = max(0.0, space.center().x() - words / 2 - 34 * one)
            paint_icon(painter, QRectF(left, space.center().y() - 11 * one, 22 * one, 22 * one), "warning", ink)
        else:
            spare = (space.width() - even_width(self._text, font, space.width())) / 2
            space.adjust(spare, 0, -spare, 0)
        draw_fitted(painter, space, self._text, font, ink)
        painter.end()

    def sizeHint(self) -> QSize:
        """Room for two lines."""
        one = unit(self)
        return QSize(round(600 * one), round((LOW if self._low else 48) * one))


class BigWords(QWidget):
    """A question or a sentence in the largest size that fits, in the middle, never cut."""

    strong = True
    quiet = False
    align = Qt.AlignmentFlag.AlignCenter

    def __init__(
        self, text: str, parent: QWidget, *, sizes: Sequence[float] = QUESTION_SIZES, lines: int = 3, wide: float = 1080
    ) -> None:
        """In at most so many lines and so wide, in the design's pixels."""
        super().__init__(parent)
        told(self, "heading" if self.strong else "text")
        self._text, self._sizes, self._lines, self._wide = text, sizes, lines, wide
        self._type, self._most = QFont(), MOST_HEIGHT
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def be_low(self, *, low: bool) -> None:
        """In smaller type, where the answer needs the room."""
        most = LOW_HEIGHT if low else MOST_HEIGHT
        if most != self._most:
            self._most = most
            self.updateGeometry()

    def _set(self) -> tuple[float, float]:
        """Width, and height of the words in it; the size of type is chosen on the way."""
        one = calm(self) if self.strong else unit(self)
        wide = min(self.window().width() - 2 * EDGE * one, self._wide * one)
        high = min(self._lines * self._sizes[0] * 1.25 * one, self.window().height() * self._most)
        room = QSizeF(wide, high)
        self._type = fitted(self._text, room, [size * one for size in self._sizes], BOLD if self.strong else REGULAR)
        return wide, height_of(self._text, self._type, wide)

    def sizeHint(self) -> QSize:
        """As high as its words."""
        wide, high = self._set()
        return QSize(round(wide), round(high) + 2)

    def minimumSizeHint(self) -> QSize:
        """Never less."""
        return QSize(200, self.sizeHint().height())

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Another width, another height."""
        self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The words in the middle."""
        painter = QPainter(self)
        wide, _high = self._set()
        left, even = (self.width() - wide) / 2, even_width(self._text, self._type, wide)
        if self.align == Qt.AlignmentFlag.AlignCenter:
            left = (self.width() - even) / 2
        painter.setFont(self._type)
        colours = colours_of(self)
        painter.setPen(QColor(colours.muted if self.quiet else colours.text))
        space = QRectF(left, 0, even + 1, self.height())
        painter.drawText(space, int(self.align) | int(Qt.TextFlag.TextWordWrap), self._text)
        painter.end()


class Passage(BigWords):
    """A few sentences to read, from the left."""

    strong = False
    align = Qt.AlignmentFlag.AlignLeft


class Quiet(BigWords):
    """The same, quieter: what helps, under the question."""

    strong = False
    quiet = True

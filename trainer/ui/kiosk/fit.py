"""This file is words that are never cut: the largest size of a few that fits, and the scale of the kiosk's screen."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QWidget

from trainer.paint.fonts import REGULAR, typeface
from trainer.ui.theme import zoom_of

WIDTH, HEIGHT = 1440, 900  # what the kiosk is drawn for
LEAST = 0.85  # smaller, the remarks would be under 13 pixels: the air gives way instead
LEAST_TYPE = 13.0  # the smallest of the type scale, in pixels
MOST_ZOOM = 1.25  # headings and air grow no further; the rest of a page does where it still fits its screen
ZOOM = "zoom"  # the property of a page that tells how far its text grows
_WRAP = int(Qt.TextFlag.TextWordWrap)
_TALL = 100_000


def unit(widget: QWidget) -> float:
    """How many pixels one of the design's is here: by the screen's size and the text zoom, as far as the page grows."""
    return _share(widget) * min(_most(widget), zoom_of(widget))


def calm(widget: QWidget) -> float:
    """The same for headings, which are large already, and for the air around: more room for what is to be read."""
    return _share(widget) * min(MOST_ZOOM, _most(widget), zoom_of(widget))


def _share(widget: QWidget) -> float:
    window = widget.window().size()
    return max(LEAST, min(1.3, window.width() / WIDTH, window.height() / HEIGHT))


def _most(widget: QWidget) -> float:
    """How far the page grows that a widget belongs to."""
    at: QWidget | None = widget
    while at is not None:
        known: object = at.property(ZOOM)
        if isinstance(known, float):
            return known
        at = at.parentWidget()
    return MOST_ZOOM


def height_of(text: str, font: QFont, width: float) -> float:
    """How high `text` is when it wraps in `width`."""
    return QFontMetricsF(font).boundingRect(QRectF(0, 0, width, _TALL), _WRAP, text).height()


def fitted(text: str, room: QSizeF, sizes: Sequence[float], weight: int = REGULAR) -> QFont:
    """The font of the largest of `sizes` (largest first) in which `text` fits; of the smallest when none does.

    None is smaller than the type scale allows.
    """
    font = typeface().font(sizes[0], weight)
    for size in sizes:
        font = typeface().font(max(LEAST_TYPE, size), weight)
        if fits(text, room, font):
            break
    return font


def fits(text: str, room: QSizeF, font: QFont) -> bool:
    """Whether `text` fits between words; a hyphen ends one."""
    return widest_word(text, font) <= room.width() and math.ceil(height_of(text, font, room.width())) <= room.height()


def widest_word(text: str, font: QFont) -> float:
    """How wide the widest part is that doesn't break."""
    measures = QFontMetricsF(font)
    return max((measures.horizontalAdvance(word) for word in text.replace("-", "- ").split()), default=0.0)


def even_width(text: str, font: QFont, width: float) -> float:
    """The narrowest width up to `width` in which `text` is no higher, so that no word of a heading stands alone."""
    high = height_of(text, font, width)
    least, most = min(width, widest_word(text, font) + 1), width
    while most - least > 2:
        tried = (least + most) / 2
        least, most = (least, tried) if height_of(text, font, tried) <= high else (tried, most)
    return most


def draw_fitted(
    painter: QPainter,
    rect: QRectF,
    text: str,
    font: QFont,
    colour: str,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignCenter,
) -> None:
    """Draws plain text that wraps; a word wider than `rect` breaks between letters."""
    broken = text if widest_word(text, font) <= rect.width() else "\n".join(lines_of(text, font, rect.width()))
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(rect, int(align) | _WRAP, broken)


def lines_of(text: str, font: QFont, width: float) -> list[str]:
    """The lines `text` takes; a word wider than a line breaks between letters."""
    layout = QTextLayout(text, font)
    option = layout.textOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    lines = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, width))
        lines.append(text[line.textStart() : line.textStart() + line.textLength()].strip())
    layout.endLayout()
    return lines


def height_of_lines(text: str, font: QFont, width: float, leading: float) -> float:
    """How high `text` is with lines so far apart, in parts of the type's size."""
    return len(lines_of(text, font, width)) * font.pixelSize() * leading


def draw_lines(painter: QPainter, place: QRectF, text: str, font: QFont, colour: str, leading: float) -> float:
    """Draws `text` from the top of `place`, as wide as it is; gives the height it took."""
    painter.setFont(font)
    painter.setPen(QColor(colour))
    high = font.pixelSize() * leading
    lines = lines_of(text, font, place.width())
    for number, line in enumerate(lines):
        space = QRectF(place.left(), place.top() + number * high, place.width() + 4, high)
        painter.drawText(space, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), line)
    return len(lines) * high


def middle(rect: QRect, side: float) -> QRectF:
    """A square in the middle of `rect`."""
    centre = QRectF(rect).center()
    return QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side)

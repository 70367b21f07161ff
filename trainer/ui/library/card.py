"""This file is the card of one exercise, painted as a whole: however many there are, each is one widget."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent

from trainer.paint.fonts import BOLD, REGULAR, SEMIBOLD, typeface
from trainer.ui.library.pickable import Pickable
from trainer.ui.library.shelf import Entry
from trainer.ui.library.words import length_words, shown
from trainer.ui.theme import colours_of, zoom_of
from trainer.words import _

NARROWEST, MARGIN, SPACE, GAP = 260, 21, 8, 12
_PILL_ACROSS, _PILL_DOWN = 14, 6
TITLE, LEAST_TITLE = 20, 14
"""Pixels of a title, and those it shrinks to at most for one long word."""
_WRAPPED = Qt.TextFlag.TextWordWrap
_ENDLESS = 100_000.0
_WIDTHS = 8
Laid = tuple[QRectF, str, QFont, str]
"""Words in their place, with their font and the name of their colour."""


class ScenarioCard(Pickable):
    """One exercise: title, minutes, summary, how the room is divided, its first theme."""

    def __init__(self, entry: Entry) -> None:
        """Shows the entry."""
        super().__init__()
        self.entry = entry
        self._known: dict[tuple[int, float], tuple[Laid, ...]] = {}
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(
            _("{title}, {minutes} min, {group}. {summary}").format(
                title=entry.title, minutes=entry.minutes, group=entry.group, summary=entry.summary
            )
        )

    def heightForWidth(self, width: int) -> int:
        """What its words take, broken at this width."""
        words = self._above(width)
        return round(words[-1][0].bottom() + GAP + self._pill_height() + MARGIN)

    def sizeHint(self) -> QSize:
        """As narrow as a card may be."""
        width = round(NARROWEST * zoom_of(self))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """No word is ever cut; the height follows the width."""
        return QSize(round(NARROWEST * zoom_of(self)), 0)

    def laid(self) -> tuple[Laid, ...]:
        """Every word on the card and where it stands now; the pill's words last but one where there is a theme."""
        return (*self._above(self.width()), *self._below())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The card, its words and the pill around how the room is divided."""
        super().paintEvent(event)
        colours, pill = colours_of(self), self._pill()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.neutral_ground))
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        for place, words, font, colour in self.laid():
            painter.setFont(font)
            painter.setPen(QColor(getattr(colours, colour)))
            painter.drawText(place, _WRAPPED, words)
        painter.end()

    def _above(self, width: int) -> tuple[Laid, ...]:
        """Title, minutes and summary, from the top; a layout asks for the same width again and again."""
        zoom = zoom_of(self)
        if (width, zoom) not in self._known:
            if len(self._known) >= _WIDTHS:
                self._known.clear()
            self._known[width, zoom] = _laid(self.entry, width, zoom)
        return self._known[width, zoom]

    def _below(self) -> tuple[Laid, ...]:
        """The group on its pill and the first theme, at the foot."""
        font, pill = _font(13, SEMIBOLD, zoom_of(self)), self._pill()
        group = (pill.adjusted(_PILL_ACROSS, _PILL_DOWN, 0, 0), self.entry.group, font, "muted")
        if not self.entry.themes:
            return (group,)
        left = pill.right() + GAP
        beside = QRectF(left, pill.top() + _PILL_DOWN, self.width() - MARGIN - left, pill.height())
        return (group, (beside, shown(self.entry.themes[0]), font, "accent_text"))

    def _pill(self) -> QRectF:
        wide = QFontMetricsF(_font(13, SEMIBOLD, zoom_of(self))).horizontalAdvance(self.entry.group)
        high = self._pill_height()
        return QRectF(MARGIN, self.height() - MARGIN - high, wide + 2 * _PILL_ACROSS + 1, high)

    def _pill_height(self) -> float:
        return QFontMetricsF(_font(13, SEMIBOLD, zoom_of(self))).height() + 2 * _PILL_DOWN


@lru_cache(maxsize=64)
def _font(px: int, weight: int, zoom: float) -> QFont:
    """One for all cards; nobody changes it."""
    return typeface().font(px * zoom, weight)


def _room(font: QFont, words: str, left: float, top: float, width: float) -> QRectF:
    """The room that words take from a corner on, broken at this width."""
    high = QFontMetricsF(font).boundingRect(QRectF(0, 0, width, _ENDLESS), _WRAPPED, words).height()
    return QRectF(left, top, width, high)


def _whole(words: str, across: float, zoom: float) -> QFont | None:
    """The font of a title, so large that its longest word stands on one line; None where none does."""
    fonts = (_font(px, BOLD, zoom) for px in range(TITLE, LEAST_TITLE - 1, -1))
    single = words.split()
    fits = (font for font in fonts if all(QFontMetricsF(font).horizontalAdvance(one) <= across for one in single))
    return next(fits, None)


def _laid(entry: Entry, width: int, zoom: float) -> tuple[Laid, ...]:
    small, body = _font(13, REGULAR, zoom), _font(15, REGULAR, zoom)
    minutes = length_words(entry.minutes)
    beside = QFontMetricsF(small).horizontalAdvance(minutes) + 1
    corner = QRectF(width - MARGIN - beside, MARGIN + 6, beside, QFontMetricsF(small).height())
    across = float(width - 2 * MARGIN)
    title, top = _whole(entry.title, across - GAP - beside, zoom), float(MARGIN)
    if title is not None:
        across = across - GAP - beside
    else:
        title, top = _whole(entry.title, across, zoom) or _font(LEAST_TITLE, BOLD, zoom), corner.bottom()
    head = _room(title, entry.title, MARGIN, top, across)
    text = _room(body, entry.summary, MARGIN, head.bottom() + SPACE, width - 2 * MARGIN)
    return (
        (head, entry.title, title, "text"),
        (corner, minutes, small, "muted"),
        (text, entry.summary, body, "muted"),
    )

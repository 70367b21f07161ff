"""This file is the button with its key on it, so that every action teaches its own shortcut."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QWidget

from trainer.paint.fonts import SEMIBOLD, typeface
from trainer.ui.theme import role
from trainer.ui.widgets.chosen import paint_mark

ButtonPart = Literal["plain", "primary", "next", "quiet", "danger"]
_GAP, _CAP_PAD = 10, 6
FRAME, FAINT = 0.72, 0.18
"""How much of the ink a cap's frame has, and what a cap keeps whose key doesn't act: its place, not its word."""


class KeyButton(QPushButton):
    """A button that says its action and, in a small cap, its key: `KeyButton("Pause", "Space", "primary")`.

    The key is only shown; whoever owns the window binds it. Screen readers hear "Pause, Space".
    """

    def __init__(self, label: str, key: str = "", part: ButtonPart = "plain", parent: QWidget | None = None) -> None:
        """`key` as people read it on the keyboard, in the current language; empty for none."""
        super().__init__(parent)
        self._key, self._acts = key, True
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        role(self, part)
        self.say(label)

    def say(self, label: str, key: str | None = None) -> None:
        """Changes the words, and the key if given."""
        self._key = self._key if key is None else key
        self.setText(label.replace("&", "&&"))
        self.setAccessibleName(f"{label}, {self._key}" if self._key else label)
        self.updateGeometry()

    @property
    def key(self) -> str:
        """The key shown on the cap."""
        return self._key

    @property
    def acts(self) -> bool:
        """Whether its key acts now, as far as the window has said."""
        return self._acts

    def let_act(self, *, acts: bool) -> None:
        """Whether its key acts now; one that doesn't has a faint cap, in the same place."""
        if acts != self._acts:
            self._acts = acts
            self.update()

    def sizeHint(self) -> QSize:
        """As the style says, and room for the cap."""
        plain = super().sizeHint()
        return QSize(plain.width() + round(self._cap_room(self._key)), plain.height())

    def width_with(self, label: str, key: str) -> int:
        """How wide it would be with other words and another key."""
        measures = self.fontMetrics()
        now, then = (measures.horizontalAdvance(words) for words in (self.text().replace("&&", "&"), label))
        return super().sizeHint().width() - now + then + round(self._cap_room(key))

    def minimumSizeHint(self) -> QSize:
        """The words are never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The style draws box and words, this class the cap, words and cap centred as one, and the mark when chosen."""
        if self._key:
            self._paint_with_cap()
        else:
            super().paintEvent(event)
        if self.isChecked():
            self._paint_mark()

    def _paint_with_cap(self) -> None:
        # The style's names take as long to load as a whole page: only for who has a cap.
        from PySide6.QtWidgets import QStyle, QStyleOptionButton

        painter = QPainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        style = self.style()
        style.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option, painter, self)
        words = self._words()
        option.rect = QRectF(words.x() - 1, 0, words.width() + 2, self.height()).toAlignedRect()
        style.drawControl(QStyle.ControlElement.CE_PushButtonLabel, option, painter, self)
        self._paint_cap(painter, words.right() + self._unit() * _GAP)
        painter.end()

    def _paint_mark(self) -> None:
        painter = QPainter(self)
        paint_mark(self, painter, self._words())
        painter.end()

    def _words(self) -> QRectF:
        """Where the words stand: in the middle of what the style leaves them, but for the cap."""
        from PySide6.QtWidgets import QStyle, QStyleOptionButton

        option = QStyleOptionButton()
        self.initStyleOption(option)
        inside = QRectF(self.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self))
        lines = self.text().replace("&&", "&").split("\n")
        wide = max(map(QFontMetricsF(self.font()).horizontalAdvance, lines))
        left = inside.left() + (inside.width() - self._cap_room(self._key) - wide) / 2
        return QRectF(left, 0, wide, self.height())

    def _paint_cap(self, painter: QPainter, left: float) -> None:
        font = self._cap_font()
        height = self._unit() * 19
        width = self._cap_width(self._key)
        cap = QRectF(left, (self.height() - height) / 2, width, height)
        ink = QColor(self.palette().buttonText().color())
        shown = FAINT if not self._acts else 1.0 if self.isEnabled() else 0.5
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink.setAlphaF(min(shown, FRAME))
        painter.setPen(QPen(ink, 1.2))
        painter.drawRoundedRect(cap.adjusted(0.6, 0.6, -0.6, -0.6), self._unit() * 5, self._unit() * 5)
        ink.setAlphaF(shown)
        painter.setPen(ink)
        painter.setFont(font)
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._key)

    def _unit(self) -> float:
        return max(6, self.font().pixelSize()) / 15

    def _cap_font(self) -> QFont:
        return typeface().font(self._unit() * 11.5, SEMIBOLD)

    def _cap_width(self, key: str) -> float:
        advance = QFontMetricsF(self._cap_font()).horizontalAdvance(key)
        return max(self._unit() * 20, advance + 2 * _CAP_PAD * self._unit())

    def _cap_room(self, key: str) -> float:
        return self._unit() * _GAP + self._cap_width(key) if key else 0.0


class OnceButton(KeyButton):
    """The second click of a double click isn't its own: the first may have been meant for what stood there before."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Lets the second click go."""
        event.accept()

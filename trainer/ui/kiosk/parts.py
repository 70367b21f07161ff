"""This file is what kiosk pages are put together from: buttons, the head with the steps."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from trainer.paint.fonts import MEDIUM, SEMIBOLD, typeface
from trainer.paint.theme import Tokens
from trainer.paint.vector import paint_icon
from trainer.ui.kiosk.fit import LEAST_TYPE, calm, unit
from trainer.ui.kiosk.moves import is_arrow
from trainer.ui.kiosk.texts import EDGE, stage_of
from trainer.ui.kiosk.tiles import Tile
from trainer.ui.theme import colours_of
from trainer.ui.told import told
from trainer.ui.widgets import KeyButton
from trainer.ui.widgets.buttons import ButtonPart
from trainer.words import _, ngettext


class KioskButton(KeyButton):
    """A button for a finger; the second press of a double click is no press."""

    def __init__(self, label: str, key: str, part: ButtonPart, parent: QWidget) -> None:
        """`key` as on the keyboard."""
        super().__init__(label, key, part, parent)
        self.ensurePolished()  # polishing later would take the font back to the style sheet's
        self.setFont(typeface().font(18 * unit(self), SEMIBOLD))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)

    def sizeHint(self) -> QSize:
        """Higher and wider than the console's."""
        plain, one = super().sizeHint(), calm(self)
        wide = (44 if self.property("role") == "primary" else 12) * one
        return QSize(round(plain.width() + wide), max(plain.height(), round(60 * one)))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Takes the second press away."""
        event.accept()


class QuietButton(Tile):
    """A few words to press, without a box; `dark` on the stage's colours, `icon` before the words or alone."""

    plain = True

    def __init__(
        self, name: str, key: str, parent: QWidget, *, icon: str = "", words: bool = True, dark: bool = False
    ) -> None:
        """Its key is written behind the words."""
        super().__init__(name, key, parent)
        self._icon, self._words, self._dark = icon, words, dark
        self.px = 15.0
        self.setCheckable(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def rename(self, name: str) -> None:
        """Other words."""
        self.name = name
        self.setAccessibleName(name)
        self.updateGeometry()
        self.update()

    def radius(self, one: float) -> float:
        """As a control."""
        return 10 * one

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it too; arrows are the page's."""
        if is_arrow(event.key()):
            event.ignore()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.click()
        else:
            super().keyPressEvent(event)

    def paint_ground(self, painter: QPainter, colours: Tokens, one: float) -> None:
        """Nothing at rest; a ground under the mouse; a ring when it has the focus."""
        stage = stage_of(self)
        if self.isEnabled() and (self.isDown() or self.underMouse()):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(stage.raised if self._dark else colours.pressed))
            painter.drawRoundedRect(QRectF(self.rect()), self.radius(one), self.radius(one))
        if self.hasFocus():
            painter.setPen(QPen(QColor(stage.text if self._dark else colours.focus), 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(
                QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), self.radius(one), self.radius(one)
            )

    def paint_inside(self, painter: QPainter, rect: QRectF, colours: Tokens, one: float) -> None:
        """The icon, the words, the key."""
        ink = self._ink(colours)
        left = 12 * one
        if self._icon:
            paint_icon(
                painter,
                QRectF(rect.left() + 10 * one, rect.center().y() - 9 * one, 18 * one, 18 * one),
                self._icon,
                ink,
            )
            left = 36 * one
        if self._words:
            painter.setFont(self._type(one))
            painter.setPen(QColor(ink))
            at = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(rect.adjusted(left, 0, 0, 0), int(at), self.name)
            left += QFontMetricsF(self._type(one)).horizontalAdvance(self.name) + 10 * one
            self._paint_cap(painter, left, rect.center().y(), ink, one)

    def _paint_cap(self, painter: QPainter, left: float, middle: float, ink: str, one: float) -> None:
        if not self.key:
            return
        wide, high = self._cap_width(one), (self.px + 5) * one
        cap = QRectF(left, middle - high / 2, wide, high)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(ink), 1.1))
        painter.drawRoundedRect(cap, 5 * one, 5 * one)
        painter.setFont(self._cap_type(one))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self.key)

    def _cap_type(self, one: float) -> QFont:
        return typeface().font(max(10.0, (self.px - 3) * one), SEMIBOLD)

    def _cap_width(self, one: float) -> float:
        return max(20 * one, QFontMetricsF(self._cap_type(one)).horizontalAdvance(self.key) + 12 * one)

    def _ink(self, colours: Tokens) -> str:
        if self._dark:
            stage = stage_of(self)
            return stage.text if self.isEnabled() else stage.faint
        return colours.muted

    def _type(self, one: float) -> QFont:
        return typeface().font(max(LEAST_TYPE, self.px * one), MEDIUM)

    def sizeHint(self) -> QSize:
        """Small, but not too small to hit."""
        one = unit(self)
        if not self._words:
            return QSize(round(38 * one), round(38 * one))
        words = QFontMetricsF(self._type(one)).horizontalAdvance(self.name)
        words += self._cap_width(one) + 10 * one if self.key else 0.0
        return QSize(round(words + (52 if self._icon else 26) * one), round(44 * one))


class FacilitatorButton(QuietButton):
    """The quiet way out, with words where there is room for them, else a lock."""

    def __init__(self, parent: QWidget, *, words: bool, dark: bool = False) -> None:
        """Its key is F12."""
        super().__init__(_("For the facilitator"), "F12", parent, icon="lock", words=words, dark=dark)

    def _ink(self, colours: Tokens) -> str:
        return stage_of(self).muted if self._dark else colours.muted


class Steps(QWidget):
    """How far one is: "1 of 3" and a short bar for each question."""

    def __init__(self, number: int, of: int, parent: QWidget) -> None:
        """Many questions are drawn as one bar."""
        super().__init__(parent)
        told(self, "text")
        self._number, self._of = number, of
        self.setAccessibleName(self._words())
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def _words(self) -> str:
        return _("{number} of {total}").format(number=self._number, total=self._of)

    def _segment(self) -> float:
        return 44.0 if self._of <= 5 else 24.0 if self._of <= 8 else 12.0

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Words at the left, bars at the right."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        one, colours = calm(self), colours_of(self)
        painter.setFont(typeface().font(18 * unit(self), tabular=True))
        painter.setPen(QColor(colours.muted))
        bars = self._bars(one)
        space = QRectF(0, 0, self.width() - bars - 14 * one, self.height())
        painter.drawText(space, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._words())
        painter.setPen(Qt.PenStyle.NoPen)
        segment, gap, high = self._segment() * one, 8 * one, 8 * one
        top = (self.height() - high) / 2
        if self._of > 20:
            left = self.width() - bars
            for share, colour in ((1.0, colours.track), (self._number / self._of, colours.accent)):
                painter.setBrush(QColor(colour))
                painter.drawRoundedRect(QRectF(left, top, bars * share, high), high / 2, high / 2)
        else:
            for number in range(self._of):
                left = self.width() - bars + number * (segment + gap)
                painter.setBrush(QColor(colours.accent if number < self._number else colours.track))
                painter.drawRoundedRect(QRectF(left, top, segment, high), high / 2, high / 2)
        painter.end()

    def _bars(self, one: float) -> float:
        if self._of > 20:
            return 240 * one
        return self._of * self._segment() * one + (self._of - 1) * 8 * one

    def sizeHint(self) -> QSize:
        """The words and the bars."""
        one = unit(self)
        return QSize(round(self._bars(calm(self)) + 160 * one), round(38 * one))


class Head(QHBoxLayout):
    """The top line of a page: what stands left, what stands right, and the facilitator's way out in the corner."""

    def __init__(self, parent: QWidget, left: Sequence[QWidget], right: Sequence[QWidget]) -> None:
        """Left and right keep their sizes; the gap between gives."""
        super().__init__()
        one = unit(parent)
        self.setSpacing(round(14 * one))
        for widget in left:
            self.addWidget(widget)
        self.addStretch(1)
        for widget in right:
            self.addWidget(widget)


def left_words(count: int, *, teams: bool = False) -> str:
    """How many people, or teams, are still to come."""
    if teams:
        return ngettext("{count} team is still to come.", "{count} teams are still to come.", count).format(count=count)
    return ngettext("{count} person is still to come.", "{count} people are still to come.", count).format(count=count)


def margins(widget: QWidget) -> int:
    """The page's edge in pixels."""
    return round(EDGE * calm(widget))

"""This file is the big targets of the kiosk: what can be pressed, drawn in its states."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from trainer.paint.fonts import REGULAR, SEMIBOLD, typeface
from trainer.paint.theme import Tokens
from trainer.ui.kiosk.fit import draw_fitted, fitted, unit
from trainer.ui.theme import colours_of


class Tile(QAbstractButton):
    """Something to choose, with a name and maybe a key.

    `settled` draws a choice small, so that nobody reads it over a shoulder; `cursor` shows where the arrows are.
    A second press of a double click is no press: it was meant for the page before. `hovered` once the mouse has moved
    over it: a page that opens under a mouse at rest shows nothing.
    """

    plain = False  # whether it shows no box of its own at rest

    def __init__(self, name: str, key: str = "", parent: QWidget | None = None) -> None:
        """`key` as written on the keyboard."""
        super().__init__(parent)
        self.name, self.key = name, key
        self.settled = False
        self.cursor_here = False
        self.hovered = False
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(f"{name}, {key}" if key not in ("", name) else name)

    @property
    def chosen(self) -> bool:
        """Whether it is chosen, and to be seen so."""
        return self.isChecked() and not self.settled

    def show_cursor(self, here: bool) -> None:
        """Shows or hides the arrows' ring."""
        if here != self.cursor_here:
            self.cursor_here = here
            self.update()

    def settle(self, settled: bool) -> None:
        """Draws the choice small, or large again."""
        if settled != self.settled:
            self.settled = settled
            self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Takes the second press away."""
        event.accept()

    def event(self, event: QEvent) -> bool:
        """No context menu of any kind."""
        if event.type() == QEvent.Type.ContextMenu:
            return True
        if event.type() in (QEvent.Type.HoverMove, QEvent.Type.HoverLeave, QEvent.Type.Hide):
            self._hover(event.type() == QEvent.Type.HoverMove)
        return super().event(event)

    def _hover(self, here: bool) -> None:
        if here != self.hovered:
            self.hovered = here
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground in its state, then what is inside."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        one, colours = unit(self), colours_of(self)
        self.paint_ground(painter, colours, one)
        self.paint_inside(painter, QRectF(self.rect()), colours, one)
        painter.end()

    def paint_ground(self, painter: QPainter, colours: Tokens, one: float) -> None:
        """White with the accent's line when chosen; under the mouse only a thin grey line."""
        line, colour = self._line(colours, one)
        if self.isDown():
            fill = colours.pressed
        elif self.chosen:
            fill = colours.raised
        else:
            fill = "" if self.plain else colours.raised if self.isEnabled() else colours.neutral_ground
        painter.setPen(QPen(QColor(colour), line) if line else QPen(Qt.PenStyle.NoPen))
        painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
        edge = line / 2
        radius = self.radius(one)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(edge, edge, -edge, -edge), radius, radius)
        if self.cursor_here:
            self._paint_cursor(painter, colours, one)

    def _line(self, colours: Tokens, one: float) -> tuple[float, str]:
        if self.chosen:
            return max(3.0, 4 * one), colours.accent
        if self.hovered and self.isEnabled():
            return max(1.0, 1.5 * one), colours.muted
        return (0.0, "") if self.plain else (1.0, colours.control_line)

    def _paint_cursor(self, painter: QPainter, colours: Tokens, one: float) -> None:
        inset = (8 if self.chosen else 2) * one
        radius = max(2.0, self.radius(one) - inset)
        painter.setPen(QPen(QColor(colours.focus), 3))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), radius, radius)

    def radius(self, one: float) -> float:
        """The corners' radius in pixels."""
        return 14 * one

    def paint_inside(self, painter: QPainter, rect: QRectF, colours: Tokens, one: float) -> None:
        """The name in the middle, and the key under it; kinds draw their own."""
        space = rect.adjusted(10 * one, 8 * one, -10 * one, -8 * one)
        font = fitted(self.name, space.size(), (22 * one, 20 * one, 17 * one, 15 * one), self.weight)
        draw_fitted(painter, space, self.name, font, colours.text if self.isEnabled() else colours.muted)

    @property
    def weight(self) -> int:
        """Words stand stronger when chosen."""
        return SEMIBOLD if self.chosen else REGULAR

    def paint_key(self, painter: QPainter, rect: QRectF, colours: Tokens, one: float) -> None:
        """The key's small figure."""
        painter.setFont(typeface().font(16 * one, tabular=True))
        painter.setPen(QColor(colours.muted))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self.key)

    def paint_settled(self, painter: QPainter, rect: QRectF, colours: Tokens, one: float) -> None:
        """The small mark of a choice made before."""
        if self.isChecked() and self.settled:
            side = 9 * one
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.muted))
            painter.drawEllipse(QRectF(rect.center().x() - side / 2, rect.center().y() - side / 2, side, side))

    def sizeHint(self) -> QSize:
        """Big enough for a finger."""
        one = unit(self)
        return QSize(round(120 * one), round(64 * one))

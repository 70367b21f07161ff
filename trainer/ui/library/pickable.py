"""This file is a card that can be chosen: a spine and an accented edge tell it, the thick ring where the keys go."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from trainer.paint.theme import RADIUS_CARD
from trainer.ui.theme import colours_of, role, zoom_of
from trainer.ui.told import told

RING, EDGE, SPINE = 3.0, 1.0, 6.0
"""Pixels of the ring of whoever has the keyboard, of a chosen card's edge, and of its spine at a text zoom of 1."""


class Pickable(QFrame):
    """`pressed` when it is to be the chosen one, by mouse or focus; `opened` by two presses."""

    pressed = Signal()
    opened = Signal()

    def __init__(self) -> None:
        """Not chosen yet."""
        super().__init__()
        told(role(self, "pick"), "button")
        self._chosen = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.mark(chosen=False)

    def mark(self, *, chosen: bool) -> None:
        """Shows whether this is the chosen one; only that one is reached by Tab."""
        self._chosen = chosen
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if chosen else Qt.FocusPolicy.ClickFocus)
        self.update()

    @property
    def chosen(self) -> bool:
        """Whether this is the chosen one."""
        return self._chosen

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press chooses it."""
        self.pressed.emit()
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        """Two presses go on with it."""
        self.opened.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The one with the focus is the chosen one."""
        self.pressed.emit()
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """It stays chosen, and no longer looks as if keys went to it."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The card; a spine and an edge when it is chosen, and the ring when it has the keyboard."""
        super().paintEvent(event)
        if self._chosen:
            paint_spine(self, keys=self.hasFocus())


def paint_spine(card: QWidget, *, keys: bool) -> None:
    """Paints the spine and the edge of a chosen card over it; a ring for an edge where the `keys` go to it."""
    colours, zoom = colours_of(card), zoom_of(card)
    pen = QPen(QColor(colours.focus if keys else colours.accent), RING if keys else EDGE)
    half = pen.widthF() / 2
    round_ = RADIUS_CARD * zoom - half
    edge = QPainterPath()
    edge.addRoundedRect(QRectF(card.rect()).adjusted(half, half, -half, -half), round_, round_)
    painter = QPainter(card)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRect(QRectF(0, 0, SPINE * zoom, card.height()))
    painter.fillPath(edge, QColor(colours.accent))
    painter.setClipping(False)
    painter.strokePath(edge, pen)
    painter.end()


class PickableCard(Pickable):
    """One with a vertical layout `box` inside, for widgets."""

    def __init__(self, *, margin: int, spacing: int) -> None:
        """`margin` inside the edge and `spacing` between rows, in pixels."""
        super().__init__()
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(margin, margin, margin, margin)
        self.box.setSpacing(spacing)

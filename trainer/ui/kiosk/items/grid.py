"""This file is answering with a point on the grid of pleasure and energy."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from trainer.model.items import Value
from trainer.model.pages import ItemPage
from trainer.paint.fonts import SEMIBOLD
from trainer.paint.theme import Tokens
from trainer.ui.kiosk.answer import AnswerWidget
from trainer.ui.kiosk.fit import calm, draw_fitted, fitted, unit
from trainer.ui.theme import colours_of
from trainer.words import _

SIDE = 9
MIDDLE = 5
_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}


def point_words(pleasure: int, energy: int) -> str:
    """A point in words, such as "pleasant, calm"."""
    across = _("neither pleasant nor unpleasant")
    if pleasure != MIDDLE:
        across = _("pleasant") if pleasure > MIDDLE else _("unpleasant")
    along = _("neither excited nor calm")
    if energy != MIDDLE:
        along = _("excited") if energy > MIDDLE else _("calm")
    return _("{pleasure}, {energy}").format(pleasure=across, energy=along)


class GridAnswer(AnswerWidget):
    """Nine by nine cells with a word at each side; a big dot where one is, a small one where one was."""

    tall = True

    def __init__(self, page: ItemPage, parent: QWidget) -> None:
        """Nothing stands on it until somebody puts it there."""
        super().__init__(page, parent)
        known = page.value if isinstance(page.value, tuple) else None
        self._point: tuple[int, int] | None = (int(known[0]), int(known[1])) if known else None
        self._settled = known is not None
        self.hint = _("Tap the place that fits, or use the arrow keys.")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def value(self) -> Value | None:
        """Pleasure and energy, 1 to 9 each."""
        return self._point

    def missing(self) -> str:
        """What to do first."""
        return _("Put the dot somewhere first, or skip this question.")

    def press(self, event: QKeyEvent) -> bool:
        """The first arrow puts the dot into the middle, the next ones move it."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            return False
        if self._point is None:
            self._put(MIDDLE, MIDDLE)
        else:
            self._put(self._point[0] + step[0], self._point[1] + step[1])
        return True

    def _put(self, pleasure: int, energy: int) -> None:
        self._point = max(1, min(SIDE, pleasure)), max(1, min(SIDE, energy))
        self._settled = False
        self.tell(point_words(*self._point))
        self.update()
        self.changed.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Puts the dot there."""
        self._put_at(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drags the dot."""
        self._put_at(event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second press says nothing new."""
        event.accept()

    def _put_at(self, place: QPointF) -> None:
        field = self.field_rect()
        cell = field.width() / SIDE
        outside = field.adjusted(-cell, -cell, cell, cell)
        if outside.contains(place):
            across = int((place.x() - field.left()) // cell) + 1
            up = SIDE - int((place.y() - field.top()) // cell)
            self._put(across, up)

    def field_rect(self) -> QRectF:
        """Where the nine by nine cells are."""
        one = unit(self)
        side = min(self.height() - 76 * one, self.width() - 2 * 150 * one, 520 * one)
        return QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The field, its words and the dot."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        one, colours, field = unit(self), colours_of(self), self.field_rect()
        self._paint_field(painter, field, colours, one)
        self._paint_words(painter, field, colours, one)
        if self._point:
            self._paint_dot(painter, field, colours)
        painter.end()

    def _paint_field(self, painter: QPainter, field: QRectF, colours: Tokens, one: float) -> None:
        painter.setPen(QPen(QColor(colours.focus), 3) if self.by_tab else QPen(QColor(colours.control_line), 1.5))
        painter.setBrush(QColor(colours.raised))
        painter.drawRoundedRect(field, 16 * one, 16 * one)
        cell = field.width() / SIDE
        self._paint_neutral(painter, field, colours, cell)
        painter.setPen(QPen(QColor(colours.control_line), 1))
        for number in range(1, SIDE):
            painter.drawLine(
                QPointF(field.left() + number * cell, field.top()),
                QPointF(field.left() + number * cell, field.bottom()),
            )
            painter.drawLine(
                QPointF(field.left(), field.top() + number * cell), QPointF(field.right(), field.top() + number * cell)
            )

    def _paint_neutral(self, painter: QPainter, field: QRectF, colours: Tokens, cell: float) -> None:
        """The row and the column that are neither: tinted below their lines, for they can be chosen like all others."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent_ground))
        middle = (MIDDLE - 1) * cell
        painter.drawRect(QRectF(field.left() + middle + 1, field.top() + 1, cell - 2, field.height() - 2))
        painter.drawRect(QRectF(field.left() + 1, field.top() + middle + 1, field.width() - 2, cell - 2))

    def _paint_words(self, painter: QPainter, field: QRectF, colours: Tokens, one: float) -> None:
        aside = field.left() - 18 * one
        line = 34 * one
        right, left = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft
        up, middle = Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignVCenter
        wide = self.width() - 20 * one
        for word, space, align in (
            (_("Unpleasant"), QRectF(0, field.center().y() - line, aside, 2 * line), right | middle),
            (
                _("Pleasant"),
                QRectF(field.right() + 18 * one, field.center().y() - line, aside, 2 * line),
                left | middle,
            ),
            (_("Excited"), QRectF(10 * one, field.top() - line - 2 * one, wide, line), up | middle),
            (_("Calm"), QRectF(10 * one, field.bottom() + 2 * one, wide, line), up | middle),
        ):
            font = fitted(word, space.size(), [size * one for size in (20, 18, 16, 14)], SEMIBOLD)
            draw_fitted(painter, space, word, font, colours.text, align)

    def _paint_dot(self, painter: QPainter, field: QRectF, colours: Tokens) -> None:
        cell = field.width() / SIDE
        pleasure, energy = self._point or (MIDDLE, MIDDLE)
        centre = QPointF(field.left() + (pleasure - 0.5) * cell, field.top() + (SIDE - energy + 0.5) * cell)
        painter.setPen(Qt.PenStyle.NoPen)
        if self._settled:
            painter.setBrush(QColor(colours.muted))
            painter.drawEllipse(centre, cell * 0.14, cell * 0.14)
            return
        painter.setBrush(QColor(colours.accent_ground))
        painter.drawEllipse(centre, cell * 0.66, cell * 0.66)
        painter.setBrush(QColor(colours.accent))
        painter.drawEllipse(centre, cell * 0.42, cell * 0.42)

    def sizeHint(self) -> QSize:
        """As large as the page lets it be."""
        one = unit(self)
        return QSize(round(860 * one), round(524 * calm(self) + 76 * one))

    def minimumSizeHint(self) -> QSize:
        """Its cells can still be hit."""
        return QSize(400, 260)

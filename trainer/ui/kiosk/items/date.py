"""This file is answering with a day, from a calendar."""

from __future__ import annotations

import calendar
import datetime

from PySide6.QtCore import QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from trainer.model.items import Value
from trainer.model.pages import ItemPage
from trainer.paint.fonts import MEDIUM, REGULAR, SEMIBOLD, typeface
from trainer.paint.theme import Tokens
from trainer.ui.days import day_words
from trainer.ui.kiosk.answer import AnswerWidget
from trainer.ui.kiosk.fit import unit
from trainer.ui.theme import colours_of
from trainer.words import _, current_language

WEEK, ROWS = 7, 6
LEAST, MOST = datetime.date(1900, 1, 1), datetime.date(2199, 12, 31)
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -WEEK, Qt.Key.Key_Down: WEEK}


def months_later(day: datetime.date, months: int) -> datetime.date:
    """The same day some months later, or the last of a shorter month."""
    number = day.year * 12 + day.month - 1 + months
    year, month = divmod(number, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return datetime.date(year, month + 1, min(day.day, last))


class DateAnswer(AnswerWidget):
    """A month at a time; arrows go by days and weeks, PageUp and PageDown by months."""

    tall = True
    least = 0.47

    def __init__(self, page: ItemPage, parent: QWidget) -> None:
        """Opens at the day chosen before, else at today."""
        super().__init__(page, parent)
        self._day = datetime.date.fromisoformat(page.value) if isinstance(page.value, str) else None
        self._settled = self._day is not None
        self._today = datetime.date.fromisoformat(page.today) if page.today else None
        self._shown = self._day or self._today or datetime.date(2026, 1, 1)
        self._locale = QLocale(current_language())
        self._first_weekday = QLocale.system().firstDayOfWeek().value
        self._hover = QPointF(-1, -1)
        self._how = self.hint = _("Tap a day, or use the arrow keys; Page Up and Page Down change the month.")
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def value(self) -> Value | None:
        """The day as YYYY-MM-DD."""
        return self._day.isoformat() if self._day else None

    def press(self, event: QKeyEvent) -> bool:
        """Arrows and pages; the first one chooses the day that is shown."""
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._put(self._shown if self._day is None else self._day + datetime.timedelta(days=_STEPS[key]))
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self._turn(1 if key == Qt.Key.Key_PageDown else -1)
        else:
            return False
        return True

    def _put(self, day: datetime.date) -> None:
        self._day = self._shown = max(LEAST, min(MOST, day))
        self._settled = False
        self.tell(day_words(self._day))
        later = self._today is not None and self._day > self._today
        words = _("{day} is still to come.").format(day=day_words(self._day))
        self.hint = words[:1].upper() + words[1:] if later else self._how
        self.update()
        self.changed.emit()

    def _turn(self, months: int) -> None:
        later = max(LEAST, min(MOST, months_later(self._shown, months)))
        if self._day is not None:
            self._put(later)
        self._shown = later
        self.update()

    # Where things are

    def _field(self) -> QRectF:
        one = unit(self)
        wide = min(640 * one, float(self.width()))
        high = min(500 * one, float(self.height()))
        return QRectF((self.width() - wide) / 2, (self.height() - high) / 2, wide, high)

    def _row(self) -> float:
        return self._field().height() / (ROWS + 2)

    def _arrow(self, way: int) -> QRectF:
        field, side = self._field(), self._row()
        return QRectF(field.left() if way < 0 else field.right() - side, field.top(), side, side)

    def _first(self) -> datetime.date:
        """The day in the upper left corner."""
        start = self._shown.replace(day=1)
        ahead = (start.isoweekday() - self._first_weekday) % WEEK
        return start - datetime.timedelta(days=ahead)

    def _cell(self, index: int) -> QRectF:
        field, high, wide = self._field(), self._row(), self._field().width() / WEEK
        return QRectF(field.left() + index % WEEK * wide, field.top() + (2 + index // WEEK) * high, wide, high)

    def _days(self) -> list[tuple[datetime.date, QRectF]]:
        first = self._first()
        cells = ((first + datetime.timedelta(days=index), self._cell(index)) for index in range(WEEK * ROWS))
        return [(day, cell) for day, cell in cells if day.month == self._shown.month]

    def place_of(self, number: int) -> QPointF:
        """The middle of a day of the month that is shown."""
        return next(cell.center() for day, cell in self._days() if day.day == number)

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A day, or an arrow of the month."""
        place = event.position()
        for way in (-1, 1):
            if self._arrow(way).contains(place):
                self._turn(way)
                return
        for day, cell in self._days():
            if cell.contains(place):
                self._put(day)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Shows what would be pressed."""
        self._hover = event.position()
        self.update()

    # The picture

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Month, weekdays, days."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        one, colours = unit(self), colours_of(self)
        self._paint_head(painter, colours, one)
        for day, cell in self._days():
            self._paint_day(painter, day, cell, colours, one)
        if self.by_tab:
            painter.setPen(QPen(QColor(colours.focus), 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self._field().adjusted(-8, -4, 8, 4), 16, 16)
        painter.end()

    def _paint_head(self, painter: QPainter, colours: Tokens, one: float) -> None:
        field, high = self._field(), self._row()
        month = self._locale.standaloneMonthName(self._shown.month)
        title = f"{month[:1].upper()}{month[1:]} {self._shown.year}"
        painter.setFont(typeface().font(24 * one, SEMIBOLD))
        painter.setPen(QColor(colours.text))
        painter.drawText(QRectF(field.left(), field.top(), field.width(), high), Qt.AlignmentFlag.AlignCenter, title)
        for way, sign in ((-1, "‹"), (1, "›")):
            place = self._arrow(way)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.pressed if place.contains(self._hover) else colours.neutral_ground))
            painter.drawEllipse(place.adjusted(4 * one, 4 * one, -4 * one, -4 * one))
            painter.setPen(QColor(colours.text))
            painter.setFont(typeface().font(26 * one, MEDIUM))
            painter.drawText(place.adjusted(0, -3 * one, 0, 0), Qt.AlignmentFlag.AlignCenter, sign)
        painter.setFont(typeface().font(16 * one))
        painter.setPen(QColor(colours.muted))
        for index in range(WEEK):
            number = (self._first_weekday - 1 + index) % WEEK + 1
            word = self._locale.standaloneDayName(number, QLocale.FormatType.ShortFormat)
            painter.drawText(self._cell(index).translated(0, -high), Qt.AlignmentFlag.AlignCenter, word)

    def _paint_day(self, painter: QPainter, day: datetime.date, cell: QRectF, colours: Tokens, one: float) -> None:
        side = min(cell.width(), cell.height()) - 6 * one
        round_ = QRectF(cell.center().x() - side / 2, cell.center().y() - side / 2, side, side)
        chosen = day == self._day and not self._settled
        painter.setPen(QPen(QColor(colours.accent), 2) if day == self._today and not chosen else Qt.PenStyle.NoPen)
        if chosen:
            painter.setBrush(QColor(colours.accent))
        elif cell.contains(self._hover):
            painter.setBrush(QColor(colours.pressed))
        else:
            painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(round_)
        painter.setFont(typeface().font(19 * one, SEMIBOLD if chosen else REGULAR, tabular=True))
        painter.setPen(QColor(colours.on_accent if chosen else colours.text))
        painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, str(day.day))
        if day == self._day and self._settled:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.muted))
            painter.drawEllipse(QPointF(cell.center().x(), round_.bottom() - 5 * one), 4 * one, 4 * one)

    def sizeHint(self) -> QSize:
        """A month."""
        one = unit(self)
        return QSize(round(660 * one), round(510 * one))

    def minimumSizeHint(self) -> QSize:
        """Its days can still be hit."""
        return QSize(400, 290)

"""This file is a row of the run of show as it is painted: sign, title on as many lines as it needs, minutes."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextLayout, QTextLine, QTextOption
from PySide6.QtWidgets import QListWidget, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from trainer.paint.fonts import REGULAR, SEMIBOLD, typeface
from trainer.paint.vector import paint_icon
from trainer.ui.console.state import UNPLAYED, State
from trainer.ui.console.view import RowView
from trainer.ui.theme import colours_of, zoom_of

ROW = Qt.ItemDataRole.UserRole
ROW_HEIGHT, NEXT_LINE, MOST_LINES, LEFT = 38, 19, 4, 38
Index = QModelIndex | QPersistentModelIndex


def _above(row: RowView) -> int:
    """Room over a row: for a title, or where a round ends."""
    return (26 if row.head else 0) + (8 if row.gap else 0)


class RowPainter(QStyledItemDelegate):
    """Paints a row: sign, title, minutes; over the first one of a block its scenario."""

    def __init__(self, view: QListWidget) -> None:
        """`view` gives the width and the zoom."""
        super().__init__(view)
        self._owner = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Higher where a title takes several lines, or something stands above it."""
        row = index.data(ROW)
        if not isinstance(row, RowView):
            return QSize()
        unit = zoom_of(self._owner)
        lines = title_lines(row, self._width(), unit)
        return QSize(80, round((ROW_HEIGHT + _above(row) + NEXT_LINE * (len(lines) - 1)) * unit))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The row where the list wants it."""
        row = index.data(ROW)
        if not isinstance(row, RowView):
            return
        unit, colours = zoom_of(self._owner), colours_of(self._owner)
        area = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        above = _above(row) * unit
        if row.head:
            painter.setPen(QColor(colours.muted))
            painter.setFont(typeface().font(13 * unit, SEMIBOLD))
            head = QRectF(area.x() + 8 * unit, area.y() + above - 24 * unit, area.width() - 12 * unit, 20 * unit)
            painter.drawText(head, Qt.AlignmentFlag.AlignVCenter, _elided(painter, row.head, head.width()))
        area.setTop(area.top() + above)
        self._ground(painter, area, option, row)
        sign = QRectF(area.x() + 8 * unit, area.center().y() - 10 * unit, 20 * unit, 20 * unit)
        _sign(painter, sign, row.state, unit, self._owner)
        self._words(painter, area, row, unit)
        painter.restore()

    def _width(self) -> int:
        """The width that is left beside a scroll bar, so that no title is broken anew when one comes."""
        return self._owner.contentsRect().width() - self._owner.verticalScrollBar().sizeHint().width()

    def _ground(self, painter: QPainter, area: QRectF, option: QStyleOptionViewItem, row: RowView) -> None:
        colours, unit = colours_of(self._owner), zoom_of(self._owner)
        state = option.state
        box = area.adjusted(1, 1, -1, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if row.state == "now":
            painter.setBrush(QColor(colours.accent_ground))
            painter.drawRoundedRect(box, 10 * unit, 10 * unit)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(colours.pressed))
            painter.drawRoundedRect(box, 10 * unit, 10 * unit)
        if state & QStyle.StateFlag.State_Selected and self._owner.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.focus), 2))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 9 * unit, 9 * unit)

    def _words(self, painter: QPainter, area: QRectF, row: RowView, unit: float) -> None:
        colours = colours_of(self._owner)
        muted = QColor(colours.muted)
        small = typeface().font(13 * unit, REGULAR, tabular=True)
        painter.setFont(small)
        painter.setPen(muted)
        wide = painter.fontMetrics().horizontalAdvance(row.minutes)
        beside = QRectF(area.right() - wide - 8 * unit, area.y(), wide + 2, area.height())
        painter.drawText(beside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, row.minutes)
        font = _title_font(row, unit)
        font.setStrikeOut(row.state == "skipped")
        painter.setFont(font)
        painter.setPen(muted if row.state in ("done", *UNPLAYED) else QColor(colours.text))
        lines = title_lines(row, self._width(), unit)
        high = NEXT_LINE * unit
        top = area.center().y() - high * len(lines) / 2
        for number, line in enumerate(lines):
            room = QRectF(area.x() + LEFT * unit, top + number * high, beside.left() - area.x() - LEFT * unit, high)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, line)


def title_lines(row: RowView, width: int, unit: float) -> list[str]:
    """A title in the room between its sign and its minutes: on four lines at most, the last shortened if need be."""
    minutes = QFontMetrics(typeface().font(13 * unit, REGULAR, tabular=True)).horizontalAdvance(row.minutes)
    room = width - LEFT * unit - minutes - 12 * unit
    font = typeface().font(15 * unit, SEMIBOLD)  # a row that becomes the one where we are stays as high
    layout = QTextLayout(row.title, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    hyphen = QFontMetrics(font).horizontalAdvance("-")
    layout.beginLayout()
    starts: list[int] = []
    while len(starts) < MOST_LINES and (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, room))
        if _parts_word(row.title, line):
            line.setLineWidth(max(1.0, room - hyphen))
        starts.append(line.textStart())
    layout.endLayout()
    ends = (*starts[1:], len(row.title))
    parts = [
        row.title[start:end].strip() + ("-" if _in_word(row.title, end) else "")
        for start, end in zip(starts, ends, strict=True)
    ]
    return [QFontMetrics(font).elidedText(part, Qt.TextElideMode.ElideRight, round(room)) for part in parts if part]


def _parts_word(text: str, line: QTextLine) -> bool:
    return _in_word(text, line.textStart() + line.textLength())


def _in_word(text: str, at: int) -> bool:
    """Whether letters stand on both sides: a word wider than the line is broken there, with a hyphen."""
    return 0 < at < len(text) and text[at - 1].isalpha() and text[at].isalpha()


def _title_font(row: RowView, unit: float) -> QFont:
    return typeface().font(15 * unit, SEMIBOLD if row.state == "now" else REGULAR)


def _elided(painter: QPainter, text: str, width: float) -> str:
    return painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(width))


def _sign(painter: QPainter, box: QRectF, state: State, unit: float, owner: QWidget) -> None:
    """A check or a triangle in a disc, or a ring: empty, with a bar, with an arrow. Shapes differ, not only colours."""
    colours = colours_of(owner)
    inner = box.adjusted(5 * unit, 5 * unit, -5 * unit, -5 * unit)
    if state in ("done", "now"):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.good if state == "done" else colours.accent))
        painter.drawEllipse(box)
        paint_icon(painter, inner, "check" if state == "done" else "play", colours.background)
        return
    painter.setBrush(Qt.BrushStyle.NoBrush)
    ink = QColor(colours.muted)
    ink.setAlphaF(1.0 if state in UNPLAYED else 0.55)
    painter.setPen(QPen(ink, 1.8 * unit))
    painter.drawEllipse(box.adjusted(unit, unit, -unit, -unit))
    if state == "skipped":
        painter.drawLine(QPointF(inner.left(), box.center().y()), QPointF(inner.right(), box.center().y()))
    elif state == "passed":
        tip = QPointF(inner.right() - 2 * unit, box.center().y())
        back = inner.left() + 3 * unit
        painter.drawPolyline([QPointF(back, inner.top() + unit), tip, QPointF(back, inner.bottom() - unit)])

"""This file is the run of show: every place with its state by shape and word, and how far off the plan the room is."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from trainer.model.events import Occurrence
from trainer.paint.fonts import REGULAR, SEMIBOLD, typeface
from trainer.paint.vector import paint_icon
from trainer.ui.console.placelist import PlaceList
from trainer.ui.console.view import RowView, ShowView, State
from trainer.ui.keys import cap
from trainer.ui.theme import colours_of, role, zoom_of
from trainer.ui.widgets import Card, KeyButton, Label, SectionTitle, rule
from trainer.words import _

ROW = Qt.ItemDataRole.UserRole
ROW_HEIGHT = 38
Index = QModelIndex | QPersistentModelIndex


class RunOfShow(Card):
    """The left side: choose a place to go there."""

    chosen = Signal(object)
    dropped = Signal(str, str, bool)

    def __init__(self) -> None:
        """Empty until `show_view`."""
        super().__init__("side-left", margin=12, spacing=8)
        self._view: ShowView | None = None
        self.list = PlaceList(self._part_of)
        self.list.setItemDelegate(_RowPainter(self.list))
        self.list.dropped.connect(self.dropped)
        self.list.itemClicked.connect(self._choose)
        self.list.itemActivated.connect(self._choose)
        self._ends = Label("", "small", muted=True, wrap=True)
        self._off = Label("", "small", strong=True, wrap=True)
        self.undo = KeyButton("", cap("undo"))
        self.undo.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        role(self.undo, "chip")
        self.undo.hide()
        self.insert, self.more = KeyButton(_("Put in"), cap("insert")), KeyButton("⋯")
        self.insert.setAccessibleName(_("Put a break or an exercise in, {key}").format(key=cap("insert")))
        self.more.setAccessibleName(_("What can be done with the chosen step"))
        for each in (self.insert, self.more):
            role(each, "chip")
            each.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        head = QHBoxLayout()
        head.setContentsMargins(8, 4, 0, 0)
        head.addWidget(SectionTitle(_("Run of show")), 1)
        head.addWidget(self.insert)
        head.addWidget(self.more)
        self.box.addLayout(head)
        self.box.addWidget(self.list, 1)
        self.box.addWidget(rule())
        foot = Card("side", margin=8, spacing=4)
        foot.box.addWidget(self._ends)
        foot.box.addWidget(self._off)
        foot.box.addWidget(self.undo)
        self.box.addWidget(foot)

    def show_view(self, view: ShowView) -> None:
        """Draws the rows that differ and keeps the place where we are in sight."""
        if view == self._view:
            return
        before = self._view.rows if self._view else ()
        self._view = view
        if view.rows != before:
            self._fill(view.rows, moved=_now(before) != _now(view.rows))
        self._ends.setText(view.ends)
        self._off.setText(view.off)
        role(self._off, view.tone if view.tone != "plain" else "small")

    @property
    def off(self) -> str:
        """How far off the plan the room is, in words."""
        return self._off.text()

    def show_undo(self, words: str) -> None:
        """Offers to take the last act back, or nothing."""
        self.undo.setVisible(bool(words))
        if words and self.undo.text() != words:
            self.undo.say(words)

    def _fill(self, rows: tuple[RowView, ...], *, moved: bool) -> None:
        chosen = self._row_of(self.chosen_row, rows)
        while self.list.count() > len(rows):
            self.list.takeItem(self.list.count() - 1)
        while self.list.count() < len(rows):
            self.list.addItem(QListWidgetItem())
        for index, row in enumerate(rows):
            item = self.list.item(index)
            item.setData(ROW, row)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken_row(row))
        now = _now(rows)
        self.list.setCurrentRow(now if moved or chosen < 0 else chosen)
        if moved and now >= 0:
            self.list.scrollToItem(self.list.item(now), QListWidget.ScrollHint.PositionAtCenter)

    def _choose(self, item: QListWidgetItem) -> None:
        row = item.data(ROW)
        if isinstance(row, RowView):
            self.chosen.emit(row.at)

    @property
    def chosen_row(self) -> RowView | None:
        """The row that keys and the menu are about."""
        return self._row(self.list.currentRow())

    def _row_of(self, before: RowView | None, rows: tuple[RowView, ...]) -> int:
        """Where the chosen row is now: what was moved stays chosen."""
        return next((index for index, row in enumerate(rows) if before is not None and row.at == before.at), -1)

    def _part_of(self, index: int) -> str:
        row = self._row(index)
        return row.part if row else ""

    def _row(self, index: int) -> RowView | None:
        row = self.list.item(index).data(ROW) if 0 <= index < self.list.count() else None
        return row if isinstance(row, RowView) else None

    def place_at(self, index: int) -> Occurrence:
        """The place of a row."""
        row = self.list.item(index).data(ROW)
        assert isinstance(row, RowView)  # noqa: S101 - every item carries its row
        return row.at


def _now(rows: tuple[RowView, ...]) -> int:
    return next((index for index, row in enumerate(rows) if row.state == "now"), -1)


def _above(row: RowView) -> int:
    """Room over a row: for a title, or where a round ends."""
    return (26 if row.head else 0) + (8 if row.gap else 0)


def spoken_row(row: RowView) -> str:
    """A row as a screen reader says it."""
    words = _("{title}, {state}") if row.state == "skipped" else _("{title}, {state}, {minutes}")
    words = words.format(title=row.title, state=state_word(row.state), minutes=row.minutes)
    return f"{row.head}. {words}" if row.head else words


def state_word(state: State) -> str:
    """The word of a state."""
    return {"done": _("done"), "now": _("now"), "later": _("to come"), "skipped": _("skipped")}[state]


class _RowPainter(QStyledItemDelegate):
    """Paints a row: sign, title, minutes; over the first one of a block its scenario."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._owner = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(ROW)
        unit = zoom_of(self._owner)
        return QSize(80, round((ROW_HEIGHT + _above(row)) * unit)) if isinstance(row, RowView) else QSize()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
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
        font: QFont = typeface().font(15 * unit, SEMIBOLD if row.state == "now" else REGULAR)
        font.setStrikeOut(row.state == "skipped")
        painter.setFont(font)
        painter.setPen(muted if row.state in ("done", "skipped") else QColor(colours.text))
        left = area.x() + 38 * unit
        room = QRectF(left, area.y(), beside.left() - left - 8 * unit, area.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, _elided(painter, row.title, room.width()))


def _elided(painter: QPainter, text: str, width: float) -> str:
    return painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(width))


def _sign(painter: QPainter, box: QRectF, state: State, unit: float, owner: QWidget) -> None:
    """A check in a disc, a triangle in a disc, an empty ring, or a ring with a bar: shapes differ, not only colours."""
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
    ink.setAlphaF(1.0 if state == "skipped" else 0.55)
    painter.setPen(QPen(ink, 1.8 * unit))
    painter.drawEllipse(box.adjusted(unit, unit, -unit, -unit))
    if state == "skipped":
        painter.drawLine(QPointF(inner.left(), box.center().y()), QPointF(inner.right(), box.center().y()))

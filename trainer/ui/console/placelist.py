"""This file is the list of places: what is still to come can be dragged elsewhere, whole parts at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QLinearGradient, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QListWidget

from trainer.ui.theme import colours_of, role, zoom_of
from trainer.words import _

Index = QModelIndex | QPersistentModelIndex
Part = Callable[[int], str]
"""The part of the plan that a row belongs to, "" when it has begun or can't move."""


class PlaceList(QListWidget):
    """Emits `dropped` with a part, the part it was dropped at, and whether below that one."""

    dropped = Signal(str, str, bool)

    def __init__(self, part_of: Part) -> None:
        """`part_of` tells which rows move together."""
        super().__init__()
        self._part_of = part_of
        self._pressed: QPoint | None = None
        self._carried = ""
        self._gap: tuple[str, bool, int] | None = None
        self._follows = True  # until somebody scrolls to look elsewhere
        role(self, "bare")
        self.setAccessibleName(_("Run of show"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.verticalScrollBar().rangeChanged.connect(lambda: QTimer.singleShot(0, self, self._keep_in_sight))
        self.verticalScrollBar().actionTriggered.connect(self._look_elsewhere)

    def _look_elsewhere(self) -> None:
        """Somebody scrolls: what stands under the hand stays there until the room goes elsewhere."""
        self._follows = False

    def currentChanged(self, current: Index, previous: Index) -> None:
        """What was chosen by hand is followed again."""
        self._follows = True
        super().currentChanged(current, previous)

    def _keep_in_sight(self) -> None:
        """Another size shows other rows; the chosen one stays among them, unless somebody looks elsewhere."""
        if self.currentIndex().isValid() and self._follows:
            self.scrollTo(self.currentIndex())
            self._begin_whole()

    def bring(self, row: int) -> None:
        """Puts a row in the middle, with what has been done above it, unless it and what follows are seen already."""
        self._follows = True
        shown = self.viewport().rect()
        following = min(row + 1, self.count() - 1)
        if not all(shown.contains(self.visualItemRect(self.item(each))) for each in (row, following)):
            self.scrollTo(self.model().index(row, 0), QListWidget.ScrollHint.PositionAtCenter)
        self._begin_whole()

    def _begin_whole(self) -> None:
        """No row is cut off at the top: the list begins with the next whole one, if there is more below."""
        cut = self.visualRect(self.indexAt(QPoint(1, 0)))
        if cut.top() < 0 <= cut.bottom():
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + cut.bottom() + 1)

    @property
    def carried(self) -> str:
        """The part that is being dragged, "" for none."""
        return self._carried

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press may become a drag."""
        self._pressed = event.position().toPoint() if event.button() == Qt.MouseButton.LeftButton else None
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Moved far enough with the button held: the part follows."""
        point = event.position().toPoint()
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
            return
        far = (point - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if not self._carried and far:
            self._carried = self._part_of(self.indexAt(self._pressed).row())
            if self._carried:
                self.setCursor(Qt.CursorShape.ClosedHandCursor)
        if self._carried:
            self._gap = self._gap_at(point)
            self._scroll_near(point)
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Dropped: the part goes there; a plain click goes on as ever."""
        part, gap = self._carried, self._gap
        self._pressed, self._carried, self._gap = None, "", None
        if not part:
            super().mouseReleaseEvent(event)
            return
        self.unsetCursor()
        self.viewport().update()
        if gap is not None and gap[0] != part:
            self.dropped.emit(part, gap[0], gap[1])

    def paintEvent(self, event: QPaintEvent) -> None:
        """A line where the part would go; a row that the edge cuts fades out instead of ending in the middle."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        for fading, solid in self._cut_rows():
            painter.fillRect(fading, _fade(fading, solid, QColor(colours_of(self).side)))
        if self._gap is not None:
            painter.setPen(QPen(QColor(colours_of(self).accent), round(3 * zoom_of(self))))
            painter.drawLine(6, self._gap[2], self.viewport().width() - 6, self._gap[2])
        painter.end()

    def _cut_rows(self) -> Iterator[tuple[QRect, int]]:
        """What is seen of the rows that an edge cuts, and the height at which nothing of them is left."""
        seen = self.viewport().rect()
        for edge in (seen.top(), seen.bottom()):
            row = self.visualRect(self.indexAt(QPoint(1, edge)))
            if row.isValid() and not seen.contains(row):
                yield row.intersected(seen), edge

    def _gap_at(self, point: QPoint) -> tuple[str, bool, int] | None:
        """The nearest edge of the part under the mouse: the part, whether its lower edge, and where that is."""
        row = self.indexAt(point).row()
        row = row if row >= 0 else self.count() - 1
        part = self._part_of(row)
        if not part:
            return None
        rows = [each for each in range(self.count()) if self._part_of(each) == part]
        top = self.visualItemRect(self.item(rows[0])).top()
        bottom = self.visualItemRect(self.item(rows[-1])).bottom()
        below = point.y() > (top + bottom) / 2
        return part, below, bottom if below else max(1, top)

    def _scroll_near(self, point: QPoint) -> None:
        """Near an edge the list moves along."""
        bar, edge = self.verticalScrollBar(), round(24 * zoom_of(self))
        if point.y() < edge:
            bar.setValue(bar.value() - edge // 2)
        elif point.y() > self.viewport().height() - edge:
            bar.setValue(bar.value() + edge // 2)


def _fade(part: QRect, edge: int, ground: QColor) -> QLinearGradient:
    """From nothing at a row's own end to the ground at the edge that cuts it."""
    start = part.bottom() if edge == part.top() else part.top()
    fade = QLinearGradient(QPointF(0, start), QPointF(0, edge))
    clear = QColor(ground)
    clear.setAlphaF(0.0)
    fade.setColorAt(0.0, clear)
    fade.setColorAt(0.9, ground)
    return fade

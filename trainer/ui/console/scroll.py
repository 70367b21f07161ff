"""This file is the scrolling part that is as high as what is in it, and scrolls only when there is less room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMargins, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLayout, QScrollArea, QSizePolicy, QWidget

from trainer.ui.library.fade import Fade

LEAST, ABOVE = 48, 40


class FittingArea(QScrollArea):
    """Asks for the height of its content and gives what it doesn't need to its neighbours."""

    def __init__(self, inside: QWidget, *, least: int = LEAST) -> None:
        """`inside` has a layout with its margins; `least` pixels are always left to it."""
        super().__init__()
        self._least, self._inside, self._whole = least, inside, False
        self._right = self._margins().right()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setWidget(inside)
        inside.installEventFilter(self)
        self.verticalScrollBar().rangeChanged.connect(self._make_room)
        for upper in (False, True):
            Fade(self, "background", upper=upper)

    def sizeHint(self) -> QSize:
        """As high as its content at its width."""
        layout = self._inside.layout()
        if layout is None:
            return QSize(200, LEAST)
        wide = max(self.width(), 200)
        # The words are as wide with a scroll bar in the margin as without one.
        inner = wide - (self._right - self._margins().right())
        high = layout.totalHeightForWidth(inner) if layout.hasHeightForWidth() else layout.sizeHint().height()
        return QSize(wide, high)

    def minimumSizeHint(self) -> QSize:
        """It may scroll, unless it is to be whole."""
        return QSize(120, self.sizeHint().height() if self._whole else self.least())

    def set_sides(self, edge: int) -> None:
        """So far from both sides its content stands."""
        layout, edges = self._inside.layout(), self._margins()
        if layout is not None and self._right != edge:
            self._right = edge
            edges.setLeft(edge)
            layout.setContentsMargins(edges)
            self._make_room(0, self.verticalScrollBar().maximum())

    def least(self) -> int:
        """The height it can do with when it scrolls."""
        return min(self._least, self.sizeHint().height())

    def be_whole(self, whole: bool) -> None:
        """Whether it is as high as its content, since what is around it scrolls."""
        if whole != self._whole:
            self._whole = whole
            self.updateGeometry()

    def _margins(self) -> QMargins:
        layout = self._inside.layout()
        return layout.contentsMargins() if layout is not None else QMargins()

    def _make_room(self, _least: int, most: int) -> None:
        """The scroll bar stands in the margin, so that nothing moves when it comes."""
        layout, edges = self._inside.layout(), self._margins()
        edges.setRight(self._right - (min(self._right, self.verticalScrollBar().sizeHint().width()) if most else 0))
        if layout is not None and edges != self._margins():
            layout.setContentsMargins(edges)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Its content asks for another height, and its own layout has heard of that."""
        if event.type() == QEvent.Type.LayoutRequest:
            layout = self._inside.layout()
            if layout is not None:
                layout.activate()
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width needs another height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()


class WholeArea(QScrollArea):
    """Gives its content all the room there is; where that is less than its content can do with, the whole scrolls.

    Then the part that scrolls elsewhere is whole itself: two scroll bars side by side are one too many.
    """

    def __init__(self, inside: QWidget, part: FittingArea, around: Sequence[QLayout]) -> None:
        """`inside` has a layout, and in it `part` and, `around` it, nothing but other layouts."""
        super().__init__()
        self._inside, self._part, self._around = inside, part, around
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(inside)
        inside.installEventFilter(self)
        Fade(self, "background")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Its content needs more or less."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another size."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        layout, room = self._inside.layout(), self.viewport().size()
        if layout is None:
            return
        layout.activate()
        around = sum(_least(rows, room.width()) for rows in self._around)
        self._part.be_whole(around + self._part.least() > room.height())
        self._inside.resize(room.width(), max(room.height(), around + self._part.minimumSizeHint().height()))


def bring_into_sight(widget: QWidget) -> None:
    """Scrolls so far that a part of the step is seen, with the words over it."""
    around: QWidget | None = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea) and (inside := around.widget()) is not None:
            # Of what has the focus Qt would bring no more than the cursor.
            middle, half = widget.mapTo(inside, widget.rect().center()), around.viewport().height() // 2
            around.ensureVisible(middle.x(), middle.y(), 0, min(widget.height() // 2 + ABOVE, half))
        around = around.parentWidget()


def _least(rows: QLayout, width: int) -> int:
    """The least height a box gives a layout: one whose height follows from its width gets that."""
    return rows.heightForWidth(width) if rows.hasHeightForWidth() else rows.minimumSize().height()

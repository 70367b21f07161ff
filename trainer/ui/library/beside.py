"""This file is a list with a pane at its side; with too little room the pane goes below, and its acts to the foot."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from trainer.ui.theme import role, zoom_of
from trainer.ui.widgets.panels import Card

if TYPE_CHECKING:
    from trainer.ui.library.scroll import ScrolledColumn

ROOM = 700
"""Pixels at the usual text from which on both stand side by side."""
LIST_SHARE, PANE_SHARE = 0.6, 0.85
"""How much of the view the list and the pane take at least where one stands below the other."""
MOST = 16_777_215


class ActBar(Card):
    """The foot of a page: what leads on from it, always in sight."""

    def __init__(self) -> None:
        """Nothing leads on yet."""
        super().__init__("foot", margin=0, spacing=8)

    def event(self, event: QEvent) -> bool:
        """Takes no room while it has nothing to show."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.fit()
        return super().event(event)

    def fit(self) -> None:
        """Gives what is shown room around it."""
        side, high = (0, 0) if self.box.isEmpty() else (28, 10)
        self.box.setContentsMargins(side, high, side, high)


class Beside:
    """Lays `middle` and `pane` out in a page; `area` is what scrolls in the middle, `acts` lead on from the pane."""

    def __init__(self, page: QWidget, middle: QBoxLayout, pane: QWidget, area: QWidget) -> None:
        """Side by side, until `fit`."""
        self._page, self._pane, self._area = page, pane, area
        self._middle = role(QWidget(), "inside")
        self._middle.setLayout(middle)
        self._acts: list[tuple[QWidget, Callable[[], object]]] = []
        self._scroll: ScrolledColumn | None = None
        self._bar: ActBar | None = None
        self._column: QVBoxLayout | None = None
        self.stacked = False
        self._row = QHBoxLayout(page)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self._middle, 1)
        self._row.addWidget(pane)

    def lead(self, layout: QBoxLayout, acts: Sequence[QWidget]) -> None:
        """These stand in a layout of the pane, and go to the foot of the page where the pane may be out of sight."""
        for act in acts:
            self.lead_back(act, partial(layout.insertWidget, layout.indexOf(act), act))

    def lead_back(self, act: QWidget, back: Callable[[], object]) -> None:
        """The same for one that `back` puts in its place again."""
        self._acts.append((act, back))
        if self._bar is not None and self.stacked:
            _move(act, partial(self._bar.box.addWidget, act))
            self._bar.fit()

    def fit(self) -> None:
        """Lays out for the room there is now; to be asked after the pane had its width for standing beside."""
        # A page that stands nowhere yet has a size of Qt's, which says nothing.
        placed = self._page.testAttribute(Qt.WidgetAttribute.WA_Resized)
        stacked = placed and self._page.width() < ROOM * zoom_of(self._page)
        if stacked != self.stacked:
            self.stacked = stacked
            focus = self._page.focusWidget()
            (self._stack if stacked else self._unstack)()
            if focus is not None:
                focus.setFocus()
        if stacked:
            self._pane.setMinimumWidth(0)
            self._pane.setMaximumWidth(MOST)
            self._area.setMinimumHeight(round(self._page.height() * LIST_SHARE))
            self._pane.setMinimumHeight(round(self._page.height() * PANE_SHARE))

    def lift(self) -> None:
        """Shows the page from its top, where it is scrolled as a whole."""
        if self._scroll is not None and self.stacked:
            self._scroll.verticalScrollBar().setValue(0)

    def _stack(self) -> None:
        scroll, column, bar = self._made()
        for part in (self._middle, self._pane):
            column.addWidget(part)
        for act, _back in self._acts:
            _move(act, partial(bar.box.addWidget, act))
        self._row.setDirection(QBoxLayout.Direction.TopToBottom)
        for part in (self._middle, self._pane, scroll, bar):
            part.show()
        bar.fit()

    def _unstack(self) -> None:
        scroll, _column, bar = self._made()
        scroll.hide()
        bar.hide()
        self._row.setDirection(QBoxLayout.Direction.LeftToRight)
        self._row.insertWidget(0, self._middle, 1)
        self._row.insertWidget(1, self._pane)
        for act, back in self._acts:
            _move(act, back)
        for part in (self._area, self._pane):
            part.setMinimumHeight(0)
        for part in (self._middle, self._pane):
            part.show()

    def _made(self) -> tuple[ScrolledColumn, QVBoxLayout, ActBar]:
        """What only a narrow page needs is made when one is narrow for the first time."""
        if self._scroll is None or self._column is None or self._bar is None:
            from trainer.ui.library.scroll import ScrolledColumn

            content = role(QWidget(), "inside")
            self._column = QVBoxLayout(content)
            self._column.setContentsMargins(0, 0, 0, 0)
            self._column.setSpacing(0)
            self._scroll, self._bar = ScrolledColumn(), ActBar()
            self._scroll.hold(content)
            self._row.addWidget(self._scroll, 1)
            self._row.addWidget(self._bar)
        return self._scroll, self._column, self._bar


def _move(act: QWidget, move: Callable[[], object]) -> None:
    """Qt hides what gets another parent."""
    shown = not act.isHidden()
    move()
    act.setVisible(shown)

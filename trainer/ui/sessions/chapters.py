"""This file is a report to leaf through: its chapters by name, and beside them the one that is open."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from trainer.debrief.leafing import Chapter
from trainer.ui.library.fade import faded
from trainer.ui.library.scroll import ScrolledColumn
from trainer.ui.sessions.leaves import leaf
from trainer.ui.theme import role, zoom_of
from trainer.ui.told import told
from trainer.ui.widgets.contents import ContentsList
from trainer.ui.widgets.fitting import FittingWidget
from trainer.words import _

NARROW, WIDTH, NARROW_WIDTH = 872, 250, 190


class Chapters(FittingWidget):
    """The list has the keys; the page beside it is scrolled from its top whenever another chapter is turned to."""

    def __init__(self) -> None:
        """Empty until `show_chapters`."""
        super().__init__()
        role(self, "inside")
        self._known: tuple[Chapter, ...] = ()
        self.contents = ContentsList()
        self.contents.setAccessibleName(_("Chapters"))
        self.contents.setWordWrap(True)
        self.contents.setResizeMode(ContentsList.ResizeMode.Adjust)
        self.contents.currentRowChanged.connect(self._turn)
        self._area = told(ScrolledColumn(), "group")
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        faded(self._area, "background")
        self._lay_out()

    @property
    def chosen(self) -> str:
        """The name of the open chapter; "" before there is one."""
        row = self.contents.currentRow()
        return self._known[row].title if row >= 0 else ""

    def show_chapters(self, known: Sequence[Chapter], first: int = 0) -> None:
        """Shows these, opened at the `first`; nothing at all where there are none."""
        self._known = tuple(known)
        self.contents.blockSignals(True)
        self.contents.clear()
        self.contents.addItems([one.title for one in known])
        self.contents.blockSignals(False)
        for part in (self.contents, self._area):
            part.setVisible(bool(known))
        self.contents.setCurrentRow(min(first, len(known) - 1))

    def _turn(self, row: int) -> None:
        if 0 <= row < len(self._known):
            self._area.setAccessibleName(self._known[row].title)
            self._area.hold(leaf(self._known[row].parts))

    def _lay_out(self) -> None:
        body, beside = QHBoxLayout(self), QVBoxLayout()
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(20)
        beside.setContentsMargins(0, 0, 0, 28)
        beside.addWidget(self.contents)
        beside.addStretch(1)
        body.addLayout(beside)
        body.addWidget(self._area, 1)

    def _fit(self) -> None:
        narrow = self.width() < NARROW * zoom_of(self)
        self.contents.setFixedWidth(round((NARROW_WIDTH if narrow else WIDTH) * zoom_of(self)))

"""This file is the page that shows who did what so far: a row a person, a column a round."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from trainer.debrief import figures
from trainer.debrief.turns import turns_words
from trainer.model.play import Play
from trainer.paint.fonts import SEMIBOLD, typeface
from trainer.steps.called import names
from trainer.steps.turns import Cell, Grid, grid
from trainer.ui.desk import Desk
from trainer.ui.keys import cap
from trainer.ui.library.fade import Fade
from trainer.ui.theme import zoom_of
from trainer.ui.widgets import KeyButton
from trainer.ui.widgets.labels import wrapped
from trainer.words import _, ngettext

_OWN = {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


class TurnsPage(QWidget):
    """Emits `back_asked`."""

    back_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        """Draws itself on `refresh`."""
        super().__init__()
        self._desk = desk
        self._shown: Grid | None = None
        self.table = _Table()
        Fade(self.table, "raised")
        self.note = wrapped("", muted=True)
        self.back = KeyButton(_("Back to the steps"), cap("turns"))
        self.back.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.back.clicked.connect(self.back_asked)
        head = QHBoxLayout()
        head.addWidget(wrapped(_("Who did what"), "title", strong=True), 1)
        head.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(30, 24, 30, 24)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self.note)
        column.addWidget(self.table, 1)
        column.addStretch(0)

    def refresh(self) -> None:
        """Draws the grid if it differs."""
        play = self._desk.conductor.play
        found = grid(play)
        if found == self._shown:
            return
        self._shown = found
        self.note.setText(_note(found))
        self.table.setVisible(bool(found.columns))
        heads = (*(column.title for column in found.columns), _("In all"))
        self.table.fill(
            heads,
            [
                (play.name(row.person), [*(cell_words(play, cell) for cell in row.cells), turns_words(row)])
                for row in found.rows
            ],
        )


class _Table(QTableWidget):
    """The grid: names stay at the left while the rounds scroll."""

    def __init__(self) -> None:
        super().__init__()
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)  # arrows go through the cells, Tab goes on
        self.setWordWrap(True)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(_("Who did what, a row a person, a column a round"))
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag(Qt.TextFlag.TextWordWrap)
        )
        self.setTextElideMode(Qt.TextElideMode.ElideNone)

    def fill(self, heads: tuple[str, ...], rows: list[tuple[str, list[str]]]) -> None:
        """Shows other rows."""
        self.clear()
        self.setColumnCount(len(heads))
        self.setRowCount(len(rows))
        self.setHorizontalHeaderLabels(heads)
        self.setVerticalHeaderLabels([name for name, _cells in rows])
        for number, (name, cells) in enumerate(rows):
            for column, words in enumerate(cells):
                item = QTableWidgetItem(words)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{name}, {heads[column]}: {words}")
                if column == len(heads) - 1:
                    item.setFont(typeface().font(15 * zoom_of(self), SEMIBOLD))
                self.setItem(number, column, item)
        self._widen()

    def event(self, event: QEvent) -> bool:
        """The arrows walk through the grid while it has the focus; they don't move the room."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in _OWN:
            event.accept()
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns share the width, none narrower than its words."""
        super().resizeEvent(event)
        self._widen()

    def _widen(self) -> None:
        count = self.columnCount()
        if not count:
            return
        least = round(170 * zoom_of(self))
        room = self.viewport().width()
        for column in range(count):
            self.setColumnWidth(column, max(least, room // count))
        titles = [str(self.model().headerData(column, Qt.Orientation.Horizontal) or "") for column in range(count)]
        self.horizontalHeader().setFixedHeight(self._high(titles, self.horizontalHeader().fontMetrics()))
        strong = QFontMetrics(typeface().font(15 * zoom_of(self), SEMIBOLD))
        for row in range(self.rowCount()):
            items = [self.item(row, column) for column in range(count)]
            words = [item.text() if item else "" for item in items]
            self.setRowHeight(row, self._high(words, strong))

    def _high(self, words: list[str], metrics: QFontMetrics) -> int:
        """So high that all of these wrap whole in their columns."""
        beside, high = round(28 * zoom_of(self)), 0
        for column, each in enumerate(words):
            room = QRect(0, 0, self.columnWidth(column) - beside, 10_000)
            high = max(high, metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, each).height())
        return high + round(16 * zoom_of(self))


def cell_words(play: Play, cell: Cell) -> str:
    """A cell in words: the role, with whom; or that somebody watched or was not there."""
    if cell.away:
        return "–"
    if cell.watched:
        return _("watched")
    beside = names(play, cell.partners) or (_("Team {name}").format(name=cell.team) if cell.team else "")
    if beside and cell.partners:
        beside = _("again with {names}").format(names=beside) if cell.again else _("with {names}").format(names=beside)
    role = cell.role
    if role and cell.scenes:
        role = _("{role}, {watched}").format(role=role, watched=figures.times(_("watched"), cell.scenes))
    return "\n".join(part for part in (role, beside) if part) or _("played")


def _note(found: Grid) -> str:
    if not found.columns:
        return _("No groups have been formed yet. They come up here with the first step that is played in groups.")
    if not found.again:
        return _(
            "Nobody has been with the same person twice. Roles and partners are repeated only where it can't be helped."
        )
    words = ngettext(
        "{count} meeting was not the first. Roles and partners are repeated only where it can't be helped.",
        "{count} meetings were not the first. Roles and partners are repeated only where it can't be helped.",
        found.again,
    )
    return words.format(count=found.again)

"""This file is the run of show: every place with its state by shape and word, and how far off the plan the room is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListView, QListWidgetItem, QVBoxLayout

from trainer.model.events import Occurrence
from trainer.ui.console.placelist import PlaceList
from trainer.ui.console.rowpaint import ROW, RowPainter
from trainer.ui.console.state import UNPLAYED, state_word
from trainer.ui.console.view import RowView, ShowView
from trainer.ui.keys import cap
from trainer.ui.theme import role
from trainer.ui.widgets import Card, KeyButton, Label, rule
from trainer.ui.widgets.elided import ElidedLabel
from trainer.words import _

MARGIN = 12


class RunOfShow(Card):
    """The left side: choose a place to go there."""

    chosen = Signal(object)
    dropped = Signal(str, str, bool)

    def __init__(self) -> None:
        """Empty until `show_view`."""
        super().__init__("side-left", margin=MARGIN, spacing=8)
        self._view: ShowView | None = None
        self.list = PlaceList(self._part_of)
        self.list.setItemDelegate(RowPainter(self.list))
        self.list.setResizeMode(QListView.ResizeMode.Adjust)  # another width wraps titles elsewhere
        self.list.dropped.connect(self.dropped)
        self.list.itemClicked.connect(self._choose)
        self.list.itemActivated.connect(self._choose)
        self._ends = Label("", "small", muted=True, wrap=True)
        self._off = Label("", "small", strong=True, wrap=True)
        self.undo = KeyButton("", cap("undo"))
        self.undo.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        role(self.undo, "chip")
        self.undo.hide()
        self.insert, self.more = KeyButton(_("Add step"), cap("insert")), KeyButton("⋯")
        self.insert.setAccessibleName(_("Put a break or an exercise in, {key}").format(key=cap("insert")))
        self.insert.setToolTip(self.insert.accessibleName())
        self.more.setAccessibleName(_("What can be done with the chosen step"))
        self.more.setToolTip(self.more.accessibleName())
        for each in (self.insert, self.more):
            role(each, "chip")
            each.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        head = self._head = QHBoxLayout()
        head.setContentsMargins(8, 4, 0, 0)
        self.title = ElidedLabel("small", strong=True, muted=True, least=20)
        self.title.show_text(_("Run of show"))
        head.addWidget(self.title, 1)
        head.addWidget(self.insert)
        head.addWidget(self.more)
        self.box.addLayout(head)
        self.box.addWidget(self.list, 1)
        self.box.addWidget(rule())
        foot = Card("side", margin=8, spacing=4)
        foot.box.addWidget(self._ends)
        foot.box.addWidget(self._off)
        undo = QVBoxLayout()
        undo.setContentsMargins(0, 6, 0, 2)
        undo.addWidget(self.undo)
        foot.box.addLayout(undo)
        self.box.addWidget(foot)

    def fit(self, width: int) -> None:
        """Takes so much of the window; large words have the room of the key that stands in the table of keys too."""
        self.setFixedWidth(width)
        edges, gaps = self._head.contentsMargins().left() + 2 * MARGIN, 2 * self._head.spacing()
        title = self.title.sizeHint().width()
        key, others = cap("insert"), title + self.more.sizeHint().width() + edges + gaps
        forms = ((_("Add step"), key), (_("Add step"), ""), (_("Add"), ""))
        fitting = (form for form in forms if others + self.insert.width_with(*form) <= width)
        self.insert.say(*next(fitting, forms[-1]))

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
            item.setToolTip(spoken_row(row))
        now = _now(rows)
        self.list.setCurrentRow(now if moved or chosen < 0 else chosen)
        if moved and now >= 0:
            self.list.bring(now)

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


def spoken_row(row: RowView) -> str:
    """A row as a screen reader says it."""
    words = _("{title}, {state}") if row.state in UNPLAYED else _("{title}, {state}, {minutes}")
    words = words.format(title=row.title, state=state_word(row.state), minutes=row.minutes)
    return f"{row.head}. {words}" if row.head else words

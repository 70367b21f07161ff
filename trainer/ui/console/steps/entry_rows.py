"""This file is what lies on a board in the console: a row an entry with its words, heap and owner, and a way off."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from trainer.model.board import Entry
from trainer.model.events import Occurrence
from trainer.model.scenario import Named
from trainer.steps import entries
from trainer.ui.desk import Desk
from trainer.ui.fields.autosave import Autosave
from trainer.ui.fields.hint import hint
from trainer.ui.theme import role
from trainer.ui.widgets import Label
from trainer.ui.widgets.choice import Choice
from trainer.words import _

Pairs = tuple[tuple[str, str], ...]
LEAST_LETTERS = 9
"""So much of a heap's or an owner's name is seen at least."""


@dataclass(frozen=True, slots=True)
class _Frame:
    """What the table looks like; another one is built anew."""

    ids: tuple[str, ...]
    columns: tuple[Named, ...]
    heaps: bool
    owner: bool


class EntryRows(QWidget):
    """The entries that lie open, those still out of sight not among them."""

    def __init__(self, desk: Desk, at: Occurrence) -> None:
        """Empty until `refresh`."""
        super().__init__()
        self._desk, self._at = desk, at
        self._frame: _Frame | None = None
        self.rows: dict[str, EntryRow] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._table: QWidget | None = None
        desk.leaving.connect(self.flush)

    def refresh(self) -> None:
        """Shows what stands recorded; what is being typed stays."""
        if self._framed() != self._frame:
            self.flush()  # which tells of what it stores, so that this has been done meanwhile
        frame = self._framed()
        if frame != self._frame:
            self._frame = frame
            self._build(frame)
        play = self._desk.conductor.play
        heaps = (("", _("No heap")), *((heap.id, heap.text) for heap in entries.heaps(play, self._at)))
        people = (("", _("Nobody yet")), *((person.id, person.name) for person in play.session.people.values()))
        for entry in entries.entries(play, self._at):
            self.rows[entry.id].show_entry(entry, heaps, people)

    def _framed(self) -> _Frame:
        """The table as it should look."""
        play = self._desk.conductor.play
        board, known = entries.board_of(play, self._at), entries.entries(play, self._at)
        heaped = bool(entries.heaps(play, self._at))
        return _Frame(tuple(one.id for one in known), entries.columns(board), heaped, board.owner)

    def flush(self) -> None:
        """Stores what is typed."""
        for row in self.rows.values():
            row.flush()

    def _build(self, frame: _Frame) -> None:
        if self._table is not None:
            self._table.hide()
            self._table.setParent(None)
            self._table.deleteLater()
        self._table = QWidget()
        grid = QGridLayout(self._table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        self.rows = {}
        for number, name in enumerate(frame.ids):
            row = EntryRow(self._desk, self._at, name, number + 1, frame.columns)
            self.rows[name] = row
            shown = [
                *row.fields,
                *((row.heap,) if frame.heaps else ()),
                *((row.owner,) if frame.owner else ()),
                row.off,
            ]
            _lay_entry(grid, number, shown, row.captions)
        self._column.addWidget(self._table)


def _lay_entry(grid: QGridLayout, number: int, shown: Sequence[QWidget], captions: Sequence[QWidget]) -> None:
    """One row an entry; where it has words in more columns, the first have a line of their own, to be read whole.

    There `captions` say over the fields which is which, for a field that is filled has no hint.
    """
    top, beside = (5 * number, shown[1:]) if captions else (number, shown)
    if captions:
        grid.addWidget(captions[0], top, 0, 1, len(beside))
        grid.addWidget(shown[0], top + 1, 0, 1, len(beside))
        for column, caption in enumerate(captions[1:]):
            grid.addWidget(caption, top + 2, column)
        grid.setRowMinimumHeight(top + 4, 8)
        top += 3
    for column, widget in enumerate(beside):
        grid.addWidget(widget, top, column, Qt.AlignmentFlag.AlignVCenter)
    for column in range(len(beside) - 1):
        grid.setColumnStretch(column, 5 if column == 0 else 4)


class EntryRow:
    """One entry's widgets."""

    def __init__(self, desk: Desk, at: Occurrence, entry: str, number: int, columns: tuple[Named, ...]) -> None:
        """`number` is what a screen reader calls it by."""
        self._desk, self._at, self._entry = desk, at, entry
        self._columns = tuple(column.id for column in columns)
        self.fields = tuple(QLineEdit() for _column in columns)
        captions = (Label(column.text, "small", muted=True, wrap=True) for column in columns)
        self.captions = tuple(captions) if len(columns) > 1 else ()
        for field, column in zip(self.fields, columns, strict=True):
            what = column.text or _("Entry")
            field.setAccessibleName(_("{what}, row {number}").format(what=what, number=number))
            hint(field, column.text)
            field.setMinimumWidth(120)
        self._savings = tuple(
            Autosave(field, self._save(column), self._half(column))
            for field, column in zip(self.fields, self._columns, strict=True)
        )
        boards = desk.conductor.boards
        self.heap = Choice(_("Heap, row {number}").format(number=number))
        self.heap.picked.connect(lambda heap, _words: desk.act(lambda: boards.move(at, entry, heap)))
        self.owner = Choice(_("Owner, row {number}").format(number=number), free=True)
        self.owner.picked.connect(lambda owner, words: desk.act(lambda: boards.own(at, entry, owner, words)))
        for choice in (self.heap, self.owner):  # the words of the entry need the room
            choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            choice.setMinimumContentsLength(LEAST_LETTERS)
        self.off = QPushButton("✕")
        self.off.setAccessibleName(_("Take off the board, row {number}").format(number=number))
        self.off.setToolTip(_("Take off the board"))
        self.off.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        role(self.off, "chip")
        self.off.clicked.connect(lambda: desk.act(lambda: boards.remove(at, entry)))

    def show_entry(self, entry: Entry, heaps: Pairs, people: Pairs) -> None:
        """Shows what stands recorded, unless other words are being typed."""
        for field, saving, column in zip(self.fields, self._savings, self._columns, strict=True):
            if not field.hasFocus():
                saving.take(entry.words.get(column, ""))
                field.setCursorPosition(0)  # so that long words show their beginning
        self.heap.offer(heaps, entry.heap)
        self.owner.offer(people, entry.owner, entry.owner_words)

    def flush(self) -> None:
        """Stores what is typed."""
        for saving in self._savings:
            saving.flush()

    def _save(self, column: str) -> Callable[[str], bool]:
        boards = self._desk.conductor.boards
        return lambda words: self._desk.did(lambda: boards.write(self._at, self._entry, words, column))

    def _half(self, column: str) -> Callable[[str], bool]:
        """Keeps words at every key; that none are left is said only when nobody types any more."""

        def keep(words: str) -> bool:
            if not words.strip():
                return True
            boards = self._desk.conductor.boards
            return self._desk.did(lambda: boards.write(self._at, self._entry, words, column, half=True))

        return keep

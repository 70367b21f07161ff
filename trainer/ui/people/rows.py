"""This file is the list of people: a row each with the name and whether they are here, late, absent or observing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import get_args

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from trainer.model.namelist import Listed, Part, clean
from trainer.ui.theme import role, zoom_of
from trainer.ui.widgets import Card, KeyButton, Label, rule
from trainer.words import _

BESIDE, AROUND = 11, 36
"""Pixels before the letters of a name in its field, at a text zoom of 1; edges and gaps of a row, but for one."""


class PersonRow(QFrame):
    """One person; the name can be typed over."""

    changed = Signal()
    removed = Signal()
    left = Signal(int)

    def __init__(self, number: int, person: Listed) -> None:
        """`number` counts from 1."""
        super().__init__()
        self.number = Label("", "small", muted=True)
        self.number.setFixedWidth(round(26 * zoom_of(self)))
        self.number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.name = role(QLineEdit(person.name), "bare")
        self.name.setMaxLength(80)
        self.name.setAcceptDrops(False)  # the page takes what is dropped
        self.name.setCursorPosition(0)
        self.name.setToolTip(_("Click a name to correct it. Up and down go to the next one."))
        self.parts = QButtonGroup(self)
        self._chips = QGridLayout()
        self._chips.setSpacing(4)
        self._chips.setColumnStretch(len(get_args(Part)), 1)
        for column, part in enumerate(get_args(Part)):
            self._chips.addWidget(self._chip(part, chosen=part == person.part), 0, column)
        self._words = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._words.setSpacing(4)
        self._words.addWidget(self.name, 1)
        self._words.addLayout(self._chips)
        line = QHBoxLayout(self)
        line.setContentsMargins(14, 3, 10, 3)
        line.setSpacing(4)
        line.addWidget(self.number)
        line.addLayout(self._words, 1)
        line.addSpacing(4)
        self.cross = role(QToolButton(), "cross")
        self.cross.setText("×")
        self.cross.setToolTip(_("{key} · {words}").format(key=_("Del"), words=_("Take off the list")))
        self.cross.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.cross.clicked.connect(self.removed)
        line.addWidget(self.cross)
        self.count(number)
        self.name.textEdited.connect(self.changed)
        self.name.textEdited.connect(lambda _text: self._name_parts())
        self.name.returnPressed.connect(lambda: self.left.emit(1))
        self._name_parts()

    def _chip(self, part: Part, *, chosen: bool) -> KeyButton:
        chip = role(KeyButton(part_words(part)), "choice")
        chip.setCheckable(True)
        chip.setChecked(chosen)
        chip.setCursor(Qt.CursorShape.PointingHandCursor)
        self.parts.addButton(chip, get_args(Part).index(part))
        chip.toggled.connect(lambda on: self.changed.emit() if on else None)
        return chip

    def _name_parts(self) -> None:
        name = self.name.text()
        self.name.setAccessibleName(_("Name"))
        self.name.setAccessibleDescription(self.name.toolTip())
        self.cross.setAccessibleName(_("Take {name} off the list").format(name=name))
        for button in self.parts.buttons():
            button.setAccessibleName(f"{name}, {button.text()}")

    def fits(self, width: int) -> bool:
        """Whether the whole name has room beside the chips in a row of this width."""
        room = self._room(width) - self._chips_wide()
        return self.name.fontMetrics().horizontalAdvance(self.name.text()) + 24 <= room

    def _room(self, width: int) -> int:
        return width - AROUND - self.number.width() - self.cross.sizeHint().width()

    def _chips_wide(self) -> int:
        return sum(button.sizeHint().width() + 4 for button in self.parts.buttons())

    def minimumSizeHint(self) -> QSize:
        """As narrow as two chips side by side."""
        hint = super().minimumSizeHint()
        chips = 2 * max(button.sizeHint().width() + 4 for button in self.parts.buttons())
        return QSize(min(hint.width(), chips + self._beside - self._room(0)), hint.height())

    @property
    def _beside(self) -> int:
        return round(BESIDE * zoom_of(self))

    def stack(self, width: int, *, stacked: bool) -> None:
        """Puts the chips under the name, or beside it; where a row of this `width` can't hold them, two by two."""
        chips = self.parts.buttons()
        columns = 2 if stacked and self._chips_wide() + self._beside > self._room(width) else len(chips)
        for place, chip in enumerate(chips):
            self._chips.addWidget(chip, place // columns, place % columns)
        way = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        self._words.setDirection(way)
        self._words.setStretch(0, 0 if stacked else 1)
        lines = (self.name, *chips[::columns]) if stacked else ()
        self._chips.setContentsMargins(self._beside if stacked else 0, 0, 0, 4 if stacked else 0)
        self.setMinimumHeight(sum(line.sizeHint().height() + 5 for line in lines) + (4 if stacked else 0))

    def count(self, number: int) -> None:
        """The person's place in the list."""
        self.number.setText(str(number))

    @property
    def person(self) -> Listed:
        """The person as the row stands."""
        part: Part = get_args(Part)[max(0, self.parts.checkedId())]
        return Listed(clean(self.name.text()), part)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down go to the neighbours, Delete takes the person off."""
        moves = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if (by := moves.get(Qt.Key(event.key()))) is not None:
            self.left.emit(by)
        elif event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        else:
            super().keyPressEvent(event)


def part_words(part: Part) -> str:
    """What the chip says."""
    match part:
        case "here":
            return _("Here")
        case "late":
            return _("Late")
        case "absent":
            return _("Absent")
        case "observer":
            return _("Observer")


class PeopleRows(Card):
    """All the rows in a white card."""

    changed = Signal()

    def __init__(self) -> None:
        """Nobody yet."""
        super().__init__(margin=0, spacing=0)
        self.box.setContentsMargins(0, 6, 0, 6)
        self._rows: list[tuple[QWidget, PersonRow]] = []

    def rows(self) -> tuple[PersonRow, ...]:
        """The rows in order."""
        return tuple(row for _holder, row in self._rows)

    def people(self) -> tuple[Listed, ...]:
        """The people with a name, in order."""
        return tuple(person for row in self.rows() if (person := row.person).name)

    def show_people(self, people: Sequence[Listed]) -> None:
        """Shows these people in place of those before."""
        while self._rows:
            self._drop(self._rows[-1][1])
        self._append(people)

    def add(self, people: Sequence[Listed]) -> None:
        """Puts people at the end."""
        self._append(people)

    def _append(self, people: Sequence[Listed]) -> None:
        for person in people:
            row = PersonRow(len(self._rows) + 1, person)
            row.changed.connect(self.changed)
            row.removed.connect(lambda gone=row: self._remove(gone))
            row.left.connect(lambda by, here=row: self._step(here, by))
            holder = role(QWidget(), "inside")
            column = QVBoxLayout(holder)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
            if self._rows:
                column.addWidget(rule())
            column.addWidget(row)
            self.box.addWidget(holder)
            self._rows.append((holder, row))
        self.setVisible(bool(self._rows))
        self._stack()
        self.changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow list has the chips under the names where some name needs the room."""
        super().resizeEvent(event)
        self._stack()

    def _stack(self) -> None:
        rows = self.rows()
        stacked = self.width() > 0 and not all(row.fits(self.width()) for row in rows)
        for row in rows:
            row.stack(self.width(), stacked=stacked)

    def _remove(self, row: PersonRow) -> None:
        if any(part.hasFocus() for part in (row.name, *row.parts.buttons())):
            self._step(row, 1 if row is not self._rows[-1][1] else -1)
        self._drop(row)
        for number, left in enumerate(self.rows(), 1):
            left.count(number)
        self.setVisible(bool(self._rows))
        self.changed.emit()

    def _drop(self, row: PersonRow) -> None:
        holder = next(holder for holder, known in self._rows if known is row)
        self._rows = [(kept, known) for kept, known in self._rows if known is not row]
        self.box.removeWidget(holder)
        holder.hide()
        holder.deleteLater()

    def _step(self, row: PersonRow, by: int) -> None:
        rows = self.rows()
        to = rows.index(row) + by
        if 0 <= to < len(rows):
            rows[to].name.setFocus(Qt.FocusReason.OtherFocusReason)
            rows[to].name.selectAll()

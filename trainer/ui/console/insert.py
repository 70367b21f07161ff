"""This file is the page where a break or another exercise is put into the running plan."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from trainer.acts.planning import Where
from trainer.adding import Addable
from trainer.model.events import Occurrence, PlannedBlock
from trainer.model.planning import pause_block
from trainer.steps import naming
from trainer.ui.console.scroll import bring_into_sight
from trainer.ui.desk import Desk
from trainer.ui.library.fade import Fade
from trainer.ui.library.scroll import ScrolledColumn
from trainer.ui.theme import role
from trainer.ui.widgets import FlowLayout, KeyButton, SectionTitle
from trainer.ui.widgets.labels import wrapped
from trainer.words import _

BREAKS = (5, 10, 15, 20, 30)
NAME = Qt.ItemDataRole.UserRole


class Supply(Protocol):
    """Where exercises come from while a session runs."""

    def addable(self, people: int) -> Sequence[Addable]:
        """What can be put in."""
        ...

    def bring(self, name: str) -> PlannedBlock:
        """An exercise as a part of a plan, carried by the session from now on."""
        ...


class InsertPage(QWidget):
    """Emits `left` when something was put in, or nothing after all."""

    left = Signal()

    def __init__(self, desk: Desk, supply: Supply | None = None) -> None:
        """Without a `supply` there are breaks only."""
        super().__init__()
        self._desk, self._supply = desk, supply
        self._at: Occurrence | None = None
        self._known: tuple[Addable, ...] = ()
        self.after_step, self.after_exercise = KeyButton(""), KeyButton("")
        self.breaks = {minutes: _chip(_("Break, {minutes} min").format(minutes=minutes)) for minutes in BREAKS}
        self.search = QLineEdit()
        self.search.setPlaceholderText(_("Find an exercise"))
        self.search.setAccessibleName(_("Find an exercise"))
        self.list = QListWidget()
        self.list.setAccessibleName(_("Exercises of the library"))
        self.nothing = wrapped(_("Nothing found. Try another word, or the beginning of one."), "large", muted=True)
        self.summary = wrapped("", muted=True)
        self.put_in = KeyButton("", _("Enter"), "primary")
        self.back = KeyButton(_("Back"), _("Esc"))
        for button in (self.put_in, self.back, self.after_step, self.after_exercise):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._wheres = QButtonGroup(self)
        self._lay()
        self._connect()

    @property
    def where(self) -> Where:
        """Right after the step, or after its exercise."""
        return "exercise" if self.after_exercise.isChecked() else "step"

    def open_at(self, at: Occurrence) -> None:
        """Something is to be put in after this place."""
        self._at = at
        conductor = self._desk.conductor
        place = next(place for place in conductor.places if place.at == at)
        host = conductor.play.block(at).after or at
        step = _("After the step: {step}").format(step=naming.title(conductor.play, place))
        exercise = conductor.play.scenario(host).title
        self.after_step.say(step)
        self.after_exercise.say(_("After the exercise: {exercise}").format(exercise=exercise))
        self.after_step.setChecked(True)
        people = len(conductor.play.players())
        self._known = tuple(self._supply.addable(people)) if self._supply else ()
        self.search.clear()
        self._fill()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def put_break(self, minutes: int) -> None:
        """Puts a break in."""
        self._put(pause_block(_("Break"), minutes))

    def put_chosen(self) -> None:
        """Puts the chosen exercise in."""
        supply = self._supply
        if self.list.currentRow() >= 0 and supply is not None:
            name = str(self.list.currentItem().data(NAME))
            block = self._desk.act(lambda: supply.bring(name))
            if block is not None:
                self._put(block)

    def _put(self, block: PlannedBlock) -> None:
        at = self._at
        if at is not None and self._desk.did(lambda: self._desk.conductor.planning.insert(block, at, self.where)):
            self.left.emit()

    def _fill(self) -> None:
        wanted = self.search.text().strip()
        self.list.clear()
        for one in self._known:
            if one.says(wanted):
                item = QListWidgetItem(_("{title} · {minutes} min").format(title=one.title, minutes=one.minutes))
                item.setData(NAME, one.id)
                self.list.addItem(item)
        self.list.setCurrentRow(0)
        found = self.list.count() > 0
        self.list.setVisible(found)
        self.nothing.setVisible(not found)
        self.put_in.setVisible(found)
        self._chosen()

    def _chosen(self) -> None:
        name = self.list.currentItem().data(NAME) if self.list.currentRow() >= 0 else None
        one = next((one for one in self._known if one.id == name), None)
        self.summary.setText(one.summary if one else "")
        self.put_in.setEnabled(one is not None)
        if one is not None:
            self.put_in.say(_("Put “{title}” in").format(title=one.title))

    def _lay(self) -> None:
        head = QHBoxLayout()
        head.addWidget(wrapped(_("Add a break or an exercise"), "title", strong=True), 1)
        head.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        wheres, breaks = FlowLayout(gap=8), FlowLayout(gap=8)
        for button in (self.after_step, self.after_exercise):
            button.setCheckable(True)
            self._wheres.addButton(button)
            wheres.addWidget(button)
        for chip in self.breaks.values():
            breaks.addWidget(chip)
        self._exercises = QWidget()
        role(self._exercises, "inside")
        column = QVBoxLayout(self._exercises)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(SectionTitle(_("Or another exercise")))
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        column.addWidget(self.nothing, 1, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.summary)
        column.addWidget(self.put_in, 0, Qt.AlignmentFlag.AlignLeft)
        inside = role(QWidget(), "inside")
        whole = QVBoxLayout(inside)
        whole.setContentsMargins(30, 24, 30, 24)
        whole.setSpacing(12)
        whole.addLayout(head)
        whole.addLayout(wheres)
        whole.addWidget(SectionTitle(_("A break")))
        whole.addLayout(breaks)
        whole.addWidget(self._exercises, 1)
        self._exercises.setVisible(self._supply is not None)
        if self._supply is None:
            whole.addStretch(1)
        self._scroll(inside)

    def _scroll(self, inside: QWidget) -> None:
        """Where there is too little room for large words, the page scrolls and nothing on it is squeezed."""
        area = ScrolledColumn()
        area.hold(inside)
        Fade(area, "background")
        Fade(self.list, "raised")
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(area)

    def _connect(self) -> None:
        for minutes, chip in self.breaks.items():
            chip.clicked.connect(lambda _checked=False, known=minutes: self.put_break(known))
        self.search.textChanged.connect(self._fill)
        self.search.returnPressed.connect(self.put_chosen)
        self.search.installEventFilter(self)
        self._exercises.installEventFilter(self)
        self.list.currentRowChanged.connect(self._chosen)
        self.list.itemActivated.connect(self.put_chosen)
        self.put_in.clicked.connect(self.put_chosen)
        self.back.clicked.connect(self.left)

    def showEvent(self, event: QShowEvent) -> None:
        """What has the keys is seen, wherever the page had been scrolled to."""
        super().showEvent(event)
        self._seek()

    def _seek(self) -> None:
        QTimer.singleShot(0, self, lambda: bring_into_sight(self.search))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and down in the search field walk through what was found; it stays in sight where words above it wrap."""
        if watched is self._exercises:
            if event.type() == QEvent.Type.Move and self.search is self.window().focusWidget():
                self._seek()
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if step:
                self.list.setCurrentRow(max(0, min(self.list.count() - 1, self.list.currentRow() + step)))
                return True
        return False


def _chip(words: str) -> KeyButton:
    made = KeyButton(words)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made

"""This file is the groups in the console: who is with whom, draw again, and two people who change places."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer.model.events import Occurrence
from trainer.model.people import Group
from trainer.model.play import Play
from trainer.steps.called import group_name
from trainer.ui.console.steps.base import StepPanel
from trainer.ui.desk import Desk
from trainer.ui.theme import role
from trainer.ui.widgets import Card, EndsLayout, FlowLayout, KeyButton, Label, SectionTitle, clear
from trainer.words import _


@dataclass(frozen=True, slots=True)
class _Row:
    """A group with its people (id, words), or those who watch."""

    name: str
    people: tuple[tuple[str, str], ...]


class GroupsCard(Card):
    """Every group with a pill for each person; two picked pills change places."""

    def __init__(self, desk: Desk) -> None:
        """Draws itself on `refresh`."""
        super().__init__("card", margin=20, spacing=10)
        self._desk = desk
        self._view: tuple[_Row, ...] | None = None
        self.picked: tuple[str, ...] = ()
        self.pills: dict[str, KeyButton] = {}
        self.hint = Label(_("Pick two people and they change places."), "small", muted=True)
        self.again = KeyButton(_("Draw again"))
        role(self.again, "chip")
        self.again.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.again.clicked.connect(lambda: desk.act(desk.conductor.people.regroup))
        head = EndsLayout()
        head.add_left(SectionTitle(_("Groups")))
        head.add_right(self.again)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self.box.addLayout(head)
        self.box.addLayout(self._rows)
        self.box.addWidget(self.hint)

    def refresh(self) -> None:
        """Draws the groups if they changed."""
        at = self._desk.conductor.session.at
        view = _rows(self._desk.conductor.play, at) if at else ()
        self.setVisible(bool(view))
        if view == self._view:
            return
        self._view, self.picked, self.pills = view, (), {}
        clear(self._rows)
        self._lay(view)
        self.hint.setText(_("Pick two people and they change places."))

    def _lay(self, view: tuple[_Row, ...]) -> None:
        """Named groups under one another, pairs side by side in frames of their own."""
        pairs = [row for row in view if not row.name]
        if pairs:
            holder = QWidget()
            flow = FlowLayout(holder, gap=8)
            for row in pairs:
                flow.addWidget(self._pair(row))
            self._rows.addWidget(holder)
        for row in view:
            if row.name:
                self._rows.addWidget(self._team(row))

    def _pair(self, row: _Row) -> QWidget:
        frame = Card("card", margin=0)
        pills = QHBoxLayout()
        pills.setContentsMargins(6, 6, 6, 6)
        pills.setSpacing(4)
        for person, words in row.people:
            pills.addWidget(self._pill(person, words))
        frame.box.addLayout(pills)
        return frame

    def _team(self, row: _Row) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(Label(row.name, "body", strong=True))
        pills = FlowLayout(gap=8)
        column.addLayout(pills)
        for person, words in row.people:
            pills.addWidget(self._pill(person, words))
        return holder

    def _pill(self, person: str, words: str) -> KeyButton:
        pill = KeyButton(words)
        role(pill, "chip")
        pill.setCheckable(True)
        pill.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        pill.clicked.connect(lambda: self.pick(person))
        self.pills[person] = pill
        return pill

    def pick(self, person: str) -> None:
        """Picks somebody, or takes the pick back; the second one changes places with the first."""
        if person in self.picked:
            self.picked = ()
        elif self.picked:
            first, self.picked = self.picked[0], ()
            self._desk.act(lambda: self._desk.conductor.people.swap(first, person))
        else:
            self.picked = (person,)
        for known, pill in self.pills.items():
            pill.setChecked(known in self.picked)
        name = self._desk.conductor.play.name(self.picked[0]) if self.picked else ""
        self.hint.setText(
            _("{name} changes places with … Pick somebody.").format(name=name)
            if name
            else _("Pick two people and they change places.")
        )


def _rows(play: Play, at: Occurrence) -> tuple[_Row, ...]:
    groups = play.groups(at)
    if not groups or groups[0].id == "everyone":
        return ()
    rows = [
        _Row(_("Those who play") if group.id == "players" else _team_name(play, group), _people(play, at, group))
        for group in groups
    ]
    inside = {person for group in groups for person in group.members}
    outside = tuple((person.id, person.name) for person in play.here() if person.id not in inside)
    return (*rows, _Row(_("Those who watch"), outside)) if outside else tuple(rows)


def _team_name(play: Play, group: Group) -> str:
    return group_name(play, group) if group.name else ""


def _people(play: Play, at: Occurrence, group: Group) -> tuple[tuple[str, str], ...]:
    """Each person's name, with the role where the group has several."""
    several = len({seat.role for seat in group.seats}) > 1
    found = []
    for seat in group.seats:
        part = play.scenario(at).role(seat.role) if several else None
        person = play.session.people[seat.person]
        told = part.name.lower() if part else ""
        told = told if person.here else _("has left")
        words = _("{name} · {role}") if told else "{name}"
        found.append((seat.person, words.format(name=play.name(seat.person), role=told)))
    return tuple(found)


class GroupsPanel(StepPanel):
    """The panel of a step that forms groups."""

    def __init__(self, desk: Desk, at: Occurrence) -> None:
        """The groups and nothing else."""
        super().__init__(desk, at)
        self.groups = GroupsCard(desk)
        self.column.addWidget(self.groups)

    def refresh(self) -> None:
        """Draws what differs."""
        self.groups.refresh()

"""This file is the frozen scene in the console: whose role is taken over, by whom, and the card that waits."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from trainer.model.play import Play
from trainer.steps import swapping
from trainer.ui.console.transport import button
from trainer.ui.desk import Desk
from trainer.ui.widgets import Card, FlowLayout, KeyButton, Label, SectionTitle
from trainer.words import _

NUMBERED = 9
"""So many people have a key of their own; others are reached by Tab."""


@dataclass(frozen=True, slots=True)
class _View:
    """What is asked, of whom, and who still has a card to read."""

    ask: str
    people: tuple[tuple[str, str], ...]
    unread: str


class FrozenCard(Card):
    """Two picks swap a player: who gives the role up, and who takes it over. Hidden unless the scene is frozen."""

    def __init__(self, desk: Desk) -> None:
        """Draws itself on `refresh`."""
        super().__init__("card", margin=20, spacing=10)
        self._desk = desk
        self._view: _View | None = None
        self.out = ""
        self.pills: dict[str, KeyButton] = {}
        self.ask, self.unread = Label("", wrap=True), Label("", strong=True, wrap=True)
        self._flow = FlowLayout(gap=8)
        self.keep = KeyButton(_("Swap nobody"), "", "quiet")
        self.keep.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.hand = button(_("Hand over the laptop"), "hand", "primary")
        self.keep.clicked.connect(lambda: self.pick(""))
        self.hand.clicked.connect(desk.hand_asked)
        self._waiting = QHBoxLayout()
        self._waiting.setSpacing(10)
        self._waiting.addWidget(self.unread, 1)
        self._waiting.addWidget(self.hand)
        self.box.addWidget(SectionTitle(_("The scene is frozen")))
        self.box.addLayout(self._waiting)
        self.box.addWidget(self.ask)
        self.box.addLayout(self._flow)
        self.box.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def asks(self) -> bool:
        """Whether a number picks somebody here now."""
        return self._desk.conductor.session.frozen is not None and bool(self.pills)

    def refresh(self) -> None:
        """Draws what differs."""
        conductor = self._desk.conductor
        at, frozen = conductor.session.at, conductor.session.frozen
        shown = at is not None and frozen == at
        self.setVisible(shown)
        if not shown or at is None:
            self.out = ""
            return
        if self.out and not swapping.successors(conductor.play, at, self.out):
            self.out = ""
        view = _view(conductor.play, self.out)
        if view != self._view:
            self._view = view
            self._draw(view)

    def pick(self, person: str) -> None:
        """Picks who gives the role up, then who takes it over; "" takes the first pick back."""
        out, self.out = self.out, person if not self.out else ""
        if out and person:
            self._desk.act(lambda: self._desk.conductor.freezing.take_over(out, person))
        self.refresh()

    def pick_number(self, number: int) -> None:
        """Picks the person with this number, from 0."""
        if number < len(self.pills):
            self.pick(tuple(self.pills)[number])

    def _draw(self, view: _View) -> None:
        self.ask.setText(view.ask)
        self._flow.clear()
        self.pills = {}
        for number, (person, words) in enumerate(view.people, 1):
            pill = KeyButton(words, str(number) if number <= NUMBERED else "")
            pill.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            pill.clicked.connect(lambda _checked=False, who=person: self.pick(who))
            self.pills[person] = pill
            self._flow.addWidget(pill)
        self.keep.setVisible(bool(self.out))
        self.unread.setText(view.unread)
        self.unread.setVisible(bool(view.unread))
        self.hand.setVisible(bool(view.unread))


def _view(play: Play, out: str) -> _View:
    at = play.session.frozen
    assert at is not None  # noqa: S101 - asked only while frozen
    waiting = swapping.to_read(play, at)
    unread = ""
    if waiting is not None:
        names = ", ".join(play.name(person) for person in waiting[1])
        unread = _("{name} has the card now and hasn't read it yet.").format(name=names)
    seats = swapping.replaceable(play, at)
    if out:
        role = play.scenario(at).role(next((seat.role for seat in seats if seat.person == out), ""))
        words = _("Who takes over from {name} as {role}?") if role else _("Who takes over from {name}?")
        ask = words.format(name=play.name(out), role=role.name.lower() if role else "")
        return _View(ask, tuple((who, play.name(who)) for who in swapping.successors(play, at, out)), unread)
    ask = _("Swap a player? Pick who gives the role up.") if seats else _("Nobody here could take a role over.")
    people = []
    for seat in seats:
        role = play.scenario(at).role(seat.role)
        words = _("{name} · {role}") if role else "{name}"
        people.append((seat.person, words.format(name=play.name(seat.person), role=role.name.lower() if role else "")))
    return _View(ask, tuple(people), unread)

"""This file is the offer of quicker ways to answer, each with a number, where a sheet takes longer than planned."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.model.play import Play
from trainer.model.rundown import Place
from trainer.model.scenario import How
from trainer.steps import fill
from trainer.steps.quicker import Quick, Quicker, planned, quicker
from trainer.ui.desk import Desk
from trainer.ui.widgets import FlowLayout, KeyButton, Label, clear
from trainer.words import _


class QuickerWays(QWidget):
    """Hidden where one by one fits; `choose` is told which way was picked."""

    def __init__(self, desk: Desk, choose: Callable[[Quick], object]) -> None:
        """Draws itself on `refresh`."""
        super().__init__()
        self._desk, self._choose = desk, choose
        self._shown: tuple[Quicker, ...] = ()
        self.sentence = Label("", wrap=True)
        self.by_teams = Label(fill.by_teams(), "small", muted=True, wrap=True)
        self.by_hands = Label(open_hands(), "small", muted=True, wrap=True)
        self.buttons: list[KeyButton] = []
        self._flow = FlowLayout(gap=8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.sentence)
        column.addLayout(self._flow)
        column.addWidget(self.by_teams)
        column.addWidget(self.by_hands)

    def refresh(self) -> None:
        """Draws what differs."""
        play, place = self._desk.conductor.play, self._desk.conductor.place
        found = quicker(play, place) if place is not None else ()
        self.setVisible(bool(found))
        if found and place is not None:
            self.sentence.setText(longer(play, place))
        if found == self._shown or place is None:
            return
        self._shown, self.buttons = found, []
        clear(self._flow)
        self.by_teams.setVisible(any(one.way == "team" for one in found))
        private = bool(found) and fill.sheet_of(play, place.at).answers != "named"
        self.by_hands.setVisible(private and any(one.way == "hands" for one in found))
        for number, one in enumerate(found, 1):
            made = KeyButton(quick_words(one), str(number))
            made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            made.clicked.connect(lambda _checked=False, way=one.way: self._choose(way))
            self.buttons.append(made)
            self._flow.addWidget(made)

    @property
    def asks(self) -> bool:
        """Whether a number picks something here now."""
        return bool(self._shown)

    def offers(self, way: How) -> bool:
        """Whether this way stands here with its number."""
        return any(one.way == way for one in self._shown)

    def pick_number(self, number: int) -> None:
        """Picks the way with this number, from 0."""
        if number < len(self._shown):
            self._choose(self._shown[number].way)


def longer(play: Play, place: Place) -> str:
    """How much longer one by one takes: than the exercise allows, or than the facilitator gave the step."""
    usual, timer = fill.minutes(fill.estimate(play, place.at)), play.session.timers.get(place.at)
    if timer is not None and timer.length < usual * 60:
        words = _("That is {minutes:g} min longer than the time you gave this step. Quicker:")
        return words.format(minutes=usual - timer.length / 60)
    words = _("That is {minutes:g} min longer than the exercise allows; the plan reckons with it. Quicker:")
    return words.format(minutes=usual - planned(play, place))


def open_hands() -> str:
    """What a show of hands does to answers that would be private."""
    return _("With a show of hands the room sees who answers what.")


def quick_words(one: Quicker) -> str:
    """A way with the minutes it takes."""
    minutes = fill.minutes(one.seconds)
    words = {
        "hands": _("Show of hands, about {minutes} min"),
        "team": _("One answer a team, about {minutes} min"),
        "paper": _("On paper, about {minutes} min, then typed in"),
    }[one.way]
    return words.format(minutes=minutes)

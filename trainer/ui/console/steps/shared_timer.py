"""This file is the teams that share a timer, in the console: a tick for each, and time of its own where needed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from trainer.debrief import figures
from trainer.model import timer as timers
from trainer.steps.called import group_name, names
from trainer.steps.sharing import TeamTime, team_times
from trainer.ui.desk import Desk
from trainer.ui.theme import role
from trainer.ui.told import told
from trainer.ui.widgets import Card, KeyButton, Label, SectionTitle
from trainer.words import _, ngettext

MINUTE = 60.0


class TeamsCard(Card):
    """A row for each team; hidden where the timer isn't shared."""

    def __init__(self, desk: Desk) -> None:
        """Draws itself on `refresh` and `refresh_time`."""
        super().__init__("card", margin=20, spacing=10)
        self._desk = desk
        self.rows: dict[str, TeamRow] = {}
        self.summary = SectionTitle("")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self.box.addWidget(self.summary)
        self.box.addLayout(self._grid)

    def refresh(self) -> None:
        """Draws what differs."""
        times = self._times()
        self.setVisible(bool(times))
        ids = [team.group.id for team in times]
        if ids != list(self.rows):
            self._build(ids)
        done = sum(team.done is not None for team in times)
        if done == len(times):
            self.summary.setText(_("All teams are done"))
        else:
            words = ngettext("{done} of {count} team is done", "{done} of {count} teams are done", len(times))
            self.summary.setText(words.format(done=done, count=len(times)))
        for team in times:
            play = self._desk.conductor.play
            self.rows[team.group.id].show_team(team, group_name(play, team.group), names(play, team.group.members))
        self.refresh_time()

    def refresh_time(self) -> None:
        """What a tick changes: the digits of teams with time of their own."""
        now = self._desk.conductor.now()
        for team in self._times():
            row = self.rows.get(team.group.id)
            if row is not None:
                row.show_digits(timers.digits(timers.remaining(team.own, now)) if team.own else "")

    def _times(self) -> tuple[TeamTime, ...]:
        at = self._desk.conductor.session.at
        return team_times(self._desk.conductor.play, at) if at else ()

    def _build(self, ids: list[str]) -> None:
        for row in self.rows.values():
            row.discard()
        self.rows = {}
        for number, group in enumerate(ids):
            row = TeamRow(self._desk, group, number)
            self.rows[group] = row
            for column, widget in enumerate((row.tick, row.people, row.digits, row.pause, row.more)):
                self._grid.addWidget(widget, number, column, Qt.AlignmentFlag.AlignVCenter)


class TeamRow:
    """One team's widgets."""

    def __init__(self, desk: Desk, group: str, number: int) -> None:
        """`number` from 0 is its key."""
        timing = desk.conductor.timing
        self.tick = told(KeyButton("", str(number + 1) if number < 9 else ""), "button")
        self.tick.setCheckable(True)
        self.people = Label("", "small", muted=True, wrap=True)
        self.digits = Label("", "large", strong=True)
        self.pause, self.more = KeyButton(_("Pause")), KeyButton(_("+1 min"))
        for chip in (self.pause, self.more):
            role(chip, "chip")
        for button in (self.tick, self.pause, self.more):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.tick.clicked.connect(lambda: desk.act(lambda: timing.done(group)))
        self.more.clicked.connect(lambda: desk.act(lambda: timing.give(group, MINUTE)))
        self.pause.clicked.connect(lambda: desk.act(lambda: timing.start_or_pause_own(group)))

    def show_team(self, team: TeamTime, name: str, people: str) -> None:
        """How the team stands."""
        done = team.done is not None
        words = _("✓ {team}").format(team=name) if done else name
        if self.tick.text() != words:
            self.tick.say(words)
        self.tick.setChecked(done)
        said = _("{team} is done").format(team=name) if done else _("{team}: tick when done").format(team=name)
        self.tick.setAccessibleName(f"{said}, {self.tick.key}" if self.tick.key else said)
        after = _("done after {time}").format(time=figures.duration(team.done or 0.0))
        self.people.setText(after if done else people)
        own = team.own is not None and not done
        self.digits.setVisible(own)
        self.pause.setVisible(own)
        self.more.setVisible(not done)
        running = team.own is not None and team.own.running
        self.pause.say(_("Pause") if running else _("Start"))
        self.pause.setAccessibleName(_("Pause the time of {team}") if running else _("Start the time of {team}"))
        self.pause.setAccessibleName(self.pause.accessibleName().format(team=name))
        self.more.setAccessibleName(_("A minute more for {team} alone").format(team=name))
        self.more.setToolTip(self.more.accessibleName())

    def show_digits(self, digits: str) -> None:
        """The time of its own that is left."""
        self.digits.setText(digits)
        self.digits.setAccessibleName(_("{time} left of its own").format(time=digits) if digits else "")

    def discard(self) -> None:
        """Goes."""
        widgets: tuple[QWidget, ...] = (self.tick, self.people, self.digits, self.pause, self.more)
        for widget in widgets:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()

"""The timer in the console: other amounts, restart with undo, the reminder, tones, and teams that share it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QScrollArea

from tests.ui.room_kit import RoomKit
from trainer.model import timer as timers
from trainer.model.screen import TextSlide
from trainer.ui.console.steps.act import ActPanel
from trainer.ui.console.window import ConsoleWindow
from trainer.ui.desk import Desk
from trainer.ui.sound import Sound
from trainer.ui.tones import Tones

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


class Ears(Sound):
    """A computer that keeps what it should have played."""

    def __init__(self) -> None:
        super().__init__(players=(("player",),), find=lambda _name: "/player")
        self.heard: list[tuple[str, int]] = []

    def play(self, name: str, volume: int) -> None:
        """Keeps it."""
        self.heard.append((name, volume))


def click(kit: RoomKit, button: QAbstractButton) -> None:
    """A click as people make it."""
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    kit.settle()


def length(kit: RoomKit) -> float:
    """The length of the timer here."""
    return kit.session.timers[kit.conductor.here].length


def tick(kit: RoomKit, seconds: float) -> None:
    """Time passes and the desk wakes."""
    kit.clock.pass_(seconds)
    kit.desk.ticked.emit()
    kit.settle()


def test_the_bar_shows_what_is_left_as_the_ring_on_the_stage_does(service: RoomKit) -> None:
    """Full before the start, emptying as time goes; past the time it is full again, in another colour."""
    service.until("scene")
    line = service.console().run.middle.heading.line
    assert line.value() == line.maximum()
    service.conductor.start_or_pause()
    tick(service, length(service) * 0.75)
    assert line.value() == line.maximum() // 4
    tick(service, length(service))
    assert line.value() == line.maximum()


def test_half_minutes_and_five_minutes_by_keys(service: RoomKit) -> None:
    """Shift and arrows by 30 s, Ctrl and arrows by five minutes."""
    service.until("scene")
    console = service.console()
    service.press(console, Qt.Key.Key_Up, held=SHIFT)
    assert length(service) == 330
    service.press(console, Qt.Key.Key_Up, held=CTRL)
    assert length(service) == 630
    service.press(console, Qt.Key.Key_Down, held=CTRL)
    service.press(console, Qt.Key.Key_Down, Qt.Key.Key_Down, held=SHIFT)
    assert length(service) == 270


def test_half_minutes_and_five_minutes_by_mouse(service: RoomKit) -> None:
    """Four small buttons do the same."""
    service.until("scene")
    console = service.console()
    amounts = console.run.middle.tools.amounts
    for seconds in (30.0, 300.0, 300.0, -300.0, -30.0):
        click(service, amounts[seconds])
    assert length(service) == 600


def test_restart_and_undo_by_key_and_by_mouse(service: RoomKit) -> None:
    """T sets the timer back, U takes that back; so do the two buttons, which are there only when they can act."""
    service.until("scene")
    console = service.console()
    tools, undo = console.run.middle.tools, console.run.show_of.undo
    assert not tools.restart.isVisible()
    assert not undo.isVisible()
    service.press(console, Qt.Key.Key_Space)
    tick(service, 60)
    service.press(console, Qt.Key.Key_T)
    assert console.run.middle.heading.timer.text == "5:00"
    assert undo.text() == "Undo the restart"
    service.press(console, Qt.Key.Key_U)
    assert console.run.middle.heading.timer.text == "4:00"
    assert not undo.isVisible()
    click(service, tools.restart)
    assert console.run.middle.heading.timer.text == "5:00"
    click(service, undo)
    assert console.run.middle.heading.timer.text == "4:00"


def test_control_z_takes_back_only_where_nobody_types(service: RoomKit) -> None:
    """In a note Ctrl+Z is the note's own; outside it takes back the last act."""
    service.until("scene")
    console = service.console()
    service.press(console, Qt.Key.Key_Space)
    service.clock.pass_(60)
    service.press(console, Qt.Key.Key_T, Qt.Key.Key_N, Qt.Key.Key_A)
    service.press(console, Qt.Key.Key_Z, held=CTRL)
    assert not service.session.timers[service.conductor.here].begun
    assert console.run.middle.notes.field.toPlainText() == ""
    service.press(console, Qt.Key.Key_Escape)
    service.press(console, Qt.Key.Key_Z, held=CTRL)
    assert service.session.timers[service.conductor.here].running


def test_the_time_left_is_in_sight_where_languages_are_chosen(service: RoomKit) -> None:
    """The page has the timer and a tick changes it, also while the page is scrolled; before its start it isn't told."""
    service.until("scene")
    console = service.console()
    service.press(console, Qt.Key.Key_K)
    page = console.languages
    assert page.isVisible()
    assert not page.timer.isVisible()
    service.press(console, Qt.Key.Key_Space)
    tick(service, 20)
    assert page.timer.isVisible()
    assert page.timer.text == "4:40"
    console.resize(1024, 600)
    service.settle()
    [area] = page.findChildren(QScrollArea)
    bar = area.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    assert page.timer.visibleRegion().boundingRect() == page.timer.rect()


def test_the_reminder_comes_is_answered_and_stays_away(service: RoomKit) -> None:
    """A minute at a scene without its timer: one line; X puts it away for good, here."""
    service.until("scene")
    console = service.console()
    assert console.strips.offer.sentence == ""
    tick(service, 61)
    assert console.strips.offer.sentence == "You haven't started the timer."
    service.press(console, Qt.Key.Key_X)
    assert console.strips.offer.sentence == ""
    tick(service, 61)
    assert console.strips.offer.sentence == ""
    assert service.conductor.here not in service.session.timers


def test_one_key_starts_it_another_says_a_minute_ago(service: RoomKit) -> None:
    """Y starts it; A takes the minute off that was forgotten. Either takes the line away."""
    service.until("scene", 1)
    console = service.console()
    tick(service, 61)
    service.press(console, Qt.Key.Key_Y)
    assert console.run.middle.heading.timer.text == "5:00"
    assert console.strips.offer.sentence == ""
    service.until("scene", 2)
    tick(service, 61)
    service.press(console, Qt.Key.Key_A)
    assert console.run.middle.heading.timer.text == "4:00"
    assert service.session.timers[service.conductor.here].running
    service.until("scene", 3)
    tick(service, 61)
    click(service, console.strips.offer.buttons[1])
    assert console.run.middle.heading.timer.text == "4:00"


def test_the_desk_wakes_in_time_to_remind(service: RoomKit) -> None:
    """Not at the next full minute of the clock but when the reminder is due."""
    service.until("scene")
    service.clock.pass_(17)
    desk = Desk(service.conductor)
    service.desks.append(desk)
    assert desk._timer.interval() <= 43_100  # noqa: SLF001 - the wait is the promise


# Tones


def console_with(kit: RoomKit, ears: Ears) -> ConsoleWindow:
    """The console on a computer with these ears."""
    return kit.console(tones=Tones(kit.desk, ears))


def test_tones_are_off_until_somebody_wants_them(service: RoomKit) -> None:
    """A whole scene into overtime, and nothing was heard."""
    service.until("scene")
    ears = Ears()
    console_with(service, ears)
    service.conductor.start_or_pause()
    for _step in range(7):
        tick(service, 50)
    assert ears.heard == []


def test_one_two_and_three_tones(service: RoomKit) -> None:
    """Switched on by V with one to hear; then one at the warning, two in the last moments, three when it is over."""
    service.until("scene")
    ears = Ears()
    console = console_with(service, ears)
    service.press(console, Qt.Key.Key_V)
    assert ears.heard == [("tones-1", 60)]
    ears.heard.clear()
    service.press(console, Qt.Key.Key_Space)
    for seconds in (239, 2, 42, 2, 14, 2, 60):
        tick(service, seconds)
    assert [name for name, _volume in ears.heard] == ["tones-1", "tones-2", "tones-3"]
    service.press(console, Qt.Key.Key_V)
    assert not console.run.middle.tools.tones.isChecked()


def test_minutes_given_make_no_noise_and_the_warning_comes_anew(service: RoomKit) -> None:
    """Two minutes less jump into the warning silently; with minutes more the warning is heard when it comes."""
    service.until("scene")
    ears = Ears()
    console = console_with(service, ears)
    console.tones.on = True
    service.press(console, Qt.Key.Key_Space)
    tick(service, 180)
    service.press(console, Qt.Key.Key_Minus)
    service.press(console, Qt.Key.Key_Minus)
    tick(service, 1)
    assert [name for name, _volume in ears.heard] == ["tones-3"]  # a second later the time was over
    ears.heard.clear()
    service.press(console, Qt.Key.Key_Plus, Qt.Key.Key_Plus)
    tick(service, 70)
    assert [name for name, _volume in ears.heard] == ["tones-1"]


def test_the_volume_is_the_sliders(service: RoomKit) -> None:
    """The slider is there while tones are on, and what is played follows it."""
    service.until("scene")
    ears = Ears()
    console = console_with(service, ears)
    tools = console.run.middle.tools
    assert not tools.volume.isVisible()
    click(service, tools.tones)
    assert tools.volume.isVisible()
    tools.volume.setValue(25)
    service.press(console, Qt.Key.Key_Space)
    tick(service, 241)
    assert ears.heard[-1] == ("tones-1", 25)


def test_a_computer_without_sound_says_so_when_asked(service: RoomKit) -> None:
    """There is no switch; V gets a sentence, and the tones stay off."""
    service.until("scene")
    console = service.console(tones=Tones(service.desk, Sound(players=(), find=lambda _name: "")))
    assert not console.run.middle.tools.tones.isVisible()
    service.press(console, Qt.Key.Key_V)
    assert console.refused.sentence == "Nothing on this computer plays a sound."
    assert not console.tones.on


# Teams that share a timer


def test_figures_tick_teams_and_the_room_sees_it(service: RoomKit) -> None:
    """2 ticks the second team; console and stage say that it is done; 2 again takes the tick off."""
    service.until("prepare")
    console = service.console()
    service.press(console, Qt.Key.Key_Space)
    service.clock.pass_(100)
    service.press(console, Qt.Key.Key_2)
    panel = console.run.middle.panel
    assert isinstance(panel, ActPanel)
    assert panel.teams.summary.text() == "1 of 3 teams are done"
    assert panel.teams.rows["g2"].people.text() == "done after 1:40 min"
    slide = service.desk.leaf().slide
    assert isinstance(slide, TextSlide)
    assert [box.state for box in slide.boxes] == ["", "✓ done", ""]
    service.press(console, Qt.Key.Key_2)
    assert not service.session.ready


def test_a_team_gets_time_of_its_own_by_mouse(service: RoomKit) -> None:
    """A minute more for one team: its digits stand beside it and on the stage, and pass with time."""
    service.until("prepare")
    console = service.console()
    service.press(console, Qt.Key.Key_Space)
    service.clock.pass_(100)
    panel = console.run.middle.panel
    assert isinstance(panel, ActPanel)
    row = panel.teams.rows["g3"]
    assert not row.digits.isVisible()
    click(service, row.more)
    assert row.digits.text() == "9:20"
    tick(service, 20)
    assert row.digits.text() == "9:00"
    slide = service.desk.leaf().slide
    assert isinstance(slide, TextSlide)
    assert slide.boxes[2].state == "9:00 left"
    click(service, row.pause)
    tick(service, 20)
    assert row.digits.text() == "9:00"
    assert timers.remaining(service.session.timers[service.conductor.here], service.clock.now()) == 460


def test_figures_do_nothing_where_no_timer_is_shared(service: RoomKit) -> None:
    """At a scene of one team the figures are free for whoever needs them."""
    service.until("scene")
    console = service.console()
    before = service.session.facts
    service.press(console, Qt.Key.Key_1)
    numbered = [shortcut for shortcut in console.shortcuts if shortcut.property("numbered")]
    assert numbered
    assert not any(shortcut.isEnabled() for shortcut in numbered)
    assert service.session.facts == before

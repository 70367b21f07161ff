"""A scene's checklist is tapped in the console or by an observer at the laptop, by letters and by mouse."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.room_kit import RoomKit, a_room
from trainer.model.pages import NamePage, WatchPage
from trainer.model.taps import Tap
from trainer.rehearsal import cast
from trainer.ui.console.window import ConsoleWindow
from trainer.ui.kiosk.watching import WatchingPage
from trainer.ui.kiosk.window import KioskWindow

PLAIN, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def pitch(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[RoomKit]:
    """The vocabulary pitch, whose words are listened for."""
    made = a_room(qtbot, qapp, tmp_path, ("vocabulary",), cast(9))
    made.until("pitch", 1)
    yield made
    made.away()


def taps(room: RoomKit) -> tuple[Tap, ...]:
    """What was tapped here."""
    return room.session.taps.get(room.conductor.here, ())


def page(console: ConsoleWindow) -> str:
    """The page that is shown."""
    return console.pages.shown


def click(room: RoomKit, button: QWidget) -> None:
    """A click as people make it."""
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    room.settle()


def letter(room: RoomKit, window: QWidget, key: Qt.Key, held: Qt.KeyboardModifier = PLAIN) -> None:
    """A key as the room's hands press it."""
    QTest.keyClick(hands(window), key, held)
    room.settle()


def hands(window: QWidget) -> QWidget:
    """Where keys go."""
    focus: QWidget | None = window.focusWidget()
    return window if focus is None else focus


def test_l_opens_the_checklist_and_letters_tap(service: RoomKit) -> None:
    """L opens the page; letters tap their lines and nothing else; counts and timer stand there; Esc leads back."""
    service.until("scene")
    service.conductor.start_or_pause()
    service.clock.pass_(47)
    console = service.console()
    service.press(console, Qt.Key.Key_L)
    assert page(console) == "watch"
    assert console.watch.timer.text == "4:13"
    at = service.conductor.here
    service.press(console, Qt.Key.Key_A, Qt.Key.Key_D, Qt.Key.Key_A)
    assert [(tap.value, tap.after) for tap in taps(service)] == [("person", 47), ("beyond", 47), ("person", 47)]
    assert console.watch.grid.tiles[0].line.well == 2
    assert service.conductor.here == at
    service.press(console, Qt.Key.Key_Escape)
    assert page(console) == "run"
    assert console.run.middle.watch.text() == "Checklist · 3"


def test_space_still_drives_the_timer_there(service: RoomKit) -> None:
    """The timer is started and paused from the page; its button does the same."""
    service.until("scene")
    console = service.console()
    service.press(console, Qt.Key.Key_L, Qt.Key.Key_Space)
    assert console.watch.start.acts, "its key isn't drawn as one that means nothing here"
    assert service.session.timers[service.conductor.here].running
    click(service, console.watch.start)
    assert not service.session.timers[service.conductor.here].running


def test_arrows_and_enter_tap_figures_too(service: RoomKit) -> None:
    """Without letters: walk to a line and press Enter, or press its figure; the room doesn't move."""
    service.until("scene")
    console = service.console()
    at = service.conductor.here
    service.press(console, Qt.Key.Key_L, Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_6)
    assert [tap.value for tap in taps(service)] == ["purpose", "parting"]
    assert service.conductor.here == at


def test_backspace_takes_the_last_tap_back(service: RoomKit) -> None:
    """By key, by its button, and by undo."""
    service.until("scene")
    console = service.console()
    service.press(console, Qt.Key.Key_L, Qt.Key.Key_A, Qt.Key.Key_B, Qt.Key.Key_C, Qt.Key.Key_Backspace)
    assert [tap.value for tap in taps(service)] == ["person", "purpose"]
    click(service, console.watch.take_back)
    assert [tap.value for tap in taps(service)] == ["person"]
    click(service, console.run.middle.watch)
    service.press(console, Qt.Key.Key_Escape, Qt.Key.Key_U)
    assert taps(service) == ()


def test_by_mouse_well_and_wrongly(pitch: RoomKit) -> None:
    """A press on a word counts it, its small button counts it as used wrongly."""
    console = pitch.console()
    click(pitch, console.run.middle.watch)
    tile = console.watch.grid.tiles[4]
    click(pitch, tile.face)
    click(pitch, tile.other)
    click(pitch, tile.face)
    assert [tap.well for tap in taps(pitch)] == [True, False, True]
    assert {tap.value for tap in taps(pitch)} == {tile.line.value}
    assert tile.face.accessibleName().startswith(f"{tile.line.text}, 2 taps, 1 used wrongly")


def test_shift_and_a_letter_is_used_wrongly(pitch: RoomKit) -> None:
    """The second key of a word."""
    console = pitch.console()
    pitch.press(console, Qt.Key.Key_L)
    pitch.press(console, Qt.Key.Key_H)
    pitch.press(console, Qt.Key.Key_H, held=SHIFT)
    assert [tap.well for tap in taps(pitch)] == [True, False]
    assert pitch.laptop() == "console"


def test_a_step_without_a_checklist_says_so(service: RoomKit) -> None:
    """L at the brief: a sentence, no page; the button isn't there."""
    console = service.console()
    service.press(console, Qt.Key.Key_L)
    assert page(console) == "run"
    assert console.refused.sentence == "This step has no checklist."
    assert not console.run.middle.watch.isVisible()


def test_moving_on_leaves_the_page(service: RoomKit) -> None:
    """The next step has no checklist: the steps are shown again."""
    service.until("scene")
    console = service.console()
    service.press(console, Qt.Key.Key_L)
    service.conductor.next()
    service.settle()
    assert page(console) == "run"


def test_the_hint_bar_names_the_keys_of_the_checklist(service: RoomKit) -> None:
    """While the letters tap, the bar says so."""
    service.until("scene")
    console = service.console()
    service.press(console, Qt.Key.Key_L)
    assert "A to Z tap" in console.hints.words
    assert "M mark" not in console.hints.words


def test_the_buttons_above_show_no_letter_that_taps(service: RoomKit) -> None:
    """B and K are lines of the checklist there: Blank and the languages show their other keys, which act."""
    service.until("scene")
    console = service.console()
    service.press(console, Qt.Key.Key_L)
    assert (console.top.blank.key, console.top.language.key) == ("F8", "Ctrl+K")
    letter(service, console, Qt.Key.Key_F8)
    assert service.desk.blank
    letter(service, console, Qt.Key.Key_Escape)
    assert (console.top.blank.key, console.top.language.key) == ("B", "K")


# One observer at the laptop


@pytest.fixture
def kiosk(pitch: RoomKit) -> KioskWindow:
    """The laptop's window on the laptop's screen."""
    window = pitch.keep(KioskWindow(pitch.desk, "1234"))
    window.place(pitch.app.screens()[0])
    return window


def watcher(room: RoomKit, kiosk: KioskWindow) -> WatchingPage:
    """The laptop is handed over and the first of those who watch picks their name."""
    room.conductor.watching.hand_over()
    room.settle()
    assert isinstance(kiosk.shown_page, NamePage)
    QTest.keyClicks(hands(kiosk), kiosk.shown_page.picks[0].name)
    letter(room, kiosk, Qt.Key.Key_Return)
    shown = kiosk.shown_widget
    assert isinstance(shown, WatchingPage)
    return shown


def test_h_hands_the_checklist_to_an_observer(pitch: RoomKit, kiosk: KioskWindow) -> None:
    """H at a scene with a checklist: those who watch are asked who they are; the one who picks gets the list."""
    console = pitch.console()
    pitch.press(console, Qt.Key.Key_H)
    assert pitch.laptop() == "watch"
    names = kiosk.shown_page
    assert isinstance(names, NamePage)
    assert {pick.person for pick in names.picks} == set(pitch.conductor.play.watching(pitch.conductor.here))


def test_the_observers_taps_are_kept_with_their_name(pitch: RoomKit, kiosk: KioskWindow) -> None:
    """Letters tap, Shift and a letter says wrongly, Backspace takes back; every tap has the observer and its time."""
    shown = watcher(pitch, kiosk)
    pitch.conductor.start_or_pause()
    pitch.clock.pass_(31)
    letter(pitch, kiosk, Qt.Key.Key_B)
    letter(pitch, kiosk, Qt.Key.Key_C, SHIFT)
    letter(pitch, kiosk, Qt.Key.Key_D)
    letter(pitch, kiosk, Qt.Key.Key_Backspace)
    assert isinstance(kiosk.shown_page, WatchPage)
    assert [(tap.well, tap.after, tap.person) for tap in taps(pitch)] == [
        (True, 31, kiosk.shown_page.person),
        (False, 31, kiosk.shown_page.person),
    ]
    assert kiosk.shown_widget is shown  # the page stays while its counts change


def test_the_page_carries_the_timer(pitch: RoomKit, kiosk: KioskWindow) -> None:
    """Space starts and pauses it; its figures move with the clock."""
    shown = watcher(pitch, kiosk)
    assert shown.timer.text == "3:00"
    letter(pitch, kiosk, Qt.Key.Key_Space)
    assert pitch.session.timers[pitch.conductor.here].running
    pitch.clock.pass_(15)
    pitch.desk.ticked.emit()
    assert shown.timer.text == "2:45"
    letter(pitch, kiosk, Qt.Key.Key_Space)
    assert not pitch.session.timers[pitch.conductor.here].running


def test_by_fingers_too(pitch: RoomKit, kiosk: KioskWindow) -> None:
    """A press on a word, one on its small button, one on taking back."""
    shown = watcher(pitch, kiosk)
    click(pitch, shown.grid.tiles[1].face)
    click(pitch, shown.grid.tiles[1].other)
    click(pitch, shown.take_back)
    assert [tap.well for tap in taps(pitch)] == [True]


def test_somebody_else_may_watch(pitch: RoomKit, kiosk: KioskWindow) -> None:
    """Back to the names; the taps stay."""
    shown = watcher(pitch, kiosk)
    letter(pitch, kiosk, Qt.Key.Key_A)
    click(pitch, shown.other)
    assert isinstance(kiosk.shown_page, NamePage)
    assert len(taps(pitch)) == 1


def test_only_the_code_leads_out_and_the_next_observer_is_asked_anew(pitch: RoomKit, kiosk: KioskWindow) -> None:
    """F12 and the code give the laptop back; handed over again, it asks who watches."""
    watcher(pitch, kiosk)
    letter(pitch, kiosk, Qt.Key.Key_Escape)
    assert pitch.laptop() == "watch"
    letter(pitch, kiosk, Qt.Key.Key_F12)
    QTest.keyClicks(hands(kiosk), "1234")
    pitch.settle()
    assert pitch.laptop() == "console"
    assert not kiosk.isVisible()
    pitch.conductor.watching.hand_over()
    assert isinstance(kiosk.shown_page, NamePage)


def test_nothing_on_the_page_is_out_of_reach(pitch: RoomKit, kiosk: KioskWindow) -> None:
    """Every button has a name for a screen reader."""
    shown = watcher(pitch, kiosk)
    buttons = [one for one in shown.findChildren(QAbstractButton) if one.isVisible()]
    assert buttons
    assert all(one.accessibleName() or one.text() for one in buttons)

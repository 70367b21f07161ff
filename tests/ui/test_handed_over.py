"""While the room has the laptop no key leads around the kiosk, and what should be seen is seen."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.ui.room_kit import RoomKit
from trainer.ui.displays import Displays
from trainer.ui.kiosk.code import CodePage
from trainer.ui.library.home import HomeWindow
from trainer.ui.seen import Seen, fills, lost
from trainer.ui.told import tell_readers

Placing = Callable[[int], Displays]
EVERY_KEY = (Qt.Key.Key_Right, Qt.Key.Key_Space, Qt.Key.Key_R, Qt.Key.Key_R, Qt.Key.Key_D, Qt.Key.Key_F1, Qt.Key.Key_F2)


@pytest.fixture
def placed(service: RoomKit) -> Iterator[Placing]:
    """Puts the windows on so many screens, the cards dealt, and takes them away after the test."""
    made: list[Displays] = []

    def place(screens: int) -> Displays:
        made.append(service.displays(screens)[0])
        if not service.desk.handed:
            service.conductor.next()
        return made[-1]

    yield place
    for displays in made:
        if service.desk.handed:
            service.conductor.take_back()
        displays.close()
    service.settle()


@pytest.fixture
def home(service: RoomKit) -> HomeWindow:
    """The window before the session, hidden since."""
    tell_readers(service.app)
    return service.keep(HomeWindow(("People",), QWidget()))


def held(window: QWidget) -> int:
    """How many things an assistive client finds in a window, shown or not."""
    return QAccessible.queryAccessibleInterface(window).childCount()


def hand_over(service: RoomKit) -> None:
    """Gives the laptop into the room's hands."""
    service.desk.move(service.conductor.hand_over)
    service.settle()


def test_with_one_screen_the_kiosk_is_the_only_window(service: RoomKit, placed: Placing) -> None:
    """The room's picture goes while the laptop is handed over, and comes back with the console."""
    displays = placed(1)
    hand_over(service)
    assert displays.kiosk.isVisible()
    assert not displays.stage.isVisible()
    assert not displays.console.isVisible()

    service.conductor.take_back()
    service.settle()

    assert displays.stage.isVisible()
    assert displays.console.isVisible()
    assert displays.console.isActiveWindow()


def test_closed_windows_hold_nothing_for_an_assistive_client(
    service: RoomKit, placed: Placing, home: HomeWindow
) -> None:
    """While the room has the laptop neither the console nor the page with the code can be read; then again they can."""
    displays = placed(2)
    assert held(displays.console)
    hand_over(service)
    assert held(displays.kiosk)
    assert not held(displays.console)
    assert not held(home)
    service.conductor.take_back()
    service.settle()
    assert held(displays.console)
    assert not held(displays.kiosk)


@pytest.mark.parametrize("screens", [1, 2])
def test_no_key_acts_on_the_session_while_the_room_has_the_laptop(
    service: RoomKit, placed: Placing, screens: int
) -> None:
    """Even typed at the console or at the room's picture, wherever a window manager may have put them."""
    displays = placed(screens)
    hand_over(service)
    before = service.session
    for window in (displays.stage, displays.console):
        service.show(window)
        service.press(window, *EVERY_KEY)
        assert service.session == before
        assert not service.desk.armed
        assert not displays.console.keys.isVisible()
        window.hide()


@pytest.mark.parametrize("screens", [1, 2])
def test_the_kiosk_takes_the_keys_back_from_any_window_of_ours(service: RoomKit, placed: Placing, screens: int) -> None:
    """Another window came to the front: the kiosk is in front again, and F12 asks for the code there."""
    displays = placed(screens)
    hand_over(service)
    displays.console.show()
    displays.console.activateWindow()

    service.qtbot.waitUntil(displays.kiosk.isActiveWindow)

    service.press(displays.kiosk, Qt.Key.Key_F12)
    assert isinstance(displays.kiosk.shown_over, CodePage)


@pytest.mark.parametrize("screens", [1, 2])
def test_who_has_the_laptop_keeps_the_keys_when_screens_change(service: RoomKit, placed: Placing, screens: int) -> None:
    """The console, and the kiosk after it, hide and come back in one turn: the ring of the focus is seen as before."""
    displays = placed(screens)
    displays.screens_changed()
    assert displays.console.isActiveWindow()
    hand_over(service)
    displays.screens_changed()
    assert displays.kiosk.isActiveWindow()
    assert displays.kiosk.focusWidget().hasFocus()


def test_a_session_taken_up_in_the_kiosk_shows_the_kiosk_alone(service: RoomKit, placed: Placing) -> None:
    """After a crash with the laptop handed over nothing but the kiosk comes up on one screen."""
    service.conductor.next()
    service.conductor.hand_over()
    displays = placed(1)
    assert displays.kiosk.isVisible()
    assert not displays.stage.isVisible()
    assert not displays.console.isVisible()


class Shows(QObject):
    """How often windows were shown and hidden."""

    def __init__(self, *windows: QWidget) -> None:
        super().__init__()
        self.seen: list[tuple[QWidget, QEvent.Type]] = []
        for window in windows:
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Writes it down."""
        if event.type() in (QEvent.Type.Show, QEvent.Type.Hide) and isinstance(watched, QWidget):
            self.seen.append((watched, event.type()))
        return False


def test_handing_over_shows_and_hides_each_window_once(service: RoomKit, placed: Placing) -> None:
    """A window shown, hidden and shown in one turn can get lost in a window manager under load."""
    displays = placed(2)
    shows = Shows(displays.kiosk, displays.console, displays.stage)
    hand_over(service)
    assert shows.seen == [(displays.kiosk, QEvent.Type.Show), (displays.console, QEvent.Type.Hide)]
    shows.seen.clear()
    service.conductor.take_back()
    service.settle()
    assert shows.seen == [(displays.kiosk, QEvent.Type.Hide), (displays.console, QEvent.Type.Show)]


def test_a_window_that_got_lost_is_shown_again(service: RoomKit) -> None:
    """A window that should be on its screen and isn't: soon it is shown once more, and seen."""
    window = service.keep(QWidget())
    service.show(window)
    window.windowHandle().setVisible(False)  # as a window manager does it
    assert lost(window)
    seen = Seen(lambda: (window,), QWidget.show)
    seen.watch()
    service.qtbot.waitUntil(lambda: not lost(window))
    seen.stop()


def test_a_picture_that_kept_the_place_of_the_screen_before_fills_its_screen_again(
    service: RoomKit, placed: Placing
) -> None:
    """The projector got another size and the window manager left the stage as it was: soon the room sees all of it."""
    displays = placed(2)
    there = displays.stage.geometry()
    displays.stage.setWindowState(Qt.WindowState.WindowNoState)
    displays.stage.setGeometry(there.translated(there.width() // 2, 0))
    assert not fills(displays.stage)
    displays.come_forward()
    service.qtbot.waitUntil(lambda: displays.stage.isVisible() and fills(displays.stage))
    assert displays.stage.geometry() == there
    assert displays.stage.isFullScreen()


class Counted(QWidget):
    """A window that counts how often it is hidden."""

    hides = 0

    def hide(self) -> None:
        """Once more."""
        self.hides += 1
        super().hide()


def test_a_window_that_comes_late_does_not_blink(service: RoomKit) -> None:
    """A busy computer tells late that a window is seen; the second look finds it, and it was never hidden."""
    window = service.keep(Counted())
    service.show(window)
    window.windowHandle().setVisible(False)
    looks: list[bool] = []

    def wanted() -> tuple[QWidget, ...]:
        looks.append(lost(window))
        QTimer.singleShot(0, lambda: window.windowHandle().setVisible(True))
        return (window,)

    seen = Seen(wanted, QWidget.show)
    seen.watch()
    service.qtbot.waitUntil(lambda: len(looks) >= 3)
    seen.stop()
    assert looks[0]
    assert window.hides == 0


def test_what_is_seen_is_left_alone(service: RoomKit) -> None:
    """A look at a window that stands where it should neither hides nor shows it."""
    window = service.keep(QWidget())
    service.show(window)
    shows = Shows(window)
    seen = Seen(lambda: (window,), QWidget.show)
    seen.watch()
    QTest.qWait(300)
    seen.stop()
    assert not shows.seen


def test_a_page_asked_for_on_the_rooms_picture_brings_the_console(service: RoomKit, placed: Placing) -> None:
    """With one screen and the console hidden, the table of keys comes once it may come; Esc closes it."""
    displays = placed(1)
    service.press(displays.console, Qt.Key.Key_F2)
    assert not displays.console.isVisible()
    service.press(displays.stage, Qt.Key.Key_F1, Qt.Key.Key_Y)
    assert displays.console.isVisible()
    assert displays.console.keys.isVisible()
    service.press(displays.console, Qt.Key.Key_Escape)
    assert not displays.console.keys.isVisible()


def test_no_key_passes_through_the_table_of_keys(service: RoomKit, placed: Placing) -> None:
    """Typed at the room's picture while the table is open: it closes, and nothing else happens."""
    displays = placed(1)
    service.press(displays.console, Qt.Key.Key_F1)
    at = service.conductor.here
    displays.stage.activateWindow()
    service.settle()
    service.press(displays.stage, Qt.Key.Key_Right)
    assert service.conductor.here == at
    assert not displays.console.keys.isVisible()


def test_a_stage_that_does_not_stay_on_the_projector_tells_of_mirrored_screens(
    service: RoomKit, placed: Placing
) -> None:
    """Nobody tells that both screens show the same: the stage is put back once, then the room is taken to see all."""
    displays = placed(2)
    laptop, projector = (screen.geometry() for screen in service.app.screens())
    displays.stage.setGeometry(laptop)  # as a window manager does that knows of one picture only
    service.qtbot.waitUntil(lambda: displays.stage.geometry() == projector)
    assert not displays.single
    displays.stage.setGeometry(laptop)
    service.qtbot.waitUntil(lambda: displays.single)
    assert not service.desk.laptop_private
    assert "one screen" in displays.console.strips.screens.sentence

    displays.screens_changed()

    assert not displays.single

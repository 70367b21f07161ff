"""Every window stands where it belongs, on two screens, on one, and while they come and go."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QScreen
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.ui.room_kit import RoomKit
from trainer.model.pages import AlonePage
from trainer.ui.displays import Displays
from trainer.ui.kiosk.card import CardReadingPage
from trainer.ui.kiosk.page import focused
from trainer.ui.seats import Seats, seats

L, P, Q = QRect(0, 0, 1440, 900), QRect(1440, 0, 1920, 1080), QRect(3360, 0, 1024, 768)


@pytest.mark.parametrize(
    ("screens", "swapped", "expected"),
    [
        ([L], 0, Seats(0, 0)),
        ([L, P], 0, Seats(0, 1)),
        ([L, P], 1, Seats(1, 0)),
        ([L, P], 2, Seats(0, 1)),
        ([L, Q, P], 0, Seats(0, 2)),
        ([L, Q, P], 1, Seats(0, 1)),
        ([L, Q, P], 2, Seats(2, 0)),
        ([L, QRect(L)], 0, Seats(0, 0)),
        ([L, QRect(0, 0, 1024, 768)], 0, Seats(0, 0)),
    ],
)
def test_the_projector_is_the_largest_screen_apart_from_the_laptops(
    screens: list[QRect], swapped: int, expected: Seats
) -> None:
    """With several, swapping goes round; screens that show the same picture count as one."""
    assert seats(screens, 0, swapped) == expected


@pytest.fixture
def placed(service: RoomKit) -> Iterator[Callable[[int], Displays]]:
    """Puts the windows on so many screens and takes them away after the test."""
    made: list[Displays] = []

    def place(screens: int) -> Displays:
        made.append(service.displays(screens)[0])
        return made[-1]

    yield place
    for displays in made:
        service.conductor.take_back()
        displays.close()
    service.settle()


Placing = Callable[[int], Displays]


def test_a_question_goes_with_the_console_it_was_asked_in(placed: Placing, service: RoomKit) -> None:
    """One screen: after F2 the room's picture stands there, and Y doesn't finish the workshop out of sight."""
    displays = placed(1)
    service.press(displays.stage, Qt.Key.Key_F10)
    assert displays.console.strips.asking
    service.press(displays.console, Qt.Key.Key_F2)
    assert not displays.console.isVisible()
    service.press(displays.stage, Qt.Key.Key_Y)
    assert service.conductor.session.finished is None
    assert not displays.console.strips.asking


def test_what_is_offered_on_a_console_out_of_sight_is_answered_by_no_key(placed: Placing, service: RoomKit) -> None:
    """One screen: over the room's picture Y gives no time back that nobody read about; with the console it does."""
    service.until("scene")
    service.conductor.start_or_pause()
    displays = placed(1)
    service.clock.pass_(200)
    service.desk.slept.emit(190.0)
    timer = displays.console.run.middle.heading.timer
    service.press(displays.console, Qt.Key.Key_F2)
    assert not displays.console.isVisible()
    service.press(displays.stage, Qt.Key.Key_Y)
    assert displays.console.strips.restored.sentence
    service.press(displays.stage, Qt.Key.Key_F2)
    service.press(displays.console, Qt.Key.Key_Y)
    assert not displays.console.strips.restored.sentence
    assert timer.text == "4:50"


def windows(displays: Displays) -> tuple[QWidget, QWidget, QWidget]:
    """Stage, console and kiosk."""
    return displays.stage, displays.console, displays.kiosk


def test_with_two_screens_the_stage_fills_the_projector(service: RoomKit, placed: Placing) -> None:
    """Stage on the second screen at its full size, console on the laptop, the projector's name in sight."""
    stage, console, kiosk = windows(placed(2))
    laptop, projector = (screen.geometry() for screen in service.app.screens())
    assert stage.geometry() == projector
    assert stage.isFullScreen()
    assert laptop.contains(console.geometry())
    assert not kiosk.isVisible()
    assert service.desk.laptop_private
    assert service.desk.projector == "P"


def test_s_swaps_the_screens(service: RoomKit, placed: Placing) -> None:
    """S twice puts the stage on the laptop's screen and the console on the other; twice again brings them back."""
    displays = placed(2)
    laptop, projector = (screen.geometry() for screen in service.app.screens())
    service.press(displays.console, Qt.Key.Key_S, Qt.Key.Key_S)
    assert displays.stage.geometry() == laptop
    assert projector.contains(displays.console.geometry())
    service.press(displays.console, Qt.Key.Key_S, Qt.Key.Key_S)
    assert displays.stage.geometry() == projector


def test_one_screen_is_said_and_f2_calls_the_console(service: RoomKit, placed: Placing) -> None:
    """The room sees the laptop: a sentence says so; F2 hides the console and brings it back, the stage stays."""
    displays = placed(1)
    stage, console = displays.stage, displays.console
    screen = service.app.screens()[0].geometry()
    assert stage.geometry() == screen
    assert console.isVisible()
    assert "one screen" in console.strips.screens.sentence
    assert "F2" in console.hints.words
    assert not service.desk.laptop_private
    service.press(console, Qt.Key.Key_F2)
    assert not console.isVisible()
    assert stage.isVisible()
    service.press(stage, Qt.Key.Key_F2)
    assert console.isVisible()


def test_what_one_screen_means_is_read_once(service: RoomKit, placed: Placing) -> None:
    """It covers nothing and goes by X; killed and opened again, it is not said again; hours later, it is."""
    displays = placed(1)
    said = displays.console.strips.screens
    assert not said.geometry().intersects(displays.console.top.geometry())
    service.press(displays.console, Qt.Key.Key_X)
    assert not said.sentence
    for away, again in ((90.0, False), (7200.0, True)):
        said.hide()
        displays.open(away)
        service.settle()
        assert bool(said.sentence) is again


def test_with_one_screen_the_keys_act_on_the_rooms_picture(service: RoomKit, placed: Placing) -> None:
    """The console hidden, the arrow and Space still drive the session."""
    displays = placed(1)
    service.press(displays.console, Qt.Key.Key_F2)
    service.press(displays.stage, Qt.Key.Key_Right, Qt.Key.Key_Space)
    assert service.conductor.here.step == "cards"
    assert service.session.timers[service.conductor.here].running


def test_with_one_screen_there_is_nothing_to_swap(service: RoomKit, placed: Placing) -> None:
    """S says so in a sentence."""
    displays = placed(1)
    service.press(displays.console, Qt.Key.Key_S)
    assert displays.console.refused.sentence.startswith("There is one screen only.")


def test_the_console_goes_while_the_room_has_the_laptop_and_returns_as_it_was(
    service: RoomKit, placed: Placing
) -> None:
    """Handed over from the debrief with half a note typed: only the kiosk is seen; back, the note is kept."""
    displays = placed(2)
    stage, console, kiosk = windows(displays)
    service.conductor.next()
    service.press(displays.console, Qt.Key.Key_N)
    QTest.keyClicks(displays.console.run.middle.notes.field, "Half")
    service.desk.move(service.conductor.hand_over)
    service.settle()
    assert kiosk.isVisible()
    assert not console.isVisible()
    assert stage.isVisible()
    service.conductor.take_back()
    service.settle()
    assert console.isVisible()
    assert not kiosk.isVisible()
    assert service.conductor.here.step == "cards"
    assert [note.words for note in service.session.notes.values()] == ["Half"]


def test_handing_over_leaves_the_stage_untouched(service: RoomKit, placed: Placing) -> None:
    """The projector doesn't flicker: the stage's window is neither hidden nor moved."""
    displays = placed(2)
    log = Log(displays)
    service.conductor.next()
    service.desk.move(service.conductor.hand_over)
    service.conductor.take_back()
    service.settle()
    assert not [what for window, what in log.seen if window == "stage"]


class Log(QObject):
    """In which order windows were hidden, shown and moved."""

    def __init__(self, displays: Displays) -> None:
        super().__init__()
        self.seen: list[tuple[str, QEvent.Type]] = []
        self._names = {displays.stage: "stage", displays.console: "console", displays.kiosk: "kiosk"}
        for window in self._names:
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Writes it down."""
        if event.type() in (QEvent.Type.Hide, QEvent.Type.Show, QEvent.Type.Move):
            self.seen.append((self._names[watched], event.type()))  # type: ignore[index]
        return False


def test_when_a_screen_goes_private_windows_hide_before_anything_moves(service: RoomKit, placed: Placing) -> None:
    """The projector is pulled out: the console hides first, then the stage comes to the screen that is left."""
    displays = placed(2)
    log = Log(displays)
    unplug(displays, service.app.screens()[:1])
    assert log.seen[0] == ("console", QEvent.Type.Hide)
    assert displays.single
    assert displays.stage.geometry() == service.app.screens()[0].geometry()
    assert "one screen" in displays.console.strips.screens.sentence
    assert not service.desk.laptop_private


def test_when_a_projector_comes_the_stage_follows_to_it(service: RoomKit, placed: Placing) -> None:
    """Plugged in during the session: the stage goes there and hears no keys any more."""
    displays = placed(1)
    unplug(displays, service.app.screens())
    assert displays.stage.geometry() == service.app.screens()[1].geometry()
    assert not displays.stage.hears_keys
    assert service.desk.laptop_private
    assert displays.console.isVisible()


def unplug(displays: Displays, left: list[QScreen]) -> None:
    """Other screens than before, told as Qt tells it."""
    displays.use_screens(lambda: left)
    displays.screens_changed()


def test_a_card_is_hidden_when_the_screens_change(service: RoomKit, placed: Placing) -> None:
    """Handed over while a screen goes: the kiosk hides first and asks anew before it shows anything private."""
    displays = placed(2)
    service.conductor.next()
    service.desk.move(service.conductor.hand_over)
    service.settle()
    log = Log(displays)
    unplug(displays, service.app.screens()[:1])
    assert log.seen[0] == ("kiosk", QEvent.Type.Hide)
    assert not displays.console.isVisible()
    assert displays.kiosk.isVisible()


def stray(service: RoomKit, displays: Displays) -> None:
    """A window manager moves the room's picture to the laptop's screen; the look that follows isn't waited for."""
    displays.stage.setGeometry(service.app.screens()[0].geometry())
    service.settle()
    displays._strays._look.timeout.emit()  # noqa: SLF001 - a third of a second takes none
    service.settle()


def test_a_picture_that_strays_to_the_laptop_shuts_the_card_and_the_second_time_is_mirrored(
    service: RoomKit, placed: Placing
) -> None:
    """Once it is put back and no card stays open; once more, and the room is taken to see the laptop's screen."""
    displays = placed(2)
    service.conductor.next()
    service.desk.move(service.conductor.hand_over)
    service.settle()
    kiosk = displays.kiosk
    QTest.keyClicks(focused(kiosk) or kiosk, next(iter(service.session.people.values())).name)
    QTest.keyClick(focused(kiosk) or kiosk, Qt.Key.Key_Return)
    card = kiosk.shown_widget
    assert isinstance(card, CardReadingPage)
    QTest.keyPress(focused(kiosk) or kiosk, Qt.Key.Key_Space)
    before = card.face.is_open

    stray(service, displays)
    once = displays.single, displays.stage.geometry()
    assert (before, card.face.is_open) == (True, False)
    assert once == (False, service.app.screens()[1].geometry())

    stray(service, displays)
    assert displays.single
    assert isinstance(kiosk.shown_page, AlonePage)

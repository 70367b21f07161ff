"""This file is the way out of the kiosk: the facilitator's code, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QCloseEvent,
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QShortcut,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.kiosk_kit import CODE, EVERY, THREE, Room, dealt, rated
from trainer.model.events import CardOpened, Submitted
from trainer.model.pages import CardPage, ItemPage, NamePage
from trainer.model.trouble import NotSaved
from trainer.ui.kiosk.code import CodePage
from trainer.ui.kiosk.parts import FacilitatorButton
from trainer.ui.kiosk.question import QuestionPage
from trainer.ui.kiosk.texts import Words
from trainer.ui.kiosk.tiles import Tile
from trainer.ui.kiosk.window import KioskWindow

pytestmark = pytest.mark.usefixtures("qtbot")  # brings up Qt


def code_page(room: Room) -> CodePage:
    """The code's page."""
    over = room.window.shown_over
    assert isinstance(over, CodePage)
    return over


def held(room: Room) -> bool:
    """Whether the room still has the laptop."""
    return room.conductor.session.laptop.to != "console"


# Coming and going


def test_it_shows_itself_when_the_laptop_is_handed_over_and_hides_when_it_is_back(tmp_path: Path) -> None:
    """The session says so, not the window."""
    with rated(tmp_path / "a.trainer") as room:
        assert room.window.isVisible()
        room.conductor.take_back()
        assert not room.window.isVisible()
        room.conductor.hand_over()
        assert room.window.isVisible()


def test_on_another_screen_everything_has_that_screens_size_and_the_answer_stays(tmp_path: Path) -> None:
    """What was chosen and not yet sent goes along, and no word keeps the size of the screen before."""
    with rated(tmp_path / "a.trainer") as room:
        room.pick("Olga")
        room.key(Qt.Key.Key_4)
        before = _answer_and_sizes(room)
        room.window.place(QGuiApplication.screens()[-1])
        after = _answer_and_sizes(room)

        assert after[0] == before[0] == 1
        assert all(larger > size for size, larger in zip(before[1], after[1], strict=True))


def _answer_and_sizes(room: Room) -> tuple[object, list[int]]:
    page = room.widget
    assert isinstance(page, QuestionPage)
    return page.value(), [label.font().pixelSize() for label in page.findChildren(Words)]


def test_it_never_stands_on_a_screen_it_was_not_given(tmp_path: Path) -> None:
    """Placed on the laptop it fills it; with no screen to go to it hides and waits."""
    with rated(tmp_path / "a.trainer") as room:
        laptop = QGuiApplication.primaryScreen()
        room.window.place(laptop)
        assert room.window.geometry() == laptop.geometry()
        room.window.place(None)
        assert not room.window.isVisible()
        room.conductor.take_back()
        room.conductor.hand_over()
        assert not room.window.isVisible()
        room.window.place(laptop)
        assert room.window.isVisible()


def test_the_right_code_gives_the_laptop_back(qtbot: QtBot, tmp_path: Path) -> None:
    """F12, four digits: the session knows, the window hides and says so."""
    with rated(tmp_path / "a.trainer") as room:
        with qtbot.waitSignal(room.window.returned):
            room.go_in()

        assert not held(room)
        assert not room.window.isVisible()


@pytest.mark.parametrize("sure", [True, False])
def test_it_is_told_whether_somebody_made_sure_that_nobody_else_sees(
    qtbot: QtBot, tmp_path: Path, *, sure: bool
) -> None:
    """Then the projector may be off, and the room sees nothing until somebody turns it on."""
    with rated(tmp_path / "a.trainer", alone=False) as room:
        room.pick("Olga")
        if sure:
            room.press_button("Only I see it")
        with qtbot.waitSignal(room.window.returned) as returned:
            room.go_in()
        assert returned.args == [sure]


def test_the_corner_button_leads_to_the_code_and_its_digits_can_be_tapped(tmp_path: Path) -> None:
    """By mouse alone."""
    with rated(tmp_path / "a.trainer") as room:
        room.click(room.widget.findChildren(FacilitatorButton)[0])
        tiles = {tile.name: tile for tile in code_page(room).findChildren(Tile)}
        assert tiles["⌫"].accessibleName() == "Backspace"
        for digit in ("4", "⌫", *CODE):
            room.click(tiles[digit])

        assert not held(room)


def test_a_wrong_code_says_how_long_to_wait_and_the_wait_doubles(tmp_path: Path) -> None:
    """Also for who leaves the page and comes back, and then nothing that was typed is tried."""
    with rated(tmp_path / "a.trainer") as room:
        room.go_in("0000")
        assert code_page(room).said == "That was not the code. Try again in 1 second."
        room.clock.pass_(1)
        room.key("1111")
        assert "2 seconds" in code_page(room).said
        code_page(room).back.emit()
        assert room.window.shown_over is None
        room.go_in()
        assert "2 seconds" in code_page(room).said
        assert code_page(room).boxes.filled == len(CODE)
        code_page(room).back.emit()
        room.clock.pass_(2)
        room.go_in("")
        assert held(room)
        room.key(CODE)
        assert not held(room)


def test_the_right_code_typed_too_soon_counts_when_the_wait_is_over(qtbot: QtBot, tmp_path: Path) -> None:
    """Nobody has to type it twice; a fifth digit changes nothing, Backspace does."""
    with rated(tmp_path / "a.trainer") as room:
        room.go_in("0000")
        room.key(CODE + "9")
        assert held(room)
        assert "1 second" in code_page(room).said
        room.key(Qt.Key.Key_Backspace)
        assert code_page(room).boxes.filled == len(CODE) - 1
        room.key(CODE[-1])
        room.clock.pass_(1)
        qtbot.waitUntil(lambda: not held(room))


def test_a_wrong_code_is_said_until_the_next_digit(qtbot: QtBot, tmp_path: Path) -> None:
    """Also when the wait is over: who looked away still finds out why nothing happened."""
    with rated(tmp_path / "a.trainer") as room:
        room.go_in("0000")
        room.clock.pass_(1)
        qtbot.waitUntil(lambda: "second" not in code_page(room).said)
        assert code_page(room).said == "That was not the code. Try again."
        assert all(tile.isEnabled() for tile in code_page(room).tiles)
        room.key("4")
        assert code_page(room).said == "Only the facilitator goes on from here."


def test_escape_leaves_the_codes_page(tmp_path: Path) -> None:
    """Whoever came there by mistake is back at the question, as it was."""
    with rated(tmp_path / "a.trainer") as room:
        room.pick("Olga")
        room.key("4")
        room.key(Qt.Key.Key_F12)
        assert code_page(room).back_button.key == "Esc"
        room.key("12")
        room.key(Qt.Key.Key_Escape)
        assert room.window.shown_over is None
        room.enter()

        assert [answer.value for answer in room.answers()] == [1]


def test_what_somebody_had_answered_is_kept_when_the_facilitator_takes_the_laptop(tmp_path: Path) -> None:
    """As partial, like after a quiet."""
    with rated(tmp_path / "a.trainer") as room:
        room.pick("Olga")
        room.key("4")
        room.enter()
        room.go_in()

        assert Submitted(at=room.conductor.here, person="p3", partial=True) in room.facts()
        room.conductor.hand_over()
        room.at(NamePage)


def test_a_question_is_as_it_was_after_a_look_at_the_code(tmp_path: Path) -> None:
    """Neither the choice nor half-typed words are lost."""
    text = tuple(item for item in EVERY if item.id == "text")
    with rated(tmp_path / "a.trainer", text) as room:
        room.pick("Olga")
        room.key("Half a")
        room.key(Qt.Key.Key_F12)
        code_page(room).back.emit()
        room.key(" sentence")
        room.enter()

        assert [answer.words for answer in room.answers()] == ["Half a sentence"]


def test_the_facilitator_gets_out_even_when_the_disk_is_full(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where could they free some space otherwise? The session still says that the room has it."""
    with rated(tmp_path / "a.trainer") as room:
        with monkeypatch.context() as broken, qtbot.waitSignal(room.window.returned):
            broken.setattr(room.file, "append", _full)
            room.go_in()

        assert not room.window.isVisible()
        assert room.window.close()


def _full(*_arguments: object, **_named: object) -> None:
    message = "The disk is full."
    raise NotSaved(message)


def test_a_code_that_cannot_be_typed_is_refused_before_anything_is_handed_over(tmp_path: Path) -> None:
    """The facilitator hears it in time."""
    with rated(tmp_path / "a.trainer") as room, pytest.raises(ValueError, match="four digits"):
        KioskWindow(room.desk, "12")


# Nothing else leads out


def test_it_does_not_close(tmp_path: Path) -> None:
    """Neither by the window manager nor by Alt+F4 or Esc."""
    with rated(tmp_path / "a.trainer") as room:
        event = QCloseEvent()
        QApplication.sendEvent(room.window, event)
        assert not event.isAccepted()
        assert not room.window.close()
        room.key(Qt.Key.Key_F4, Qt.KeyboardModifier.AltModifier)
        room.key(Qt.Key.Key_Escape)

        assert room.window.isVisible()
        room.at(NamePage)


def test_no_shortcut_of_another_window_fires(qtbot: QtBot, tmp_path: Path) -> None:
    """Not even one that holds for the whole application: the room's keys are the kiosk's."""
    fired: list[str] = []
    console = QMainWindow()
    qtbot.addWidget(console)
    console.show()
    for sequence in ("Ctrl+Q", "F1", "Space", "R", "4", "Return", "Esc"):
        shortcut = QShortcut(QKeySequence(sequence), console)
        shortcut.setContext(Qt.ShortcutContext.ApplicationShortcut)
        shortcut.activated.connect(lambda which=sequence: fired.append(which))
    with rated(tmp_path / "a.trainer", EVERY[:1]) as room:
        room.window.activateWindow()
        qtbot.waitUntil(room.window.isActiveWindow)
        for page in range(2):
            for key in (Qt.Key.Key_F1, Qt.Key.Key_Space, Qt.Key.Key_R, Qt.Key.Key_4, Qt.Key.Key_Escape):
                QTest.keyClick(room.window.windowHandle(), key)
            QTest.keyClick(room.window.windowHandle(), Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
            if not page:
                while not isinstance(room.page, NamePage):
                    room.key(Qt.Key.Key_Backspace)
                room.key(Qt.Key.Key_Backspace)
                room.pick("Olga")

        assert fired == []


def test_tab_goes_round_inside(qtbot: QtBot, tmp_path: Path) -> None:
    """Every stop of Tab lies in the kiosk, and every button is one."""
    with rated(tmp_path / "a.trainer") as room:
        qtbot.waitUntil(room.window.isActiveWindow)
        room.pick("Olga")
        room.key("4")
        stops = set()
        for _step in range(12):
            room.key(Qt.Key.Key_Tab)
            stops.add(room.window.focusWidget())
            assert QApplication.focusWidget() is room.window.focusWidget()

        page = room.widget
        assert isinstance(page, QuestionPage)
        assert {page.answer, page.back_button, page.skip_button, page.go_button} <= stops


def test_there_is_no_context_menu(tmp_path: Path) -> None:
    """On no widget of any page: nothing pops up."""
    for item in (EVERY[0], *(item for item in EVERY if item.id in ("text", "number", "person"))):
        with rated(tmp_path / f"{item.id}.trainer", (item,)) as room:
            room.pick("Olga")
            for widget in room.window.findChildren(QWidget):
                place = widget.rect().center()
                event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, widget.mapToGlobal(place))
                QApplication.sendEvent(widget, event)
                assert QApplication.activePopupWidget() is None


# A room full of curious hands

_KEYS = [
    *(Qt.Key(key) for key in range(Qt.Key.Key_F1.value, Qt.Key.Key_F12.value + 1)),
    *(Qt.Key(key) for key in range(Qt.Key.Key_0.value, Qt.Key.Key_9.value + 1)),
    *(Qt.Key(key) for key in range(Qt.Key.Key_A.value, Qt.Key.Key_Z.value + 1)),
    *[Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Tab, Qt.Key.Key_Backtab] * 4,
    *[Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Backspace] * 2,
    *[Qt.Key.Key_Escape, Qt.Key.Key_Delete, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown],
    *[Qt.Key.Key_Menu, Qt.Key.Key_Help, Qt.Key.Key_Insert, Qt.Key.Key_Print, Qt.Key.Key_Back],
]
_HELD = [Qt.KeyboardModifier.NoModifier] * 6 + [
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
]


def _walk(room: Room, chance: Random) -> None:
    """One thing curious hands do."""
    window = room.window
    where = room.focus
    place = QPoint(chance.randrange(window.width()), chance.randrange(window.height()))
    under = window.childAt(place) or window
    at = under.mapFrom(window, place)
    button = chance.choice([Qt.MouseButton.LeftButton] * 6 + [Qt.MouseButton.MiddleButton, Qt.MouseButton.RightButton])
    match chance.randrange(12):
        case 0 | 1 | 2 | 3 | 4 | 5:
            QTest.keyClick(where, chance.choice(_KEYS), chance.choice(_HELD))
        case 6 | 7 | 8:
            QTest.mouseClick(under, button, chance.choice(_HELD), at)
        case 9:
            QTest.mouseDClick(under, button, Qt.KeyboardModifier.NoModifier, at)
        case 10:
            QTest.mousePress(under, button, Qt.KeyboardModifier.NoModifier, at)
            QTest.mouseMove(under, at + QPoint(chance.randint(-300, 300), chance.randint(-300, 300)))
            QTest.mouseRelease(under, button, Qt.KeyboardModifier.NoModifier, at)
        case _:
            _rarer(window, under, at, chance)


def _rarer(window: KioskWindow, under: QWidget, at: QPoint, chance: Random) -> None:
    match chance.randrange(3):
        case 0:
            window.close()
        case 1:
            event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, under.mapToGlobal(at))
            QApplication.sendEvent(under, event)
        case _:
            turn = QPoint(0, chance.choice([-120, 120]))
            none, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
            held = Qt.KeyboardModifier.NoModifier
            wheel = QWheelEvent(QPointF(at), QPointF(under.mapToGlobal(at)), QPoint(), turn, none, held, phase, False)
            QApplication.sendEvent(under, wheel)


def _known() -> set[int]:
    return {id(widget) for widget in QApplication.topLevelWidgets()}


def _rooms(path: Path) -> Iterator[Room]:
    with rated(path / "three.trainer", THREE) as room:
        yield room
    with rated(path / "every.trainer", EVERY, "anonymous", alone=False) as room:
        yield room
    with dealt(path / "cards.trainer", alone=False) as room:
        yield room


@pytest.mark.parametrize("seed", [1, 2])
def test_a_thousand_keys_and_clicks_lead_nowhere(tmp_path: Path, seed: int) -> None:
    """Not to the console, not to another window, not to files: a seeded walk that doesn't know the code.

    An open card is always that of the person who sits there, and it was recorded.
    """
    chance = Random(seed)
    for room in _rooms(tmp_path):
        windows = _known()
        for _step in range(700):
            _walk(room, chance)
            room.clock.pass_(chance.choice((0, 0, 1)))
            if isinstance(room.window.shown_over, CodePage) and chance.random() < 0.1:
                room.click(room.window.shown_over.back_button)
            if chance.random() < 0.02:
                QApplication.processEvents()
            assert held(room), _step
            assert room.window.isVisible()
            assert _known() <= windows
            assert QApplication.activePopupWidget() is None
            assert QApplication.activeModalWidget() is None
            if isinstance(room.page, CardPage):
                _own_card_only(room, room.page)


def _own_card_only(room: Room, page: CardPage) -> None:
    face = getattr(room.widget, "face", None)
    if face is None or not face.is_open:
        return
    last = room.conductor.session.opened[-1]
    assert last[2] == page.person
    assert any(isinstance(fact, CardOpened) and fact.person == page.person for fact in room.facts())


def test_the_keys_of_a_question_never_reach_the_event_loop_unhandled(tmp_path: Path) -> None:
    """What means nothing is swallowed by the window, so that nothing behind it hears it."""
    with rated(tmp_path / "a.trainer") as room:
        room.pick("Olga")
        room.at(ItemPage)
        for kind in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
            event = QKeyEvent(kind, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier, "q")
            QApplication.sendEvent(room.window.focusWidget(), event)
            assert event.isAccepted()

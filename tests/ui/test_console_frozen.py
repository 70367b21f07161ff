"""A frozen scene in the console: one key freezes and goes on, two picks swap a player, by key or by mouse."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.room_kit import RoomKit
from trainer.model.pages import NamePage
from trainer.ui.console.steps.act import ActPanel
from trainer.ui.console.steps.frozen import FrozenCard
from trainer.ui.console.window import ConsoleWindow
from trainer.ui.kiosk.window import KioskWindow


def frozen(console: ConsoleWindow) -> FrozenCard:
    """The card of the frozen scene."""
    panel = console.run.middle.panel
    assert isinstance(panel, ActPanel)
    return panel.frozen


def running(room: RoomKit) -> ConsoleWindow:
    """The console with a scene whose timer has run for a while."""
    room.until("scene", 1)
    console = room.console()
    room.press(console, Qt.Key.Key_Space)
    room.clock.pass_(83)
    return console


def test_f_freezes_and_f_goes_on(dislike: RoomKit) -> None:
    """Button and keys below say which of the two comes next; the timer stands meanwhile and its word says why."""
    console = running(dislike)
    assert not frozen(console).isVisible()
    dislike.press(console, Qt.Key.Key_F)
    assert frozen(console).isVisible()
    assert console.run.middle.freeze.text() == "Play on"
    assert console.run.middle.transport.start.text() == "Start the timer", "two that go on would be told apart by none"
    assert "F go on" in console.hints.words
    assert console.run.middle.heading.word.text() == "Frozen"
    assert not dislike.session.timers[dislike.conductor.here].running
    dislike.press(console, Qt.Key.Key_F)
    assert not frozen(console).isVisible()
    assert console.run.middle.freeze.text() == "Freeze"
    assert "F freeze" in console.hints.words
    assert dislike.session.timers[dislike.conductor.here].running
    assert len(dislike.session.notes) == 1


def test_numbers_swap_a_player_and_h_hands_the_card_over(dislike: RoomKit) -> None:
    """1 gives the role up, 2 takes it over; the laptop asks for the new one alone, and the undo stands in sight."""
    console = running(dislike)
    kiosk = dislike.keep(KioskWindow(dislike.desk, "1234"))
    (old,) = dislike.conductor.play.in_role(dislike.conductor.here, "customer")
    dislike.press(console, Qt.Key.Key_F, Qt.Key.Key_1)
    card = frozen(console)
    assert card.out == old
    new = tuple(card.pills)[1]
    dislike.press(console, Qt.Key.Key_2)
    assert dislike.conductor.play.in_role(dislike.conductor.here, "customer") == (new,)
    assert dislike.conductor.play.name(new) in card.unread.text()
    assert console.run.show_of.undo.isVisible()
    dislike.press(console, Qt.Key.Key_H)
    page = kiosk.shown_page
    assert isinstance(page, NamePage)
    assert [pick.person for pick in page.picks] == [new]


def test_the_mouse_swaps_too_and_the_first_pick_is_taken_back(dislike: RoomKit) -> None:
    """Two clicks; "Swap nobody" leaves all as it was."""
    console = running(dislike)
    QTest.mouseClick(console.run.middle.freeze, Qt.MouseButton.LeftButton)
    dislike.settle()
    card = frozen(console)
    (old,) = dislike.conductor.play.in_role(dislike.conductor.here, "customer")
    QTest.mouseClick(card.pills[old], Qt.MouseButton.LeftButton)
    dislike.settle()
    QTest.mouseClick(card.keep, Qt.MouseButton.LeftButton)
    dislike.settle()
    assert card.out == ""
    QTest.mouseClick(card.pills[old], Qt.MouseButton.LeftButton)
    dislike.settle()
    new = tuple(card.pills)[-1]
    QTest.mouseClick(card.pills[new], Qt.MouseButton.LeftButton)
    dislike.settle()
    assert dislike.conductor.play.in_role(dislike.conductor.here, "customer") == (new,)
    assert dislike.session.swaps[dislike.conductor.here][0].out == old


def test_n_gives_the_frozen_moment_its_word(dislike: RoomKit) -> None:
    """The first words after a freeze belong to its mark; F9 goes on from within the text."""
    console = running(dislike)
    dislike.press(console, Qt.Key.Key_F, Qt.Key.Key_N)
    QTest.keyClicks(console.run.middle.notes.field, "Voices went up")
    dislike.press(console, Qt.Key.Key_Return)
    (mark,) = dislike.session.notes.values()
    assert (mark.words, mark.freeze, round(mark.after or 0)) == ("Voices went up", True, 83)
    dislike.press(console, Qt.Key.Key_N, Qt.Key.Key_F9)
    assert dislike.session.frozen is None

"""When the room is well behind, one line in the console offers a cut; a key takes it, leaves it, undoes it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.room_kit import RoomKit


def late(kit: RoomKit, minutes: float) -> None:
    """The first step took so many minutes more than its three."""
    kit.clock.pass_((3 + minutes) * 60)


def planned(kit: RoomKit) -> dict[str, float | None]:
    """Minutes by step."""
    return {place.at.step: place.minutes for place in kit.conductor.places}


def test_the_line_says_what_would_be_cut_and_y_cuts_it(service: RoomKit) -> None:
    """Twelve minutes behind: the steps, from and to; after Y the rows have the new minutes and the line is gone."""
    late(service, 12)
    console = service.console()
    sentence = console.strips.offer.sentence
    assert sentence.startswith("12 min behind plan. To be on time: ")
    assert "“Prepare your scene” 10\u00a0→\u00a07\u00a0min" in sentence
    before = planned(service)
    service.press(console, Qt.Key.Key_Y)
    assert planned(service)["prepare"] == 7
    assert console.strips.offer.sentence == ""
    assert console.run.show_of.off == "On time"
    assert console.run.show_of.undo.text() == "Undo the shorter plan"
    service.press(console, Qt.Key.Key_U)
    assert planned(service) == before


def test_by_mouse_too(service: RoomKit) -> None:
    """The first button of the line cuts."""
    late(service, 8)
    console = service.console()
    QTest.mouseClick(console.strips.offer.buttons[0], Qt.MouseButton.LeftButton)
    service.settle()
    assert service.session.minutes


def test_each_minute_has_its_own_words_and_the_same_buttons(service: RoomKit) -> None:
    """Later still, the line says how much; whoever has tabbed to a button of it is not thrown off."""
    late(service, 6)
    strip = service.console().strips.offer
    buttons = strip.buttons
    buttons[-1].setFocus()
    service.clock.pass_(60)
    service.desk.ticked.emit()
    assert strip.sentence.startswith("7 min behind plan.")
    assert strip.buttons == buttons
    assert buttons[-1].hasFocus()


def test_left_alone_it_comes_back_five_minutes_later(service: RoomKit) -> None:
    """X leaves the plan; a minute later it is still quiet, five minutes later it asks once more."""
    late(service, 6)
    console = service.console()
    service.press(console, Qt.Key.Key_X)
    assert console.strips.offer.sentence == ""
    service.clock.pass_(60)
    service.desk.ticked.emit()
    assert console.strips.offer.sentence == ""
    service.clock.pass_(240)
    service.desk.ticked.emit()
    assert console.strips.offer.sentence.startswith("11 min behind plan.")
    assert not service.session.minutes


def test_letters_typed_into_a_note_cut_nothing(service: RoomKit) -> None:
    """With the cursor in a note Y is a letter."""
    late(service, 12)
    console = service.console()
    service.press(console, Qt.Key.Key_N, Qt.Key.Key_Y, Qt.Key.Key_X)
    assert console.run.middle.notes.field.toPlainText() == "yx"
    assert not service.session.minutes
    assert console.strips.offer.sentence

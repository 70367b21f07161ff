"""What went wrong is mended in the console by a press: a note deleted, a name changed, the way to the debrief found."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from tests.ui.room_kit import RoomKit
from trainer.ui.console.view import people


def click(room: RoomKit, button: QAbstractButton) -> None:
    """A click as people make it."""
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    room.settle()


def named(window: QWidget, name: str) -> list[QAbstractButton]:
    """The buttons that a screen reader calls so."""
    found = window.findChildren(QAbstractButton)
    return [one for one in found if (one.accessibleName() or one.text()).startswith(name) and one.isVisible()]


def test_a_note_is_deleted_and_put_back(service: RoomKit) -> None:
    """One press takes it out; U puts it back."""
    service.until("scene")
    note = service.conductor.note("Said please")
    console = service.console()
    (delete,) = named(console.run.middle.notes, "Delete the note")
    click(service, delete)
    assert note not in service.session.notes
    assert not named(console.run.middle.notes, "Delete the note")
    service.press(console, Qt.Key.Key_U)
    assert service.session.notes[note].words == "Said please"
    assert named(console.run.middle.notes, "Delete the note")


def test_a_name_is_changed_by_the_menu_of_the_person(service: RoomKit) -> None:
    """The field opens with the old name; Enter changes it everywhere, and the keys act again."""
    service.until("scene")
    console = service.console()
    box = console.run.aside.people
    view = people(service.desk)[0]
    action = next(action for action in box.menu(view).actions() if action.text() == "Change the name")
    action.trigger()
    service.settle()
    field = console.focusWidget()
    assert field is not None
    QTest.keyClicks(field, "Zoe")
    service.press(console, Qt.Key.Key_Return)
    assert service.session.people[view.id].name == "Zoe"
    assert any(one.text.startswith("Zoe") for one in people(service.desk))
    service.press(console, Qt.Key.Key_U)
    assert service.session.people[view.id].name != "Zoe"


def test_adding_after_a_change_adds(service: RoomKit) -> None:
    """The field for a new name never changes somebody else's."""
    console = service.console()
    box = console.run.aside.people
    before = [person.name for person in service.session.people.values()]
    view = people(service.desk)[0]
    next(action for action in box.menu(view).actions() if action.text() == "Change the name").trigger()
    service.press(console, Qt.Key.Key_Escape)
    click(service, named(console, "Add somebody")[0])
    field = console.focusWidget()
    assert field is not None
    QTest.keyClicks(field, "Nils")
    service.press(console, Qt.Key.Key_Return)
    assert [person.name for person in service.session.people.values()] == [*before, "Nils"]


def test_a_button_leads_to_the_debrief(service: RoomKit) -> None:
    """It carries its key and opens the same page."""
    service.until("scene")
    console = service.console()
    (button,) = named(console.run.aside, "Debrief, D")
    click(service, button)
    assert console.pages.shown == "debrief"


def test_the_key_of_the_reveal_is_named_where_it_acts(service: RoomKit) -> None:
    """R is among the keys at the bottom only where its button stands: closed, and no later step shows it."""
    service.until("felt", 1)
    console = service.console()
    assert "R reveal" not in console.hints.words
    service.conductor.open_sheet()
    service.settle()
    assert "R reveal" not in console.hints.words
    service.press(console, Qt.Key.Key_R)
    assert console.refused.sentence.startswith("This is shown at “What was meant, what was seen”")
    assert service.session.sheets[service.conductor.here].closed is False
    service.until("felt", 3)
    service.settle()
    assert "R reveal" not in console.hints.words
    service.conductor.open_sheet()
    service.settle()
    assert "R reveal" not in console.hints.words
    service.conductor.close_sheet()
    service.settle()
    assert "R reveal" in console.hints.words

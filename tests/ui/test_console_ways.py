"""How a sheet is answered, chosen in the console: quicker ways by one key, slips typed in, latecomers asked."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.room_kit import RoomKit
from trainer.model.pages import NamePage
from trainer.ui.console.steps.entries import PillsEntry
from trainer.ui.console.steps.fill import FillPanel
from trainer.ui.console.steps.paper import PaperForm
from trainer.ui.console.window import ConsoleWindow
from trainer.ui.kiosk.window import KioskWindow


def panel(console: ConsoleWindow) -> FillPanel:
    """The panel of the sheet."""
    found = console.run.middle.panel
    assert isinstance(found, FillPanel)
    return found


def at_the_sheet(room: RoomKit) -> ConsoleWindow:
    """The console at the sheet that all who watched answer, with less time than that takes."""
    room.until("felt", 1)
    console = room.console()
    room.press(console, Qt.Key.Key_Minus)
    return console


def slips(room: RoomKit, console: ConsoleWindow) -> PaperForm:
    """The form for slips, chosen by its chip."""
    QTest.mouseClick(panel(console).paper, Qt.MouseButton.LeftButton)
    room.settle()
    form = panel(console).form
    assert isinstance(form, PaperForm)
    return form


def first_slip(room: RoomKit, console: ConsoleWindow, form: PaperForm) -> None:
    """Every question of the slip by its first key; words are typed."""
    for item, made in list(form.entries.items()):
        if isinstance(made, PillsEntry) and made.several:
            room.press(console, Qt.Key.Key_1, Qt.Key.Key_Return)
        elif isinstance(made, PillsEntry):
            room.press(console, Qt.Key.Key_1)
        else:
            focus = console.focusWidget()
            assert focus is not None, item
            QTest.keyClicks(focus, "Seen")
            room.press(console, Qt.Key.Key_Return)


def test_a_number_picks_a_quicker_way(service: RoomKit) -> None:
    """One opens the sheet for one answer a team, told before and after what results make of it; H brings the names."""
    console = at_the_sheet(service)
    kiosk = service.keep(KioskWindow(service.desk, "1234"))
    offer = panel(console).quicker
    assert offer.isVisible()
    assert offer.by_teams.isVisible()
    number = next(n for n, made in enumerate(offer.buttons) if "team" in made.text())
    service.press(console, Qt.Key(Qt.Key.Key_1 + number))
    state = service.session.sheets[service.conductor.here]
    assert state.how == "team"
    assert not offer.isVisible()
    assert panel(console).count.text() == "0 of 2 teams have answered", "as on the room's screen: they are no people"
    assert panel(console).promise.isVisible()
    assert panel(console).promise.text() == offer.by_teams.text()
    service.press(console, Qt.Key.Key_H)
    page = kiosk.shown_page
    assert isinstance(page, NamePage)
    assert {pick.person for pick in page.picks} == set(state.expected)
    assert page.teams


def test_slips_are_typed_in_one_key_an_answer(service: RoomKit) -> None:
    """Each key answers and goes on; after the last question the next slip begins; all of it is marked as paper."""
    console = at_the_sheet(service)
    form = slips(service, console)
    first = form.person
    at = service.conductor.here
    first_slip(service, console, form)
    state = service.session.sheets[at]
    assert first in state.submitted
    assert {given.how for (who, _item), given in state.answers.items() if who == first} == {"paper"}
    assert form.person not in ("", first)
    assert form.index == 0
    assert service.conductor.here == at


def test_a_slip_is_corrected_by_going_back(service: RoomKit) -> None:
    """Backspace returns to the question before, another key replaces its answer; S leaves one out."""
    console = at_the_sheet(service)
    form = slips(service, console)
    person, at = form.person, service.conductor.here
    item = next(iter(form.entries))
    service.press(console, Qt.Key.Key_1, Qt.Key.Key_Backspace, Qt.Key.Key_2)
    value = service.session.sheets[at].answers[(person, item)].value
    made = form.entries[item]
    assert isinstance(made, PillsEntry)
    assert value == tuple(made.pills)[1]
    service.press(console, Qt.Key.Key_S)
    assert form.index == 2
    service.press(console, Qt.Key.Key_Down)
    assert form.person != person
    service.press(console, Qt.Key.Key_Up)
    assert form.person == person
    assert made.pills[value].isChecked()


def test_private_slips_wait_until_nobody_sees_the_screen(service: RoomKit) -> None:
    """Where the room may see the console, answers are typed in only after a plain word that it doesn't."""
    console = at_the_sheet(service)
    service.desk.set_screens("", laptop_private=False)
    form = slips(service, console)
    assert form.unlock.isVisible()
    assert not any(made.isVisible() for made in form.entries.values())
    QTest.mouseClick(form.unlock, Qt.MouseButton.LeftButton)
    service.settle()
    assert not form.unlock.isVisible()
    assert all(made.isVisible() for made in form.entries.values())


def test_what_was_answered_at_the_laptop_is_not_shown_among_slips(service: RoomKit) -> None:
    """Whoever has answered alone is in no list of slips."""
    console = at_the_sheet(service)
    service.conductor.open_sheet()
    at = service.conductor.here
    alone = service.session.sheets[at].expected[0]
    item = panel(console).sheet.items[0].id
    service.conductor.answer(alone, item, 1)
    form = slips(service, console)
    assert alone not in form.people
    assert form.person != alone


def test_a_latecomer_is_asked_by_one_press(service: RoomKit) -> None:
    """Who came after the scene began stands below, and one press puts them among those who answer."""
    service.until("felt", 1)
    late = service.conductor.join("Late", observer=True)
    console = service.console()
    left = panel(console).left_out
    assert left.isVisible()
    QTest.mouseClick(left.chips[late], Qt.MouseButton.LeftButton)
    service.settle()
    assert late in service.session.sheets[service.conductor.here].expected
    assert not left.isVisible()


def test_who_came_late_is_told_before_the_laptop_goes_round(service: RoomKit) -> None:
    """The button says who isn't asked, as its key does; Y asks them too and hands over."""
    service.until("felt", 1)
    late = service.conductor.join("Late", observer=True)
    console = service.console()
    QTest.mouseClick(panel(console).hand, Qt.MouseButton.LeftButton)
    service.settle()
    assert service.laptop() == "console"
    assert console.strips.question.sentence == "Not asked, because they came later: Late."
    assert console.strips.question.buttons[0].text().startswith("Ask Late too")
    service.press(console, Qt.Key.Key_Y)
    assert late in service.session.sheets[service.conductor.here].expected
    assert service.laptop() == "kiosk"

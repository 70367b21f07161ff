"""People come, leave and watch in one act each, by mouse and key; who did what stands on a page of its own."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPushButton, QTableWidget

from tests.stories import members
from tests.ui.room_kit import RoomKit
from tests.ui.test_console_small import whole
from trainer.debrief.report import report
from trainer.model.report import Heading, Table
from trainer.ui.console.steps.act import ActPanel
from trainer.ui.console.view import PersonView
from trainer.ui.console.view import people as console_people
from trainer.ui.console.window import ConsoleWindow
from trainer.ui.theme import apply_look, look


def joins(kit: RoomKit, console: ConsoleWindow, name: str) -> None:
    """Somebody's name is typed into the box of those in the room."""
    people = console.run.aside.people
    QTest.mouseClick(people._add, Qt.MouseButton.LeftButton)  # noqa: SLF001 - as people press it
    QTest.keyClicks(people._name, name)  # noqa: SLF001
    QTest.keyClick(people._name, Qt.Key.Key_Return)  # noqa: SLF001
    console.setFocus(Qt.FocusReason.OtherFocusReason)
    kit.settle()


def chooses(kit: RoomKit, console: ConsoleWindow, person: str, words: str) -> None:
    """A pill is pressed and one of its menu chosen, which says on top whom it is about."""
    known = kit.session.people[person]
    menu = console.run.aside.people.menu(PersonView(person, known.name, playing=False, presence=known.presence))
    assert menu.actions()[0].text() == known.name
    assert not menu.actions()[0].isEnabled()
    next(action for action in menu.actions() if action.text() == words).trigger()
    menu.deleteLater()
    kit.settle()


def people(kit: RoomKit) -> list[str]:
    """The ids of everybody, in the order of the rows."""
    return list(kit.session.people)


def cells(table: QTableWidget, row: int) -> list[str]:
    """The words of a row."""
    return [str(table.model().index(row, column).data()) for column in range(table.columnCount())]


def test_one_key_puts_a_latecomer_into_the_smallest_team(service: RoomKit) -> None:
    """The line names who has come and which team; Y does it, U takes it back, and the line is there again."""
    service.until("cards")
    console = service.console()
    joins(service, console, "Zoe")
    assert console.strips.offer.sentence == "Zoe is here and has no place yet."
    assert console.strips.offer.buttons[0].text().startswith("Join Team ")
    service.press(console, Qt.Key.Key_Y)
    assert "p13" in members(service.conductor.play.groups(service.conductor.here))
    assert console.strips.offer.sentence == ""
    service.press(console, Qt.Key.Key_U)
    assert "p13" not in members(service.conductor.play.groups(service.conductor.here))
    assert console.strips.offer.sentence == "Zoe is here and has no place yet."


def test_a_latecomer_to_a_team_that_has_read_its_card_is_told_of(service: RoomKit) -> None:
    """No hand-over comes for one card more, so the line says that the others tell it."""
    service.until("cards")
    for group in service.conductor.play.groups(service.conductor.here):
        service.conductor.cards.open(group.members[0])
        service.conductor.cards.read(group.members[0])
    service.until("prepare")
    console = service.console()
    joins(service, console, "Zoe")
    assert console.strips.offer.sentence == (
        "Zoe is here and has no place yet. The secret card there has been read already: let the others tell it, aside."
    )


def test_the_laptop_does_not_go_round_past_somebody_without_a_place(service: RoomKit) -> None:
    """H says who it is, whatever else is offered: Y gives the place and hands over with it, H once more without."""
    service.until("rules")
    service.conductor.skip()
    console = service.console()
    joins(service, console, "Zoe")
    assert console.strips.offer.sentence == "“Three service levels” is skipped."
    service.press(console, Qt.Key.Key_H)
    assert service.laptop() == "console"
    assert console.strips.question.sentence == "Zoe is here and has no place yet."
    service.press(console, Qt.Key.Key_H)
    assert service.laptop() == "cards"
    service.conductor.take_back()
    service.press(console, Qt.Key.Key_H, Qt.Key.Key_Y)
    assert "p13" in members(service.conductor.play.groups(service.conductor.here))
    assert service.laptop() == "cards"


def test_h_answers_only_the_question_about_who_has_no_place(service: RoomKit) -> None:
    """Asked since whether the room is to go elsewhere, H says once more who it is, and hands nothing over."""
    service.until("cards")
    console = service.console()
    joins(service, console, "Zoe")
    service.press(console, Qt.Key.Key_H)
    console.driving.go(service.conductor.places[-1].at)
    assert console.strips.question.sentence.startswith("Go to")
    service.press(console, Qt.Key.Key_H)
    assert service.laptop() == "console"
    assert console.strips.question.sentence == "Zoe is here and has no place yet."


def test_another_key_lets_a_latecomer_watch(service: RoomKit) -> None:
    """O: an observer, in no team."""
    service.until("cards")
    console = service.console()
    joins(service, console, "Zoe")
    service.press(console, Qt.Key.Key_O)
    assert service.session.people["p13"].observer
    assert console.strips.offer.sentence == ""


def test_who_comes_later_is_in_sight_and_arrives_by_key(service: RoomKit) -> None:
    """On a small laptop how many come later stands in sight; J asks who has arrived, Enter says it; so does a click."""
    service.until("cards")
    for person in people(service)[-2:]:
        service.conductor.change(person, "late", observer=False)
    console = service.console(1366, 700)
    box = console.run.aside.people
    assert box.late.text().startswith("2 come later")
    assert whole(box.late)
    first = service.session.people[people(service)[-2]]
    service.press(console, Qt.Key.Key_J)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.accessibleName() == "Arrived"
    QTest.keyClick(menu, Qt.Key.Key_Return)
    service.settle()
    assert service.session.people[first.id].here
    assert console.run.middle.heading.said == f"✓ {first.name} · arrived"
    assert box.late.text().startswith("1 comes later")
    QTest.mouseClick(box.late, Qt.MouseButton.LeftButton)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    service.settle()
    assert all(person.here for person in service.session.people.values())
    assert box.late.isHidden()
    service.press(console, Qt.Key.Key_J)
    assert console.focusWidget() is console.run.aside.people.findChild(QLineEdit), "nobody is late: a new name"


def test_who_has_arrived_is_asked_in_sight(qapp: QApplication, service: RoomKit) -> None:
    """With larger words those in the room are scrolled to: J shows where the answer is given."""
    service.conductor.change(people(service)[-1], "late", observer=False)
    apply_look(qapp, look(zoom=1.5))
    try:
        console = service.console(1366, 700)
        late = console.run.aside.people.late
        assert not whole(late)
        service.press(console, Qt.Key.Key_J)
        assert whole(late)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        QTest.keyClick(menu, Qt.Key.Key_Escape)
    finally:
        apply_look(qapp, look())


def test_a_latecomers_own_menu_says_arrived_first(service: RoomKit) -> None:
    """Whoever is to come arrives to play or only to observe; whoever is here changes between the two."""
    last = people(service)[-1]
    service.conductor.change(last, "late", observer=False)
    console = service.console()
    view = {one.id: one for one in console_people(service.desk)}
    assert list(view)[-1] == last
    box = console.run.aside.people
    named = [action.text() for action in box.menu(view[last]).actions() if action.isEnabled() and action.text()]
    assert named[:2] == ["Arrived", "Arrived, only observes"]
    first = people(service)[0]
    assert "Only observes" in [action.text() for action in box.menu(view[first]).actions()]


def test_each_way_of_not_being_here_says_when(service: RoomKit) -> None:
    """Who is here may leave early; who isn't yet can't, and one entry alone fits who comes late or never."""
    console = service.console()
    last = people(service)[-1]

    def offered() -> list[str]:
        view = {one.id: one for one in console_people(service.desk)}
        named = [action.text() for action in console.run.aside.people.menu(view[last]).actions()]
        return named[named.index("Arrived, only observes" if "Arrived" in named else "Only observes") + 1 : -2]

    assert offered() == ["Not here yet, comes later", "Leaves early", "Doesn't come at all"]
    chooses(service, console, last, "Not here yet, comes later")
    assert offered() == ["Doesn't come at all"]


def test_a_leavers_role_is_handed_on_by_one_key(service: RoomKit) -> None:
    """The customer of a team has left: the line suggests somebody, the second key somebody else."""
    service.until("cards")
    console = service.console()
    team = service.conductor.play.groups(service.conductor.here)[0]
    (customer,) = team.in_role("customer")
    name = service.conductor.play.name(customer)
    chooses(service, console, customer, "Leaves early")
    assert console.strips.offer.sentence == f"{name} has left, and was customer."
    suggested = [button.text() for button in console.strips.offer.buttons[:2]]
    service.press(console, Qt.Key.Key_O)
    (new,) = service.conductor.play.groups(service.conductor.here)[0].in_role("customer")
    assert f"{service.conductor.play.name(new)} takes over" == suggested[1]
    assert console.strips.offer.sentence == ""


def test_who_has_left_is_marked_in_the_team_until_it_is_settled(service: RoomKit) -> None:
    """Where teams can still be changed, the name says so itself."""
    service.until("prepare")
    console = service.console()
    team = service.conductor.play.groups(service.conductor.here)[0]
    (gone,) = team.in_role("customer")
    chooses(service, console, gone, "Leaves early")
    assert isinstance(console.run.middle.panel, ActPanel)
    pill = console.run.middle.panel.groups.pills[gone]
    assert pill.text() == f"{service.conductor.play.name(gone)} · has left"


def test_by_mouse_too_and_left_alone_it_stays_away(service: RoomKit) -> None:
    """X: nobody takes over; the next who leaves is asked about all the same, and a click answers."""
    service.until("cards")
    console = service.console()
    groups = service.conductor.play.groups(service.conductor.here)
    chooses(service, console, groups[0].in_role("customer")[0], "Doesn't come at all")
    service.press(console, Qt.Key.Key_X)
    assert console.strips.offer.sentence == ""
    chooses(service, console, groups[1].in_role("customer")[0], "Only observes")
    assert "only observes now" in console.strips.offer.sentence
    QTest.mouseClick(console.strips.offer.buttons[0], Qt.MouseButton.LeftButton)
    service.settle()
    assert console.strips.offer.sentence == ""


def test_who_did_what_opens_by_key_and_by_mouse_and_closes(dislike: RoomKit) -> None:
    """G, and the button beside the people, show the page; G and its own button lead back."""
    dislike.until("scene", 2)
    console = dislike.console()
    dislike.press(console, Qt.Key.Key_G)
    assert console.pages.currentWidget() is console.turns
    dislike.press(console, Qt.Key.Key_G)
    assert console.pages.currentWidget() is console.run
    QTest.mouseClick(console.run.aside.people.turns, Qt.MouseButton.LeftButton)
    assert console.pages.currentWidget() is console.turns
    QTest.mouseClick(console.turns.findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)
    assert console.pages.currentWidget() is console.run


def test_the_grid_says_who_had_which_role_with_whom(dislike: RoomKit) -> None:
    """Two rounds: two played in each, the others watched; and a screen reader hears whose row it is."""
    dislike.until("scene", 2)
    console = dislike.console()
    dislike.press(console, Qt.Key.Key_G)
    table = console.turns.table
    words = {
        name: cells(table, row) for row, name in enumerate(dislike.conductor.play.name(p) for p in people(dislike))
    }
    assert len(words) == 12
    for lap in (1, 2):
        (group,) = dislike.session.groups["guess-dislike", lap]
        for seat in group.seats:
            name = dislike.conductor.play.name(seat.person)
            partner = next(dislike.conductor.play.name(p) for p in group.members if p != seat.person)
            assert words[name][lap - 1].split("\n")[1] == f"with {partner}"
    assert sum(cells[0] == "watched" for cells in words.values()) == 10
    spoken = table.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith(next(iter(words)) + ", Guess what they dislike")


def test_a_cell_says_too_how_many_scenes_of_others_somebody_watched(service: RoomKit) -> None:
    """A team of three: what is counted under all of them can be found in the rounds."""
    service.until("scene", 3)
    console = service.console()
    service.press(console, Qt.Key.Key_G)
    table = console.turns.table
    found = [cells(table, row) for row in range(table.rowCount())]
    assert any("watched" in row[0].split("\n")[0] for row in found)
    assert all(("watched" in row[0]) == ("watched" in row[-1]) for row in found)


def test_arrows_walk_through_the_grid_and_leave_the_room_where_it_is(dislike: RoomKit) -> None:
    """With the focus in the grid Right goes to the next cell."""
    dislike.until("scene", 2)
    console = dislike.console()
    dislike.press(console, Qt.Key.Key_G)
    at = dislike.conductor.here
    console.turns.table.setFocus(Qt.FocusReason.TabFocusReason)
    console.turns.table.setCurrentCell(0, 0)
    dislike.press(console, Qt.Key.Key_Right, Qt.Key.Key_Down)
    assert (console.turns.table.currentRow(), console.turns.table.currentColumn()) == (1, 1)
    assert dislike.conductor.here == at


def test_somebody_who_came_later_did_not_watch_what_was_over(dislike: RoomKit) -> None:
    """Who comes as a scene is told of has watched nothing of its round; the next round's scene is watched."""
    dislike.until("felt", 1)
    dislike.clock.pass_(60)
    dislike.conductor.join("Zoe", observer=True)
    dislike.until("scene", 2)
    console = dislike.console()
    dislike.press(console, Qt.Key.Key_G)
    last = console.turns.table.rowCount() - 1
    assert cells(console.turns.table, last)[:2] == ["–", "watched"]


def test_the_notes_with_names_tell_who_did_what(dislike: RoomKit) -> None:
    """With names a table, in which those who did the same with the same share a row; without, nothing of it."""
    dislike.until("scene", 3)
    dislike.conductor.finish()
    parts = report(dislike.conductor.play).parts
    place = next(n for n, part in enumerate(parts) if isinstance(part, Heading) and part.text == "Who did what")
    table = parts[place + 1]
    assert isinstance(table, Table)
    told = [name for row in table.rows for name in row[0].split(", ")]
    assert sorted(told) == sorted(person.name for person in dislike.conductor.session.people.values())
    assert len({row[1:] for row in table.rows}) == len(table.rows) < 12
    assert any(row[1] == "customer, watched" and row[2] != "–" for row in table.rows)
    bare = report(dislike.conductor.play, names=False).parts
    assert not any(isinstance(part, Heading) and part.text == "Who did what" for part in bare)

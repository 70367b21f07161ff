"""This file is the people page: names, who is here, kept groups, the promise, the code, and the start."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QDeadlineTimer, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.home_kit import NAMES, groups_offered, opened, paste, press, session_of, until
from tests.ui.test_home_library import words
from trainer.model.namelist import Listed
from trainer.steps.pace import pace
from trainer.ui.app import PEOPLE, SCENARIOS, Program
from trainer.ui.library.fade import Fade
from trainer.ui.people.rows import PeopleRows
from trainer.ui.people.terms import new_code
from trainer.ui.settling import Settling
from trainer.words import languages, speaking


@pytest.fixture
def program(qtbot: QtBot, data: Path) -> Iterator[Program]:
    """The program with "Three service levels" chosen."""
    with opened(qtbot, data) as running:
        choose(running, "service-levels")
        yield running


def choose(program: Program, entry_id: str) -> None:
    """Chooses a scenario and goes on to the people."""
    press(next(card for card in program.library.grid.cards() if card.entry.id == entry_id))
    press(program.library.about.start_button)


def chip(program: Program, row: int, text: str) -> QPushButton:
    """The chip of a row that says this."""
    buttons = program.people.rows.rows()[row].parts.buttons()
    return next(button for button in buttons if isinstance(button, QPushButton) and button.text() == text)


def where(part: QWidget, program: Program) -> QPoint:
    """Where a part stands on the page once all is laid out."""
    for _round in range(8):
        QApplication.processEvents()
    return part.mapTo(program.people, QPoint(0, 0))


def test_twelve_pasted_names_are_twelve_people(program: Program) -> None:
    """A pasted list is on the page at once, counted, and divided into teams in a sentence."""
    paste(program.people.field, "\n".join(NAMES))

    assert [person.name for person in program.people.people] == list(NAMES)
    said = words(program.people.terms)
    assert "12 people" in said
    assert "12 play: teams of 4, 4 and 4." in said
    assert program.people.terms.start_button.isEnabled()


def test_how_long_it_takes_is_the_figure_of_the_console(qtbot: QtBot, data: Path) -> None:
    """For those on the list: twenty take as many minutes here as from the start to the end the console plans."""
    with opened(qtbot, data) as program:
        choose(program, "guess-dislike")
        before = program.people.terms.length
        paste(program.people.field, "\n".join(f"Person {number}" for number in range(20)))
        told = program.people.terms.length
        assert told != before
        press(program.people.terms.start_button)
        desk = session_of(program).desk
        planned = pace(desk.conductor.play, desk.conductor.places, desk.conductor.now(), desk.lengths)
        assert planned is not None
        assert desk.conductor.session.started is not None
        assert told == f"{round((planned.planned - desk.conductor.session.started.wall) / 60)} min"


def test_long_names_stand_whole_in_a_narrow_window(program: Program) -> None:
    """Where a name needs the room, the chips go under the names; short ones have them beside."""
    program.home.resize(1024, 768)
    paste(program.people.field, "Aleksandra von Hohenberg-Ruud\nAleksandra von Hohenberg-Rust")
    rows = program.people.rows.rows()
    for row in rows:
        assert row.name.width() >= row.name.fontMetrics().horizontalAdvance(row.name.text())
        assert chip(program, 0, "Here").height() >= 20
    high = rows[0].height()
    program.people.show_people([Listed("Anna"), Listed("Mia")])
    QTest.qWait(1)
    assert program.people.rows.rows()[0].height() < high


@pytest.mark.parametrize("language", languages())
def test_whether_somebody_is_here_is_never_cut(qtbot: QtBot, language: str) -> None:
    """Under a long name the chips stand whole in a row of any width, two by two where it is too narrow for all."""
    with speaking(language):
        rows = PeopleRows()
        qtbot.addWidget(rows)
        rows.show_people([Listed("Aleksandra von Hohenberg-Ruud")])
        rows.show()
        (row,) = rows.rows()
        for width in range(360, 720, 5):
            rows.resize(width, 300)
            QApplication.processEvents()
            cut = [one.text() for one in row.parts.buttons() if one.width() < one.sizeHint().width()]
            assert (width, cut) == (width, [])


def test_names_are_typed_one_by_one(program: Program) -> None:
    """Enter adds a name and leaves the field ready for the next; an empty one adds nobody."""
    field = program.people.field
    for name in ("Anna", "", "Mia"):
        QTest.keyClicks(field, name)
        QTest.keyClick(field, Qt.Key.Key_Return)

    assert [person.name for person in program.people.people] == ["Anna", "Mia"]
    assert field.hasFocus()
    assert field.toPlainText() == ""


def test_two_annas_stay_two_and_are_told_gently(program: Program) -> None:
    """A name twice gets a note; once one of them has a letter more, the note goes, and no row slides under the hand."""
    paste(program.people.field, "Anna\nMia\nAnna\n")
    place = where(program.people.rows, program)
    assert len(program.people.people) == 2 + 1
    assert "“Anna” stands on the list more than once" in words(program.people)

    name = program.people.rows.rows()[2].name
    name.setFocus()
    QTest.keyClick(name, Qt.Key.Key_End)
    QTest.keyClicks(name, " B")
    assert "more than once" not in words(program.people)
    assert where(program.people.rows, program) == place


def test_forty_long_names_stay_in_the_window(qtbot: QtBot, program: Program) -> None:
    """Forty names of forty letters don't widen the window or its rows."""
    paste(program.people.field, "\n".join(f"Konstantin Preobrazhensky-Vorontsov {n:02}" for n in range(40)))
    rows = program.people.rows.rows()
    until(qtbot, lambda: rows[-1].width() > 0)

    assert len(rows) == 40
    assert program.home.width() <= 1440
    assert all(row.cross.geometry().right() <= row.width() for row in rows)
    assert "“Three service levels” is made for 30 people at most; 40 will play." in words(program.people.terms)


def test_late_absent_and_observing_change_the_count(program: Program) -> None:
    """Who comes later, is absent or observes doesn't play, and the groups are told for those who do."""
    paste(program.people.field, "\n".join(NAMES))
    press(chip(program, 0, "Late"))
    press(chip(program, 1, "Absent"))
    press(chip(program, 2, "Observer"))

    said = words(program.people.terms)
    assert "11 people" in said
    assert "1 observes, 1 comes later, 1 more is absent" in said, "who is absent is none of the number above"
    assert "9 play: teams of 3, 3 and 3." in said


def test_the_title_stands_on_one_line_whatever_stands_beside_it(qtbot: QtBot, program: Program) -> None:
    """Kept groups bring a third button: where it leaves no room for the title, the buttons stand under it."""
    page = program.people
    page.show_groups({"Sales north": [Listed("Anna")]})
    for width in range(1024, 1440, 32):
        program.home.resize(width, 768)
        until(qtbot, lambda: program.home.width() == width)  # noqa: B023 - asked at once
        title = page._title  # noqa: SLF001 - what is read, not how it is made
        until(qtbot, lambda: title.width() >= title.fontMetrics().horizontalAdvance(title.text()))  # noqa: B023


def test_somebody_is_taken_off_the_list(qtbot: QtBot, program: Program) -> None:
    """The cross takes a person off, and so does Delete beside the name; the others keep their order, renumbered."""
    paste(program.people.field, "Anna\nMia\nIvan")
    press(program.people.rows.rows()[1].cross)

    assert [person.name for person in program.people.people] == ["Anna", "Ivan"]
    assert [row.number.text() for row in program.people.rows.rows()] == ["1", "2"]
    first, second = program.people.rows.rows()
    until(qtbot, second.isVisible)
    chip = first.parts.buttons()[0]
    chip.setFocus()
    QTest.keyClick(chip, Qt.Key.Key_Delete)
    assert [person.name for person in program.people.people] == ["Ivan"]
    assert second.name.hasFocus()


def test_arrows_go_from_name_to_name(qtbot: QtBot, program: Program) -> None:
    """Down and Enter in a name go to the next one, up goes back."""
    paste(program.people.field, "Anna\nMia\nIvan")
    rows = program.people.rows.rows()
    until(qtbot, lambda: all(row.isVisible() for row in rows))
    assert rows[0].name.toolTip().startswith("Click a name to correct it.")
    assert rows[0].name.accessibleDescription() == rows[0].name.toolTip()
    rows[0].name.setFocus()
    QTest.keyClick(rows[0].name, Qt.Key.Key_Down)
    assert rows[1].name.hasFocus()
    QTest.keyClick(rows[1].name, Qt.Key.Key_Return)
    assert rows[2].name.hasFocus()
    QTest.keyClick(rows[2].name, Qt.Key.Key_Up)
    assert rows[1].name.hasFocus()


def test_a_group_is_kept_and_used_again(qtbot: QtBot, data: Path) -> None:
    """A kept group is there after the next start, with its observers; the list before can be brought back."""
    with opened(qtbot, data) as program:
        program.home.show_page(PEOPLE)
        program.people.show_people([Listed("Anna"), Listed("Mia", "observer"), Listed("Ivan", "absent")])
        press(program.people.keep_button)
        QTest.keyClicks(program.people.group_name, "Sales north")
        QTest.keyClick(program.people.group_name, Qt.Key.Key_Return)
        assert "“Sales north” is kept for next time." in words(program.people)

    with opened(qtbot, data) as program:
        program.home.show_page(PEOPLE)
        program.people.show_people([Listed("Olga")])
        (action,) = groups_offered(program)
        assert action.text() == "Sales north · 3 people"
        action.trigger()
        assert list(program.people.people) == [Listed("Anna"), Listed("Mia", "observer"), Listed("Ivan")]
        press(program.people.undo_button)
        assert list(program.people.people) == [Listed("Olga")]


def test_escape_thinks_better_of_keeping_a_group(program: Program) -> None:
    """As Cancel does: the line for its name goes, nothing is kept, and the keyboard is where names are typed."""
    page = program.people
    page.show_people([Listed("Anna")])
    press(page.keep_button)
    QTest.keyClicks(page.group_name, "Sales north")
    QTest.keyClick(page.group_name, Qt.Key.Key_Escape)
    assert not page.group_name.isVisible()
    assert page.field.hasFocus()
    assert not groups_offered(program)


def test_with_few_raters_a_lower_limit_is_asked_for(program: Program) -> None:
    """Six people in three teams: four rate each scene, so the page asks in one line; one press promises less."""
    paste(program.people.field, "\n".join(NAMES[:6]))
    terms = program.people.terms

    assert "Their sums stay hidden, unless you show sums of so few." in words(terms)
    assert terms.limit == 5
    press(terms.lower_button)
    assert terms.limit == 4
    assert "Only 4" not in words(terms)


def test_the_code_has_four_digits(program: Program) -> None:
    """A code is there from the start; letters don't get in, and without four digits nothing starts."""
    paste(program.people.field, "\n".join(NAMES))
    terms = program.people.terms
    assert len(terms.code) == 4
    field = terms.code_field
    field.selectAll()
    QTest.keyClicks(field, "7a3")
    assert terms.code == "73"
    assert not terms.start_button.isEnabled()
    QTest.keyClicks(field, "215")
    assert terms.code == "7321"
    assert terms.start_button.isEnabled()


def test_where_the_room_sees_the_screen_the_code_stands_in_dots(program: Program) -> None:
    """With one screen dots stand for the code until a button shows it, after a word of who may see it; else plain."""
    terms = program.people.terms
    terms.show_screens("", single=True)
    assert terms.uncover.covered
    dots = terms.code_field.fontMetrics().horizontalAdvance(terms.code_field.displayText())
    assert len(terms.code_field.displayText()) == 4
    assert dots <= terms.code_field.width() - 2 * 14, "a dot for each digit can be seen"
    assert terms.code not in terms.code_field.displayText()
    assert "turn the projector off" in terms.uncover.accessibleDescription()
    assert terms.uncover.warning.isVisibleTo(terms)
    press(terms.uncover)
    assert terms.code_field.displayText() == terms.code
    press(terms.uncover)
    assert terms.code not in terms.code_field.displayText()

    terms.show_screens("", single=False)
    assert terms.code_field.displayText() == terms.code
    assert terms.uncover.isHidden()
    assert terms.uncover.warning.isHidden()


def test_with_one_screen_nothing_starts_before_the_code_was_seen(program: Program) -> None:
    """Ctrl+Enter alone leads to the covered code and says why; seen by Space, the same key starts the session."""
    terms = program.people.terms
    paste(program.people.field, "\n".join(NAMES))
    terms.show_screens("", single=True)
    for _press in range(2):
        QTest.keyClick(program.people, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert program.running is None
    assert "haven't seen your code" in terms.trouble
    assert terms.uncover.hasFocus()
    QTest.keyClick(terms.uncover, Qt.Key.Key_Space)
    assert terms.code_field.displayText() == terms.code
    assert terms.trouble == ""
    press(terms.uncover)
    code = terms.code
    QTest.keyClick(program.people, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert session_of(program) is not None
    assert program.settings.code == code

    terms.next_code(code, own=False)
    assert not terms.seen_code, "the next session's code is another one, in dots"
    QTest.keyClicks(terms.code_field, "7321")
    assert not terms.seen_code
    terms.code_field.selectAll()
    QTest.keyClicks(terms.code_field, "7321")
    assert terms.seen_code, "who sets it knows it"


def test_what_is_promised_fades_out_where_it_goes_on_below(program: Program) -> None:
    """In a low window no line ends in half its letters; scrolled to the end, nothing lies over it."""
    program.home.resize(1024, 600)
    fade = program.people.terms.findChildren(Fade)[0]
    where(fade, program)
    assert fade.isVisible()
    area = fade.parentWidget()
    assert isinstance(area, QScrollArea)
    seen = area.grab(QRect(0, fade.geometry().bottom() - 1, area.viewport().width(), 1)).toImage()
    assert len({seen.pixelColor(x, 0).name() for x in range(seen.width())}) == 1
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    assert not fade.isVisible()


def test_codes_are_not_four_of_a_kind() -> None:
    """A drawn code has four digits, not all alike."""
    codes = {new_code() for _draw in range(300)}

    assert all(len(code) == 4 and code.isdecimal() and len(set(code)) > 1 for code in codes)
    assert len(codes) > 200


def test_without_a_scenario_the_page_leads_back(qtbot: QtBot, data: Path) -> None:
    """Coming here first, people can be entered; the button and its keys go to the scenarios."""
    with opened(qtbot, data) as program:
        program.home.show_page(PEOPLE)
        paste(program.people.field, "Anna\nMia")

        assert "Nothing is chosen yet" in words(program.people.terms)
        assert not program.people.terms.start_button.isVisible()
        press(program.people.terms.choose_button)
        assert program.home.page == SCENARIOS
        program.home.show_page(PEOPLE)
        QTest.keyClick(program.people.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert program.home.page == SCENARIOS
        choose(program, "yes-and")
        assert [person.name for person in program.people.people] == ["Anna", "Mia"]


def test_the_start_says_which_screen_the_room_will_see(program: Program) -> None:
    """With a projector its name stands over the button; with one screen what F2 does."""
    assert "The room's screen (P) will show the session's title." in words(program.people.terms)


def test_the_start_writes_what_was_settled(program: Program, data: Path) -> None:
    """The session's file holds the plan, for whom and where, the people with who is late or observes, the promise."""
    QTest.keyClicks(program.people.terms.held_line.client, "Nordlys AS ")
    QTest.keyClicks(program.people.terms.held_line.place, "Oslo")
    paste(program.people.field, "\n".join(NAMES))
    press(chip(program, 0, "Late"))
    press(chip(program, 1, "Observer"))
    press(program.people.terms.start_button)

    running = session_of(program)
    session = running.opened.conductor.session
    assert (session.title, [block.scenario for block in session.plan]) == ("Three service levels", ["service-levels"])
    assert [person.name for person in session.people.values()] == list(NAMES)
    assert [(p.presence, p.observer) for p in list(session.people.values())[:3]] == [
        ("late", False), ("here", True), ("here", False),
    ]  # fmt: skip
    assert session.promise.limit == 5
    assert (session.client, session.place) == ("Nordlys AS", "Oslo")
    assert running.stage.isVisible()
    assert running.console.isVisible()
    assert not program.home.isVisible()
    assert program.settings.code == program.people.terms.code
    assert running.opened.file.path.parent == data / "sessions"


def test_the_second_press_of_start_does_nothing_in_the_session(qtbot: QtBot, program: Program) -> None:
    """It lands where a name or a key of the console stands by now: the mouse acts a moment later, keys at once."""
    paste(program.people.field, "\n".join(NAMES))
    press(program.people.terms.start_button)
    running = session_of(program)
    console, step = running.console, running.opened.conductor.here
    following = console.run.middle.transport.next
    spot = following.mapTo(console, following.rect().center())

    QTest.mouseClick(console.windowHandle(), Qt.MouseButton.LeftButton, pos=spot)
    assert running.opened.conductor.here == step
    qtbot.waitUntil(lambda: not console.findChildren(Settling))
    QTest.mouseClick(console.windowHandle(), Qt.MouseButton.LeftButton, pos=spot)
    assert running.opened.conductor.here != step


def test_a_folder_that_refuses_is_told_and_another_place_works(program: Program, data: Path, tmp_path: Path) -> None:
    """When sessions can't be written the sentence says so, everything entered stays, and another place starts."""
    data.mkdir(exist_ok=True)
    data.joinpath("sessions").write_text("a file where the folder should be")
    paste(program.people.field, "\n".join(NAMES))
    press(program.people.terms.start_button)
    ends = QDeadlineTimer(10_000)
    while not program.people.terms.trouble and not ends.hasExpired():
        QApplication.processEvents()

    assert program.running is None
    assert "Not saved" in program.people.terms.trouble
    assert program.people.terms.elsewhere_button.isVisible()
    assert len(program.people.people) == len(NAMES)

    program.start_elsewhere(tmp_path / "stick")
    running = session_of(program)
    assert running.opened.file.path.parent == tmp_path / "stick"


def test_an_agenda_runs_as_one_session(qtbot: QtBot, data: Path) -> None:
    """The half day starts with its welcome and holds every scenario and break."""
    with opened(qtbot, data) as program:
        choose(program, "agenda-half-day")
        paste(program.people.field, "\n".join(NAMES))
        press(program.people.terms.start_button)

        running = session_of(program)
        conductor = running.opened.conductor
        assert conductor.place is not None
        assert conductor.place.step.title == "Welcome"
        assert [block.id for block in conductor.session.plan if block.pause] == [
            "pause",
            "pause~2",
            "pause~3",
            "pause~4",
        ]
        running.console.left.emit()
    (path,) = data.joinpath("sessions").glob("*.trainer")
    with closing(sqlite3.connect(path)) as file:
        names = {name for (name,) in file.execute("SELECT name FROM sources")}
    assert {"service-levels.yaml", "yes-and.yaml", "guess-dislike.yaml", "vocabulary.yaml"} <= names


def test_the_code_stays_where_it_is_while_names_come_in(qtbot: QtBot, data: Path) -> None:
    """A click aimed at it meets it: what is said of the people grows below."""
    with opened(qtbot, data) as program:
        program.library.start.emit(program.library.grid.cards()[0].entry.plan)
        field = program.people.terms.code_field
        QApplication.processEvents()
        before = field.mapTo(program.home, QPoint(0, 0))
        program.people.show_people([Listed("Anna"), Listed("Mia", "late"), Listed("Lars", "observer")])
        QApplication.processEvents()
        assert field.mapTo(program.home, QPoint(0, 0)) == before

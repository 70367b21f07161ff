"""Nervous hands before the session: a double click starts once, names go where one types, the best match is chosen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from tests.ui.home_kit import NAMES, opened, paste, press, session_of, until
from tests.ui.test_home_people import choose
from trainer.ui.app import Program


@pytest.fixture
def program(qtbot: QtBot, data: Path) -> Iterator[Program]:
    """The program with "Three service levels" chosen."""
    with opened(qtbot, data) as running:
        choose(running, "service-levels")
        yield running


def entry(program: Program, words: str) -> QAbstractButton:
    """The entry of a page in the list at the side."""
    return next(button for button in program.home.findChildren(QAbstractButton) if button.text() == words)


def test_a_double_click_on_start_makes_one_session(program: Program) -> None:
    """The second click comes when the windows change; there is one session, one file, nothing to continue."""
    paste(program.people.field, "\n".join(NAMES))
    button = program.people.terms.start_button
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    first = session_of(program)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert program.running is first
    assert len(list(program.sessions_folder.glob("*.trainer"))) == 1


def test_a_double_click_on_the_way_to_the_people_starts_nothing(program: Program) -> None:
    """Start stands where the button before it stood: people are listed already, and the second click isn't for it."""
    paste(program.people.field, "\n".join(NAMES))
    press(entry(program, "Scenarios"))
    press(program.library.about.start_button)
    QTest.mouseDClick(program.people.terms.start_button, Qt.MouseButton.LeftButton)
    QTest.mouseRelease(program.people.terms.start_button, Qt.MouseButton.LeftButton)
    assert program.running is None
    press(program.people.terms.start_button)
    assert session_of(program) is not None


def test_a_double_click_adds_once_and_moves_nothing_under_the_pointer(program: Program) -> None:
    """Where the second click falls still lies the button that took the first; it adds no second time."""
    library, window = program.library, program.home
    press(entry(program, "Scenarios"))
    button = library.about.add_button
    QApplication.processEvents()
    at = button.mapTo(window, button.rect().center())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert not library.about.start_button.isVisible()
    assert window.childAt(at) is button
    QTest.mouseDClick(button, Qt.MouseButton.LeftButton)

    assert len(library.plan.parts) == 1
    press(button)
    assert len(library.plan.parts) == 2


def test_the_start_keys_twice_make_one_session(program: Program) -> None:
    """Ctrl and Enter, twice."""
    paste(program.people.field, "\n".join(NAMES))
    for _time in range(2):
        QTest.keyClick(program.people.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        program.people._start()  # noqa: SLF001 - a second key already under way when the window goes
    assert len(list(program.sessions_folder.glob("*.trainer"))) == 1


def test_continue_pressed_twice_takes_the_session_up_once(qtbot: QtBot, program: Program) -> None:
    """The offer to continue, pressed twice: the session that came up first stays, alone."""
    paste(program.people.field, "\n".join(NAMES))
    press(program.people.terms.start_button)
    session_of(program).console.left.emit()
    button = program.resume_button.button
    until(qtbot, button.isVisible)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    first = session_of(program)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert program.running is first


def test_coming_by_the_list_of_pages_one_can_type_names_at_once(program: Program) -> None:
    """People pressed in the list: the names typed then are there, also after another page was looked at."""
    press(entry(program, "Scenarios"))
    press(entry(program, "People"))
    for name in ("Anna", "Mia", "Lars"):
        focus = program.home.focusWidget()
        assert focus is not None
        QTest.keyClicks(focus, name)
        QTest.keyClick(focus, Qt.Key.Key_Return)
    QTest.keyClicks(program.people.field, "Olg")
    press(entry(program, "Past sessions"))
    press(entry(program, "People"))
    assert [person.name for person in program.people.people] == ["Anna", "Mia", "Lars"]
    assert program.people.field.toPlainText() == "Olg"


def test_a_name_left_in_the_field_is_asked_about_at_the_start(program: Program) -> None:
    """It stands on the list, so that it isn't lost, and doesn't start unseen: it may be half a name. Then it starts."""
    paste(program.people.field, "\n".join(NAMES))
    QTest.keyClicks(program.people.field, "Zoe")
    press(program.people.terms.start_button)
    assert program.running is None
    assert "“Zoe”" in program.people.terms.trouble
    assert not program.people.field.toPlainText()
    press(program.people.terms.start_button)
    names = [person.name for person in session_of(program).opened.conductor.session.people.values()]
    assert names == [*NAMES, "Zoe"]


def test_what_fits_the_search_best_is_chosen(program: Program) -> None:
    """Something else was chosen before; the words typed choose the first card, and the pane is about it."""
    press(entry(program, "Scenarios"))
    press(next(card for card in program.library.grid.cards() if "service" in card.entry.title.casefold()))
    QTest.keyClicks(program.library.search, "service lev")
    current = program.library.grid.current
    assert current is not None
    assert current.title == "Three service levels"
    assert program.library.grid.cards()[0].entry == current

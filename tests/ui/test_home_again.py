"""Nobody is entered twice: a list is kept until its session begins, and the last session's people can come again."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.home_kit import groups_offered, opened, paste, press, session_of
from tests.ui.test_home_library import words
from tests.ui.test_home_sessions import session
from trainer.model.events import HeldFor
from trainer.model.namelist import Listed
from trainer.store.coming import DAYS, NAME, load_coming, save_coming
from trainer.store.forgetting import erasable, forget, person_of
from trainer.store.glancing import glance
from trainer.ui.app import PEOPLE, SESSIONS, Program

NAMES = ("Anna", "Mia", "Ivan", "Olga", "Lars", "Kari")


def _menu(program: Program) -> list[str]:
    return [action.text() for action in groups_offered(program)]


def _begin(program: Program) -> None:
    """Chooses a scenario and starts with the names."""
    program.library.start.emit(program.library.grid.cards()[0].entry.plan)
    paste(program.people.field, "\n".join(NAMES))
    QTest.keyClick(program.people.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_people_entered_are_there_after_a_restart(qtbot: QtBot, data: Path) -> None:
    """With the part each was given, and for whom they come; what is taken off again is kept nowhere."""
    with opened(qtbot, data) as program:
        program.home.show_page(PEOPLE)
        program.people.show_people([Listed("Anna"), Listed("Lars Hansen", "observer"), Listed("Mia", "late")])
        QTest.keyClicks(program.people.terms.held_line.client, "Nordlys AS")
        program.people.focus_field()
    with opened(qtbot, data) as program:
        program.home.show_page(PEOPLE)
        assert program.people.terms.held == HeldFor(client="Nordlys AS")
        program.people.terms.held_line.client.clear()
        assert program.people.people == (Listed("Anna"), Listed("Lars Hansen", "observer"), Listed("Mia", "late"))
        program.people.show_people([])
        program.people.terms.held_line.client.setFocus()
        program.people.focus_field()
        assert not (data / NAME).exists()


def test_a_new_session_begins_with_the_people_of_a_past_one(qtbot: QtBot, data: Path) -> None:
    """Where a group meets again, going on with what is over is one offer; the other puts its people on the list.

    Escape thinks better of both, and all that can be done with the session is there again.
    """
    path = session(data, "Morning", finish=True)
    with opened(qtbot, data) as program:
        program.home.show_page(SESSIONS)
        pane = program.sessions.pane
        assert not pane.meet_button.isVisible()
        press(pane.again_button)
        assert pane.open_button.key == "", "Enter presses the answer that has the keys"
        assert not pane.erase_button.isVisible()
        QTest.keyClick(pane.again_button, Qt.Key.Key_Escape)
        assert not pane.meet_button.isVisible()
        assert pane.erase_button.isVisible()
        assert pane.deleting.isVisible()
        QApplication.setDoubleClickInterval(60_000)
        press(pane.again_button)
        for button in (pane.meet_button, pane.again_button):
            press(button)
            assert program.home.widget is program.sessions, "a double press is one, wherever a button comes to lie"
        QApplication.setDoubleClickInterval(0)
        press(pane.meet_button)
        assert program.running is None
        assert program.home.widget is program.people
        assert [person.name for person in program.people.people] == list(NAMES)
    assert glance(path).finished


def test_once_the_session_has_begun_it_alone_holds_them(qtbot: QtBot, data: Path) -> None:
    """The list is gone from the disk; next time the session's people can be called by one press.

    For whom the next one will be held is kept, though the list is still the same.
    """
    with opened(qtbot, data) as program:
        _begin(program)
        title = session_of(program).opened.conductor.session.title
        assert not (data / NAME).exists()
        session_of(program).console.left.emit()
        program.home.show_page(PEOPLE)
        QTest.keyClicks(program.people.terms.held_line.client, "Nordlys AS")
        program.people.focus_field()
    with opened(qtbot, data) as program:
        program.home.show_page(PEOPLE)
        assert not program.people.people
        assert program.people.terms.held == HeldFor(client="Nordlys AS")
        assert _menu(program) == [f"Those of “{title}” · 6 people"]
        groups_offered(program)[0].trigger()
        assert [person.name for person in program.people.people] == list(NAMES)


def test_the_next_session_has_another_code(qtbot: QtBot, data: Path) -> None:
    """Who saw the morning's code doesn't know the afternoon's; one that was set by hand is offered again, and told."""
    with opened(qtbot, data) as program:
        _begin(program)
        morning = program.settings.code
    with opened(qtbot, data) as program:
        program.resume(program.keeper.found[0])
        assert session_of(program)._code == morning, "gone on with after a crash, the code is still its own"  # noqa: SLF001
        session_of(program).console.left.emit()
        qtbot.waitUntil(program.home.isActiveWindow)
        terms = program.people.terms
        assert terms.code not in ("", morning)
        assert "You set it yourself" not in words(terms)
        program.home.show_page(PEOPLE)
        terms.code_field.selectAll()
        QTest.keyClicks(terms.code_field, "7321")
        _begin(program)
        session_of(program).console.left.emit()
        assert program.people.terms.code == "7321"
    with opened(qtbot, data) as program:
        program.home.show_page(PEOPLE)
        assert program.people.terms.code == "7321"
        assert "You set it yourself" in words(program.people.terms)


def test_who_was_erased_from_the_session_does_not_come_again(qtbot: QtBot, data: Path) -> None:
    """Their name stands nowhere else."""
    with opened(qtbot, data) as program:
        _begin(program)
        path = session_of(program).opened.file.path
        session_of(program).console.left.emit()
    forget(path, person_of(erasable(path), "Ivan"), "Ivan")
    with opened(qtbot, data) as program:
        program.home.show_page(PEOPLE)
        groups_offered(program)[0].trigger()
        assert [person.name for person in program.people.people] == [name for name in NAMES if name != "Ivan"]


def test_nobody_of_several_who_were_erased_comes_again(qtbot: QtBot, data: Path) -> None:
    """The second of them stands in the file as “… 2”: that is nobody's name either."""
    with opened(qtbot, data) as program:
        _begin(program)
        path = session_of(program).opened.file.path
        session_of(program).console.left.emit()
    for name in ("Ivan", "Mia"):
        forget(path, person_of(erasable(path), name), name)
    with opened(qtbot, data) as program:
        program.home.show_page(PEOPLE)
        groups_offered(program)[0].trigger()
        assert [person.name for person in program.people.people] == ["Anna", "Olga", "Lars", "Kari"]


def test_another_language_in_mid_session_writes_nobody_down_again(qtbot: QtBot, data: Path) -> None:
    """The page is made anew with its list, and that list is the session's; a change to it is the next session's."""
    with opened(qtbot, data) as program:
        _begin(program)
        program.speak("nb")
        assert [person.name for person in program.people.people] == list(NAMES)
        assert not (data / NAME).exists()
        session_of(program).console.left.emit()
        program.people.show_people([Listed("Anna")])
        assert load_coming(data) == (Listed("Anna"),)


@pytest.mark.parametrize("content", ["", "[]", '{"people": 7}', '{"people": [1, {"name": 2}, {"name": " "}]}'])
def test_a_spoilt_list_is_nobody(tmp_path: Path, content: str) -> None:
    """What can't be read is no list; the program opens all the same."""
    (tmp_path / NAME).write_text(content)
    assert load_coming(tmp_path) == ()


def test_a_list_is_read_back_as_it_was_kept(tmp_path: Path) -> None:
    """An unknown part is taken for being here. After a month nobody waits for them any more, and the file goes."""
    people = (Listed("Ольга"), Listed("Siobhán O'Connor", "absent"))
    save_coming(tmp_path, people)
    assert load_coming(tmp_path) == people
    month_ago = time.time() - (DAYS + 1) * 24 * 60 * 60
    os.utime(tmp_path / NAME, (month_ago, month_ago))
    assert load_coming(tmp_path) == ()
    assert not (tmp_path / NAME).exists()
    (tmp_path / NAME).write_text('{"people": [{"name": "Anna", "part": "king"}]}')
    assert load_coming(tmp_path) == (Listed("Anna"),)

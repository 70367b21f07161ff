"""A session is deleted for good from the list of past sessions: by two presses or two keys, never by one."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.home_kit import opened, press, until
from tests.ui.test_home_library import words
from tests.ui.test_home_sessions import NAMES, session
from trainer.ui.app import SESSIONS, Program


def left_names(data: Path) -> list[str]:
    """The names of the people that stand in any byte of the data folder."""
    held = b"".join(one.read_bytes() for one in data.rglob("*") if one.is_file())
    return [name for name in NAMES if name.encode() in held]


def _told(program: Program, title: str) -> bool:
    """Whether the pane says that it is gone."""
    return f"“{title}” is deleted" in words(program.sessions.pane)


def test_two_presses_delete_a_session_and_the_first_says_what_goes(qtbot: QtBot, data: Path) -> None:
    """The first press tells and deletes nothing; after the second nothing of it is in the data folder."""
    path = session(data, "Morning", finish=True)
    with opened(qtbot, data) as program:
        program.home.show_page(SESSIONS)
        pane = program.sessions.pane
        QApplication.setDoubleClickInterval(60_000)
        press(pane.deleting.button)
        press(pane.deleting.button)  # a double click is one press
        QApplication.setDoubleClickInterval(0)
        assert "can't be reached" in words(pane)
        assert not pane.deleting.notes_too.isVisible()
        assert path.exists()

        press(pane.deleting.button)
        until(qtbot, lambda: "“Morning” is deleted for good." in words(pane))
        assert not program.sessions.rows.rows()
        assert not pane.deleting.isVisible()
    assert not path.exists()
    assert left_names(data) == []
    assert not [one for one in data.rglob("*") if path.stem in one.name]
    assert b"Morning" not in (data / "index" / "sessions.json").read_bytes()


def test_the_keyboard_deletes_with_delete_and_enter(qtbot: QtBot, data: Path) -> None:
    """Delete asks, Enter does it; the keyboard then stands in the list, on what is left."""
    kept = session(data, "Evening")
    session(data, "Morning")
    with opened(qtbot, data) as program:
        program.home.show_page(SESSIONS)
        row = next(one for one in program.sessions.rows.rows() if one.session.title == "Morning")
        row.setFocus()
        QTest.keyClick(row, Qt.Key.Key_Delete)
        assert len(program.sessions.rows.rows()) == 2
        button = program.sessions.pane.deleting.button
        assert button.hasFocus()
        QTest.keyClick(button, Qt.Key.Key_Return)

        until(qtbot, lambda: len(program.sessions.rows.rows()) == 1)
        assert program.sessions.rows.rows()[0].session.path == kept
        assert QApplication.focusWidget() is program.sessions.rows.rows()[0]


def test_thinking_better_of_it_deletes_nothing(qtbot: QtBot, data: Path) -> None:
    """Nothing else is offered while it is asked; Escape, its button or another session takes the first press back."""
    session(data, "Evening")
    session(data, "Morning")
    with opened(qtbot, data) as program:
        program.home.show_page(SESSIONS)
        first, second = program.sessions.rows.rows()
        part = program.sessions.pane.deleting
        press(first)
        press(part.button)
        assert not program.sessions.pane.read_button.isVisible()
        press(part.keep_button)
        assert not part.armed
        assert program.sessions.pane.read_button.isVisible()
        press(part.button)
        part.button.setFocus()
        QTest.keyClick(part.button, Qt.Key.Key_Escape)
        assert not part.armed
        press(part.button)
        press(second)
        assert not part.armed
        assert len(program.sessions.rows.rows()) == 2


def test_notes_go_with_it_on_a_tick(qtbot: QtBot, data: Path) -> None:
    """The notes' folder stays unless ticked, and goes when it is."""
    folders = []
    for title in ("Evening", "Morning"):
        path = session(data, title, finish=True)
        folders.append(data.parent / "documents" / "Trainer" / path.stem)
        folders[-1].mkdir(parents=True)
        (folders[-1] / "notes.md").write_text(title)
    with opened(qtbot, data) as program:
        program.home.show_page(SESSIONS)
        part = program.sessions.pane.deleting
        for title, tick in (("Evening", False), ("Morning", True)):
            rows = {row.session.title: row for row in program.sessions.rows.rows()}
            until(qtbot, rows[title].isVisible)
            press(rows[title])
            press(part.button)
            assert "1 file" in part.notes_too.text()
            part.notes_too.setChecked(tick)
            press(part.button)
            until(qtbot, partial(_told, program, title))
    assert [folder.exists() for folder in folders] == [True, False]

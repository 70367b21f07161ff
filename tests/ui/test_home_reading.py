"""This file is opening past sessions to read: everything is shown, nothing can change, and going on is asked once."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from tests import kit
from tests.ui.home_kit import opened, press, session_of, until
from trainer.store.glancing import glance
from trainer.ui.app import SESSIONS, Program
from trainer.ui.sessions.reading import ReadingPage

NAMES = ("Anna", "Mia", "Ivan", "Olga", "Lars", "Kari")


@pytest.fixture
def path(data: Path) -> Path:
    """A finished session with ratings, a note and a commitment."""
    played = kit.rehearsed(data / "sessions", "guess-dislike", names=NAMES)
    played.conductor.resume()
    played.conductor.note("The chair was in the way")
    played.conductor.take_away("", "Mia", "ring back within the hour", "Monday")
    played.conductor.finish()
    played.file.copy().keep()
    played.file.close()
    return played.path


def _state(folder: Path) -> dict[str, tuple[int, bytes]]:
    return {
        str(one): (one.stat().st_mtime_ns, one.read_bytes())
        for one in folder.rglob("*")
        if one.is_file() and "sessions" in one.relative_to(folder).parts[0]
    }


def _read(qtbot: QtBot, program: Program, path: Path) -> ReadingPage:
    """Chosen in the list and opened by the key."""
    program.home.show_page(SESSIONS)
    assert program.sessions.rows.current is not None
    assert program.sessions.rows.current.path == path
    QTest.keyClick(program.home, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    until(qtbot, lambda: program.front.reader.shown)
    return program.front.reader.page


def _told(page: ReadingPage) -> str:
    """All words of all chapters."""
    found = []
    for row in range(page.contents.count()):
        page.contents.setCurrentRow(row)
        found += [label.text() for label in page.findChildren(QLabel)]
    return "\n".join(found)


def test_a_finished_session_is_read_and_its_file_stays_as_it_is(qtbot: QtBot, data: Path, path: Path) -> None:
    """Promise, scenes, results, notes, commitments and plan are there to read, with no field to write in."""
    before = _state(data)
    with opened(qtbot, data) as program:
        page = _read(qtbot, program, path)
        told = _told(page)

        assert "Reading only" in told
        for words in ("The chair was in the way", "ring back within the hour", "kept until the facilitator", "Anna"):
            assert words in told
        titles = [page.contents.item(row).text() for row in range(page.contents.count())]
        assert {"At a glance", "In short", "For the record"} <= set(titles)
        assert not page.findChildren(QLineEdit)
        assert not page.findChildren(QPlainTextEdit)
        assert page.contents.hasFocus()

        QTest.keyClick(page.contents, Qt.Key.Key_Escape)
        until(qtbot, lambda: not program.front.reader.shown)
        assert program.home.page == SESSIONS
    assert _state(data) == before


def test_going_on_is_an_act_of_its_own_that_asks_once(qtbot: QtBot, data: Path, path: Path) -> None:
    """The first press says what it means and Escape takes it back; the second takes the session up."""
    with opened(qtbot, data) as program:
        page = _read(qtbot, program, path)
        press(page.resume_button)
        assert program.running is None
        assert "what happens is added" in _told(page)
        QTest.keyClick(page.contents, Qt.Key.Key_Escape)
        assert program.front.reader.shown
        press(page.resume_button)
        assert program.running is None
        press(page.resume_button)
        session_of(program)


def test_going_on_can_be_answered_with_no(qtbot: QtBot, data: Path, path: Path) -> None:
    """A button says so while it is asked; Esc is its key then, and not that of the way back."""
    with opened(qtbot, data) as program:
        page = _read(qtbot, program, path)
        assert not page.no_button.isVisible()
        press(page.resume_button)
        assert (page.no_button.key, page.back_button.key) == ("Esc", "")
        press(page.no_button)
        assert not page.no_button.isVisible()
        assert not _stands(page, "what happens is added")
        assert page.back_button.key == "Esc"
        assert program.front.reader.shown


def test_what_going_on_means_stands_beside_what_is_told_of_the_notes(qtbot: QtBot, data: Path, path: Path) -> None:
    """Notes written between the two presses don't take the question's place; Escape takes the question back alone."""
    with opened(qtbot, data) as program:
        page = _read(qtbot, program, path)
        press(page.resume_button)
        page.notes.say_written("Written to the desk", on_wish=False)
        assert _stands(page, "what happens is added")
        assert _stands(page, "Written to the desk")
        QTest.keyClick(page.contents, Qt.Key.Key_Escape)
        assert not _stands(page, "what happens is added")
        assert _stands(page, "Written to the desk")


def _stands(page: ReadingPage, words: str) -> bool:
    """Whether these words are to be seen."""
    return any(words in label.text() and label.isVisibleTo(page) for label in page.findChildren(QLabel))


def test_the_group_meets_again_after_a_second_press(qtbot: QtBot, data: Path, path: Path) -> None:
    """Beside the list a finished session isn't gone on with by one press either."""
    with opened(qtbot, data) as program:
        program.home.show_page(SESSIONS)
        press(program.sessions.pane.again_button)
        assert program.running is None
        assert glance(path).finished
        press(program.sessions.pane.again_button)
        session_of(program)


def test_a_session_that_another_program_has_is_read(qtbot: QtBot, data: Path, path: Path) -> None:
    """It says who has it; what that one writes is seen when the file is read again; it can't be gone on with here."""
    code = """
import sys
from pathlib import Path
from trainer.clock import SystemClock
from trainer.opening import reopen
opened = reopen(Path(sys.argv[1]), SystemClock())
opened.conductor.resume()
for line in ("open", "noted"):
    print(line, flush=True)
    opened.conductor.note(input())
print("done", flush=True)
input()
"""
    other = subprocess.Popen(
        [sys.executable, "-c", code, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert other.stdin is not None
    assert other.stdout is not None
    assert other.stdout.readline() == "open\n"
    try:
        with opened(qtbot, data) as program:
            pane = program.sessions.pane
            program.home.show_page(SESSIONS)
            assert not any(one.isVisible() for one in (pane.resume_button, pane.again_button, pane.deleting))
            QTest.keyClick(program.sessions.rows.rows()[0], Qt.Key.Key_Return)
            until(qtbot, lambda: program.front.reader.shown)
            page = program.front.reader.page
            assert "Open in another Trainer on the computer" in _told(page)
            assert not page.resume_button.isVisible()

            other.stdin.write("Written over there\n")
            other.stdin.flush()
            assert other.stdout.readline() == "noted\n"
            assert "Written over there" not in _told(page)
            QTest.keyClick(page.contents, Qt.Key.Key_F5)
            until(qtbot, lambda: "Written over there" in _told(page))
    finally:
        other.kill()
        other.communicate(timeout=30)


def test_a_newer_session_is_read_as_far_as_it_is_understood(qtbot: QtBot, data: Path, path: Path) -> None:
    """What is known is shown, the rest is counted in a sentence, and nothing is written to it."""
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        file.execute("PRAGMA journal_mode = DELETE")
        file.execute(
            "INSERT INTO facts (number, kind, version, wall, boot, body) "
            "SELECT max(number) + 1, 'RobotDanced', 1, max(wall), 0, '{}' FROM facts"
        )
        file.execute("PRAGMA user_version = 99")
    before = _state(data)
    with opened(qtbot, data) as program:
        page = _read(qtbot, program, path)
        told = _told(page)
        assert "A newer Trainer wrote this session" in told
        assert "1 entry in it is left out." in told
        assert "ring back within the hour" in told
        assert not page.resume_button.isVisible()
    assert _state(data) == before

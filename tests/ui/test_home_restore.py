"""A session has backups while it runs, and a damaged one is put right from the list of past sessions."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.home_kit import opened, press, session_of, until
from tests.ui.test_home_library import words
from tests.ui.test_home_sessions import session
from trainer.__main__ import main
from trainer.store import copies
from trainer.store.glancing import glance
from trainer.ui.app import SESSIONS


def _spoil(path: Path) -> None:
    """The last step of the session isn't the one that was recorded."""
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("DROP TRIGGER facts_stay")
        raw.execute("UPDATE facts SET wall = wall + 60 WHERE number = (SELECT max(number) FROM facts)")
        raw.commit()


def test_a_running_session_is_backed_up_at_its_start_and_its_end(qtbot: QtBot, data: Path) -> None:
    """Opened and closed again, a session has two backups more; the window waits for neither."""
    path = session(data, "Morning")
    with opened(qtbot, data) as program:
        press(program.resume_button.button)
        running = session_of(program)
        until(qtbot, lambda: len(copies.backups(path)) == 1)
        running.opened.conductor.note("One more")
    assert [one.facts for one in copies.backups(path)] == [_facts(path), _facts(path) - 1]


def _facts(path: Path) -> int:
    """How many facts a closed session holds."""
    with closing(sqlite3.connect(path)) as raw:
        return int(raw.execute("SELECT count(*) FROM facts").fetchone()[0])


def test_a_backup_that_fails_is_told_at_the_console(qtbot: QtBot, data: Path) -> None:
    """Where no backup can be written the facilitator hears it, and the session goes on."""
    path = session(data, "Morning")
    copies.folder_of(path).parent.write_text("in the way")
    with opened(qtbot, data) as program:
        press(program.resume_button.button)
        running = session_of(program)
        told: list[str] = []
        running.desk.refused.connect(told.append)
        running.safe.keep()
        until(qtbot, lambda: any("No backup could be written" in sentence for sentence in told))


def test_a_damaged_session_is_restored_by_a_press(qtbot: QtBot, data: Path) -> None:
    """Continue tells of the damage; the list offers to restore, says what it did, and the session goes on."""
    path = session(data, "Morning")
    _spoil(path)
    facts = _facts(path)
    with opened(qtbot, data) as program:
        press(program.resume_button.button)
        assert program.running is None
        assert "is damaged" in words(program.banner)
        program.home.show_page(SESSIONS)
        pane = program.sessions.pane
        assert pane.restore_button.isVisible()
        assert not pane.resume_button.isVisible()

        press(pane.restore_button)
        until(qtbot, lambda: not pane.restore_button.isVisible())

        assert "Restored what is proven in the file" in words(pane)
        assert _facts(path) == facts - 1
        assert path.with_name(path.name + ".damaged").exists()
        press(pane.resume_button)
        assert session_of(program).opened.conductor.session.title == "Morning"


def test_a_damaged_session_is_restored_by_a_key(qtbot: QtBot, data: Path) -> None:
    """Enter on a session that can't be read restores it from its backup."""
    path = session(data, "Morning")
    with opened(qtbot, data) as program:
        press(program.resume_button.button)
        until(qtbot, lambda: bool(copies.backups(path)))
    path.write_bytes(b"\xff" * 5000)
    with opened(qtbot, data) as program:
        program.home.show_page(SESSIONS)
        (row,) = program.sessions.rows.rows()
        QTest.keyClick(row, Qt.Key.Key_Return)
        until(qtbot, lambda: glance(path).trouble == "")
        assert glance(path).title == "Morning"
        until(qtbot, lambda: not program.keeper.busy)


def test_the_command_restores_a_damaged_session(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`trainer sessions restore` says what it did; of a sound one it says so and names the backups."""
    path = session(data, "Morning")
    assert main(["sessions", "restore", "Morning"]) == 1
    assert "is sound" in capsys.readouterr().err
    _spoil(path)

    assert main(["sessions", "restore", str(path)]) == 0

    assert f"The file as it was is kept as {path}.damaged." in capsys.readouterr().out
    assert main(["sessions", "restore", "Morning"]) == 1


def test_the_list_of_sessions_is_still_a_word_of_its_own(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`trainer sessions --json` lists as ever."""
    session(data, "Morning")
    assert main(["sessions", "--json"]) == 0
    assert '"title": "Morning"' in capsys.readouterr().out

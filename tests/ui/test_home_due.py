"""Sessions whose promised days are over are offered for deletion when the program opens, and never go by themselves."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests import kit
from tests.ui.home_kit import opened, press, until
from tests.ui.test_home_deleting import left_names
from tests.ui.test_home_library import words
from tests.ui.test_home_sessions import session
from trainer.store.journal import open_session
from trainer.ui.app import SESSIONS


def _due(data: Path, title: str) -> Path:
    """A session of last January that was promised to be kept for thirty days."""
    played = kit.started(data / "sessions", ["yes-and"], names=("Anna", "Mia", "Ivan"), title=title, keep_days=30)
    played.file.close()
    return played.path


def test_nothing_is_asked_while_nothing_is_due(qtbot: QtBot, data: Path) -> None:
    """A session without a date of deletion raises no banner."""
    session(data, "Morning")
    with opened(qtbot, data) as program:
        assert not program.offers.due.isVisible()


def test_sessions_past_their_promise_are_offered_and_go_after_two_presses(qtbot: QtBot, data: Path) -> None:
    """The banner counts them, names them before the second press, and then nothing of them is on the disk."""
    kept = session(data, "Evening")
    gone = [_due(data, "Morning"), _due(data, "Noon")]
    with opened(qtbot, data) as program:
        banner = program.offers.due
        assert "2 sessions were promised to be deleted by now" in words(banner)
        press(banner.button)
        assert "go for good" in words(banner)
        assert "Morning" in words(banner)
        assert "notes and files handed on stay" in words(banner)
        assert all(path.exists() for path in gone)

        press(banner.button)
        until(qtbot, lambda: "2 sessions are deleted for good." in words(banner))
        press(banner.later)
        assert not banner.isVisible()
        assert [row.session.path for row in program.sessions.rows.rows()] == [kept]
    assert not any(path.exists() for path in gone)
    kept.unlink()
    assert left_names(data) == []


def test_the_keyboard_deletes_what_is_due(qtbot: QtBot, data: Path) -> None:
    """Enter on the button asks, Escape takes it back, Enter twice deletes."""
    path = _due(data, "Morning")
    with opened(qtbot, data) as program:
        banner = program.offers.due
        banner.button.setFocus()
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Return):
            QTest.keyClick(banner.button, key)
        assert path.exists()
        QTest.keyClick(banner.button, Qt.Key.Key_Return)
        until(qtbot, lambda: "is deleted for good" in words(banner))
    assert not path.exists()


def test_later_keeps_it_marked_in_the_list_and_asks_at_the_next_start(qtbot: QtBot, data: Path) -> None:
    """Put off, it isn't asked again until the program opens anew; the list goes on saying what was promised."""
    path = _due(data, "Morning")
    with opened(qtbot, data) as program:
        press(program.offers.due.later)
        program.keeper.load()
        assert not program.offers.due.isVisible()
        program.home.show_page(SESSIONS)
        assert "Promised to be deleted" in words(program.sessions.rows.rows()[0])
    assert path.exists()
    with opened(qtbot, data) as program:
        assert program.offers.due.isVisible()


def test_one_that_is_in_use_stays_and_is_told(qtbot: QtBot, data: Path) -> None:
    """What another program has open meanwhile stays, with the reason; the others go."""
    busy, free = _due(data, "Morning"), _due(data, "Noon")
    with opened(qtbot, data) as program:
        held = open_session(busy)
        banner = program.offers.due
        press(banner.button)
        press(banner.button)
        until(qtbot, lambda: "open in another Trainer" in words(banner))
        assert busy.exists()
        assert not free.exists()
        held.close()

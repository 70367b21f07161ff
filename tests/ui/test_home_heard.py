"""This file is what is found late by what was said in past sessions: it takes away nothing that is under way."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.home_kit import opened, press, until
from tests.ui.test_home_sessions import session
from trainer.store import said
from trainer.store.past import PastSession
from trainer.ui.app import SESSIONS
from trainer.ui.sessions.page import SessionsPage


def test_what_was_said_comes_late_and_what_is_typed_meanwhile_stays(
    qtbot: QtBot, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A slow disk tells what was said in a session while its title is being typed over."""
    session(data, "Morning", finish=True)
    well = threading.Event()
    monkeypatch.setattr(said, "said_in", lambda _path: str(well.wait(60)))
    with opened(qtbot, data) as program:
        program.home.show_page(SESSIONS)
        page, naming = program.sessions, program.sessions.pane.naming
        QTest.keyClicks(page.search, "m")
        press(naming.change_button)
        QTest.keyClicks(naming.title, "Handling")
        well.set()
        until(qtbot, lambda: not page.unheard)
        assert (naming.editing, naming.title.text()) == (True, "Handling")


def test_what_is_typed_over_stays_when_the_sessions_are_looked_at_again(qtbot: QtBot, data: Path) -> None:
    """Another session is gone at last while a title is being typed: the fields stay open, and are saved as typed."""
    path = session(data, "Morning", finish=True)
    with opened(qtbot, data) as program:
        program.home.show_page(SESSIONS)
        naming = program.sessions.pane.naming
        press(naming.change_button)
        QTest.keyClicks(naming.title, "Handling")
        program.keeper.load()
        assert (naming.editing, naming.title.text()) == (True, "Handling")
        assert not program.sessions.pane.erase_button.isVisible()
        press(naming.save_button)
        until(qtbot, lambda: [(one.path, one.title) for one in program.keeper.found] == [(path, "Handling")])


def test_nothing_is_found_by_words_that_were_erased_while_they_were_read(
    qtbot: QtBot, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was read before the list was told anew is read once more."""
    session(data, "Morning", finish=True)
    well, told = threading.Event(), ["erased", "kept"]
    monkeypatch.setattr(said, "said_in", lambda _path: told.pop(0) if well.wait(60) else "")
    with opened(qtbot, data) as program:
        program.home.show_page(SESSIONS)
        page = program.sessions
        QTest.keyClicks(page.search, "erased")
        page.stale.emit()
        well.set()
        until(qtbot, lambda: not told and not page.unheard)
        assert not page.rows.rows()
        page.search.setText("kept")
        assert len(page.rows.rows()) == 1


def test_a_key_of_the_search_does_not_look_for_what_is_still_unheard(qtbot: QtBot) -> None:
    """Which sessions are to be read is known from the list on, however many there are."""
    page = SessionsPage()
    qtbot.addWidget(page)
    page.show_sessions([PastSession(Path(f"/{name}.trainer"), name) for name in ("Morning", "Evening")])
    before = page.unheard
    QTest.keyClicks(page.search, "m")
    assert page.unheard is before
    page.show_heard({Path("/Evening.trainer"): "moments"})
    assert [one.title for one in page.unheard] == ["Morning"]
    assert len(page.rows.rows()) == 2

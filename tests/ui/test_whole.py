"""This file is the whole way: home, people, session, debrief, notes, through the real windows on two screens."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.home_kit import NAMES
from tests.ui.whole_kit import Workshop, workshop
from trainer.model.session import Session
from trainer.store.glancing import glance

CORE = {"yes-and": 6, "guess-dislike": 6, "service-levels": 9, "vocabulary": 8}
"""With as many people as each needs for all its roles and teams."""


@pytest.mark.parametrize("scenario", CORE)
def test_a_core_scenario_from_home_to_notes(qtbot: QtBot, data: Path, scenario: str) -> None:
    """Chosen, staffed, played, rated, revealed, discussed, finished by keys and presses; the notes lie in a folder."""
    with workshop(qtbot, data, NAMES[: CORE[scenario]]) as room:
        room.start(scenario)
        assert room.running.stage.isVisible()
        assert room.running.stage.geometry() == QApplication.screens()[1].geometry()
        room.play()

        session = room.conductor.session
        _complete(room, session)
        folder = data.parent / "documents" / "Trainer" / room.running.opened.file.path.stem
        _notes(folder, session)
        path = room.running.opened.file.path
        room.leave()
        assert room.program.home.isVisible()
        assert room.program.running is None
    assert glance(path).finished
    assert not glance(path).cut_off


def _complete(room: Workshop, session: Session) -> None:
    """Everything that could be done was done."""
    assert session.finished is not None
    assert not session.skipped
    assert set(session.visits) == {place.at for place in room.conductor.places}
    assert all(state.closed for state in session.sheets.values())
    assert any(words == "It turned when she looked up" for words in session.debrief.values())


def _notes(folder: Path, session: Session) -> None:
    """Every format is there and tells of this session."""
    files = {file.name for file in folder.iterdir()}
    assert {"notes.md", "notes.docx", "data.csv", "session.json"} <= files
    notes = folder.joinpath("notes.md").read_text(encoding="utf-8")
    assert session.title in notes
    assert "It turned when she looked up" in notes
    json.loads(folder.joinpath("session.json").read_text(encoding="utf-8"))
    assert folder.joinpath("notes.docx").read_bytes()[:2] == b"PK"


def test_secret_cards_are_read_at_the_laptop_and_nowhere_else(qtbot: QtBot, data: Path) -> None:
    """Every member of every team reads the team's level, each in hiding; the room's screen says none of it."""
    with workshop(qtbot, data) as room:
        room.start("service-levels")
        room.key_to("cards")
        room.at_place()

        assert len(room.read) == len(NAMES)
        assert set(room.read) == {"Low", "Standard", "WOW"}


def test_with_one_screen_the_console_comes_and_goes_by_a_key(qtbot: QtBot, data: Path) -> None:
    """One screen: it begins with the room's picture, F2 brings the console and takes it away, keys act in both."""
    with workshop(qtbot, data, screens=lambda: QApplication.screens()[:1]) as room:
        assert "One screen" in room.program.people.terms.screens
        room.start("yes-and")
        assert not room.console.isVisible()
        first = room.conductor.here
        room.toggle()
        assert room.console.isVisible()
        room.toggle()
        assert not room.console.isVisible()
        assert room.running.stage.isVisible()
        room.right()
        assert room.conductor.here != first
        room.toggle()
        assert room.console.isVisible()


def test_with_one_screen_a_rating_page_asks_first(qtbot: QtBot, data: Path) -> None:
    """Where the room may see the screen nothing private opens before somebody says that nobody else looks, once."""
    with workshop(qtbot, data, names=NAMES[:4], screens=lambda: QApplication.screens()[:1]) as room:
        room.start("yes-and")
        room.toggle()
        room.key_to("felt")
        room.at_place()

        assert room.rated == 4
        assert room.asked == 1


def test_a_session_left_and_continued_ends_as_if_nothing_had_been(qtbot: QtBot, data: Path) -> None:
    """Left in the middle, the program closed, opened again and continued from home: the notes are whole."""
    with workshop(qtbot, data, names=NAMES[:4]) as room:
        room.start("yes-and")
        room.key_to("felt")
        room.at_place()
        at = room.conductor.here
    with workshop(qtbot, data, names=NAMES[:4]) as room:
        room.resume()
        assert room.conductor.here == at
        assert len(room.conductor.done(at)) == 4
        room.play(done=at)
        assert room.conductor.session.finished is not None

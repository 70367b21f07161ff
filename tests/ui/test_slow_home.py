"""Where the disk of sessions hangs before one runs, home says what is awaited and lets one go elsewhere or back."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from tests.faults.slow import held
from tests.ui.home_kit import NAMES, opened, press, session_of, until
from tests.ui.test_home_library import words
from tests.ui.test_home_sessions import session
from tests.ui.whole_kit import Workshop, workshop
from trainer.errands import Writing
from trainer.model.trouble import Refused
from trainer.store import sessions
from trainer.store.glancing import glance
from trainer.ui import beside
from trainer.ui.app import Program
from trainer.ui.awaited import WaitingSign
from trainer.ui.library.home import PEOPLE, SESSIONS


@contextmanager
def _hanging(data: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """The folder of sessions takes nothing while the event isn't set; nobody waits for it unawares."""
    well, stick = threading.Event(), data / "sessions"
    monkeypatch.setattr(beside, "UNNOTICED", 0.0)
    with held(lambda path: path.parent != stick or well.wait(60)):
        try:
            yield well
        finally:
            well.set()


def _sign(qtbot: QtBot, program: Program) -> WaitingSign:
    until(qtbot, lambda: program.beginning.awaited.sign is not None)
    sign = program.beginning.awaited.sign
    assert sign is not None
    assert sign.isVisible()
    until(qtbot, sign.cancel_button.isVisible)
    return sign


@pytest.fixture
def begun(qtbot: QtBot, data: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Workshop, threading.Event]]:
    """A session is to begin where the disk hangs."""
    with workshop(qtbot, data) as room, _hanging(data, monkeypatch) as well:
        room.start("yes-and")
        yield room, well
        well.set()


def test_a_session_begins_once_its_disk_answers(
    qtbot: QtBot, data: Path, begun: tuple[Workshop, threading.Event]
) -> None:
    """The sign names the folder and takes the key that began it for no answer; then it goes, and the session runs."""
    room, well = begun
    sign = _sign(qtbot, room.program)
    assert str(data / "sessions") in sign.why.text()
    QTest.keyClick(sign, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(sign, Qt.Key.Key_Return)
    assert sign.isVisible()
    assert room.program.running is None
    well.set()
    qtbot.waitUntil(lambda: room.program.running is not None)
    assert room.program.beginning.awaited.sign is None
    assert [one.name for one in room.conductor.session.people.values()] == list(NAMES)


def test_a_disk_that_is_a_little_slow_asks_nothing(qtbot: QtBot, begun: tuple[Workshop, threading.Event]) -> None:
    """At first the sign only says what is coming, and Esc doesn't call it off before the room."""
    room, well = begun
    until(qtbot, lambda: room.program.beginning.awaited.sign is not None)
    sign = room.program.beginning.awaited.sign
    assert sign is not None
    shown, high = [one.isVisible() for one in (sign.words, sign.why, sign.cancel_button)], sign.height()
    QTest.keyClick(sign, Qt.Key.Key_Escape)
    assert shown == [True, False, False]
    assert sign.isVisible()
    until(qtbot, sign.why.isVisible)
    assert sign.height() == high
    well.set()
    qtbot.waitUntil(lambda: room.program.running is not None)


def test_another_place_begins_it_at_once(
    qtbot: QtBot, data: Path, tmp_path: Path, begun: tuple[Workshop, threading.Event]
) -> None:
    """It runs there while the first still hangs; what that makes late goes, and is offered to nobody."""
    room, well = begun
    other = tmp_path / "other"
    other.mkdir()
    press(_sign(qtbot, room.program).elsewhere_button)
    until(qtbot, lambda: bool(room.program.home.findChildren(QFileDialog)))
    dialog = room.program.home.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.setDirectory(str(other))
    dialog.selectFile(str(other))
    dialog.accept()
    qtbot.waitUntil(lambda: room.program.running is not None)
    assert session_of(room.program).opened.file.path.parent == other
    well.set()
    qtbot.waitUntil(lambda: not any(data.joinpath("sessions").iterdir()))


def test_a_start_is_called_off(qtbot: QtBot, data: Path, begun: tuple[Workshop, threading.Event]) -> None:
    """Esc: everybody is on the list, nothing begins later, and no file stays."""
    room, well = begun
    QTest.keyClick(_sign(qtbot, room.program), Qt.Key.Key_Escape)
    people = room.program.people
    assert room.program.home.page == PEOPLE
    assert [one.name for one in people.people] == list(NAMES)
    assert people.terms.start_button.isEnabled()
    well.set()
    qtbot.waitUntil(lambda: not any(data.joinpath("sessions").iterdir()))
    assert room.program.running is None


def test_a_session_is_opened_where_the_disk_hangs(qtbot: QtBot, data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Called off nothing opens and its file is at rest as it was; asked again it runs once the disk answers."""
    path = session(data, "Morning", finish=True)
    with opened(qtbot, data) as program, _hanging(data, monkeypatch) as well:
        (found,) = program.keeper.found
        program.resume(found)
        sign = _sign(qtbot, program)
        assert "Morning" in sign.words.text()
        assert not sign.elsewhere_button.isVisible()
        press(sign.cancel_button)
        well.set()
        qtbot.waitUntil(lambda: not list(data.joinpath("sessions").glob("*-wal")))
        assert program.running is None
        assert glance(path).finished

        well.clear()
        program.resume(found)
        _sign(qtbot, program)
        well.set()
        qtbot.waitUntil(lambda: program.running is not None)
        assert session_of(program).opened.conductor.session.title == "Morning"
    assert QApplication.overrideCursor() is None
    assert "can't be opened" not in words(program.banner)


def test_home_stands_while_the_folder_of_sessions_is_looked_at(
    qtbot: QtBot, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder that takes its time is named, what was known of it stands, and what is found comes by itself."""
    session(data, "Morning")
    well, look = threading.Event(), sessions.past_sessions
    with opened(qtbot, data) as program:
        session(data, "Evening")
        monkeypatch.setattr(beside, "UNNOTICED", 0.0)
        monkeypatch.setattr(sessions, "past_sessions", lambda *asked: well.wait(60) and look(*asked))
        program.keeper.load()
        program.home.show_page(SESSIONS)
        assert f"Looking at the sessions in {data / 'sessions'}…" in words(program.sessions.pane)
        assert [one.title for one in program.keeper.found] == ["Morning"]
        well.set()
        qtbot.waitUntil(lambda: {one.title for one in program.keeper.found} == {"Morning", "Evening"})
        assert "Looking at" not in words(program.sessions.pane)


def test_home_stands_while_notes_are_asked_for_twice(
    qtbot: QtBot, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second come after the first, and a stop ends both; the window waits for neither."""
    path, well, begun = session(data, "Morning", finish=True), threading.Event(), list[Path]()
    with opened(qtbot, data) as program:
        writer, failed = program.lasting.writer, list[str]()

        def slow(_path: Path, folder: Path, writing: Writing, **_wishes: bool) -> tuple[Path, ...]:
            begun.append(folder)
            well.wait(60)
            if writing.stopped:
                raise Refused("Stopped")
            return ()

        monkeypatch.setattr(writer, "_write_again", slow)
        writer.failed.connect(failed.append)
        writer.write_again(path, tmp_path / "1")
        writer.write_again(path, tmp_path / "2")
        qtbot.waitUntil(lambda: begun == [tmp_path / "1"])
        writer.stop()
        well.set()
        qtbot.waitUntil(lambda: failed == ["Stopped", "Stopped"])
        assert not writer.busy

"""While the disk refuses, the room goes on; the console says what waits, and that it is saved in the end."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from tests.ui.home_kit import until
from tests.ui.test_console import said
from tests.ui.test_home_library import words
from tests.ui.whole_kit import workshop
from trainer.clock import HandClock
from trainer.model.trouble import NotSaved
from trainer.opening import reopen
from trainer.store import copies, journal
from trainer.store.journal import SessionFile
from trainer.store.sessions import past_sessions
from trainer.store.waiting import here
from trainer.ui.memory import Memory


def _full(*_arguments: object, **_named: object) -> None:
    message = "The disk is full."
    raise NotSaved(message)


def test_a_full_disk_in_mid_session_is_told_and_got_over(
    qtbot: QtBot, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Steps go on, the strip counts what waits, the top says Not saved; with room again all is saved by itself."""
    with workshop(qtbot, data) as room:
        room.start("yes-and")
        running = room.running
        at = room.conductor.here
        with monkeypatch.context() as disk:
            disk.setattr(SessionFile, "append", _full)
            disk.setattr(SessionFile, "renew", _full)
            while room.conductor.here == at:
                room.key(Qt.Key.Key_Right)
            room.conductor.note("Said meanwhile")

            assert running.opened.waiting.unsaved == 2
            told = room.console.strips.trouble.sentence
            assert told.startswith("The disk is full. 2 entries "), "what happened stands before what is done about it"
            assert told.endswith(
                "2 entries are kept in the program and saved by themselves as soon as that works; go on."
            )
            assert "Not saved" in said(room.console.top)

        qtbot.waitUntil(lambda: running.opened.waiting.unsaved == 0, timeout=6000)
        room.settle()
        assert room.console.strips.trouble.sentence == ""
        assert "All saved" in said(room.console.top)
        session, path = room.conductor.session, running.opened.file.path
    again = reopen(path, HandClock(), note=False)
    assert [note.words for note in again.conductor.session.notes.values()] == ["Said meanwhile"]
    assert again.conductor.session.at == session.at
    again.file.close()


def test_a_session_the_disk_refuses_to_the_end_is_written_elsewhere(
    qtbot: QtBot, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Left while acts still wait, the whole session lies among the notes, and home says so."""
    with workshop(qtbot, data) as room:
        room.start("yes-and")
        running, session = room.running, room.conductor
        with monkeypatch.context() as disk:
            disk.setattr(running.opened.file, "append", _full)
            disk.setattr(running.opened.file, "renew", _full)
            session.note("The last words")
            running.left.emit()
            room.settle()
        assert running.rescued is not None
        assert "couldn't be saved in its place" in words(room.program.banner)
        assert str(running.rescued) in words(room.program.banner)
    again = reopen(running.rescued, HandClock(), note=False)
    assert [note.words for note in again.conductor.session.notes.values()] == ["The last words"]
    again.file.close()


class Killed(BaseException):
    """What ends the program at this very place."""


def _kill(*_arguments: object) -> None:
    raise Killed


def test_a_session_whose_folder_is_gone_goes_on_in_another(
    qtbot: QtBot, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The strip offers it; from the chosen folder on all is saved, the console says where, and home lists it there.

    Killed once the file is there and before the folder is kept, the next start finds it; killed before, the old one.
    """
    other = tmp_path / "other"
    other.mkdir()
    with workshop(qtbot, data) as room:
        room.start("yes-and")
        running = room.running
        room.conductor.note("Before")
        shutil.rmtree(running.opened.file.path.parent)
        room.conductor.note("While it was gone")
        strip = room.console.strips.trouble
        assert str(running.opened.file.path) in strip.sentence

        for place, lists in ((copies, False), (journal, True)):
            with monkeypatch.context() as ends:
                ends.setattr(place, "open_session" if lists else "write", _kill)
                ends.setattr(running.opened.waiting, "_beside", here)
                with pytest.raises(Killed):
                    running.move_to(other)
            after = Memory(room.program.folders).sessions
            assert after == (other if lists else data / "sessions")
            assert [one.path.parent for one in past_sessions(after)] == [other] * lists
            shutil.rmtree(other)
            other.mkdir()

        (button,) = (one for one in strip.buttons if one.text() == "Choose another place")
        assert button.key == "O"
        QTest.keyClick(room.console, Qt.Key.Key_O)
        until(qtbot, lambda: bool(room.console.findChildren(QFileDialog)))
        dialog = room.console.findChild(QFileDialog)
        assert isinstance(dialog, QFileDialog)
        dialog.setDirectory(str(other))
        dialog.selectFile(str(other))
        dialog.accept()
        room.settle()

        path = other / running.opened.file.path.name
        assert running.opened.file.path == path
        assert strip.sentence == ""
        assert "All saved" in said(room.console.top)
        assert room.console.strips.restored.sentence.startswith(
            f"Everything is saved in the folder {path.parent}, as “{path.name}”."
        )
        room.conductor.note("Afterwards")
        running.left.emit()
        room.settle()
        assert [one.path for one in room.program.keeper.found] == [path]
        room.resume()
        kept = [note.words for note in room.conductor.session.notes.values()]
        assert kept == ["Before", "While it was gone", "Afterwards"]

"""While the disk is slow or hangs, no window stands still, and nothing is called saved that isn't."""

from __future__ import annotations

import gc
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from tests.faults.slow import held
from tests.ui.test_console import said
from tests.ui.test_home_library import words
from tests.ui.whole_kit import Workshop, workshop
from trainer.clock import HandClock
from trainer.opening import reopen
from trainer.store import copies, journal, wal
from trainer.store.settings import load_settings
from trainer.store.waiting import Waiting
from trainer.ui import beside, pulse, running, unsaved
from trainer.ui.folders import Folders
from trainer.ui.memory import Memory
from trainer.ui.safekeeping import Safekeeping


@contextmanager
def _hanging(qtbot: QtBot, data: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Workshop, threading.Event]]:
    """A session that runs, and a disk that takes nothing while the event isn't set."""
    well = threading.Event()
    well.set()
    monkeypatch.setattr(unsaved, "EVERY_MS", 50)
    monkeypatch.setattr(pulse, "PATIENCE", 0.05)
    monkeypatch.setattr(running, "PATIENCE", 5.0)
    with (
        held(lambda path: path.parent.name not in ("sessions", "hangs") or well.wait(60)),
        workshop(qtbot, data) as room,
    ):
        room.start("yes-and")
        monkeypatch.setattr(beside, "UNNOTICED", 0.0)
        try:
            yield room, well
        finally:
            well.set()
            room.qtbot.waitUntil(lambda: not room.program.running or not room.running.opened.waiting.unsaved)


def _notes(path: Path) -> list[str]:
    opened = reopen(path, HandClock(), note=False)
    notes = [note.words for note in opened.conductor.session.notes.values()]
    opened.file.close()
    return notes


def test_a_disk_that_hangs_stops_no_window(qtbot: QtBot, data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The room goes on and the clock with it; the top says Saving…, then Not saved with a strip; in the end all is."""
    with _hanging(qtbot, data, monkeypatch) as (room, well):
        desk, at = room.running.desk, room.conductor.here
        well.clear()
        room.conductor.note("Said meanwhile")
        assert "Saving…" in said(room.console.top)
        while room.conductor.here == at:
            room.key(Qt.Key.Key_Right)
        room.conductor.start_or_pause()
        ticks = QSignalSpy(desk.ticked)
        qtbot.waitUntil(lambda: ticks.count() > 0)

        strip = room.console.strips.trouble
        qtbot.waitUntil(lambda: bool(strip.sentence))
        assert strip.sentence.startswith("Not saved: ")
        assert "the disk doesn't answer" in strip.sentence
        assert [one.text() for one in strip.buttons] == ["Choose another place"]
        assert "Not saved" in said(room.console.top)

        well.set()
        qtbot.waitUntil(lambda: room.running.opened.waiting.unsaved == 0)
        room.settle()
        assert strip.sentence == ""
        assert "All saved" in said(room.console.top)
        session, path = room.conductor.session, room.running.opened.file.path
    again = reopen(path, HandClock(), note=False)
    assert again.conductor.session.facts == session.facts
    assert (again.conductor.session.at, again.conductor.session.timers) == (session.at, session.timers)
    again.file.close()


def test_another_place_is_taken_while_the_disk_hangs(
    qtbot: QtBot, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All goes on there, each note once; what the old disk takes late stays where it was, and is let go of.

    A place that hangs too is said to be awaited, no window stands still, and a third is taken instead.
    """
    with _hanging(qtbot, data, monkeypatch) as (room, well):
        old = room.running.opened.file.path
        room.conductor.note("Before")
        qtbot.waitUntil(lambda: room.running.opened.waiting.unsaved == 0)
        well.clear()
        room.conductor.note("While it hangs")
        room.conductor.note("Still")
        room.running.move_to(tmp_path / "hangs")
        strip = room.console.strips.trouble
        qtbot.waitUntil(lambda: strip.sentence.startswith(f"All of it is being taken to {tmp_path / 'hangs'}."))
        assert [one.text() for one in strip.buttons] == ["Choose another place"], "nothing to try again on the way"
        qtbot.waitUntil((tmp_path / "hangs").exists)
        room.conductor.note("Still, while the other hangs too")
        room.running.move_to(tmp_path)
        qtbot.waitUntil(lambda: room.running.opened.file.path.parent == tmp_path)
        new = room.running.opened.file.path
        assert room.running.opened.waiting.unsaved == 0
        assert "All saved" in said(room.console.top)

        well.set()
        qtbot.waitUntil(lambda: not old.with_name(old.name + wal.SUFFIX).exists())
        room.conductor.note("Afterwards")
        qtbot.waitUntil(lambda: room.running.opened.waiting.unsaved == 0)
    assert _notes(new) == ["Before", "While it hangs", "Still", "Still, while the other hangs too", "Afterwards"]
    qtbot.waitUntil(lambda: not any((tmp_path / "hangs").iterdir()))
    assert _notes(old) == ["Before", "While it hangs"]


def test_a_session_is_left_while_the_disk_hangs(qtbot: QtBot, data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Home comes all the same and says where everything is; the file is let go of once the disk answers."""
    with _hanging(qtbot, data, monkeypatch) as (room, well):
        path = room.running.opened.file.path
        well.clear()
        room.conductor.note("The last words")
        room.running.left.emit()
        room.settle()
        assert room.program.home.isVisible()
        (rescued,) = room.program.memory.notes.glob("*.trainer")
        assert "doesn't answer" in words(room.program.banner)
        assert str(rescued) in words(room.program.banner)
        assert _notes(rescued) == ["The last words"]
        well.set()
        qtbot.waitUntil(lambda: not path.with_name(path.name + wal.SUFFIX).exists())
    assert _notes(path) == ["The last words"]


def test_choices_are_kept_beside_the_window(qapp: QApplication, data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """They hold at once, and whatever was chosen last is on the disk when it has answered, also to the one before."""
    del qapp
    well, memory = threading.Event(), Memory(Folders(data, data))
    monkeypatch.setattr(beside, "UNNOTICED", 0.0)
    with monkeypatch.context() as disk:
        disk.setattr(os, "fsync", lambda _file: well.wait(60))
        memory.remember(replace(memory.settings, zoom=1.2))
        memory.remember(replace(memory.settings, zoom=1.4))
        assert memory.settings.zoom == 1.4
        assert load_settings(data).zoom == 0
        well.set()
        memory.wait(60)
    assert load_settings(data).zoom == 1.4


def test_what_is_kept_while_the_disk_is_slow_is_not_lost_to_what_comes_late(
    qapp: QApplication, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A name typed while an older choice still waits for the disk stands there after that has come through."""
    del qapp
    well, asked, memory = threading.Event(), threading.Event(), Memory(Folders(data, data))
    monkeypatch.setattr(beside, "UNNOTICED", 0.0)

    def slow_at_first(_file: int) -> None:
        if not asked.is_set():
            asked.set()
            well.wait(60)

    with monkeypatch.context() as disk:
        disk.setattr(os, "fsync", slow_at_first)
        memory.remember(replace(memory.settings, zoom=1.2))
        assert asked.wait(60)
        memory.remember(replace(memory.settings, facilitator="Kari"))
        well.set()
        memory.wait(60)
    kept = load_settings(data)
    assert (kept.facilitator, kept.zoom) == ("Kari", 1.2)


def test_a_backup_refused_after_the_session_was_left_breaks_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    """What a disk says at last to a session that is gone is told nobody; while there is somebody, it is."""
    waiting = Waiting(journal.create(tmp_path / "s.trainer", {}))
    (tmp_path / copies.FOLDER).write_text("no folder", encoding="utf-8")
    safe = Safekeeping(waiting)
    with qtbot.waitSignal(safe.failed):
        safe.keep()
    safe.keep()
    delete(safe)
    assert not gc.isenabled()
    qtbot.waitUntil(gc.isenabled)
    waiting.file.close()

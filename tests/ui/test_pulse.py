"""Away is the time in which the program was not alive, whether it was killed or left in mid-scene."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.kit import go_to, started
from tests.ui.room_kit import RoomKit
from tests.ui.test_home_library import words
from tests.ui.whole_kit import workshop
from trainer.clock import HandClock
from trainer.model import timer as timers
from trainer.opening import reopen
from trainer.store import slip, wal
from trainer.store.waiting import Waiting
from trainer.ui.pulse import Pulse

PLAYED, AWAY = 43, 20
DIES = """
import os, signal, sys, threading
from pathlib import Path
from PySide6.QtWidgets import QApplication
from trainer.clock import HandClock
from trainer.opening import reopen
from trainer.ui.desk import Desk
from trainer.ui.job import NAME
from trainer.ui.pulse import Pulse
app, clock, path = QApplication([]), HandClock(), Path(sys.argv[1])
opened = reopen(path, clock)
opened.conductor.start_or_pause()
desk = Desk(opened.conductor)
pulse = Pulse(desk, opened.waiting)
for second in range(int(sys.argv[2])):
    clock.pass_(1)
    desk.ticked.emit()
    for beat in [thread for thread in threading.enumerate() if thread.name == NAME]:
        beat.join()
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def killed(tmp_path: Path) -> Path:
    """The file of a session whose program died while a scene was played."""
    played = started(tmp_path / "killed", ["service-levels"])
    go_to(played, "scene")
    played.file.close()
    done = subprocess.run([sys.executable, "-c", DIES, str(played.path), str(PLAYED)], check=False, timeout=60)
    assert done.returncode == -signal.SIGKILL
    return played.path


def test_a_kill_takes_only_what_it_took(killed: Path, tmp_path: Path) -> None:
    """The scene's quiet seconds before the kill stay played: away is right to 6 s, and so is what is given back.

    With the stamp gone or spoilt, away is reckoned from the last fact, as in a file from before there was one.
    """
    clock = HandClock()
    clock.pass_(PLAYED + AWAY)
    for number, spoilt in enumerate(("", "gone", "[]", '{"wall": NaN, "boot": 1, "boot_id": ""}', '{"wall": 1}')):
        copy = tmp_path / str(number) / killed.name
        shutil.copytree(killed.parent, copy.parent)
        if spoilt == "gone":
            slip.beside(copy).unlink()
        elif spoilt:
            plain = json.loads(slip.beside(copy).read_text("utf-8"))
            slip.beside(copy).write_text(json.dumps({**plain, "alive": json.loads(spoilt)}), "utf-8")
        opened = reopen(copy, clock)
        assert opened.away == (PLAYED + AWAY if spoilt else pytest.approx(AWAY + 3, abs=3))
        opened.file.close()

    opened = reopen(tmp_path / "0" / killed.name, clock)
    conductor = opened.conductor
    timer = conductor.session.timers[conductor.here]
    assert timers.spent(timer, clock.now()) == PLAYED + AWAY, "until it is given back all of it counts as passed"
    assert timers.played(timer, clock.now()) == pytest.approx(PLAYED - 3, abs=3), "the notes tell what was played"
    conductor.timing.give_back(timer.away)
    timer = conductor.session.timers[conductor.here]
    assert timers.spent(timer, clock.now()) == pytest.approx(PLAYED - 3, abs=3)
    opened.file.close()


def test_left_in_mid_scene_it_was_alive_until_then(service: RoomKit, qapp: QApplication) -> None:
    """Put away properly and taken up again; the slip of another program is never written on."""
    service.until("scene")
    service.conductor.start_or_pause()
    pulse, path = Pulse(service.desk, Waiting(service.played.file)), service.played.path
    service.clock.pass_(PLAYED)
    mine = slip.beside(path).read_bytes()
    slip.beside(path).write_text('{"computer": "another", "process": 1, "since": 0}')
    slip.touch(path, service.clock.now())
    assert slip.beside(path).stat().st_size < len(mine)
    slip.beside(path).write_bytes(mine)

    service.desk.stop()
    assert pulse.stop()
    pulse.close()
    qapp.processEvents()
    assert not slip.beside(path).exists()
    service.clock.pass_(AWAY)
    opened = reopen(path, service.clock)
    assert opened.away == AWAY
    opened.file.close()


def _answer(pipe: Path, well: threading.Event) -> None:
    """Who waits goes on with nothing once all is well, and every ten seconds, so that a program that hangs fails."""
    while pipe.exists():
        well.wait(10)
        with contextlib.suppress(OSError):
            os.close(os.open(pipe, os.O_WRONLY | os.O_NONBLOCK))
        if well.is_set():
            pipe.unlink()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a file that doesn't answer is a named pipe")
def test_a_silent_disk_is_let_be_and_told(qtbot: QtBot, data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Left while the disk doesn't answer, the program asks it for nothing more, comes home and says where all is.

    What was half typed lies elsewhere with all the rest. Once the disk answers the file is let go of, with everything
    in it that was called saved.
    """
    monkeypatch.setattr("trainer.ui.pulse.PATIENCE", 0.05)
    with workshop(qtbot, data) as room:
        room.start("yes-and")
        running, path = room.running, room.running.opened.file.path
        room.conductor.note("Said in time")
        notes = running.console.run.middle.notes.field
        notes.setFocus()
        QTest.keyClicks(notes, "Half")
        facts = room.conductor.session.facts
        pipe = slip.beside(path)
        pipe.unlink()
        os.mkfifo(pipe)
        well = threading.Event()
        disk = threading.Thread(target=_answer, args=(pipe, well))
        disk.start()
        running.left.emit()
        room.settle()

        assert room.program.home.isVisible()
        (rescued,) = room.program.memory.notes.glob("*.trainer")
        assert "doesn't answer" in words(room.program.banner)
        assert str(rescued) in words(room.program.banner)
        again = reopen(rescued, HandClock(), note=False)
        assert [note.words for note in again.conductor.session.notes.values()] == ["Said in time", "Half"]
        again.file.close()
        well.set()
        disk.join()
        qtbot.waitUntil(lambda: not path.with_name(path.name + wal.SUFFIX).exists())
    again = reopen(path, HandClock(), note=False)
    assert again.conductor.session.facts == facts
    again.file.close()

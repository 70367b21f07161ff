"""The program on small screens, and started twice: each in a process of its own."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from trainer.ui import onlyone

FITS = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
app = QApplication([])
from trainer.shipped import shipped
from trainer.ui.app import Program
from trainer.ui.folders import Folders
program = Program(app, Folders(Path(sys.argv[1]), shipped("scenarios")))
program.open()
while not program.library.grid.cards():
    app.processEvents()

def outside(window, *parts):
    for _round in range(20):
        app.processEvents()
    room = app.primaryScreen().availableGeometry()
    if not room.contains(window.frameGeometry()):
        print("window", window.frameGeometry(), room)
    for part in parts:
        seen = part.rect().translated(part.mapTo(window, part.rect().topLeft()))
        if not part.isVisible() or not window.rect().contains(seen):
            print(type(part).__name__, part.text(), seen, window.rect())

home, library, people = program.home, program.library, program.people
outside(home, library.about.start_button, library.search)
library.about.start_button.click()
people.rows.show_people([])
people.field.setPlainText("\\n".join(f"Person {n}" for n in range(12)))
people.field.take()
outside(home, people.terms.start_button)
people.terms.uncover.click()
people.terms.start_button.click()
while program.running is None:
    app.processEvents()
console = program.running.console
program.running.displays.toggle_console()
outside(console, console.run.middle.transport.next, console.run.middle.skip, console.top.blank)
print("done")
program.close()
"""
RUN = """
import sys
from PySide6.QtCore import QTimer
from trainer.ui import app

def told(program):
    before = program.come_forward
    def forward():
        before()
        print("came forward", program.home.isVisible(), flush=True)
        QTimer.singleShot(0, program.home.close)
    program.come_forward = forward
    QTimer.singleShot(0, lambda: print("open", flush=True))

first = app.Program.load
def open_(program):
    told(program)
    first(program)
app.Program.load = open_
from trainer.__main__ import main
sys.exit(main(sys.argv[1:]))
"""
TWICE = "import sys; from trainer.__main__ import main; sys.exit(main(sys.argv[1:]))"


def _environ(**more: str) -> dict[str, str]:
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen", **more}


def _open(folder: Path) -> subprocess.Popen[str]:
    """The program in a process of its own, its window painted."""
    process = subprocess.Popen(
        [sys.executable, "-c", RUN, f"--data={folder}"],
        env=_environ(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stdout.readline() == "open\n", process.communicate()[1]
    return process


def _again(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", TWICE, f"--data={folder}"],
        env=_environ(), capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (1280, 720)])
def test_nothing_that_is_needed_lies_outside_a_small_screen(tmp_path: Path, width: int, height: int) -> None:
    """The first window, the people and the console stand whole on the screen, and so do the buttons that lead on."""
    screen = {"name": "L", "x": 0, "y": 0, "width": width, "height": height}
    screen |= {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    config = tmp_path / "screen.json"
    config.write_text(json.dumps({"windowFrameMargins": True, "screens": [screen]}))
    done = subprocess.run(
        [sys.executable, "-c", FITS, tmp_path / "data"],
        env=_environ(QT_QPA_PLATFORM=f"offscreen:configfile={config}"),
        capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.stdout == "done\n", done.stderr


def test_a_second_start_calls_the_first_window_and_ends(tmp_path: Path) -> None:
    """It says in a sentence that Trainer is open already, ends with 0, and the first one comes forward."""
    running = _open(tmp_path)
    second = _again(tmp_path)
    out, _errors = running.communicate(timeout=60)
    assert (second.returncode, second.stdout) == (0, "")
    assert "Trainer is open already" in second.stderr
    assert "came forward True" in out
    assert running.returncode == 0


def test_what_a_killed_program_left_behind_keeps_nobody_out(tmp_path: Path) -> None:
    """Killed in the middle: the next start opens as ever, and can be called too."""
    killed = _open(tmp_path)
    killed.send_signal(signal.SIGKILL)
    killed.communicate(timeout=60)
    running = _open(tmp_path)
    second = _again(tmp_path)
    out, _errors = running.communicate(timeout=60)
    assert second.returncode == 0
    assert "came forward True" in out


def test_a_call_that_a_busy_program_heard_late_is_still_followed(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second start has given up waiting and ended; the window comes forward once it has the time."""
    monkeypatch.setattr(onlyone, "PATIENCE_MS", onlyone.MOMENT_MS)
    first, heard = onlyone.OnlyOne(tmp_path), []
    assert first.take()
    first.listen(lambda: heard.append("forward"))
    assert str(tmp_path) in onlyone.OnlyOne(tmp_path).call()
    assert heard == []
    qtbot.waitUntil(lambda: heard == ["forward"])
    first.close()


def test_another_folder_is_another_program(tmp_path: Path) -> None:
    """Two folders, two windows."""
    one, other = _open(tmp_path / "one"), _open(tmp_path / "other")
    for process, folder in ((one, "one"), (other, "other")):
        assert _again(tmp_path / folder).returncode == 0
        process.communicate(timeout=60)
        assert process.returncode == 0

"""This file is the walk on a real X server whose outputs come and go: `DISPLAY=:96 python -m tests.screens`.

It wants an X server with two outputs that xrandr can turn on and off, and a window manager; it says so where there is
none. The outputs are plugged, unplugged, mirrored and given other sizes by xrandr itself, and Qt tells the program.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path
from random import Random

from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests import kit
from tests.screens.walk import Walk
from trainer.ui.console.window import ConsoleWindow
from trainer.ui.desk import Desk
from trainer.ui.displays import Displays
from trainer.ui.kiosk.window import KioskWindow
from trainer.ui.seen import fills
from trainer.ui.stage.window import StageWindow
from trainer.ui.theme import apply_look, look

SETTLED_MS = 900
NOTHING = "There is no X server with two outputs here: the walk was not taken."


def outputs() -> list[str]:
    """The outputs there are, on or off."""
    if shutil.which("xrandr") is None:
        return []
    said = _xrandr()
    return [line.split()[0] for line in said.splitlines() if " connected" in line or " disconnected" in line]


def _xrandr(*arguments: str) -> str:
    found = subprocess.run(["xrandr", *arguments], capture_output=True, text=True, check=False)
    return found.stdout


def changes(laptop: str, projector: str) -> dict[str, tuple[str, ...]]:
    """What can happen to the outputs, as xrandr is told."""
    right = ("--output", projector, "--right-of", laptop)
    return {
        "plugged": (*right, "--mode", "1920x1080"),
        "pulled": ("--output", projector, "--off"),
        "mirrored": ("--output", projector, "--mode", "1920x1080", "--same-as", laptop),
        "another size": (*right, "--mode", "800x600"),
        "a smaller laptop": ("--output", laptop, "--mode", "1024x768"),
        "the laptop as before": ("--output", laptop, "--mode", "1920x1080"),
        "on the left": ("--output", projector, "--mode", "1920x1080", "--left-of", laptop),
    }


def walked(steps: int, seed: int) -> list[str]:
    """Takes the walk; what the room could have seen."""
    laptop, projector = outputs()[:2]
    for mode in ("1920x1080", "800x600"):
        _xrandr("--addmode", projector, mode)
    _xrandr("--output", laptop, "--mode", "1920x1080", "--primary", "--pos", "0x0")
    app = QApplication(["screens"])
    app.setQuitOnLastWindowClosed(False)
    apply_look(app, look())
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(kit.started(Path(folder), ("service-levels",)).conductor)
        windows = StageWindow(desk, motion=False), ConsoleWindow(desk), KioskWindow(desk, "1234")
        displays = Displays(app, desk, *windows)
        walk = Walk(displays, desk, Random(seed), QGuiApplication.screens)
        for name, told in changes(laptop, projector).items():
            walk.acts[name] = partial(_change, walk, told)
        displays.open()
        walk.go(steps, lambda: QTest.qWait(SETTLED_MS))
        if desk.handed:
            desk.conductor.take_back()
        displays.close()
    return walk.problems


def _change(walk: Walk, told: tuple[str, ...]) -> None:
    before = [screen.geometry().getRect() for screen in QGuiApplication.screens()]
    _xrandr(*told)
    QTest.qWait(SETTLED_MS)
    if [screen.geometry().getRect() for screen in QGuiApplication.screens()] != before:
        walk.screens_gone(" ".join(told))
    stage = walk.displays.stage
    if stage.isVisible() and not fills(stage):
        walk.problems.append(f"{' '.join(told)}: the room doesn't see all of its picture")


def main() -> int:
    """The number of problems as the exit code, at most 1."""
    parser = argparse.ArgumentParser(prog="python -m tests.screens", description=__doc__)
    parser.add_argument("--steps", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    if len(outputs()) < 2:
        sys.stderr.write(f"{NOTHING}\n")
        return 0
    problems = walked(asked.steps, asked.seed)
    sys.stdout.write("".join(f"{problem}\n" for problem in problems))
    sys.stdout.write(f"{asked.steps} steps, seed {asked.seed}: {len(problems)} problems\n")
    return int(bool(problems))


if __name__ == "__main__":
    sys.exit(main())

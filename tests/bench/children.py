"""This file is programs of their own that the bench starts: the smallest window, and ours with a watch on it."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

BARE = """
import time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

class Window(QWidget):
    def paintEvent(self, event):
        print("painted", time.monotonic(), time.process_time(), flush=True)
        QTimer.singleShot(0, app.quit)

app = QApplication([])
window = Window()
window.resize(1440, 900)
window.show()
app.exec()
"""
OURS = """
import gc, os, sys, time
gc.disable()  # as the program does
import trainer.__main__
from trainer.ground import plain_imports
with plain_imports():  # as the program itself does, which finds Qt loaded already
    import PySide6.QtCore
from trainer.ui.library.home import HomeWindow

def told(word):
    print(word, *now(), flush=True)

def now():
    return time.monotonic(), time.process_time()

def follow():
    from PySide6.QtCore import QAbstractEventDispatcher, QTimer
    told("painted")
    QAbstractEventDispatcher.instance().aboutToBlock.connect(lambda: moments.append(now()))
    QTimer.singleShot(6000, settle)

def settle():
    # The last time that nothing was left to do: of what the first page needs, then of what is loaded in idle time.
    for word, within in (("settled", 0.95), ("warm", 5.9)):
        print(word, *[moment for moment in moments if moment[0] < moments[0][0] + within][-1], flush=True)
    os._exit(0)

moments = []
opened = HomeWindow.open
def watched(self, screen):
    from PySide6.QtWidgets import QApplication
    QApplication.setCursorFlashTime(0)  # a cursor that blinks is the only thing that goes on
    self.painted.connect(follow)
    opened(self, screen)
HomeWindow.open = watched
sys.exit(trainer.__main__.main([]))
"""
ROOT = Path(__file__).parents[2]


def compiled() -> dict[str, str]:
    """Our environment with compiled code kept between starts, as it is where a program is installed."""
    kept = Path(tempfile.gettempdir()) / f"trainer-bench-{os.getuid()}"
    base = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**base, "PYTHONPYCACHEPREFIX": str(kept)}


def environment(data: Path) -> dict[str, str]:
    """The same for a child that finds its data and the program there."""
    return {"QT_QPA_PLATFORM": "offscreen", **compiled(), "TRAINER_DATA": str(data), "PYTHONPATH": str(ROOT)}


@contextmanager
def installed() -> Iterator[None]:
    """Inside, the processes that the program starts by itself find compiled code kept too."""
    before = dict(os.environ)
    os.environ.clear()
    os.environ.update(compiled())
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


def run(code: str, data: Path, *arguments: str) -> str:
    """What a child prints; CalledProcessError with its complaints when it failed."""
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        env=environment(data), capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip
    if done.returncode:
        sys.stderr.write(done.stderr)
    done.check_returncode()
    return done.stdout


def times(code: str, data: Path) -> dict[str, float]:
    """Milliseconds from the start of a child to each moment it tells of, and of its processor's work up to there."""
    begun = time.monotonic()
    told = [line.split() for line in run(code, data).splitlines()]
    taken = {words[0]: (float(words[1]) - begun) * 1000 for words in told if len(words) > 1}
    return taken | {f"{words[0]} work": float(words[2]) * 1000 for words in told if len(words) > 2}


def in_turns(codes: Sequence[str], data: Path, rounds: int) -> list[list[dict[str, float]]]:
    """Each child once to warm up, then all in turns."""
    for code in codes:
        times(code, data)
    measured: list[list[dict[str, float]]] = [[] for _code in codes]
    for _round in range(rounds):
        for place, code in enumerate(codes):
            measured[place].append(times(code, data))
    return measured

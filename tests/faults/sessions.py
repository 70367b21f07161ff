"""This file is whole sessions by random hands: `python -m tests.faults.sessions --sessions 40 [--stale]`.

A facilitator goes on, back, past and elsewhere, hands over, takes back, marks, freezes, swaps, inserts, undoes, writes
anywhere and clicks anything in any shipped scenario, while people come, go and walk away, screens too, and the program
is killed and opened again. No act is a bug, the file tells what the windows show, the notes can be told at any moment
and name nobody where they mustn't, no card that lies face down is told, the laptop always comes back, and there is
always a way on to the end. `--stale` is the control: files are read too early.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from types import TracebackType

if not os.environ.get("QT_QPA_PLATFORM", "").startswith("offscreen:"):
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={Path(__file__).with_name('four_screens.json')}"

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QWidget

from tests.faults.sitting import Sitting
from trainer.ui import asking
from trainer.ui.binding import mend_binding
from trainer.ui.theme import apply_look, look
from trainer.words import ENGLISH, set_language

UNSEEN = "This plugin does not support"
"""What Qt says of screens that nobody sees."""
SHOWN = 12
"""So many of the last acts are told with a problem."""


@dataclass(slots=True)
class Toll:
    """Sessions played, what was done in them, and what must not be."""

    sessions: int = 0
    facts: int = 0
    problems: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return f"sessions {self.sessions}, facts {self.facts}, problems {len(self.problems)}"


def _no_folder(parent: QWidget, words: str, chosen: Callable[[Path], None]) -> None:
    """Nobody chooses one."""
    del parent, words, chosen


@contextlib.contextmanager
def listening(heard: list[str]) -> Iterator[None]:
    """Every exception below Qt and every warning of Qt's is heard; no dialog of the system's opens."""

    def caught(kind: type[BaseException], problem: BaseException, trace: TracebackType | None) -> None:
        heard.append("".join(traceback.format_exception(kind, problem, trace)))

    def said(_kind: QtMsgType, _where: QMessageLogContext, words: str) -> None:
        if UNSEEN not in words:
            heard.append(words)

    before, ask = sys.excepthook, asking.ask_folder
    sys.excepthook = caught
    asking.ask_folder = _no_folder
    qInstallMessageHandler(said)
    try:
        yield
    finally:
        sys.excepthook, asking.ask_folder = before, ask
        qInstallMessageHandler(None)


def measure(sessions: int, seed: int, *, acts: int = 150, stale: bool = False) -> Toll:
    """So many sessions of so many acts, each finished."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    app.setDoubleClickInterval(0)
    mend_binding()
    toll = Toll()
    for number in range(seed, seed + sessions):
        apply_look(app, look())
        heard: list[str] = []
        with tempfile.TemporaryDirectory() as name, listening(heard):
            sitting = Sitting(app, Path(name), Random(number), heard.append)
            sitting.stale = stale
            sitting.go(acts)
            sitting.finish()
            toll.facts += sitting.session.facts
            sitting.close()
        toll.sessions += 1
        last = ", ".join(sitting.log[-SHOWN:])
        toll.problems += [f"seed {number}, {sitting.scenario}: {one}\n  after {last}" for one in heard]
    set_language(ENGLISH)
    return toll


def main() -> int:
    """Prints the toll; exit code 1 when there was a problem."""
    asked = argparse.ArgumentParser(description="Play whole sessions with random hands.")
    asked.add_argument("--sessions", type=int, default=40)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--acts", type=int, default=150)
    asked.add_argument("--stale", action="store_true", help="control: files are read before the last act")
    told = asked.parse_args()
    toll = measure(told.sessions, told.seed, acts=told.acts, stale=told.stale)
    sys.stdout.write(f"{toll}\n")
    sys.stdout.writelines(f"{one}\n" for one in toll.problems[:10])
    return 1 if toll.problems else 0


if __name__ == "__main__":
    sys.exit(main())

"""This file is the death of a program in which somebody types: `python -m tests.faults.typing --kills 500 [--lazy]`.

A child types a note into the console, or words into the kiosk, in one burst or key by key; a second after the last key
it is killed. The words must stand in the session when it is taken up again. A loss is told with what the scheduler gave
the child in that second: how long it ran, and how long it waited to. Some children type at a time, forked from a
program that has read its code already but opened no window yet. `--lazy` is the control: killed at once.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from tests.stories import story
from trainer.clock import HandClock
from trainer.conductor import Conductor
from trainer.store import journal

WORDS = "It turned when she looked up"
AT_A_TIME = 4
TYPISTS = """
import os, select, signal, sys, time
from pathlib import Path
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.stories import begun, go_to
from trainer.model.items import Text
from trainer.ui.console.window import ConsoleWindow
from trainer.ui.desk import Desk
from trainer.ui.kiosk.page import focused
from trainer.ui.kiosk.window import KioskWindow
from trainer.ui.theme import apply_look, look


folder, words = Path(sys.argv[1]), sys.argv[2]
kills, at_a_time, after = int(sys.argv[3]), int(sys.argv[4]), float(sys.argv[5])

def type_in(path, where, delay):
    app = QApplication([])
    apply_look(app, look())
    conductor, file = begun(path, rehearsal=False)
    desk = Desk(conductor)
    if where == "console":
        window = ConsoleWindow(desk)
        window.show()
        app.processEvents()
        QTest.keyClicks(window.run.middle.notes.field, words, Qt.KeyboardModifier.NoModifier, delay)
    else:
        go_to(conductor, "told")
        window = KioskWindow(desk, "1234", alone=True, draft=conductor.keep_typed)
        window.place(window.screen())
        conductor.open_sheet("kiosk")
        conductor.hand_over()
        app.processEvents()
        person = conductor.session.sheets[conductor.here].expected[0]
        QTest.keyClicks(focused(window) or window, conductor.session.people[person].name)
        QTest.keyClick(focused(window) or window, Qt.Key.Key_Return)
        app.processEvents()
        QTest.keyClicks(focused(window) or window, words, Qt.KeyboardModifier.NoModifier, delay)
    os.write(1, b"typed\\n")
    app.exec()

def begin(number):
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.dup2(writing, 1)
        try:
            type_in(folder / f"{number}.trainer", ("console", "kiosk")[number % 2], (-1, 30)[number // 2 % 2])
        finally:
            os._exit(1)
    os.close(writing)
    typing[reading] = child
    numbers[child] = number

def given(child):
    with open(f"/proc/{child}/schedstat") as file:
        ran, waited = file.read().split()[:2]
    return int(ran) / 1e6, int(waited) / 1e6

typing, due, numbers, before, number = {}, {}, {}, {}, 0
while typing or due or number < kills:
    while number < kills and len(typing) + len(due) < at_a_time:
        begin(number)
        number += 1
    wait = max(0.0, min(due.values()) - time.monotonic()) if due else None
    for reading in select.select(list(typing), [], [], wait)[0]:
        told = os.read(reading, 99)
        assert told == b"typed\\n", told
        child = typing.pop(reading)
        due[child] = time.monotonic() + after
        before[child] = given(child)
        os.close(reading)
    for child in [one for one, moment in due.items() if moment <= time.monotonic()]:
        ran, waited = (now - then for now, then in zip(given(child), before.pop(child)))
        (folder / f"{numbers[child]}.given").write_text(f"ran {ran:.1f} ms, waited {waited:.0f} ms")
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        del due[child]
"""


@dataclass(slots=True)
class Toll:
    """Programs killed, and those whose words were not in the file."""

    kills: int = 0
    lost: int = 0
    told: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return "\n".join((f"kills {self.kills}, lost words {self.lost}", *self.told))


def measure(kills: int, *, after: float = 1.0) -> Toll:
    """So many programs killed, in turns with words in the console and in the kiosk."""
    toll = Toll()
    with tempfile.TemporaryDirectory() as name:
        _killed(Path(name), kills, after)
        for number in range(kills):
            toll.kills += 1
            where = ("console", "kiosk")[number % 2]
            if not _kept(Path(name) / f"{number}.trainer", where):
                toll.lost += 1
                toll.told.append(f"{where}: {(Path(name) / f'{number}.given').read_text()}")
    return toll


def _killed(folder: Path, kills: int, after: float) -> None:
    """So many type, and each is killed so long after its own last key."""
    subprocess.run(
        [sys.executable, "-c", TYPISTS, str(folder), WORDS, str(kills), str(AT_A_TIME), str(after)], check=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}, cwd=Path(__file__).parents[2],
    )  # fmt: skip


def _kept(path: Path, where: str) -> bool:
    with contextlib.closing(journal.open_session(path)) as file:
        conductor = Conductor(file, story(), HandClock(), file.records())
        conductor.reopened()
    session = conductor.session
    notes = {note.words for note in session.notes.values()}
    answers = {given.words for state in session.sheets.values() for given in state.answers.values()}
    return WORDS in (notes if where == "console" else answers)


def main() -> int:
    """Prints the toll; exit code 1 when words were lost."""
    asked = argparse.ArgumentParser(description="Kill the program while somebody types.")
    asked.add_argument("--kills", type=int, default=500)
    asked.add_argument("--lazy", action="store_true", help="control: killed at once")
    told = asked.parse_args()
    toll = measure(told.kills, after=0.0 if told.lazy else 1.0)
    sys.stdout.write(f"{toll}\n")
    return 1 if toll.lost else 0


if __name__ == "__main__":
    sys.exit(main())

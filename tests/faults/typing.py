"""This file is the death of a program in which somebody types: `python -m tests.faults.typing --kills 500 [--lazy]`.

A child types a note into the console, or words into the kiosk; a second after the last key it is killed. The words
must be in the file. `--lazy` is the control: killed at once.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from trainer import drafts
from trainer.model.events import Noted
from trainer.store import journal

WORDS = "It turned when she looked up"
CHILD = """
import sys
from pathlib import Path
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.stories import begun, go_to
from trainer.model.items import Text
from trainer.ui.console.window import ConsoleWindow
from trainer.ui.desk import Desk
from trainer.ui.kiosk.page import focused
from trainer.ui.kiosk.window import KioskWindow
from trainer.ui.theme import apply_look, look

path, where, words = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
app = QApplication([])
apply_look(app, look())
conductor, file = begun(path, rehearsal=False)
desk = Desk(conductor)
if where == "console":
    window = ConsoleWindow(desk)
    window.show()
    app.processEvents()
    QTest.keyClicks(window.run.middle.notes.field, words)
else:
    go_to(conductor, "told")
    window = KioskWindow(desk, "1234", alone=True, draft=conductor.keep_typed)
    window.place(window.screen())
    conductor.open_sheet("kiosk")
    conductor.hand_over()
    app.processEvents()
    person = conductor.session.sheets[conductor.here].expected[0]
    QTest.keyClicks(focused(window) or window, conductor.session.people[person].name)
    from PySide6.QtCore import Qt
    QTest.keyClick(focused(window) or window, Qt.Key.Key_Return)
    app.processEvents()
    QTest.keyClicks(focused(window) or window, words)
print("typed", flush=True)
app.exec()
"""


@dataclass(slots=True)
class Toll:
    """Programs killed, and those whose words were not in the file."""

    kills: int = 0
    lost: int = 0

    def __str__(self) -> str:
        return f"kills {self.kills}, lost words {self.lost}"


def measure(kills: int, *, after: float = 1.0) -> Toll:
    """So many programs killed, in turns with words in the console and in the kiosk."""
    toll = Toll()
    with tempfile.TemporaryDirectory() as name:
        for number in range(kills):
            where = ("console", "kiosk")[number % 2]
            toll.kills += 1
            toll.lost += not _kept(Path(name) / f"{number}.trainer", where, after)
    return toll


def _kept(path: Path, where: str, after: float) -> bool:
    child = subprocess.Popen(
        [sys.executable, "-c", CHILD, str(path), where, WORDS], stdout=subprocess.PIPE, text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}, cwd=Path(__file__).parents[2],
    )  # fmt: skip
    assert child.stdout is not None
    told = child.stdout.readline()
    time.sleep(after)
    child.kill()
    child.wait()
    child.stdout.close()
    assert told == "typed\n", told
    with contextlib.closing(journal.open_session(path)) as file:
        notes = [record.fact.words for record in file.records() if isinstance(record.fact, Noted)]
        typed = [draft.words for draft in drafts.typed(file.drafts())]
    return WORDS in (notes if where == "console" else typed)


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

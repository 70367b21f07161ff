"""This file is a disk that is slow: `python -m tests.faults.slow [--rounds 60] [--hasty]`.

A child makes notes through the program's own thread for the disk, whose commits take from nothing to three times what
the window waits. Now and then it goes on in another folder while one lasts, and it tells what counts as saved. It is
killed at a chosen count. Where the session was, all of that is there, in order, each once; so it is when a round ends
by itself. `--hasty` is the control: what the disk is still at is told as saved.
"""

from __future__ import annotations

import argparse
import contextlib
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from unittest import mock

from PySide6.QtCore import QCoreApplication

from tests.faults.failing import begin
from trainer.model.replay import fold
from trainer.store import journal
from trainer.store.waiting import Waiting
from trainer.ui.beside import UNNOTICED, Beside

NOTES = 60
LONGEST = 3 * UNNOTICED
MOVES = 5
"""Of so many acts that waited, the first takes the session to another place."""


@dataclass(slots=True)
class Toll:
    """Rounds, those killed, acts that waited for the disk; facts lost, and files not as they should be."""

    rounds: int = 0
    kills: int = 0
    waited: int = 0
    moved: int = 0
    lost: int = 0
    wrong: int = 0
    problems: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return (
            f"rounds {self.rounds}, killed {self.kills}, acts that waited {self.waited}, other places {self.moved}, "
            f"lost {self.lost}, files not in order {self.wrong}"
        )


@contextlib.contextmanager
def held(pause: Callable[[Path], object]) -> Iterator[None]:
    """Every commit of a session file pauses before it is made; which file it is, `pause` is told."""

    class Slow(sqlite3.Connection):
        def __init__(self, path: Path, *given: object, **named: object) -> None:
            super().__init__(path, *given, **named)  # type: ignore[arg-type]
            self.path = path

        def execute(self, sql: str, *values: object) -> sqlite3.Cursor:
            if sql == "COMMIT":
                pause(self.path)
            return super().execute(sql, *values)  # type: ignore[arg-type]

    def connect(path: Path) -> sqlite3.Connection:
        connection = sqlite3.connect(path, isolation_level=None, timeout=0.5, check_same_thread=False, factory=Slow)
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        return connection

    with mock.patch.object(journal, "_connect", connect):
        yield


def measure(rounds: int, seed: int, *, notes: int = NOTES, hasty: bool = False) -> Toll:
    """Plays so many rounds of so many notes, two of three of them killed, and looks at what each left."""
    rng, toll = Random(seed), Toll()
    for number in range(rounds):
        kill = rng.randrange(1, notes) if number % 3 < 2 else 0
        with tempfile.TemporaryDirectory() as name:
            _judge(Path(name), *_round(Path(name), rng.randrange(1 << 30), kill, notes, hasty=hasty), notes, toll)
        toll.rounds += 1
        toll.kills += kill > 0
    return toll


def _round(folder: Path, seed: int, kill: int, notes: int, *, hasty: bool) -> tuple[list[str], bool]:
    """What the child told, line by line, and whether it came to its end."""
    code = f"from pathlib import Path; from tests.faults.slow import play; play(Path({str(folder)!r}), {seed}, {notes}"
    child = subprocess.Popen(
        [sys.executable, "-c", f"{code}, hasty={hasty})"],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    )
    lines: list[str] = []
    assert child.stdout is not None
    with child.stdout as pipe:
        for line in pipe:
            lines.append(line.strip())
            if kill and sum(one.startswith("saved") for one in lines) == kill:
                child.kill()
                break
        lines += [line.strip() for line in pipe if line.endswith("\n")]
    return lines, child.wait() == 0


def play(folder: Path, seed: int, notes: int, *, hasty: bool) -> None:
    """The program that may be killed: makes notes, tells where, what waits, and what counts as saved."""
    app, rng = QCoreApplication([]), Random(seed)
    pauses, turn = Random(seed + 1), threading.Lock()

    def pause(_path: Path) -> None:
        with turn:
            seconds = pauses.choice((0.0, 0.01, pauses.uniform(LONGEST / 3, LONGEST)))
        time.sleep(2 * LONGEST if hasty else seconds)

    first = folder / "0" / "s.trainer"
    with held(pause):
        waiting = Waiting(journal.create(first, {}))
        conductor = begin(waiting)
        _tell(f"place {first}")
        waiting.be_patient(Beside())
        waited = 0
        for number in range(notes):
            conductor.note(f"{number}")
            if waiting.unsaved:
                _tell(f"waits {waiting.unsaved}")
                waited += 1
            if waiting.unsaved and waited % MOVES == 1:
                _move(app, waiting, folder / f"{number + 1}")
            if hasty or not waiting.unsaved:
                _tell(f"saved {number + 1}")
            if rng.random() < 0.5:
                time.sleep(rng.uniform(0, UNNOTICED / 2))
                app.processEvents()
        waiting.settle(60)
        _tell(f"saved {notes}")
        waiting.close(seconds=60)


def _move(app: QCoreApplication, waiting: Waiting, folder: Path) -> None:
    """Goes on in another folder, which is as slow, unless the disk comes back before that is done."""
    told: list[Path | None] = []
    waiting.move(folder, lambda _path: None, lambda path, _problem: told.append(path))
    while not told:
        app.processEvents()
        time.sleep(0.001)
    if told[0] is not None:
        _tell(f"place {told[0]}")


def _tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _judge(folder: Path, lines: list[str], ended: bool, most: int, toll: Toll) -> None:
    """Where the session was, all that was told as saved is there; and every file holds its notes in order, once."""
    saved = max((int(line.split()[1]) for line in lines if line.startswith("saved")), default=0)
    places = [Path(line.split(" ", 1)[1]) for line in lines if line.startswith("place")]
    toll.waited += sum(line.startswith("waits") for line in lines)
    toll.moved += len(places) - 1
    known: dict[Path, int] = {}
    for path in sorted(folder.glob("*/s.trainer")):
        try:
            with contextlib.closing(journal.open_session(path)) as file:
                found = [note.words for note in fold(file.records()).notes.values()]
        except Exception as problem:  # noqa: BLE001 - whatever it is, the session did not reopen
            found = [repr(problem)]
        known[path] = len(found)
        if found != [f"{number}" for number in range(len(found))]:
            toll.wrong += 1
            toll.problems.append(f"{path.parent.name}: {found}")
    # A place is told once the session is there; killed in between, it is the one after.
    there = max(known.get(path, 0) for path in (places[-1], *(one for one in known if one not in places)))
    if there < saved or (ended and there != most):
        toll.lost += max(saved, most if ended else 0) - there
        toll.problems.append(f"{there} of {saved} notes called saved, {lines[-3:]}")


def main() -> int:
    """Prints the toll; exit code 1 when anything was lost."""
    asked = argparse.ArgumentParser(description="Kill a session whose disk is slow.")
    asked.add_argument("--rounds", type=int, default=60)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--hasty", action="store_true", help="control: call saved what the disk is still at")
    told = asked.parse_args()
    toll = measure(told.rounds, told.seed, hasty=told.hasty)
    sys.stdout.write(f"{toll}\n")
    sys.stdout.writelines(f"{problem}\n" for problem in toll.problems[:10])
    return 1 if toll.lost or toll.wrong else 0


if __name__ == "__main__":
    sys.exit(main())

"""This file is double starts: `python -m tests.faults.double --starts 200 [--open]`.

Two processes open one session at the same moment. One may write; the other hears why it can't. The writer is killed,
and the file must be free at once. `--open` is the control: the lock is left out.
"""

from __future__ import annotations

import argparse
import os
import signal
import sqlite3
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from unittest import mock

from tests.stories import begun
from trainer.model.trouble import NotOpened
from trainer.store import journal

PATIENCE = 1.0


@dataclass(slots=True)
class Toll:
    """Starts made; how often not exactly one could write; refusals without a reason; slow to become free."""

    starts: int = 0
    wrong: int = 0
    silent: int = 0
    late: int = 0

    def __str__(self) -> str:
        return (
            f"starts {self.starts}, not one writer {self.wrong}, without a reason {self.silent}, not free {self.late}"
        )


def measure(starts: int, *, unlocked: bool = False) -> Toll:
    """So many pairs of simultaneous starts."""
    toll = Toll()
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "s.trainer"
        begun(path)[1].close()
        for _start in range(starts):
            _one(path, toll, unlocked)
    return toll


def _one(path: Path, toll: Toll, unlocked: bool) -> None:
    ready, gate = os.pipe()
    children = [_child(path, ready, gate, unlocked) for _count in range(2)]
    os.close(ready)
    os.close(gate)  # both wake at this moment
    told = {child: os.read(pipe, 500).decode() for child, pipe in children}
    toll.starts += 1
    toll.wrong += sum(words == "open" for words in told.values()) != 1
    toll.silent += any(words != "open" and "Open in another Trainer" not in words for words in told.values())
    for child, pipe in children:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os.close(pipe)
    begun_at = time.monotonic()
    try:
        journal.open_session(path).close()
    except NotOpened:
        toll.late += 1
    toll.late += time.monotonic() - begun_at > PATIENCE


def _child(path: Path, ready: int, gate: int, unlocked: bool) -> tuple[int, int]:
    reading, writing = os.pipe()
    child = os.fork()
    if child:
        os.close(writing)
        return child, reading
    os.close(gate)
    os.read(ready, 1)
    with mock.patch.object(journal, "_connect", _shared if unlocked else journal._connect):  # noqa: SLF001
        try:
            file = journal.open_session(path)
            file.append((), None, put={"who": str(os.getpid())})
            told = "open"
        except Exception as refusal:  # noqa: BLE001 - whatever it is, people would read it
            told = str(refusal)
    os.write(writing, told.encode()[:500])
    time.sleep(60)
    os._exit(0)


def _shared(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path, isolation_level=None, timeout=0.5)


def main() -> int:
    """Prints the toll; exit code 1 when two could write, or none."""
    asked = argparse.ArgumentParser(description="Open one session twice at the same moment.")
    asked.add_argument("--starts", type=int, default=200)
    asked.add_argument("--open", action="store_true", help="control: without the lock")
    told = asked.parse_args()
    toll = measure(told.starts, unlocked=told.open)
    sys.stdout.write(f"{toll}\n")
    return 1 if toll.wrong or toll.silent or toll.late else 0


if __name__ == "__main__":
    sys.exit(main())

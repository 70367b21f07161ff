"""This file is hours at speed: `python -m tests.bench.lasting --hours 8`.

Ticks and answers on two windows, and whether memory, reference counts and open files stay where they were, and how
long one turn of the event loop keeps the processor.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QEvent

from tests.bench.room import BenchRoom, a_room
from tests.bench.table import Line, at_most, told
from trainer.clock import HandClock
from trainer.conductor import Conductor

PARTS = 10
"""Answers come in between: so many times some of them, then some of the ticks."""


def soak(ticks: int, answers: int) -> Iterator[Line]:
    """P12 and T3: so many ticks and answers on two windows."""
    clock = HandClock()
    with a_room(clock) as room:
        room.conductor.start_or_pause()
        _tick(room, clock, 200)  # what is made once is made now
        people = tuple(room.conductor.session.people)
        while room.conductor.here.step != "felt":
            room.conductor.next()
        room.conductor.open_sheet()
        expected = room.conductor.session.sheets[room.conductor.here].expected or people
        _answer(room.conductor, expected, 100)
        room.settle()
        before, memory, files = _counts(), _memory(), _files()
        longest = 0.0
        for number in range(PARTS):
            _answer(room.conductor, expected, answers // PARTS, number)
            longest = max(longest, _tick(room, clock, ticks // PARTS))
        grown, opened = _memory() - memory, _files() - files
        lost = max(abs(now - then) for now, then in zip(_counts(), before, strict=True))
    what = f"{ticks:,} ticks and {answers:,} answers"
    yield at_most("P12", f"references of None, True, False moved by {what}", lost, 500, "")
    yield at_most("P12", f"memory grown by {what}", grown, 20, "MB")
    yield at_most("T3", f"open files more after {what}", opened, 0, "")
    yield at_most("T3", "processor time of the longest tick with all it draws", longest * 1000, 50, "ms")


def _answer(conductor: Conductor, people: tuple[str, ...], count: int, shift: int = 0) -> None:
    for number in range(count):
        conductor.answer(people[number % len(people)], "feel", (number + shift) % 3)


def _tick(room: BenchRoom, clock: HandClock, count: int) -> float:
    """So many seconds; the longest of them in seconds of processor time, which no busy computer changes."""
    longest = 0.0
    for _number in range(count):
        clock.pass_(1)
        begun = time.thread_time()
        room.desk._tick()  # noqa: SLF001 - an hour takes seconds
        room.settle(2)
        room.app.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # a loop that runs does this by itself
        longest = max(longest, time.thread_time() - begun)
    return longest


def _files() -> int:
    """How many files, pipes and sockets are open; 0 where that can't be read."""
    folder = Path("/proc/self/fd")
    return len(list(folder.iterdir())) if folder.is_dir() else 0


def _counts() -> tuple[int, int, int]:
    gc.collect()
    return sys.getrefcount(None), sys.getrefcount(True), sys.getrefcount(False)


def _memory() -> float:
    """Megabytes of this process, alone and shared in part."""
    gc.collect()
    try:
        text = Path("/proc/self/smaps_rollup").read_text(encoding="ascii")
    except OSError:
        return 0.0
    return int(next(line for line in text.splitlines() if line.startswith("Pss:")).split()[1]) / 1024


def main() -> int:
    """Prints the table; exit code 1 when something moved."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    asked = argparse.ArgumentParser(description="Run two windows for hours at speed.")
    asked.add_argument("--hours", type=float, default=8)
    asked.add_argument("--answers", type=int, default=3600)
    chosen = asked.parse_args()
    lines = list(soak(round(chosen.hours * 3600), chosen.answers))
    sys.stdout.write(f"{'; '.join(f'{line.what}: {line.figure}' for line in lines)}\n\n{told(lines)}\n")
    return 1 if any(line.verdict == "missed" for line in lines) else 0


if __name__ == "__main__":
    sys.exit(main())

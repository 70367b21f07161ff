"""This file is hours at speed: ticks and answers, and whether memory and reference counts stay where they were."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.bench.room import a_room
from tests.bench.table import Line, at_most
from trainer.clock import HandClock


def soak(ticks: int, answers: int) -> Iterator[Line]:
    """P12 and T3: so many ticks and answers on two windows."""
    clock = HandClock()
    with a_room(clock) as room:
        room.conductor.start_or_pause()
        _tick(room.desk, clock, room.settle, 200)  # what is made once is made now
        people = tuple(room.conductor.session.people)
        while room.conductor.here.step != "felt":
            room.conductor.next()
        room.conductor.open_sheet()
        expected = room.conductor.session.sheets[room.conductor.here].expected or people
        _answer(room.conductor, expected, 100)
        room.settle()
        before, memory = _counts(), _memory()
        _answer(room.conductor, expected, answers)
        _tick(room.desk, clock, room.settle, ticks)
        grown = _memory() - memory
        lost = max(abs(now - then) for now, then in zip(_counts(), before, strict=True))
    what = f"{ticks:,} ticks and {answers:,} answers"
    yield at_most("P12", f"references of None, True, False moved by {what}", lost, 500, "")
    yield at_most("P12", f"memory grown by {what}", grown, 20, "MB")


def _answer(conductor: object, people: tuple[str, ...], count: int) -> None:
    for number in range(count):
        conductor.answer(people[number % len(people)], "feel", number % 3)  # type: ignore[attr-defined]


def _tick(desk: object, clock: HandClock, settle: object, count: int) -> None:
    for _number in range(count):
        clock.pass_(1)
        desk._tick()  # type: ignore[attr-defined]  # noqa: SLF001 - an hour takes seconds
        settle(2)  # type: ignore[operator]


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

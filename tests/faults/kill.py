"""This file is the killing of a writer: `python -m tests.faults.kill --kills 300 [--late]`.

A child plays a whole session and tells each fact through a pipe once it counts as saved; the parent kills it after a
chosen count and compares what the file holds with what was told. `--late` is the control: it tells before it writes.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import signal
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random

from tests.stories import begun, story
from trainer.clock import HandClock
from trainer.conductor import Conductor
from trainer.model.events import Recorded
from trainer.rehearsal import Rehearsal
from trainer.store import journal


@dataclass(frozen=True, slots=True)
class Toll:
    """What the kills did: facts lost, sessions that didn't reopen, acts found half done."""

    kills: int
    lost: int
    closed: int
    halves: int


def play(path: Path, tell: Callable[[int], None]) -> None:
    """A whole rehearsed session; `tell` hears the count of facts after each act that is on disk."""
    clock = HandClock()
    conductor, file = begun(path, clock)
    conductor.listen(lambda: tell(conductor.session.facts))
    tell(conductor.session.facts)
    Rehearsal(conductor, clock, Random(7)).play()
    file.close()


def measure(kills: int, seed: int, *, late: bool = False) -> Toll:
    """Kills that many writers at random acknowledgements and looks at what they left."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        whole: list[int] = []
        play(folder / "whole.trainer", whole.append)
        reference = _records(folder / "whole.trainer")
        rng = Random(seed)
        lost = closed = halves = 0
        for number in range(kills):
            path = folder / f"{number}.trainer"
            told = _killed(path, rng.randrange(1, len(whole)), late=late)
            try:
                left = _reopened(path)
            except Exception as problem:  # noqa: BLE001 - whatever it is, the session did not reopen
                sys.stderr.write(f"{path.name}: {problem!r}\n")
                closed += 1
                continue
            lost += max(0, told - len(left)) + sum(a.fact != b.fact for a, b in zip(left, reference, strict=False))
            halves += len(left) not in whole
        return Toll(kills, lost, closed, halves)


def _records(path: Path) -> list[Recorded]:
    file = journal.open_session(path)
    try:
        return list(file.records())
    finally:
        file.close()


def _reopened(path: Path) -> list[Recorded]:
    """What the file holds, once a session could go on from it."""
    with contextlib.closing(journal.open_session(path)) as file:
        left = list(file.records())
        Conductor(file, story(), HandClock(), left)
    path.unlink()
    return left


def _killed(path: Path, after: int, *, late: bool) -> int:
    """Kills a child after so many acknowledgements; returns the last count it told."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _child(path, writing, late=late)
    os.close(writing)
    told = 0
    with os.fdopen(reading, "rb", buffering=0) as pipe:
        for _count in range(after):
            word = pipe.read(4)
            if len(word) < 4:
                break
            told = int.from_bytes(word, "big")
        os.kill(child, signal.SIGKILL)
        rest = pipe.read()
        while rest:
            told = int.from_bytes(rest[len(rest) // 4 * 4 - 4 : len(rest) // 4 * 4], "big") if len(rest) >= 4 else told
            rest = pipe.read()
    os.waitpid(child, 0)
    return told


def _child(path: Path, writing: int, *, late: bool) -> None:
    ahead = 40 if late else 0
    try:
        play(path, lambda count: _tell(writing, count + ahead))
    finally:
        os._exit(0)


def _tell(writing: int, count: int) -> None:
    os.write(writing, count.to_bytes(4, "big"))


def main() -> int:
    """Prints the toll; exit code 1 when anything was lost."""
    asked = argparse.ArgumentParser(description="Kill the writer of a session at random points.")
    asked.add_argument("--kills", type=int, default=300)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--late", action="store_true", help="control: acknowledge facts that are not written yet")
    told = asked.parse_args()
    toll = measure(told.kills, told.seed, late=told.late)
    sys.stdout.write(f"kills {toll.kills}, lost {toll.lost}, not reopened {toll.closed}, half done {toll.halves}\n")
    return 1 if toll.lost or toll.closed or toll.halves else 0


if __name__ == "__main__":
    sys.exit(main())

"""This file is a full disk: `python -m tests.faults.full [--step 1024] [--forgetful]`.

No file may grow beyond a size, from 0 to 256 KB. A session is begun and played, then there is room again: what was
called saved is there at every moment, and everything in the end. Notes written meanwhile are whole or not there.
`--forgetful` is the control: what the disk refused is not kept.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import resource
import signal
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from tests.faults.failing import Forgetful, Toll, begin, judge_end, workshop
from trainer.export.notes import write_notes
from trainer.model.play import Play
from trainer.model.trouble import NotSaved
from trainer.store import journal
from trainer.store.waiting import Waiting

MOST = 256 * 1024
FORMATS = ("md", "csv", "json")


def measure(step: int, *, forgetful: bool = False) -> Toll:
    """Each size in a process of its own, because the limit is a process's."""
    toll = Toll()
    for size in range(0, MOST + 1, step):
        with tempfile.TemporaryDirectory() as name:
            one = _aside(Path(name), size, forgetful)
        for key, value in one.items():
            setattr(toll, key, getattr(toll, key) + value)
    return toll


def _aside(folder: Path, size: int, forgetful: bool) -> dict[str, object]:
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        toll = Toll(faults=1)
        try:
            _one(folder, size, toll, forgetful)
        except BaseException as problem:  # noqa: BLE001 - whatever it is, people would have seen a crash
            toll.exits += 1
            toll.problems.append(f"{size} bytes: {problem!r}")
        os.write(writing, json.dumps(asdict(toll)).encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        told: dict[str, object] = json.loads(pipe.read())
    os.waitpid(child, 0)
    return told


def _one(folder: Path, size: int, toll: Toll, forgetful: bool) -> None:
    path = folder / "sessions" / "s.trainer"
    with _limit(size):
        try:
            file = journal.create(path, {"levels.yaml": "trainer: 1"})
        except NotSaved:
            toll.struck += 1
            if list(path.parent.iterdir()):
                toll.unwhole += 1
                toll.problems.append(f"{size} bytes: a start that failed left {list(path.parent.iterdir())}")
            return
        waiting = Forgetful(file) if forgetful else Waiting(file)
        try:
            conductor = begin(waiting)
        except NotSaved:
            toll.struck += 1
            return
        workshop(conductor, waiting, path, toll)
        toll.struck += waiting.unsaved > 0 or forgetful
        _write_notes(conductor.play, folder / "notes", toll)
    if not waiting.flush():
        toll.unwhole += 1
    _write_notes(conductor.play, folder / "notes", toll)
    file.close()
    judge_end(path, conductor, toll)


def _write_notes(play: Play, folder: Path, toll: Toll) -> None:
    with contextlib.suppress(NotSaved):
        write_notes(play, folder, FORMATS)
    with tempfile.TemporaryDirectory() as other, _limit(resource.RLIM_INFINITY):
        whole = {one.name: one.read_bytes() for one in write_notes(play, Path(other), FORMATS)}
    for one in folder.iterdir() if folder.is_dir() else ():
        if one.read_bytes() != whole.get(one.name):
            toll.unwhole += 1
            toll.problems.append(f"{one.name} is not whole")


@contextlib.contextmanager
def _limit(size: int) -> Iterator[None]:
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, before)


def main() -> int:
    """Prints the toll; exit code 1 when anything was lost."""
    asked = argparse.ArgumentParser(description="Play a session on a disk that is full.")
    asked.add_argument("--step", type=int, default=1024)
    asked.add_argument("--forgetful", action="store_true", help="control: what the disk refused is not kept")
    told = asked.parse_args()
    toll = measure(told.step, forgetful=told.forgetful)
    sys.stdout.write(f"{toll}\n")
    sys.stdout.writelines(f"{problem}\n" for problem in toll.problems[:10])
    return 1 if toll.lost or toll.exits or toll.unwhole or toll.untold else 0


if __name__ == "__main__":
    sys.exit(main())

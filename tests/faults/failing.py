"""This file is a disk that fails: `python -m tests.faults.failing [--most 5] [--forgetful]`.

The 1st, 2nd, 3rd … to the last write, sync, open, cut and deletion of a session and of its closing fails, once, three
times or for as long as it takes, alone or with what is opened anew. The room goes on; nothing that was called saved may
be missing at any moment, and once the disk is well everything is on it. `--forgetful` is the control: what the disk
refused is not kept.
"""

from __future__ import annotations

import argparse
import contextlib
import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from unittest import mock

import apsw

from tests.faults.disk import Disk, watched
from tests.stories import PLAN, go_to, story
from trainer.clock import HandClock
from trainer.conductor import Conductor
from trainer.model.events import PersonJoined, Recorded, SessionStarted
from trainer.model.replay import fold
from trainer.store import journal
from trainer.store.waiting import Waiting

CALLS = ("write", "sync", "open", "truncate", "delete")
ERRORS: tuple[type[Exception], ...] = (apsw.IOError, apsw.FullError)


@dataclass(slots=True)
class Toll:
    """What the faults did: those that struck, facts lost, acts that ended the program, sessions not whole in the end.

    `untold` counts acts that waited without the room's trouble being told, `unopened` files that didn't open anew.
    """

    faults: int = 0
    struck: int = 0
    unopened: int = 0
    lost: int = 0
    exits: int = 0
    unwhole: int = 0
    untold: int = 0
    problems: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return (
            f"faults {self.faults}, of which {self.struck} struck, opened in vain {self.unopened}, with lost facts "
            f"{self.lost}, ended the program {self.exits}, not whole once the disk was well {self.unwhole}, "
            f"not told {self.untold}"
        )


@dataclass(frozen=True, slots=True)
class Fault:
    """Which call fails, from which time on, for how many times (0: for ever), what fails with it, and when."""

    call: str
    at: int
    times: int
    also: str = ""
    closing: bool = False


def faults(most: int = 0) -> Iterator[Fault]:
    """Every call that a session makes in the room, and at its closing, or the first `most` of each kind."""
    for closing in (False, True):
        for call in CALLS:
            made = calls(call, closing=closing)
            for at in range(1, min(most or made, made) + 1):
                for times in (1, 3, 0):
                    yield Fault(call, at, times, closing=closing)
                    if not closing:  # what is opened anew doesn't open either
                        yield Fault(call, at, times, "open")


def calls(call: str, *, closing: bool) -> int:
    """How many such calls are made while nothing fails."""
    with tempfile.TemporaryDirectory() as name:
        return _one(Path(name), Fault(call, sys.maxsize, 1, closing=closing), Toll(), forgetful=False).seen


def measure(most: int = 0, *, forgetful: bool = False) -> Toll:
    """Every one of these calls fails once, three times, and until the disk is well."""
    toll = Toll()
    for fault in faults(most):
        with tempfile.TemporaryDirectory() as name:
            toll.faults += 1
            before = len(toll.problems)
            disk = _one(Path(name), fault, toll, forgetful=forgetful)
            toll.struck += disk.struck > 0
            toll.unopened += disk.also_struck
            if len(toll.problems) > before:
                toll.problems[-1] = f"{fault}: {toll.problems[-1]}"
    return toll


def _one(folder: Path, fault: Fault, toll: Toll, *, forgetful: bool) -> Disk:
    disk = Disk(recording=False, also=fault.also, at=fault.at, times=fault.times, error=ERRORS[fault.at % 2])
    path = folder / "s.trainer"
    with watched(disk):
        file = journal.create(path, {"levels.yaml": "trainer: 1"})
        waiting = Forgetful(file) if forgetful else Waiting(file)
        conductor = begin(waiting)
        disk.call = "" if fault.closing else fault.call
        try:
            workshop(conductor, waiting, path, toll)
            disk.heal()
            if not waiting.flush():
                toll.unwhole += 1
                toll.problems.append(waiting.problem)
            disk.call = fault.call if fault.closing else ""
            file.close()
        except Exception as problem:  # noqa: BLE001 - whatever it is, people would have seen a crash
            toll.exits += 1
            toll.problems.append(repr(problem))
        finally:
            disk.heal()
            file.close()
    judge_end(path, conductor, toll)
    return disk


def moved(waiting: Waiting, folder: Path) -> Path | str:
    """Takes a session to another folder, where the disk is asked here and now; its file there, or why not."""
    told: list[Path | str] = []
    waiting.move(folder, lambda _path: None, lambda path, problem: told.append(path or problem))
    return told[0]


def begin(waiting: Waiting) -> Conductor:
    """A session whose journal is patient from its first step on."""
    conductor = Conductor(waiting, story(), HandClock())
    people = [PersonJoined(person=f"p{number}", name=f"Person {number}") for number in range(1, 13)]
    conductor.begin(SessionStarted(id="s", title="A session", seed=7, plan=PLAN, rehearsal=True), people)
    waiting.patient = True
    return conductor


def judge_end(path: Path, conductor: Conductor, toll: Toll) -> None:
    """With the disk well again the file says what the session says."""
    left = left_on_disk(path)
    try:
        whole = left is not None and fold(left) == conductor.session
    except LookupError:
        whole = False
    if not whole:
        toll.unwhole += 1
        toll.problems.append(f"{len(left) if left else 0} of {conductor.session.facts} facts in the end")


def workshop(conductor: Conductor, waiting: Waiting, path: Path, toll: Toll) -> None:
    """Acts as a room makes them; after each the copy of the disk must hold what was called saved."""
    go_to(conductor, "scene")
    acts = [
        conductor.start_or_pause,
        lambda: conductor.note("A note with some words"),
        lambda: conductor.mark("A moment"),
        conductor.next,
        conductor.open_sheet,
        lambda: conductor.note("Another " * 900),
        conductor.next,
        lambda: conductor.note("The last one"),
        conductor.back,
        conductor.finish,
    ]
    for number, act in enumerate(acts):
        act()
        if waiting.unsaved and not waiting.problem:
            toll.untold += 1
        if waiting.unsaved == 0:
            known = conductor.session.facts
        else:
            known = waiting._next() - 1 - sum(len(one.records) for one in waiting._queue)  # noqa: SLF001
        left = left_on_disk(path, path.parent / f"looked-{number}")
        if left is None or len(left) < known:
            toll.lost += 1
            toll.problems.append(f"{len(left) if left else 0} of {known} saved facts after act {number}")


def left_on_disk(path: Path, aside: Path | None = None) -> list[Recorded] | None:
    """The facts on the disk, as a program started now would find them; None when it could not open the file."""
    if aside is not None:
        aside.mkdir()
        for suffix in ("", "-wal"):
            if (one := path.with_name(path.name + suffix)).exists():
                shutil.copy(one, aside)
        path = aside / path.name
    try:
        with (
            mock.patch.object(journal, "_connect", lambda where: sqlite3.connect(where, isolation_level=None)),
            contextlib.closing(journal.open_session(path)) as file,
        ):
            return list(file.records())
    except Exception:  # noqa: BLE001 - whatever it is, the session did not reopen
        return None


class Forgetful(Waiting):
    """The control: calls saved what the disk refused."""

    def flush(self) -> bool:
        """Forgets."""
        super().flush()
        self._queue.clear()
        self._problem = ""
        return True

    @property
    def unsaved(self) -> int:
        """Nothing waits, it says."""
        return 0


def main() -> int:
    """Prints the toll; exit code 1 when anything was lost."""
    asked = argparse.ArgumentParser(description="Fail the disk under a running session.")
    asked.add_argument("--most", type=int, default=0, help="so many calls of each kind; 0 is all that are made")
    asked.add_argument("--forgetful", action="store_true", help="control: what the disk refused is not kept")
    told = asked.parse_args()
    toll = measure(told.most, forgetful=told.forgetful)
    sys.stdout.write(f"{toll}\n")
    sys.stdout.writelines(f"{problem}\n" for problem in toll.problems[:10])
    return 1 if toll.lost or toll.exits or toll.unwhole or toll.untold else 0


if __name__ == "__main__":
    sys.exit(main())

"""This file is the slip beside an open session file: which program has it, and when it was last alive."""

from __future__ import annotations

import contextlib
import datetime
import json
import math
import os
import platform
import sqlite3
import time
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from trainer.clock import Moment
from trainer.store import wal
from trainer.words import _

SUFFIX = ".open"
LARGEST = 4096
ROOM = 512
"""So many letters a slip is filled up to: written over, none of the one before sticks out."""
LOCKED_FROM, LOCKED_BYTES = 0x40000002, 510
"""What a writer locks of a file, see https://www.sqlite.org/fileformat.html#the_lock_byte_page."""


@dataclass(frozen=True, slots=True)
class Slip:
    """Who has a file: the computer, its process, since when, in seconds since 1970, and when it was last `alive`."""

    computer: str
    process: int
    since: float
    alive: Moment | None = None

    @property
    def own(self) -> bool:
        """Whether it is this program's."""
        return self.process == os.getpid() and self.computer == platform.node()


def leave(path: Path) -> None:
    """Leaves this program's slip beside the file; where that can't be written nobody is told, and nothing is lost."""
    try:
        beside(path).write_bytes(_written(Slip(platform.node(), os.getpid(), time.time())))
    except OSError:
        with contextlib.suppress(OSError):
            beside(path).unlink(missing_ok=True)


def touch(path: Path, now: Moment) -> None:
    """Notes on this program's slip that it is alive; one that is gone or another's stays as it is."""
    found = read(path)
    if found is not None and found.own:
        with contextlib.suppress(OSError), beside(path).open("r+b", buffering=0) as file:
            file.write(_written(replace(found, alive=now)))


def _written(told: Slip) -> bytes:
    return json.dumps(asdict(told)).ljust(ROOM).encode()


def take_away(path: Path) -> None:
    """Takes the slip away, when it is this program's."""
    found = read(path)
    if found is not None and found.own:
        with contextlib.suppress(OSError):
            beside(path).unlink(missing_ok=True)


def beside(path: Path) -> Path:
    """Where the slip of a file lies."""
    return path.with_name(path.name + SUFFIX)


def read(path: Path) -> Slip | None:
    """The slip beside a file; it may be left from a program that was killed."""
    try:
        with beside(path).open("rb") as file:
            plain = json.loads(file.read(LARGEST))
        found = Slip(str(plain["computer"]), int(plain["process"]), float(plain["since"]), moment(plain.get("alive")))
        _when(found)  # a moment that no clock shows is no slip of ours
    except (OSError, ValueError, LookupError, TypeError, OverflowError):
        return None
    return found


def moment(plain: object) -> Moment | None:
    """A moment as it was written; None for anything else."""
    if not isinstance(plain, dict):
        return None
    try:
        found = Moment(float(plain["wall"]), float(plain["boot"]), str(plain["boot_id"]))
    except (ValueError, LookupError, TypeError, OverflowError):
        return None
    return found if math.isfinite(found.wall) and math.isfinite(found.boot) else None


def _when(found: Slip) -> datetime.datetime:
    return datetime.datetime.fromtimestamp(found.since, tz=datetime.UTC).astimezone()


def held(path: Path) -> bool:
    """Whether a program has the file open for writing. Nothing is written, and a lock of our own is not let go."""
    if not path.with_name(path.name + wal.SUFFIX).exists():
        return False
    found = read(path)
    if found is None or found.own:
        return _locked(path)  # closing a file of ours would let go of our lock; SQLite knows what it holds
    try:
        from fcntl import LOCK_NB, LOCK_SH, lockf
    except ImportError:
        return _locked(path)
    try:
        with path.open("rb") as file:
            lockf(file, LOCK_SH | LOCK_NB, LOCKED_BYTES, LOCKED_FROM)
    except OSError:
        return True
    return False


def _locked(path: Path) -> bool:
    """By SQLite's own look."""
    try:
        with contextlib.closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=0.1)) as file:
            file.execute("SELECT 1 FROM sqlite_master").fetchone()
    except sqlite3.Error as problem:
        return "locked" in str(problem) or "busy" in str(problem)
    return False


def held_words(path: Path) -> str:
    """Who has the file, as a sentence."""
    found = read(path)
    if found is None:
        return _("Open in another Trainer. Close it there first.")
    sentence = _("Open in another Trainer on the computer {computer}, since {time}. Close it there first.")
    return sentence.format(computer=found.computer or "?", time=f"{_when(found):%Y-%m-%d %H:%M}")

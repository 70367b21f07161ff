"""This file is the pulling of the plug: `python -m tests.faults.power --states 5000 [--careless]`.

Every write and sync of a session is recorded. Then the disk is put together as it may have been at any moment: what was
synced is there; of the rest nothing, everything, or some, torn at 512 bytes. Each state is opened by the program: every
fact that had been called saved must be there. `--careless` is the control: commits that don't wait for the disk.
"""

from __future__ import annotations

import argparse
import contextlib
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from tests.faults.disk import Cut, Deed, Disk, Sync, Told, Write, watched
from tests.stories import begun
from trainer.clock import HandClock
from trainer.model.events import Recorded
from trainer.rehearsal import Rehearsal
from trainer.store import journal

SECTOR = 512


@dataclass(slots=True)
class Toll:
    """States looked at; those in which a saved fact was missing or changed; those that didn't open."""

    states: int = 0
    lost: int = 0
    closed: int = 0
    problems: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return f"states {self.states}, with a lost fact {self.lost}, not opened {self.closed}"


def measure(states: int, seed: int, *, careless: bool = False) -> Toll:
    """Puts that many states together, spread over the whole session, and opens each."""
    rng, toll = Random(seed), Toll()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        log, facts = _recorded(folder / "s.trainer", careless=careless)
        begun_at = next(number for number, deed in enumerate(log) if isinstance(deed, Told))
        for number in range(states):
            end = begun_at + 1 + (len(log) - begun_at - 1) * number // states
            _judge(folder / f"{number}", log[:end], facts, toll, rng)
    return toll


def _recorded(path: Path, *, careless: bool) -> tuple[list[Deed], tuple[Recorded, ...]]:
    disk = Disk()
    with watched(disk, careless=careless):
        clock = HandClock()
        conductor, file = begun(path, clock)
        conductor.listen(lambda: disk.note(Told(conductor.session.facts)))
        disk.note(Told(conductor.session.facts))
        Rehearsal(conductor, clock, Random(7)).play()
        records = file.records()
        file.close()
    return disk.log, records


def _judge(folder: Path, log: Sequence[Deed], facts: tuple[Recorded, ...], toll: Toll, rng: Random) -> None:
    folder.mkdir()
    told = max((deed.facts for deed in log if isinstance(deed, Told)), default=0)
    for name, content in _state(log, rng).items():
        (folder / name).write_bytes(content)
    toll.states += 1
    try:
        with contextlib.closing(journal.open_session(folder / "s.trainer")) as file:
            found = file.records()
    except Exception as problem:  # noqa: BLE001 - whatever it is, the session did not reopen
        toll.closed += 1
        toll.problems.append(f"after {len(log)} deeds: {problem!r}")
        return
    if len(found) < told or found != facts[: len(found)]:
        toll.lost += 1


def _state(log: Sequence[Deed], rng: Random) -> dict[str, bytes]:
    """The files as a disk may hold them when the power goes here."""
    files: dict[str, bytearray] = {}
    waiting: dict[str, list[Write | Cut]] = {}
    for deed in log:
        match deed:
            case Write() | Cut():
                waiting.setdefault(deed.file, []).append(deed)
                if isinstance(deed, Cut) and deed.size < 0:
                    files.pop(deed.file, None)
                    waiting[deed.file] = []
            case Sync():
                for earlier in waiting.pop(deed.file, []):
                    _do(files.setdefault(deed.file, bytearray()), earlier, range(1_000_000))
            case Told():
                pass
    how = rng.choice(("none", "all", "some"))
    for name, deeds in waiting.items():
        content = files.setdefault(name, bytearray())
        for one in deeds:
            if how == "all":
                _do(content, one, range(1_000_000))
            elif how == "some" and rng.random() < 0.6:
                _do(content, one, [sector for sector in range(200) if rng.random() < 0.7])
    return {name: bytes(content) for name, content in files.items() if not name.endswith("-shm")}


def _do(content: bytearray, deed: Write | Cut, sectors: Sequence[int]) -> None:
    if isinstance(deed, Cut):
        del content[deed.size :]
        return
    kept = set(sectors) if len(sectors) < 1000 else None
    for start in range(0, len(deed.content), SECTOR):
        if kept is None or start // SECTOR in kept:
            piece = deed.content[start : start + SECTOR]
            at = deed.offset + start
            content.extend(bytes(max(0, at + len(piece) - len(content))))
            content[at : at + len(piece)] = piece


def main() -> int:
    """Prints the toll; exit code 1 when anything was lost."""
    asked = argparse.ArgumentParser(description="Pull the plug at every moment of a session.")
    asked.add_argument("--states", type=int, default=5000)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--careless", action="store_true", help="control: commits that don't wait for the disk")
    told = asked.parse_args()
    toll = measure(told.states, told.seed, careless=told.careless)
    sys.stdout.write(f"{toll}\n")
    sys.stdout.writelines(f"{problem}\n" for problem in toll.problems[:10])
    return 1 if toll.lost or toll.closed else 0


if __name__ == "__main__":
    sys.exit(main())

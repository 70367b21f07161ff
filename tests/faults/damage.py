"""This file is the damaging of session files: `python -m tests.faults.damage --variants 5000 [--trusting]`.

A played session, closed or left by a killed program, is flipped, wiped, cut and shuffled; then it is opened. Every fact
must be as it was written, or the file be refused; a restore must give the facts back. `--trusting` is the control: it
opens without looking at the sums.
"""

from __future__ import annotations

import argparse
import contextlib
import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from unittest import mock

from tests.stories import begun
from trainer.clock import HandClock
from trainer.model.events import Recorded
from trainer.model.trouble import NotOpened
from trainer.rehearsal import Rehearsal
from trainer.store import journal, proven, restoring, wal

WAL = wal.SUFFIX


@dataclass(slots=True)
class Toll:
    """What became of the damaged files.

    `same` opened as they were; `refused` told of the damage; `earlier` opened without the last act, which a spoilt end
    of the log leaves no trace of; `changed` opened with something else. `restored` of the refused were put right.
    """

    variants: int = 0
    same: int = 0
    refused: int = 0
    earlier: int = 0
    changed: int = 0
    restored: int = 0
    tried: int = 0
    crashes: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return (
            f"variants {self.variants}, as before {self.same}, refused {self.refused}, without the last act "
            f"{self.earlier}, silently changed {self.changed}, crashed {len(self.crashes)}, "
            f"restored {self.restored} of {self.tried}"
        )


@dataclass(frozen=True, slots=True)
class Held:
    """Everything a session file says."""

    records: tuple[Recorded, ...]
    drafts: dict[str, str]
    sources: dict[str, str]


def measure(variants: int, seed: int, *, trusting: bool = False, restores: int = 100) -> Toll:
    """Damages that many copies of two sessions, opens each, and restores some that were refused."""
    toll, rng = Toll(), Random(seed)
    with tempfile.TemporaryDirectory() as name, _trust(trusting):
        folder = Path(name)
        originals = (_closed(folder / "closed"), _killed(folder / "killed"))
        for number in range(variants):
            original, held = originals[number % 2]
            spoilt = _spoilt(original, folder / "spoilt", rng)
            toll.variants += 1
            _judge(spoilt, held, toll, restore=toll.tried < restores)
            shutil.rmtree(folder / "spoilt")
    return toll


def _judge(path: Path, held: Held, toll: Toll, *, restore: bool) -> None:
    whole = len(held.records)
    shutil.copytree(path.parent, path.parent / "as it was", dirs_exist_ok=False)
    try:
        found = _held(path)
    except NotOpened:
        toll.refused += 1
        if restore:
            toll.tried += 1
            toll.restored += _restored(path.parent / "as it was" / path.name, held)
        return
    except Exception as problem:  # noqa: BLE001 - whatever it is, people would have seen a crash
        toll.crashes.append(repr(problem))
        return
    if found == held:
        toll.same += 1
    elif found.records == held.records[: len(found.records)] and whole - len(found.records) <= LAST_ACT:
        toll.earlier += 1
    else:
        toll.changed += 1


LAST_ACT = 40
"""Facts that one act may write: going to a step deals cards and makes groups in the same breath."""


def _restored(path: Path, held: Held) -> bool:
    before = path.read_bytes()
    done = restoring.restore(path)
    again = _held(path)
    prefix = held.records[: len(again.records)]
    return again.records == prefix and len(again.records) == done.facts > 0 and done.beside.read_bytes() == before


def _held(path: Path) -> Held:
    file = journal.open_session(path)
    with contextlib.closing(file):
        return Held(file.records(), file.drafts(), file.sources())


def _closed(folder: Path) -> tuple[Path, Held]:
    """A session played to its end and closed, with a backup from its middle and one from its end."""
    folder.mkdir()
    path, clock = folder / "s.trainer", HandClock()
    conductor, file = begun(path, clock)
    backups = [file.copy()]
    conductor.note("Words that matter")
    Rehearsal(conductor, clock, Random(7)).play()
    backups.append(file.copy())
    for one in backups:
        one.keep()
    file.close()
    return path, _held_aside(path)


def _killed(folder: Path) -> tuple[Path, Held]:
    """A session as a killed program leaves it: with its log, and a backup from when it was opened."""
    folder.mkdir()
    aside = folder / "aside"
    aside.mkdir()
    conductor, other = begun(aside / "s.trainer", HandClock())
    other.copy().keep()
    for number in range(60):
        conductor.note(f"Note {number}")
    path = _copied(aside / "s.trainer", folder)
    other.close()
    shutil.rmtree(aside)
    return path, _held_aside(path)


def _held_aside(path: Path) -> Held:
    with tempfile.TemporaryDirectory() as name:
        return _held(_copied(path, Path(name)))


def _copied(path: Path, folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    for one in path.parent.iterdir():
        if one.is_dir():
            shutil.copytree(one, folder / one.name)
        else:
            shutil.copy(one, folder)
    return folder / path.name


def _spoilt(original: Path, folder: Path, rng: Random) -> Path:
    """A copy with one of many kinds of damage."""
    path = _copied(original, folder)
    files = [one for one in (path, path.with_name(path.name + WAL)) if one.exists()]
    target = rng.choice(files)
    content = bytearray(target.read_bytes())
    damage = rng.choice(("flip", "flip", "flip", "byte", "wipe", "noise", "swap", "cut", "digit"))
    if damage == "cut" and target != path:
        damage = "flip"  # a log cut short is an earlier moment of the session, told by nothing that is left
    _hurt(content, damage, rng)
    target.write_bytes(content)
    return path


def _hurt(content: bytearray, damage: str, rng: Random) -> None:
    at, size = rng.randrange(len(content)), rng.choice((512, 4096))
    start = at // size * size
    match damage:
        case "flip":
            content[at] ^= 1 << rng.randrange(8)
        case "byte":
            content[at] = rng.randrange(256)
        case "wipe":
            content[start : start + size] = bytes(len(content[start : start + size]))
        case "noise":
            content[start : start + size] = rng.randbytes(len(content[start : start + size]))
        case "swap":
            other = rng.randrange(len(content)) // size * size
            one, two = content[start : start + size], content[other : other + size]
            if len(one) == len(two) == size:
                content[start : start + size], content[other : other + size] = two, one
        case "digit":
            digits = [place for place, byte in enumerate(content) if 0x30 <= byte <= 0x39]
            content[rng.choice(digits)] = 0x30 + rng.randrange(10)
        case _:
            del content[start:]


@contextlib.contextmanager
def _trust(trusting: bool) -> Iterator[None]:
    """The control: every sum is taken as right, and the log is not looked at."""
    if not trusting:
        yield
        return

    with (
        mock.patch.object(journal, "holds", return_value=True),
        mock.patch.object(proven, "holds", return_value=True),
        mock.patch.object(proven, "summed_as_told", return_value=True),
        mock.patch.object(wal, "lost_commits", return_value=0),
    ):
        yield


def main() -> int:
    """Prints the toll; exit code 1 when anything was changed silently, crashed or was not restored."""
    asked = argparse.ArgumentParser(description="Damage session files and open them.")
    asked.add_argument("--variants", type=int, default=5000)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--restores", type=int, default=100)
    asked.add_argument("--trusting", action="store_true", help="control: open without looking at the sums")
    told = asked.parse_args()
    toll = measure(told.variants, told.seed, trusting=told.trusting, restores=told.restores)
    sys.stdout.write(f"{toll}\n")
    sys.stdout.writelines(f"{crash}\n" for crash in toll.crashes[:10])
    return 1 if toll.changed or toll.crashes or toll.restored < toll.tried else 0


if __name__ == "__main__":
    sys.exit(main())

"""This file is exports cut off: `python -m tests.faults.halfway --kills 60 [--straight]`.

The writing of notes is killed at random moments, over notes that lie there already. Under a final name there is only a
whole file, the old one or the new. `--straight` is the control: files are written where they will stay.
"""

from __future__ import annotations

import argparse
import os
import signal
import sys
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random
from unittest import mock

from tests.kit import guess_dislike
from trainer.export import notes
from trainer.export.notes import write_notes
from trainer.model.play import Play

FORMATS = ("md", "csv", "json", "html")


@dataclass(slots=True)
class Toll:
    """Kills, and files found that were neither the old nor the new one, whole."""

    kills: int = 0
    halves: int = 0

    def __str__(self) -> str:
        return f"kills {self.kills}, half files {self.halves}"


def measure(kills: int, seed: int, *, straight: bool = False) -> Toll:
    """So many exports killed, each somewhere else."""
    toll, rng = Toll(), Random(seed)
    with tempfile.TemporaryDirectory() as name:
        played = guess_dislike(Path(name) / "s")
        play = played.play
        played.file.close()
        begun = time.monotonic()
        write_notes(play, Path(name) / "whole", FORMATS)
        length = time.monotonic() - begun
        whole = {one.name: one.read_bytes() for one in (Path(name) / "whole").iterdir()}
        for number in range(kills):
            folder = Path(name) / f"{number}"
            folder.mkdir()
            for known in whole:
                (folder / known).write_bytes(b"the one before")
            _killed(play, folder, rng.uniform(0, length), straight)
            toll.kills += 1
            toll.halves += sum(
                one.read_bytes() not in (b"the one before", whole[one.name])
                for one in folder.iterdir()
                if one.name in whole
            )
    return toll


def _killed(play: Play, folder: Path, after: float, straight: bool) -> None:
    child = os.fork()
    if child == 0:
        try:
            with mock.patch.object(notes, "write_whole", _straight if straight else notes.write_whole):
                write_notes(play, folder, FORMATS)
        finally:
            os._exit(0)
    if straight:
        _wait_for_a_file(folder)
    else:
        time.sleep(after)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


def _wait_for_a_file(folder: Path) -> None:
    """Until the first file is begun: a careless writer is cut off in the middle of it, however quick the computer."""
    until = time.monotonic() + 60
    while time.monotonic() < until and all(one.read_bytes() == b"the one before" for one in folder.iterdir()):
        time.sleep(0.0005)


def _straight(folder: Path, files: Mapping[str, bytes], **_more: object) -> tuple[Path, ...]:
    """Letter by letter, as a careless writer might."""
    for name, content in files.items():
        with (folder / name).open("wb", buffering=0) as file:
            for start in range(0, len(content), 200):
                file.write(content[start : start + 200])
                time.sleep(0.0005)
    return tuple(folder / name for name in files)


def main() -> int:
    """Prints the toll; exit code 1 when a half file was found."""
    asked = argparse.ArgumentParser(description="Kill the writing of notes.")
    asked.add_argument("--kills", type=int, default=60)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--straight", action="store_true", help="control: written where they will stay")
    told = asked.parse_args()
    toll = measure(told.kills, told.seed, straight=told.straight)
    sys.stdout.write(f"{toll}\n")
    return 1 if toll.halves else 0


if __name__ == "__main__":
    sys.exit(main())

"""This file is slips at random: `python -m tests.faults.mutants --each 5000 [--trusting]`.

Letters, lines and indents of every shipped file lost, doubled, swapped and torn, one or two at a time: each is taken
or refused in a line that it has, within a second, and nothing crashes. `--trusting` is the control: a plain loader.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import yaml

from trainer.shipped import shipped
from trainer.store.authored import read_text
from trainer.store.files import files_under

SECONDS = 1.0
LETTERS = "aé\t:-{}[]#&*!|>'\"%@`,0?\\ \u202e\u0000"


@dataclass(slots=True)
class Toll:
    """Mutants read, those still taken, and those that crashed, took too long or were refused without a place."""

    mutants: int = 0
    taken: int = 0
    crashed: int = 0
    slow: int = 0
    unplaced: int = 0
    problems: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return (
            f"mutants {self.mutants} ({self.taken} still sound), crashed {self.crashed}, over a second {self.slow}, "
            f"refused without a place {self.unplaced}"
        )


def mutant(text: str, rng: Random) -> str:
    """The text with a slip or two."""
    lines = text.split("\n")
    for _slip in range(rng.choice((1, 2))):
        at, other = rng.randrange(len(lines)), rng.randrange(len(lines))
        line = lines[at]
        place = rng.randrange(len(line) + 1)
        match rng.randrange(9):
            case 0:
                lines[at] = line[:place] + line[place + 1 :]
            case 1:
                lines[at] = line[:place] + rng.choice(LETTERS) + line[place:]
            case 2:
                lines[at] = line[:place]
            case 3:
                lines[at] = " " * rng.randrange(9) + line.lstrip()
            case 4:
                lines[at] = line.partition(":")[0] + ":" + lines[other].partition(":")[2]
            case 5:
                lines[at], lines[other] = lines[other], line
            case 6:
                lines[at:at] = [lines[other]]
            case 7:
                lines[at : at + rng.randrange(1, 4)] = [""]
            case _:
                lines[at] = f"{line[:place]}\n{line[place:]}"
        lines = "\n".join(lines).split("\n")
    return "\n".join(lines)


def measure(each: int, seed: int, *, trusting: bool = False, files: Sequence[Path] = ()) -> Toll:
    """So many mutants of each file, of the shipped ones if none is named."""
    toll = Toll()
    for path in files or files_under(shipped("scenarios")):
        text = path.read_text(encoding="utf-8")
        rng = Random(f"{seed}/{path.name}")
        for number in range(each):
            _one(path.name, number, mutant(text, rng), toll, trusting)
    return toll


def _one(name: str, number: int, text: str, toll: Toll, trusting: bool) -> None:
    toll.mutants += 1
    begun = time.process_time()
    try:
        said = _trusting(text) if trusting else _read(name, text, toll)
    except Exception as problem:  # noqa: BLE001 - whatever it is, people would have seen a crash
        toll.crashed += 1
        toll.problems.append(f"{name} {number}: {type(problem).__name__} {str(problem)[:80]}")
        return
    toll.slow += time.process_time() - begun > SECONDS
    if said:
        toll.unplaced += 1
        toll.problems.append(f"{name} {number}: {said}")


def _read(name: str, text: str, toll: Toll) -> str:
    read = read_text(name, text)
    last = text.count("\n") + 2
    toll.taken += read.model is not None
    if read.model is None and not any(1 <= one.line <= last and one.column >= 1 for one in read.problems):
        return f"refused without a place: {[str(one) for one in read.problems]}"
    return ""


def _trusting(text: str) -> str:
    yaml.safe_load(text)
    return ""


def main() -> int:
    """Prints the toll; exit code 1 when a mutant hurt."""
    asked = argparse.ArgumentParser(description="Read shipped files with slips of the pen.")
    asked.add_argument("--each", type=int, default=5000)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--trusting", action="store_true", help="control: a plain YAML loader")
    told = asked.parse_args()
    toll = measure(told.each, told.seed, trusting=told.trusting)
    sys.stdout.write(f"{toll}\n")
    sys.stdout.writelines(f"{problem}\n" for problem in toll.problems[:20])
    return 1 if toll.crashed or toll.slow or toll.unplaced else 0


if __name__ == "__main__":
    sys.exit(main())

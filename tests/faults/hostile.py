"""This file is files, names and lists made to hurt: `python -m tests.faults.hostile [--trusting]`.

Every kind of trap at every place of a sound scenario, and in lists of people: each is read within a second and a
hundred megabytes, and refused where it is wrong or taken as plain text. `--trusting` is the control: a plain loader.
"""

from __future__ import annotations

import argparse
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from trainer.shipped import shipped
from trainer.store.authored import read_file
from trainer.store.people_files import read_list

SECONDS, MEGABYTES = 1.0, 100
VALUES: dict[str, str] = {
    "a giant number": "9" * 5000,
    "not a number": ".nan",
    "endless": "-.inf",
    "sixty-based": "190:20:30",
    "a date": "2026-02-30",
    "octal": "0o777777777777",
    "an object": "!!python/object/apply:os.system ['true']",
    "a module": "!!python/name:os.system",
    "a local tag": "!secret x",
    "an anchor": "&a [*a, *a]",
    "an alias": "*nobody",
    "laughs": "[" * 400,
    "braces": "{a: " * 300,
    "a long text": "x" * 300_000,
    "many lines": '"' + "\\n" * 60_000 + '"',
    "bell": '"\\a\\0"',
    "a lone surrogate": '"\\ud800"',
    "right to left": '"\\u202eevil\\u2066"',
    "a formula": '"=HYPERLINK(\\"file:///etc/passwd\\")"',
    "markup": "\"<img src='file:///etc/passwd'><script>1</script>\"",
    "a path": "../../../../etc/passwd",
    "a url": "https://example.invalid/x.png",
    "nothing": "",
    "a tilde": "~",
    "yes and no": "[yes, no, on, off]",
    "a null byte": '"\\x00"',
    "a second document": "x\n---\nscenario: other",
    "a directive": "x\n%YAML 9.9",
    "a tab": "\tx",
    "a merge": "\n  <<: {a: 1}",
    "a key that is a list": "{[1, 2]: 3}",
    "a duplicate": "{a: 1, a: 2}",
    "percent": "%s %(x)d {0}",
    "combining": '"' + "Z\u0334\u0327\u031b" * 2000 + '"',
}
NAMES = (
    "=1+1",
    "@SUM(A1)",
    "+cmd|' /C calc'!A0",
    "-2+3",
    "\u0009=1",
    "<b>Anna</b>",
    "&lt;",
    "Anna\u202ennA",
    "Anna\u0000",
    "O'Brien; DROP TABLE people",
    "../../x",
    "A" * 5000,
    "\u0416" * 500,
    "\u00e9",
    "\u00e9",
    "\U0001f469\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466",
    "\u0645\u0631\u062d\u0628\u0627",
    "\u200f\u05e9\u05dc\u05d5\u05dd",
    "\U0001d56cnna",
    "\ufdfa" * 50,
    "Zalgo" + "\u0334" * 500,
    " ",
    "\u200b",
    "\u200bAnna",
    "CON",
    "NUL.txt",
    "%n%n%n",
    "${x}",
    "{0.__class__}",
    "\u001b[31mred\u001b[0m",
)


@dataclass(slots=True)
class Toll:
    """Cases read, and those that crashed, took too long, took too much, or were refused without a place."""

    cases: int = 0
    crashed: int = 0
    slow: int = 0
    large: int = 0
    unplaced: int = 0
    problems: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return (
            f"cases {self.cases}, crashed {self.crashed}, over a second {self.slow}, over 100 MB {self.large}, "
            f"refused without a place {self.unplaced}"
        )


@dataclass(frozen=True, slots=True)
class Case:
    """A file and how it is read: what was wrong with its refusal, or ""."""

    name: str
    suffix: str
    content: bytes
    read: Callable[[Path], str]


def cases() -> Iterator[Case]:
    """Every trap at every place, and every list."""
    source = next(shipped("scenarios").rglob("yes-and.yaml")).read_text(encoding="utf-8")
    lines = source.splitlines()
    places = [number for number, line in enumerate(lines) if ": " in line and not line.lstrip().startswith("#")]
    chosen = places[:: max(1, len(places) // 9)][:10]
    for trap, value in VALUES.items():
        for number in chosen:
            line = lines[number]
            spoilt = "\n".join([*lines[:number], f"{line.partition(': ')[0]}: {value}", *lines[number + 1 :]])
            yield Case(f"{trap} in line {number + 1}", ".yaml", spoilt.encode("utf-8", "surrogatepass"), _scenario)
    for number in range(0, len(source), max(1, len(source) // 20)):
        yield Case(f"cut at {number}", ".yaml", source[:number].encode(), _scenario)
        yield Case(f"utf-16 cut at {number}", ".yaml", source[:number].encode("utf-16"), _scenario)
    for number, name in enumerate(NAMES):
        yield Case(f"name {number} in a list", ".txt", f"Mia\n{name}\nLars\n".encode("utf-8", "surrogatepass"), _list)
        row = f'Name,Role\n"{name}",\nLars,\n'
        yield Case(f"name {number} in a table", ".csv", row.encode("utf-8", "surrogatepass"), _list)
    for number, head in enumerate(
        (b"PK\x03\x04", b"\x89PNG", b"%PDF-1.7", b"\xff\xfe", b"\x00" * 64, b"\xd0\xcf\x11\xe0")
    ):
        yield Case(f"list of another kind {number}", ".xlsx", head + b"\xaa" * 3000, _list)


def _scenario(path: Path) -> str:
    loaded = read_file(path)
    if loaded.model is None and not any(problem.line >= 1 and problem.column >= 1 for problem in loaded.problems):
        return "refused without a place"
    return ""


def _list(path: Path) -> str:
    from trainer.model.trouble import NotOpened

    try:
        read_list(path)
    except NotOpened as refusal:
        return "" if str(refusal) else "refused without a place"
    return ""


def _trusting(path: Path) -> str:
    if path.suffix == ".yaml":
        yaml.safe_load(path.read_bytes())
    return ""


def measure(*, trusting: bool = False, step: int = 1) -> Toll:
    """Reads them all; each `step`th only when told."""
    toll = Toll()
    with tempfile.TemporaryDirectory() as name:
        for number, case in enumerate(cases()):
            if number % step:
                continue
            path = Path(name) / f"case-{number}{case.suffix}"
            path.write_bytes(case.content)
            _one(case, path, toll, trusting)
    return toll


def _one(case: Case, path: Path, toll: Toll, trusting: bool) -> None:
    toll.cases += 1
    before, begun = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.process_time()
    try:
        said = (_trusting if trusting else case.read)(path)
    except Exception as problem:  # noqa: BLE001 - whatever it is, people would have seen a crash
        toll.crashed += 1
        toll.problems.append(f"{case.name}: {type(problem).__name__} {str(problem)[:80]}")
        return
    toll.slow += time.process_time() - begun > SECONDS
    toll.large += (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024 > MEGABYTES
    if said:
        toll.unplaced += 1
        toll.problems.append(f"{case.name}: {said}")


def main() -> int:
    """Prints the toll; exit code 1 when a case hurt."""
    asked = argparse.ArgumentParser(description="Read files made to hurt.")
    asked.add_argument("--trusting", action="store_true", help="control: a plain YAML loader")
    toll = measure(trusting=asked.parse_args().trusting)
    sys.stdout.write(f"{toll}\n")
    sys.stdout.writelines(f"{problem}\n" for problem in toll.problems[:20])
    return 1 if toll.crashed or toll.slow or toll.large or toll.unplaced else 0


if __name__ == "__main__":
    sys.exit(main())

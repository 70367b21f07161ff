"""This file is what the program promises, checked: `python -m tests.promises [--only D1,S3] [--quick]`.

It prints one table. Every promise is shown by a harness that prints its figure, or by tests that are its
specification. What can't be shown on this machine is named as not tested.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from tests.bench.__main__ import lines as bench_lines
from tests.bench.__main__ import machine
from tests.bench.table import Line, not_measured, told, verdict

PYTEST = (sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider")


@dataclass(frozen=True, slots=True)
class Promise:
    """A promise by its name, in a few words, and what shows it; `quick` asks for the short form."""

    name: str
    words: str
    show: Callable[[Promise, bool], Iterator[Line]]


def by_command(
    module: str, limit: str, long: Sequence[str], short: Sequence[str], *, room: str = "faults"
) -> Callable[[Promise, bool], Iterator[Line]]:
    """Shown by a harness of its own, which prints figures and ends with 1 when the promise is broken."""

    def show(promise: Promise, quick: bool) -> Iterator[Line]:
        command = [sys.executable, "-m", f"tests.{room}.{module}", *(short if quick else long)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        figure = (done.stdout.splitlines() or [done.stderr[-80:]])[0]
        yield Line(promise.name, promise.words, figure, limit, verdict(met=done.returncode == 0))

    return show


def by_tests(*paths: str, match: str = "") -> Callable[[Promise, bool], Iterator[Line]]:
    """Shown by tests; the figure is how many of them passed."""

    def show(promise: Promise, _quick: bool) -> Iterator[Line]:
        chosen = ["-k", match] if match else []
        done = subprocess.run([*PYTEST, *paths, *chosen], capture_output=True, text=True, check=False)
        last = (done.stdout.strip().splitlines() or ["nothing"])[-1]
        figure = re.sub(r" in [\d.]+s.*", "", last).strip("= ")
        yield Line(promise.name, promise.words, figure, "all pass", verdict(met=done.returncode == 0))

    return show


def by_findings(promise: Promise, _quick: bool) -> Iterator[Line]:
    """Shown by rehearsals with an effect planted in them and without; the figure is the least found and the made up."""
    rehearsals = "200"  # the short form too: of fewer, chance alone would miss one in twenty
    command = [sys.executable, "-m", "tests.findings", "--rehearsals", rehearsals]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    found = [int(number) for number in re.findall(r"found in (\d+) of", done.stdout)]
    invented = re.findall(r"made up in (\d+) of", done.stdout)
    if not found or not invented:
        yield Line(promise.name, promise.words, done.stderr[-80:], "95 %, 5 %", verdict(met=False))
        return
    figure = f"each of {len(found)} found in {min(found)} of {rehearsals} or more, made up in {invented[0]}"
    yield Line(promise.name, promise.words, figure, "95 %, 5 %", verdict(met=done.returncode == 0))


def by_bench(promise: Promise, quick: bool) -> Iterator[Line]:
    """Shown by the bench."""
    yield from bench_lines(frozenset({promise.name}), quick=quick)


def not_here(why: str) -> Callable[[Promise, bool], Iterator[Line]]:
    """Can't be shown here."""

    def show(promise: Promise, _quick: bool) -> Iterator[Line]:
        yield not_measured(promise.name, promise.words, why)

    return show


FAULTS, UI = "tests/faults", "tests/ui"
PROMISES = (
    Promise(
        "D1",
        "killed at random points, nothing saved is lost",
        by_command("kill", "0 lost", ["--kills", "10000"], ["--kills", "100"]),
    ),
    Promise(
        "D1",
        "the whole program killed with its windows",
        by_command("whole", "0 lost", ["--kills", "20"], ["--kills", "3"]),
    ),
    Promise(
        "D2", "the power goes at any write", by_command("power", "0 lost", ["--states", "5000"], ["--states", "300"])
    ),
    Promise("D3", "writes, syncs and opens fail", by_command("failing", "0 lost", [], ["--most", "3"])),
    Promise(
        "D4", "the disk is full at 0 to 256 KB", by_command("full", "0 lost", ["--step", "1024"], ["--step", "16384"])
    ),
    Promise("D4", "the disk is slow, or hangs", by_command("slow", "0 lost", ["--rounds", "60"], ["--rounds", "6"])),
    Promise(
        "D5",
        "the folder is read-only or gone",
        by_tests(
            "tests/store/test_waiting.py",
            "tests/store/test_journal.py",
            f"{UI}/test_home_people.py",
            match="stick or folder or elsewhere",
        ),
    ),
    Promise(
        "D6", "two starts on one session", by_command("double", "one writer", ["--starts", "200"], ["--starts", "20"])
    ),
    Promise(
        "D7",
        "typed words are stored within a second",
        by_command("typing", "0 lost", ["--kills", "500"], ["--kills", "10"]),
    ),
    Promise(
        "D8",
        "reopened where it stood, timer right",
        by_tests(f"{UI}/test_home_sessions.py", f"{UI}/test_whole.py", match="sudden or continued or crash"),
    ),
    Promise(
        "D9",
        "backups at the start, on the way and at the end",
        by_tests("tests/store/test_backups.py", f"{UI}/test_home_restore.py"),
    ),
    Promise(
        "D10",
        "damaged files change no answer",
        by_command("damage", "0 changed", ["--variants", "5000"], ["--variants", "200", "--restores", "30"]),
    ),
    Promise(
        "D11",
        "the oldest files open, newer ones can be read",
        by_tests(
            "tests/store/test_backups.py", "tests/store/test_snapshot.py", match="oldest or old_ones or newer_file"
        ),
    ),
    Promise(
        "D12",
        "exports cut off leave whole files",
        by_command("halfway", "0 half", ["--kills", "200"], ["--kills", "20"]),
    ),
    Promise(
        "D13",
        "facts are never changed or deleted",
        by_tests("tests/store/test_journal.py", match="changed_nor_deleted"),
    ),
    Promise(
        "D14",
        "random sessions agree with a plain model",
        by_command("machine", "0 differ", [], ["--runs", "60", "--acts", "30"]),
    ),
    Promise(
        "S1",
        "nothing private where the room looks",
        by_command("screens", "0 shown", ["--walks", "2000"], ["--walks", "40"]),
    ),
    Promise("S2", "the stage doesn't tell which card was dealt", by_tests("tests/test_secrecy.py")),
    Promise(
        "S3",
        "no key and no click leads out of the kiosk",
        by_command("fuzz", "0 ways out", ["--strokes", "100000"], ["--strokes", "2500"]),
    ),
    Promise(
        "S4",
        "anonymous answers and nameless notes tie to nobody",
        by_tests("tests/export/test_notes.py", "tests/export/test_formats.py", "tests/debrief/test_small.py"),
    ),
    Promise("H1", "hostile files are refused in their place", by_command("hostile", "0 hurt", [], [])),
    Promise("H2", "a slip in any key is told with the right word", by_tests("tests/store/test_language_mutants.py")),
    Promise(
        "H2",
        "slips at random crash nothing",
        by_command("mutants", "0 hurt", ["--each", "5000"], ["--each", "20"]),
    ),
    Promise(
        "H3",
        "pictures only as PNG and JPEG, inside the folder",
        by_tests("tests/store/test_language_hostile.py", match="picture"),
    ),
    Promise(
        "H4",
        "any letters in any field",
        by_tests("tests/export/test_xlsx.py", "tests/export/test_html.py", "tests/model/test_namelist_apart.py"),
    ),
    Promise(
        "T1",
        "clocks put right or wrong",
        by_tests("tests/model/test_timer.py", f"{FAULTS}/test_room.py", match="timer or model"),
    ),
    Promise("T2", "every locale stores the same", by_tests(f"{FAULTS}/test_locales.py")),
    Promise(
        "T3",
        "eight hours at speed",
        by_command("lasting", "20 MB", ["--hours", "8"], ["--hours", "0.2", "--answers", "1000"], room="bench"),
    ),
    Promise("F1", "figures equal an independent computation", by_tests("tests/debrief", "tests/model/test_scoring.py")),
    Promise("F2", "planted findings are found, none made up", by_findings),
    Promise("F3", "nobody meets a partner twice while it can be avoided", by_tests("tests/model/test_rotation.py")),
    *(Promise(f"P{number}", "", by_bench) for number in range(1, 14)),
    Promise("–", "a real power cut", not_here("needs a machine that may lose power")),
    Promise("–", "Windows, macOS and Wayland", not_here("needs those systems")),
)


def lines(only: frozenset[str], *, quick: bool) -> Iterator[Line]:
    """The lines of every promise that is asked for."""
    for promise in PROMISES:
        if not only or promise.name in only:
            for line in promise.show(promise, quick):
                if promise.show is not by_bench:  # which tells its own
                    sys.stderr.write(f"{line.promise} {line.what}: {line.figure} ({line.verdict})\n")
                yield line


def main() -> int:
    """Prints the table; exit code 1 when a promise is broken."""
    asked = argparse.ArgumentParser(description="Check everything the program promises.")
    asked.add_argument("--only", default="", metavar="LIST", help="such as D1,P6")
    asked.add_argument("--quick", action="store_true", help="the short forms: a quarter of an hour instead of hours")
    chosen = asked.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    found = list(lines(frozenset(filter(None, chosen.only.split(","))), quick=chosen.quick))
    sys.stdout.write(f"{machine()}\n\n{told(found)}\n")
    return 1 if any(line.verdict == "missed" for line in found) else 0


if __name__ == "__main__":
    sys.exit(main())

"""This file is the bench's command: `python -m tests.bench [--only P3,P6] [--quick]`, one table in the end."""

from __future__ import annotations

import argparse
import os
import platform
import sys
import traceback
from collections.abc import Callable, Iterator
from datetime import UTC, datetime

from tests.bench.table import Line, told

Measure = Callable[[], Iterator[Line]]


def measures(*, quick: bool) -> list[tuple[frozenset[str], Measure]]:
    """What is measured, by the promises it tells of."""
    from tests.bench import lasting, reading, seeing, starting, writing

    rounds, length = (3, 6.0) if quick else (10, 20.0)
    files, past, ticks = (200, 300, 600) if quick else (1000, 10_000, 3600)
    return [
        (frozenset({"P1"}), lambda: starting.start(rounds)),
        (frozenset({"P2"}), lambda: starting.many_files(rounds, files)),
        (frozenset({"P3"}), lambda: writing.answers(100 if quick else 500)),
        (frozenset({"P4"}), lambda: seeing.keys(30 if quick else 120)),
        (frozenset({"P5"}), lambda: seeing.seconds(length)),
        (frozenset({"P6"}), lambda: seeing.ticking(20.0)),  # a shorter look would count one wake-up as too many
        (frozenset({"P7"}), seeing.repaints),
        (frozenset({"P8"}), reading.sessions),
        (frozenset({"P9"}), reading.notes),
        (frozenset({"P10"}), lambda: reading.past(past)),
        (frozenset({"P11"}), lambda: starting.memory(2 if quick else 4)),
        (frozenset({"P12"}), lambda: lasting.soak(ticks, 1000 if quick else 10_000)),
        (frozenset({"P13"}), reading.growth),
    ]


def lines(only: frozenset[str], *, quick: bool) -> Iterator[Line]:
    """Every figure that is asked for; one that can't be taken is told and costs only itself."""
    for promises, measure in measures(quick=quick):
        if only and not only & promises:
            continue
        name = ", ".join(sorted(promises))
        try:
            for line in measure():
                sys.stderr.write(f"{line.promise} {line.what}: {line.figure} ({line.verdict})\n")
                yield line
        except Exception:  # noqa: BLE001 - the other figures are worth having
            traceback.print_exc()
            yield Line(name, "the measurement broke off", "–", "–", "not measured")


def machine() -> str:
    """When and on what the figures were taken."""
    today = datetime.now(UTC).strftime("%Y-%m-%d")
    return (
        f"{today}, {platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    )


def main() -> int:
    """Prints the table; exit code 1 when a promise is missed."""
    asked = argparse.ArgumentParser(description="Measure how fast the program is.")
    asked.add_argument("--only", default="", metavar="LIST", help="such as P3,P6")
    asked.add_argument("--quick", action="store_true", help="a minute instead of ten; the figures spread more")
    chosen = asked.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    found = list(lines(frozenset(filter(None, chosen.only.split(","))), quick=chosen.quick))
    sys.stdout.write(f"{machine()}\n\n{told(found)}\n")
    return 1 if any(line.verdict == "missed" for line in found) else 0


if __name__ == "__main__":
    sys.exit(main())

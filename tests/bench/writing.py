"""This file is an answer on its way to the disk, against a bare write that waits for it."""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.bench.table import Line, at, spread_of, verdict
from tests.kit import go_to, started


def answers(count: int) -> Iterator[Line]:
    """P3: checked, on the disk and applied, in turns with write and fdatasync of as many bytes."""
    with tempfile.TemporaryDirectory() as name:
        played = started(Path(name), ["yes-and"])
        go_to(played, "felt")
        played.conductor.open_sheet()
        conductor, people = played.conductor, played.conductor.session.sheets[played.conductor.here].expected
        handle = os.open(Path(name) / "raw", os.O_WRONLY | os.O_CREAT)
        ours, raw = [], []
        for number in range(count):
            begun = time.perf_counter()
            os.write(handle, b"x" * 300)
            os.fdatasync(handle)
            raw.append((time.perf_counter() - begun) * 1000)
            begun = time.perf_counter()
            conductor.answer(people[number % len(people)], "feel", number % 3)
            ours.append((time.perf_counter() - begun) * 1000)
        os.close(handle)
        played.file.close()
    yield _line("an answer, at the median", statistics.median(ours), statistics.median(raw), 2.5, 0.5, ours)
    yield _line("an answer, at p99", at(ours, 0.99), at(raw, 0.99), 4.0, 2.0, ours)


def _line(what: str, ours: float, raw: float, most: float, floor: float, all_of_them: list[float]) -> Line:
    figure = f"{ours / raw:.2f} × ({ours:.2f} ms : {raw:.2f} ms)"
    met = ours <= max(most * raw, floor)
    return Line("P3", what, figure, f"{most:g} × or {floor:g} ms", verdict(met=met), spread_of(all_of_them))

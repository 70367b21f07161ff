"""This file is the bench's table: what was measured, against which limit, and whether the promise is met."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Verdict = Literal["met", "missed", "not measured"]


@dataclass(frozen=True, slots=True)
class Line:
    """One figure: the promise it belongs to, what it is, how large, how far it spread, its limit, the verdict."""

    promise: str
    what: str
    figure: str
    limit: str
    verdict: Verdict
    spread: str = ""


def verdict(*, met: bool) -> Verdict:
    """The word for it."""
    return "met" if met else "missed"


def ratio(promise: str, what: str, ours: Sequence[float], limit: Sequence[float], most: float) -> Line:
    """Ours against a limit measured in turns with it, the fastest of each; milliseconds.

    Whatever else runs on the machine only ever adds, so the fastest tells most; the medians stand beside it.
    """
    one, other = min(ours), min(limit)
    medians = statistics.median(ours) / statistics.median(limit)
    return Line(
        promise,
        what,
        f"{one / other:.2f} × ({one:.0f} ms : {other:.0f} ms)",
        f"{most:g} ×",
        verdict(met=one / other <= most),
        f"medians {medians:.2f} ×, n {len(ours)}",
    )


def at_most(promise: str, what: str, value: float, most: float, unit: str, *, spread: str = "") -> Line:
    """A figure with an absolute limit."""
    return Line(promise, what, f"{value:.3g} {unit}", f"{most:g} {unit}", verdict(met=value <= most), spread)


def not_measured(promise: str, what: str, why: str) -> Line:
    """What can't be measured here, and why."""
    return Line(promise, what, "–", why, "not measured")


def spread_of(values: Sequence[float]) -> str:
    """The smallest, the largest, and how many there are."""
    return f"{min(values):.3g}–{max(values):.3g}, n {len(values)}"


def at(values: Sequence[float], part: float) -> float:
    """The value below which this part of them lies."""
    return sorted(values)[min(len(values) - 1, int(len(values) * part))]


def told(lines: Sequence[Line]) -> str:
    """The table as Markdown."""
    rows = [("promise", "what", "figure", "limit", "verdict", "spread")]
    rows += [(one.promise, one.what, one.figure, one.limit, one.verdict, one.spread) for one in lines]
    widths = [max(len(row[column]) for row in rows) for column in range(6)]
    rows.insert(1, tuple("-" * width for width in widths))  # type: ignore[arg-type]
    cells = (" | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows)
    return "\n".join(f"| {line} |" for line in cells)

"""This file is the clock: wall time for people, boot time for timers."""

from __future__ import annotations

import time
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Moment:
    """A point in time: `wall` seconds since 1970 (may be corrected), `boot` seconds since the machine started.

    `boot` goes on while the machine sleeps and is never corrected; it compares only within one `boot_id`.
    """

    wall: float
    boot: float
    boot_id: str = ""


class Clock(Protocol):
    """Tells the present moment."""

    def now(self) -> Moment:
        """The present moment."""
        ...


@lru_cache(maxsize=1)
def _boot_id() -> str:
    try:
        return Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
    except OSError:
        return f"since {round((time.time() - time.monotonic()) / 60)}"


class SystemClock:
    """The machine's clock: CLOCK_BOOTTIME where there is one, so that sleep counts as passed."""

    def now(self) -> Moment:
        """The present moment."""
        boottime = getattr(time, "CLOCK_BOOTTIME", None)
        boot = time.monotonic() if boottime is None else time.clock_gettime(boottime)
        return Moment(time.time(), boot, _boot_id())


class HandClock:
    """A clock moved by hand: for rehearsals and tests."""

    def __init__(self, wall: float = 1_767_258_000.0) -> None:
        """Starts at `wall` seconds since 1970 (2026-01-01 09:00 UTC unless told)."""
        self._moment = Moment(wall, 0.0, "by hand")

    def now(self) -> Moment:
        """The present moment."""
        return self._moment

    def pass_(self, seconds: float) -> None:
        """Moves the clock on by `seconds`."""
        moment = self._moment
        self._moment = Moment(moment.wall + seconds, moment.boot + seconds, moment.boot_id)


def elapsed(since: Moment, now: Moment) -> float:
    """Seconds from one moment to another, never negative: by boot time in one boot, by wall time across boots."""
    return max(0.0, _passed(since, now))


def gone(last: Moment, alive: Moment | None, now: Moment) -> float:
    """Seconds since the last sign of life: `last`, which is sure, or `alive`, which counts where it lies in between."""
    down = elapsed(last, now)
    if alive is None or _passed(alive, now) < 0:  # from before the clock was set back
        return down
    return min(down, _passed(alive, now))


def _passed(since: Moment, now: Moment) -> float:
    return now.boot - since.boot if since.boot_id == now.boot_id else now.wall - since.wall

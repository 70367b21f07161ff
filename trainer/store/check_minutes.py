"""This file is which planned times are sane."""

from __future__ import annotations

from collections.abc import Iterable

from trainer.store.forms import Path
from trainer.store.reading import Reading
from trainer.words import _

MOST = 240
LONG_DAY = 600


def check_minutes(minutes: Iterable[tuple[float | None, Path]], reading: Reading) -> None:
    """Tell of steps of no time or more than four hours, and of a sum longer than a day's work."""
    total = 0.0
    for value, path in minutes:
        where = (*path, "minutes")
        if value is not None and not 0 < value <= MOST:
            message = _("{minutes} minutes can't be meant").format(minutes=f"{value:g}")
            reading.tell(reading.where(where), where, message, _("more than 0, at most {most}").format(most=MOST))
        total += value or 0
    if total > LONG_DAY:
        reading.warn((), _("all steps together take {hours} hours").format(hours=f"{total / 60:.1f}"))

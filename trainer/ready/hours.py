"""This file is whether the clock can be right: the notes and every timer lean on it."""

from __future__ import annotations

import datetime
from pathlib import Path

from trainer.clock import Moment
from trainer.dates import day_words
from trainer.ready.finding import Finding
from trainer.words import _

FAR_AHEAD = datetime.timedelta(days=10 * 366)


def clock(now: Moment, known: float, zone: datetime.tzinfo | None = None) -> Finding:
    """The time as the computer has it; it can't be before `known`, seconds since 1970, which has already been."""
    local = datetime.datetime.fromtimestamp(now.wall, tz=datetime.UTC).astimezone(zone)
    already = datetime.datetime.fromtimestamp(known, tz=datetime.UTC).astimezone(zone)
    said = _("{time} on {day}, {zone}").format(time=f"{local:%H:%M}", day=day_words(local.date()), zone=_zone(local))
    do = _("Set it in the system's settings: the notes carry these times.")
    if local < already - datetime.timedelta(days=1):
        day = day_words(already.date())
        said = _("{said}. That is before {day}, which has already been.").format(said=said, day=day)
        return Finding(_("Clock"), "bad", said, do)
    if local > already + FAR_AHEAD:
        return Finding(_("Clock"), "bad", _("{said}. That is years ahead.").format(said=said), do)
    return Finding(_("Clock"), "good", said)


def surely_past(*files: Path) -> float:
    """A time that has already been: when the latest of these files was written; 0 when there is none."""
    times = [file.stat().st_mtime for file in files if file.exists()]
    return max(times, default=0.0)


def _zone(local: datetime.datetime) -> str:
    """Such as "CET, UTC+01:00"; the offset alone where the system gives no name."""
    offset = f"UTC{local:%z}"
    offset = f"{offset[:-2]}:{offset[-2:]}"
    name = local.tzname() or ""
    return f"{name}, {offset}" if name and not name.startswith(("+", "-", "UTC")) else offset

"""This file is the clock before a session: the time, its zone, and a clock that can't be right."""

from __future__ import annotations

import datetime
import os
from pathlib import Path

from trainer.clock import Moment
from trainer.ready.hours import clock, surely_past

OSLO = datetime.timezone(datetime.timedelta(hours=1), "CET")
NOON = datetime.datetime(2026, 3, 2, 12, 0, tzinfo=OSLO).timestamp()
DAY = 86_400.0


def test_the_time_is_told_with_its_zone() -> None:
    """A clock that can be right is in order."""
    found = clock(Moment(NOON, 0.0), known=NOON - 40 * DAY, zone=OSLO)

    assert (found.state, found.said) == ("good", "12:00 on 2 March 2026, CET, UTC+01:00")


def test_a_clock_behind_what_has_been_is_wrong() -> None:
    """Before the last session or the program's own files it can't be."""
    found = clock(Moment(NOON - 400 * DAY, 0.0), known=NOON, zone=OSLO)

    assert found.state == "bad"
    assert "That is before 2 March 2026, which has already been." in found.said
    assert "Set it in the system's settings" in found.do


def test_a_clock_years_ahead_is_wrong() -> None:
    """Ten years after the program was installed nobody runs it."""
    assert clock(Moment(NOON + 11 * 366 * DAY, 0.0), known=NOON, zone=OSLO).state == "bad"


def test_a_zone_without_a_name_is_its_offset() -> None:
    """Where the system has no name for it, the offset says it."""
    nameless = datetime.timezone(-datetime.timedelta(hours=3, minutes=30))

    assert clock(Moment(NOON, 0.0), NOON, nameless).said.endswith("UTC-03:30")


def test_what_has_been_is_the_latest_of_the_files(tmp_path: Path) -> None:
    """A file that isn't there says nothing."""
    for name, wall in (("a", 1_000.0), ("b", 3_000.0)):
        tmp_path.joinpath(name).touch()
        os.utime(tmp_path / name, (wall, wall))

    assert surely_past(tmp_path / "a", tmp_path / "b", tmp_path / "c") == 3_000.0
    assert surely_past() == 0.0

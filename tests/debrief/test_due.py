"""This file tests the date behind a weekday that was promised."""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path

import pytest

from tests import kit
from trainer.clock import Moment
from trainer.debrief import due
from trainer.model.session import Session
from trainer.words import speaking


def held(tmp_path: Path, day: int, *, until: int | None = None) -> Session:
    """A session on a day of January 2026, whose first was a Thursday."""
    played = kit.started(tmp_path, ["yes-and"])
    played.file.close()
    start, end = (
        Moment(wall=datetime.datetime(2026, 1, one, 9, tzinfo=datetime.UTC).timestamp(), boot=0.0)
        for one in (day, until or day)
    )
    return replace(played.conductor.session, started=start, last=end, offset_minutes=0)


@pytest.mark.parametrize(
    ("language", "typed", "told"),
    [
        ("en", "Friday", "Friday (2 January 2026)"),
        ("en", "by monday", "by monday (5 January 2026)"),
        ("en", "Tomorrow.", "Tomorrow. (2 January 2026)"),
        ("nb", "innen fredag", "innen fredag (2. januar 2026)"),
        ("nb", "I morgen", "I morgen (2. januar 2026)"),
        ("ru", "К пятнице", "К пятнице (2 января 2026 г.)"),
        ("ru", "в среду", "в среду (7 января 2026 г.)"),
    ],
)
def test_a_weekday_is_told_with_its_date(tmp_path: Path, language: str, typed: str, told: str) -> None:
    """Notes are read weeks later: the next such day after the session stands beside what was typed."""
    with speaking(language):
        assert due.dated(held(tmp_path, 1), typed).replace("\xa0", " ") == told


@pytest.mark.parametrize("typed", ["", "Thursday", "next Friday", "Friday 9 January", "before the summer", "on", "Fri"])
def test_what_can_mean_two_days_is_left_as_it_was_typed(tmp_path: Path, typed: str) -> None:
    """On a Thursday "Thursday" may be the same evening, and nobody knows which Friday is the next."""
    assert due.dated(held(tmp_path, 1), typed) == typed


def test_a_session_of_two_days_names_no_date(tmp_path: Path) -> None:
    """Nobody knows on which of them it was said."""
    assert due.dated(held(tmp_path, 1, until=2), "Monday") == "Monday"

"""A timer reads the clock and never counts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.clock import Moment, elapsed
from trainer.model import timer as timers
from trainer.model.timer import Timer

START = Moment(1000.0, 50.0, "one boot")


def later(seconds: float, *, correction: float = 0.0) -> Moment:
    """That many seconds after the start, with the wall clock corrected meanwhile."""
    return Moment(START.wall + seconds + correction, START.boot + seconds, START.boot_id)


@given(st.floats(0, 10_000), st.floats(-90_000, 90_000))
def test_a_corrected_wall_clock_changes_no_running_timer(seconds: float, correction: float) -> None:
    """Whatever the wall clock does, a running timer goes by the machine's own time."""
    running = timers.started(Timer(300.0), START)
    assert timers.remaining(running, later(seconds, correction=correction)) == pytest.approx(300.0 - seconds)


def test_after_a_restart_of_the_machine_the_wall_clock_counts() -> None:
    """Time the machine was off counts as passed."""
    running = timers.started(Timer(300.0), START)
    assert timers.remaining(running, Moment(START.wall + 100, 3.0, "another boot")) == 200.0


def test_time_never_runs_backwards() -> None:
    """A wall clock set back across a restart takes nothing away."""
    assert elapsed(START, Moment(START.wall - 500, 3.0, "another boot")) == 0.0


def test_what_the_program_was_away_was_not_surely_played() -> None:
    """Of a minute in which it was away for forty seconds twenty were played, and never less than none."""
    running = timers.started(Timer(300.0, away=40.0), START)
    assert timers.played(running, later(60)) == pytest.approx(20.0)
    assert timers.played(running, later(10)) == 0.0


@given(st.lists(st.tuples(st.floats(0, 500), st.floats(0, 500)), max_size=8))
def test_only_running_time_is_spent(spells: list[tuple[float, float]]) -> None:
    """Pauses cost nothing, however many there are."""
    timer, now = Timer(600.0), 0.0
    for running, standing in spells:
        timer = timers.started(timer, later(now))
        now += running
        timer = timers.paused(timer, later(now))
        now += standing
    assert timers.spent(timer, later(now)) == pytest.approx(sum(running for running, _standing in spells))


@pytest.mark.parametrize(
    ("length", "left", "phase"),
    [
        (300, 61, "normal"), (300, 60, "warning"), (300, 16, "warning"), (300, 15, "danger"), (300, 0, "danger"),
        (300, -0.5, "overtime"), (1200, 121, "normal"), (1200, 120, "warning"), (1200, 60, "danger"),
        (40, 11, "normal"), (40, 10, "danger"), (3600, 120, "warning"), (3600, 60, "danger"),
    ],
)  # fmt: skip
def test_phases_begin_where_the_field_puts_them(length: float, left: float, phase: str) -> None:
    """Warning at the smaller of 120 s and 20 % (none under a minute), danger at that of 60 s and 5 %, at least 10 s."""
    running = timers.started(Timer(length), START)
    assert timers.phase(running, later(length - left)) == phase


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [(186.0, "3:06"), (185.2, "3:06"), (0.4, "0:01"), (0, "0:00"), (-0.5, "0:00"), (-40.9, "+0:40"), (3786, "1:03:06")],
)
def test_what_is_left_is_rounded_up_and_what_is_over_down(seconds: float, shown: str) -> None:
    """The shown second changes when the true one does, on both sides of zero."""
    assert timers.digits(seconds) == shown


@given(st.floats(0, 20_000))
def test_what_has_passed_and_what_is_left_make_the_whole(seconds: float) -> None:
    """Whatever part of a second it is: 0:42 passed of five minutes leaves 4:18, never 4:17."""
    whole = 20_000
    assert _seconds(timers.passed(seconds)) + _seconds(timers.digits(whole - seconds)) == whole


def _seconds(shown: str) -> int:
    return sum(int(part) * 60**place for place, part in enumerate(reversed(shown.split(":"))))

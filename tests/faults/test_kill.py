"""A killed writer loses nothing it had called saved."""

from __future__ import annotations

from tests.faults import whole
from tests.faults.kill import measure


def test_three_hundred_kills_lose_nothing_acknowledged() -> None:
    """Killed at 300 random points of a session, the file holds every acknowledged fact and no act by halves."""
    toll = measure(300, seed=1)
    assert (toll.lost, toll.closed, toll.halves) == (0, 0, 0)


def test_the_harness_sees_a_fact_acknowledged_too_early() -> None:
    """Told before it was written, a fact is found missing: the harness can fail."""
    assert measure(3, seed=2, late=True).lost > 0


def test_the_whole_program_comes_back_as_it_was() -> None:
    """Killed in a scene with its timer running, the program started again stands there, and no hidden card shows."""
    toll = whole.measure(2, seed=1)
    assert not toll.bad, toll.problems
    assert toll.ticking > 0


def test_the_harness_sees_a_program_that_comes_back_elsewhere_and_lost_facts() -> None:
    """A program that tells facts not yet written, and stands elsewhere afterwards, is found: the harness can fail."""
    toll = whole.measure(1, seed=1, late=True, astray=True)
    assert toll.lost > 0

"""A disk that is slow takes nothing that was called saved, and writes nothing twice."""

from __future__ import annotations

from tests.faults import slow


def test_whatever_a_slow_disk_is_at_what_was_called_saved_is_there() -> None:
    """Killed, moved to another folder or ended while it writes: every note that was called saved, in order, once."""
    toll = slow.measure(3, seed=3, notes=12)
    assert toll.moved > 0
    assert (toll.lost, toll.wrong) == (0, 0), toll.problems


def test_the_harness_sees_what_is_called_saved_too_soon() -> None:
    """What the disk is still at, called saved, is missing after a kill: the harness can fail."""
    assert slow.measure(1, seed=3, notes=12, hasty=True).lost > 0

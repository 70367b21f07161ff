"""A disk that loses power, fails or is full takes nothing that was called saved."""

from __future__ import annotations

from tests.faults import failing, full, power


def test_wherever_the_power_goes_nothing_saved_is_missing() -> None:
    """The disk put together as it may be at 400 moments of a session: each opens, with every fact called saved."""
    toll = power.measure(400, seed=1)
    assert (toll.lost, toll.closed) == (0, 0), toll.problems


def test_the_harness_sees_commits_that_do_not_wait() -> None:
    """With commits that don't wait for the disk, facts are missing: the harness can fail."""
    toll = power.measure(60, seed=1, careless=True)
    assert toll.lost + toll.closed > 0


def test_a_disk_that_fails_stops_nobody_and_loses_nothing() -> None:
    """Writes, syncs and opens fail once, thrice and for long, at closing too; acts go on, told as unsaved."""
    toll = failing.measure(3)
    assert toll.struck > 20
    assert toll.unopened > 20
    assert (toll.lost, toll.exits, toll.unwhole, toll.untold) == (0, 0, 0, 0), toll.problems


def test_the_harness_sees_a_journal_that_forgets() -> None:
    """A journal that drops what the disk refused is found out: the harness can fail."""
    assert failing.measure(1, forgetful=True).lost > 0


def test_a_full_disk_stops_nobody_and_loses_nothing() -> None:
    """With no file larger than 0, 16, … 256 KB: a failed start leaves nothing, notes are whole or absent."""
    toll = full.measure(16 * 1024)
    assert toll.struck > 2
    assert (toll.lost, toll.exits, toll.unwhole, toll.untold) == (0, 0, 0, 0), toll.problems

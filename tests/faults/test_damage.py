"""A damaged session file never tells something else than what was recorded."""

from __future__ import annotations

from tests.faults.damage import measure


def test_three_hundred_damages_change_no_answer() -> None:
    """Flipped, wiped, cut and shuffled, a file opens as it was or is refused, and a restore gives proven facts back."""
    toll = measure(300, seed=1, restores=60)
    assert (toll.changed, toll.crashes) == (0, [])
    assert toll.restored == toll.tried == 60
    assert toll.refused > 100


def test_the_harness_sees_what_a_trusting_reader_takes() -> None:
    """Opened without a look at the sums, some files tell something else: the harness can fail."""
    assert measure(120, seed=2, trusting=True, restores=0).changed > 0

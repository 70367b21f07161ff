"""How long a program was away is reckoned from its last sign of life, whatever becomes of clocks."""

from __future__ import annotations

import pytest

from trainer.clock import Moment, gone

LAST = Moment(1000, 100, "a")
NOW = Moment(1063, 163, "a")


@pytest.mark.parametrize(
    ("alive", "now", "away"),
    [
        (Moment(1043, 143, "a"), NOW, 20),
        (None, NOW, 63),
        (Moment(990, 90, "a"), NOW, 63),  # older than the last fact
        (Moment(1050, 150, "a"), Moment(500, 163, "a"), 13),  # the clock was set back meanwhile
        (Moment(5000, 143, "a"), NOW, 20),  # or for a while forward
        (Moment(1043, 143, "a"), Moment(1063, 5, "b"), 20),  # the computer was started again
        (Moment(1043, 143, "a"), Moment(1030, 5, "b"), 30),  # and its clock set back: the last fact is all there is
        (Moment(1043, 143, "a"), Moment(900, 5, "b"), 0),
        (Moment(1e300, 1e300, "a"), NOW, 63),
        (Moment(-1e300, -1e300, ""), NOW, 63),
    ],
)
def test_time_away_begins_at_the_last_sign_of_life(alive: Moment | None, now: Moment, away: float) -> None:
    """Never more than since the last fact, never less than nothing; a sign from later than now is none."""
    assert gone(LAST, alive, now) == away

"""Hours at speed leave memory and reference counts where they were."""

from __future__ import annotations

import pytest

from tests.bench.lasting import soak


@pytest.mark.usefixtures("qapp")
def test_ten_minutes_of_ticks_and_a_thousand_answers_leave_nothing_behind() -> None:
    """References of None, True and False stay within a few hundred, memory within 20 MB."""
    lines = list(soak(600, 1000))
    assert [line.verdict for line in lines] == ["met", "met"], [line.figure for line in lines]

"""Hours at speed leave memory and reference counts where they were."""

from __future__ import annotations

import pytest

from tests.bench.lasting import soak


@pytest.mark.usefixtures("qapp")
def test_ten_minutes_of_ticks_and_a_thousand_answers_leave_nothing_behind() -> None:
    """References of None, True and False stay within a few hundred, memory within 20 MB; no file stays open."""
    lines = list(soak(600, 1000))
    kept = [line for line in lines if "longest" not in line.what]
    assert [line.verdict for line in kept] == ["met"] * 3, [line.figure for line in lines]

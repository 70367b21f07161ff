"""Nobody can be found by subtracting one session from another."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.debrief.comparing.guard import apart, near, rounded, step


def group(*numbers: int) -> frozenset[str]:
    """People by number."""
    return frozenset(f"p{number}" for number in numbers)


SIX = group(1, 2, 3, 4, 5, 6)


def test_the_same_group_with_one_more_is_guarded() -> None:
    """One person more or less could be worked out: both sessions are guarded."""
    assert apart([SIX, SIX | group(7)], 5) == (1, 1)


def test_the_very_same_group_and_strangers_are_free() -> None:
    """Where nobody came or went there is nobody to find; and a group can't be subtracted from strangers."""
    assert apart([SIX, SIX], 5) == (0, 0)
    assert apart([SIX, group(11, 12, 13, 14, 15, 16)], 5) == (0, 0)


def test_as_many_as_a_sum_takes_may_be_told_apart() -> None:
    """Five more people than before are a sum of five, which may be shown."""
    assert apart([SIX, SIX | group(7, 8, 9, 10, 11)], 5) == (0, 0)


def test_some_gone_and_some_come_count_by_the_larger_number() -> None:
    """Two left and one came: two people's answers stand apart."""
    assert apart([SIX, group(1, 2, 3, 4, 7)], 5) == (2, 2)


def test_one_session_less_two_others_leaves_nobody() -> None:
    """A group that is two others and one person more is guarded, though each of them differs from it by many."""
    first, second = group(1, 2, 3, 4, 5), group(6, 7, 8, 9, 10)
    whole = first | second | group(11)

    assert apart([first, second, whole], 5)[2] == 1


def test_a_step_is_the_next_round_number_up() -> None:
    """Ten points over twelve people and one that came: 0.83 is rounded to whole points."""
    assert step(Fraction(10), 12, 1) == 1
    assert step(Fraction(4), 12, 1) == Fraction(1, 2)
    assert step(Fraction(1), 12, 1) == Fraction(1, 10)
    assert step(Fraction(200), 12, 1) == 20


def test_what_would_be_rounded_past_all_truth_is_not_told() -> None:
    """Nineteen answers beside five of the same people: 5.3 of ten is neither "about 0" nor "about 10"."""
    assert near(Fraction(53, 10), Fraction(10), 12, 1) == 5
    assert near(Fraction(53, 10), Fraction(10), 5, 4) is None
    assert near(Fraction(1, 5), Fraction(4), 5, 4) is None


@given(st.fractions(0, 10), st.integers(1, 40), st.integers(1, 20))
def test_what_is_told_rounded_is_never_far_from_the_truth(value: Fraction, answers: int, few: int) -> None:
    """No further than an eighth of the scale."""
    told = near(value, Fraction(10), answers, few)

    assert told is None or abs(told - value) <= Fraction(10, 8)


@pytest.mark.parametrize("newcomer", range(11))
def test_what_a_newcomer_answers_shows_no_figure(newcomer: int) -> None:
    """Six people answer the same twice, a seventh comes: whatever the seventh says, many answers fit both figures."""
    six = [3, 4, 5, 5, 6, 7]
    seven = [*six, newcomer]
    to = step(Fraction(10), len(six), 1)
    told = rounded(Fraction(sum(seven), 7), to)

    fitting = [one for one in range(11) if rounded(Fraction(sum(six) + one, 7), to) == told]
    assert len(fitting) >= 3


@given(st.fractions(-1000, 1000), st.sampled_from([Fraction(1, 10), Fraction(1, 2), Fraction(2)]))
def test_rounding_goes_to_the_nearest_multiple(value: Fraction, to: Fraction) -> None:
    """A rounded figure is a multiple, no further away than half of one."""
    found = rounded(value, to)

    assert (found / to).denominator == 1
    assert abs(found - value) <= to / 2

"""One person's marks are told apart from the others' when chance can't explain it, checked by other reckonings."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trainer.model.comparing import compare, holm, p_value, superiority

marks = st.lists(st.integers(1, 10), min_size=1, max_size=6)


def by_hand(mine: list[int], others: list[int]) -> float:
    """The same p-value by going through every way the marks could have fallen to the two sides."""
    everyone = [*mine, *others]
    middle = Fraction(len(mine) * len(others), 2)

    def wins(chosen: tuple[int, ...]) -> Fraction:
        rest = [everyone[place] for place in range(len(everyone)) if place not in chosen]
        return sum(
            (
                Fraction((everyone[place] > other) - (everyone[place] < other) + 1, 2)
                for place in chosen
                for other in rest
            ),
            Fraction(0),
        )

    away = abs(wins(tuple(range(len(mine)))) - middle)
    ways = list(combinations(range(len(everyone)), len(mine)))
    return sum(abs(wins(one) - middle) >= away for one in ways) / len(ways)


@settings(deadline=None, max_examples=60)
@given(marks, marks)
def test_the_exact_p_value_is_what_counting_every_case_gives(mine: list[int], others: list[int]) -> None:
    """Ties and unequal sizes included, the value equals that of going through all permutations of pairs won."""
    assert p_value(mine, others) == pytest.approx(by_hand(mine, others), abs=1e-12)


@pytest.mark.parametrize(("sizes", "wins", "p"), [((5, 5), 2, 8 / 252), ((4, 4), 0, 2 / 70), ((8, 8), 13, 0.0499)])
def test_printed_tables_of_the_test_agree(sizes: tuple[int, int], wins: int, p: float) -> None:
    """Without ties the values are those of the printed Mann-Whitney tables, such as U = 13 for eight against eight."""
    ranks = list(range(sum(sizes)))
    chosen = next(
        one
        for one in combinations(ranks, sizes[0])
        if sum(mine > other for mine in one for other in ranks if other not in one) == wins
    )
    others = [rank for rank in ranks if rank not in chosen]
    assert p_value(list(chosen), others) == pytest.approx(p, abs=1e-4)


def test_many_marks_are_approximated_closely() -> None:
    """Above a hundred marks the approximation lies within a hundredth of what a hundred thousand shuffles would say."""
    chance = Random(3)
    mine = [min(10, max(1, round(chance.gauss(7.3, 1.6)))) for _ in range(40)]
    others = [min(10, max(1, round(chance.gauss(7.9, 1.6)))) for _ in range(80)]
    away = abs(superiority(mine, others) - Fraction(1, 2))
    everyone, hits, times = [*mine, *others], 0, 2_000
    for _ in range(times):
        chance.shuffle(everyone)
        hits += abs(superiority(everyone[:40], everyone[40:]) - Fraction(1, 2)) >= away
    assert p_value(mine, others) == pytest.approx(hits / times, abs=0.02)


def test_holms_adjustment_is_stepwise() -> None:
    """The smallest value is multiplied by all, the next by one fewer, and none falls below the one before."""
    assert holm([0.01, 0.04, 0.03]) == pytest.approx([0.03, 0.06, 0.06])
    assert holm([0.5, 0.9]) == pytest.approx([1.0, 1.0])
    assert holm([]) == []


def test_a_manager_far_below_the_others_is_told() -> None:
    """Eight low marks beside two times eight high ones depart, downwards; the others don't."""
    found = compare(
        {"Ivar": [3, 4, 4, 5, 3, 4, 5, 4], "Ada": [8, 9, 8, 9, 10, 8, 9, 8], "Per": [9, 8, 9, 8, 9, 9, 8, 10]}, 8
    )
    assert {one.who: one.departs for one in found}["Ivar"] == "lower"
    assert all(one.p <= 1 for one in found)


def test_beside_one_low_manager_the_others_are_not_called_high() -> None:
    """Two good ones differ from the others only because of the third; the third alone is told."""
    found = compare(
        {"Ada": [8, 9, 8, 9, 10, 8, 9, 8], "Ivar": [3, 4, 4, 5, 3, 4, 5, 4], "Per": [9, 8, 9, 8, 9, 9, 8, 9]}, 8
    )
    assert [(one.who, one.departs) for one in found] == [("Ada", ""), ("Ivar", "lower"), ("Per", "")]


def test_of_two_who_differ_both_are_told() -> None:
    """Nobody can say which of two is the unusual one."""
    found = compare({"Ada": [8, 9, 8, 9, 10, 8, 9, 8], "Ivar": [3, 4, 4, 5, 3, 4, 5, 4]}, 8)
    assert [(one.who, one.departs) for one in found] == [("Ada", "higher"), ("Ivar", "lower")]


def test_nothing_is_said_of_too_few() -> None:
    """With seven marks where eight are needed a person is not compared, however low they are."""
    found = compare({"Ivar": [1] * 7, "Ada": [10] * 20}, 8)
    assert found == ()


def test_a_difference_too_small_to_matter_is_not_told() -> None:
    """Many marks can make a tiny difference certain; it still isn't told as one."""
    mine, others = [7] * 60 + [8] * 40, [7] * 250 + [8] * 350
    (first, _second) = compare({"Ivar": mine, "all others": others}, 8)
    assert first.p < 0.05
    assert first.departs == ""


def test_equal_managers_are_seldom_told_apart() -> None:
    """Among two hundred groups of four equals, at most one in twenty tells of anybody (give or take chance)."""
    chance = Random(11)
    told = 0
    for _ in range(200):
        group = {name: [chance.randint(5, 10) for _ in range(9)] for name in "abcd"}
        told += any(one.departs for one in compare(group, 8))
    assert told <= 16

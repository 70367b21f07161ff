"""This file is the promise to small groups: no sum below the limit, no difference that gives one away."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from trainer.debrief.items import Sample
from trainer.debrief.small import covered
from trainer.model.session import Given

SIZES = st.lists(st.integers(0, 12), min_size=1, max_size=6)


def rounds(sizes: list[int]) -> list[Sample]:
    """Rounds with so many answers each, every answer another number."""
    samples, number = [], 0
    for turn, size in enumerate(sizes, 1):
        answers = tuple(Given(number + each) for each in range(size))
        number += size
        samples.append(Sample(label=f"Round {turn}", answers=answers, asked=size))
    return samples


def shown(samples: tuple[Sample, ...]) -> list[frozenset[object]]:
    """The sets of answers whose sums can be read."""
    return [frozenset(given.value for given in sample.answers) for sample in samples if sample.answers]


@given(SIZES, st.integers(3, 8), st.booleans())
def test_no_shown_sum_and_no_difference_of_sums_is_a_small_group(sizes: list[int], limit: int, merge: bool) -> None:
    """Whatever is added to or taken from what, nobody learns of fewer people than the limit."""
    sums = shown(covered(rounds(sizes), limit, merge=merge))

    for count in range(1, len(sums) + 1):
        for some in combinations(sums, count):
            together = frozenset().union(*some)
            assert len(together) >= limit
            for other in combinations(sums, count - 1):
                rest = together - frozenset().union(*other)
                assert not rest or len(rest) >= limit


@given(SIZES, st.integers(3, 8))
def test_what_is_revealed_round_by_round_gives_nothing_away_later(sizes: list[int], limit: int) -> None:
    """Single rounds shown while they are played and sums shown at the end differ by no small group."""
    each = [shown(covered([sample], limit)) for sample in rounds(sizes)]
    early = [one for found in each for one in found]
    late = shown(covered(rounds(sizes), limit, merge=True))

    for one in early:
        for other in late:
            assert one == other or not one & other


@given(SIZES, st.integers(3, 8))
def test_a_large_enough_round_is_shown(sizes: list[int], limit: int) -> None:
    """The rule hides no more than it must: rounds from the limit up stand by themselves."""
    sums = shown(covered(rounds(sizes), limit, merge=True))

    assert [len(one) for one in sums if len(one) >= limit][: sum(size >= limit for size in sizes)] == [
        size for size in sizes if size >= limit
    ]


def test_private_ratings_appear_summed_over_rounds() -> None:
    """One customer a round, six rounds: shown as six answers together, never one by one."""
    (together,) = covered(rounds([1] * 6), 5, merge=True)

    assert (together.n, together.label) == (6, "All rounds together")


@given(st.integers(0, 12), st.integers(1, 6), st.integers(3, 8))
def test_what_was_said_aloud_is_no_help_to_reach_the_limit(private: int, aloud: int, limit: int) -> None:
    """Taken from what is shown, the known answers leave nobody, or as many as the limit asks for."""
    (sample,) = rounds([private])
    (one,) = covered([replace(sample, aloud=tuple(Given(100 + each) for each in range(aloud)))], limit)

    unknown = [answer for answer in one.answers if answer in sample.answers]
    assert not unknown or len(unknown) >= limit
    assert one.hidden or one.n == private + aloud


def test_a_hidden_sample_holds_nothing() -> None:
    """Its answers are gone, not only unpainted, and so is what stood beside them, which tells of them."""
    (four,) = rounds([4])
    (one,) = covered([replace(four, beside="3 of 4 saw it", people=4)], 5)

    assert one.hidden
    assert (one.answers, one.n, one.people, one.beside) == ((), 0, 0, "")


def test_what_was_shown_by_hands_or_given_by_name_has_no_limit() -> None:
    """Everybody saw it."""
    sample = Sample(label="", answers=(Given(1),), asked=1, open=True)

    assert covered([sample], 5) == (sample,)

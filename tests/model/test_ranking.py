"""What is equal shares its places, and the most comes first."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from trainer.model.ranking import places, ranked


def test_equal_scores_share_their_places() -> None:
    """Five, three, three and one are the places 1, 2–3, 2–3 and 4, in the order in which equals came."""
    found = ranked([("a", 3), ("b", 5), ("c", 1), ("d", 3)])
    assert [(one.what, places(one)) for one in found] == [("b", "1"), ("a", "2–3"), ("d", "2–3"), ("c", "4")]


def test_nothing_has_no_places() -> None:
    """An empty list ranks to an empty one."""
    assert ranked([]) == ()


@given(st.lists(st.integers(-5, 5)))
def test_a_place_says_how_many_are_before_and_behind(scores: list[int]) -> None:
    """The first shared place is one more than those above, the last one leaves exactly those below."""
    for one in ranked(list(enumerate(scores))):
        assert one.first == 1 + sum(1 for score in scores if score > one.score)
        assert one.last == len(scores) - sum(1 for score in scores if score < one.score)

"""Groups are fair and take everybody in."""

from __future__ import annotations

from itertools import combinations
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from trainer.model import dealing, grouping
from trainer.model.people import Group
from trainer.model.scenario import Card, Deck, GroupRule, Role

PAIR = (Role("customer", "Customer"), Role("performer", "Employee"))
RULES = st.sampled_from(
    [GroupRule("pairs"), GroupRule("triads"), GroupRule("teams", 3), GroupRule("teams of", 4), GroupRule("everyone")]
)


def names(count: int) -> list[str]:
    """So many people."""
    return [f"p{number}" for number in range(1, count + 1)]


@settings(deadline=None)
@given(RULES, st.integers(1, 40), st.integers(0, 99))
def test_everybody_has_exactly_one_place(rule: GroupRule, count: int, seed: int) -> None:
    """Whatever the head count, each person is in one group and no group is empty."""
    groups = grouping.draw(rule, PAIR, names(count), (), Random(seed))
    assert sorted(member for group in groups for member in group.members) == sorted(names(count))
    assert all(group.members for group in groups)


@settings(deadline=None)
@given(st.integers(3, 41), st.integers(0, 99))
def test_an_odd_one_makes_a_triad(count: int, seed: int) -> None:
    """With an odd count one pair becomes three; nobody is left alone."""
    groups = grouping.draw(GroupRule("pairs"), (), names(count), (), Random(seed))
    sizes = sorted(len(group.members) for group in groups)
    assert sizes == [2] * (len(groups) - 1) + [2 + count % 2]


@settings(deadline=None)
@given(st.integers(2, 7), st.integers(9, 30), st.integers(0, 99))
def test_teams_differ_by_one_at_most(number: int, count: int, seed: int) -> None:
    """Teams are as even as they can be."""
    groups = grouping.draw(GroupRule("teams", number), (), names(count), (), Random(seed))
    sizes = [len(group.members) for group in groups]
    assert len(groups) == number
    assert max(sizes) - min(sizes) <= 1


@settings(deadline=None, max_examples=30)
@given(st.integers(4, 14), st.integers(0, 99))
def test_nobody_plays_again_before_all_have_played(count: int, seed: int) -> None:
    """One pair plays: over the rounds nobody's turns exceed another's by more than one."""
    past: list[Group] = []
    for turn in range(count):
        past += grouping.draw(GroupRule("one pair plays"), PAIR, names(count), past, Random(f"{seed}/{turn}"))
        turns, _met, _roles = grouping.played(past)
        played = [turns[person] for person in names(count)]
        assert max(played) - min(played) <= 1


@settings(deadline=None, max_examples=20)
@given(st.integers(0, 99))
def test_four_people_meet_in_every_way_before_any_pair_repeats(seed: int) -> None:
    """Pairs of four over three rounds: each two met once."""
    past: list[Group] = []
    for turn in range(3):
        past += grouping.draw(GroupRule("pairs"), (), names(4), past, Random(f"{seed}/{turn}"))
    _turns, met, _roles = grouping.played(past)
    assert all(met[frozenset(two)] == 1 for two in combinations(names(4), 2))


@settings(deadline=None)
@given(st.integers(1, 30), st.integers(1, 15), st.integers(0, 99))
def test_a_card_is_dealt_twice_only_when_there_are_too_few(receivers: int, cards: int, seed: int) -> None:
    """Each receiver gets one card; none comes twice while another has not come."""
    deck = Deck("d", "Deck", "everyone", tuple(Card(f"c{n}", f"Card {n}") for n in range(cards)))
    hands = dealing.deal(deck, names(receivers), (), Random(seed))
    dealt = [hand.card for hand in hands]
    assert [hand.target for hand in hands] == names(receivers)
    assert max(dealt.count(card) for card in dealt) - min(dealt.count(f"c{n}") for n in range(cards)) <= 1


def test_cards_already_dealt_come_last() -> None:
    """A second round deals what the first did not."""
    deck = Deck("d", "Deck", "customer", tuple(Card(f"c{n}", f"Card {n}") for n in range(5)))
    used: set[str] = set()
    for turn in range(5):
        used |= {hand.card for hand in dealing.deal(deck, ["p1"], used, Random(turn))}
    assert len(used) == 5

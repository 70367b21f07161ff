"""Leavers and observers are settled in one act each, and what has been played stays as it was."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.steps.settling_kit import (
    SEALED,
    SECRET,
    TOGETHER,
    TRIADS,
    Rooms,
    groups,
    roles,
    sizes,
)
from tests.stories import DISLIKE, LEVELS, go_to, members
from trainer.model.replay import fold
from trainer.model.scenario import Scenario

# Somebody goes


def test_a_leavers_role_goes_to_somebody_of_the_same_team(rooms: Rooms) -> None:
    """The customer has left: one of the employees becomes customer, and the place is gone."""
    room = rooms.of(LEVELS, 12, "cards")
    team = groups(room)[0]
    (customer,) = team.in_role("customer")
    room.change(customer, "left")
    (question,) = room.people.unsettled()
    assert (question.person, question.gone, question.role) == (customer, True, "customer")
    assert [way.how for way in question.ways] == ["takes over", "takes over"]
    assert {way.person for way in question.ways} <= set(team.in_role("performer"))
    room.people.settle(question.ways[0])
    (new,) = groups(room)[0].in_role("customer")
    assert new == question.ways[0].person
    assert customer not in members(groups(room))
    assert room.people.unsettled() == ()


def test_a_leaver_whose_role_others_have_too_leaves_no_question(rooms: Rooms) -> None:
    """One of three employees: gone from the team at once, nobody is asked."""
    room = rooms.of(LEVELS, 12, "cards")
    gone = groups(room)[0].in_role("performer")[0]
    room.change(gone, "left")
    assert room.people.unsettled() == ()
    assert gone not in members(groups(room))


def test_the_one_left_alone_in_a_pair_gets_the_third_of_a_triad(rooms: Rooms) -> None:
    """Eleven people, one of a pair goes: the triad gives one, and all are pairs with both roles."""
    room = rooms.of(TOGETHER, 11, "talk")
    pair = next(group for group in groups(room) if len(group.members) == 2)
    room.change(pair.in_role("customer")[0], "left")
    (question,) = room.people.unsettled()
    assert question.ways[0].how == "moves over"
    room.people.settle(question.ways[0])
    assert sizes(room) == [2] * 5
    assert all(roles(group) == ["customer", "performer"] for group in groups(room))


def test_the_one_left_alone_joins_another_pair_when_there_is_no_third(rooms: Rooms) -> None:
    """Ten people, one goes: three pairs and a triad."""
    room = rooms.of(TOGETHER, 10, "talk")
    gone = groups(room)[2].members[0]
    room.change(gone, "absent")
    (question,) = room.people.unsettled()
    assert question.ways[0].how == "merges"
    room.people.settle(question.ways[0])
    assert sizes(room) == [2, 2, 2, 3]
    assert gone not in members(groups(room))


def test_somebody_without_a_place_takes_the_empty_one(rooms: Rooms) -> None:
    """A latecomer nobody has placed yet comes before any change of other pairs."""
    room = rooms.of(TOGETHER, 10, "talk")
    late = room.join("Late")
    room.change(groups(room)[0].members[0], "left")
    question = next(one for one in room.people.unsettled() if one.gone)
    assert (question.ways[0].how, question.ways[0].person) == ("takes over", late)
    room.people.settle(question.ways[0])
    assert sizes(room) == [2] * 5
    assert room.people.unsettled() == ()


def test_in_a_triad_the_observer_takes_over(rooms: Rooms) -> None:
    """Of three the customer goes: who watched becomes customer."""
    room = rooms.of(TRIADS, 9, "talk")
    triad = groups(room)[0]
    room.change(triad.in_role("customer")[0], "left")
    room.people.settle(room.people.unsettled()[0].ways[0])
    assert groups(room)[0].in_role("customer") == triad.in_role("observer")


def test_of_the_one_pair_who_plays_least_steps_in(rooms: Rooms) -> None:
    """In the second round the customer goes: somebody who has not played yet is suggested."""
    room = rooms.of(DISLIKE, 8, "slip", 2)
    played = {person for known in room.session.groups.values() for person in members(known)}
    (customer,) = groups(room)[0].in_role("customer")
    room.change(customer, "left")
    way = room.people.unsettled()[0].ways[0]
    assert way.person not in played
    room.people.settle(way)
    assert groups(room)[0].in_role("customer") == (way.person,)
    assert [hand.target for hand in room.session.hands[room.here, "reason"]] == [way.person]


def test_an_observer_leaves_the_place_too(rooms: Rooms) -> None:
    """Who only watches from now on is replaced like somebody who left."""
    room = rooms.of(LEVELS, 12, "cards")
    (customer,) = groups(room)[1].in_role("customer")
    room.change(customer, "here", observer=True)
    assert [one.person for one in room.people.unsettled()] == [customer]


def test_nobody_who_has_read_a_card_changes_groups(rooms: Rooms) -> None:
    """A third who knows the secret of a pair can't make a new one; another way is offered."""
    room = rooms.of(SEALED, 5, "cards")
    for person in room.play.holders(room.here, SECRET):
        room.cards.open(person)
    room.join("Late")
    way = room.people.unsettled()[0].ways[0]
    readers = {person for _at, _deck, person, _when in room.session.opened}
    assert readers
    assert not (set(way.beside) & readers and way.how == "new pair")


# What has been played


def test_what_was_played_keeps_those_who_played_it(rooms: Rooms) -> None:
    """Team one has played; its customer leaves and somebody comes: in its scene stand those who were there."""
    room = rooms.of(LEVELS, 11, "scene", 1)
    room.start_or_pause()
    scene, team = room.here, room.play.playing(room.here)[0]
    go_to(room, "scene", 2)
    late = room.join("Late")
    room.people.settle(room.people.unsettled()[0].ways[0])
    for person in team.members:
        room.change(person, "left")
    assert room.play.playing(scene) == (team,)
    assert late not in members(room.play.groups(scene))
    assert late in members(groups(room))


def test_all_of_it_can_be_taken_back(rooms: Rooms) -> None:
    """Leaving and handing the role over are two acts; two undos bring both people back where they were."""
    room = rooms.of(LEVELS, 12, "cards")
    before, hands = groups(room), room.session.hands
    (customer,) = before[0].in_role("customer")
    room.change(customer, "left")
    room.people.settle(room.people.unsettled()[0].ways[0])
    room.undo()
    room.undo()
    assert groups(room) == before
    assert room.session.hands == hands
    assert room.session.people[customer].here
    assert fold(rooms.files[-1].records()) == room.session


def test_an_open_sheet_no_longer_waits_for_who_has_gone(rooms: Rooms) -> None:
    """Eight are expected; one leaves without an answer, one after it: seven are expected, the answer stays."""
    room = rooms.of(LEVELS, 12, "felt", 1)
    room.open_sheet()
    first, second, *_rest = room.session.sheets[room.here].expected
    room.answer(second, "feel", 1)
    room.change(first, "left")
    room.change(second, "left")
    state = room.session.sheets[room.here]
    assert first not in state.expected
    assert second in state.expected
    assert (second, "feel") in state.answers
    assert not state.closed


@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from([LEVELS, TOGETHER, TRIADS]),
    st.integers(6, 13),
    st.lists(st.tuples(st.sampled_from(["come", "left", "back", "watch"]), st.integers(0, 99)), max_size=8),
)
def test_however_people_come_and_go_everybody_here_has_one_place(
    tmp_path_factory: pytest.TempPathFactory, scenario: Scenario, people: int, acts: list[tuple[str, int]]
) -> None:
    """With every question answered as suggested: each player once, no place empty, nothing open, and all replays."""
    made = Rooms(tmp_path_factory.mktemp("rooms"))
    room = made.of(scenario, people, "cards" if scenario is LEVELS else "talk")
    for what, number in acts:
        chance = Random(number)
        if what == "come":
            room.join(f"New {number}")
        else:
            person = chance.choice(sorted(room.session.people))
            if sum(known.plays for known in room.session.people.values()) > 4 or what == "back":
                room.change(person, "left" if what == "left" else "here", observer=what == "watch")
        for _round in range(6):
            for question in room.people.unsettled()[:1]:
                room.people.settle(question.ways[0])
    playing = sorted(person.id for person in room.play.players())
    seated = sorted(members(groups(room)))
    assert seated == playing
    assert room.people.unsettled() == ()
    assert fold(made.files[-1].records()) == room.session
    made.files[-1].close()

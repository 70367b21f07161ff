"""Latecomers are settled in one act each, and what has been played stays as it was."""

from __future__ import annotations

from tests.steps.settling_kit import (
    ALL,
    IN_TURN,
    TOGETHER,
    Rooms,
    groups,
    roles,
    sizes,
)
from tests.stories import DISLIKE, LEVELS, go_to, members

# Somebody comes


def test_a_latecomer_joins_the_smallest_team(rooms: Rooms) -> None:
    """Teams of 4, 4 and 3: offered the third, in the role that takes the rest; then all are settled."""
    room = rooms.of(LEVELS, 11, "cards")
    late = room.join("Late")
    (question,) = room.people.unsettled()
    assert (question.person, question.gone) == (late, False)
    assert [way.how for way in question.ways] == ["joins", "observes"]
    smallest = min(groups(room), key=lambda group: len(group.members))
    assert question.ways[0].group == smallest.id
    room.people.settle(question.ways[0])
    assert sizes(room) == [4, 4, 4]
    assert next(group for group in groups(room) if late in group.members).in_role("performer")[-1] == late
    assert room.people.unsettled() == ()


def test_a_latecomer_does_not_come_into_a_scene_that_goes_on(rooms: Rooms) -> None:
    """While one team plays, another that waits is offered, though larger; in the last scene it is watching first."""
    room = rooms.of(LEVELS, 11, "scene", 1)
    (playing,) = room.play.playing(room.here)
    assert len(playing.members) == min(sizes(room))
    room.start_or_pause()
    room.join("Late")
    (question,) = room.people.unsettled()
    assert question.ways[0].how == "joins"
    assert question.ways[0].group != playing.id
    go_to(room, "scene", 3)
    room.start_or_pause()
    (question,) = room.people.unsettled()
    assert [way.how for way in question.ways] == ["observes", "joins"]


def test_a_latecomer_makes_a_new_pair_with_the_third_of_a_triad(rooms: Rooms) -> None:
    """Eleven people are four pairs and a triad; the twelfth makes it six pairs, each with both roles."""
    room = rooms.of(TOGETHER, 11, "talk")
    late = room.join("Late")
    way = room.people.unsettled()[0].ways[0]
    assert (way.how, way.person) == ("new pair", late)
    room.people.settle(way)
    assert sizes(room) == [2] * 6
    assert all(roles(group) == ["customer", "performer"] for group in groups(room))


def test_a_latecomer_becomes_the_third_of_a_pair(rooms: Rooms) -> None:
    """Ten people in pairs: the eleventh joins one of them."""
    room = rooms.of(TOGETHER, 10, "talk")
    room.join("Late")
    room.people.settle(room.people.unsettled()[0].ways[0])
    assert sizes(room) == [2, 2, 2, 2, 3]


def test_a_latecomer_may_watch(rooms: Rooms) -> None:
    """The second way: an observer has no place and nobody asks again."""
    room = rooms.of(TOGETHER, 10, "talk")
    late = room.join("Late")
    room.people.settle(room.people.unsettled()[0].ways[-1])
    assert room.session.people[late].observer
    assert room.people.unsettled() == ()
    assert sizes(room) == [2] * 5


def test_a_new_pair_has_its_turn_after_all_others(rooms: Rooms) -> None:
    """Pairs play one after another: turns that were drawn stay, the new pair comes last."""
    room = rooms.of(IN_TURN, 5, "scene", 1)
    first = room.play.group_id(room.here)
    before = [place.at for place in room.places]
    triad = next(group for group in groups(room) if len(group.members) == 3)
    if triad.id == first:
        room.next()
    room.join("Late")
    (question,) = room.people.unsettled()
    assert question.ways[0].how in ("new pair", "joins")
    room.people.settle(question.ways[0])
    assert [place.at for place in room.places][: len(before)] == before
    turns = [place.group.id for place in room.places if place.group]
    assert turns[0] == first
    assert len(turns) == len(groups(room))


def test_where_all_are_one_group_a_latecomer_is_simply_in(rooms: Rooms) -> None:
    """Nothing to ask: everybody is everybody."""
    room = rooms.of(ALL, 6, "talk")
    late = room.join("Late")
    assert late in members(groups(room))
    assert room.people.unsettled() == ()


def test_where_one_pair_plays_the_next_lot_counts_a_latecomer_in(rooms: Rooms) -> None:
    """Nothing to ask either: whoever has played least is drawn next."""
    room = rooms.of(DISLIKE, 4, "scene", 1)
    late = room.join("Late")
    assert room.people.unsettled() == ()
    go_to(room, "scene", 2)
    assert late in members(groups(room)) or len(members(groups(room))) == 2

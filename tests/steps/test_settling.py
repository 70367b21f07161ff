"""Latecomers, leavers and observers are settled in one act each, and what has been played stays as it was."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.stories import DISLIKE, LEVELS, SHEETS, begun, go_to, members
from trainer.clock import HandClock
from trainer.conductor import Conductor
from trainer.model.events import PlannedBlock
from trainer.model.people import Group
from trainer.model.scenario import Act, Brief, Card, Deal, Deck, Fill, GroupRule, Repeat, Role, Scenario
from trainer.model.script import script
from trainer.model.session import fold
from trainer.store.journal import SessionFile

PAIR = (Role("customer", "Customer"), Role("performer", "Employee"))
SECRET = Deck("reason", "Reason", "customer", tuple(Card(f"r{n}", f"R{n}") for n in range(9)), confidential=True)


def in_pairs(*steps: Act | Deal | Fill | Repeat) -> Scenario:
    """Pairs with a customer and an employee."""
    start = Brief(id="start", title="Start")
    return Scenario(
        id="pairs", title="Pairs", groups=GroupRule("pairs"), roles=PAIR, decks=(SECRET,), steps=(start, *steps)
    )


TOGETHER = in_pairs(Act(id="talk", title="Talk", minutes=5), Act(id="again", title="Again", minutes=5))
IN_TURN = in_pairs(Repeat(each="pair", steps=(Act(id="scene", title="Scene", minutes=3),)))
SEALED = in_pairs(Deal(id="cards", title="", deck="reason"), Act(id="talk", title="Talk", minutes=5))
TRIADS = Scenario(
    id="triads",
    title="Triads",
    groups=GroupRule("triads"),
    roles=(*PAIR, Role("observer", "Observer", others=True)),
    steps=(Act(id="talk", title="Talk", minutes=5),),
)
ALL = Scenario(id="all", title="All", steps=(Act(id="talk", title="Talk", minutes=5), Act(id="more", title="More")))


class Rooms:
    """Sessions of one scenario, closed after the test."""

    def __init__(self, path: Path) -> None:
        self._path, self.files = path, list[SessionFile]()

    def of(self, scenario: Scenario, people: int, step: str = "", lap: int = 0) -> Conductor:
        """A session at a step."""
        plan = (PlannedBlock(id=scenario.id, scenario=scenario.id, title=scenario.title),)
        played = script(plan, {scenario.id: scenario}, SHEETS)
        path = self._path / f"{len(self.files)}.trainer"
        room, file = begun(path, HandClock(), people=people, plan=plan, played=played)
        self.files.append(file)
        if step:
            go_to(room, step, lap)
        return room


@pytest.fixture
def rooms(tmp_path: Path) -> Iterator[Rooms]:
    """Sessions."""
    made = Rooms(tmp_path)
    yield made
    for file in made.files:
        file.close()


def groups(room: Conductor) -> tuple[Group, ...]:
    """The groups in force here."""
    return room.play.groups(room.here)


def sizes(room: Conductor) -> list[int]:
    """How large they are."""
    return sorted(len(group.members) for group in groups(room))


def roles(group: Group) -> list[str]:
    """The roles of a group."""
    return sorted(seat.role for seat in group.seats)


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

"""This file is today's plan in time: what begins when, and what changes when parts are moved."""

from __future__ import annotations

from trainer.model.day import Day, end, settable, slots
from trainer.model.events import PlannedBlock
from trainer.model.planning import pause_block
from trainer.model.scenario import Act, Card, Deck, Repeat, Scenario

ONE, TWO = (PlannedBlock(id=name, scenario=name, title=name.title()) for name in ("one", "two"))
COFFEE = pause_block("Coffee", 15)
LENGTHS = {"one": 45, "two": 70}


def length(block: PlannedBlock) -> int | None:
    """How long a part takes; None for one nobody knows."""
    return round(block.minutes or 0) if block.pause else LENGTHS.get(block.scenario)


def test_each_part_begins_when_the_one_before_ends() -> None:
    """From the start of the day on, breaks among them."""
    found = slots(Day((ONE, COFFEE, TWO), 9 * 60), length, now=0)

    assert [(slot.begins, slot.ends) for slot in found] == [(540, 585), (585, 600), (600, 670)]
    assert end(Day((ONE,), 540), found, 0) == 670


def test_without_a_start_the_day_begins_now() -> None:
    """An empty day ends when it begins."""
    assert slots(Day((COFFEE,)), length, now=100)[0].begins == 100
    assert (end(Day(), (), 100), end(Day(start=540), (), 100)) == (100, 540)


def test_a_part_nobody_knows_takes_no_time() -> None:
    """Its length is unknown, what follows is counted as if it weren't there."""
    gone = PlannedBlock(id="gone", scenario="gone", title="Gone")
    found = slots(Day((gone, ONE), 0), length, 0)

    assert found[0].minutes is None
    assert found[1].begins == 0


def test_parts_are_added_moved_changed_and_taken_out() -> None:
    """Each gives another day; the one before stays as it was."""
    day = Day().added((ONE, COFFEE)).added((TWO,))

    assert day.moved(2, 0).blocks == (TWO, ONE, COFFEE)
    assert day.moved(0, 99).blocks == (COFFEE, TWO, ONE)
    assert day.without(1).blocks == (ONE, TWO)
    assert day.changed(1, pause_block("Lunch", 45)).blocks[1].title == "Lunch"
    assert day.blocks == (ONE, COFFEE, TWO)


def test_what_may_be_set_is_what_the_scenario_has() -> None:
    """Rounds where they are told, minutes where acts are timed, cards where they are marked."""
    act = Act(id="play", title="Play", minutes=5)
    cards = (Card("a", "A", tags=("shop",)), Card("b", "B", tags=("bank", "shop")))
    rich = Scenario(
        id="rich", title="Rich", steps=(Repeat(steps=(act,), rounds=3),), decks=(Deck("d", "D", "team", cards),)
    )
    teams = Scenario(id="teams", title="Teams", steps=(Repeat(steps=(Act(id="talk", title="Talk"),), each="team"),))

    found = settable(rich)
    assert (found.rounds, found.minutes, found.cards) == (3, 5, ("shop", "bank"))
    assert not settable(teams).anything

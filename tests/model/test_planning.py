"""This file is how a plan for the day is put together."""

from __future__ import annotations

from trainer.model.agenda import Agenda, Block, Run
from trainer.model.planning import agenda_blocks, missing, numbered, pause_block, scenario_block
from trainer.model.scenario import Scenario

AGENDA = Agenda(
    id="day",
    title="A day",
    blocks=(
        Block(title="Welcome", minutes=5),
        Block(title="First", run=(Run(id="yes-and"), Run(id="guess", rounds=2, cards="shop"))),
        Block(title="Coffee", minutes=15, pause=True),
        Block(title="Again", run=(Run(id="yes-and", minutes=4),)),
    ),
)


def test_an_agenda_becomes_a_plan_with_its_breaks() -> None:
    """Scenarios keep their overrides and get their titles; everything else of the day has a title and a timer."""
    plan = agenda_blocks(AGENDA, {"yes-and": "Yes, and…", "guess": "Guess"})

    assert [(block.id, block.title, block.pause, block.minutes) for block in plan] == [
        ("pause", "Welcome", True, 5),
        ("yes-and", "Yes, and…", False, None),
        ("guess", "Guess", False, None),
        ("pause~2", "Coffee", True, 15),
        ("yes-and~2", "Yes, and…", False, 4),
    ]
    assert (plan[2].rounds, plan[2].cards) == (2, "shop")


def test_every_part_of_a_plan_has_an_id_of_its_own() -> None:
    """The same scenario twice and two breaks are told apart, in the order of the plan."""
    scenario = scenario_block(Scenario(id="a", title="A"))
    plan = numbered([scenario, pause_block("Break", 10), scenario, pause_block("Break", 10)])

    assert [block.id for block in plan] == ["a", "pause", "a~2", "pause~2"]


def test_what_an_agenda_lacks_is_named_once() -> None:
    """Ids that aren't there are told, each once."""
    assert missing(AGENDA, ["guess"]) == ("yes-and",)
    assert missing(AGENDA, ["guess", "yes-and"]) == ()

"""This file is the promise that a sheet can be run by itself, and is listed where somebody would look for it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from trainer.model.alone import self_contained, sheet_scenario, spread_shown
from trainer.model.items import Choose, Scale, Tally
from trainer.model.scenario import Brief, Fill, Reveal
from trainer.model.sheet import Band, Key, Sheet
from trainer.opening import plan_of
from trainer.shipped import shipped
from trainer.steps.kinds import playable
from trainer.store.library import load_library

PLAIN = Sheet(id="mood", title="Mood", summary="How are you?", items=(Scale(id="a", ask="?", least=1, most=5),))
KEYED = replace(
    PLAIN, result="the person", key=Key(bands=(Band(id="any", name="Any", least=1, most=5),))
)  # fmt: skip


def test_it_is_told_answered_and_shown() -> None:
    """Three steps in the sheet's own words, under the sheet's id."""
    made = sheet_scenario(replace(PLAIN, language="nb"))
    assert [type(step) for step in made.all_steps()] == [Brief, Fill, Reveal]
    assert (made.id, made.title, made.language) == ("mood", "Mood", "nb")
    assert made.step("welcome").text == "How are you?"
    assert playable(made)


@pytest.mark.parametrize(
    ("sheet", "shown"),
    [
        (PLAIN, True),
        (KEYED, True),
        (replace(KEYED, key=Key()), False),
        (replace(PLAIN, result="the person"), False),
        (replace(PLAIN, result="the facilitator"), False),
    ],
)
def test_what_is_for_nobody_in_the_room_has_no_reveal(sheet: Sheet, *, shown: bool) -> None:
    """A test without bands, and what only the facilitator may see, end with the last answer."""
    assert spread_shown(sheet) is shown
    assert any(isinstance(step, Reveal) for step in sheet_scenario(sheet).all_steps()) is shown


@pytest.mark.parametrize(
    "item",
    [
        Choose(id="a", ask="?", from_deck="level"),
        Choose(id="a", ask="?", from_teams=True),
        Tally(id="a", ask="?", from_card="job.glossary"),
    ],
)
def test_what_borrows_its_answers_from_cards_or_teams_cant_stand_alone(item: Choose | Tally) -> None:
    """It needs its scenario."""
    assert self_contained(PLAIN)
    assert not self_contained(replace(PLAIN, items=(item,)))


def test_parts_of_scenarios_can_be_run_but_arent_listed(tmp_path: Path) -> None:
    """A rating made for a scene isn't looked for by itself; a test is, also when a scenario uses it."""
    own = """trainer: 1
scenario: using
title: Using
steps:
  - id: one
    fill: test-purpose
  - id: two
    fill: feelings
"""
    tmp_path.joinpath("using.yaml").write_text(own, encoding="utf-8")
    library = load_library([shipped("scenarios"), tmp_path])
    assert "feelings" in library.parts()
    assert "test-purpose" not in library.parts()
    assert "nps" not in library.parts()
    assert {"feelings", "test-purpose", "nps"} <= {scenario.id for scenario in library.runnable()}


def test_an_agenda_runs_a_sheet_by_its_id(tmp_path: Path) -> None:
    """Among scenarios and breaks, called by its title."""
    own = """trainer: 1
agenda: with-a-test
title: With a test
blocks:
  - title: First
    run:
      - test-empathy
      - yes-and
"""
    tmp_path.joinpath("with-a-test.yaml").write_text(own, encoding="utf-8")
    library = load_library([shipped("scenarios"), tmp_path])
    plan = plan_of(library, ("with-a-test",))
    assert [(block.scenario, block.title) for block in plan] == [
        ("test-empathy", library.sheet("test-empathy").title),
        ("yes-and", library.scenario("yes-and").title),
    ]
    with pytest.raises(KeyError):
        plan_of(library, ("there-is-no-such-file",))

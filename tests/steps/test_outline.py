"""This file is a scenario at a glance: its steps, how often each comes and how long it takes."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from tests.kit import shipped_library, started
from trainer.model.grouping import draw
from trainer.model.planning import scenario_block
from trainer.model.scenario import GroupRule
from trainer.steps import kinds
from trainer.steps.fit import divided, fit, group_sizes, listed
from trainer.steps.outline import Outline, group_words, minutes, outline


def _outline(scenario_id: str, people: int = 12, observers: int = 0) -> Outline:
    library = shipped_library()
    scenario = library.scenario(scenario_id)
    sheets = {sheet.id: sheet for sheet in library.sheets()}
    return outline(scenario_block(scenario), scenario, sheets, people, observers)


def test_a_repeated_step_is_counted_once_a_team() -> None:
    """With three teams the scene is played three times, five minutes each."""
    rows = {row.title: row for row in _outline("service-levels").rows}

    scene = rows["Play the scene"]
    assert (scene.times, scene.seconds) == (3, 300)


def test_every_step_has_a_name() -> None:
    """A step without a title of its own is called by what it is about, or by its kind, as in the rundown."""
    assert [row.title for row in _outline("survey-supplier-winover").rows] == [
        "Eleven questions to somebody else's customer",
        "Everyone answers · 12 people",
        "How the room answered",
    ]
    library = shipped_library()
    assert all(row.title for one in library.runnable() for row in _outline(one.id, one.people.least).rows)


def test_a_rating_takes_as_long_as_the_people_need() -> None:
    """With thirty people the laptop goes round longer than the minutes written, and the whole becomes longer."""
    few, many = _outline("service-levels", 12), _outline("service-levels", 30)

    assert many.seconds > few.seconds
    rating = next(row for row in many.rows if row.title.startswith("Rate the scene"))
    assert rating.title == "Rate the scene · 20 people"
    assert rating.seconds == 20 * (10 + 3 * 8)


def test_the_fewest_who_rate_are_those_beside_the_largest_team() -> None:
    """Nine people in three teams: six rate each scene. An observer more makes seven. Nobody's own story counts."""
    assert _outline("service-levels", 9).fewest == 6
    assert _outline("service-levels", 9, observers=1).fewest == 7


def test_the_outline_is_what_the_session_plays(tmp_path: Path) -> None:
    """The steps the library names are those of the rundown: the same, in the same order, as often."""
    made = _outline("guess-dislike")
    played = started(tmp_path, ["guess-dislike"])

    steps = [place.at.step for place in played.conductor.places]
    times = [steps.count(step) for step in dict.fromkeys(steps)]
    played.file.close()
    assert [row.times for row in made.rows] == times


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [(20, 1), (90, 2), (14 * 60, 14), (22 * 60, 22), (47.5 * 60, 48), (54.2 * 60, 54)],
)
def test_lengths_are_told_to_the_minute(seconds: float, shown: int) -> None:
    """At least one, and the same figure here as later in the console and the notes."""
    assert minutes(seconds) == shown


def test_every_way_to_divide_the_room_has_its_words() -> None:
    """The words on the card say how the room is divided."""
    rules = (
        GroupRule(),
        GroupRule("pairs"),
        GroupRule("teams", 3),
        GroupRule("teams of", 4),
        GroupRule("one pair plays"),
    )

    assert [group_words(rule) for rule in rules] == ["everyone", "pairs", "3 teams", "teams of 4", "one pair plays"]


@pytest.mark.parametrize(
    ("rule", "people", "sizes"),
    [
        (GroupRule("teams", 3), 11, (4, 4, 3)),
        (GroupRule("teams", 3), 2, (1, 1)),
        (GroupRule("pairs"), 11, (3, 2, 2, 2, 2)),
        (GroupRule("pairs"), 1, (1,)),
        (GroupRule("triads"), 11, (4, 4, 3)),
        (GroupRule("teams of", 4), 11, (6, 5)),
    ],
)
def test_groups_are_told_as_they_are_drawn(rule: GroupRule, people: int, sizes: tuple[int, ...]) -> None:
    """The sizes in the sentence are those that the draw makes."""
    assert group_sizes(rule, people) == sizes
    drawn = draw(rule, (), [f"p{n}" for n in range(people)], (), Random(1))
    assert tuple(sorted((len(group.members) for group in drawn), reverse=True)) == sizes


def test_the_people_page_says_how_the_room_is_divided() -> None:
    """Odd numbers are said in a sentence, too few and too many with the number needed."""
    library = shipped_library()
    levels, yes_and, guess = (library.scenario(name) for name in ("service-levels", "yes-and", "guess-dislike"))

    assert divided(levels, 11) == "11 play: teams of 4, 4 and 3."
    assert divided(yes_and, 11) == "11 play: 4 pairs and 1 group of three."
    assert divided(guess, 11) == "2 play at a time, 9 watch."
    few, many = fit(levels, 5), fit(levels, 40)
    assert not few.good
    assert (
        few.sentence
        == "“Three service levels” needs 9 people or more; 5 will play. Add people, or choose another exercise."
    )
    assert not many.good
    assert "30 people at most" in many.sentence


def test_words_in_a_row_end_with_and() -> None:
    """One, two and more parts."""
    assert [listed(["4"]), listed(["4", "3"]), listed(["4", "4", "3"])] == ["4", "4 and 3", "4, 4 and 3"]


def test_every_shipped_scenario_has_an_outline() -> None:
    """For each playable scenario and every head count it allows there is an outline with time in it."""
    library = shipped_library()
    for scenario in library.scenarios():
        if kinds.playable(scenario):
            for people in (scenario.people.least, scenario.people.most):
                assert _outline(scenario.id, people).seconds > 0

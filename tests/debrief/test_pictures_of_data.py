"""The promise of the debrief's pictures: journey, ladder, gap and times hold the figures that the answers give."""

from __future__ import annotations

import statistics
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests import kit
from tests.findings.plant import played as planted
from trainer.debrief import figures
from trainer.debrief.durations import times
from trainer.debrief.journey import journey
from trainer.debrief.ladder import ladders
from trainer.debrief.paired import guesses, paired, pairings
from trainer.debrief.telling import Telling
from trainer.model.events import Occurrence, Promise
from trainer.model.pictures import Gap
from trainer.model.play import Play, room

PAIRS, TEAMS = "planted-pairs", "planted-teams"


@pytest.fixture(scope="module")
def levels(tmp_path_factory: pytest.TempPathFactory) -> Iterator[kit.Played]:
    """Three service levels, felt as drawn, with a mark in every scene."""
    played = kit.service_levels(tmp_path_factory.mktemp("levels"), kit.as_drawn)
    yield played
    played.file.close()


@pytest.fixture(scope="module")
def pairs() -> Play:
    """Eight pairs in which everybody guesses too well."""
    return planted("gap", 3)


def raw(play: Play, step: str, item: str) -> list[object]:
    """The values answered to an item of a step, straight from the session."""
    return [
        given.value
        for at, state in play.session.sheets.items()
        if at.step == step
        for (_who, name), given in state.answers.items()
        if name == item and given.value is not None
    ]


def test_the_journey_goes_from_rating_to_rating_with_its_marks(levels: kit.Played) -> None:
    """One stop a scene at the minute it was rated, its average on the way from worst to best, marks between."""
    (way,) = journey(levels.play)

    assert [stop.figure for stop in way.stops] == [
        {"played Low": "−1.5", "played Standard": "+0.1", "played WOW": "+1.5"}[stop.label.split(" · ")[1]]
        for stop in way.stops
    ]
    assert [stop.share for stop in way.stops] == [
        pytest.approx({"−1.5": 0.125, "+0.1": 0.53125, "+1.5": 0.875}[stop.figure], abs=0.03) for stop in way.stops
    ]
    assert [flag.text for flag in way.flags] == ["The face changed"] * 3
    assert all(stop.low <= stop.share <= stop.high for stop in way.stops)
    assert [stop.minute for stop in way.stops] == sorted(stop.minute for stop in way.stops)


def test_a_line_joins_only_what_the_same_people_felt(levels: kit.Played, tmp_path: Path) -> None:
    """Three teams judged by three audiences are three points; one scene rated twice by the same is a way."""
    again = kit.started(tmp_path, ["service-levels"])
    kit.go_to(again, "felt")
    kit.answered(again, kit.as_drawn)
    again.conductor.another_take()
    kit.answered(again, kit.as_drawn)
    again.file.close()
    (apart,), (same,) = journey(levels.play), journey(again.play)

    assert len({stop.way for stop in apart.stops}) == len(apart.stops) == 3
    assert "A line joins" not in apart.note
    assert {stop.way for stop in same.stops} == {0}
    assert same.note.endswith("A line joins what the same people felt.")
    assert apart.begins == 9 * 60


def test_nothing_is_said_of_bars_that_lie_behind_their_points(levels: kit.Played, tmp_path: Path) -> None:
    """Where answers spread, half of them lie within a bar; where nearly all are the same, there is none to be seen."""

    def nearly_alike(play: Play, at: Occurrence, person: str) -> dict[str, int | str]:
        other = play.session.sheets[at].expected.index(person) < 2
        return {"feel": -1 if other else -2, "return": 0, "level": "low"}

    (spread,) = journey(levels.play)
    alike = kit.service_levels(tmp_path, nearly_alike)
    alike.file.close()
    (flat,) = journey(alike.play)

    assert any(stop.high > stop.low for stop in flat.stops)
    assert flat.note == "Each point is an average, the higher the better."
    assert spread.note.endswith("its bar goes from the lower quartile to the upper.")


def test_the_room_sees_the_way_without_the_facilitators_marks(levels: kit.Played) -> None:
    """Marks are private words; on the stage the way has none."""
    (way,) = journey(room(levels.play))

    assert way.stops
    assert not way.flags


def test_without_names_the_way_has_no_times(levels: kit.Played) -> None:
    """Only an order."""
    (way,) = journey(levels.play, names=False)

    assert (way.minutes, way.flags) == (0.0, ())
    assert not any(stop.clock for stop in way.stops)


def test_the_ladder_has_a_rung_a_level_from_the_lowest(levels: kit.Played) -> None:
    """With the average, how many saw it, and what its customer said."""
    (one,) = ladders(Telling(levels.play), "service-levels")

    assert [(rung.name, rung.figure, rung.beside) for rung in one.rungs] == [
        ("Low", "−1.5", "7 of 8 saw “Low”"),
        ("Standard", "+0.1", "5 of 8 saw “Standard”"),
        ("WOW", "+1.5", "8 of 8 saw “WOW”"),
    ]
    assert [rung.quote for rung in one.rungs] == ["overlooked", "overlooked", "seen"]
    assert all(rung.who.startswith("Customer") for rung in one.rungs)


def test_a_ladder_names_the_question_and_the_scale_of_its_averages(levels: kit.Played) -> None:
    """A room that reads "+1.5" must know what was asked, and of how much."""
    (one,) = ladders(Telling(levels.play), "service-levels")

    assert one.note == f"{one.asked} · Average from −2 to +2"


def test_before_its_reveal_a_ladder_is_no_ladder(levels: kit.Played) -> None:
    """While the levels are secret the room learns nothing from a picture of them."""
    session = replace(levels.play.session, revealed=frozenset(), finished=None)

    assert not ladders(Telling(room(replace(levels.play, session=session))), "service-levels")


def test_the_gap_has_the_averages_of_both_sides(pairs: Play) -> None:
    """The guess first, the feeling second, pleasure and energy as reckoned from the raw answers."""
    (gap,) = paired(Telling(pairs), PAIRS)
    assert isinstance(gap, Gap)

    for point, step in ((gap.start, "guessed"), (gap.end, "felt")):
        values = [value for value in raw(pairs, step, "point") if isinstance(value, tuple)]
        pleasure, energy = (statistics.mean(float(value[axis]) for value in values) for axis in (0, 1))
        assert point.pleasure == pytest.approx((pleasure - 1) / 8)
        assert point.figure == f"pleasure {figures.mean(pleasure)}, energy {figures.mean(energy)}"


def test_a_gap_of_few_pairs_is_not_shown() -> None:
    """Four guesses are below the promised five, and so nothing of them is told."""
    few = planted("gap", 3, people=10)
    stricter = kit.with_promise(few, Promise(limit=6))

    assert paired(Telling(few), PAIRS)
    assert not paired(Telling(stricter), PAIRS)
    assert not pairings(Telling(stricter), PAIRS)


def test_guesses_said_aloud_lift_no_private_ones_over_the_limit(pairs: Play) -> None:
    """With the last two alone in private nothing is told; when these are said aloud too, the gap is that of all."""
    assert not paired(Telling(_said_aloud(pairs, but=2)), PAIRS)
    assert paired(Telling(_said_aloud(pairs, but=0)), PAIRS) == paired(Telling(pairs), PAIRS)


def _said_aloud(play: Play, *, but: int) -> Play:
    """The play with all guesses said aloud, but so many."""
    sheets = dict(play.session.sheets)
    known = [(at, key) for at, state in sheets.items() if at.step == "guessed" for key in state.answers]
    for at, key in known[: len(known) - but]:
        answers = sheets[at].answers
        sheets[at] = replace(sheets[at], answers={**answers, key: replace(answers[key], how="aloud")})
    return replace(play, session=replace(play.session, sheets=sheets))


def test_a_guess_is_no_feeling_of_the_journey(pairs: Play) -> None:
    """What people guessed of others is left out of the way the room felt."""
    (way,) = journey(pairs)

    assert guesses(Telling(pairs), PAIRS) == {"guessed"}
    assert len(way.stops) == 6
    assert not [stop for stop in way.stops if "Guessed" in stop.label]


def test_planned_and_taken_times_are_those_of_the_plan(levels: kit.Played) -> None:
    """Of a single exercise step by step, repeated steps summed; not played says so."""
    (known,) = times(levels.play)
    scene = next(span for span in known.spans if span.label == "Play the scene")

    assert (scene.planned, scene.took_figure) == (15, "9:30 min")
    assert scene.took == pytest.approx(9.5)
    assert sum(span.planned for span in known.spans) == 70

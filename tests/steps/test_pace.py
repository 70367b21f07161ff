"""The pace says when the workshop will end beside when it was to end, and places have names even without a title."""

from __future__ import annotations

from pathlib import Path

from tests import kit
from tests.stories import begun, go_to
from trainer.clock import HandClock
from trainer.conductor import Conductor
from trainer.steps import kinds, naming
from trainer.steps.pace import Lengths, Pace, pace


def behind(conductor: Conductor, lengths: Lengths | None = None) -> float:
    """Seconds behind the plan."""
    found = pace(conductor.play, conductor.places, conductor.now(), lengths or Lengths())
    assert found is not None
    return found.behind


def test_at_the_start_the_room_is_on_time(tmp_path: Path) -> None:
    """Nothing has passed: expected and planned end are the same."""
    conductor, file = begun(tmp_path / "a.trainer")
    assert behind(conductor) == 0
    file.close()


def test_a_step_that_takes_longer_puts_the_room_behind(tmp_path: Path) -> None:
    """Five minutes at a step of two: three behind; inside its two minutes nothing is behind."""
    clock = HandClock()
    conductor, file = begun(tmp_path / "a.trainer", clock)
    clock.pass_(120)
    assert behind(conductor) == 0
    clock.pass_(180)
    assert behind(conductor) == 180
    file.close()


def test_a_skipped_step_wins_its_time_back(tmp_path: Path) -> None:
    """A scene of five minutes left out: five minutes ahead."""
    conductor, file = begun(tmp_path / "a.trainer")
    go_to(conductor, "scene")
    before = behind(conductor)
    conductor.skip()
    assert behind(conductor) == before - 300
    file.close()


def test_a_timer_that_nobody_started_still_needs_its_whole_time(tmp_path: Path) -> None:
    """Three minutes before a scene begins are lost: the end is what the clock, the timer and the steps after it say."""
    clock = HandClock()
    conductor, file = begun(tmp_path / "a.trainer", clock)
    go_to(conductor, "scene")
    before = behind(conductor)
    clock.pass_(180)
    assert behind(conductor) == before + 180
    conductor.start_or_pause()
    clock.pass_(180)
    assert behind(conductor) == before + 180
    file.close()


def test_minutes_given_to_a_timer_and_another_take_are_reckoned(tmp_path: Path) -> None:
    """Two minutes more: two later. A second take begins with its planned five minutes, whatever the first had left."""
    conductor, file = begun(tmp_path / "a.trainer")
    go_to(conductor, "scene")
    before = behind(conductor)
    conductor.start_or_pause()
    conductor.extend(120)
    assert behind(conductor) == before + 120
    conductor.another_take()
    assert behind(conductor) == before
    file.close()


def test_remembered_lengths_follow_the_people(tmp_path: Path) -> None:
    """Somebody joins: what was remembered about a sheet for everyone is reckoned anew."""
    conductor, file = begun(tmp_path / "a.trainer", people=3)
    lengths = Lengths()
    place = next(place for place in conductor.places if place.at.step == "after")
    before = lengths.of(conductor.play, place)
    for number in range(20):
        conductor.join(f"Late {number}")
    after = lengths.of(conductor.play, place)
    assert after > before
    assert after == kinds.planned_seconds(conductor.play, place)
    file.close()


def test_a_place_without_a_title_is_called_by_what_it_is_about(tmp_path: Path) -> None:
    """Deck, sheet or kind of step lend their names; the turn names the team."""
    conductor, file = begun(tmp_path / "a.trainer")
    named = {
        place.at.step: naming.title(conductor.play, place) for place in conductor.places if place.at.block == "levels"
    }
    assert (named["cards"], named["scene"], named["talk"]) == ("Level", "Play the scene", "Talk it over")
    conductor.next()
    scene = next(place for place in conductor.places if place.at.step == "scene")
    assert naming.turn(conductor.play, scene).endswith(" · 1 of 3")
    file.close()


def test_the_planned_end_stays_where_it_is_when_groups_are_formed(tmp_path: Path) -> None:
    """Twenty people, a new pair each round: before anybody plays it is known that those who play don't rate."""
    played = kit.started(tmp_path, ["guess-dislike"], names=[f"Person {number}" for number in range(20)])
    ends = set()
    for lap in (1, 2, 3):
        found = pace(played.play, played.conductor.places, played.clock.now(), Lengths())
        assert found is not None
        ends.add(found.planned)
        kit.go_to(played, "scene", lap)
    played.file.close()
    assert len(ends) == 1


def test_the_planned_end_stays_where_it_is_when_answers_are_given_another_way(tmp_path: Path) -> None:
    """A show of hands is quicker than the laptop: the expected end comes nearer, the planned one does not."""
    played = kit.started(tmp_path, ["service-levels"], names=[f"Person {number}" for number in range(20)])
    kit.go_to(played, "felt")
    before = pace(played.play, played.conductor.places, played.clock.now(), Lengths())
    played.conductor.open_sheet("hands")
    after = pace(played.play, played.conductor.places, played.clock.now(), Lengths())
    played.file.close()
    assert before is not None
    assert after is not None
    assert after.planned == before.planned
    assert after.expected < before.expected


def test_the_minutes_told_are_those_between_the_two_times_shown() -> None:
    """A plan until 12:16:10 that is to end at 11:52:50 is 24 minutes ahead beside "11:52" and "12:16", not 23."""
    known = Pace(planned=12 * 3600 + 16 * 60 + 10, expected=11 * 3600 + 52 * 60 + 50)

    assert round(known.behind / 60) == -23
    assert known.minutes == 24

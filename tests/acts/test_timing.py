"""Timers are started, shared, given more and restarted; what was restarted can be taken back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.stories import LEVELS, SHEETS, begun, go_to
from trainer.clock import HandClock
from trainer.conductor import Conductor
from trainer.debrief import runs
from trainer.model import timer as timers
from trainer.model.events import Occurrence, PlannedBlock
from trainer.model.replay import fold
from trainer.model.scenario import Act, Scenario
from trainer.model.script import script
from trainer.model.trouble import Refused
from trainer.steps.reminder import until_due
from trainer.steps.sharing import team_times
from trainer.store.journal import SessionFile

PREPARE = Act(id="prepare", title="Prepare", minutes=10, timer="shared")
SHARED: Scenario = replace(LEVELS, steps=(*LEVELS.steps[:2], PREPARE, *LEVELS.steps[2:]))
PLAN = (PlannedBlock(id="levels", scenario="levels", title="Three levels"),)


@pytest.fixture
def clock() -> HandClock:
    """A clock moved by hand."""
    return HandClock()


@pytest.fixture
def kept(tmp_path: Path, clock: HandClock) -> Iterator[tuple[Conductor, SessionFile]]:
    """Three teams at a shared timer of ten minutes."""
    made = begun(
        tmp_path / "a.trainer", clock, plan=PLAN, played=script(PLAN, {"levels": SHARED}, SHEETS), rehearsal=True
    )
    go_to(made[0], "prepare")
    yield made
    made[1].close()


@pytest.fixture
def room(kept: tuple[Conductor, SessionFile]) -> Conductor:
    """Its conductor."""
    return kept[0]


def left(room: Conductor, at: Occurrence | None = None) -> float:
    """Seconds left on the timer."""
    return timers.remaining(room.session.timers[at or room.here], room.now())


def own(room: Conductor, group: str) -> float:
    """Seconds left on a team's own timer."""
    return timers.remaining(room.session.own_timers[room.here, group], room.now())


def test_a_restart_that_is_taken_back_never_happened(room: Conductor, clock: HandClock) -> None:
    """Restarted by mistake at 2:00 and taken back 20 s later: 2:20 are gone, and it runs."""
    room.start_or_pause()
    clock.pass_(120)
    room.timing.restart()
    assert left(room) == 600
    assert not room.session.timers[room.here].running
    clock.pass_(20)
    room.undo()
    assert left(room) == 600 - 140
    assert room.session.timers[room.here].running
    assert room.undoable is None


def test_a_restart_of_a_paused_timer_keeps_what_ran_since_when_taken_back(room: Conductor, clock: HandClock) -> None:
    """Paused at 1:00, restarted, run for half a minute, taken back: 1:30 are gone."""
    room.start_or_pause()
    clock.pass_(60)
    room.start_or_pause()
    room.timing.restart()
    room.start_or_pause()
    clock.pass_(30)
    room.undo()
    assert left(room) == 600 - 90
    assert room.session.timers[room.here].running


def test_what_was_restarted_elsewhere_is_no_longer_taken_back(room: Conductor, clock: HandClock) -> None:
    """The room has gone on: a key pressed here changes nothing there."""
    room.start_or_pause()
    clock.pass_(30)
    room.timing.restart()
    room.next()
    assert room.undoable is None
    with pytest.raises(Refused, match="nothing to take back"):
        room.undo()


def test_undo_is_recorded_and_replays(kept: tuple[Conductor, SessionFile], clock: HandClock) -> None:
    """The file tells that the restart was taken back, and folds to the same session."""
    room, file = kept
    room.start_or_pause()
    clock.pass_(30)
    room.timing.restart()
    room.undo()
    kinds = [type(record.fact).__name__ for record in file.records()]
    assert kinds[-3:] == ["TimerRestarted", "Undone", "TimerRestarted"]
    assert fold(file.records()) == room.session


def test_a_timer_that_was_never_started_has_nothing_to_restart(room: Conductor) -> None:
    """Refused with a sentence, nothing written."""
    facts = room.session.facts
    with pytest.raises(Refused, match="has not been started"):
        room.timing.restart()
    assert room.session.facts == facts


def test_a_scene_that_began_a_minute_ago_has_a_minute_less(room: Conductor, clock: HandClock) -> None:
    """Said once the timer stands at 9:00 and runs; said again it loses another minute."""
    room.timing.began_before(60)
    assert left(room) == 540
    clock.pass_(10)
    room.timing.began_before(60)
    assert left(room) == 470
    assert room.session.timers[room.here].running


def test_the_reminder_comes_after_a_minute_and_only_where_it_helps(room: Conductor, clock: HandClock) -> None:
    """Due a minute after arriving at a timed activity; not once the timer was touched, nor where there is none."""

    def due() -> float | None:
        return until_due(room.play, room.place, room.now())

    assert due() == 60
    clock.pass_(61)
    assert due() == 0
    go_to(room, "told")
    assert due() is None  # what is told aloud has no timer to forget
    room.back()
    assert due() == 60  # the room has just come
    room.start_or_pause()
    assert due() is None


# Teams that share it


def test_each_team_is_ticked_with_the_time_it_took(room: Conductor, clock: HandClock) -> None:
    """Two are done at different times; a tick made by mistake comes off."""
    room.start_or_pause()
    clock.pass_(200)
    room.timing.done("g1")
    clock.pass_(100)
    room.timing.done("g2")
    room.timing.done("g3")
    room.timing.done("g3")
    assert [team.done for team in team_times(room.play, room.here)] == [200, 300, None]


def test_a_team_given_time_has_a_timer_of_its_own(room: Conductor, clock: HandClock) -> None:
    """A minute more for one: it has 60 s more than the others from then on, and the others keep theirs."""
    room.start_or_pause()
    clock.pass_(100)
    room.timing.give("g2", 60)
    clock.pass_(100)
    assert (left(room), own(room, "g2")) == (400, 460)
    room.timing.give("g2", 60)
    assert (left(room), own(room, "g2")) == (400, 520)


def test_space_stops_and_starts_everybody_and_a_team_can_stand_alone(room: Conductor, clock: HandClock) -> None:
    """A pause is for all, own timers too; a team paused by itself waits while the others go on."""
    room.start_or_pause()
    room.timing.give("g1", 60)
    clock.pass_(60)
    room.start_or_pause()
    clock.pass_(60)
    assert (left(room), own(room, "g1")) == (540, 600)
    room.start_or_pause()
    room.timing.start_or_pause_own("g1")
    clock.pass_(60)
    assert (left(room), own(room, "g1")) == (480, 600)
    room.timing.start_or_pause_own("g1")
    clock.pass_(60)
    assert (left(room), own(room, "g1")) == (420, 540)


def test_a_team_that_is_done_no_longer_runs(room: Conductor, clock: HandClock) -> None:
    """Its own timer stands, and Space does not wake it."""
    room.start_or_pause()
    room.timing.give("g1", 60)
    clock.pass_(60)
    room.timing.done("g1")
    room.start_or_pause()
    room.start_or_pause()
    clock.pass_(60)
    assert own(room, "g1") == 600


def test_leaving_stops_every_timer(room: Conductor, clock: HandClock) -> None:
    """On to the next step: the shared one and a team's own stand."""
    at = room.here
    room.start_or_pause()
    room.timing.give("g1", 60)
    room.next()
    clock.pass_(60)
    assert left(room, at) == 600
    assert timers.remaining(room.session.own_timers[at, "g1"], room.now()) == 660


def test_where_no_timer_is_shared_there_is_no_team_to_tick(room: Conductor) -> None:
    """A scene of one team: refused."""
    go_to(room, "scene")
    with pytest.raises(Refused, match="don't share"):
        room.timing.done("g1")


def test_ticks_and_own_times_replay(kept: tuple[Conductor, SessionFile], clock: HandClock) -> None:
    """The file folds to the same session."""
    room, file = kept
    room.timing.began_before(60)
    room.timing.give("g2", 60)
    clock.pass_(20)
    room.timing.done("g1")
    room.timing.start_or_pause_own("g2")
    assert fold(file.records()) == room.session


def test_the_notes_tell_when_teams_were_done(room: Conductor, clock: HandClock) -> None:
    """Under the shared timer stand the teams that were ticked and the one with time of its own."""
    room.start_or_pause()
    room.timing.give("g2", 60)
    clock.pass_(200)
    room.timing.done("g1")
    room.finish()
    table = runs.scenes(room.play, room.session.plan[0])
    assert table is not None
    words = [row[0] for row in table.rows]
    assert words[0] == "Prepare"
    assert words[1].startswith("– Team ")
    assert words[1].endswith("was done")
    assert words[2].endswith("with time of its own")


def test_no_more_is_taken_away_than_is_left(room: Conductor, clock: HandClock) -> None:
    """A minute less with 22 seconds left ends the time; it never becomes minus 38 seconds of nothing."""
    at = go_to(room, "scene", 1)
    room.start_or_pause()
    clock.pass_(278)
    room.extend(-60)
    timer = room.session.timers[at]
    assert (timer.length, timers.digits(timers.remaining(timer, clock.now()))) == (278, "0:00")
    with pytest.raises(Refused, match="no time left"):
        room.extend(-60)


def test_a_timer_nobody_started_keeps_a_little(room: Conductor) -> None:
    """Taken down and down before the start, it still has ten seconds; more can be given again."""
    at = go_to(room, "scene", 1)
    for _press in range(5):
        room.extend(-60)
    assert room.session.timers[at].length == 10
    with pytest.raises(Refused, match="no time left"):
        room.extend(-60)
    room.extend(60)
    assert room.session.timers[at].length == 70

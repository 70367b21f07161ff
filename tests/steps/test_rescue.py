"""When the room is well behind, what is to come shrinks: little, evenly, fairly, breaks last; and it can be undone."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.stories import SHEETS, begun, go_to
from trainer.clock import HandClock, Moment
from trainer.conductor import Conductor
from trainer.debrief import cover
from trainer.model.events import Occurrence, PlannedBlock
from trainer.model.people import Group, Person, Seat
from trainer.model.play import Play
from trainer.model.replay import fold
from trainer.model.report import Table
from trainer.model.rundown import unfold
from trainer.model.scenario import Act, Brief, Discuss, Fill, GroupRule, Named, Repeat, Scenario, Step
from trainer.model.script import script
from trainer.model.session import Session, Visit
from trainer.model.trouble import Refused
from trainer.steps.pace import Lengths
from trainer.steps.rescue import Rescue, rescue
from trainer.store.journal import SessionFile

QUESTIONS = (Named("why", "Why?"),)


def day(*steps: Step | Repeat, pause: float = 0) -> tuple[tuple[PlannedBlock, ...], Scenario]:
    """A plan of one scenario, with a break after it if wanted."""
    scenario = Scenario(id="one", title="One", groups=GroupRule("teams", 3), steps=steps)
    plan: tuple[PlannedBlock, ...] = (PlannedBlock(id="one", scenario="one", title="One"),)
    if pause:
        plan = (*plan, PlannedBlock(id="coffee", title="Coffee", minutes=pause, pause=True))
    return plan, scenario


class Late:
    """A day whose first step took too long."""

    def __init__(self, path: Path) -> None:
        self._path, self._files = path, list[SessionFile]()
        self.clock = HandClock()

    def day(self, behind: float, *steps: Step | Repeat, pause: float = 0) -> Conductor:
        """Made with an opening of a minute that has lasted `behind` minutes more."""
        plan, scenario = day(Brief(id="open", title="Welcome", minutes=1), *steps, pause=pause)
        played = script(plan, {"one": scenario}, SHEETS)
        room, file = begun(self._path / "a.trainer", self.clock, plan=plan, played=played)
        self._files.append(file)
        self.clock.pass_((1 + behind) * 60)
        return room

    def records(self, room: Conductor) -> bool:
        """Whether the file folds to the session as it stands."""
        return fold(self._files[0].records()) == room.session

    def away(self) -> None:
        """Closes what was opened."""
        for file in self._files:
            file.close()


@pytest.fixture
def late(tmp_path: Path) -> Iterator[Late]:
    """A day that can be made late."""
    made = Late(tmp_path)
    yield made
    made.away()


def found(room: Conductor) -> Rescue | None:
    """What is offered now."""
    return rescue(room.play, room.places, room.now(), Lengths())


def cuts(room: Conductor) -> dict[str, tuple[float, float]]:
    """By step, from how many minutes to how many."""
    known = found(room)
    return {cut.place.at.step: (cut.before, cut.after) for cut in known.cuts} if known else {}


def act(name: str, minutes: float) -> Act:
    """An activity."""
    return Act(id=name, title=name, minutes=minutes)


def talk(name: str, minutes: float) -> Discuss:
    """A discussion."""
    return Discuss(id=name, title=name, minutes=minutes, questions=QUESTIONS)


def test_eight_minutes_behind_are_won_from_the_two_longest(late: Late) -> None:
    """Prepare 10 and talk 15: both lose about the same share, eight minutes in all, the short step keeps its three."""
    room = late.day(8, act("prepare", 10), act("short", 3), talk("talk", 15))
    assert cuts(room) == {"prepare": (10, 7), "talk": (15, 10)}


def test_up_to_five_minutes_behind_nothing_is_offered(late: Late) -> None:
    """Five minutes are no reason to cut anything."""
    room = late.day(5, act("prepare", 10), talk("talk", 15))
    assert found(room) is None
    late.clock.pass_(1)
    assert found(room) is not None


def test_breaks_are_cut_last(late: Late) -> None:
    """What work can give is taken first; only what is missing then comes off the break."""
    assert "pause" not in cuts(late.day(6, act("prepare", 20), pause=20))


def test_a_break_gives_what_work_cannot(late: Late) -> None:
    """Ten behind, four from the work, six from the break."""
    assert cuts(late.day(10, act("prepare", 10), pause=20)) == {"prepare": (10, 6), "pause": (20, 14)}


def test_what_cannot_be_won_is_not_promised(late: Late) -> None:
    """Half an hour behind with ten minutes to come: four are won, no more."""
    known = found(late.day(30, act("prepare", 10)))
    assert known is not None
    assert known.wins == 4


def test_sheets_keep_their_time(late: Late) -> None:
    """How long people need to answer isn't up to the plan."""
    assert found(late.day(20, Fill(id="rate", title="", sheet="felt", minutes=20))) is None


def test_a_scene_is_cut_for_all_teams_or_for_none(late: Late) -> None:
    """Before the first team plays, all three scenes shrink alike; once one has had it in full, the others have too."""
    scenes = Repeat(each="team", steps=(act("scene", 5), talk("after", 5)))
    room = late.day(6, act("prepare", 5), scenes)
    known = found(room)
    assert known is not None
    (cut, *_more) = [cut for cut in known.cuts if cut.place.at.step in ("scene", "after")]
    assert len(cut.places) == 3
    go_to(room, "scene", 2)
    late.clock.pass_(20 * 60)
    assert not {"scene", "after"} & set(cuts(room))


def test_rounds_to_come_may_shrink_while_rounds_go_on(late: Late) -> None:
    """A repeat in rounds is nobody's turn: the next round may be shorter than this one."""
    room = late.day(0, Repeat(rounds=3, steps=(act("scene", 10),)))
    go_to(room, "scene", 1)
    late.clock.pass_(18 * 60)
    known = found(room)
    assert known is not None
    assert [(cut.before, cut.after, len(cut.places)) for cut in known.cuts] == [(10, 6, 2)]


def test_the_cut_brings_the_room_back_and_can_be_undone(late: Late) -> None:
    """Accepted, the places have fewer minutes and the room is on time; taken back, all is as it was."""
    room = late.day(8, act("prepare", 10), talk("talk", 15))
    known = found(room)
    assert known is not None
    room.planning.minutes({at: cut.after for cut in known.cuts for at in cut.places})
    assert [place.minutes for place in room.places] == [1, 7, 10]
    assert [place.planned for place in room.places] == [1, 10, 15]
    assert found(room) is None
    assert late.records(room)
    room.undo()
    assert [place.minutes for place in room.places] == [1, 10, 15]
    assert found(room) == known
    assert late.records(room)


def test_a_cut_scene_has_the_shorter_timer_and_so_has_its_second_take(late: Late) -> None:
    """The timer starts at what the plan says now."""
    room = late.day(8, act("prepare", 10), talk("talk", 15))
    room.planning.minutes({room.places[1].at: 7})
    room.next()
    room.start_or_pause()
    assert room.session.timers[room.here].length == 420
    room.another_take()
    assert room.place is not None
    assert room.place.minutes == 7


def test_what_was_played_keeps_its_minutes(late: Late) -> None:
    """Refused with a sentence."""
    room = late.day(8, act("prepare", 10))
    with pytest.raises(Refused, match="keeps its minutes"):
        room.planning.minutes({room.here: 1})


def test_no_step_gets_less_than_a_minute(late: Late) -> None:
    """Refused with a sentence."""
    room = late.day(8, act("prepare", 10))
    with pytest.raises(Refused, match="less than a minute"):
        room.planning.minutes({room.places[1].at: 0.5})


def test_the_notes_tell_what_was_planned_and_what_became_of_it(late: Late) -> None:
    """The agenda of the notes names both numbers of minutes."""
    room = late.day(8, act("prepare", 10))
    room.planning.minutes({room.places[1].at: 7})
    room.finish()
    agenda = [part for part in cover.plan(room.play, names=True) if isinstance(part, Table)][-1]
    assert "10 min, then 7 min" in [row[1] for row in agenda.rows]


def _imagined(minutes: list[tuple[str, int]], gone: float) -> tuple[Play, Callable[[], Moment]]:
    """A session made without a file: an opening that took `gone` minutes, then these steps."""
    made: list[Step] = [Brief(id="open", title="Welcome", minutes=1)]
    for number, (kind, length) in enumerate(minutes):
        name = f"s{number}"
        made.append(act(name, length) if kind == "act" else talk(name, length))
    plan, scenario = day(*made, pause=10)
    begin = Moment(0.0, 0.0)
    people = {f"p{n}": Person(f"p{n}", str(n)) for n in range(6)}
    groups = {("one", 0): (Group("g1", "Oak", tuple(Seat(person) for person in people)),)}
    at = Occurrence("one", "open")
    session = Session(plan=plan, started=begin, people=people, groups=groups, at=at, visits={at: Visit(begin)})
    return Play(script(plan, {"one": scenario}, SHEETS), session), lambda: Moment(gone * 60, gone * 60)


STEPS = st.lists(st.tuples(st.sampled_from(["act", "talk"]), st.integers(1, 40)), max_size=6)


@settings(deadline=None, max_examples=60)
@given(STEPS, st.integers(6, 60))
def test_no_cut_goes_too_far(steps: list[tuple[str, int]], gone: int) -> None:
    """Whatever the plan: whole minutes, 60 % and a minute stay, no more is won than is needed and rounding adds."""
    play, now = _imagined(steps, gone)
    known = rescue(play, unfold(play), now(), Lengths())
    if known is None:
        return
    for cut in known.cuts:
        assert cut.after >= max(1, math.ceil(0.6 * cut.before))
        assert cut.after < cut.before
        assert cut.after == int(cut.after)
    assert known.wins < known.behind / 60 + 1
    paused = [cut for cut in known.cuts if cut.place.at.block == "coffee"]
    if paused:  # then work has given everything
        rest = {cut.place.at.step: cut for cut in known.cuts}
        for number, (_kind, length) in enumerate(steps):
            least = max(1, math.ceil(0.6 * length))
            assert least == length or rest[f"s{number}"].after == least

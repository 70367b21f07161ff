"""The conductor checks, writes, applies and tells; nothing else changes a session."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.stories import PLAN, begun, go_to, members, story
from trainer.clock import HandClock, Moment
from trainer.conductor import Conductor
from trainer.model import timer as timers
from trainer.model.events import Fact, Recorded
from trainer.model.replay import fold
from trainer.model.trouble import NotOpened, NotSaved, Refused
from trainer.rehearsal import Rehearsal
from trainer.store import journal


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where this test's session lies."""
    return tmp_path / "session.trainer"


def test_a_replayed_journal_equals_the_live_session(path: Path) -> None:
    """What the file holds, folded anew, is the session as it was on screen."""
    clock = HandClock()
    conductor, file = begun(path, clock)
    Rehearsal(conductor, clock, Random(3)).play()
    assert fold(file.records()) == conductor.session
    file.close()


def test_the_same_seed_gives_the_same_session(tmp_path: Path) -> None:
    """Two rehearsals of one seed record the same facts."""
    told = []
    for name in ("one", "two"):
        clock = HandClock()
        conductor, file = begun(tmp_path / f"{name}.trainer", clock)
        Rehearsal(conductor, clock, Random(3)).play()
        told.append(file.records())
        file.close()
    assert told[0] == told[1]


def test_the_playing_team_never_judges_its_own_level(path: Path) -> None:
    """Those who rate a scene are all the others: at least everybody of two teams, nobody of the one that played."""
    conductor, file = begun(path)
    for lap in (1, 2, 3):
        at = go_to(conductor, "felt", lap)
        conductor.open_sheet()
        own = members(conductor.play.playing(at))
        expected = conductor.session.sheets[at].expected
        assert not set(own) & set(expected)
        assert len(own) + len(expected) == 12
        with pytest.raises(Refused):
            conductor.answer(own[0], "feel", 1)
    file.close()


def test_back_moves_the_room_and_never_the_data(path: Path) -> None:
    """Going back and forth deals nothing anew, loses no answer and forgets no timer."""
    conductor, file = begun(path)
    go_to(conductor, "felt")
    conductor.open_sheet()
    person = conductor.session.sheets[conductor.here].expected[0]
    conductor.answer(person, "feel", -2)
    before = conductor.session
    for _step in range(3):
        conductor.back()
    for _step in range(3):
        conductor.next()
    after = conductor.session
    assert (after.hands, after.groups, after.orders) == (before.hands, before.groups, before.orders)
    assert after.sheets[after.at].answers == before.sheets[before.at].answers  # type: ignore[index]
    file.close()


def test_another_take_stands_beside_the_first(path: Path) -> None:
    """A scene played again keeps the first take's time and mark."""
    clock = HandClock()
    conductor, file = begun(path, clock)
    first = go_to(conductor, "scene")
    conductor.start_or_pause()
    clock.pass_(90)
    conductor.mark("He smiled")
    conductor.another_take()
    assert conductor.here == replace(first, take=2)
    assert timers.spent(conductor.session.timers[first], clock.now()) == 90
    laps = [at.at for at in conductor.places if at.at.block == first.block and at.at.step == "scene"]
    assert [at.take for at in laps if at.lap == 1] == [1, 2]
    file.close()


def test_the_outcome_keeps_the_time_on_the_timer(path: Path) -> None:
    """Found after 3:12, with the timer standing from then on."""
    clock = HandClock()
    conductor, file = begun(path, clock, plan=(PLAN[2],))
    at = go_to(conductor, "scene")
    conductor.start_or_pause()
    clock.pass_(192)
    conductor.outcome("found")
    clock.pass_(500)
    assert conductor.session.outcomes[at].after == 192
    assert not conductor.session.timers[at].running
    file.close()


def test_reopened_it_stands_where_it_was_with_the_timer_right(path: Path) -> None:
    """After a crash: same step, same cards, and the time that passed meanwhile off the timer."""
    clock = HandClock()
    conductor, file = begun(path, clock)
    at = go_to(conductor, "scene")
    conductor.start_or_pause()
    clock.pass_(30)
    conductor.note("A note")
    hands = conductor.session.hands
    file.close()
    clock.pass_(40)
    again = journal.open_session(path)
    back = Conductor(again, story(), clock, again.records())
    assert back.reopened() == 40
    assert back.here == at
    assert back.session.hands == hands
    assert timers.remaining(back.session.timers[at], clock.now()) == 300 - 70
    again.close()


def test_a_closed_sheet_takes_no_answer(path: Path) -> None:
    """Open, closed and revealed are three acts; after the second an answer is refused and nothing is written."""
    conductor, file = begun(path)
    go_to(conductor, "felt")
    conductor.open_sheet()
    person = conductor.session.sheets[conductor.here].expected[0]
    conductor.close_sheet()
    facts = conductor.session.facts
    with pytest.raises(Refused):
        conductor.answer(person, "feel", 1)
    assert conductor.session.facts == facts == len(file.records())
    file.close()


@pytest.mark.parametrize(
    ("item", "value"), [("feel", 3), ("feel", "x"), ("return", 11), ("level", "gold"), ("return", True)]
)
def test_an_answer_outside_its_scale_is_refused(path: Path, item: str, value: int | str) -> None:
    """A value the item doesn't know never reaches the file."""
    conductor, file = begun(path)
    go_to(conductor, "felt")
    conductor.open_sheet()
    person = conductor.session.sheets[conductor.here].expected[0]
    facts = conductor.session.facts
    with pytest.raises(Refused):
        conductor.answer(person, item, value)
    assert conductor.session.facts == facts
    file.close()


def test_a_corrected_answer_keeps_its_former_value(path: Path) -> None:
    """The last answer stands; the journal holds both."""
    conductor, file = begun(path)
    at = go_to(conductor, "felt")
    conductor.open_sheet()
    person = conductor.session.sheets[at].expected[0]
    conductor.answer(person, "feel", -1)
    conductor.answer(person, "feel", 2)
    values = [getattr(record.fact, "value", None) for record in file.records()][-2:]
    assert conductor.session.sheets[at].answers[(person, "feel")].value == 2
    assert values == [-1, 2]
    file.close()


def test_an_anonymous_answer_stands_beside_no_person_and_no_time(path: Path) -> None:
    """In the journal an anonymous answer has a random token, no time, and no fact names who gave it."""
    conductor, file = begun(path, plan=(PLAN[2],))
    at = go_to(conductor, "after")
    conductor.hand_over()
    for person in conductor.session.sheets[at].expected:
        conductor.answer(person, "mood", (3, 7))
        conductor.answer(person, "own", "y")
        conductor.submit(person)
    conductor.close_sheet()
    ballots = [record for record in file.records() if type(record.fact).__name__ == "BallotAnswered"]
    named = {type(record.fact).__name__ for record in file.records()} & {"Answered", "Submitted"}
    assert len(ballots) == 24
    assert all(record.at is None for record in ballots)
    assert not named
    assert file.drafts() == {}
    assert conductor.session.sheets[at].done == 12
    file.close()


def test_anonymous_answers_reach_the_journal_in_batches(path: Path) -> None:
    """One or two ballots wait, unseen by the count; the third brings them all, and a restart in between loses none."""
    clock = HandClock()
    conductor, file = begun(path, clock, plan=(PLAN[2],))
    at = go_to(conductor, "after")
    conductor.hand_over()
    people = conductor.session.sheets[at].expected
    for person in people[:2]:
        conductor.answer(person, "own", "n")
        conductor.submit(person)
    assert len(conductor.session.sheets[at].ballots) == 0
    file.close()
    again = journal.open_session(path)
    back = Conductor(again, story((PLAN[2],)), clock, again.records())
    assert back.done(at) == set(people[:2])
    back.answer(people[2], "own", "y")
    back.submit(people[2])
    assert len(back.session.sheets[at].ballots) == 3
    again.close()


class FullDisk:
    """A journal whose disk fills up: it refuses everything after so many appends."""

    def __init__(self, file: journal.SessionFile, room: int) -> None:
        """Lets `room` appends through."""
        self.file, self.room = file, room

    def append(
        self,
        facts: Sequence[Fact],
        moment: Moment | None,
        *,
        put: Mapping[str, str] | None = None,
        drop: Collection[str] = (),
    ) -> tuple[Recorded, ...]:
        """Appends, or refuses."""
        self.room -= 1
        if self.room < 0:
            raise NotSaved("No room.")
        return self.file.append(facts, moment, put=put, drop=drop)

    def drafts(self) -> dict[str, str]:
        """The file's drafts."""
        return self.file.drafts()


@settings(deadline=None, max_examples=25)
@given(room=st.integers(0, 60))
def test_a_full_disk_changes_nothing_on_screen(tmp_path_factory: pytest.TempPathFactory, room: int) -> None:
    """When the disk refuses a fact the session stays what the file says, and whoever asked is told."""
    path = tmp_path_factory.mktemp("full") / "session.trainer"
    clock = HandClock()
    conductor, file = begun(path, clock)
    full = FullDisk(file, room)
    conductor = Conductor(full, story(), clock, file.records())
    with pytest.raises(NotSaved):
        Rehearsal(conductor, clock, Random(1)).play()
    assert fold(file.records()) == conductor.session
    file.close()


def test_a_second_writer_is_refused_while_the_first_has_the_file(path: Path) -> None:
    """One session, one program; closed, it is free at once."""
    _conductor, file = begun(path)
    with pytest.raises(NotOpened, match="Open in another"):
        journal.open_session(path)
    file.close()
    journal.open_session(path).close()


def test_what_is_shown_later_is_not_shown_now(path: Path) -> None:
    """One team's ratings can't be revealed before the others have played: they have a place of their own."""
    conductor, file = begun(path)
    at = go_to(conductor, "felt")
    conductor.open_sheet()
    with pytest.raises(Refused, match="What was it"):
        conductor.reveal()
    assert at not in conductor.session.revealed
    assert not conductor.session.sheets[at].closed
    file.close()


def test_going_back_counts_only_the_time_spent_at_a_step(path: Path) -> None:
    """Time at other steps in between is not counted to the one that was visited twice."""
    clock = HandClock()
    conductor, file = begun(path, clock)
    first = conductor.here
    clock.pass_(60)
    conductor.next()
    clock.pass_(600)
    conductor.back()
    clock.pass_(30)
    conductor.next()
    assert conductor.session.visits[first].spent(None) == 90
    file.close()


def test_two_people_of_one_name_are_told_apart(path: Path) -> None:
    """A second Anna who comes later is Anna (1) to everybody, so that nobody answers for the other."""
    conductor, file = begun(path)
    first, second = conductor.join("Anna"), conductor.join("anna ")
    assert conductor.session.people[first].name == "Anna"
    assert conductor.session.people[second].name == "anna (1)"
    file.close()

"""Breaks and exercises are put in, moved, skipped and taken back in on the way; no place changes its meaning."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from tests import kit
from tests.stories import PLAN, begun, go_to, story
from trainer import opening
from trainer.adding import Shelf
from trainer.clock import HandClock
from trainer.conductor import Conductor
from trainer.debrief.report import report
from trainer.model.events import Occurrence, PlannedBlock
from trainer.model.play import room as seen_by_the_room
from trainer.model.replay import fold
from trainer.model.report import Table
from trainer.model.screen import Dots
from trainer.model.trouble import Refused
from trainer.rehearsal import Rehearsal
from trainer.steps import frame
from trainer.steps.pace import Lengths, pace
from trainer.store import journal

PAUSE = PlannedBlock(id="", title="Fresh air", minutes=10, pause=True)


@pytest.fixture
def clock() -> HandClock:
    """A clock moved by hand."""
    return HandClock()


@pytest.fixture
def kept(tmp_path: Path, clock: HandClock) -> Iterator[tuple[Conductor, journal.SessionFile]]:
    """Three levels, coffee, and what is wrong."""
    made = begun(tmp_path / "a.trainer", clock)
    yield made
    made[1].close()


@pytest.fixture
def room(kept: tuple[Conductor, journal.SessionFile]) -> Conductor:
    """Its conductor."""
    return kept[0]


def order(room: Conductor) -> list[str]:
    """The parts in the order of the rundown, each once where it begins or goes on."""
    found: list[str] = []
    for place in room.places:
        if not found or found[-1] != place.at.block:
            found.append(place.at.block)
    return found


def behind(room: Conductor) -> float:
    """Minutes behind the plan."""
    known = pace(room.play, room.places, room.now(), Lengths())
    assert known is not None
    return known.behind / 60


def test_a_break_can_stand_in_the_middle_of_an_exercise(room: Conductor) -> None:
    """After this step: the next step is the break, the one after it goes on where the exercise was."""
    here = go_to(room, "scene", 1)
    name = room.planning.insert(PAUSE, here)
    assert order(room)[:3] == ["levels", name, "levels"]
    room.next()
    assert room.here == Occurrence(name, "pause")
    assert room.place is not None
    assert room.place.minutes == 10
    room.next()
    assert (room.here.block, room.here.step, room.here.lap) == ("levels", "told", 1)


def test_a_break_can_stand_after_the_exercise(room: Conductor) -> None:
    """After this exercise: before the coffee that was planned."""
    go_to(room, "scene", 1)
    name = room.planning.insert(PAUSE, room.here, "exercise")
    assert order(room) == ["levels", name, "coffee", "dislike"]


def test_what_is_put_in_twice_stands_in_the_order_it_was_put(room: Conductor) -> None:
    """Two breaks after the same step, the second put in from the first: one after the other."""
    here = go_to(room, "scene", 1)
    first = room.planning.insert(PAUSE, here)
    room.next()
    second = room.planning.insert(PAUSE, room.here)
    assert order(room)[:4] == ["levels", first, second, "levels"]
    third = room.planning.insert(PAUSE, room.here, "exercise")
    assert order(room)[-3:] == [third, "coffee", "dislike"]


def test_identities_survive(room: Conductor) -> None:
    """Every place there was is there still, in the same order, and what was recorded means the same step."""
    go_to(room, "scene", 1)
    room.start_or_pause()
    before = [place.at for place in room.places]
    visits, timers = room.session.visits, room.session.timers
    room.planning.insert(PAUSE, room.here)
    room.planning.insert(PAUSE, room.here, "exercise")
    assert [place.at for place in room.places if place.at in before] == before
    assert (room.session.visits, room.session.timers) == (visits, timers)


def test_no_name_is_ever_given_twice(room: Conductor) -> None:
    """Put in, taken back, put in again: another part with another id."""
    first = room.planning.insert(PAUSE, room.here)
    room.undo()
    second = room.planning.insert(PAUSE, room.here)
    assert first != second


def test_putting_in_can_be_taken_back_until_it_has_begun(room: Conductor) -> None:
    """Undo takes it out; once the room has been there it stays, and undo offers something else or nothing."""
    before = room.places
    room.planning.insert(PAUSE, room.here)
    room.undo()
    assert room.places == before
    room.planning.insert(PAUSE, room.here)
    room.next()
    assert room.undoable is None


def test_what_was_put_in_can_be_taken_out_and_that_undone(room: Conductor) -> None:
    """Taking out is an act with undo; what belongs to the day's plan can't be taken out, only skipped."""
    name = room.planning.insert(PAUSE, room.here, "exercise")
    room.planning.take_out(name)
    assert name not in order(room)
    room.undo()
    assert order(room) == ["levels", name, "coffee", "dislike"]
    with pytest.raises(Refused, match="plan of the day"):
        room.planning.take_out("coffee")


def test_a_break_put_in_makes_the_day_longer_than_planned(room: Conductor) -> None:
    """Ten minutes more are ten minutes behind: the plan of the day stays what was promised."""
    assert behind(room) == 0
    room.planning.insert(PAUSE, room.here)
    assert behind(room) == 10


def test_parts_to_come_change_places(room: Conductor) -> None:
    """The coffee moves behind the last exercise and back; undo puts it where it was."""
    room.planning.move("coffee", 1)
    assert order(room) == ["levels", "dislike", "coffee"]
    room.planning.move("coffee", -1)
    assert order(room) == ["levels", "coffee", "dislike"]
    room.planning.move_to("dislike", "coffee", below=False)
    assert order(room) == ["levels", "dislike", "coffee"]
    room.undo()
    assert order(room) == ["levels", "coffee", "dislike"]


@pytest.mark.parametrize(("block", "steps"), [("levels", 1), ("coffee", -1), ("dislike", 1)])
def test_what_has_begun_stays_and_nothing_passes_it(room: Conductor, block: str, steps: int) -> None:
    """Neither the exercise that is going on moves nor anything before it; the last can't go further."""
    with pytest.raises(Refused):
        room.planning.move(block, steps)
    with pytest.raises(Refused, match="stays where it is"):
        room.planning.move_to("coffee", "levels", below=False)
    assert order(room) == ["levels", "coffee", "dislike"]


def test_a_step_to_come_is_skipped_and_taken_back_in(room: Conductor) -> None:
    """Skipped from afar: the room passes it. Taken in again: it is played. Both can be undone."""
    told = next(place.at for place in room.places if place.at.step == "told" and place.at.lap == 2)
    room.planning.skip(told)
    assert told in room.session.skipped
    room.undo()
    assert told not in room.session.skipped
    room.planning.skip(told)
    go_to(room, "scene", 2)
    room.next()
    assert room.here.step == "felt"
    room.back()
    room.back()
    room.planning.skip(*(place.at for place in room.places if place.at.block == "dislike"))
    room.planning.take_in(*(place.at for place in room.places if place.at.block == "dislike"))
    assert not any(at.block == "dislike" for at in room.session.skipped)
    room.undo()
    assert all(place.at in room.session.skipped for place in room.places if place.at.block == "dislike")


def test_what_was_played_cant_be_skipped(room: Conductor) -> None:
    """Refused with a sentence."""
    first = room.here
    room.next()
    with pytest.raises(Refused, match="can't be left out any more"):
        room.planning.skip(first)


def test_all_of_it_replays(kept: tuple[Conductor, journal.SessionFile]) -> None:
    """The file folds to the same session and, opened again, shows the same rundown at the same place."""
    room, file = kept
    go_to(room, "scene", 1)
    room.planning.insert(PAUSE, room.here)
    room.planning.move("coffee", 1)
    room.planning.skip(room.places[-1].at)
    room.undo()
    room.next()
    assert fold(file.records()) == room.session
    script = room.play.script
    again = Conductor(file, script, HandClock(), file.records())
    assert [place.at for place in again.places] == [place.at for place in room.places]
    assert again.here == room.here


def test_the_dots_of_an_exercise_know_nothing_of_what_stands_in_between(room: Conductor) -> None:
    """The dots before the break and after it follow one another."""

    def dots() -> Dots:
        places = room.places
        return frame.dots(seen_by_the_room(room.play), places, [place.at for place in places].index(room.here))

    here = go_to(room, "scene", 1)
    room.planning.insert(PAUSE, here)
    before = dots()
    room.next()
    room.next()
    after = dots()
    assert (after.done, after.total) == (before.done + 1, before.total)


def test_sums_wait_while_a_break_stands_between_rounds(room: Conductor) -> None:
    """During a break in the middle of the rounds the rounds aren't over."""
    go_to(room, "felt", 1)
    room.planning.insert(PAUSE, room.here)
    room.next()
    assert room.play.standing() == Occurrence("levels", "felt", 1)


# Exercises from the library


def test_an_exercise_from_the_library_is_played_and_told_like_any_other(tmp_path: Path) -> None:
    """Put in on the way, carried in the session's file, played to its end, in the notes, and there after a restart."""
    played = kit.started(tmp_path, ["yes-and"])
    room = played.conductor
    shelf = Shelf(kit.shipped_library(), played.file, played.carried)
    addable = {one.id for one in shelf.addable(12)}
    assert {"service-levels", "guess-dislike"} <= addable
    assert "golden-mean-rating" not in addable, "a sheet made for an exercise stands on no list of exercises"
    name = room.planning.insert(shelf.bring("guess-dislike"), room.here, "exercise")
    assert "guess-dislike.yaml" in played.file.sources()
    Rehearsal(room, played.clock, Random(1)).play()
    assert any(at.block == name and at.step == "scene" for at in room.session.visits)
    assert room.play.script.scenarios[name].title == "Guess what they dislike"
    tables = [part for part in report(room.play).parts if isinstance(part, Table)]
    assert any("Guess what they dislike, added on the way" in row[0] for table in tables for row in table.rows)
    played.file.close()
    again = opening.reopen(played.path, HandClock(), note=False)
    assert again.conductor.session == room.session
    assert [place.at for place in again.conductor.places] == [place.at for place in room.places]
    again.file.close()


def test_the_added_exercise_speaks_the_languages_it_was_written_in(tmp_path: Path) -> None:
    """The stage may speak another language than the console: the script of the changed plan is there in it too."""
    played = kit.started(tmp_path, ["yes-and"])
    shelf = Shelf(kit.shipped_library(), played.file, played.carried)
    name = played.conductor.planning.insert(shelf.bring("guess-dislike"), played.conductor.here)
    script = played.carried.script(played.conductor.session.plan, "en")
    assert name in script.scenarios
    played.file.close()


def test_an_exercise_already_carried_stays_as_it_is(tmp_path: Path) -> None:
    """The same exercise once more: its text in the file is untouched, and it is another part of the plan."""
    played = kit.started(tmp_path, ["guess-dislike"])
    before = played.file.sources()
    shelf = Shelf(kit.shipped_library(), played.file, played.carried)
    name = played.conductor.planning.insert(shelf.bring("guess-dislike"), played.conductor.here, "exercise")
    assert played.file.sources() == before
    assert name != "guess-dislike"
    assert len({place.at for place in played.conductor.places}) == len(played.conductor.places)
    played.file.close()


def test_pauses_need_no_library(tmp_path: Path) -> None:
    """A session without scripts for other plans can still take a break."""
    room, file = begun(tmp_path / "b.trainer", played=story(), plan=PLAN)
    room.planning.insert(PAUSE, room.here)
    room.next()
    assert room.place is not None
    assert room.place.step.title == "Fresh air"
    file.close()

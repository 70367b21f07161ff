"""Who is asked to judge a scene: those who were in the room when it began."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.stories import LEVELS, PLAN, SHEETS, begun, go_to
from trainer.clock import HandClock
from trainer.conductor import Conductor
from trainer.debrief.attendance import came
from trainer.debrief.report import report
from trainer.model.events import Occurrence
from trainer.model.replay import fold
from trainer.model.report import Heading, Paragraph, Part, Table
from trainer.model.script import script
from trainer.model.trouble import Refused
from trainer.steps import asked
from trainer.store.journal import SessionFile

Room = tuple[Conductor, SessionFile, HandClock]


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    """Three teams play one after another; the first scene has just been started."""
    clock, plan = HandClock(), (PLAN[0],)
    played = script(plan, {"levels": LEVELS}, SHEETS)
    conductor, file = begun(tmp_path / "session.trainer", clock, plan=plan, played=played)
    clock.pass_(600)
    go_to(conductor, "scene", 1)
    conductor.start_or_pause()
    clock.pass_(60)
    yield conductor, file, clock
    file.close()


def observer(conductor: Conductor, name: str) -> str:
    """Somebody comes who only watches."""
    return conductor.join(name, observer=True)


def felt(conductor: Conductor, lap: int) -> Occurrence:
    """The sheet about the scene of a round."""
    return go_to(conductor, "felt", lap)


def test_who_came_after_the_scene_began_is_not_asked_about_it(room: Room) -> None:
    """The next scene they have seen whole, so there they are asked."""
    conductor, _file, clock = room
    late = observer(conductor, "Late")
    at = felt(conductor, 1)
    assert late not in asked.expected(conductor.play, at)
    assert asked.left_out(conductor.play, at) == (late,)
    go_to(conductor, "scene", 2)
    conductor.start_or_pause()
    clock.pass_(30)
    assert late in asked.expected(conductor.play, felt(conductor, 2))


def test_they_may_be_asked_all_the_same(room: Room) -> None:
    """Asked by the facilitator, they answer like everybody; asked twice or without having been left out is refused."""
    conductor, file, _clock = room
    late = observer(conductor, "Late")
    at = felt(conductor, 1)
    conductor.sheets.ask(late)
    assert late in conductor.session.sheets[at].expected
    conductor.answer(late, "feel", 1)
    with pytest.raises(Refused, match="can't be asked"):
        conductor.sheets.ask(late)
    conductor.close_sheet()
    conductor.open_sheet()
    assert late in conductor.session.sheets[at].expected
    assert fold(file.records()) == conductor.session


def test_who_comes_while_a_sheet_is_open_can_be_asked(room: Room) -> None:
    """Nobody is put on an open sheet unasked: the count everybody waits for stays what it was."""
    conductor, _file, _clock = room
    at = felt(conductor, 1)
    conductor.open_sheet()
    before = conductor.session.sheets[at].expected
    late = observer(conductor, "Late")
    assert conductor.session.sheets[at].expected == before
    assert asked.left_out(conductor.play, at) == (late,)


def test_who_was_out_for_a_moment_has_seen_the_beginning(room: Room) -> None:
    """Left and back within the scene is not late; away at its beginning is, and comes back as late."""
    conductor, _file, clock = room
    out, away = conductor.play.watching(conductor.here)[:2]
    conductor.change(out, "left")
    clock.pass_(20)
    conductor.change(out, "here")
    conductor.change(away, "left")
    conductor.timing.restart()
    conductor.start_or_pause()
    clock.pass_(20)
    conductor.change(away, "here")
    at = felt(conductor, 1)
    assert out in asked.expected(conductor.play, at)
    assert away not in asked.expected(conductor.play, at)


def test_a_sheet_that_judges_no_scene_asks_everybody(room: Room) -> None:
    """Before any scene there is nothing one could have missed."""
    conductor, _file, _clock = room
    assert asked.scene_of(conductor.play, conductor.here) is None
    assert asked.late(conductor.play, conductor.here) == frozenset()


def _facts(parts: tuple[Part, ...]) -> Table:
    return next(part for part in parts if isinstance(part, Table))


def test_who_answered_counts_as_there_whatever_stands_of_them_now(room: Room) -> None:
    """Somebody said by mistake not to have come is on the first page once an answer of theirs is kept."""
    conductor, _file, _clock = room
    at = felt(conductor, 1)
    conductor.hand_over()
    first, second = conductor.session.sheets[at].expected[:2]
    conductor.answer(first, "feel", 1, how="kiosk")
    conductor.take_back()
    for person in (first, second):
        conductor.change(person, "absent")
    assert {one.id for one in conductor.session.people.values()} - {one.id for one in came(conductor.session)} == {
        second
    }


def test_notes_tell_who_came_and_went_with_the_times(room: Room) -> None:
    """One row a stay of those who weren't there all the time; nothing of it without names.

    The first page counts and names those who were there, as it does without names.
    """
    conductor, _file, clock = room
    observer(conductor, "Late")
    clock.pass_(600)
    conductor.change("p3", "left")
    conductor.join("Never", "late")
    conductor.finish()
    parts = report(conductor.play).parts
    heading = parts.index(Heading(level=3, text="Who came and went"))
    table = parts[heading + 1]
    assert isinstance(table, Table)
    assert table.rows == (
        ("Person 3", "from the start", "09:21"),
        ("Late", "09:11", ""),
    )
    there = [one.name for one in conductor.session.people.values() if one.name != "Never"]
    people = parts.index(Heading(level=3, text="People"))
    assert parts[people + 1] == Paragraph(text=", ".join(there))
    assert parts[people + 2] == Paragraph(text="Did not come: Never")
    assert _facts(parts).rows[0][1].endswith(f" · {len(there)} people")
    nameless = report(conductor.play, names=False).parts
    assert _facts(nameless).rows[0][1].endswith(f" · {len(there)} people")
    assert not any(isinstance(part, Heading) and part.text == "Who came and went" for part in nameless)

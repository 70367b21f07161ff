"""What was written down wrongly is put right: notes and marks go and come back, names change everywhere."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.stories import PLAN, begun, go_to
from trainer.clock import HandClock
from trainer.conductor import Conductor
from trainer.debrief.report import report
from trainer.model.replay import fold
from trainer.model.trouble import Refused
from trainer.store.journal import SessionFile

Room = tuple[Conductor, SessionFile]


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    """A scene whose timer runs, with a note and a mark."""
    clock = HandClock()
    conductor, file = begun(tmp_path / "session.trainer", clock, plan=(PLAN[2],))
    go_to(conductor, "scene")
    conductor.start_or_pause()
    clock.pass_(30)
    conductor.note("He said please")
    conductor.mark("The face changed")
    yield conductor, file
    file.close()


def words(conductor: Conductor) -> str:
    """The notes as one text."""
    return str(report(conductor.play).parts)


@pytest.mark.parametrize("number", [0, 1], ids=["note", "mark"])
def test_a_note_or_mark_goes_and_comes_back(room: Room, number: int) -> None:
    """Deleted it stands nowhere any more; undone, it is where it was, with its moment."""
    conductor, file = room
    name, note = list(conductor.session.notes.items())[number]
    conductor.recording.remove_note(name)
    assert name not in conductor.session.notes
    assert note.words not in words(conductor)
    with pytest.raises(Refused, match="no longer there"):
        conductor.recording.remove_note(name)
    conductor.undo()
    assert conductor.session.notes[name] == note
    assert note.words in words(conductor)
    assert fold(file.records()) == conductor.session


def test_a_new_name_holds_everywhere_and_from_the_beginning(room: Room) -> None:
    """Renamed in mid-session, the old name is nowhere in the session or its file; undone, it is back."""
    conductor, file = room
    conductor.people.rename("p3", "Zoë")
    assert conductor.play.name("p3") == "Zoë"
    assert "Person 3" not in words(conductor)
    assert fold(file.records()) == conductor.session
    assert b"Person 3" not in file.path.read_bytes()
    conductor.undo()
    assert conductor.play.name("p3") == "Person 3"
    assert fold(file.records()) == conductor.session


def test_a_new_name_that_is_taken_gets_a_number(room: Room) -> None:
    """Two people never become one; and nobody is called nothing."""
    conductor, _file = room
    conductor.people.rename("p3", "person 4")
    assert conductor.play.name("p3") == "person 4 (1)"
    with pytest.raises(Refused, match="needs a name"):
        conductor.people.rename("p3", "  ")


@pytest.mark.parametrize("number", [0, 1], ids=["note", "mark"])
def test_a_note_or_mark_can_be_the_facilitators_alone(room: Room, number: int) -> None:
    """Kept alone it says so in the record, whatever its words become, and never in a client's part; it can go back."""
    conductor, file = room
    name, note = list(conductor.session.notes.items())[number]
    conductor.recording.keep_alone(name)
    conductor.note("Other words", name)
    assert conductor.session.notes[name].alone
    assert "Other words (for the facilitator alone)" in words(conductor)
    assert "Other words" not in str(report(conductor.play, record=False).parts)
    conductor.recording.keep_alone(name, alone=False)
    assert not conductor.session.notes[name].alone
    assert "Other words" in str(report(conductor.play, record=False).parts)
    assert note.moment == conductor.session.notes[name].moment
    assert fold(file.records()) == conductor.session


def test_a_note_is_the_facilitators_alone_from_its_first_word_on(room: Room) -> None:
    """It is written as such in one act, so that no end of the program leaves it for the client."""
    conductor, file = room
    before = conductor.session.facts
    name = conductor.recording.note("Do", alone=True)
    conductor.recording.note("Do not tell", name, half=True)
    assert conductor.session.notes[name].alone
    assert (conductor.session.facts, conductor.session.notes[name].words) == (before + 2, "Do")
    with pytest.raises(Refused, match="no longer there"):
        conductor.recording.keep_alone("n0")
    assert fold(file.records()) == conductor.session

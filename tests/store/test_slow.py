"""What is done while the disk is slow waits in order, reaches it once, and goes on elsewhere when that is wanted."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any, TypeVar

import pytest

from tests.faults.failing import begin
from trainer.conductor import Conductor
from trainer.model.replay import fold
from trainer.model.trouble import NotSaved
from trainer.store import journal
from trainer.store.waiting import Wait, Waiting

T = TypeVar("T")


class Later:
    """A disk that does what it is asked when it is told to, in order; before that it is slow."""

    def __init__(self) -> None:
        self.asked: list[tuple[Callable[[], Any], Callable[[Any], object]]] = []

    def __call__(self, work: Callable[[], T], done: Callable[[T], object], seconds: float | None = None) -> Wait:
        """Puts it off."""
        del seconds
        self.asked.append((work, done))
        return lambda _seconds: False

    def answer(self, number: int = 0) -> None:
        """Does the next thing, or another before it."""
        work, done = self.asked.pop(number)
        done(work())


def _slow(path: Path) -> tuple[Waiting, Conductor, Later]:
    waiting, disk = Waiting(journal.create(path, {})), Later()
    conductor = begin(waiting)
    waiting.be_patient(disk)
    return waiting, conductor, disk


def _notes(path: Path) -> list[str]:
    with closing(journal.open_session(path)) as file:
        return [note.words for note in fold(file.records()).notes.values()]


def test_acts_made_meanwhile_follow_in_one_go(tmp_path: Path) -> None:
    """The first is written by itself, the next together, each once; what is typed on meanwhile is one of them."""
    waiting, conductor, disk = _slow(tmp_path / "s.trainer")
    told: list[int] = []
    waiting.listen(lambda: told.append(waiting.unsaved))
    conductor.note("One")
    conductor.note("Two")
    for end in range(1, 4):
        waiting.append((), None, put={"half": "Thr"[:end]})
    assert waiting.slow
    assert "the disk doesn't answer" in waiting.problem
    assert (len(disk.asked), waiting.unsaved) == (1, 3)
    assert not waiting.settle(0), "it has not answered yet"
    disk.answer()
    assert (len(disk.asked), waiting.unsaved) == (1, 2), "all that came meanwhile is written in one go"
    disk.answer()
    assert (disk.asked, told[-1], waiting.problem) == ([], 0, "")
    assert waiting.file.drafts() == {"half": "Thr"}
    waiting.file.close()
    assert _notes(tmp_path / "s.trainer") == ["One", "Two"]


def test_a_slow_disk_that_refuses_in_the_end_is_one_that_refuses(tmp_path: Path) -> None:
    """What it was at and what came meanwhile wait in order, and are written when it takes them again."""
    path = tmp_path / "stick" / "s.trainer"
    waiting, conductor, disk = _slow(path)
    conductor.note("One")
    conductor.note("Two")
    path.parent.rename(tmp_path / "pulled out")
    disk.answer()
    assert (waiting.unsaved, waiting.slow) == (2, False)
    assert str(path) in waiting.problem
    (tmp_path / "pulled out").rename(path.parent)
    assert not waiting.flush()
    disk.answer()
    assert (waiting.unsaved, waiting.problem) == (0, "")
    waiting.file.close()
    assert _notes(path) == ["One", "Two"]


def test_what_a_place_takes_after_it_was_left_changes_nothing(tmp_path: Path) -> None:
    """The session goes on elsewhere with all that waited; what the old disk writes late stays there alone.

    What is done while the new place is slow too is there as well, each once.
    """
    path = tmp_path / "s.trainer"
    waiting, conductor, disk = _slow(path)
    conductor.note("One")
    conductor.note("Two")
    told: list[object] = []
    waiting.move(tmp_path / "other", told.append, lambda *where: told.append(where))
    disk.answer(1)  # which name is free there
    conductor.note("Three")
    assert (waiting.destination, waiting.unsaved) == (tmp_path / "other", 3)
    disk.answer(1)  # the whole session
    moved = waiting.file.path
    assert told == [moved, (moved, "")]
    assert waiting.destination is None
    conductor.note("Four")
    while disk.asked:  # the first note, the closing of the old file, the notes elsewhere
        disk.answer()
    assert (waiting.unsaved, moved.parent) == (0, tmp_path / "other")
    waiting.file.close()
    assert _notes(path) == ["One"]
    assert _notes(moved) == ["One", "Two", "Three", "Four"]


def test_a_place_that_hangs_is_left_for_another(tmp_path: Path) -> None:
    """What is made at the first place later goes away again, and so does it when the old disk has come back."""
    waiting, conductor, disk = _slow(tmp_path / "s.trainer")
    conductor.note("One")
    told: list[object] = []
    for name in ("hangs", "takes"):
        waiting.move(tmp_path / name, lambda _path: None, lambda *where: told.append(where))
        disk.answer(-1)
    disk.answer(-1)
    assert told == [(tmp_path / "takes" / "s.trainer", "")]
    conductor.note("Two")
    while disk.asked:
        disk.answer()
    assert not list((tmp_path / "hangs").iterdir())

    waiting.move(tmp_path / "third", lambda _path: None, lambda *where: told.append(where))
    while disk.asked:
        disk.answer()
    assert told[1:] == [(None, "")]
    assert not list((tmp_path / "third").iterdir())
    waiting.file.close()
    assert _notes(tmp_path / "takes" / "s.trainer") == ["One", "Two"]


def test_what_is_asked_of_a_slow_disk_is_refused_for_now(tmp_path: Path) -> None:
    """No more scenarios are carried while it is at something else; asked again later, they are there once."""
    waiting, _conductor, disk = _slow(tmp_path / "s.trainer")
    with pytest.raises(NotSaved, match="the disk doesn't answer"):
        waiting.carry({"a.yaml": "trainer: 1"})
    with pytest.raises(NotSaved):
        waiting.sources()
    disk.answer()
    waiting.be_patient()
    waiting.carry({"a.yaml": "trainer: 1"})
    assert waiting.sources() == {"a.yaml": "trainer: 1"}
    waiting.file.close()


def test_several_acts_reach_the_disk_together_or_not_at_all(tmp_path: Path) -> None:
    """Broken off in between, none of them is there, and what comes next is numbered as if they never were."""
    waiting, _conductor, _disk = _slow(tmp_path / "s.trainer")
    file, last = waiting.file, waiting.file.last
    fact = file.records()[-1].fact

    def broken_off() -> None:
        with file.together():
            file.append([fact], None)
            raise sqlite3.OperationalError

    with pytest.raises(NotSaved):
        broken_off()
    assert file.last == last
    file.append([fact], None)
    assert [record.number for record in file.records()] == list(range(1, last + 2))
    file.close()

"""What the disk refuses waits in order, and is written once, when the disk takes it again."""

from __future__ import annotations

import errno
import os
import shutil
import signal
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from tests.faults.failing import begin, moved
from trainer.model.replay import fold
from trainer.model.trouble import NotOpened, NotSaved
from trainer.store import copies, journal
from trainer.store.waiting import Waiting


@contextmanager
def _gone(path: Path) -> Iterator[None]:
    """The stick is pulled out, and plugged in again."""
    away = path.parent.with_name("pulled out")
    path.parent.rename(away)
    yield
    away.rename(path.parent)


def test_an_impatient_journal_refuses(tmp_path: Path) -> None:
    """Before the session runs, a disk that refuses is told at once: there is still another place to choose."""
    waiting = Waiting(journal.create(tmp_path / "s.trainer", {}))
    waiting.file.close()  # the fault is put where the disk is
    with pytest.raises(NotSaved):
        waiting.append((), None, put={"a": "b"})


def test_acts_on_a_stick_that_was_pulled_out_are_written_when_it_is_back(tmp_path: Path) -> None:
    """The session goes on in memory, says where its file was, and has everything on the stick in the end."""
    path = tmp_path / "stick" / "s.trainer"
    waiting = Waiting(journal.create(path, {}))
    conductor = begin(waiting)
    told: list[tuple[int, str]] = []
    waiting.listen(lambda: told.append((waiting.unsaved, waiting.problem)))
    waiting.file.close()  # the handle goes with the stick
    with _gone(path):
        conductor.note("Said while it was out")
        conductor.next()
        before = waiting.unsaved
        for end in range(1, 9):
            waiting.append((), None, put={"note": "She left"[:end]})
        assert waiting.unsaved == before + 1, "however many keys, they are one thing that waits"
        assert not waiting.flush()
        assert str(path) in waiting.problem
        assert not path.exists(), "no new file takes its place"
    assert waiting.flush()
    assert told[0][0] == 1
    assert told[-1] == (0, "")
    waiting.file.close()
    with closing(journal.open_session(path)) as file:
        assert fold(file.records()) == conductor.session


def test_a_session_whose_stick_is_gone_for_good_goes_on_in_another_folder(tmp_path: Path) -> None:
    """All that was on the stick, what waits, and what comes later stand in the new file; none of it needs the old."""
    path, other = tmp_path / "stick" / "s.trainer", tmp_path / "other"
    waiting = Waiting(journal.create(path, {"a.yaml": "trainer: 1"}))
    conductor = begin(waiting)
    waiting.be_patient()
    conductor.note("Held since it was copied")
    waiting.append((), None, put={"half": "typed"})
    shutil.rmtree(path.parent)
    conductor.note("Said while it was gone")
    assert waiting.unsaved == 1, "a file that was deleted takes no more, whatever the system says"
    assert not waiting.flush()
    path_there = moved(waiting, other)
    conductor.note("Said afterwards")
    assert isinstance(path_there, Path)
    assert (path_there, waiting.unsaved, waiting.problem) == (other / "s.trainer", 0, "")
    with pytest.raises(NotOpened):
        journal.open_session(path_there)  # it is this program's, as the old one was
    waiting.file.close()
    with closing(journal.open_session(path_there)) as file:
        assert fold(file.records()) == conductor.session
        assert file.drafts() == {"half": "typed"}
        assert file.sources() == {"a.yaml": "trainer: 1"}
    assert not path.parent.exists()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="children are forked")
def test_a_move_that_is_killed_leaves_the_old_file_or_a_whole_new_one(tmp_path: Path) -> None:
    """Cut off before any of its steps: the old file has all that was called saved, a new one everything or no name."""
    ends: list[int] = []
    new: list[Path] = []
    for step in range(8):
        path, other = tmp_path / f"{step}" / "stick" / "s.trainer", tmp_path / f"{step}" / "other"
        child = os.fork()
        if not child:
            _move_and_die(path, other, step)
        ends.append(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
        new = [one for one in (other / "s.trainer",) if one.exists()]
        for file, saved in ((path, "Saved"), *((one, "Waited") for one in new)):
            with closing(journal.open_session(file)) as left:
                assert [note.words for note in fold(left.records()).notes.values()][-1] == saved
    assert set(ends[:5]) == {-signal.SIGKILL}
    assert ends[-1] == 0
    assert new


def _move_and_die(path: Path, other: Path, step: int) -> None:
    """Kills itself before the step of that number."""
    try:
        waiting = Waiting(journal.create(path, {}))
        conductor = begin(waiting)
        waiting.be_patient()
        conductor.note("Saved")
        with _gone(path):
            conductor.note("Waited")
            steps = iter(range(step + 1))

            def deadly(act: Callable[..., object]) -> Callable[..., object]:
                def once(*given: object, **named: object) -> object:
                    if next(steps, -1) == step:
                        path.parent.with_name("pulled out").rename(path.parent)
                        os.kill(os.getpid(), signal.SIGKILL)
                    return act(*given, **named)

                return once

            for room, name in ((copies, "write"), (copies, "_write_whole"), (os, "fsync"), (copies, "_check"),
                               (journal, "_opened"), (journal.SessionFile, "close")):  # fmt: skip
                setattr(room, name, deadly(getattr(room, name)))
            moved(waiting, other)
        os._exit(0)
    finally:
        os._exit(1)


def test_a_folder_that_takes_nothing_either_leaves_all_as_it_was(tmp_path: Path) -> None:
    """No half file lies there, and what waits still waits for the first one."""
    path, other = tmp_path / "stick" / "s.trainer", tmp_path / "other"
    other.write_text("no folder", encoding="utf-8")
    waiting = Waiting(journal.create(path, {}))
    conductor = begin(waiting)
    waiting.be_patient()
    with _gone(path):
        conductor.note("Said while it was out")
        assert str(other) in str(moved(waiting, other))
        assert waiting.unsaved == 1
    assert waiting.flush()
    waiting.file.close()
    with closing(journal.open_session(path)) as file:
        assert fold(file.records()) == conductor.session


def test_a_disk_that_gives_no_answer_is_one_that_refuses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not even whether the file is there can be told: the room goes on, and is told why nothing is saved."""
    waiting = Waiting(journal.create(tmp_path / "s.trainer", {}))
    conductor = begin(waiting)

    def broken(_path: Path) -> bool:
        raise OSError(errno.EIO, "Input/output error")

    with monkeypatch.context() as disk:
        disk.setattr(Path, "is_file", broken)
        conductor.note("Said while it gave no answer")
        assert not waiting.flush()
    assert "the disk doesn't answer" in waiting.problem
    assert waiting.flush()
    waiting.file.close()


def test_drafts_that_wait_are_known(tmp_path: Path) -> None:
    """Half-typed words that couldn't be written are there when they are asked for, and gone when they were dropped."""
    waiting = Waiting(journal.create(tmp_path / "s.trainer", {}))
    waiting.append((), None, put={"on disk": "1"})
    waiting.patient = True
    connection = waiting.file._connection  # noqa: SLF001
    connection.execute("PRAGMA query_only = ON")
    waiting.append((), None, put={"waits": "2", "too": "3"}, drop=("on disk",))
    assert waiting.drafts() == {"waits": "2", "too": "3"}
    assert waiting.flush()
    assert waiting.file.drafts() == {"waits": "2", "too": "3"}
    waiting.file.close()

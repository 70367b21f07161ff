"""This file is reading a session file without touching it: at rest, cut off, while another program writes, newer."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from random import Random

import pytest

from tests.kit import rehearsed, started
from trainer.clock import HandClock
from trainer.model.trouble import Damaged, NotOpened
from trainer.opening import reopen
from trainer.store import slip, wal
from trainer.store.journal import open_session
from trainer.store.proof import link
from trainer.store.restoring import restore, sound
from trainer.store.sessions import past_sessions
from trainer.store.snapshot import snapshot

WRITES = """
import itertools, sys
from pathlib import Path
from trainer.clock import SystemClock
from trainer.opening import reopen
opened = reopen(Path(sys.argv[1]), SystemClock(), note=False)
print("open", flush=True)
for number in itertools.count() if sys.argv[2] == "on" else ():
    opened.conductor.note(f"note {number} " + "x" * 900)
input()
"""


def _state(folder: Path) -> dict[str, tuple[int, bytes]]:
    return {one.name: (one.stat().st_mtime_ns, one.read_bytes()) for one in folder.rglob("*") if one.is_file()}


@contextmanager
def _held(path: Path, how: str = "") -> Iterator[None]:
    """Another program has the file, and writes `on` and on if told to."""
    other = subprocess.Popen(
        [sys.executable, "-c", WRITES, str(path), how], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert other.stdout is not None
    assert other.stdout.readline() == "open\n"
    try:
        yield
    finally:
        other.kill()
        other.communicate(timeout=30)


def test_reading_gives_what_opening_gives_and_touches_nothing(tmp_path: Path) -> None:
    """Facts and scenarios are those a writer sees; file and folder are as before, to the byte."""
    played = rehearsed(tmp_path, "yes-and")
    played.file.close()
    before = _state(tmp_path)

    found = snapshot(played.path)

    assert _state(tmp_path) == before
    file = open_session(played.path)
    assert found.records == file.records()
    assert found.sources == file.sources()
    file.close()


def test_a_session_that_was_cut_off_is_read_with_its_log(tmp_path: Path) -> None:
    """What lies only in the log is there; no file appears beside it and the log stays as it is."""
    played = rehearsed(tmp_path / "a", "yes-and")
    shutil.copytree(tmp_path / "a", tmp_path / "b")
    records = played.file.records()
    played.file.close()
    path = tmp_path / "b" / played.path.name
    slip.beside(path).write_text('{"computer": "another", "process": 1, "since": 0}')
    assert path.with_name(path.name + wal.SUFFIX).stat().st_size > wal.HEADER
    before = _state(tmp_path / "b")

    assert snapshot(path).records == records
    assert _state(tmp_path / "b") == before


def test_a_look_that_is_cut_short_by_its_writer_is_no_damage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A log read while it is written can have an older middle and a newer end: then it is looked at again."""
    played = started(tmp_path / "a", ["yes-and"])
    played.conductor.next()
    for number in range(5):
        played.conductor.note(f"Note {number}")
    shutil.copytree(tmp_path / "a", tmp_path / "b")
    records = played.file.records()
    played.file.close()
    path = tmp_path / "b" / played.path.name
    slip.beside(path).write_text('{"computer": "another", "process": 1, "since": 0}')
    log = path.with_name(path.name + wal.SUFFIX)
    whole = log.read_bytes()
    torn = whole[:5000] + b"\xff" * 3000 + whole[8000:]
    assert wal.lost_in(torn)
    with monkeypatch.context() as at_first:
        looks = iter([torn])
        at_first.setattr("trainer.store.snapshot._logged", lambda _log: next(looks, whole))
        assert snapshot(path).records == records
    log.write_bytes(torn)
    with pytest.raises(Damaged):
        snapshot(path)
    assert wal.lost_commits(path)


def test_the_log_is_applied_as_sqlite_applies_it(tmp_path: Path) -> None:
    """After any mixture of commits and moves into the file the rows are SQLite's own; a torn end is cut."""
    chance = Random(3)
    for number in range(12):
        path, copy = tmp_path / f"{number}.db", tmp_path / f"{number}-copy.db"
        with closing(sqlite3.connect(path, isolation_level=None)) as file:
            file.execute("PRAGMA journal_mode = WAL")
            file.execute("CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT)")
            for _act in range(chance.randrange(1, 60)):
                file.execute("INSERT INTO t (b) VALUES (?)", ("y" * chance.randrange(5000),))
                if chance.random() < 0.1:
                    file.execute("DELETE FROM t WHERE a % 3 = 0")
                if chance.random() < 0.1:
                    file.execute("PRAGMA wal_checkpoint(RESTART)")
            content, log = path.read_bytes(), path.with_name(path.name + "-wal").read_bytes()
        torn = log[: len(log) - chance.choice((0, 100, 4000))]
        copy.write_bytes(content)
        copy.with_name(copy.name + "-wal").write_bytes(torn)
        with closing(sqlite3.connect(":memory:")) as memory, closing(sqlite3.connect(copy)) as told:
            memory.deserialize(wal.applied(content, torn))
            asked = "SELECT a, b FROM t ORDER BY a"
            assert memory.execute(asked).fetchall() == told.execute(asked).fetchall()


def test_a_session_is_read_while_another_program_has_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It says who has it, is read whole, and nobody else gets it meanwhile; killed, it is free.

    One that has just opened it and is about to say so is waited for.
    """
    played = rehearsed(tmp_path, "yes-and")
    records = played.file.records()
    played.file.close()
    with _held(played.path):
        assert slip.held(played.path)
        assert snapshot(played.path).records == records
        with pytest.raises(NotOpened, match="since"):
            open_session(played.path)
        assert slip.held(played.path), "reading must not take the lock away"

        whose = slip.beside(played.path).read_bytes()
        slip.beside(played.path).unlink()
        with pytest.raises(NotOpened, match="another Trainer"):
            snapshot(played.path)
        with monkeypatch.context() as soon:
            soon.setattr(time, "sleep", lambda _seconds: slip.beside(played.path).write_bytes(whose))
            assert snapshot(played.path).records == records

    assert not slip.held(played.path)
    open_session(played.path).close()
    assert not slip.beside(played.path).exists()


def test_every_look_at_a_session_that_is_written_to_is_one_moment_of_it(tmp_path: Path) -> None:
    """Looks follow one another: each holds all facts of the one before, proven, and the writer keeps its lock."""
    played = started(tmp_path, ["yes-and"])
    played.conductor.next()
    played.file.close()
    seen = 0
    with _held(played.path, "on"):
        for _look in range(15):  # each takes longer, for the file grows
            records = snapshot(played.path).records
            assert [one.number for one in records] == list(range(1, len(records) + 1))
            assert len(records) >= seen
            seen = len(records)
        with pytest.raises(NotOpened):
            open_session(played.path)
    assert seen > 15


@pytest.mark.parametrize(
    "spoilt",
    [
        "",
        "[]",
        '{"computer": "x"}',
        '{"computer": "x", "process": 1, "since": 1e300}',
        '{"computer": "x", "process": 1, "since": NaN}',
    ],
)
def test_a_spoilt_slip_tells_nothing_and_breaks_nothing(tmp_path: Path, spoilt: str) -> None:
    """Who has the file stays unsaid; that somebody has it is said all the same, and then it is read as before."""
    played = rehearsed(tmp_path, "yes-and")
    records = played.file.records()
    played.file.close()
    with _held(played.path):
        slip.beside(played.path).write_text(spoilt, encoding="utf-8")
        assert slip.read(played.path) is None
        [told] = past_sessions(played.path.parent)
        assert told.trouble == "Open in another Trainer. Close it there first."
    slip.beside(played.path).write_text(spoilt, encoding="utf-8")
    assert snapshot(played.path).records == records


def test_what_this_program_has_open_itself_is_not_read_from_the_file(tmp_path: Path) -> None:
    """Closing the file once more would give its lock away; the sentence says that it is open."""
    played = started(tmp_path, ["yes-and"])
    with pytest.raises(NotOpened, match="Open in another Trainer"):
        snapshot(played.path)
    assert "NotOpened" in _somebody_else_opens(played.path)
    played.file.close()


def _somebody_else_opens(path: Path) -> str:
    """What another program says that tries."""
    code = "import sys; from pathlib import Path; from trainer.store.journal import open_session; "
    code += "open_session(Path(sys.argv[1]))"
    done = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=False)
    return done.stderr


def _newer(path: Path) -> None:
    """As a later version might write it: another version, one more column, a fact nobody here knows."""
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        file.execute("PRAGMA journal_mode = DELETE")
        file.execute("ALTER TABLE facts ADD COLUMN mood TEXT")
        file.execute(
            "INSERT INTO facts (number, kind, version, wall, boot, body) "
            "SELECT max(number) + 1, 'RobotDanced', 1, max(wall), 0, '{\"how\":\"well\"}' FROM facts"
        )
        file.execute("PRAGMA user_version = 99")


def test_a_newer_file_is_read_as_far_as_it_is_understood(tmp_path: Path) -> None:
    """What is known is there, the rest is counted, and the file is refused to writers and left as it was."""
    played = rehearsed(tmp_path, "yes-and")
    records = played.file.records()
    played.file.close()
    _newer(played.path)
    before = _state(tmp_path)

    found = snapshot(played.path)

    assert (found.newer, found.unread, found.records) == (True, 1, records)
    with pytest.raises(NotOpened, match="newer Trainer"):
        open_session(played.path)
    assert _state(tmp_path) == before


def test_a_proven_fact_of_an_unknown_kind_is_newer_not_damaged(tmp_path: Path) -> None:
    """A file in today's tables with a fact from tomorrow is no damage: it isn't restored to less, and can be read."""
    played = rehearsed(tmp_path, "yes-and")
    played.file.close()
    with closing(sqlite3.connect(played.path, isolation_level=None)) as file:
        number, before = file.execute("SELECT number, sum FROM facts ORDER BY number DESC").fetchone()
        row = (number + 1, "RobotDanced", 1, 1.0, 1.0, "b", "{}", "")
        file.execute("INSERT INTO facts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", (*row, link(before, *row)))

    with pytest.raises(NotOpened, match="newer Trainer") as refused:
        reopen(played.path, HandClock())
    assert not isinstance(refused.value, Damaged)
    assert sound(played.path)
    with pytest.raises(NotOpened, match="newer Trainer"):
        restore(played.path)
    assert snapshot(played.path).unread == 1


def test_a_damaged_file_is_refused_to_readers_too(tmp_path: Path) -> None:
    """A changed name is not shown as if it were told; the sentence says what to do."""
    played = rehearsed(tmp_path, "yes-and")
    played.file.close()
    with closing(sqlite3.connect(played.path, isolation_level=None)) as file:
        file.execute("UPDATE people SET name = 'Somebody' WHERE person = 'p1'")

    with pytest.raises(Damaged, match="Past sessions"):
        snapshot(played.path)


def test_the_data_among_the_notes_are_told_from_a_damaged_session(tmp_path: Path) -> None:
    """Who names session.json reads what it is and which file is meant; it has no backups to be put right from."""
    path = tmp_path / "session.json"
    path.write_text('{"trainer": 3, "title": "A day"}' + " " * 5000, encoding="utf-8")

    with pytest.raises(NotOpened, match=r"data for other programs.*ends in \.trainer") as refused:
        snapshot(path)

    assert not isinstance(refused.value, Damaged)

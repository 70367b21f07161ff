"""The session file keeps every fact for ever, and every name and word only as long as it may."""

from __future__ import annotations

import sqlite3
import stat
from pathlib import Path
from random import Random

import pytest

from tests.stories import PLAN, begun, go_to
from trainer.clock import HandClock
from trainer.model.events import Noted, PersonJoined
from trainer.model.replay import fold
from trainer.model.trouble import NotOpened, NotSaved
from trainer.rehearsal import Rehearsal
from trainer.store import journal


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where this test's session lies."""
    return tmp_path / "a session with an apostrophe's name.trainer"


def played(path: Path) -> None:
    """A session with two notes, closed."""
    conductor, file = begun(path)
    go_to(conductor, "scene")
    conductor.note("Ingrid's secret sentence")
    conductor.note("Another one")
    file.close()


def test_a_fact_can_be_neither_changed_nor_deleted(path: Path) -> None:
    """The file itself refuses to change what happened."""
    played(path)
    raw = sqlite3.connect(path)
    for statement in ("UPDATE facts SET body = '{}'", "DELETE FROM facts"):
        with pytest.raises(sqlite3.IntegrityError, match="facts are never"):
            raw.execute(statement)
    raw.close()


def test_no_name_and_no_word_stands_in_a_fact(path: Path) -> None:
    """Names and free words lie in tables of their own, so that they can be erased; facts hold ids."""
    played(path)
    raw = sqlite3.connect(path)
    bodies = " ".join(body for (body,) in raw.execute("SELECT body FROM facts"))
    assert "Person 3" not in bodies
    assert "secret sentence" not in bodies
    assert ("p3", "Person 3") in raw.execute("SELECT person, name FROM people").fetchall()
    raw.close()


def test_an_erased_sentence_leaves_the_rest_readable(path: Path) -> None:
    """With a name and a sentence gone the session still opens; they read as erased."""
    played(path)
    raw = sqlite3.connect(path)
    raw.execute("UPDATE words SET words = '', sum = NULL WHERE words LIKE '%secret%'")
    raw.execute("UPDATE people SET name = '…', sum = NULL WHERE person = 'p3'")
    raw.commit()
    raw.close()
    file = journal.open_session(path)
    facts = [record.fact for record in file.records()]
    assert [fact.words for fact in facts if isinstance(fact, Noted)] == ["", "Another one"]
    assert [fact.name for fact in facts if isinstance(fact, PersonJoined)][2] == "…"
    file.close()


def test_only_its_owner_may_read_a_session_file(path: Path) -> None:
    """The file of a session is closed to other users of the machine."""
    played(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_the_file_carries_its_scenarios(path: Path) -> None:
    """What a session was played from lies in its file; a changed scenario changes no past session."""
    played(path)
    file = journal.open_session(path)
    assert file.sources() == {"levels.yaml": "trainer: 1"}
    file.close()


def test_every_commit_reaches_the_disk(path: Path) -> None:
    """The file is written with full synchronisation: nothing is called saved that a power cut could take."""
    file = journal.create(path, {})
    connection = file._connection  # noqa: SLF001 - what SQLite was told can only be asked there
    assert connection.execute("PRAGMA synchronous").fetchone() == (2,)
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    file.close()


def test_what_is_no_session_is_refused_with_a_sentence(tmp_path: Path) -> None:
    """A missing, foreign, torn or newer file gives a reason and is left as it was."""
    missing = tmp_path / "none.trainer"
    foreign = tmp_path / "foreign.trainer"
    foreign.write_bytes(b"This is a shopping list, not a session." * 200)
    other = tmp_path / "other.trainer"
    raw = sqlite3.connect(other)
    raw.execute("CREATE TABLE shopping (what TEXT)")
    raw.commit()
    raw.close()
    newer = tmp_path / "newer.trainer"
    played(newer)
    raw = sqlite3.connect(newer)
    raw.execute("PRAGMA user_version = 99")
    raw.commit()
    raw.close()
    for path, reason in (
        (missing, "no session file"),
        (foreign, "can't be read"),
        (other, "not a session"),
        (newer, "newer"),
    ):
        before = path.read_bytes() if path.exists() else b""
        with pytest.raises(NotOpened, match=reason):
            journal.open_session(path)
        assert (path.read_bytes() if path.exists() else b"") == before


def test_a_folder_that_can_not_be_written_to_gives_path_and_way_out(tmp_path: Path) -> None:
    """Creating a session where there is no folder to be made says where, why and what to do."""
    blocked = tmp_path / "a file"
    blocked.write_text("in the way")
    with pytest.raises(NotSaved, match="Another place can be chosen"):
        journal.create(blocked / "session.trainer", {})


def test_a_session_file_is_never_overwritten(path: Path) -> None:
    """Creating a session over an existing one is refused and the old one stays."""
    played(path)
    before = path.read_bytes()
    with pytest.raises(NotSaved):
        journal.create(path, {})
    assert path.read_bytes() == before


def test_a_session_of_thousands_of_answers_opens_as_it_was(tmp_path: Path) -> None:
    """Twelve people, many rounds: what is read back equals what was live."""
    clock = HandClock()
    path = tmp_path / "long.trainer"
    conductor, file = begun(path, clock, plan=PLAN, people=30)
    Rehearsal(conductor, clock, Random(2)).play()
    file.close()
    again = journal.open_session(path)
    assert fold(again.records()) == conductor.session
    again.close()

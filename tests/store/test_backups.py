"""A session file has backups beside it, checked and few, and a damaged one is put right from them."""

from __future__ import annotations

import shutil
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from tests.stories import begun, go_to
from trainer.clock import HandClock
from trainer.model.trouble import Damaged, NotOpened, NotSaved
from trainer.opening import reopen
from trainer.store import copies, journal, restoring

JOURNALS = Path(__file__).with_name("journals")


def _with_backup(folder: Path) -> tuple[Path, int]:
    """A closed session whose backup lacks its last two notes; returns how many facts the backup has."""
    conductor, file = begun(folder / "s.trainer", HandClock())
    go_to(conductor, "scene")
    conductor.note("In the backup")
    file.copy().keep()
    known = conductor.session.facts
    conductor.note("After the backup")
    conductor.note("The last words")
    file.close()
    return folder / "s.trainer", known


def _spoil(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.executescript("DROP TRIGGER facts_stay; DROP TRIGGER facts_remain;")
        raw.execute(statement)
        raw.commit()


def _read_all(path: Path) -> None:
    with closing(journal.open_session(path)) as file:
        file.records()
        file.sources()


def _copied(path: Path, to: Path) -> Path:
    shutil.copyfile(path, to)
    return to


def test_a_backup_is_a_whole_session_that_opens(tmp_path: Path) -> None:
    """What was kept opens like any session and holds the facts of that moment; only its owner may read it."""
    path, known = _with_backup(tmp_path)

    (backup,) = copies.backups(path)

    assert backup.facts == known
    assert stat.S_IMODE(backup.path.stat().st_mode) == 0o600
    with closing(journal.open_session(_copied(backup.path, tmp_path / "again.trainer"))) as again:
        assert len(again.records()) == known


def test_taking_a_backup_leaves_the_session_at_work(tmp_path: Path) -> None:
    """The session goes on writing after the copy was taken, before it is kept; the copy has none of that."""
    conductor, file = begun(tmp_path / "s.trainer", HandClock())
    copy, known = file.copy(), conductor.session.facts
    conductor.note("Written meanwhile")

    kept = copy.keep()

    assert kept is not None
    assert copies.backups(file.path)[0].facts == known
    file.close()


def test_there_are_never_more_than_a_few(tmp_path: Path) -> None:
    """After many backups the latest are left, and the one from before a newer version."""
    conductor, file = begun(tmp_path / "s.trainer", HandClock())
    file.copy().keep("before a newer version")
    for number in range(copies.KEPT + 8):
        conductor.note(f"Note {number}")
        file.copy().keep()
    file.close()

    found = copies.backups(file.path)

    assert len(found) == copies.KEPT + 1
    assert max(one.facts for one in found) == conductor.session.facts


def test_nothing_new_makes_no_new_backup(tmp_path: Path) -> None:
    """A session in which nothing happened since is not kept twice."""
    _conductor, file = begun(tmp_path / "s.trainer", HandClock())
    assert file.copy().keep() is not None
    assert file.copy().keep() is None
    file.close()


def test_a_disk_that_takes_no_backup_says_so(tmp_path: Path) -> None:
    """Where no folder can be made the sentence names it, and the session is untouched."""
    _conductor, file = begun(tmp_path / "s.trainer", HandClock())
    (tmp_path / copies.FOLDER).write_text("in the way")
    with pytest.raises(NotSaved, match="backups"):
        file.copy().keep()
    file.close()


def test_a_changed_answer_is_never_read(tmp_path: Path) -> None:
    """A fact, a word, a name, a scenario changed behind the program's back: the file is refused."""
    path, _known = _with_backup(tmp_path)
    for number, change in enumerate(
        (
            "UPDATE facts SET body = replace(body, 'scene', 'scone') WHERE kind = 'Moved'",
            "UPDATE facts SET wall = wall + 1 WHERE number = 3",
            "DELETE FROM facts WHERE number = 4",
            "UPDATE words SET words = 'Something else' WHERE words = 'The last words'",
            "DELETE FROM words",
            "UPDATE people SET name = 'Somebody' WHERE person = 'p3'",
            "DELETE FROM people WHERE person = 'p3'",
            "UPDATE sources SET content = 'trainer: 2'",
            "DELETE FROM sources",
        )
    ):
        spoilt = _copied(path, tmp_path / f"{number}.trainer")
        _spoil(spoilt, change)
        with pytest.raises(Damaged, match="damaged"):
            _read_all(spoilt)


def test_the_refusal_says_up_to_when_it_is_proven(tmp_path: Path) -> None:
    """The facilitator hears the last good moment."""
    path, _known = _with_backup(tmp_path)
    _spoil(path, "UPDATE words SET words = 'Something else' WHERE words = 'The last words'")
    with pytest.raises(Damaged, match=r"recorded up to \d{4}-\d\d-\d\d \d\d:\d\d:\d\d is proven"):
        reopen(path, HandClock())


def test_a_restore_gives_what_proves_most(tmp_path: Path) -> None:
    """Damaged in its last words, the file keeps what is proven in it, more than the backup has; itself lies beside."""
    path, known = _with_backup(tmp_path)
    _spoil(path, "UPDATE words SET words = 'Something else' WHERE words = 'The last words'")
    before = path.read_bytes()

    done = restoring.restore(path)

    assert done.backup is None
    assert done.facts == known + 1
    assert done.beside.read_bytes() == before
    with closing(journal.open_session(path)) as file:
        assert len(file.records()) == known + 1
    assert [one.name for one in tmp_path.iterdir() if one.name.startswith(".")] == []


def test_a_restore_takes_the_backup_when_that_has_more(tmp_path: Path) -> None:
    """Damaged at its beginning, the file gives way to the latest backup."""
    path, known = _with_backup(tmp_path)
    _spoil(path, "UPDATE facts SET body = '{}' WHERE number = 2")

    done = restoring.restore(path)

    assert done.backup == copies.backups(path)[0].path
    assert done.facts == known


def test_without_backup_and_proof_nothing_is_touched(tmp_path: Path) -> None:
    """A file of which nothing is left can't be restored: a sentence, and everything as it was."""
    path = tmp_path / "s.trainer"
    path.write_bytes(b"\x00" * 5000)
    with pytest.raises(NotOpened, match="can't be restored"):
        restoring.restore(path)
    assert [one.name for one in tmp_path.iterdir()] == ["s.trainer"]
    assert path.read_bytes() == b"\x00" * 5000


def test_a_session_in_use_is_not_restored(tmp_path: Path) -> None:
    """While it is open elsewhere the file is left alone."""
    path, _known = _with_backup(tmp_path)
    with closing(journal.open_session(path)), pytest.raises(NotOpened, match="open in another Trainer"):
        restoring.restore(path)
    assert not list(tmp_path.glob("*.damaged*"))


@pytest.mark.parametrize("name", ["version-1-finished", "version-1-open"])
def test_the_oldest_journals_open(tmp_path: Path, name: str) -> None:
    """A file of version 1 is backed up, lifted and reads as it did; a second opening finds it whole."""
    path = _copied(JOURNALS / f"{name}.trainer", tmp_path / "old.trainer")
    with closing(sqlite3.connect(path)) as raw:
        facts = raw.execute("SELECT count(*) FROM facts").fetchone()[0]

    opened = reopen(path, HandClock(1_800_000_000.0), note=False)
    people = [person.name for person in opened.conductor.session.people.values()]
    session = opened.conductor.session
    opened.file.close()

    assert session.facts == facts
    assert people == ["Anna", "Pavel O'Brien", "Мария", "Lars", "Kari"]
    (backup,) = copies.backups(path)
    assert "before a newer version" in backup.path.name
    again = reopen(path, HandClock(1_800_000_000.0))
    assert again.conductor.session.facts == facts + (session.finished is None)
    again.file.close()
    assert restoring.sound(path)


def test_the_first_new_fact_proves_the_old_ones(tmp_path: Path) -> None:
    """In a lifted file, changing a fact from before is found out once a new fact was written."""
    path = _copied(JOURNALS / "version-1-open.trainer", tmp_path / "old.trainer")
    reopen(path, HandClock(1_800_000_000.0)).file.close()
    _spoil(path, "UPDATE facts SET wall = wall + 1 WHERE number = 5")
    with pytest.raises(Damaged):
        reopen(path, HandClock(1_800_000_000.0))

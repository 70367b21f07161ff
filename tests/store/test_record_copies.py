"""This file is the copies of a record: backups at its opening and its end, restoring, erasing, deleting them."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.kit import shipped_library
from trainer.__main__ import main
from trainer.clock import HandClock
from trainer.keeping import OpenRecord, begin, looked_at, reopen
from trainer.model.trouble import NotSaved
from trainer.store import copies
from trainer.store.forgetting import erasable, forget, forget_words
from trainer.store.records import delete, glance
from trainer.store.restoring import sound

PEOPLE = ("Annabella Berg", "Miroslav Holm")


def _record(folder: Path) -> Path:
    """A plan with two habits that belong to people, one of whom is named in the words of a meeting too."""
    opened = begin(shipped_library(), "adoption-plan", folder, HandClock())
    _fill(opened)
    opened.close()
    return opened.file.path


def _fill(opened: OpenRecord) -> None:
    ledger = opened.ledger
    person = next(item.id for item in ledger.record.entry if type(item).__name__ == "PersonItem")
    line = next(item.id for item in ledger.record.entry if type(item).__name__ == "Line")
    rows = [ledger.add({line: f"Habit of {name.split()[0]}s team", person: name}) for name in PEOPLE]
    ledger.meet(rows[0], PEOPLE[0], "Annabella Berg asked first")


def _bytes(data: Path) -> bytes:
    return b"".join(one.read_bytes() for one in sorted(data.rglob("*")) if one.is_file())


def test_a_record_has_backups_from_its_opening_and_its_end(tmp_path: Path) -> None:
    """What was changed is in the latest one; looking without changing adds none."""
    path = _record(tmp_path)
    assert len(copies.backups(path)) == 1
    reopen(path, HandClock()).close()
    assert len(copies.backups(path)) == 1

    opened = reopen(path, HandClock())
    opened.ledger.add()
    opened.close()

    assert len(copies.backups(path)) == 2
    reopen(path, HandClock(), note=False).close()
    assert len(copies.backups(path)) == 2


def test_a_record_that_is_open_is_read_by_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Another program writes to it: its rows are printed as they stand, and it can't be written through that."""
    monkeypatch.setenv("TRAINER_DATA", str(tmp_path))
    path = _record(tmp_path / "records")
    code = "import sys; from pathlib import Path; from trainer.clock import SystemClock; "
    code += "from trainer.keeping import reopen; opened = reopen(Path(sys.argv[1]), SystemClock()); "
    code += "opened.ledger.add({opened.ledger.record.entry[0].id: 'Written over there'}); "
    code += "print('open', flush=True); input()"
    other = subprocess.Popen(
        [sys.executable, "-c", code, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert other.stdout is not None
    assert other.stdout.readline() == "open\n"
    try:
        assert main(["records", path.stem]) == 0
        with pytest.raises(NotSaved):
            looked_at(path, HandClock()).add()
    finally:
        other.kill()
        other.communicate(timeout=30)
    assert "Written over there" in capsys.readouterr().out


def test_a_damaged_record_is_restored_from_its_backup(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """By command; the damaged file is kept beside, the rows are there again."""
    monkeypatch.setenv("TRAINER_DATA", str(tmp_path))
    path = _record(tmp_path / "records")
    rows = glance(path).rows
    content = bytearray(path.read_bytes())
    content[200:9000] = b"\x55" * 8800
    path.write_bytes(content)
    assert glance(path).damaged

    assert main(["records", path.stem, "--restore"]) == 0

    assert "kept as" in capsys.readouterr().out
    assert (glance(path).rows, glance(path).trouble) == (rows, "")
    assert sound(path)
    assert main(["records", path.stem, "--restore"]) == 1


def test_a_person_is_erased_from_a_record_and_its_backups(tmp_path: Path) -> None:
    """The name goes from fields, meetings and words; what stands in another form is found and goes by itself."""
    path = _record(tmp_path)
    forget(path, "", PEOPLE[0])
    assert b"Annabella Berg" not in _bytes(tmp_path)
    assert b"Miroslav Holm" in path.read_bytes()
    (left,) = [one for one in erasable(path).words if "Annabella" in one.words]

    forget_words(path, left, "Annabellas")

    assert b"nnabella" not in _bytes(tmp_path)
    assert sound(path)
    opened = reopen(path, HandClock(), note=False)
    assert "…" in opened.ledger.kept.rows[0].values.values()
    assert opened.ledger.kept.meetings[0].who == "…"
    opened.close()


def test_a_deleted_record_leaves_no_backup(tmp_path: Path) -> None:
    """File, backups and what a restoring left are gone."""
    path = _record(tmp_path)
    delete(path)
    assert not [one for one in tmp_path.rglob("*") if path.stem in one.name]


def test_an_erasing_that_was_cut_off_goes_with_the_record(tmp_path: Path) -> None:
    """The note of it holds the name, so it is deleted too."""
    path = _record(tmp_path)
    path.with_name(path.name + ".erasing").write_text("Annabella Berg")
    delete(path)
    assert not list(tmp_path.glob("*.erasing"))


def test_a_record_with_a_newer_fact_is_not_called_damaged(tmp_path: Path) -> None:
    """Its list says what it can; nothing offers to restore it."""
    path = _record(tmp_path)
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        file.execute("PRAGMA user_version = 99")
    assert not glance(path).damaged

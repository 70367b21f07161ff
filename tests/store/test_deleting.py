"""This file is what deleting a session leaves behind: nothing of it in the data folder, and nothing else touched."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.kit import started, with_promise
from trainer.__main__ import main
from trainer.export.notes import write_notes
from trainer.model.events import Promise
from trainer.model.trouble import NotOpened
from trainer.revisiting import revisit
from trainer.store import copies
from trainer.store.deleting import delete_session, traces
from trainer.store.restoring import restore
from trainer.store.sessions import ERASING

NAMES = ("Annabella", "Miroslav", "Ivanhoe", "Olgierd")


def _session(data: Path, title: str, names: tuple[str, ...] = NAMES) -> Path:
    """A session with two backups and a copy kept by restoring."""
    played = started(data / "sessions", ["yes-and"], names=names, title=title)
    for _times in range(2):
        played.conductor.next()
        played.file.copy().keep()
    played.file.close()
    restore(played.path, copies.backups(played.path)[0].path)
    return played.path


def _bytes(data: Path) -> bytes:
    return b"".join(one.read_bytes() for one in sorted(data.rglob("*")) if one.is_file())


def test_nothing_of_a_deleted_session_is_in_the_data_folder(tmp_path: Path) -> None:
    """File, backups, damaged copies and the note of an erasure that was cut off go, so no byte holds a name or title.

    The other session is whole.
    """
    path = _session(tmp_path, "Quarrelsome")
    other = _session(tmp_path, "Peaceful", ("Kari", "Lars", "Nina", "Timur"))
    before = other.read_bytes()
    path.with_name(path.name + ERASING).write_text(f'{{"name": "{NAMES[0]}"}}')
    assert traces(path).backups == 2
    assert traces(path).damaged == 1
    assert all(name.encode() in _bytes(tmp_path) for name in NAMES)

    delete_session(path)

    left = _bytes(tmp_path)
    assert not [one for one in tmp_path.rglob("*") if path.stem in one.name]
    assert not [word for word in (*NAMES, "Quarrelsome") if word.encode() in left]
    assert other.read_bytes() == before
    assert traces(other).backups == 2


def test_a_session_cut_off_is_deleted_with_its_log(tmp_path: Path) -> None:
    """What the killed program left beside the file goes too."""
    code = f"""
import os, signal
from pathlib import Path
from tests.kit import started
played = started(Path({str(tmp_path)!r}), ["yes-and"], names={NAMES!r}, title="Morning")
played.conductor.next()
print(played.path, flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""
    told = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True, timeout=60)
    path = Path(told.stdout.strip())
    assert path.with_name(path.name + "-wal").exists()

    delete_session(path)

    assert not list(tmp_path.iterdir())


def test_a_session_in_use_is_not_deleted(tmp_path: Path) -> None:
    """While another program has it, nothing of it goes and a sentence says why."""
    code = f"""
import sys
from pathlib import Path
from tests.kit import started
played = started(Path({str(tmp_path)!r}), ["yes-and"], names={NAMES!r}, title="Morning")
played.file.copy().keep()
print(played.path, flush=True)
sys.stdin.read()
"""
    with subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        path = Path(other.stdout.readline().decode().strip())
        with pytest.raises(NotOpened, match="open in another Trainer"):
            delete_session(path)
        assert path.exists()
        assert traces(path).backups == 1


def test_notes_go_only_when_named_and_only_where_there_are_notes(tmp_path: Path) -> None:
    """The folder of notes is removed when named; a folder that holds none is never touched."""
    one, other, third = (_session(tmp_path / name, name) for name in ("one", "two", "three"))
    notes, foreign = tmp_path / "notes", tmp_path / "holiday"
    for folder, name in ((notes, "notes.md"), (foreign, "beach.png")):
        folder.mkdir()
        (folder / name).write_text("x")

    delete_session(one)
    delete_session(other, foreign)
    assert (foreign / "beach.png").exists()
    assert traces(third, notes).notes_files == 1
    delete_session(third, notes)

    assert not notes.exists()


def test_notes_that_all_name_nobody_go_too(tmp_path: Path) -> None:
    """Where the room was promised that no name stays there are notes without names alone, and they are notes."""
    path, notes = _session(tmp_path / "one", "one"), tmp_path / "notes"
    play = with_promise(revisit(path).play, Promise(names_in_notes=False))
    write_notes(play, notes, ["md", "csv"])

    delete_session(path, notes)

    assert not notes.exists()


def test_the_command_tells_first_and_deletes_when_told_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without --yes it says what would go and touches nothing; with it the session is gone from the list."""
    monkeypatch.setenv("TRAINER_DATA", str(tmp_path))
    path = _session(tmp_path, "Quarrelsome")
    whole = _bytes(tmp_path)

    assert main(["sessions", "delete", "Quarrelsome"]) == 1
    said = capsys.readouterr()
    assert "2 backups" in said.out
    assert "can't be reached" in said.out
    assert "--yes" in said.err
    assert _bytes(tmp_path) == whole

    assert main(["sessions", "delete", "Quarrelsome", "--yes"]) == 0
    assert not path.exists()
    capsys.readouterr()
    assert main(["sessions"]) == 0
    assert "no sessions yet" in capsys.readouterr().out
    assert main(["sessions", "delete", "Quarrelsome", "--yes"]) == 1

"""This file is what forgetting a person leaves behind: a sound session without the name in any byte of any copy."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.kit import started
from trainer.__main__ import main
from trainer.clock import HandClock
from trainer.model.trouble import NotOpened
from trainer.opening import reopen
from trainer.store import copies
from trainer.store.forgetting import forget
from trainer.store.restoring import restore, sound

NAMES = ("Annabella", "Miroslav", "Ivanhoe", "Olgierd")


def _session(data: Path) -> Path:
    """A session with backups, a copy kept by restoring, and a note in which a name stands."""
    played = started(data / "sessions", ["yes-and"], names=NAMES, title="Morning")
    played.conductor.next()
    played.conductor.note("annabella was kind to Miroslav")
    played.file.copy().keep()
    played.conductor.next()
    played.file.copy().keep()
    played.file.close()
    restore(played.path, copies.backups(played.path)[0].path)
    return played.path


def _bytes(data: Path) -> bytes:
    return b"".join(one.read_bytes() for one in sorted(data.rglob("*")) if one.is_file())


def _names(path: Path) -> list[str]:
    opened = reopen(path, HandClock(), note=False)
    try:
        return [person.name for person in opened.conductor.session.people.values()]
    finally:
        opened.file.close()


def test_a_forgotten_name_is_in_no_byte_and_the_session_is_sound(tmp_path: Path) -> None:
    """Name, mentions and copies of it are gone; every fact is proven as before, the others keep their names."""
    path = _session(tmp_path)
    assert b"nnabella" in _bytes(tmp_path)

    assert forget(path, "annabella") == 1

    assert b"nnabella" not in _bytes(tmp_path)
    assert sound(path)
    assert sorted(_names(path)) == ["Ivanhoe", "Miroslav", "Olgierd", "…"]
    assert len(copies.backups(path)) == 1


def test_two_forgotten_people_are_told_apart(tmp_path: Path) -> None:
    """The second is not taken for the first."""
    path = _session(tmp_path)
    forget(path, "Annabella")
    forget(path, "Miroslav")

    assert sorted(_names(path)) == ["Ivanhoe", "Olgierd", "…", "… 2"]


def test_nobody_of_that_name_changes_nothing(tmp_path: Path) -> None:
    """A name that isn't there is a sentence; backups and file stay."""
    path = _session(tmp_path)
    before = _bytes(tmp_path)

    with pytest.raises(NotOpened, match="nobody called"):
        forget(path, "Anna")
    assert _bytes(tmp_path) == before


def test_the_command_forgets_when_told_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without --yes it says what would happen; with it the name is gone."""
    monkeypatch.setenv("TRAINER_DATA", str(tmp_path))
    _session(tmp_path)
    assert main(["sessions", "forget", "Morning", "--person", "Annabella"]) == 1
    assert "--yes" in capsys.readouterr().err
    assert b"Annabella" in _bytes(tmp_path)

    assert main(["sessions", "forget", "Morning", "--person", "Annabella", "--yes"]) == 0
    assert b"nnabella" not in _bytes(tmp_path)

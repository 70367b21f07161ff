"""What sessions told is remembered for as long as their files are as they were, and no longer."""

from __future__ import annotations

from pathlib import Path

from tests.several_kit import TWELVE, asked
from trainer.clock import SystemClock
from trainer.opening import reopen
from trainer.several import FOLDER, source
from trainer.store import digests


def test_a_session_that_changed_while_it_was_read_is_read_again(tmp_path: Path) -> None:
    """What is remembered belongs to the file as it was before it was read, whatever it has become since."""
    path = asked(tmp_path / "sessions", {name: {"come": 3} for name in TWELVE})
    index = tmp_path / "index" / FOLDER
    told = source(path).digest
    before = digests.stamp(path)
    opened = reopen(path, SystemClock(), note=False)
    opened.conductor.note("One more.")
    opened.file.close()
    digests.keep(index, path, "en", told, before)
    assert digests.known(index, path, "en") is None
    digests.keep(index, path, "en", told, digests.stamp(path))
    assert digests.known(index, path, "en") == told


def test_nothing_is_remembered_of_a_session_that_is_open_or_gone(tmp_path: Path) -> None:
    """While its log lies beside it a file isn't all there is, and what is gone is gone."""
    path = asked(tmp_path / "sessions", {name: {"come": 3} for name in TWELVE})
    index = tmp_path / "index" / FOLDER
    told = source(path).digest
    opened = reopen(path, SystemClock(), note=False)
    opened.conductor.note("One more.")
    digests.keep(index, path, "en", told, digests.stamp(path))
    assert not index.exists()
    opened.file.close()
    path.unlink()
    assert digests.stamp(path) is None
    assert digests.known(index, path, "en") is None

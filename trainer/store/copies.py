"""This file is backups: whole, checked copies of a session file in a folder beside it, a few of each."""

from __future__ import annotations

import contextlib
import datetime
import os
import sqlite3
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from trainer.model.refusal import reason
from trainer.model.trouble import NotSaved
from trainer.store import wal
from trainer.words import _

FOLDER = "backups"
KEPT = 12
STAMP = "%Y-%m-%d %H.%M.%S.%f"


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy that is kept: where, when it was taken (seconds since 1970), how many facts it holds."""

    path: Path
    taken: float
    facts: int


class Copy:
    """A session file as it stood at a moment, in memory; any thread may keep it."""

    def __init__(self, path: Path, memory: sqlite3.Connection) -> None:
        """Use `taken`."""
        self._path, self._memory = path, memory

    def keep(self, why: str = "") -> Path | None:
        """Writes the copy among the backups, whole and checked; None when the latest one says the same already.

        `why` is a word for the name of the file, which the program's own cleaning then leaves alone. NotSaved when the
        disk refuses.
        """
        folder = folder_of(self._path)
        try:
            with contextlib.closing(self._memory):
                return self._keep(folder, why)
        except (OSError, sqlite3.Error) as problem:
            sentence = _("No backup could be written to {folder}: {reason}.")
            raise NotSaved(sentence.format(folder=folder, reason=problem)) from problem

    def content(self) -> bytes:
        """The copy as the bytes of a file."""
        with contextlib.closing(self._memory):
            return self._memory.serialize()

    def _keep(self, folder: Path, why: str) -> Path | None:
        content = self._memory.serialize()
        known = backups(self._path)
        if not why and known and known[0].path.read_bytes() == content:
            return None
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        stamp = datetime.datetime.now(datetime.UTC).strftime(STAMP)
        final = _free(folder, f"{stamp} {why}".strip())
        _write_whole(content, final)
        _clean(self._path)
        return final


def write(content: bytes, path: Path) -> None:
    """Writes the bytes of a copy as a session file of its own, whole and checked; NotSaved when the disk refuses."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _write_whole(content, path)
    except (OSError, sqlite3.Error) as problem:
        sentence = _("Not saved: {reason} ({path}).")
        raise NotSaved(sentence.format(reason=reason(problem), path=path)) from problem


def _write_whole(content: bytes, final: Path) -> None:
    """Under its final name there is only a checked copy."""
    handle, name = tempfile.mkstemp(dir=final.parent, prefix=".", suffix=".part")
    written = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        _check(written)
        written.replace(final)
    finally:
        written.unlink(missing_ok=True)


def taken(connection: sqlite3.Connection, path: Path) -> Copy:
    """A copy through SQLite's own backup, in one go: some milliseconds. NotSaved when the file can't be read."""
    memory = sqlite3.connect(":memory:", check_same_thread=False)
    try:
        connection.backup(memory)
    except sqlite3.Error as problem:
        memory.close()
        sentence = _("No backup could be written to {folder}: {reason}.")
        raise NotSaved(sentence.format(folder=folder_of(path), reason=problem)) from problem
    return Copy(path, memory)


def rewritten(path: Path, act: Callable[[sqlite3.Connection], object]) -> None:
    """Changes a backup: the changed copy takes the name when it is whole, or the backup stays as it was.

    It keeps the time it was taken. OSError or sqlite3.Error when that can't be done.
    """
    taken_at = path.stat().st_mtime_ns
    with contextlib.closing(sqlite3.connect(":memory:", isolation_level=None)) as memory:
        memory.deserialize(wal.applied(path.read_bytes(), b""))
        act(memory)
        content = memory.serialize()
    _write_whole(content, path)
    os.utime(path, ns=(taken_at, taken_at))


def folder_of(path: Path) -> Path:
    """Where the backups of a session file lie."""
    return path.parent / FOLDER / path.stem


def backups(path: Path) -> tuple[Backup, ...]:
    """The backups of a session file, the fullest first; what can't be read is not among them."""
    folder = folder_of(path)
    found = [_glance(one) for one in sorted(folder.glob("[0-9]*.trainer"), reverse=True)] if folder.is_dir() else []
    # Facts only become more; a clock may be put back.
    return tuple(sorted((one for one in found if one is not None), key=lambda one: -one.facts))


def _glance(path: Path) -> Backup | None:
    try:
        with contextlib.closing(_looked_at(path)) as connection:
            facts = connection.execute("SELECT count(*) FROM facts").fetchone()[0]
        return Backup(path, path.stat().st_mtime, facts)
    except (OSError, sqlite3.Error, UnicodeDecodeError):
        return None


def _looked_at(path: Path) -> sqlite3.Connection:
    """A copy at rest, opened so that nothing appears beside it."""
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)


def _check(path: Path) -> None:
    with contextlib.closing(_looked_at(path)) as connection:
        if connection.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
            raise sqlite3.DatabaseError(_("the copy was not as the original"))


def _free(folder: Path, name: str) -> Path:
    path, number = folder / f"{name}.trainer", 2
    while path.exists():
        path, number = folder / f"{name} {number}.trainer", number + 1
    return path


def _clean(path: Path) -> None:
    """Keeps the latest; those with a word in their name stay."""
    plain = [one for one in backups(path) if _is_plain(one.path)]
    for one in plain[KEPT:]:
        with contextlib.suppress(OSError):
            one.path.unlink()


def _is_plain(path: Path) -> bool:
    return all(letter.isdigit() or letter in "-. " for letter in path.stem)

"""This file is how a damaged session file is put right: from a backup or its own proven part, itself kept beside."""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from trainer.model.trouble import NotOpened, NotSaved
from trainer.store import copies, wal
from trainer.store.damage import newer
from trainer.store.proof import seal
from trainer.store.proven import Newer, Proven, Spoilt, holds, proven
from trainer.store.session_tables import VERSION, lift, make
from trainer.words import _

DAMAGED = ".damaged"
RESTORING = ".restoring-"
"""How a folder begins in which a file is put together."""


@dataclass(frozen=True, slots=True)
class Restored:
    """What stands under the session's name now, and where the file is that stood there before.

    `until` is when the last fact in it was recorded, in seconds since 1970. `backup` is the copy it was made of; None
    when it was made of what is proven in the damaged file.
    """

    path: Path
    beside: Path
    facts: int
    until: float
    backup: Path | None


@dataclass(frozen=True, slots=True)
class _Source:
    """A file that can stand in: its proven facts, and all its rows where everything in it is proven."""

    path: Path
    facts: tuple[Proven, ...]
    whole: bool


def restore(path: Path, backup: Path | None = None) -> Restored:
    """Puts the file right from what proves the most facts, or from this backup; nothing that was there is lost.

    NotOpened when the file is in use or nothing can stand in for it, NotSaved when the disk refuses.
    """
    try:
        with tempfile.TemporaryDirectory(dir=path.parent, prefix=RESTORING) as name:
            aside = Path(name)
            beside = _kept_beside(path)
            try:
                _free(path, beside)
                source = _best(beside, path, backup, aside)
                _put(path, _made(source, path, aside))
            except BaseException:
                _take_back(path, beside)
                raise
    except (OSError, sqlite3.Error, UnicodeDecodeError) as problem:
        sentence = _("{path} was not restored: {reason}. Nothing was changed.")
        raise NotSaved(sentence.format(path=path, reason=problem)) from problem
    last = next((one.record.at.wall for one in reversed(source.facts) if one.record.at), 0.0)
    return Restored(path, beside, len(source.facts), last, None if source.path.parent == aside else source.path)


def sound(path: Path) -> bool:
    """Whether everything in a file at rest is as it was written; looks at a copy and changes nothing."""
    with tempfile.TemporaryDirectory(prefix="trainer-") as name:
        try:
            return not wal.lost_commits(path) and _read(_copied(path, Path(name) / "sound.trainer")).whole
        except NotOpened:  # a newer program's, which is no damage
            return True
        except (OSError, sqlite3.Error, UnicodeDecodeError):
            return False


def damaged_copies(path: Path) -> tuple[Path, ...]:
    """The copies that restoring left beside the file, and their logs."""
    return tuple(one for one in path.parent.iterdir() if one.name.startswith(path.name + DAMAGED))


def _kept_beside(path: Path) -> Path:
    """A copy of the file and its log under a name of its own."""
    number, beside = 2, path.with_name(path.name + DAMAGED)
    while beside.exists():
        number, beside = number + 1, path.with_name(f"{path.name}{DAMAGED}-{number}")
    return _copied(path, beside)


def _copied(path: Path, to: Path) -> Path:
    for suffix in ("", wal.SUFFIX):
        if (one := path.with_name(path.name + suffix)).exists():
            shutil.copy2(one, to.with_name(to.name + suffix))
    return to


def _take_back(path: Path, beside: Path) -> None:
    """Leaves everything as it was found."""
    _copied(beside, path)
    for suffix in ("", wal.SUFFIX):
        beside.with_name(beside.name + suffix).unlink(missing_ok=True)


def _free(path: Path, beside: Path) -> None:
    """NotOpened while another program has the file."""
    try:
        with contextlib.closing(sqlite3.connect(path, isolation_level=None, timeout=0.2)) as connection:
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("ROLLBACK")
    except (sqlite3.Error, UnicodeDecodeError) as problem:
        if "locked" in str(problem):
            for suffix in ("", wal.SUFFIX):
                beside.with_name(beside.name + suffix).unlink(missing_ok=True)
            raise NotOpened(
                _("{path} is open in another Trainer. Close it there first.").format(path=path)
            ) from problem


def _best(beside: Path, path: Path, backup: Path | None, aside: Path) -> _Source:
    known = [one.path for one in copies.backups(path)]
    if backup is not None:
        sources = [_read(backup)]
    else:
        sources = [*_readable(known), *_readable([_copied(beside, aside / "proven.trainer")])]
    best = max((one for one in sources if one.facts), key=lambda one: len(one.facts), default=None)
    if best is None:
        raise _nothing_proven(path)
    return best


def _readable(paths: list[Path]) -> Iterator[_Source]:
    for path in paths:
        with contextlib.suppress(OSError, sqlite3.Error, UnicodeDecodeError):
            yield _read(path)


def _read(path: Path) -> _Source:
    """What is proven in a file that nobody else uses."""
    facts: list[Proven] = []
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as connection:
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        whole = version == VERSION and connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",)
        try:
            facts.extend(proven(connection) if _summed(connection, "facts") else _lifted(connection))
        except Newer as problem:
            raise newer(path) from problem
        except Spoilt:
            whole = False
        whole = whole and all(_holding(connection, table)[1] for table in ("drafts", "sources"))
    return _Source(path, tuple(facts), whole)


def _lifted(connection: sqlite3.Connection) -> Iterator[Proven]:
    """The facts of a file from before there were sums: what can be read."""
    with contextlib.closing(sqlite3.connect(":memory:", isolation_level=None)) as memory:
        connection.backup(memory)
        lift(memory)
        yield from proven(memory)


def _summed(connection: sqlite3.Connection, table: str) -> bool:
    return any(row[1] == "sum" for row in connection.execute(f"PRAGMA table_info({table})"))


def _holding(connection: sqlite3.Connection, table: str) -> tuple[list[tuple[str, str]], bool]:
    """The rows of a table that are as they were written, and whether all are."""
    try:
        query = f"SELECT *{'' if _summed(connection, table) else ', NULL'} FROM {table}"  # noqa: S608 - names are ours
        rows = connection.execute(query).fetchall()
    except (sqlite3.Error, UnicodeDecodeError):
        return [], False
    sound = [(key, words) for key, words, told in rows if holds(told, key, words)]
    return sound, len(sound) == len(rows) and _counted(connection, table) in (None, len(rows))


def _counted(connection: sqlite3.Connection, table: str) -> int | None:
    """How many rows the table should have; None in a file from before they were counted."""
    try:
        row = connection.execute("SELECT value FROM about WHERE key = ?", (table,)).fetchone()
        return int(row[0]) if row else -1 if _summed(connection, "facts") else None
    except (sqlite3.Error, ValueError):
        return -1


def _made(source: _Source, path: Path, aside: Path) -> Path:
    """A whole file of the source's proven facts."""
    made = aside / "made.trainer"
    if source.whole:
        shutil.copyfile(source.path, made)
        return made
    with contextlib.closing(sqlite3.connect(source.path, isolation_level=None)) as connection:
        sources, all_of_them = _holding(connection, "sources")
        drafts, _all = _holding(connection, "drafts")
        beside = {table: _rows(connection, table) for table in ("people", "words")}
    if not all_of_them:
        sources = _sources_of(path)
    with contextlib.closing(sqlite3.connect(made, isolation_level=None)) as connection:
        make(connection)
        connection.execute("BEGIN")
        rows = [(*one.row, one.sum) for one in source.facts]
        connection.executemany("INSERT INTO facts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
        connection.executemany("INSERT INTO people VALUES (?, ?, ?)", [(*row, seal(*row)) for row in beside["people"]])
        proven_numbers = range(1, len(rows) + 1)
        words = [(*row, seal(*row)) for row in beside["words"] if row[0] in proven_numbers]
        connection.executemany("INSERT INTO words VALUES (?, ?, ?, ?)", words)
        for table, known in (("sources", sources), ("drafts", drafts)):
            sealed = [(*row, seal(*row)) for row in known]
            connection.executemany(f"INSERT INTO {table} VALUES (?, ?, ?)", sealed)  # noqa: S608 - the names are ours
            connection.execute("UPDATE about SET value = ? WHERE key = ?", (str(len(sealed)), table))
        connection.execute("COMMIT")
    return made


def _rows(connection: sqlite3.Connection, table: str) -> list[tuple[object, ...]]:
    """The rows without their sums: those that proven facts refer to were looked at with them."""
    width = 2 if table == "people" else 3
    return [row[:width] for row in connection.execute(f"SELECT * FROM {table}")]  # noqa: S608 - the names are ours


def _sources_of(path: Path) -> list[tuple[str, str]]:
    """The scenarios that a backup carries, where those in the damaged file are not as they were written."""
    for one in copies.backups(path):
        with contextlib.closing(sqlite3.connect(one.path)) as connection:
            sources, all_of_them = _holding(connection, "sources")
        if all_of_them and sources:
            return sources
    raise _nothing_proven(path)


def _nothing_proven(path: Path) -> NotOpened:
    sentence = _("{path} can't be restored: it has no sound backup, and nothing in it is proven.")
    return NotOpened(sentence.format(path=path))


def _put(path: Path, made: Path) -> None:
    """The made file takes the name, and no log of the old one stays with it."""
    made.chmod(0o600)
    with made.open("rb+") as file:
        os.fsync(file.fileno())
    path.with_name(path.name + wal.SUFFIX).unlink(missing_ok=True)
    path.with_name(path.name + "-shm").unlink(missing_ok=True)
    made.replace(path)

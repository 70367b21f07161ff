"""This file is the session file: one SQLite file of facts that are only added, and small tables that can be erased."""

from __future__ import annotations

import contextlib
import json
import sqlite3
import time
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from random import SystemRandom

from trainer.clock import Moment
from trainer.model.events import Fact, Recorded
from trainer.model.refusal import reason
from trainer.model.trouble import NotOpened, NotSaved
from trainer.store import copies, slip, wal
from trainer.store import facts as written
from trainer.store.damage import damaged, newer
from trainer.store.past import SUFFIX as SUFFIX  # noqa: PLC0414 - who knows the file knows its name
from trainer.store.proof import link, seal
from trainer.store.proven import Newer, Spoilt, holds, last_sum, proven
from trainer.store.session_tables import VERSION as VERSION  # noqa: PLC0414 - who knows the file knows its version
from trainer.store.session_tables import lift, make
from trainer.words import _

_PAUSES = (0.05, 0.2)
"""Seconds before a file that is locked is tried again."""


class SessionFile:
    """An open session file; the only one that may write to it. Raises NotSaved when the disk refuses.

    `alive` is when a program that had it before was last alive, if that is known; facts may be later.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        """Takes an opened connection; use `create` or `open_session`."""
        self.path = path
        self.alive: Moment | None = None
        self._connection = connection
        row = connection.execute("SELECT coalesce(max(number), 0) FROM facts").fetchone()
        self._last: int = row[0]
        self._sum = last_sum(connection)
        self._joined = False

    def append(
        self,
        facts: Sequence[Fact],
        moment: Moment | None,
        *,
        put: Mapping[str, str] | None = None,
        drop: Collection[str] = (),
    ) -> tuple[Recorded, ...]:
        """Writes facts and drafts durably, all or none; NotSaved when the disk refuses."""
        records = tuple(Recorded(number, fact, moment) for number, fact in enumerate(facts, self._last + 1))
        upto = self._sum
        try:
            with contextlib.nullcontext() if self._joined else self._transaction():
                for record in records:
                    upto = self._insert(record, upto)
                self._connection.executemany(
                    "INSERT INTO drafts VALUES (?, ?, ?) "
                    "ON CONFLICT (key) DO UPDATE SET words = excluded.words, sum = excluded.sum",
                    [(key, words, seal(key, words)) for key, words in sorted((put or {}).items())],
                )
                self._connection.executemany("DELETE FROM drafts WHERE key = ?", [(key,) for key in sorted(drop)])
                if put or drop:
                    self._count("drafts")
        except sqlite3.Error as problem:
            raise NotSaved(_refused(self.path, problem)) from problem
        self._last, self._sum = self._last + len(records), upto
        return records

    def _insert(self, record: Recorded, before: str) -> str:
        """Writes a fact with its names and words; the sum up to it."""
        row = written.write(record.fact)
        at, number = record.at, record.number
        time = (float(at.wall), float(at.boot), at.boot_id) if at else (None, None, None)
        values = (number, row.kind, row.version, *time, row.body, "\n".join(field for field, _words in row.words))
        upto = link(before, *values)
        self._connection.execute("INSERT INTO facts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", (*values, upto))
        self._connection.executemany(
            "INSERT INTO people VALUES (?, ?, ?) "
            "ON CONFLICT (person) DO UPDATE SET name = excluded.name, sum = excluded.sum",
            [(person, name, seal(person, name)) for person, name in row.names],
        )
        self._connection.executemany(
            "INSERT INTO words VALUES (?, ?, ?, ?)",
            [(number, field, words, seal(number, field, words)) for field, words in row.words],
        )
        return upto

    @contextlib.contextmanager
    def together(self) -> Iterator[None]:
        """What is appended meanwhile reaches the disk as one, all or none; NotSaved when the disk refuses."""
        before, self._joined = (self._last, self._sum), True
        try:
            with self._transaction():
                yield
            before = self._last, self._sum
        except sqlite3.Error as problem:
            raise NotSaved(_refused(self.path, problem)) from problem
        finally:
            self._joined, (self._last, self._sum) = False, before

    @contextlib.contextmanager
    def _transaction(self) -> Iterator[None]:
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._connection.execute("COMMIT")
        except BaseException:
            with contextlib.suppress(sqlite3.Error):
                self._connection.execute("ROLLBACK")
            raise

    def records(self) -> tuple[Recorded, ...]:
        """All facts in order; Damaged when one is not as it was written, NotOpened when a newer program wrote it."""
        found: list[Recorded] = []
        try:
            found.extend(one.record for one in proven(self._connection))
        except Newer as problem:
            raise newer(self.path) from problem
        except Spoilt as problem:
            raise damaged(self.path, found) from problem
        return tuple(found)

    def drafts(self) -> dict[str, str]:
        """Half-finished answers and marks by key; Damaged when one is not as it was written."""
        return self._summed("SELECT key, words, sum FROM drafts", "drafts")

    def sources(self) -> dict[str, str]:
        """The texts of the scenario files the session carries, by name; Damaged when one is not as it was written."""
        return self._summed("SELECT name, content, sum FROM sources", "sources")

    def _count(self, table: str) -> None:
        """Notes how many rows there are, so that one that is gone is missed."""
        count = f"UPDATE about SET value = (SELECT count(*) FROM {table}) WHERE key = ?"  # noqa: S608 - our own names
        self._connection.execute(count, (table,))

    def _summed(self, select: str, table: str) -> dict[str, str]:
        try:
            rows = self._connection.execute(select).fetchall()
            counted = self._connection.execute("SELECT value FROM about WHERE key = ?", (table,)).fetchone()
        except (sqlite3.Error, UnicodeDecodeError) as problem:
            raise damaged(self.path) from problem
        if counted != (str(len(rows)),) or not all(holds(told, key, words) for key, words, told in rows):
            raise damaged(self.path)
        return {key: words for key, words, _told in rows}

    def copy(self) -> copies.Copy:
        """The file as it stands now, held in memory until it is kept as a backup; NotSaved when it can't be read."""
        return copies.taken(self._connection, self.path)

    def carry(self, sources: Mapping[str, str]) -> None:
        """Takes more scenario texts along; those it carries stay as they are. NotSaved when the disk refuses."""
        try:
            with self._transaction():
                self._connection.executemany("INSERT OR IGNORE INTO sources VALUES (?, ?, ?)", _sealed(sources))
                self._count("sources")
        except sqlite3.Error as problem:
            raise NotSaved(_refused(self.path, problem)) from problem

    @property
    def last(self) -> int:
        """The number of the last fact on the disk."""
        return self._last

    def be_there(self) -> None:
        """NotSaved when the file is gone: what is written to one that was deleted is read by nobody."""
        try:
            there = self.path.is_file()
        except OSError as problem:
            raise NotSaved(_refused(self.path, problem)) from problem
        if not there:
            raise NotSaved(_("{path} is not there any more. Plug the disk in again.").format(path=self.path))

    def renew(self) -> None:
        """Lets go of a handle that the disk has failed, and takes the file up again; NotSaved while that can't be."""
        try:
            self._connection.close()
            self.be_there()
            self._connection = _connect(self.path)
            _claim(self._connection)
            self._last = self._connection.execute("SELECT coalesce(max(number), 0) FROM facts").fetchone()[0]
            self._sum = last_sum(self._connection)
        except sqlite3.Error as problem:
            raise NotSaved(_refused(self.path, problem)) from problem

    def left_at(self) -> Moment | None:
        """When it was last left; None when that isn't known."""
        try:
            row = self._connection.execute("SELECT value FROM about WHERE key = 'left'").fetchone()
            return slip.moment(json.loads(row[0])) if row else None
        except (sqlite3.Error, ValueError, TypeError):
            return None

    def leave(self, now: Moment) -> None:
        """Notes that it is left now, to be taken up again; what the disk refuses is only known less well."""
        note = "INSERT INTO about VALUES ('left', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"
        with contextlib.suppress(sqlite3.Error):
            self._connection.execute(note, (json.dumps(asdict(now)),))

    def close(self) -> None:
        """Closes the file and lets another program write to it."""
        self._connection.close()
        slip.take_away(self.path)


def create(path: Path, sources: Mapping[str, str]) -> SessionFile:
    """A new session file that carries these scenario texts; NotSaved when the folder can't be written to."""
    with contextlib.ExitStack() as trying:
        connection = _begun(path, sources, trying)
        trying.pop_all()
    slip.leave(path)
    return SessionFile(path, connection)


def _begun(path: Path, sources: Mapping[str, str], trying: contextlib.ExitStack) -> sqlite3.Connection:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x"):
            trying.callback(take_away, path)
            path.chmod(0o600)
        connection = trying.enter_context(contextlib.closing(_connect(path)))
        _claim(connection)
        make(connection)
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany("INSERT INTO sources VALUES (?, ?, ?)", _sealed(sources))
        connection.execute("UPDATE about SET value = ? WHERE key = 'sources'", (str(len(sources)),))
        connection.execute("COMMIT")
    except (OSError, sqlite3.Error) as problem:
        raise NotSaved(_not_begun(path, problem)) from problem
    return connection


def take_away(path: Path) -> None:
    """A start that failed, or was called off, leaves no file."""
    for suffix in ("", wal.SUFFIX, "-shm"):
        with contextlib.suppress(OSError):
            path.with_name(path.name + suffix).unlink(missing_ok=True)


def open_session(path: Path) -> SessionFile:
    """An existing session file, open for writing; NotOpened when it is missing, foreign, damaged, newer or in use.

    One of an earlier version is backed up and then lifted to this one.
    """
    if not path.is_file():
        raise NotOpened(_("There is no session file at {path}.").format(path=path))
    if wal.lost_commits(path):
        raise damaged(path)
    for pause in (*_PAUSES, None):
        try:
            file = SessionFile(path, _opened(path))
        except sqlite3.Error as problem:
            if "locked" not in str(problem) or pause is None:
                raise _not_opened(path, problem) from problem
            # Two that open at the same moment can each keep the other out; the one that waits shorter gets it.
            time.sleep(pause * (0.5 + SystemRandom().random()))
        except UnicodeDecodeError as problem:  # from SQLite's own words about what it found
            raise damaged(path) from problem
        except NotSaved as problem:
            raise NotOpened(str(problem)) from problem
        else:
            found = slip.read(path)
            file.alive = (found.alive if found else None) or file.left_at()
            slip.leave(path)
            return file
    raise AssertionError(path)


def _opened(path: Path) -> sqlite3.Connection:
    with contextlib.ExitStack() as trying:
        connection = trying.enter_context(contextlib.closing(_connect(path)))
        version = _recognise(path, connection)
        _claim(connection)
        _examine(path, connection)
        if version < VERSION:
            copies.taken(connection, path).keep("before a newer version")
            lift(connection)
        trying.pop_all()
    return connection


def _recognise(path: Path, connection: sqlite3.Connection) -> int:
    """The file's version; NotOpened unless it is a session this program knows. Nothing is written to it."""
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    known = connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'facts'").fetchone()[0]
    if not known or version < 1:
        if copies.backups(path):
            raise damaged(path)
        raise NotOpened(_("{path} is not a session of Trainer.").format(path=path))
    if version > VERSION:
        raise newer(path)
    return version


def _examine(path: Path, connection: sqlite3.Connection) -> None:
    """Damaged when the tables don't hang together; what the rows say is proven as they are read."""
    if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        raise damaged(path)


def _connect(path: Path) -> sqlite3.Connection:
    # Any thread may ask it, one at a time.
    connection = sqlite3.connect(path, isolation_level=None, timeout=0.5, check_same_thread=False)
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    return connection


def _claim(connection: sqlite3.Connection) -> None:
    """Makes this program the only writer, each commit reaching the disk before it returns."""
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA secure_delete = ON")
    connection.execute("PRAGMA mmap_size = 0")
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("COMMIT")


def _refused(path: Path, problem: Exception) -> str:
    """While a session runs its file stays where it is."""
    return _("Not saved: {reason} ({path}).").format(reason=reason(problem), path=path)


def _not_begun(path: Path, problem: Exception) -> str:
    sentence = _("Not saved: {reason} ({path}). Another place can be chosen; nothing on screen is lost.")
    return sentence.format(reason=reason(problem), path=path)


def _not_opened(path: Path, problem: sqlite3.Error) -> NotOpened:
    said = str(problem)
    if "locked" in said:
        return NotOpened(f"{path}: {slip.held_words(path)}")
    if "malformed" in said or ("not a database" in said and copies.backups(path)):
        return damaged(path)
    return NotOpened(_("{path} can't be read: {reason}.").format(path=path, reason=problem))


def _sealed(sources: Mapping[str, str]) -> list[tuple[str, str, str]]:
    return [(name, content, seal(name, content)) for name, content in sorted(sources.items())]

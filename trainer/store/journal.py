"""This file is the session file: one SQLite file of facts that are only added, and small tables that can be erased."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path

import msgspec

from trainer.clock import Moment
from trainer.model.events import Fact, Recorded
from trainer.model.trouble import NotOpened, NotSaved
from trainer.store import facts as written
from trainer.words import _

VERSION = 1
SUFFIX = ".trainer"
TABLES = """
CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE facts (number INTEGER PRIMARY KEY, kind TEXT NOT NULL, version INTEGER NOT NULL,
                    wall REAL, boot REAL, boot_id TEXT, body TEXT NOT NULL);
CREATE TABLE people (person TEXT PRIMARY KEY, name TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE words (number INTEGER NOT NULL, field TEXT NOT NULL, words TEXT NOT NULL,
                    PRIMARY KEY (number, field)) WITHOUT ROWID;
CREATE TABLE drafts (key TEXT PRIMARY KEY, words TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE sources (name TEXT PRIMARY KEY, content TEXT NOT NULL) WITHOUT ROWID;
CREATE TRIGGER facts_stay BEFORE UPDATE ON facts BEGIN SELECT RAISE(ABORT, 'facts are never changed'); END;
CREATE TRIGGER facts_remain BEFORE DELETE ON facts BEGIN SELECT RAISE(ABORT, 'facts are never deleted'); END;
"""


class SessionFile:
    """An open session file; the only one that may write to it. Raises NotSaved when the disk refuses."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        """Takes an opened connection; use `create` or `open_session`."""
        self.path = path
        self._connection = connection
        row = connection.execute("SELECT coalesce(max(number), 0) FROM facts").fetchone()
        self._last: int = row[0]

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
        try:
            with self._transaction():
                for record in records:
                    self._insert(record)
                self._connection.executemany(
                    "INSERT INTO drafts VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET words = excluded.words",
                    sorted((put or {}).items()),
                )
                self._connection.executemany("DELETE FROM drafts WHERE key = ?", [(key,) for key in sorted(drop)])
        except sqlite3.Error as problem:
            raise NotSaved(_not_saved(self.path, problem)) from problem
        self._last += len(records)
        return records

    def _insert(self, record: Recorded) -> None:
        row = written.write(record.fact)
        at = record.at
        self._connection.execute(
            "INSERT INTO facts VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                record.number,
                row.kind,
                row.version,
                at.wall if at else None,
                at.boot if at else None,
                at.boot_id if at else None,
                row.body,
            ),
        )
        self._connection.executemany(
            "INSERT INTO people VALUES (?, ?) ON CONFLICT (person) DO UPDATE SET name = excluded.name", row.names
        )
        self._connection.executemany(
            "INSERT INTO words VALUES (?, ?, ?)", [(record.number, field, words) for field, words in row.words]
        )

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
        """All facts in order; NotOpened when the file is damaged or holds what this program doesn't know."""
        try:
            return self._records()
        except sqlite3.Error as problem:
            raise NotOpened(_not_opened(self.path, problem)) from problem
        except (LookupError, ValueError, TypeError, msgspec.MsgspecError) as problem:
            damaged = _("{path} is damaged, or was written by another Trainer. The other sessions are not affected.")
            raise NotOpened(damaged.format(path=self.path)) from problem

    def _records(self) -> tuple[Recorded, ...]:
        names = dict(self._connection.execute("SELECT person, name FROM people"))
        words: dict[int, dict[str, str]] = {}
        for number, field, text in self._connection.execute("SELECT number, field, words FROM words"):
            words.setdefault(number, {})[field] = text
        found = []
        rows = self._connection.execute(
            "SELECT number, kind, version, wall, boot, boot_id, body FROM facts ORDER BY number"
        )
        for number, kind, version, wall, boot, boot_id, body in rows:
            fact = written.read(kind, version, body, names, words.get(number, {}))
            found.append(Recorded(number, fact, None if wall is None else Moment(wall, boot, boot_id)))
        return tuple(found)

    def drafts(self) -> dict[str, str]:
        """Half-finished answers and marks by key."""
        return dict(self._connection.execute("SELECT key, words FROM drafts"))

    def sources(self) -> dict[str, str]:
        """The texts of the scenario files the session carries, by name."""
        return dict(self._connection.execute("SELECT name, content FROM sources"))

    def carry(self, sources: Mapping[str, str]) -> None:
        """Takes more scenario texts along; those it carries stay as they are. NotSaved when the disk refuses."""
        try:
            with self._transaction():
                self._connection.executemany("INSERT OR IGNORE INTO sources VALUES (?, ?)", sorted(sources.items()))
        except sqlite3.Error as problem:
            raise NotSaved(_not_saved(self.path, problem)) from problem

    def close(self) -> None:
        """Closes the file and lets another program write to it."""
        self._connection.close()


def create(path: Path, sources: Mapping[str, str]) -> SessionFile:
    """A new session file that carries these scenario texts; NotSaved when the folder can't be written to."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x"):
            path.chmod(0o600)
        connection = _connect(path)
        _claim(connection)
        connection.executescript(f"BEGIN; {TABLES} PRAGMA user_version = {VERSION}; COMMIT;")
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany("INSERT INTO sources VALUES (?, ?)", sorted(sources.items()))
        connection.execute("COMMIT")
    except (OSError, sqlite3.Error) as problem:
        raise NotSaved(_not_saved(path, problem)) from problem
    return SessionFile(path, connection)


def open_session(path: Path) -> SessionFile:
    """An existing session file, open for writing; NotOpened when it is missing, foreign, damaged, newer or in use."""
    if not path.is_file():
        raise NotOpened(_("There is no session file at {path}.").format(path=path))
    try:
        with contextlib.ExitStack() as trying:
            connection = trying.enter_context(contextlib.closing(_connect(path)))
            _recognise(path, connection)
            _claim(connection)
            trying.pop_all()
    except sqlite3.Error as problem:
        raise NotOpened(_not_opened(path, problem)) from problem
    return SessionFile(path, connection)


def _recognise(path: Path, connection: sqlite3.Connection) -> None:
    """NotOpened unless the file is a session of a version this program knows; nothing is written to it."""
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    known = connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'facts'").fetchone()[0]
    if not known or version < 1:
        raise NotOpened(_("{path} is not a session of Trainer.").format(path=path))
    if version > VERSION:
        raise NotOpened(_("{path} was written by a newer Trainer. Update this one to open it.").format(path=path))


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None, timeout=0.5)
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


def _not_saved(path: Path, problem: Exception) -> str:
    sentence = _("Not saved: {reason} ({path}). Free some space or choose another folder; nothing on screen is lost.")
    return sentence.format(reason=problem, path=path)


def _not_opened(path: Path, problem: sqlite3.Error) -> str:
    if "locked" in str(problem):
        return _("{path} is open in another Trainer. Close it there first.").format(path=path)
    return _("{path} can't be read: {reason}.").format(path=path, reason=problem)

"""This file is a session file read without touching it: as it stood at a moment, also while another program writes."""

from __future__ import annotations

import contextlib
import sqlite3
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from trainer.model.events import Recorded
from trainer.model.refusal import cause
from trainer.model.trouble import NotOpened
from trainer.store import slip, wal
from trainer.store.damage import damaged, foreign, newer
from trainer.store.proven import Newer, Spoilt, holds, proven, understood
from trainer.store.session_tables import VERSION, lift
from trainer.words import _

TRIES, PAUSE = 40, 0.02
"""So often, with so many seconds between, a file is read that is being written to."""

SOON = (0.02, 0.1)
"""Seconds before a file that somebody has without saying who is looked at again."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What a session file says: its facts, and the texts of its scenarios by name.

    `newer` tells that a newer program wrote it: nothing in it is proven then, and `unread` facts are not understood;
    `names` are those of its people, for whoever's coming is among those.
    """

    path: Path
    records: tuple[Recorded, ...]
    sources: Mapping[str, str]
    newer: bool = False
    unread: int = 0
    names: Mapping[str, str] = field(default_factory=dict)


def snapshot(path: Path) -> Snapshot:
    """The session as its file stands now. Nothing is written, locked or left beside it.

    NotOpened when there is no such file, or no whole moment of it can be had; Damaged when it is not as it was written.
    """
    with contextlib.closing(looked_at(path)) as memory:
        try:
            version = memory.execute("PRAGMA user_version").fetchone()[0]
            known = memory.execute("SELECT count(*) FROM sqlite_master WHERE name = 'facts'").fetchone()[0]
            if not known or version < 1:
                raise NotOpened(_("{path} is not a session of Trainer.").format(path=path))
            if version > VERSION:
                return _understood(path, memory)
            if memory.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
                raise damaged(path)
            if version < VERSION:
                lift(memory)
        except (sqlite3.Error, UnicodeDecodeError) as problem:
            raise foreign(path) or damaged(path) from problem
        return _proven(path, memory)


def _proven(path: Path, memory: sqlite3.Connection) -> Snapshot:
    found: list[Recorded] = []
    try:
        found.extend(one.record for one in proven(memory))
    except Newer:
        return _understood(path, memory)
    except Spoilt as problem:
        raise damaged(path, found) from problem
    rows = _rows(path, memory, "SELECT name, content, sum FROM sources")
    counted = memory.execute("SELECT value FROM about WHERE key = 'sources'").fetchone()
    if counted != (str(len(rows)),) or not all(holds(told, name, content) for name, content, told in rows):
        raise damaged(path, found)
    return Snapshot(path, tuple(found), {name: content for name, content, _told in rows})


def _understood(path: Path, memory: sqlite3.Connection) -> Snapshot:
    try:
        records, unread = understood(memory)
    except Spoilt as problem:
        raise newer(path) from problem
    rows = _rows(path, memory, "SELECT name, content, '' FROM sources")
    names = {person: name for person, name, _none in _rows(path, memory, "SELECT person, name, '' FROM people")}
    sources = {name: content for name, content, _none in rows}
    return Snapshot(path, records, sources, newer=True, unread=unread, names=names)


def _rows(path: Path, memory: sqlite3.Connection, select: str) -> list[tuple[str, str, str | None]]:
    try:
        return memory.execute(select).fetchall()
    except (sqlite3.Error, UnicodeDecodeError) as problem:
        raise damaged(path) from problem


def looked_at(path: Path) -> sqlite3.Connection:
    """The file with its log as it stands at one moment, in memory; NotOpened or Damaged when that can't be had."""
    content, log = _read(path)
    memory = sqlite3.connect(":memory:", isolation_level=None)
    try:
        memory.deserialize(wal.applied(content, log))
    except (sqlite3.Error, OverflowError, MemoryError) as problem:
        memory.close()
        raise damaged(path) from problem
    return memory


def _read(path: Path) -> tuple[bytes, bytes]:
    """The bytes of file and log that belong together; Damaged when acts lie behind a spoilt place of the log.

    A log only grows until it begins anew, with another head, and until then it holds all that is moved into the file;
    without a log the file stands still. So two equal looks at head and file enclose one moment. What looks spoilt
    in a log that is being written may be the look: it was cut short, and its end is of a later moment.
    """
    if not path.is_file():
        raise NotOpened(_("There is no session file at {path}.").format(path=path))
    for pause in (*SOON, None):
        found = slip.read(path)
        if (found is not None and not found.own) or not slip.held(path):
            break
        if found is not None or pause is None:
            # Closing a file that this program writes to would give its lock away.
            raise NotOpened(f"{path}: {slip.held_words(path)}")
        time.sleep(pause)  # whoever has just opened it is about to leave a slip
    log = path.with_name(path.name + wal.SUFFIX)
    try:
        for _try in range(TRIES):
            before = _head(path, log)
            content, logged = path.read_bytes(), _logged(log)
            if _head(path, log) == before:
                if not wal.lost_in(logged):
                    return content, logged
                if _logged(log) == logged:
                    raise damaged(path)
            time.sleep(PAUSE)
    except OSError as problem:
        raise NotOpened(_("{path} can't be read: {reason}.").format(path=path, reason=cause(problem))) from problem
    raise NotOpened(_("{path} is being written to all the time. Try again.").format(path=path))


def _logged(log: Path) -> bytes:
    """What the log holds; nothing when it goes as it is looked for, for its writer has closed the file."""
    try:
        return log.read_bytes()
    except FileNotFoundError:
        return b""


def _head(path: Path, log: Path) -> tuple[bytes, int, int]:
    """What changes when the log begins anew; without a log, whenever the file does."""
    try:
        with log.open("rb") as file:
            head = file.read(wal.HEADER)
    except FileNotFoundError:
        head = b""
    if head:
        return head, 0, 0
    stamp = path.stat()
    return head, stamp.st_mtime_ns, stamp.st_size

"""This file is how a person's name is erased from a session: from its tables, its free pages, and all copies of it."""

from __future__ import annotations

import contextlib
import re
import shutil
import sqlite3
from collections.abc import Collection
from pathlib import Path

from trainer.model.trouble import NotOpened, NotSaved
from trainer.store import copies
from trainer.store.deleting import damaged_copies
from trainer.store.facts import ERASED
from trainer.store.journal import open_session
from trainer.store.proof import seal
from trainer.words import _


def forget(path: Path, name: str) -> int:
    """Puts "…" for a name everywhere in the session; how many written sentences and drafts it stood in.

    The facts and their sums stay as they are. Older copies can't be erased in, so they go and one new backup takes
    their place; they go first, so that what is interrupted can be asked for again. NotOpened for a file that is in
    use, not sound or knows nobody of that name; NotSaved when the disk refuses.
    """
    file = open_session(path)
    try:
        file.records()
    finally:
        file.close()
    try:
        with contextlib.closing(sqlite3.connect(path, isolation_level=None, timeout=0.5)) as connection:
            mentions = _erased(connection, path, name)
    except (OSError, sqlite3.Error) as problem:
        raise NotSaved(_("The name was not erased: {reason}. Try again.").format(reason=problem)) from problem
    file = open_session(path)
    try:
        file.copy().keep()
    finally:
        file.close()
    return mentions


def _erased(connection: sqlite3.Connection, path: Path, name: str) -> int:
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    connection.execute("PRAGMA secure_delete = ON")
    known = connection.execute("SELECT person, name FROM people").fetchall()
    meant = [person for person, called in known if called.casefold() == name.strip().casefold()]
    if len(meant) != 1:
        raise NotOpened(_("There is nobody called “{name}” in this session.").format(name=name))
    _drop_copies(path)
    instead = _free_name({called for _person, called in known})
    connection.execute("BEGIN IMMEDIATE")
    connection.execute(
        "UPDATE people SET name = ?, sum = ? WHERE person = ?", (instead, seal(meant[0], instead), meant[0])
    )
    mentions = _erase_words(connection, name.strip())
    connection.execute("COMMIT")
    connection.execute("VACUUM")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return mentions


def _erase_words(connection: sqlite3.Connection, name: str) -> int:
    """Where the name stands in what was written; as a word of its own, whatever its capitals."""
    said, mentions = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE), 0
    for number, field, words in connection.execute("SELECT number, field, words FROM words").fetchall():
        if said.search(words):
            mentions, new = mentions + 1, said.sub(ERASED, words)
            row = (new, seal(number, field, new), number, field)
            connection.execute("UPDATE words SET words = ?, sum = ? WHERE number = ? AND field = ?", row)
    for key, words in connection.execute("SELECT key, words FROM drafts").fetchall():
        if said.search(words):
            mentions, new = mentions + 1, said.sub(ERASED, words)
            connection.execute("UPDATE drafts SET words = ?, sum = ? WHERE key = ?", (new, seal(key, new), key))
    return mentions


def _free_name(taken: Collection[str]) -> str:
    """The mark "…", or with a number where that is somebody else already."""
    number, name = 2, ERASED
    while name in taken:
        number, name = number + 1, f"{ERASED} {number}"
    return name


def _drop_copies(path: Path) -> None:
    if copies.folder_of(path).is_dir():
        shutil.rmtree(copies.folder_of(path))
    for one in damaged_copies(path):
        one.unlink(missing_ok=True)

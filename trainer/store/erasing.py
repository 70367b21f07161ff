"""This file is erasing for good: a name or words go from a session's or a record's file and from all its copies.

What is to go is noted beside the file before anything is touched and the note goes last: what is cut off is finished.
"""

from __future__ import annotations

import contextlib
import json
import shutil
import sqlite3
import time
from collections.abc import Collection, Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from trainer.model.events import SessionStarted, SessionTitled
from trainer.model.mentions import said
from trainer.model.trouble import NotOpened, NotSaved
from trainer.store import copies
from trainer.store.facts import ERASED
from trainer.store.journal import open_session
from trainer.store.plain import read_json, write_json
from trainer.store.proof import seal
from trainer.store.restoring import RESTORING, damaged_copies
from trainer.store.sessions import ERASING
from trainer.words import _, ngettext

STALE = 600.0
"""Seconds after which nobody restores any more what lies aside."""

TELLING = 12
"""So many letters of a text tell what it was about, or half of a shorter one."""
BEING_WRITTEN = 10.0
"""Seconds in which a file beside its final name may be another program's, which is about to rename it."""

HINDRANCES = (
    sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_NOMEM, sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Erasure:
    """What is to go: a person (by id) with a name wherever it stands, whole texts, or one `word` in these texts.

    `places` are where the texts stand, as rows (number of the fact, field); the same words of somebody else stay.
    """

    person: str = ""
    name: str = ""
    texts: tuple[str, ...] = ()
    places: tuple[tuple[int, str], ...] = ()
    word: str = ""


@dataclass(frozen=True, slots=True)
class Erased:
    """What went: in how many texts of the file, from how many backups; how many copies that can't be read are gone.

    `titled` says that the session was begun under a title with the name in it, which its file's name has too.
    """

    texts: int
    backups: int
    dropped: int
    titled: bool = False


def erase(path: Path, erasure: Erasure) -> Erased:
    """Erases from the file and all its copies; the facts and their sums stay as they are.

    NotOpened for a file that is in use or not sound, NotSaved when the disk refuses; asked again it goes on.
    """
    _sound(path)
    write_json(_note(path), asdict(erasure))
    return _carried_out(path, erasure)


def finish(path: Path) -> Erased | None:
    """Carries out what was cut off; None when nothing was. NotOpened or NotSaved as `erase` raises them."""
    if not _note(path).is_file():
        return None
    try:
        plain = read_json(_note(path))
        assert isinstance(plain, dict)  # noqa: S101 - it is our own note, written whole
        places = tuple((int(number), str(field)) for number, field in plain["places"])
        erasure = Erasure(plain["person"], plain["name"], tuple(plain["texts"]), places, plain["word"])
    except (OSError, ValueError, LookupError, TypeError) as problem:
        raise NotOpened(_("{path} can't be read: {reason}.").format(path=_note(path), reason=problem)) from problem
    _sound(path)
    return _carried_out(path, erasure)


def _note(path: Path) -> Path:
    return path.with_name(path.name + ERASING)


def _sound(path: Path) -> None:
    file = open_session(path)
    try:
        file.records()
    finally:
        file.close()


def _carried_out(path: Path, erasure: Erasure) -> Erased:
    """Copies first, the file then, the note of it last: whatever is cut off, the note says what is left to do."""
    try:
        _sweep(path.parent)
        dropped = _drop(damaged_copies(path))
        backups, unread = _erase_in_backups(path, erasure)
        titled = bool(erasure.name) and _retitled(path, erasure.name)
        with contextlib.closing(sqlite3.connect(path, isolation_level=None, timeout=0.5)) as connection:
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            texts = _erase_in(connection, erasure)
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        _note(path).unlink(missing_ok=True)
    except (OSError, sqlite3.Error) as problem:
        raise NotSaved(_("It was not erased everywhere: {reason}. Try again.").format(reason=problem)) from problem
    return Erased(texts, backups, dropped + unread, titled)


def _retitled(path: Path, name: str) -> bool:
    """Calls a session whose title holds the name by one without it; whether it was begun under such a title."""
    file = open_session(path)
    try:
        facts = [record.fact for record in file.records()]
        titles = [fact.title for fact in facts if isinstance(fact, SessionStarted | SessionTitled)]
        if titles and said(name).search(titles[-1]):
            file.append([SessionTitled(title=said(name).sub(ERASED, titles[-1]))], None)
    finally:
        file.close()
    return bool(titles) and said(name).search(titles[0]) is not None


def _sweep(folder: Path) -> None:
    """What a kill in the middle of noting or restoring left: nobody finds it, and it may hold what is to go."""
    for one in folder.glob(".*.part"):
        if time.time() - one.stat().st_mtime > BEING_WRITTEN:
            one.unlink(missing_ok=True)
    for one in folder.glob(f"{RESTORING}*"):
        if time.time() - one.stat().st_mtime > STALE:
            shutil.rmtree(one, ignore_errors=True)


def _drop(paths: Iterable[Path]) -> int:
    """Copies in which nothing can be erased go; how many, their logs not counted."""
    gone = 0
    for one in paths:
        gone += not one.name.endswith(("-wal", "-shm"))
        one.unlink(missing_ok=True)
    return gone


def _erase_in_backups(path: Path, erasure: Erasure) -> tuple[int, int]:
    """In how many backups it was erased, and how many went since they can't be read."""
    folder = copies.folder_of(path)
    read: list[Path] = []
    for one in copies.backups(path):
        try:
            copies.rewritten(one.path, lambda memory: _erase_in(memory, erasure))
        except sqlite3.DatabaseError as problem:
            if hindered(problem):
                raise  # the backup may be sound: it waits for another try
            continue
        read.append(one.path)
    others = [one for one in folder.iterdir() if one.is_file() and one not in read] if folder.is_dir() else []
    return len(read), _drop(others)


def hindered(problem: sqlite3.Error) -> bool:
    """Whether the computer and not the file was in the way: no room, no memory, or a disk that fails."""
    return (getattr(problem, "sqlite_errorcode", 0) & 0xFF) in HINDRANCES


def _erase_in(connection: sqlite3.Connection, erasure: Erasure) -> int:
    """Erases in one file, leaving nothing in its free pages; in how many texts."""
    connection.execute("PRAGMA secure_delete = ON")
    connection.execute("PRAGMA temp_store = MEMORY")
    connection.execute("BEGIN IMMEDIATE")
    summed = any(row[1] == "sum" for row in connection.execute("PRAGMA table_info(people)"))
    if erasure.person:
        _erase_person(connection, erasure, summed=summed)
    changed = _erase_words(connection, erasure, summed=summed)
    connection.execute("COMMIT")
    connection.execute("VACUUM")
    return changed


def _erase_person(connection: sqlite3.Connection, erasure: Erasure, *, summed: bool) -> None:
    known = dict(connection.execute("SELECT person, name FROM people").fetchall())
    called = known.get(erasure.person)
    if called is None or called.startswith(ERASED):
        return
    instead = _free_name(set(known.values()))
    connection.execute("UPDATE people SET name = ? WHERE person = ?", (instead, erasure.person))
    if summed:
        proof = (seal(erasure.person, instead), erasure.person)
        connection.execute("UPDATE people SET sum = ? WHERE person = ?", proof)


def _free_name(taken: Collection[str]) -> str:
    """The mark "…", or with a number where that is somebody else already."""
    number, name = 2, ERASED
    while name in taken:
        number, name = number + 1, f"{ERASED} {number}"
    return name


def _erase_words(connection: sqlite3.Connection, erasure: Erasure, *, summed: bool) -> int:
    changed = 0
    for number, field, words in connection.execute("SELECT number, field, words FROM words").fetchall():
        new = _without(erasure, words, here=(number, field) in erasure.places and words in erasure.texts)
        if new != words:
            changed += 1
            key = (number, field)
            connection.execute("UPDATE words SET words = ? WHERE number = ? AND field = ?", (new, *key))
            if summed:
                proof = (seal(*key, new), *key)
                connection.execute("UPDATE words SET sum = ? WHERE number = ? AND field = ?", proof)
    for key, words in connection.execute("SELECT key, words FROM drafts").fetchall():
        new = _half_without(erasure, words)
        if new != words:
            changed += 1
            connection.execute("UPDATE drafts SET words = ? WHERE key = ?", (new, key))
            if summed:
                connection.execute("UPDATE drafts SET sum = ? WHERE key = ?", (seal(key, new), key))
    return changed


def _half_without(erasure: Erasure, draft: str) -> str:
    """What is half typed without what is to go; a session's draft says beside its words where they belong."""
    with contextlib.suppress(ValueError):
        parts = json.loads(draft)
        if isinstance(parts, list):
            return json.dumps(
                [_typed_without(erasure, part) if isinstance(part, str) else part for part in parts],
                ensure_ascii=False,
            )
    return _typed_without(erasure, draft)


def _typed_without(erasure: Erasure, words: str) -> str:
    return _without(erasure, words, here=any(_begins(text, words) for text in erasure.texts))


def _begins(text: str, words: str) -> bool:
    """Whether what is half typed was on its way to a text: a letter or two may begin any."""
    return text.startswith(words) and (len(words) >= TELLING or 2 * len(words) >= len(text) > 0)


def _without(erasure: Erasure, words: str, *, here: bool) -> str:
    """The text without what is to go; `here` tells that this very text is meant."""
    if erasure.name:
        words = said(erasure.name).sub(ERASED, words)
    if here:
        return said(erasure.word).sub(ERASED, words) if erasure.word else ERASED
    return words


def groups_words(groups: Sequence[str]) -> str:
    """The kept groups that a name went from too; "" for none."""
    if not groups:
        return ""
    words = ngettext(
        "It went from the kept group {groups} too.", "It went from the kept groups {groups} too.", len(groups)
    )
    return words.format(groups=", ".join(groups))


def done_words(done: Erased) -> str:
    """What went, in a sentence or two."""
    told = [
        ngettext("Erased for good, in {count} text.", "Erased for good, in {count} texts.", done.texts).format(
            count=done.texts
        )
        if done.texts
        else _("Erased for good.")
    ]
    if done.backups:
        told.append(
            ngettext("{count} backup is without it too.", "{count} backups are without it too.", done.backups).format(
                count=done.backups
            )
        )
    if done.dropped:
        told.append(
            ngettext("{count} damaged copy is gone.", "{count} damaged copies are gone.", done.dropped).format(
                count=done.dropped
            )
        )
    if done.titled:
        told.append(
            _(
                "It stood in the session's title too, and doesn't any more; the name of its file and the first entry "
                "in it still hold it."
            )
        )
    return " ".join(told)

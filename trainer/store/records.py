"""This file is the files of records: each a journal of its own like a session's, and what the list tells of them."""

from __future__ import annotations

import contextlib
import json
import shutil
import sqlite3
from collections.abc import Collection, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import cast
from urllib.parse import quote

from trainer.clock import Moment
from trainer.model.events import Fact
from trainer.model.events_record import Entered, RecordFact
from trainer.model.refusal import cause
from trainer.model.trouble import NotSaved
from trainer.store import copies, journal, restoring, slip
from trainer.store.journal import SessionFile
from trainer.store.sessions import ERASING
from trainer.store.waiting import Waiting
from trainer.words import _

SUFFIX = ".record"
WAL = "-wal"


class RecordFile:
    """An open record file; the only one that may write to it. Raises NotSaved when the disk refuses."""

    def __init__(self, file: SessionFile) -> None:
        """Takes an opened journal; its tables hold any fact, a record's as well as a session's.

        What a window asks again and again is read once: the disk may be slow by then.
        """
        self._file, self.waiting = file, Waiting(file)
        self._sources, self._drafts = file.sources(), file.drafts()

    @property
    def path(self) -> Path:
        """Where it lies."""
        return self.waiting.file.path

    def append(
        self,
        facts: Sequence[RecordFact],
        moment: Moment,
        *,
        put: Mapping[str, str] | None = None,
        drop: Collection[str] = (),
    ) -> tuple[Entered, ...]:
        """Writes facts and drafts durably, all or none; NotSaved when the disk refuses, unless it is waited for."""
        written = self.waiting.append(cast("Sequence[Fact]", facts), moment, put=put, drop=drop)
        self._drafts.update(put or {})
        for key in drop:
            self._drafts.pop(key, None)
        return tuple(Entered(one.number, fact, moment) for one, fact in zip(written, facts, strict=True))

    def entered(self) -> tuple[Entered, ...]:
        """All facts in order; NotOpened when the file is damaged or holds what this program doesn't know."""
        known = self._file.records()
        return tuple(Entered(one.number, cast("RecordFact", one.fact), cast("Moment", one.at)) for one in known)

    def drafts(self) -> dict[str, str]:
        """Half-typed fields by key."""
        return dict(self._drafts)

    def sources(self) -> dict[str, str]:
        """The texts of the file the record is kept by, and of its translations, by name."""
        return dict(self._sources)

    def keep(self) -> None:
        """Keeps a backup of the record as it stands; none where the latest says the same. NotSaved when that fails."""
        self.waiting.copy().keep()

    def close(self) -> None:
        """Closes the file and lets another program write to it; whoever may not wait for a slow disk asks beside it."""
        self.waiting.end()


@dataclass(frozen=True, slots=True)
class KeptRecord:
    """A record as the list shows it; with `trouble` only the path, the title and that sentence are known.

    `record` is the id of the file it is kept by; `since` and `last` are seconds since 1970.
    """

    path: Path
    title: str
    record: str = ""
    since: float = 0.0
    last: float = 0.0
    offset_minutes: int = 0
    rows: int = 0
    outside: bool = False
    session: str = ""
    session_title: str = ""
    trouble: str = ""
    damaged: bool = False


def create(path: Path, sources: Mapping[str, str]) -> RecordFile:
    """A new record file that carries these texts; NotSaved when the folder can't be written to."""
    return RecordFile(journal.create(path, sources))


def open_record(path: Path) -> RecordFile:
    """An existing record file, open for writing; NotOpened when it is missing, damaged, newer or in use."""
    file = journal.open_session(path)
    with contextlib.ExitStack() as trying:
        trying.callback(file.close)
        opened = RecordFile(file)
        trying.pop_all()
    return opened


def kept_records(folder: Path) -> tuple[KeptRecord, ...]:
    """Every record file of a folder, what was written to last first; one that can't be read says why."""
    found = (glance(path) for path in folder.glob(f"*{SUFFIX}") if path.is_file())
    return tuple(sorted(found, key=lambda one: (-one.last, one.path.name)))


def glance(path: Path) -> KeptRecord:
    """What a record file tells of itself; nothing is written to it."""
    how = "mode=ro" if path.with_name(path.name + WAL).exists() else "mode=ro&immutable=1"
    try:
        with closing(sqlite3.connect(f"file:{quote(path.as_posix())}?{how}", uri=True, timeout=0.1)) as connection:
            return _read(path, connection)
    except (sqlite3.Error, ValueError, KeyError, TypeError) as problem:
        damaged = not isinstance(problem, sqlite3.OperationalError) or "no such table" in str(problem)
        return KeptRecord(path, path.stem, trouble=_trouble(problem), damaged=damaged)


def delete(path: Path) -> None:
    """Takes a record's file away for good, with its backups and what lies beside it; NotSaved when the disk refuses.

    The file itself goes last: what is interrupted is still in the list and can be deleted again.
    """
    beside = (path.with_name(path.name + end) for end in (WAL, "-shm", slip.SUFFIX, ERASING))
    try:
        if copies.folder_of(path).is_dir():
            shutil.rmtree(copies.folder_of(path))
        for one in (*restoring.damaged_copies(path), *beside, path):
            one.unlink(missing_ok=True)
        with contextlib.suppress(OSError):  # other records have backups there
            copies.folder_of(path).parent.rmdir()
    except OSError as trouble:
        reason = cause(trouble)
        raise NotSaved(_("{path} can't be deleted: {reason}.").format(path=path, reason=reason)) from trouble


def _read(path: Path, connection: sqlite3.Connection) -> KeptRecord:
    first = connection.execute("SELECT body, wall FROM facts WHERE kind = 'RecordBegun'").fetchone()
    if first is None:
        return KeptRecord(path, path.stem, trouble=_("Nothing was recorded in it: the start was interrupted."))
    body = json.loads(first[0])
    return KeptRecord(
        path=path,
        title=str(body["title"]),
        record=str(body["record"]),
        since=float(first[1]),
        last=float(connection.execute("SELECT max(wall) FROM facts").fetchone()[0]),
        offset_minutes=int(body.get("offset_minutes", 0)),
        rows=_rows(connection),
        outside=bool(body.get("outside", False)),
        session=str(body.get("session", "")),
        session_title=str(body.get("session_title", "")),
    )


def _rows(connection: sqlite3.Connection) -> int:
    """How many rows are in the table: those that came, less those whose last move took them out."""
    here: dict[str, bool] = {}
    for (body,) in connection.execute("SELECT body FROM facts WHERE kind IN ('RowAdded', 'RowMoved') ORDER BY number"):
        fact = json.loads(body)
        here[str(fact["row"])] = not fact.get("out", False)
    return sum(here.values())


def _trouble(problem: Exception) -> str:
    said = str(problem)
    if "locked" in said or "busy" in said:
        return _("Open in another Trainer. Close it there first.")
    if "no such table" in said or "not a database" in said or "malformed" in said:
        return _("The file is damaged or is not a record of Trainer.")
    return _("It can't be read: {reason}.").format(reason=said)

"""This file is the list of past sessions: what each file tells of itself without being opened for writing."""

from __future__ import annotations

import contextlib
import json
import os
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISREG
from urllib.parse import quote

from trainer.model.trouble import Damaged, NotOpened, NotSaved
from trainer.store import slip
from trainer.store.journal import SUFFIX
from trainer.store.plain import read_json, write_json
from trainer.store.session_tables import VERSION
from trainer.store.snapshot import looked_at
from trainer.words import _

WAL = "-wal"
ERASING = ".erasing"
"""What notes beside a file that something is being erased from it."""
DAY = 86_400
LARGEST_INDEX = 20_000_000
_TOLD = ("title", "started", "last", "offset_minutes", "people", "finished", "rehearsal", "keep_days")
"""What the index remembers, in the order of the fields."""


@dataclass(frozen=True, slots=True)
class PastSession:
    """A session as the list shows it; with `trouble` only the path, the title and that sentence are known.

    `started` and `last` are seconds since 1970, `offset_minutes` the facilitator's zone then. `cut_off` says that the
    program ended without closing the file, `damaged` that it may be restored. `keep_days` is how long the room was
    promised it is kept, 0 for as long as the facilitator likes; `due` says that this is over. `held` tells that another
    program has it open, `newer` that one of a later version wrote it: both can only be read.
    """

    path: Path
    title: str
    started: float = 0.0
    last: float = 0.0
    offset_minutes: int = 0
    people: int = 0
    finished: bool = False
    rehearsal: bool = False
    keep_days: int = 0
    due: bool = False
    cut_off: bool = False
    trouble: str = ""
    damaged: bool = False
    held: bool = False
    newer: bool = False

    @property
    def readable(self) -> bool:
        """Whether it can be opened to read."""
        return not self.trouble or self.held or self.newer


def past_sessions(folder: Path, index: Path | None = None) -> tuple[PastSession, ...]:
    """Every session file of a folder, the latest first; one that can't be read is listed with its trouble.

    `index` is a file that remembers what sound files at rest told; it can be deleted at any time.
    """
    known = _remembered(index)
    paths, logs = _files(folder)
    found: list[tuple[float, str, PastSession]] = []
    looked: dict[str, list[object]] = {}
    before = f"{folder}{os.sep}"
    for name, path in paths.items():
        stamp = _stamp(before + name)
        if stamp is None:
            continue
        session = _as_it_was(path, known.get(name), stamp) if not logs or name + WAL not in logs else None
        if session is None:
            session = glance(path)
            told = [getattr(session, one) for one in _TOLD]
            looked |= {} if session.trouble or session.cut_off else {name: [*stamp, *told]}
            known.pop(name, None)
        found.append((-session.started, name, session))
    if index is not None and (looked or known.keys() - paths.keys()):
        with contextlib.suppress(NotSaved):
            write_json(index, {name: told for name, told in known.items() if name in paths} | looked, compact=True)
    found.sort()  # no two names are the same
    return tuple(session for _started, _name, session in found)


def _remembered(index: Path | None) -> dict[str, list[object]]:
    try:
        plain = read_json(index, largest=LARGEST_INDEX) if index is not None else {}
    except (OSError, ValueError):
        return {}
    return plain if isinstance(plain, dict) else {}


def _stamp(path: str) -> tuple[int, int] | None:
    """What changes when a file does; None for what is no file, or gone in between."""
    try:
        found = os.stat(path)  # noqa: PTH116 - asked of thousands
    except OSError:
        return None
    return (found.st_mtime_ns, found.st_size) if S_ISREG(found.st_mode) else None


def _as_it_was(path: Path, known: list[object] | None, stamp: tuple[int, int]) -> PastSession | None:
    """What the index remembers of a file at rest that is as it was; None when it has to be looked at."""
    if isinstance(known, list) and len(known) == 2 + len(_TOLD) and (known[0], known[1]) == stamp:
        return PastSession(path, *known[2:])  # type: ignore[arg-type]
    return None


def unfinished(sessions: Iterable[PastSession]) -> PastSession | None:
    """The latest session that can be continued; a rehearsal is not offered."""
    return next((one for one in sessions if not (one.finished or one.rehearsal or one.trouble)), None)


def being_erased(folder: Path) -> tuple[Path, ...]:
    """The files of a folder in which erasing was cut off."""
    try:
        with os.scandir(folder) as entries:
            noted = [Path(one.path).with_suffix("") for one in entries if one.name.endswith(ERASING)]
    except OSError:
        return ()
    return tuple(sorted(path for path in noted if path.is_file()))


def is_due(session: PastSession, now: float) -> bool:
    """Whether by `now`, in seconds since 1970, the days are over for which the room was promised it is kept."""
    return bool(session.keep_days) and now >= session.last + session.keep_days * DAY


def glance(path: Path) -> PastSession:
    """What a session file tells of itself."""
    try:
        with closing(_looked_at(path)) as connection:
            held = path.with_name(path.name + WAL).exists() and slip.held(path)
            return _read(path, connection, held=held)
    except NotOpened as problem:
        held = slip.held(path)
        return PastSession(
            path,
            path.stem,
            trouble=slip.held_words(path) if held else str(problem),
            damaged=isinstance(problem, Damaged) and not held,
        )
    except (sqlite3.Error, ValueError, KeyError, TypeError) as problem:
        return PastSession(path, path.stem, trouble=_trouble(problem), damaged=_is_damage(problem))


def _looked_at(path: Path) -> sqlite3.Connection:
    """A file without its log is at rest: looked at as immutable. Either way nothing appears beside it."""
    if path.with_name(path.name + WAL).exists():
        return looked_at(path)
    return sqlite3.connect(f"file:{quote(path.as_posix())}?mode=ro&immutable=1", uri=True, timeout=0.1)


def _files(folder: Path) -> tuple[dict[str, Path], frozenset[str]]:
    """The session files by name, and the names of the logs that lie beside them."""
    try:
        names = {path.name: path for path in folder.iterdir()}
    except OSError:
        return {}, frozenset()
    logs = frozenset(name for name in names if name.endswith(WAL))
    return {name: path for name, path in names.items() if name.endswith(SUFFIX)}, logs


def _read(path: Path, connection: sqlite3.Connection, *, held: bool) -> PastSession:
    newer = connection.execute("PRAGMA user_version").fetchone()[0] > VERSION
    trouble = _("Written by a newer Trainer. It can be read here; update this one to go on with it.") if newer else ""
    first = connection.execute("SELECT body, wall FROM facts WHERE kind = 'SessionStarted'").fetchone()
    if first is None:
        return PastSession(
            path, path.stem, trouble=trouble or _("Nothing was recorded in it: the start was interrupted.")
        )
    body = json.loads(first[0])
    return PastSession(
        path=path,
        title=str(body["title"]),
        started=float(first[1]),
        last=float(connection.execute("SELECT max(wall) FROM facts").fetchone()[0]),
        offset_minutes=int(body.get("offset_minutes", 0)),
        people=_times(connection, "PersonJoined"),
        finished=_times(connection, "SessionFinished") > _times(connection, "SessionResumed"),
        rehearsal=bool(body.get("rehearsal", False)),
        cut_off=path.with_name(path.name + WAL).exists() and not held,
        keep_days=int(body.get("promise", {}).get("keep_days", 0)),
        trouble=slip.held_words(path) if held else trouble,
        held=held,
        newer=newer and not held,
    )


def _times(connection: sqlite3.Connection, kind: str) -> int:
    return int(connection.execute("SELECT count(*) FROM facts WHERE kind = ?", (kind,)).fetchone()[0])


def _is_damage(problem: Exception) -> bool:
    said = str(problem)
    return not isinstance(problem, sqlite3.OperationalError) or "no such table" in said


def _trouble(problem: Exception) -> str:
    said = str(problem)
    if "no such table" in said or "not a database" in said or "malformed" in said:
        return _("The file is damaged or is not a session of Trainer.")
    return _("It can't be read: {reason}.").format(reason=said)

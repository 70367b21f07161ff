"""This file is the list of past sessions, without a database where the index knows the files: so a start is soon."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable
from operator import attrgetter
from pathlib import Path
from stat import S_ISREG

from trainer.model.trouble import NotSaved
from trainer.store.past import SUFFIX, WAL
from trainer.store.past import PastSession as PastSession  # noqa: PLC0414 - who lists them knows them
from trainer.store.plain import read_json, write_json
from trainer.words import current_language

ERASING = ".erasing"
"""What notes beside a file that something is being erased from it."""
DAY = 86_400
LARGEST_INDEX = 20_000_000
_TOLD = (
    "title", "started", "last", "offset_minutes", "people", "finished", "rehearsal", "keep_days", "step", "steps",
    "came", "client", "place", "titles",
)  # fmt: skip
"""What the index remembers, in the order of the fields."""
_WIDTH = 2 + len(_TOLD)
"""Of an entry; a shorter one is from before it told as much, and its file is looked at once more."""


def past_sessions(folder: Path, index: Path | None = None) -> tuple[PastSession, ...]:
    """Every session file of a folder, the latest first; one that can't be read is listed with its trouble.

    `index` is a file that remembers what sound files at rest told; it can be deleted at any time.
    """
    known = _remembered(index)
    paths, logs = _files(folder)
    found: list[PastSession] = []
    looked: dict[str, list[object]] = {}
    before = f"{folder}{os.sep}"
    for name, path in paths.items():
        stamp = _stamp(before + name)
        if stamp is None:
            continue
        session = _as_it_was(path, known.get(name), stamp) if not logs or name + WAL not in logs else None
        if session is None:
            session = _glance(path)
            told = [getattr(session, one) for one in _TOLD]
            looked |= {} if session.trouble or session.cut_off else {name: [*stamp, *told]}
            known.pop(name, None)
        found.append(session)
    if index is not None and (looked or known.keys() - paths.keys()):
        with contextlib.suppress(NotSaved):
            write_json(index, {name: told for name, told in known.items() if name in paths} | looked, compact=True)
    found.sort(key=attrgetter("started"), reverse=True)  # those of one moment stay in the order of names
    language = current_language()
    return tuple(session.told(language) if session.titles else session for session in found)


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
    if isinstance(known, list) and len(known) == _WIDTH and (known[0], known[1]) == stamp:
        *told, titles = known[2:]
        return PastSession(path, *told, titles=tuple(map(tuple, titles)))  # type: ignore[arg-type, call-overload, misc]
    return None


def remember_step(index: Path, session: PastSession) -> None:
    """Notes where a session stands for the next list, if its file is at rest and as it was when it was listed."""
    name, stamp, known = session.path.name, _stamp(str(session.path)), _remembered(index)
    at_rest = stamp is not None and not session.path.with_name(name + WAL).exists()
    if stamp is not None and at_rest and _as_it_was(session.path, known.get(name), stamp) is not None:
        begun = known[name][2]  # the title in the file, not the one in the language of the moment
        known[name] = [*stamp, begun, *(getattr(session, one) for one in _TOLD[1:])]
        with contextlib.suppress(NotSaved):
            write_json(index, known, compact=True)


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


def _glance(path: Path) -> PastSession:
    from trainer.store.glancing import glance

    return glance(path)


def _files(folder: Path) -> tuple[dict[str, Path], frozenset[str]]:
    """The session files by name, in the order of names, and the names of the logs that lie beside them."""
    try:
        names = {path.name: path for path in folder.iterdir()}
    except OSError:
        return {}, frozenset()
    logs = frozenset(name for name in names if name.endswith(WAL))
    return {name: names[name] for name in sorted(names) if name.endswith(SUFFIX)}, logs

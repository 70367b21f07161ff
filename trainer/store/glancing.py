"""This file is what a session file tells of itself without being opened for writing."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import quote

from trainer.model.trouble import Damaged, NotOpened
from trainer.store import slip
from trainer.store.past import WAL, PastSession
from trainer.store.session_tables import VERSION
from trainer.store.snapshot import looked_at
from trainer.words import _


def glance(path: Path) -> PastSession:
    """What a session file tells of itself."""
    try:
        with closing(looked_into(path)) as connection:
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


def looked_into(path: Path) -> sqlite3.Connection:
    """A file to read; one without its log is at rest: looked at as immutable. Nothing appears beside it."""
    if path.with_name(path.name + WAL).exists():
        return looked_at(path)
    return sqlite3.connect(f"file:{quote(path.as_posix())}?mode=ro&immutable=1", uri=True, timeout=0.1)


def _read(path: Path, connection: sqlite3.Connection, *, held: bool) -> PastSession:
    newer = connection.execute("PRAGMA user_version").fetchone()[0] > VERSION
    trouble = (
        _("Written by a newer Trainer. It can be read here; to go on with it, update the program.") if newer else ""
    )
    first = connection.execute("SELECT body, wall FROM facts WHERE kind = 'SessionStarted'").fetchone()
    if first is None:
        return PastSession(
            path, path.stem, trouble=trouble or _("Nothing was recorded in it: the start was interrupted.")
        )
    body = json.loads(first[0])
    called, told = _words(connection, "SessionTitled").get("title", ""), _words(connection, "HeldFor")
    return PastSession(
        path=path,
        title=called or str(body["title"]),
        started=float(first[1]),
        last=_last(connection),
        offset_minutes=int(body.get("offset_minutes", 0)),
        titles=() if called else tuple((str(code), str(title)) for code, title in body.get("titles", ())),
        people=_times(connection, "PersonJoined"),
        came=_came(connection),
        client=told.get("client", ""),
        place=told.get("place", ""),
        finished=_times(connection, "SessionFinished") > _times(connection, "SessionResumed"),
        rehearsal=bool(body.get("rehearsal", False)),
        cut_off=path.with_name(path.name + WAL).exists() and not held,
        keep_days=int(body.get("promise", {}).get("keep_days", 0)),
        trouble=slip.held_words(path) if held else trouble,
        held=held,
        newer=newer and not held,
    )


def _last(connection: sqlite3.Connection) -> float:
    """When something happened last; what was corrected on its notes' first page since is none of it."""
    asked = (
        "SELECT max(wall) FROM facts WHERE kind NOT IN ('HeldFor', 'SessionTitled') "
        "OR number < (SELECT max(number) FROM facts WHERE kind = 'SessionFinished')"
    )
    return float(connection.execute(asked).fetchone()[0])


def _words(connection: sqlite3.Connection, kind: str) -> dict[str, str]:
    """The words of the last fact of a kind, by field."""
    asked = "SELECT field, words FROM words WHERE number = (SELECT max(number) FROM facts WHERE kind = ?)"
    return dict(connection.execute(asked, (kind,)).fetchall())


def _times(connection: sqlite3.Connection, kind: str) -> int:
    return int(connection.execute("SELECT count(*) FROM facts WHERE kind = ?", (kind,)).fetchone()[0])


def _came(connection: sqlite3.Connection) -> int:
    """How many were there at some time or answered by name, as the notes count them."""
    last: dict[str, str] = {}
    here: set[str] = set()
    for body in _bodies(connection, "PersonJoined", "PersonChanged"):
        last[body["person"]] = body.get("presence", "here")
        here |= {body["person"]} if last[body["person"]] == "here" else set()
    missing = {person for person, presence in last.items() if presence == "absent" or person not in here}
    answered = {body["person"] for body in _bodies(connection, "Answered")} if missing else set()
    return len(last) - len(missing - answered)


def _bodies(connection: sqlite3.Connection, *kinds: str) -> Iterator[dict[str, Any]]:
    places = ", ".join("?" * len(kinds))
    asked = f"SELECT body FROM facts WHERE kind IN ({places}) ORDER BY number"  # noqa: S608 - nothing but marks
    return (json.loads(body) for (body,) in connection.execute(asked, kinds))


def _is_damage(problem: Exception) -> bool:
    said = str(problem)
    return not isinstance(problem, sqlite3.OperationalError) or "no such table" in said


def _trouble(problem: Exception) -> str:
    said = str(problem)
    if "no such table" in said or "not a database" in said or "malformed" in said:
        return _("The file is damaged or is not a session of Trainer.")
    return _("It can't be read: {reason}.").format(reason=said)

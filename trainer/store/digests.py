"""This file is the index of what sessions tell when they are compared: derived, a small file each, deletable any time.

It holds counts that may be shown, no names, no words of people, and no answer that stands alone.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import quote

import msgspec

from trainer.model.digest import Agreement, Digest, Ending, Part, Question, Told, Trial
from trainer.model.items import KINDS
from trainer.store import wal
from trainer.store.snapshot import looked_at
from trainer.store.sweeping import SUFFIX

VERSION = 7
LARGEST = 4_000_000


def known(index: Path, session: Path, language: str) -> Digest | None:
    """What a session told when its file was as it is now; None when that isn't known."""
    try:
        file = _file(index, session, language)
        if file.stat().st_size > LARGEST:
            return None
        plain = msgspec.json.decode(file.read_bytes())
        if plain["version"] == VERSION and plain["stamp"] == stamp(session):
            return _digest(plain["digest"])
    except (OSError, LookupError, TypeError, ValueError, msgspec.MsgspecError):
        return None
    return None


def keep(index: Path, session: Path, language: str, digest: Digest, was: list[int] | None) -> None:
    """Remembers what a session told whose stamp `was` this before it was read, so that a change since is seen.

    Nothing of one that was not at rest; where the disk refuses, it will be reckoned again.
    """
    if was is None:
        return
    content = msgspec.json.encode({"version": VERSION, "stamp": was, "digest": _plain(digest)})
    file = _file(index, session, language)
    aside = file.with_name(f".{os.getpid()}-{file.name}.part")
    with contextlib.suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        aside.write_bytes(content)
        aside.replace(file)
    with contextlib.suppress(OSError):
        aside.unlink(missing_ok=True)


def names_in(session: Path) -> Mapping[str, str]:
    """What people are called in a session, by id; nobody where that can't be read."""
    try:
        with closing(_opened(session)) as connection:
            return dict(connection.execute("SELECT person, name FROM people").fetchall())
    except (sqlite3.Error, UnicodeDecodeError):
        return {}


def _opened(session: Path) -> sqlite3.Connection:
    if session.with_name(session.name + wal.SUFFIX).exists():
        return looked_at(session)
    return sqlite3.connect(f"file:{quote(session.as_posix())}?mode=ro&immutable=1", uri=True)


def _file(index: Path, session: Path, language: str) -> Path:
    return index / language / f"{session.name}{SUFFIX}"


def stamp(session: Path) -> list[int] | None:
    """What changes when a file does; None while its log lies beside it, and for a file that isn't there."""
    if session.with_name(session.name + wal.SUFFIX).exists():
        return None
    try:
        found = session.stat()
    except OSError:
        return None
    return [found.st_mtime_ns, found.st_size]


def _plain(digest: Digest) -> dict[str, Any]:
    """Plain data; each item says its kind."""
    plain: dict[str, Any] = msgspec.to_builtins(digest)
    kinds = {kind: name for name, kind in KINDS.items()}
    for part, known_part in zip(plain["parts"], digest.parts, strict=True):
        for question, asked in zip(part["questions"], known_part.questions, strict=True):
            question["kind"] = kinds[type(asked.item)]
    return plain


def _digest(plain: dict[str, Any]) -> Digest:
    parts = tuple(_part(one) for one in plain["parts"])
    return Digest(**{**plain, "came": tuple(plain["came"]), "parts": parts})


def _part(plain: dict[str, Any]) -> Part:
    rest = {
        "questions": tuple(_question(one) for one in plain["questions"]),
        "agreements": msgspec.convert(plain["agreements"], tuple[Agreement, ...]),
        "endings": msgspec.convert(plain["endings"], tuple[Ending, ...]),
        "trials": msgspec.convert(plain["trials"], tuple[Trial, ...]),
    }
    return Part(**{**plain, **rest})


def _question(plain: dict[str, Any]) -> Question:
    kind = plain.pop("kind")
    rest = {
        "item": msgspec.convert(plain["item"], KINDS[kind]),
        "told": msgspec.convert(plain["told"], tuple[Told, ...]),
        "people": tuple(plain["people"]),
    }
    return Question(**{**plain, **rest})

"""This file is the reading of a session file as far as it is proven: fact after fact, until one is not as written."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import msgspec

from trainer.clock import Moment
from trainer.model.events import Recorded
from trainer.store import facts as written
from trainer.store.proof import link, seal
from trainer.store.session_tables import FACT


class Spoilt(Exception):
    """What comes next in the file is not as it was written; says what was found."""


class Newer(Spoilt):
    """What comes next is as it was written, by a newer program: this one doesn't know what it means."""


@dataclass(frozen=True, slots=True)
class Proven:
    """A fact that is as it was written, its row, and the sum up to it."""

    record: Recorded
    row: tuple[object, ...]
    sum: str


@dataclass(frozen=True, slots=True)
class _Beside:
    """What facts refer to: names by person, words by fact and field, and those that are not as they were written."""

    names: Mapping[str, str]
    words: Mapping[int, Mapping[str, str]]
    bad_names: tuple[str, ...]
    bad_words: frozenset[int]


def proven(connection: sqlite3.Connection) -> Iterator[Proven]:
    """The facts in order as long as each is proven; Spoilt at the first that isn't."""
    try:
        yield from _proven(connection)
    except sqlite3.Error as problem:
        raise Spoilt(str(problem)) from problem
    except (LookupError, ValueError, TypeError, msgspec.MsgspecError) as problem:
        raise Spoilt(type(problem).__name__) from problem


def _proven(connection: sqlite3.Connection) -> Iterator[Proven]:
    beside = _beside(connection)
    rows = connection.execute(f"SELECT {FACT}, sum FROM facts ORDER BY number")  # noqa: S608 - the names are ours
    before, summed = "", False
    for expected, (*row, told) in enumerate(rows, 1):
        number, kind, version, wall, boot, boot_id, body, fields = row
        before = link(before, *row)
        if number != expected or not summed_as_told(told, before, summed=summed):
            raise Spoilt("sum")
        summed = told is not None
        if not written.known(kind, version):
            raise Newer(kind) if summed else Spoilt(kind)
        words = beside.words.get(number, {})
        if number in beside.bad_words or (fields and not set(fields.split("\n")) <= words.keys()):
            raise Spoilt("words")
        if any(f'"{person}"' in body for person in beside.bad_names):
            raise Spoilt("names")
        if summed and not written.named(kind, body) <= beside.names.keys():
            raise Spoilt("names")
        fact = written.read(kind, version, body, beside.names, words)
        at = None if wall is None else Moment(wall, boot, boot_id)
        yield Proven(Recorded(number, fact, at), tuple(row), before)


def understood(connection: sqlite3.Connection) -> tuple[tuple[Recorded, ...], int]:
    """The facts of a newer file that this program knows, in order, and how many it doesn't. Nothing is proven.

    Spoilt when not even the tables are known.
    """
    found: list[Recorded] = []
    unread = 0
    try:
        names = dict(connection.execute("SELECT person, name FROM people").fetchall())
        words: dict[int, dict[str, str]] = {}
        for number, field, text in connection.execute("SELECT number, field, words FROM words"):
            words.setdefault(number, {})[field] = text
        rows = connection.execute("SELECT number, kind, version, wall, boot, boot_id, body FROM facts ORDER BY number")
        for number, kind, version, wall, boot, boot_id, body in rows:
            try:
                fact = written.read(kind, version, body, names, words.get(number, {}))
            except (LookupError, ValueError, TypeError, msgspec.MsgspecError):
                unread += 1
                continue
            found.append(Recorded(number, fact, None if wall is None else Moment(wall, boot, boot_id)))
    except (sqlite3.Error, ValueError, TypeError) as problem:
        raise Spoilt(str(problem)) from problem
    return tuple(found), unread


def summed_as_told(told: str | None, worked_out: str, *, summed: bool) -> bool:
    """Whether a fact is as its sum says; only facts from before there were sums have none."""
    return not summed if told is None else told == worked_out


def _beside(connection: sqlite3.Connection) -> _Beside:
    names: dict[str, str] = {}
    bad_names, bad_words = [], set()
    for person, name, told in connection.execute("SELECT person, name, sum FROM people"):
        names[person] = name
        if not holds(told, person, name):
            bad_names.append(person)
    words: dict[int, dict[str, str]] = {}
    for number, field, text, told in connection.execute("SELECT number, field, words, sum FROM words"):
        words.setdefault(number, {})[field] = text
        if not holds(told, number, field, text):
            bad_words.add(number)
    return _Beside(names, words, tuple(bad_names), frozenset(bad_words))


def holds(told: str | None, *values: object) -> bool:
    """Whether a row is as its sum says; one from before there were sums says nothing."""
    return told is None or told == seal(*values)


def last_sum(connection: sqlite3.Connection) -> str:
    """The sum that the next fact rests on; it is worked out anew where the last fact has none."""
    row = connection.execute("SELECT sum FROM facts ORDER BY number DESC LIMIT 1").fetchone()
    if row is None or row[0] is not None:
        return row[0] if row else ""
    before = ""
    for known in connection.execute(f"SELECT {FACT} FROM facts ORDER BY number"):  # noqa: S608 - the names are ours
        before = link(before, *known)
    return before

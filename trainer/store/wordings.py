"""This file is the free words in a session's or a record's file: each sentence with every place it stands in."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from trainer.store.facts import ERASED

Kind = Literal["note", "debrief", "commitment", "answer", "board", "unit", "field", "meeting", "file", "held", "other"]
Place = tuple[int, str]
"""A row of the words: the number of its fact, and the field."""

_KEYS: Mapping[str, tuple[Kind, tuple[str, ...]]] = MappingProxyType(
    {
        "Noted": ("note", ("note",)),
        "Marked": ("note", ("note",)),
        "DebriefAnswered": ("debrief", ("at", "question")),
        "TakenAway": ("commitment", ("commitment",)),
        "Answered": ("answer", ("at", "person", "item")),
        "BallotAnswered": ("answer", ("at", "token", "item")),
        "EntryWritten": ("board", ("at", "entry", "column")),
        "EntryOwned": ("board", ("at", "entry", "owner")),
        "HeapNamed": ("board", ("at", "heap")),
        "UnitChanged": ("unit", ("at", "group")),
        "FieldFilled": ("field", ("row", "item")),
        "MeetingHeld": ("meeting", ("day", "row")),
        "AnswersImported": ("file", ()),
        "HeldFor": ("held", ("session",)),  # a file holds one
        "SummedUp": ("held", ("session",)),
        "SessionTitled": ("held", ("session",)),
    }
)
"""What a fact's words are, and which fields say that two facts are about the same words, the later correcting them."""


@dataclass(frozen=True, slots=True)
class Wording:
    """Words as they stand, and every row they or an earlier version of them stand in.

    `private` words were given by somebody for a sum, not for everybody's eyes.
    """

    kind: Kind
    words: str
    places: tuple[Place, ...]
    versions: tuple[str, ...]
    private: bool = False


def wordings(connection: sqlite3.Connection) -> tuple[Wording, ...]:
    """All words that aren't erased, in the order they were first written; those of private answers by their letters."""
    found: dict[object, list[tuple[Kind, str, Place, bool]]] = {}
    rows = connection.execute(
        "SELECT number, field, words, kind, body FROM words JOIN facts USING (number) ORDER BY number, field"
    )
    for number, field, words, kind, body in rows:
        family, names = _KEYS.get(kind, ("other", ()))
        plain = json.loads(body)
        about = json.dumps([plain.get(name) for name in names], sort_keys=True) if names else str(number)
        found.setdefault((family, field, about), []).append((family, words, (number, field), _private(kind, plain)))
    told = [_told(rows) for rows in found.values()]
    shown = [one for one in told if one.words != ERASED]
    return (
        *(one for one in shown if not one.private),
        *sorted((one for one in shown if one.private), key=lambda one: one.words.casefold()),
    )


def _told(rows: list[tuple[Kind, str, Place, bool]]) -> Wording:
    family, words, _place, private = rows[-1]
    places = tuple(place for _kind, _words, place, _private in rows)
    return Wording(family, words, places, tuple(dict.fromkeys(row[1] for row in rows)), private)


def _private(kind: str, plain: Mapping[str, object]) -> bool:
    match kind:
        case "BallotAnswered":
            return True
        case "Answered":
            return plain.get("how") != "aloud"
        case "EntryWritten":
            return bool(plain.get("person"))
        case _:
            return False

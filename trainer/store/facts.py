"""This file is how a fact is written down and read back: plain JSON, with names and words kept apart."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache, lru_cache
from typing import Annotated, Any, get_args, get_origin, get_type_hints

import msgspec

from trainer.model import events, events_record
from trainer.model.events import Fact
from trainer.model.events_record import RecordFact
from trainer.model.occurrence import Erasable

VERSION = 1
ERASED = "…"


@dataclass(frozen=True, slots=True)
class Row:
    """A fact as it lies in the file: the body holds no name and no free words."""

    kind: str
    version: int
    body: str
    names: tuple[tuple[str, str], ...]
    words: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class _Kind:
    """A fact's class, which of its fields lie in which table, and whether it is whole without any of them."""

    make: type[Any]
    apart: Mapping[str, str]
    bare: bool


@lru_cache(maxsize=1)
def _kinds() -> dict[str, _Kind]:
    known = (*get_args(events.Fact), *get_args(events_record.RecordFact))
    return {kind.__name__: _kind(kind) for kind in known}


def _kind(make: type[Any]) -> _Kind:
    apart = _apart(make)
    bare = "people" not in apart.values() and all(one.default == "" for one in fields(make) if one.name in apart)
    return _Kind(make, apart, bare)


@cache
def _decoder(kind: str) -> msgspec.json.Decoder[Any]:
    """Reads a body straight into its fact, in half the time."""
    return msgspec.json.Decoder(_kinds()[kind].make)


def _apart(kind: type[Any]) -> Mapping[str, str]:
    return {
        name: mark.table
        for name, hint in get_type_hints(kind, include_extras=True).items()
        if get_origin(hint) is Annotated
        for mark in get_args(hint)[1:]
        if isinstance(mark, Erasable)
    }


def write(fact: Fact | RecordFact) -> Row:
    """The row of a fact."""
    apart = _kinds()[type(fact).__name__].apart
    plain = msgspec.to_builtins(fact)
    taken = {name: plain.pop(name) for name in apart}
    person = plain.get("person", "")
    return Row(
        kind=type(fact).__name__,
        version=VERSION,
        body=json.dumps(plain, ensure_ascii=False, separators=(",", ":")),
        names=tuple((person, text) for name, text in taken.items() if apart[name] == "people"),
        words=tuple((name, text) for name, text in taken.items() if apart[name] == "words" and text),
    )


def known(kind: str, version: int) -> bool:
    """Whether this program knows what a fact of that kind and version says."""
    return kind in _kinds() and version <= VERSION


def named(kind: str, body: str) -> frozenset[str]:
    """The people whose names the fact of a row needs."""
    if "people" not in _kinds()[kind].apart.values():
        return frozenset()
    return frozenset({msgspec.json.decode(body).get("person", "")})


def read(kind: str, version: int, body: str, names: Mapping[str, str], words: Mapping[str, str]) -> Fact:
    """The fact of a row; older versions are lifted here. KeyError for what this program doesn't know."""
    if not known(kind, version):  # the first version needs no lifting
        raise KeyError(kind)
    meant = _kinds()[kind]
    if meant.bare and not words:
        return _decoder(kind).decode(body)  # type: ignore[no-any-return]
    plain = msgspec.json.decode(body)
    for name, table in meant.apart.items():
        plain[name] = names.get(plain.get("person", ""), ERASED) if table == "people" else words.get(name, "")
    return msgspec.convert(plain, meant.make)  # type: ignore[no-any-return]

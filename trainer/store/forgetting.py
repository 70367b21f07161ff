"""This file is finding what can be erased: people, their words, and where a name still stands in another form."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from trainer.model.mentions import forms, said
from trainer.model.trouble import NotOpened
from trainer.store.damage import damaged
from trainer.store.erasing import Erased, Erasure, erase
from trainer.store.facts import ERASED
from trainer.store.snapshot import looked_at
from trainer.store.wordings import Wording, wordings
from trainer.words import _


@dataclass(frozen=True, slots=True)
class Erasable:
    """What there is to erase: names by person (those that aren't erased yet), and words."""

    people: Mapping[str, str]
    words: tuple[Wording, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """Words in which a name may still stand, and the forms it has there."""

    wording: Wording
    forms: tuple[str, ...]


def erasable(path: Path) -> Erasable:
    """The people and words of a session or record; its file isn't touched. NotOpened when it can't be read."""
    with contextlib.closing(looked_at(path)) as memory:
        try:
            known = memory.execute("SELECT person, name FROM people").fetchall()
            words = wordings(memory)
        except sqlite3.Error as problem:
            raise damaged(path) from problem
    # "p10" comes after "p9", as people joined.
    people = dict(sorted(known, key=lambda row: (len(row[0]), row[0])))
    return Erasable({key: name for key, name in people.items() if not name.startswith(ERASED)}, words)


def standing(name: str, words: tuple[Wording, ...]) -> tuple[Standing, ...]:
    """Where words may still mean a person of this name: in parts of it, or with another ending."""
    found = (Standing(one, forms(name, one.words)) for one in words)
    return tuple(one for one in found if one.forms)


def person_of(erasable: Erasable, name: str) -> str:
    """The id of the one person of this name, whatever its capitals; "" for one who only stands in words.

    NotOpened when there is neither, or more than one of the name.
    """
    meant = [person for person, called in erasable.people.items() if called.casefold() == name.strip().casefold()]
    if not meant and any(said(name).search(one.words) for one in erasable.words):
        return ""
    if len(meant) != 1:
        raise NotOpened(_("There is nobody called “{name}” in this session.").format(name=name))
    return meant[0]


def forget(path: Path, person: str, name: str) -> Erased:
    """Puts "…" for a person's name everywhere; "" for a person who only stands in words."""
    return erase(path, Erasure(person=person, name=name.strip()))


def forget_words(path: Path, wording: Wording, word: str = "") -> Erased:
    """Puts "…" for words, in all their versions; with `word` only for that one in them."""
    return erase(path, Erasure(texts=wording.versions, places=wording.places, word=word))

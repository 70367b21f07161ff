"""This file is finding the other sessions and records that hold an erased name, so that it can go from them too."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from trainer.model.mentions import said
from trainer.model.trouble import NotOpened
from trainer.store.forgetting import erasable
from trainer.store.records import kept_records
from trainer.store.sessions import past_sessions


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A session or record that holds a name: its file, its title, and when it was (seconds since 1970, minutes)."""

    path: Path
    title: str
    moment: float
    offset_minutes: int


def elsewhere(name: str, sessions: Path, records: Path, but: Path) -> tuple[Elsewhere, ...]:
    """Those beside one file in which the very name stands, as a person's or in words, the latest first.

    A file that can't be read, and a session that another program has open, tell nothing.
    """
    found = [
        Elsewhere(one.path, one.title, one.started, one.offset_minutes)
        for one in past_sessions(sessions)
        if not one.trouble and not one.held
    ]
    found += [
        Elsewhere(one.path, one.title, one.last, one.offset_minutes) for one in kept_records(records) if not one.trouble
    ]
    holding = (one for one in found if one.path != but and _holds(one.path, name))
    return tuple(sorted(holding, key=lambda one: -one.moment))


def _holds(path: Path, name: str) -> bool:
    try:
        known = erasable(path)
    except NotOpened:
        return False
    meant, pattern = name.casefold(), said(name)
    return any(one.casefold() == meant for one in known.people.values()) or any(
        pattern.search(words) for one in known.words for words in one.versions
    )

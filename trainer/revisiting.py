"""This file is how a session is read again without being taken up: nothing of it can change, its file isn't touched."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from trainer.model.applied import apply
from trainer.model.events import Occurrence, PlannedBlock, Recorded, SessionStarted
from trainer.model.events_control import PlanArranged
from trainer.model.people import Person
from trainer.model.play import Play
from trainer.model.replay import fold
from trainer.model.session import Session
from trainer.model.trouble import NotOpened
from trainer.opening import Carried
from trainer.store.library import Library, bundle
from trainer.store.snapshot import Snapshot, snapshot
from trainer.words import _, current_language, ngettext


@dataclass(frozen=True, slots=True)
class Revisited:
    """A session as it stood when its file was read.

    `newer` tells that a newer program wrote it: `unread` facts and `left_out` exercises are not understood.
    """

    path: Path
    play: Play
    newer: bool = False
    unread: int = 0
    left_out: int = 0


def revisit(path: Path, language: str = "") -> Revisited:
    """The session in a file, in the current language unless another is named; NotOpened when it can't be read."""
    found = snapshot(path)
    if not any(isinstance(record.fact, SessionStarted) for record in found.records):
        if found.newer:
            sentence = _("{path} was written by a newer Trainer. Update this one to open it.")
            raise NotOpened(sentence.format(path=path))
        raise NotOpened(_("Nothing was recorded in {path}: its start was interrupted.").format(path=path))
    carried = Carried(_library(tuple(found.sources.items()), current_language()))
    if not found.newer:
        with contextlib.suppress(KeyError):  # a scenario in words that only a newer program understands
            return _whole(found, carried, language)
    return _understood(found, carried, language)


@lru_cache(maxsize=8)
def _library(sources: tuple[tuple[str, str], ...], language: str) -> Library:
    """What a session carries; kept, for many sessions carry the same, and reading it is half of reading one of them."""
    del language  # it is spoken already, and a library's problems are told in it
    return bundle(dict(sources))


def _whole(found: Snapshot, carried: Carried, language: str) -> Revisited:
    session = fold(found.records)
    script = carried.script(session.plan, language or current_language())
    return Revisited(found.path, Play(script, session))


def _understood(found: Snapshot, carried: Carried, language: str) -> Revisited:
    """What is left of a newer session without the exercises and facts that this program doesn't know."""
    unread, known = found.unread, _Known(carried, language or current_language())
    session = Session(people={person: Person(person, name) for person, name in found.names.items()})
    for record in found.records:
        within = known.within(record)
        try:
            session = apply(session, within) if within is not None else session
        except (LookupError, TypeError, ValueError):
            within = None
        unread += within is None
    script = carried.script(session.plan, known.language)
    return Revisited(found.path, Play(script, session), newer=True, unread=unread, left_out=len(known.left_out))


class _Known:
    """Which exercises of a plan are understood, and the facts about those."""

    def __init__(self, carried: Carried, language: str) -> None:
        self.carried, self.language = carried, language
        self.left_out: set[str] = set()

    def within(self, record: Recorded) -> Recorded | None:
        """The fact as far as it is understood; None for one about an exercise that isn't."""
        fact = record.fact
        if isinstance(fact, SessionStarted | PlanArranged):
            return replace(record, fact=replace(fact, plan=self._plan(fact.plan)))
        blocks = {getattr(fact, "block", ""), *(one.block for one in _places(fact))}
        return None if blocks & self.left_out else record

    def _plan(self, plan: Sequence[PlannedBlock]) -> tuple[PlannedBlock, ...]:
        known: list[PlannedBlock] = []
        for block in plan:
            try:
                self.carried.script((block,), self.language)
            except KeyError:
                self.left_out.add(block.id)
            else:
                known.append(block)
        return tuple(known)


def _places(fact: object) -> tuple[Occurrence, ...]:
    found = (getattr(fact, name, None) for name in ("at", "to"))
    return tuple(one for one in found if isinstance(one, Occurrence))


def newer_words(revisited: Revisited) -> str:
    """That a newer program wrote the session, and how much of it is left out."""
    told = [_("A newer Trainer wrote this session. It can only be read here, as far as it is understood.")]
    if revisited.unread:
        count = revisited.unread
        told.append(
            ngettext(
                "{count} entry in it is left out.",
                "{count} entries in it are left out.",
                count,
            ).format(count=count)
        )
    if revisited.left_out:
        count = revisited.left_out
        told.append(
            ngettext("{count} exercise is left out.", "{count} exercises are left out.", count).format(count=count)
        )
    return " ".join(told)

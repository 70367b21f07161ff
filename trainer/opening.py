"""This file is how a session is begun and taken up again: scenarios, a file on disk and a conductor put together."""

from __future__ import annotations

import contextlib
import datetime
import re
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from trainer import __version__
from trainer.clock import Clock
from trainer.conductor import Conductor
from trainer.model import planning
from trainer.model.events import PersonJoined, PlannedBlock, Promise, SessionStarted
from trainer.model.people import Presence
from trainer.model.scenario import Scenario
from trainer.model.script import script
from trainer.model.sheet import Sheet
from trainer.model.trouble import NotOpened
from trainer.steps.moving import Luck
from trainer.store import journal
from trainer.store.library import Library, bundle
from trainer.words import _


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody on the list before the session begins."""

    name: str
    presence: Presence = "here"
    observer: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What is settled before the start; without a `seed` chance is free, without a `title` the first block gives it."""

    title: str = ""
    promise: Promise = field(default_factory=Promise)
    seed: int | None = None
    rehearsal: bool = False


@dataclass(frozen=True, slots=True)
class Opened:
    """A running session: its conductor and the file it writes to; `away` is how long it was down, 0 for a new one."""

    conductor: Conductor
    file: journal.SessionFile
    away: float = 0.0


def plan_of(library: Library, ids: Sequence[str]) -> tuple[PlannedBlock, ...]:
    """A plan that runs these scenarios and agendas one after another; KeyError for one the library doesn't have."""
    titles = {scenario.id: scenario.title for scenario in library.scenarios()}
    agendas = {agenda.id: agenda for agenda in library.agendas()}
    blocks: list[PlannedBlock] = []
    for wanted in ids:
        if wanted in agendas:
            blocks.extend(planning.agenda_blocks(agendas[wanted], titles))
        else:
            blocks.append(planning.scenario_block(library.scenario(wanted)))
    return planning.numbered(blocks)


def start(
    library: Library,
    plan: Sequence[PlannedBlock],
    guests: Sequence[Guest],
    folder: Path,
    clock: Clock,
    terms: Terms | None = None,
    luck: Luck | None = None,
) -> Opened:
    """A new session in a file of its own in `folder`; NotSaved when the disk refuses, Refused when it can't begin."""
    terms = terms or Terms()
    ids = [block.scenario for block in plan if block.scenario]
    sources = library.sources(ids)
    carried = bundle(sources)
    moment = clock.now()
    local = datetime.datetime.fromtimestamp(moment.wall, tz=datetime.UTC).astimezone()
    offset = 0 if terms.rehearsal else int((local.utcoffset() or datetime.timedelta()).total_seconds() // 60)
    stamp = moment.wall + offset * 60
    name = terms.title or next((block.title for block in plan if block.title), ids[0] if ids else "session")
    started = SessionStarted(
        id=session_id(stamp, name),
        title=name,
        seed=secrets.randbits(48) if terms.seed is None else terms.seed,
        plan=tuple(plan),
        promise=terms.promise,
        rehearsal=terms.rehearsal,
        program=__version__,
        offset_minutes=offset,
    )
    file = journal.create(free_path(folder, started.id), sources)
    conductor = Conductor(file, script(plan, *_texts(carried, ids)), clock, luck=luck)
    people = [
        PersonJoined(person=f"p{number}", name=guest.name, presence=guest.presence, observer=guest.observer)
        for number, guest in enumerate(guests, 1)
    ]
    conductor.begin(started, people)
    return Opened(conductor, file)


def reopen(path: Path, clock: Clock, *, note: bool = True) -> Opened:
    """A session taken up where its file ends; NotOpened when it can't be. `note` records that the program came back."""
    file = journal.open_session(path)
    with contextlib.ExitStack() as trying:
        trying.callback(file.close)
        opened = _taken_up(file, clock, note=note)
        trying.pop_all()
    return opened


def _taken_up(file: journal.SessionFile, clock: Clock, *, note: bool) -> Opened:
    records = file.records()
    carried = bundle(file.sources())
    started = next((record.fact for record in records if isinstance(record.fact, SessionStarted)), None)
    if started is None:
        raise NotOpened(_("Nothing was recorded in {path}: its start was interrupted.").format(path=file.path))
    ids = [block.scenario for block in started.plan if block.scenario]
    conductor = Conductor(file, script(started.plan, *_texts(carried, ids)), clock, records)
    away = conductor.reopened() if note and conductor.session.finished is None else 0.0
    return Opened(conductor, file, away)


def _texts(carried: Library, ids: Sequence[str]) -> tuple[dict[str, Scenario], dict[str, Sheet]]:
    return {name: carried.scenario(name) for name in ids}, {sheet.id: sheet for sheet in carried.sheets()}


def session_id(stamp: float, title: str) -> str:
    """A name for the session's file: day, time and title, safe on every disk."""
    when = datetime.datetime.fromtimestamp(stamp, tz=datetime.UTC).strftime("%Y-%m-%d %H%M")
    safe = re.sub(r"[^\w \-]", "", title).strip()[:60]
    return f"{when} {safe}".strip()


def free_path(folder: Path, name: str) -> Path:
    """A path in the folder that no session has yet."""
    path = folder / f"{name}{journal.SUFFIX}"
    number = 2
    while path.exists():
        path = folder / f"{name} {number}{journal.SUFFIX}"
        number += 1
    return path

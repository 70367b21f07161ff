"""This file is how a session is begun and taken up again: scenarios, a file on disk and a conductor put together."""

from __future__ import annotations

import contextlib
import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import SystemRandom

from trainer import __version__
from trainer.clock import Clock
from trainer.conductor import Conductor
from trainer.model import planning
from trainer.model.events import NOT_TOLD, HeldFor, PersonJoined, PlannedBlock, Promise, SessionStarted
from trainer.model.events_control import PlanArranged
from trainer.model.namelist import told_apart
from trainer.model.people import Presence
from trainer.model.play import Script
from trainer.model.script import script
from trainer.model.trouble import NotOpened, Refused
from trainer.steps import naming
from trainer.steps.moving import Luck
from trainer.store import journal
from trainer.store.damage import newer
from trainer.store.library import Library, bundle
from trainer.store.waiting import Waiting
from trainer.words import _, current_language, languages, speaking


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
    held: HeldFor = NOT_TOLD
    seed: int | None = None
    rehearsal: bool = False


class Carried:
    """What a session carries: its scenarios in every language, each script made when it is first asked for."""

    def __init__(self, library: Library) -> None:
        """Takes the library made of the session's own sources."""
        self._library = library
        self._known: dict[tuple[tuple[PlannedBlock, ...], str], Script] = {}

    def reload(self, library: Library) -> None:
        """The session carries more from now on."""
        self._library, self._known = library, {}

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages in which something of it can be told."""
        return self._library.languages()

    def script(self, plan: Sequence[PlannedBlock], language: str = "") -> Script:
        """The script of a plan; texts without a translation stay as their authors wrote them."""
        key = (tuple(plan), language)
        if key not in self._known:
            ids = {block.scenario for block in plan if block.scenario}
            scenarios = {name: self._library.scenario(name, language) for name in ids}
            sheets = {sheet.id: sheet for sheet in self._library.sheets(language)}
            self._known[key] = script(plan, scenarios, sheets, language)
        return self._known[key]


@dataclass(frozen=True, slots=True)
class Opened:
    """A running session: its conductor, what it carries, and how long it was down (0: new).

    `waiting` stands between the conductor and the file, for when the disk refuses or is slow.
    """

    conductor: Conductor
    carried: Carried
    waiting: Waiting
    away: float = 0.0

    @property
    def file(self) -> journal.SessionFile:
        """The file it writes to now."""
        return self.waiting.file

    def script(self, language: str) -> Script:
        """The session's plan in a language, for the surface that speaks it."""
        return self.carried.script(self.conductor.session.plan, language)


def plan_of(library: Library, ids: Sequence[str]) -> tuple[PlannedBlock, ...]:
    """A plan that runs these scenarios and agendas one after another, called as the current language calls them.

    KeyError for one the library doesn't have.
    """
    language = current_language()
    titles = {scenario.id: scenario.title for scenario in library.runnable(language)}
    agendas = {agenda.id: agenda for agenda in library.agendas(language)}
    blocks: list[PlannedBlock] = []
    for wanted in ids:
        if wanted in agendas:
            others = [library.agenda(wanted, other) for other in library.languages()]
            blocks.extend(planning.agenda_blocks(agendas[wanted], titles, others))
        else:
            blocks.append(planning.scenario_block(library.scenario(wanted, language)))
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
    if not ids:
        raise Refused(_("Nothing is chosen yet"))
    sources = library.sources(ids)
    carried = Carried(bundle(sources))
    moment = clock.now()
    local = datetime.datetime.fromtimestamp(moment.wall, tz=datetime.UTC).astimezone()
    offset = 0 if terms.rehearsal else int((local.utcoffset() or datetime.timedelta()).total_seconds() // 60)
    stamp = moment.wall + offset * 60
    name = terms.title or _called(plan)
    started = SessionStarted(
        id=session_id(stamp, name),
        title=name,
        seed=SystemRandom().getrandbits(48) if terms.seed is None else terms.seed,
        plan=tuple(plan),
        promise=terms.promise,
        rehearsal=terms.rehearsal,
        program=__version__,
        language=current_language(),
        offset_minutes=offset,
        titles=() if terms.title else _titles(library, plan),
    )
    file = journal.create(free_path(folder, started.id), sources)
    script = carried.script(plan, current_language())
    waiting = Waiting(file)
    conductor = Conductor(waiting, script, clock, luck=luck, scripts=carried.script)
    names = told_apart(guest.name for guest in guests)
    people = [
        PersonJoined(person=f"p{number}", name=name, presence=guest.presence, observer=guest.observer)
        for number, (guest, name) in enumerate(zip(guests, names, strict=True), 1)
    ]
    conductor.begin(started, [*people, terms.held] if terms.held != NOT_TOLD else people)
    return Opened(conductor, carried, waiting)


def _called(plan: Sequence[PlannedBlock]) -> str:
    """What a session is called after what it runs."""
    return naming.session([block.title or block.scenario for block in plan if not block.pause] or [_("Session")])


def _titles(library: Library, plan: Sequence[PlannedBlock]) -> tuple[tuple[str, str], ...]:
    """What a session is called in every language after what it runs; parts that bear a name of their own keep it."""
    named = [block for block in plan if block.scenario][: naming.TITLED]
    usual = [
        block.scenario for block in named if block.title == library.scenario(block.scenario, current_language()).title
    ]
    found = []
    for language in languages():
        titles = {scenario: library.scenario(scenario, language).title for scenario in usual}
        with speaking(language):
            found.append((language, _called(planning.retold(plan, titles, language))))
    return tuple(found)


def reopen(path: Path, clock: Clock, *, note: bool = True) -> Opened:
    """A session taken up where its file ends; NotOpened when it can't be. `note` records that the program came back."""
    file = journal.open_session(path)
    with contextlib.ExitStack() as trying:
        trying.callback(file.close)
        opened = _taken_up(file, clock, note=note)
        trying.pop_all()
    return opened


def call_off(opened: Opened) -> None:
    """A session that was begun and isn't wanted any more leaves no file."""
    opened.file.close()
    journal.take_away(opened.file.path)


def correct(path: Path, clock: Clock, title: str, held: HeldFor) -> None:
    """Corrects what a session at rest is called, for whom and where it was; NotOpened or NotSaved if it can't be."""
    opened = reopen(path, clock, note=False)
    try:
        opened.conductor.recording.call(title)
        opened.conductor.recording.held_for(held.client, held.place)
    finally:
        opened.file.close()


def _taken_up(file: journal.SessionFile, clock: Clock, *, note: bool) -> Opened:
    records = file.records()
    carried = Carried(bundle(file.sources()))
    started = next((record.fact for record in records if isinstance(record.fact, SessionStarted)), None)
    if started is None:
        raise NotOpened(_("Nothing was recorded in {path}: its start was interrupted.").format(path=file.path))
    arranged = [record.fact.plan for record in records if isinstance(record.fact, PlanArranged)]
    try:
        script = carried.script([started.plan, *arranged][-1], current_language())
    except KeyError as missing:  # the file proves what it carries, so it is this program that doesn't understand it
        raise newer(file.path) from missing
    waiting = Waiting(file)
    conductor = Conductor(waiting, script, clock, records, scripts=carried.script)
    away = conductor.reopened(file.alive) if note and conductor.session.finished is None else 0.0
    return Opened(conductor, carried, waiting, away)


def session_id(stamp: float, title: str) -> str:
    """A name for the session's file: day, time and title, safe on every disk."""
    when = datetime.datetime.fromtimestamp(stamp, tz=datetime.UTC).strftime("%Y-%m-%d %H%M")
    safe = " ".join(re.sub(r"[^\w\s\-]", "", title).split())[:60]
    return f"{when} {safe}".strip()


def free_path(folder: Path, name: str) -> Path:
    """A path in the folder that no session has yet."""
    path = folder / f"{name}{journal.SUFFIX}"
    number = 2
    while path.exists():
        path = folder / f"{name} {number}{journal.SUFFIX}"
        number += 1
    return path

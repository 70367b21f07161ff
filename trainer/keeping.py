"""This file is how a record is begun and taken up again: its file on disk, what it carries, and a ledger."""

from __future__ import annotations

import contextlib
import datetime
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from trainer import __version__
from trainer.clock import Clock, Moment
from trainer.ledger import Ledger, RecordJournal, Values
from trainer.model.events_record import Entered, RecordBegun, RecordFact
from trainer.model.items import Line, PersonItem
from trainer.model.items.line import LONGEST
from trainer.model.outside import sheet_record
from trainer.model.play import Play
from trainer.model.record import Record
from trainer.model.session import Commitment
from trainer.model.sheet import Sheet
from trainer.model.trouble import NotOpened, NotSaved
from trainer.store import records
from trainer.store.damage import newer
from trainer.store.library import Library, bundle
from trainer.store.snapshot import snapshot
from trainer.words import _, current_language


@dataclass(frozen=True, slots=True)
class Source:
    """What a record is begun from: a session by its file's name and title, with its commitments; or nothing."""

    session: str = ""
    title: str = ""
    commitments: tuple[Commitment, ...] = ()


@dataclass(frozen=True, slots=True)
class OpenRecord:
    """A record that is open: its ledger and the file it writes to; `keeps` when a backup is kept at its end."""

    ledger: Ledger
    file: records.RecordFile
    keeps: bool = True

    def close(self) -> None:
        """Keeps a backup and gives the file free; a disk that refuses the backup has the record whole."""
        if self.keeps:
            with contextlib.suppress(NotSaved):
                self.file.keep()
        self.file.close()


NO_SOURCE = Source()


def begin(
    library: Library,
    name: str,
    folder: Path,
    clock: Clock,
    source: Source = NO_SOURCE,
    *,
    title: str = "",
    rehearsal: bool = False,
) -> OpenRecord:
    """A new record, or the answers to a sheet from outside, in a file of its own; KeyError, or NotSaved."""
    sources = library.sources([name])
    record, sheet = _model(bundle(sources), name)
    moment = clock.now()
    local = datetime.datetime.fromtimestamp(moment.wall, tz=datetime.UTC).astimezone()
    offset = 0 if rehearsal else int((local.utcoffset() or datetime.timedelta()).total_seconds() // 60)
    called = title or _called(record, source)
    begun = RecordBegun(
        id=_id(moment.wall + offset * 60, called),
        record=name,
        title=called,
        outside=sheet is not None,
        session=source.session,
        session_title=source.title,
        language=current_language(),
        program=__version__,
        offset_minutes=offset,
        rehearsal=rehearsal,
    )
    file = records.create(_free(folder, begun.id), sources)
    ledger = Ledger(file, record, clock, sheet=sheet)
    ledger.begin(begun, _promised(record, source))
    return OpenRecord(ledger, file)


def reopen(path: Path, clock: Clock, *, note: bool = True) -> OpenRecord:
    """A record taken up where its file ends; NotOpened when it can't be.

    With `note` what was half typed is filled in; without it nothing is written.
    """
    file = records.open_record(path)
    with contextlib.ExitStack() as trying:
        trying.callback(file.close)
        ledger = _ledger(path, file, clock, file.entered(), file.sources())
        if note:
            with contextlib.suppress(NotSaved):
                file.keep()
            ledger.reopened()
        trying.pop_all()
    return OpenRecord(ledger, file, keeps=note)


def looked_at(path: Path, clock: Clock) -> Ledger:
    """A record as its file stands now, also while it is open elsewhere; nothing can be written through it.

    NotOpened when it can't be read, or only a newer program understands it.
    """
    found = snapshot(path)
    if found.newer:
        raise newer(path)
    entered = [Entered(one.number, cast("RecordFact", one.fact), one.at) for one in found.records if one.at]
    return _ledger(path, _Shut(), clock, entered, found.sources)


class _Shut:
    """Stands where a record is only looked at."""

    def append(
        self,
        facts: Sequence[RecordFact],
        moment: Moment,
        *,
        put: Mapping[str, str] | None = None,
        drop: Collection[str] = (),
    ) -> tuple[Entered, ...]:
        """Refuses."""
        del facts, moment, put, drop
        raise NotSaved(_("Reading only"))

    def drafts(self) -> dict[str, str]:
        """None: what is half typed is nobody else's."""
        return {}


def _ledger(
    path: Path, journal: RecordJournal, clock: Clock, entered: Sequence[Entered], sources: Mapping[str, str]
) -> Ledger:
    begun = next((one.fact for one in entered if isinstance(one.fact, RecordBegun)), None)
    if begun is None:
        raise NotOpened(_("{path} is no record, or its start was interrupted.").format(path=path))
    try:
        record, sheet = _model(bundle(sources), begun.record)
    except KeyError as missing:
        raise NotOpened(_("{path} lacks the texts it is kept by. It was damaged.").format(path=path)) from missing
    return Ledger(journal, record, clock, entered, sheet)


def from_session(play: Play, file: str) -> Source:
    """What a session brings to a record: its name, and what people wanted to do."""
    return Source(file, play.title, tuple(play.session.commitments.values()))


def _promised(record: Record, source: Source) -> list[Values]:
    """Commitments as habits that wait, for a record with a pace."""
    line = next((item.id for item in record.entry if isinstance(item, Line)), "")
    person = next((item.id for item in record.entry if isinstance(item, PersonItem)), "")
    if record.pace is None or not line:
        return []
    rows: list[Values] = []
    for promise in source.commitments:
        if promise.what.strip():
            who = {person: promise.who.strip()} if person and promise.who.strip() else {}
            rows.append({line: promise.what.strip()[:LONGEST], **who})
    return rows


def startable(library: Library) -> tuple[tuple[str, str, str, bool], ...]:
    """What can be begun, by title: id, title, summary, and whether it is answers from outside."""
    language = current_language()
    kept = [(one.id, one.title, one.summary, False) for one in library.records(language)]
    asked = [(one.id, one.title, one.summary, True) for one in library.sheets(language) if one.outside]
    return tuple(sorted([*kept, *asked], key=lambda one: (one[3], one[1].casefold())))


def _model(library: Library, name: str, language: str = "") -> tuple[Record, Sheet | None]:
    language = language or current_language()
    with contextlib.suppress(KeyError):
        return library.record(name, language), None
    sheet = library.sheet(name, language)
    if not sheet.outside:
        raise KeyError(name)
    return sheet_record(sheet), sheet


def _called(record: Record, source: Source) -> str:
    if not source.title:
        return record.title
    return _("{record}: {session}").format(record=record.title, session=source.title)


def _id(stamp: float, title: str) -> str:
    when = datetime.datetime.fromtimestamp(stamp, tz=datetime.UTC).strftime("%Y-%m-%d %H%M")
    safe = " ".join(re.sub(r"[^\w\s\-]", "", title).split())[:60]
    return f"{when} {safe}".strip()


def _free(folder: Path, name: str) -> Path:
    numbers = (f"{name} {number}" if number > 1 else name for number in range(1, 10_000))
    return next(path for one in numbers if not (path := folder / f"{one}{records.SUFFIX}").exists())


def in_other_languages(opened: OpenRecord) -> tuple[Record, ...]:
    """The record as each of the languages it carries tells it."""
    library = bundle(opened.file.sources())
    return tuple(_model(library, opened.ledger.record.id, language)[0] for language in library.languages())

"""This file is the bench of records: it lists, begins and opens them, and writes their files beside the window."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from trainer.clock import Clock
from trainer.model.letterhead import NOBODY, Letterhead
from trainer.model.trouble import Refused
from trainer.ui.beside import Beside
from trainer.ui.job import Job
from trainer.ui.lane import Lane
from trainer.ui.opened import open_path
from trainer.ui.records.cards import Startable
from trainer.ui.records.desk import RecordDesk
from trainer.words import _, ngettext

if TYPE_CHECKING:
    from trainer.export.record import RecordMaterial
    from trainer.keeping import OpenRecord, Source
    from trainer.ledger import Ledger
    from trainer.store.library import Library
    from trainer.store.records import KeptRecord
    from trainer.store.restoring import Restored
    from trainer.store.sessions import PastSession
    from trainer.ui.awaited import Awaited


class RecordBench(QObject):
    """Emits `listed`, `offered`, `opened` with a desk, `told` with a sentence, and `linked` with a session's title."""

    listed = Signal(object)
    offered = Signal(object)
    opened = Signal(object)
    told = Signal(str)
    linked = Signal(str)
    awaited: Awaited
    """What asks the disk for a record, and says what is awaited."""

    def __init__(
        self,
        folder: Callable[[], Path],
        notes: Callable[[], Path],
        library: Callable[[], Library],
        clock: Clock,
        parent: QObject | None = None,
    ) -> None:
        """`folder` is where records are kept, `notes` where their files are written."""
        super().__init__(parent)
        self._folder, self._notes, self._library, self._clock = folder, notes, library, clock
        self._source: Source | None = None
        self._beside, self._lane, self._looking = Beside(0.5), Lane(), 0
        self._desks: list[RecordDesk] = []
        self._mending: Job[Restored] | None = None
        self._finishing: Job[str] | None = None
        self.show_file: Callable[[Path], str | None] = open_path
        self.letterhead: Callable[[str], Letterhead] = lambda _session: NOBODY

    def load(self) -> None:
        """Looks at the folder again, beside the window."""
        folder, free = self._folder(), self._free()
        self._looking += 1
        number = self._looking
        self._beside(lambda: _look(folder, free), lambda seen: self._seen(number, seen))

    def _seen(self, number: int, seen: Seen) -> None:
        """What a look found, unless another was begun after it."""
        if number == self._looking:
            self._finish_erasing(seen.cut_off)
            self.listed.emit(seen.kept)

    def _free(self) -> tuple[threading.Event, ...]:
        """Set once the records that were left are free: for a thread that looks at their files."""
        return tuple(desk.free for desk in self._desks if desk.left)

    def offer(self, _shelf: object = None) -> None:
        """Tells what can be begun, in the current language."""
        from trainer.keeping import startable

        self.offered.emit(tuple(Startable(*one) for one in startable(self._library())))

    def link(self, session: PastSession | None) -> None:
        """What is begun next comes from this session, with its commitments; None for no session."""
        self._link(None)
        if session is not None:
            self.awaited.ask(
                _("Opening “{title}”…").format(title=session.title),
                session.path.parent,
                partial(_source, session.path),
                self._link,
                lambda trouble: self.told.emit(str(trouble)),
            )

    def _link(self, source: Source | None) -> None:
        self._source = source
        self.linked.emit(source.title if source else "")

    def begin(self, offer: Startable) -> None:
        """A new record, open at once."""
        from trainer.keeping import NO_SOURCE, begin

        library, folder, source = self._library(), self._folder(), self._source or NO_SOURCE
        words = _("“{title}” begins…").format(title=offer.title)
        self._open(words, lambda: begin(library, offer.id, folder, self._clock, source), late=_called_off)
        self.link(None)

    def open(self, kept: KeptRecord) -> None:
        """A record taken up where it ended."""
        from trainer.keeping import reopen

        words = _("Opening “{title}”…").format(title=kept.title)
        self._open(words, lambda: reopen(kept.path, self._clock), late=lambda opened: opened.close())

    def _open(self, words: str, act: Callable[[], OpenRecord], late: Callable[[OpenRecord], object]) -> None:
        free = self._free()

        def opened() -> OpenRecord:
            for event in free:
                event.wait()
            try:
                record = act()
            except KeyError as missing:
                raise Refused(_("This record is no longer in the library.")) from missing
            record.file.waiting.hold()
            return record

        self.awaited.ask(
            words, self._folder(), opened, self._take, lambda trouble: self.told.emit(str(trouble)), late=late
        )

    def _take(self, opened: OpenRecord) -> None:
        desk = RecordDesk(opened, self._notes, self)
        desk.gone.connect(lambda words: self._let_go(desk, words))
        self._desks.append(desk)
        self.opened.emit(desk)

    def _let_go(self, desk: RecordDesk, words: str) -> None:
        self._desks.remove(desk)
        if words:
            self.told.emit(words)

    @property
    def busy(self) -> bool:
        """Whether a record that was left is still being written, or files of one; or one restored or erased from."""
        jobs = (self._mending, self._finishing)
        return bool(self._free()) or self._lane.busy or any(job is not None and job.running for job in jobs)

    # Files

    def write(self, desk: RecordDesk) -> None:
        """Writes every file of an open record."""
        self._write(self._material(desk.ledger), desk.opened.file.path, (), show=False)

    def print_it(self, desk: RecordDesk) -> None:
        """Writes the PDF of an open record and shows it, for whoever prints it."""
        self._write(self._material(desk.ledger), desk.opened.file.path, ("pdf",), show=True)

    def print_form(self, desk: RecordDesk) -> None:
        """Writes the form to fill in by hand and shows it."""
        self._write(self._material(desk.ledger), desk.opened.file.path, ("form",), show=True)

    def write_kept(self, kept: KeptRecord, names: bool = True) -> None:
        """Writes every file of a record that isn't open, with names or without."""
        from trainer.keeping import looked_at

        def material() -> RecordMaterial:
            return replace(self._material(looked_at(kept.path, self._clock))(), names=names)

        self._write(material, kept.path, (), show=False)

    def _material(self, ledger: Ledger) -> Callable[[], RecordMaterial]:
        """What is written of a record as it is now; whose it is, a thread asks the disk."""
        from trainer.export.record import RecordMaterial

        material = RecordMaterial(ledger.kept, ledger.record, ledger.today, ledger.sheet)
        session = ledger.kept.begun.session if ledger.kept.begun else ""
        return lambda: replace(material, letterhead=self.letterhead(session))

    def restore(self, kept: KeptRecord) -> None:
        """Puts a damaged record right, beside the window."""
        from trainer.store.restoring import restore

        if self._mending is None or not self._mending.running:
            self.told.emit(_("Restoring…"))
            self._mending = Job(lambda: restore(kept.path), self._restored, self.told.emit)
            self._mending.start()

    def _restored(self, done: Restored) -> None:
        self.load()
        sentence = ngettext(
            "Restored with {count} entry. The damaged file is kept as {file}.",
            "Restored with {count} entries. The damaged file is kept as {file}.",
            done.facts,
        )
        self.told.emit(sentence.format(count=done.facts, file=done.beside.name))

    def _finish_erasing(self, left: Sequence[Path]) -> None:
        """What was being erased when the program was cut off goes now; asked for it was already."""
        if left and (self._finishing is None or not self._finishing.running):
            self._finishing = Job(lambda: _finished(left), self.told.emit, self.told.emit)
            self._finishing.start()

    def delete(self, kept: KeptRecord) -> None:
        """Takes a record away for good."""
        from trainer.store.records import delete

        self.told.emit(_("Deleting…"))
        self._lane.ask(lambda: delete(kept.path), lambda _gone: self._deleted(kept.title), self.told.emit)

    def _deleted(self, title: str) -> None:
        self.load()
        self.told.emit(
            _("“{title}” is deleted. Files that were written from it stay where they are.").format(title=title)
        )

    def _write(
        self, material: Callable[[], RecordMaterial], path: Path, formats: tuple[str, ...], *, show: bool
    ) -> None:
        """Writes one after another."""
        from trainer.export.record import RECORD_FORMATS
        from trainer.export.record_aside import write_record_aside

        folder, chosen = self._notes() / path.stem, formats or tuple(RECORD_FORMATS)
        self.told.emit(_("Writing the files…"))
        self._lane.ask(
            lambda: write_record_aside(material(), folder, chosen),
            lambda files: self._written(files, show),
            self.told.emit,
        )

    def _written(self, files: tuple[Path, ...], show: bool) -> None:
        self.told.emit(_("Written to {folder}").format(folder=files[0].parent))
        trouble = self.show_file(files[0]) if show else None
        if trouble:
            self.told.emit(trouble)


class Seen(NamedTuple):
    """What a look at the folder found; `cut_off` are files in which erasing was."""

    kept: tuple[KeptRecord, ...]
    cut_off: tuple[Path, ...]


def _look(folder: Path, free: Sequence[threading.Event]) -> Seen:
    """In the disk's thread."""
    from trainer.store.records import kept_records
    from trainer.store.sessions import being_erased

    for event in free:
        event.wait()
    return Seen(kept_records(folder), being_erased(folder))


def _source(path: Path) -> Source:
    """In the disk's thread: what a session brings to a record."""
    from trainer.keeping import from_session
    from trainer.revisiting import revisit

    return from_session(revisit(path).play, path.stem)


def _called_off(opened: OpenRecord) -> None:
    """A record that nobody waited for leaves no file."""
    from trainer.store.journal import take_away

    opened.file.close()
    take_away(opened.file.path)


def _finished(left: Sequence[Path]) -> str:
    from trainer.store.erasing import finish

    for path in left:
        finish(path)
    titles = "”, “".join(path.stem for path in left)
    return _("What was being erased from “{titles}” when Trainer was cut off is erased now.").format(titles=titles)

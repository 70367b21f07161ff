"""This file is the bench of records: it lists, begins and opens them, and writes their files beside the window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from trainer.clock import Clock
from trainer.model.letterhead import NOBODY, Letterhead
from trainer.model.trouble import NotOpened, NotSaved, Refused
from trainer.ui.job import Job
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


class RecordBench(QObject):
    """Emits `listed`, `offered`, `opened` with a desk, `told` with a sentence, and `linked` with a session's title."""

    listed = Signal(object)
    offered = Signal(object)
    opened = Signal(object)
    told = Signal(str)
    linked = Signal(str)

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
        self._job: Job[tuple[Path, ...]] | None = None
        self._mending: Job[Restored] | None = None
        self._finishing: Job[str] | None = None
        self.show_file: Callable[[Path], str | None] = open_path
        self.letterhead: Callable[[str], Letterhead] = lambda _session: NOBODY

    def load(self) -> None:
        """Looks at the folder again."""
        from trainer.store.records import kept_records

        self._finish_erasing()
        self.listed.emit(kept_records(self._folder()))

    def offer(self, _shelf: object = None) -> None:
        """Tells what can be begun, in the current language."""
        from trainer.keeping import startable

        self.offered.emit(tuple(Startable(*one) for one in startable(self._library())))

    def link(self, session: PastSession | None) -> None:
        """What is begun next comes from this session, with its commitments; None for no session."""
        self._source = None
        if session is not None:
            try:
                self._source = self._read(session)
            except (NotOpened, NotSaved) as trouble:
                self.told.emit(str(trouble))
        self.linked.emit(self._source.title if self._source else "")

    def _read(self, session: PastSession) -> Source:
        from trainer.keeping import from_session
        from trainer.revisiting import revisit

        return from_session(revisit(session.path).play, session.path.stem)

    def begin(self, offer: Startable) -> None:
        """A new record, open at once."""
        from trainer.keeping import NO_SOURCE, begin

        self._open(lambda: begin(self._library(), offer.id, self._folder(), self._clock, self._source or NO_SOURCE))
        self.link(None)

    def open(self, kept: KeptRecord) -> None:
        """A record taken up where it ended."""
        from trainer.keeping import reopen

        self._open(lambda: reopen(kept.path, self._clock))

    def _open(self, act: Callable[[], OpenRecord]) -> None:
        try:
            opened = act()
        except (NotOpened, NotSaved, Refused) as trouble:
            self.told.emit(str(trouble))
            return
        except KeyError:
            self.told.emit(_("This record is no longer in the library."))
            return
        self.opened.emit(RecordDesk(opened, self))

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

        try:
            ledger = looked_at(kept.path, self._clock)
        except NotOpened as trouble:
            self.told.emit(str(trouble))
            return
        self._write(replace(self._material(ledger), names=names), kept.path, (), show=False)

    def _material(self, ledger: Ledger) -> RecordMaterial:
        from trainer.export.record import RecordMaterial

        begun = ledger.kept.begun
        whose = self.letterhead(begun.session if begun else "")
        return RecordMaterial(ledger.kept, ledger.record, ledger.today, ledger.sheet, letterhead=whose)

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

    def _finish_erasing(self) -> None:
        """What was being erased when the program was cut off goes now; asked for it was already."""
        from trainer.store.sessions import being_erased

        left = being_erased(self._folder())
        if left and (self._finishing is None or not self._finishing.running):
            self._finishing = Job(lambda: _finished(left), self.told.emit, self.told.emit)
            self._finishing.start()

    def delete(self, kept: KeptRecord) -> None:
        """Takes a record away for good."""
        from trainer.store.records import delete

        try:
            delete(kept.path)
        except NotSaved as trouble:
            self.told.emit(str(trouble))
            return
        self.load()
        self.told.emit(
            _("“{title}” is deleted. Files that were written from it stay where they are.").format(title=kept.title)
        )

    def _write(self, material: RecordMaterial, path: Path, formats: tuple[str, ...], *, show: bool) -> None:
        from trainer.export.record import RECORD_FORMATS
        from trainer.export.record_aside import write_record_aside

        self.wait()
        folder = self._notes() / path.stem
        self.told.emit(_("Writing the files…"))
        chosen = formats or tuple(RECORD_FORMATS)
        self._job = Job(
            lambda: write_record_aside(material, folder, chosen),
            lambda files: self._written(files, show),
            self.told.emit,
        )
        self._job.start()

    def _written(self, files: tuple[Path, ...], show: bool) -> None:
        self.told.emit(_("Written to {folder}").format(folder=files[0].parent))
        trouble = self.show_file(files[0]) if show else None
        if trouble:
            self.told.emit(trouble)

    def wait(self) -> None:
        """Until what is being written, restored or erased is through."""
        for job in (self._job, self._mending, self._finishing):
            if job is not None:
                job.wait()


def _finished(left: Sequence[Path]) -> str:
    from trainer.store.erasing import finish

    for path in left:
        finish(path)
    titles = "”, “".join(path.stem for path in left)
    return _("What was being erased from “{titles}” when Trainer was cut off is erased now.").format(titles=titles)

"""This file is what lives as long as the program and is made when it is first needed, whatever window asks for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from trainer.clock import Clock
    from trainer.model.letterhead import Letterhead
    from trainer.ui.awaited import Awaited
    from trainer.ui.folders import Folders
    from trainer.ui.library.stock import Stock
    from trainer.ui.memory import Memory
    from trainer.ui.noting import Noting, Speaking
    from trainer.ui.plan.today import Today
    from trainer.ui.records.bench import RecordBench
    from trainer.ui.running import Running
    from trainer.ui.scribe import Scribe
    from trainer.ui.sessions.keeper import Keeper
    from trainer.ui.sessions.notes_writer import NotesWriter
    from trainer.ui.settings.keeping import Keeping

KEPT_PLAN = "today.json"


class Lasting(QObject):
    """Today's plan, the records, and the writing of notes."""

    running: Callable[[], Running | None]
    """The session that runs now."""
    speaking: Callable[[], Speaking]
    """Where a past session is shown."""
    awaited: Awaited
    """What home asks the disk for and can't go on without."""

    def __init__(self, folders: Folders, clock: Clock, memory: Memory, stock: Stock, keeper: Keeper) -> None:
        """Nothing is made yet."""
        super().__init__()
        self._folders, self._clock, self._memory, self._stock, self._keeper = folders, clock, memory, stock, keeper
        self._today: Today | None = None
        self._bench: RecordBench | None = None
        self._writer: NotesWriter | None = None
        self._noting: Noting | None = None

    @property
    def scribe(self) -> Scribe:
        """What writes down what is entered."""
        return self._memory.scribe

    @property
    def planned(self) -> bool:
        """Whether there is a plan: one of now, or one kept when the program was closed."""
        return self._today is not None or (self._folders.data / KEPT_PLAN).is_file()

    @property
    def today(self) -> Today:
        """Today's plan."""
        if self._today is None:
            from trainer.ui.plan.today import Today

            self._today = Today(self)
        return self._today

    @property
    def bench(self) -> RecordBench:
        """What lists, begins and opens records."""
        if self._bench is None:
            from trainer.ui.records.bench import RecordBench

            memory, stock, records = self._memory, self._stock, self._folders.records
            self._bench = RecordBench(lambda: records, lambda: memory.notes, lambda: stock.library, self._clock, self)
            self._bench.letterhead, self._bench.awaited = self._letterhead, self.awaited
            stock.changed.connect(self._bench.offer)
        return self._bench

    @property
    def writer(self) -> NotesWriter:
        """What writes notes beside the windows."""
        if self._writer is None:
            from trainer.ui.sessions.notes_writer import NotesWriter

            self._writer = NotesWriter(self, lambda: self._memory.letterhead)
        return self._writer

    @property
    def noting(self) -> Noting:
        """The way from a wish for notes to their folder."""
        if self._noting is None:
            from trainer.ui.noting import Noting

            self._noting = Noting(self.writer, self._keeper, self._memory, self.running, self.speaking)
        return self._noting

    def settings(self) -> Keeping:
        """A page of settings, and what keeps them."""
        from trainer.ui.settings.keeping import Keeping
        from trainer.ui.settings.page import SettingsPage

        return Keeping(SettingsPage(), self._memory, self._folders.data)

    def _letterhead(self, session: str) -> Letterhead:
        """Whose a record is, and whose client's where it was begun from a session that tells."""
        from trainer.store.letterhead import addressed
        from trainer.store.past import SUFFIX

        known = self._memory.letterhead
        return addressed(known, [self._memory.sessions / f"{session}{SUFFIX}"]) if session else known

    @property
    def busy(self) -> bool:
        """Whether anything is still on its way to the disk."""
        writers = (self._memory.scribe, self._keeper, self._bench, self._writer)
        return any(one is not None and one.busy for one in writers)

    @property
    def writing(self) -> bool:
        """Whether notes are being written, which takes as long as they are."""
        return self._writer is not None and self._writer.busy

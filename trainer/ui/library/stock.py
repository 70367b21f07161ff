"""This file is the library of a running program: read after the window stands, and again whenever a file changes."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from trainer.ui.library import indexed
from trainer.ui.library.watch import FolderWatch
from trainer.words import current_language

if TYPE_CHECKING:
    from trainer.model.planned import PlannedBlock
    from trainer.store.library import Library
    from trainer.ui.library.indexed import Seen
    from trainer.ui.library.shelf import Shelf


class Stock(QObject):
    """Emits `changed` with a Shelf, and `reading` before all files are read.

    The shelf comes from the index while no file has changed.

    The library itself is read when somebody first needs it. Never in a thread: what a thread clears away may be a
    window.
    """

    changed = Signal(object)
    reading = Signal()

    def __init__(
        self, folders: tuple[Path, ...], index: Path, parent: QObject | None = None, seen: Seen | None = None
    ) -> None:
        """Files of a later folder take the place of earlier ones with the same id; `index` is where the index lies.

        What was `seen` of the index by the first look isn't read again.
        """
        super().__init__(parent)
        self._seen = seen
        self._folders, self._index = folders, index
        self._library: Library | None = None
        self._reading: Generator[None, None, Library] | None = None
        self._shown = ("", "")
        self._watch = FolderWatch(self)
        self._watch.changed.connect(self.refresh)
        self._steps: Generator[None, None, Shelf] | None = None
        self._turns = QTimer(self)
        self._turns.timeout.connect(self._step)

    @property
    def library(self) -> Library:
        """The library as last read."""
        while self._library is None:
            self.read_on()
        return self._library

    def read_on(self) -> bool:
        """Reads one more file of the library; False once it is whole."""
        if self._library is not None:
            return False
        if self._reading is None:
            from trainer.store.library import library_by_steps

            self._reading = library_by_steps(self._folders)
        try:
            next(self._reading)
        except StopIteration as done:
            self._library, self._reading = done.value, None
        return True

    def load(self) -> None:
        """Shows what there is; reads every file unless the index knows them all as they are."""
        self.refresh()
        while self._turns.isActive():
            self._step()

    def refresh(self) -> None:
        """As `load`, but what must be read is read one file at a time, between all else that the window does."""
        from trainer.store.shelf_index import looked_through

        language = current_language()
        places, now = looked_through(self._folders)
        self._watch.look_at(places)
        if (now, language) == self._shown:
            return
        self._rest()
        shelf = self._kept(now, language)
        if now != self._shown[0]:
            self._library = self._reading = None
        self._shown = (now, language)
        if shelf is not None:
            self.changed.emit(shelf)
            return
        self.reading.emit()
        self._steps = self._read(now, language)
        self._turns.start(0)

    def _step(self) -> None:
        if self._steps is None:
            return
        try:
            next(self._steps)
        except StopIteration as done:
            self._rest()
            self.changed.emit(done.value)

    def _rest(self) -> None:
        self._turns.stop()
        self._steps = None

    def _kept(self, now: str, language: str) -> Shelf | None:
        """What the index holds of the files as they are now."""
        seen, self._seen = self._seen, None
        if seen is None or seen.language != language:
            seen = indexed.seen(self._index, language)
        return seen.shelf if seen is not None and seen.stamp == now else None

    def _read(self, now: str, language: str) -> Generator[None, None, Shelf]:
        """Reads every file, and writes down what it tells for the next start."""
        from trainer.store.shelf_index import write_index
        from trainer.ui.beside import Beside
        from trainer.ui.library.stocking import stock_by_steps

        while self.read_on():
            yield
        shelf = yield from stock_by_steps(self.library)
        known, disk = indexed.written(shelf), Beside(0.5)
        disk(lambda: write_index(self._index, language, now, known), lambda _written: None)
        disk.close()
        return shelf

    def minutes(self, block: PlannedBlock, people: int = 0) -> int:
        """How long a part of a plan takes with so many people, with as many as suit it when none are told."""
        from trainer.ui.library.stocking import planned_minutes

        return planned_minutes(block, self.library, people)

    def stop(self) -> None:
        """Watches and reads no more."""
        self._rest()
        self._watch.stop()

"""This file is the library of a running program: read after the window stands, and again whenever a file changes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from trainer.ui.library.watch import FolderWatch
from trainer.words import current_language

if TYPE_CHECKING:
    from trainer.model.planned import PlannedBlock
    from trainer.store.library import Library


class Stock(QObject):
    """Emits `changed` with a Shelf, and `read` once the library itself is there.

    The shelf comes from the index while no file has changed; the library is then read once the shelf is seen. Never in
    a thread: what a thread clears away may be a window.
    """

    changed = Signal(object)
    read = Signal()

    def __init__(self, folders: tuple[Path, ...], index: Path, parent: QObject | None = None) -> None:
        """Files of a later folder take the place of earlier ones with the same id; `index` is where the index lies."""
        super().__init__(parent)
        self._folders, self._index = folders, index
        self._library: Library | None = None
        self._watch = FolderWatch(self)
        self._watch.changed.connect(self.load)

    @property
    def library(self) -> Library:
        """The library as last read."""
        if self._library is None:
            self._library = self._loaded()
        return self._library

    def load(self) -> None:
        """Shows what there is; reads every file unless the index knows them all as they are."""
        from trainer.store.shelf_index import Indexed, read_index, stamp, write_index
        from trainer.ui.library import indexed

        now, language = stamp(self._folders), current_language()
        self._watch.look_at(self._folders)
        kept = read_index(self._index, language) if self._library is None else None
        shelf = indexed.read(kept.content) if kept is not None and kept.stamp == now else None
        if shelf is not None:
            self.changed.emit(shelf)
            QTimer.singleShot(0, self, self._read)
            return
        from trainer.ui.library.stocking import stock

        self._library = self._loaded()
        shelf = stock(self._library)
        self.changed.emit(shelf)
        self.read.emit()
        write_index(self._index, language, Indexed(now, indexed.written(shelf)))

    def _loaded(self) -> Library:
        from trainer.store.library import load_library

        return load_library(self._folders)

    def _read(self) -> None:
        if self._library is None:
            self._library = self._loaded()
        self.read.emit()

    def minutes(self, block: PlannedBlock, people: int = 0) -> int:
        """How long a part of a plan takes with so many people, with as many as suit it when none are told."""
        from trainer.ui.library.stocking import planned_minutes

        return planned_minutes(block, self.library, people)

    def stop(self) -> None:
        """Watches no more."""
        self._watch.stop()

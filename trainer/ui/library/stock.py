"""This file is the library of a running program: read after the window stands, and again whenever a file changes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from trainer.model.events import PlannedBlock
from trainer.ui.library.watch import FolderWatch

if TYPE_CHECKING:
    from trainer.store.library import Library


class Stock(QObject):
    """Emits `changed` with a Shelf; nothing heavy is imported before `load`."""

    changed = Signal(object)

    def __init__(self, folders: tuple[Path, ...], parent: QObject | None = None) -> None:
        """Files of a later folder take the place of earlier ones with the same id."""
        super().__init__(parent)
        self._folders = folders
        self._library: Library | None = None
        self._watch = FolderWatch(self)
        self._watch.changed.connect(self.load)

    @property
    def library(self) -> Library:
        """The library as last read."""
        if self._library is None:
            self.load()
        assert self._library is not None  # noqa: S101 - load has just set it
        return self._library

    def load(self) -> None:
        """Reads every file."""
        from trainer.store.library import load_library
        from trainer.ui.library.stocking import stock

        self._library = load_library(self._folders)
        self._watch.look_at(self._folders)
        self.changed.emit(stock(self._library))

    def minutes(self, block: PlannedBlock, people: int = 0) -> int:
        """How long a part of a plan takes with so many people, with as many as suit it when none are told."""
        from trainer.ui.library.stocking import planned_minutes

        return planned_minutes(block, self.library, people)

    def stop(self) -> None:
        """Watches no more."""
        self._watch.stop()

"""This file is how the program runs once for a data folder: a second start calls the first one's window and ends."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QLockFile, QObject, QThread

from trainer.words import _

LOCK, CALL = "trainer.lock", "trainer.call"
"""The file that a running program holds, and the one by which another calls it."""
PATIENCE_MS, MOMENT_MS = 2000, 20


class OnlyOne(QObject):
    """Holds the folder as long as the program runs; what a killed program left behind doesn't count."""

    def __init__(self, folder: Path) -> None:
        """Nothing is held before `take`."""
        super().__init__()
        self._folder = folder
        self._lock = QLockFile(str(folder / LOCK))
        self._lock.setStaleLockTime(0)  # a workshop is long: only a process that is no more has left its lock behind
        self._call = folder / CALL
        self._called: Callable[[], object] = lambda: None
        self._watch: QFileSystemWatcher | None = None

    def take(self) -> bool:
        """Holds the folder; False when a program that runs holds it. A folder nobody can write to is nobody's."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            return True
        return self._lock.tryLock(0) or self._lock.error() != QLockFile.LockError.LockFailedError

    def listen(self, called: Callable[[], object]) -> None:
        """From now on a second start calls `called`; where that can't be, the second one only says that it is open."""
        if self._watch is not None or not self._lock.isLocked():
            return
        self._called = called
        self._watch = QFileSystemWatcher([str(self._folder)], self)
        self._watch.directoryChanged.connect(self._look)
        self._look()

    def _look(self) -> None:
        if self._call.exists():
            self._call.unlink(missing_ok=True)
            self._called()

    def call(self) -> str:
        """Calls the window of the program that runs; the sentence for whoever started this one."""
        if self._reached():
            return _("Trainer is open already; its window comes to the front.")
        return _("Trainer is open already, with the folder {folder}.").format(folder=self._folder)

    def _reached(self) -> bool:
        """Whether the program that runs has taken the call away; it stays there for one that is busy."""
        try:
            self._call.touch()
            for _moment in range(PATIENCE_MS // MOMENT_MS):
                if not self._call.exists():
                    return True
                QThread.msleep(MOMENT_MS)
        except OSError:
            return False
        return False

    def close(self) -> None:
        """Gives the folder free."""
        if self._watch is not None:
            self._watch.deleteLater()
            self._watch = None
        self._lock.unlock()

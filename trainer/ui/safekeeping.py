"""This file is the backups of a running session: at the start, every quarter of an hour and at the end, aside."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from trainer.model.trouble import NotSaved
from trainer.ui.job import Job

if TYPE_CHECKING:
    from trainer.store.journal import SessionFile

EVERY_MS = 15 * 60 * 1000


class Safekeeping(QObject):
    """Takes a copy in some milliseconds and keeps it in a thread; `failed` says why there is no backup."""

    failed = Signal(str)

    def __init__(self, file: SessionFile, parent: QObject | None = None) -> None:
        """Nothing is kept before `begin`."""
        super().__init__(parent)
        self._file = file
        self._job: Job[Path | None] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.keep)

    def begin(self) -> None:
        """Keeps the session as it was opened, and again every quarter of an hour."""
        self._timer.start()
        self.keep()

    def keep(self) -> None:
        """Keeps the session as it stands now."""
        self._wait()
        try:
            copy = self._file.copy()
        except NotSaved as problem:
            self.failed.emit(str(problem))
            return
        self._job = Job(copy.keep, lambda _kept: None, self.failed.emit)
        self._job.start()

    def close(self, *, silent: bool = False) -> None:
        """Keeps the end of the session, unless the disk is `silent`; the file may be closed afterwards."""
        self._timer.stop()
        if not silent:
            self.keep()
            self._wait()

    def _wait(self) -> None:
        if self._job is not None:
            self._job.wait()

"""This file is the backups of a running session: at the start, every quarter of an hour and at the end, aside."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from trainer.ui.job import Job

if TYPE_CHECKING:
    from trainer.store.waiting import Waiting

EVERY_MS = 15 * 60 * 1000


class Safekeeping(QObject):
    """Takes a copy in some milliseconds and keeps it, in a thread; `failed` says why there is no backup."""

    failed = Signal(str)

    def __init__(self, waiting: Waiting, parent: QObject | None = None) -> None:
        """Nothing is kept before `begin`."""
        super().__init__(parent)
        self._waiting = waiting
        self._job: Job[Path | None] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.keep)

    def begin(self) -> None:
        """Keeps the session as it was opened, and again every quarter of an hour."""
        self._timer.start()
        self.keep()

    def keep(self) -> None:
        """Keeps the session as it stands now, unless a disk that is slow still writes the backup before."""
        if self._job is None or not self._job.running:
            waiting = self._waiting
            self._job = Job(lambda: waiting.copy().keep(), lambda _kept: None, self._told)
            self._job.start()

    def _told(self, problem: str) -> None:
        """A disk that hung may refuse long after the session was left."""
        if isValid(self):
            self.failed.emit(problem)

    def close(self, patience: float, *, silent: bool = False) -> None:
        """Keeps the end of the session, unless the disk is `silent`; one that is slow is waited for so long."""
        self._timer.stop()
        if not silent and (self._job is None or self._job.wait(patience)):
            self.keep()
            self._wait(patience)

    def _wait(self, patience: float) -> None:
        if self._job is not None:
            self._job.wait(patience)

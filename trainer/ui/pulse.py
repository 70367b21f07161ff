"""This file is the pulse of a running session: beside its file stands when the program was last alive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from trainer.clock import Moment, elapsed
from trainer.store import slip
from trainer.ui.job import Job

if TYPE_CHECKING:
    from trainer.store.journal import SessionFile
    from trainer.ui.desk import Desk

EVERY = 4.5
"""Seconds between two beats at least: every fifth tick of a timer; without one the desk wakes once a minute."""


class Pulse(QObject):
    """Beats when the desk wakes anyway, in a thread: a disk that hangs must not stop the timer."""

    def __init__(self, desk: Desk, file: SessionFile, parent: QObject | None = None) -> None:
        """Beats from now on until `close`."""
        super().__init__(parent)
        self._desk, self._file = desk, file
        self._last: Moment | None = None
        self._job: Job[None] | None = None
        desk.ticked.connect(self._beat)

    def _beat(self) -> None:
        now, path = self._desk.conductor.now(), self._file.path
        resting = self._last is not None and elapsed(self._last, now) < EVERY
        if resting or (self._job is not None and self._job.running):
            return
        self._last = now
        self._job = Job(lambda: slip.touch(path, now), lambda _done: None, lambda _problem: None)
        self._job.start()

    def close(self) -> None:
        """Notes in the file that a session which isn't over is left; the file may be closed afterwards."""
        self._desk.ticked.disconnect(self._beat)
        if self._job is not None:
            self._job.wait()
        if self._desk.conductor.session.finished is None:
            self._file.leave(self._desk.conductor.now())

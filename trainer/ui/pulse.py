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
PATIENCE = 3.0
"""Seconds that the disk is waited for when the session is left."""


class Pulse(QObject):
    """Beats when the desk wakes anyway, in a thread: a disk that hangs must not stop the timer."""

    def __init__(self, desk: Desk, file: SessionFile, parent: QObject | None = None) -> None:
        """Beats from now on until `close`."""
        super().__init__(parent)
        self._desk, self._file = desk, file
        self._last: Moment | None = None
        self._job: Job[None] | None = None
        self._given_up = False
        desk.ticked.connect(self._beat)

    def _beat(self) -> None:
        now = self._desk.conductor.now()
        if self._last is None or elapsed(self._last, now) >= EVERY:
            self._ask(now)

    def _ask(self, now: Moment) -> Job[None]:
        """One beat, unless the one before still waits for the disk."""
        if self._job is None or not self._job.running:
            self._last, file = now, self._file
            self._job = Job(lambda: slip.touch(file.path, now), lambda _done: self._late(), lambda _problem: None)
            self._job.start()
        return self._job

    def stop(self) -> bool:
        """Beats a last time; whether the disk answers. One that doesn't must not be asked for anything more."""
        self._desk.ticked.disconnect(self._beat)
        self._given_up = not self._ask(self._desk.conductor.now()).wait(PATIENCE)
        return not self._given_up

    def close(self) -> None:
        """Notes in the file that a session which isn't over is left, and closes it; a silent disk's when it answers."""
        if self._given_up:
            return
        if self._desk.conductor.session.finished is None:
            self._file.leave(self._desk.conductor.now())
        self._file.close()

    def _late(self) -> None:
        """The disk answers at last; what was left meanwhile can be opened again."""
        if self._given_up:
            self._file.close()

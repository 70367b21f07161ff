"""This file is the pulse of a running session: beside its file stands when the program was last alive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from trainer.clock import Moment, elapsed
from trainer.store import slip
from trainer.ui.job import Job

if TYPE_CHECKING:
    from trainer.store.waiting import Waiting
    from trainer.ui.desk import Desk

EVERY = 4.5
"""Seconds between two beats at least: every fifth tick of a timer; without one the desk wakes once a minute."""
PATIENCE = 3.0
"""Seconds that the disk is waited for when the session is left."""


class Pulse(QObject):
    """Beats when the desk wakes anyway, in a thread: a disk that hangs must not stop the timer."""

    def __init__(self, desk: Desk, waiting: Waiting, parent: QObject | None = None) -> None:
        """Beats from now on until `close`."""
        super().__init__(parent)
        self._desk, self._waiting = desk, waiting
        self._last: Moment | None = None
        self._job: Job[None] | None = None
        desk.ticked.connect(self._beat)

    def _beat(self) -> None:
        now = self._desk.conductor.now()
        if self._last is None or elapsed(self._last, now) >= EVERY:
            self._ask(now)

    def _ask(self, now: Moment) -> Job[None]:
        """One beat, unless the one before still waits for the disk."""
        if self._job is None or not self._job.running:
            self._last, path = now, self._waiting.file.path
            self._job = Job(lambda: slip.touch(path, now), lambda _done: None, lambda _problem: None)
            self._job.start()
        return self._job

    def stop(self) -> bool:
        """Beats a last time; whether the disk answers. One that doesn't must not be asked for anything more."""
        self._desk.ticked.disconnect(self._beat)
        return self._ask(self._desk.conductor.now()).wait(PATIENCE) and self.answers()

    def answers(self) -> bool:
        """Whether the disk has answered whatever it was asked, after some patience."""
        return self._waiting.settle(PATIENCE)

    def close(self, *, silent: bool = False) -> None:
        """Notes in the file that a session which isn't over is left, and closes it; a `silent` disk's when it answers.

        What is left then can be opened again.
        """
        over = self._desk.conductor.session.finished is not None
        self._waiting.close(None if over else self._desk.conductor.now(), 0 if silent else PATIENCE)

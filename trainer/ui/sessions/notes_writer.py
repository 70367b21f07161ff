"""This file is the writing of a session's notes in a process of its own, waited for in a thread, never by a window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from trainer.clock import Clock
from trainer.ui.job import Job

if TYPE_CHECKING:
    from trainer.model.play import Play


class NotesWriter(QObject):
    """Emits `written` with the files, or `failed` with a sentence."""

    written = Signal(object)
    failed = Signal(str)

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        """Idle until asked."""
        super().__init__(parent)
        self._clock = clock
        self._job: Job[tuple[Path, ...]] | None = None

    def write(self, play: Play, folder: Path) -> None:
        """Writes the notes of a session into a folder."""
        self._begin(lambda: _write(play, folder))

    def write_again(self, path: Path, folder: Path) -> None:
        """Writes the notes of a session file."""
        self._begin(lambda: _write(_read(path, self._clock), folder))

    def wait(self) -> None:
        """Until what is being written is written; its end is told later."""
        if self._job is not None:
            self._job.wait()

    def _begin(self, work: object) -> None:
        self.wait()
        self._job = Job(work, self.written.emit, self.failed.emit)  # type: ignore[arg-type]
        self._job.start()


def _write(play: Play, folder: Path) -> tuple[Path, ...]:
    from trainer.export.aside import write_notes_aside

    return write_notes_aside(play, folder)


def _read(path: Path, clock: Clock) -> Play:
    from trainer import opening

    opened = opening.reopen(path, clock, note=False)
    try:
        return opened.conductor.play
    finally:
        opened.file.close()

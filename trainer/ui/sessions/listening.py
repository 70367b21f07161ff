"""This file is the reading of what was said in past sessions, beside the window, when something is searched."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from trainer.ui.job import Job

if TYPE_CHECKING:
    from trainer.store.sessions import PastSession
    from trainer.ui.sessions.page import SessionsPage


class SessionListener(QObject):
    """Reads the files of the sessions that the page names, and tells it; what is read is kept by nobody else."""

    def __init__(self, page: SessionsPage) -> None:
        """Nothing is read until something is searched."""
        super().__init__(page)
        self._page = page
        self._job: Job[dict[Path, str]] | None = None
        self._closed = False
        page.words_wanted.connect(self._read)

    def close(self) -> None:
        """Reads no more."""
        self._closed = True

    def _read(self) -> None:
        if self._job is None or not self._job.running:
            paths, listed = tuple(one.path for one in self._page.unheard), self._page.listed
            self._job = Job(lambda: self._heard(paths), lambda heard: self._tell(listed, heard), lambda _sentence: None)
            self._job.start()

    def _heard(self, paths: tuple[Path, ...]) -> dict[Path, str]:
        """In the job's thread."""
        from trainer.store.said import said_in

        return {path: said_in(path) for path in paths if not self._closed}

    def _tell(self, listed: Sequence[PastSession], heard: dict[Path, str]) -> None:
        """What was read before the list was told anew may be erased by now: it is read once more."""
        if not self._closed:
            self._page.show_heard(heard if listed is self._page.listed else {})

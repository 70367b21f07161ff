"""This file is a writing of notes that is under way, light enough for a window to hold before anything is loaded."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import subprocess


class Writing:
    """A writing that is under way, so that it can be stopped."""

    def __init__(self) -> None:
        """Nothing is written yet."""
        self._process: subprocess.Popen[bytes] | None = None
        self.stopped = False

    def stop(self) -> None:
        """Ends it; from any thread. The notes there were before stay as they are."""
        self.stopped = True
        if self._process is not None:
            self._process.kill()

    def began(self, process: subprocess.Popen[bytes]) -> None:
        """Which process writes; one that was stopped beforehand ends at once."""
        self._process = process
        if self.stopped:
            process.kill()

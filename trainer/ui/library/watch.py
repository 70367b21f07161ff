"""This file is the eye on folders of scenario files: tells once when something in them has changed."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

SOON_MS, MOST = 200, 2000


class FolderWatch(QObject):
    """Emits `changed` a moment after the last change, so that a file half written is not read."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Watches nothing until `look_at`."""
        super().__init__(parent)
        self._watcher = QFileSystemWatcher(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SOON_MS)
        self._timer.timeout.connect(self.changed)
        self._watcher.directoryChanged.connect(self._timer.start)
        self._watcher.fileChanged.connect(self._timer.start)

    def look_at(self, places: Iterable[str]) -> None:
        """Watches these folders and files, and no others."""
        wanted = set(places)
        watched = {*self._watcher.directories(), *self._watcher.files()}
        if gone := watched - wanted:
            self._watcher.removePaths(sorted(gone))
        if new := wanted - watched:
            self._watcher.addPaths(sorted(new)[:MOST])

    def stop(self) -> None:
        """Watches nothing more."""
        self._timer.stop()
        watched = [*self._watcher.directories(), *self._watcher.files()]
        if watched:
            self._watcher.removePaths(watched)

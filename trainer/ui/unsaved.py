"""This file is what the windows say while the disk refuses: how much waits, why, and that it is tried again."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from trainer.store.waiting import Waiting
from trainer.ui.desk import Desk
from trainer.words import ngettext

EVERY_MS = 2000


class Unsaved(QObject):
    """Lets the room go on without the disk, tells the console, and tries again every two seconds while it must."""

    def __init__(self, desk: Desk, waiting: Waiting, parent: QObject | None = None) -> None:
        """From now on the journal is patient."""
        super().__init__(parent)
        self._desk, self._waiting = desk, waiting
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(waiting.flush)
        waiting.listen(self._told)
        waiting.patient = True

    def close(self) -> None:
        """Tries a last time."""
        self._timer.stop()
        self._waiting.flush()
        self._timer.stop()

    def _told(self) -> None:
        count = self._waiting.unsaved
        if not count:
            self._timer.stop()
            self._desk.tell_saved()
            return
        if not self._timer.isActive():
            self._timer.start()
        sentence = ngettext(
            "{count} entry is not on the disk yet. Go on; it is saved by itself as soon as that works. {problem}",
            "{count} entries are not on the disk yet. Go on; they are saved by themselves as soon as that works. "
            "{problem}",
            count,
        )
        self._desk.tell_waiting(sentence.format(count=count, problem=self._waiting.problem), self._waiting.flush)

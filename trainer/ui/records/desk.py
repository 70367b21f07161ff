"""This file is the desk of a record: the ledger with everybody who shows it, and what it refused in a sentence.

What is done holds at once, whatever the disk does; it is written in order, beside the window.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from trainer.model.trouble import NotSaved, Refused
from trainer.ui.beside import Beside
from trainer.ui.scribe import SOON_MS
from trainer.ui.unsaved import Unsaved
from trainer.words import _

if TYPE_CHECKING:
    from trainer.keeping import OpenRecord
    from trainer.ledger import Ledger
    from trainer.model.record import Record

T = TypeVar("T")


class RecordDesk(QObject):
    """Emits `changed` after every act, `said` with a sentence, "" once an act went through again, `saving` and `gone`.

    `saving` tells whether something has been on its way to the disk for a tenth of a second; `gone` comes once the
    file is free, with what became of words that the disk didn't take, "" where it took all.
    """

    changed = Signal()
    said = Signal(str)
    saving = Signal(bool)
    gone = Signal(str)

    def __init__(self, opened: OpenRecord, spare: Callable[[], Path], parent: QObject | None = None) -> None:
        """Takes an open record; `spare` is another folder, for what its disk doesn't take to the end."""
        super().__init__(parent)
        self.opened, self._spare = opened, spare
        self.free = threading.Event()
        self.problem = ""
        self.left = self._leaving = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._soon.timeout.connect(lambda: self.saving.emit(True))
        self._waiting = opened.file.waiting
        self._beside = Beside(0.5)
        self._unsaved = Unsaved(self, self._waiting, self, self._beside)
        self._waiting.listen(self._end)
        self.ledger.listen(self.changed.emit)

    @property
    def ledger(self) -> Ledger:
        """The door to the record."""
        return self.opened.ledger

    def others(self) -> tuple[Record, ...]:
        """The record in every language it carries."""
        from trainer.keeping import in_other_languages

        return in_other_languages(self.opened)

    def did(self, act: Callable[[], object]) -> bool:
        """Does it and says whether it was done; why not is said in a sentence."""
        try:
            act()
        except (Refused, NotSaved) as trouble:
            self.said.emit(str(trouble))
            return False
        self.said.emit(self.problem)
        return True

    def made(self, act: Callable[[], T]) -> T | None:
        """Does it and gives what came of it; None when it was refused, and why is said."""
        result: list[T] = []
        self.did(lambda: result.append(act()))
        return result[0] if result else None

    # The disk

    def tell_waiting(self, sentence: str, _again: Callable[[], object] | None = None) -> None:
        """Something is done but not on the disk. Without a sentence it is soon there."""
        self.problem = sentence
        if sentence:
            self.said.emit(sentence)
        elif not self._soon.isActive():
            self._soon.start()

    def tell_saved(self) -> None:
        """Everything is on the disk again."""
        self._soon.stop()
        self.saving.emit(False)
        if self.problem:
            self.problem = ""
            self.said.emit("")

    def close(self) -> None:
        """Gives the file free once the disk has answered to all; what it refuses to the end is kept elsewhere."""
        self._unsaved.close()
        self.left = self._leaving = True
        self._end()

    def _end(self) -> None:
        if self._leaving and not self._waiting.slow:
            self._leaving = False
            self._unsaved.close(silent=True)
            self._beside(self._put_away, self._gone)

    def _put_away(self) -> str:
        """In the disk's thread: what is to be said of it."""
        waiting, words = self._waiting, ""
        if waiting.unsaved:
            try:
                kept = waiting.rescue(self._spare())
                words = _("Everything is in {file}. Move it to {folder} once there is room.")
                words = words.format(file=kept, folder=self.opened.file.path.parent)
            except (NotSaved, OSError):
                words = _("What was called not saved is lost. Everything before that is in {file}.")
                words = words.format(file=self.opened.file.path)
        try:
            self.opened.close()
        finally:
            self.free.set()
        return words

    def _gone(self, words: str) -> None:
        self._soon.stop()
        self.saving.emit(False)
        self._beside.close()
        self.gone.emit(words)
        self.deleteLater()

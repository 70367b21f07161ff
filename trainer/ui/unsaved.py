"""This file is what the windows say while the disk refuses or is slow: how much waits, why, that it is tried again."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer

from trainer.ui.beside import Beside
from trainer.words import _, ngettext

if TYPE_CHECKING:
    from pathlib import Path

    from trainer.opening import Opened
    from trainer.store.waiting import Waiting

EVERY_MS = 2000


class Teller(Protocol):
    """Who says it: the desk of a session, or of a record. `problem` is what is said now."""

    problem: str

    def tell_waiting(self, sentence: str, again: Callable[[], object] | None = None, /) -> None:
        """Something is done but not on the disk; `again` tries to put it there. Without a sentence it is soon there."""
        ...

    def tell_saved(self) -> None:
        """Everything is on the disk again."""
        ...


class Unsaved(QObject):
    """Lets the room go on without the disk, and tells its desk.

    A disk that refuses is tried again every two seconds; one that is slow is told of after as long.
    """

    def __init__(
        self, desk: Teller, waiting: Waiting, parent: QObject | None = None, beside: Beside | None = None
    ) -> None:
        """From now on the journal is patient."""
        super().__init__(parent)
        self._desk, self._waiting, self.beside = desk, waiting, beside or Beside()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self._again)
        waiting.listen(self._told)
        waiting.be_patient(self.beside)

    def close(self, *, silent: bool = False) -> None:
        """Tries a last time, unless the disk is `silent`."""
        self._timer.stop()
        if not silent:
            self._waiting.flush()
            self._timer.stop()

    def tell_going(self) -> None:
        """The session is being taken to another folder: that is said while it takes its time."""
        if self._waiting.destination is not None:
            self._say()

    def _again(self) -> None:
        if self._waiting.slow:
            self._say()
        else:
            self._waiting.flush()

    def _told(self) -> None:
        if not self._waiting.unsaved:
            self._timer.stop()
            self._desk.tell_saved()
            return
        if not self._timer.isActive():
            self._timer.start()
        if self._waiting.slow and not self._desk.problem:
            self._desk.tell_waiting("")
        else:
            self._say()

    def _say(self) -> None:
        count, folder = self._waiting.unsaved, self._waiting.destination
        if folder is not None:
            words = ngettext(
                "All of it is being taken to {folder}. Go on: {count} entry that is not saved yet is kept here till "
                "then.",
                "All of it is being taken to {folder}. Go on: {count} entries that are not saved yet are kept here "
                "till then.",
                count,
            )
            self._desk.tell_waiting(words.format(folder=folder, count=count))
            return
        sentence = ngettext(
            "{problem} {count} entry is kept in the program and saved by itself as soon as that works; go on.",
            "{problem} {count} entries are kept in the program and saved by themselves as soon as that works; go on.",
            count,
        )
        again = None if self._waiting.slow else self._waiting.flush
        self._desk.tell_waiting(sentence.format(count=count, problem=self._waiting.problem), again)


def rescued_words(opened: Opened, rescued: Path | None) -> tuple[str, str]:
    """What is said after the disk has refused to the end: where everything is, or what is lost."""
    title = _("“{title}” couldn't be saved in its place").format(title=opened.conductor.play.title)
    if rescued is None:
        lost = _("What the console called not saved is lost. Everything before that is in {file}.")
        return title, lost.format(file=opened.file.path)
    kept = _("Everything is in {file}. Move it to {folder} once there is room.")
    return title, kept.format(file=rescued, folder=opened.file.path.parent)


def silent_words(opened: Opened) -> tuple[str, str]:
    """What is said when the disk has not answered at the end: nothing that was saved is lost."""
    title = _("The disk of “{title}” doesn't answer").format(title=opened.conductor.play.title)
    kept = _("What was called saved is in {file}. Plug the disk in again, or start the computer anew, and go on.")
    return title, kept.format(file=opened.file.path)

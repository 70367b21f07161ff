"""This file is the writing of a session's notes in a process of its own, waited for in a thread, never by a window."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, SignalInstance

from trainer.errands import Writing
from trainer.model.letterhead import Letterhead
from trainer.ui.lane import Lane
from trainer.words import _

if TYPE_CHECKING:
    from trainer.model.play import Play


MEANWHILE = 0.02
"""So many seconds at a time are waited where a window is to live meanwhile."""


class NotesWriter(QObject):
    """Emits `written` with the files, or `failed` with a sentence; `told` what is being written, as "3 of 8: …".

    `page_told` comes with what there is to say of a participant's page, and its path once it is there. `on_wish` tells
    whether the past session last written has cards that its notes hold only where asked for.
    """

    written = Signal(object)
    failed = Signal(str)
    told = Signal(str)
    page_told = Signal(str, object)

    def __init__(self, parent: QObject | None = None, letterhead: Callable[[], Letterhead] = Letterhead) -> None:
        """Idle until asked; `letterhead` tells whose notes they are, whenever some are written."""
        super().__init__(parent)
        self._letterhead = letterhead
        self._lane, self._writing = Lane(), list[Writing]()
        self.on_wish = False

    def write(self, play: Play, folder: Path, *, secrets: bool = False, client: bool = True) -> None:
        """Writes the notes of a session into a folder, and the `client`'s part of them beside them.

        With `secrets` they hold also the cards that the room never saw.
        """
        writing = Writing()
        self._begin(writing, lambda: self._write(play, folder, writing, secrets=secrets, client=client))

    def write_again(self, path: Path, folder: Path, *, secrets: bool = False, client: bool = True) -> None:
        """Writes the notes of a session file as `write` does."""
        writing = Writing()
        self._begin(writing, lambda: self._write_again(path, folder, writing, secrets=secrets, client=client))

    def write_page(self, play: Play, folder: Path, person: str) -> None:
        """Writes the page of one participant; `page_told` says where it lies, with its path, or why it doesn't."""
        self._lane.ask(lambda: _page(play, folder, person), self._page_written, self._page_failed)

    def _page_written(self, path: Path) -> None:
        self.page_told.emit(_("Written to {path}").format(path=path), path)

    def _page_failed(self, sentence: str) -> None:
        self.page_told.emit(sentence, None)

    def stop(self) -> None:
        """Ends what is being written, and what waits for that; `failed` says so."""
        for writing in self._writing:
            writing.stop()

    @property
    def busy(self) -> bool:
        """Whether anything is being written."""
        return self._lane.busy

    def wait(self, meanwhile: Callable[[], None]) -> None:
        """Until all is written; `meanwhile` lets the windows live, again and again."""
        while self._lane.busy:
            self._lane.wait(MEANWHILE)
            meanwhile()

    def _begin(self, writing: Writing, work: Callable[[], tuple[Path, ...]]) -> None:
        """From here on `stop` is heard, before the first file too; what is asked for meanwhile comes after it."""
        self._writing.append(writing)
        self._lane.ask(work, partial(self._ended, writing, self.written), partial(self._ended, writing, self.failed))

    def _ended(self, writing: Writing, told: SignalInstance, what: object) -> None:
        self._writing.remove(writing)
        told.emit(what)

    def _write(self, play: Play, folder: Path, writing: Writing, *, secrets: bool, client: bool) -> tuple[Path, ...]:
        """In the job's thread: signals reach the window's by themselves."""
        from trainer.export.aside import write_notes_aside
        from trainer.export.formats import chosen
        from trainer.export.notes import taken_back

        whose, formats = self._letterhead(), chosen(client=client)
        files = write_notes_aside(
            play, folder, formats, secrets=secrets, letterhead=whose, heard=self._heard, writing=writing
        )
        if not client:
            taken_back(folder)
        return files

    def _write_again(
        self, path: Path, folder: Path, writing: Writing, *, secrets: bool, client: bool
    ) -> tuple[Path, ...]:
        """In the job's thread too."""
        from trainer.debrief.scrub import on_wish

        play = _read(path)
        self.on_wish = on_wish(play)
        return self._write(play, folder, writing, secrets=secrets, client=client)

    def _heard(self, number: int, count: int, name: str) -> None:
        words = _("{number} of {count}: {file}")
        self.told.emit(words.format(number=number, count=count, file=name))


def _page(play: Play, folder: Path, person: str) -> Path:
    from trainer.export.aside import write_page_aside

    return write_page_aside(play, folder, person)


def _read(path: Path) -> Play:
    from trainer.revisiting import revisit

    return revisit(path).play

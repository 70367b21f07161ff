"""This file is the notes in the program: asked for at the end or from past sessions, told while they are written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject

from trainer.ui.memory import Memory
from trainer.ui.opened import open_path
from trainer.ui.sessions.keeper import Keeper
from trainer.ui.sessions.notes_told import NotesTold
from trainer.ui.sessions.notes_writer import NotesWriter
from trainer.words import _

if TYPE_CHECKING:
    from trainer.store.sessions import PastSession
    from trainer.ui.running import Running
    from trainer.ui.sessions.page import SessionsPage


class Speaking(Protocol):
    """Where it is said how the writing of a past session's notes goes."""

    notes: NotesTold


class Noting(QObject):
    """Leads from a wish for notes to their folder; speaks on the last page of what runs, else beside past sessions."""

    def __init__(
        self,
        writer: NotesWriter,
        keeper: Keeper,
        memory: Memory,
        running: Callable[[], Running | None],
        pane: Callable[[], Speaking],
    ) -> None:
        """`running` is the session that runs now, `pane` the place where a past session is shown."""
        super().__init__(writer)
        self._writer, self._keeper, self._memory, self._running, self._pane = writer, keeper, memory, running, pane
        self._again: Path | None = None
        keeper.corrected.connect(self._renew)
        writer.written.connect(self._written)
        writer.failed.connect(self._failed)
        writer.told.connect(self._told)
        writer.page_told.connect(self._page_told)

    def folder(self, session: Path) -> Path:
        """Where the notes of the session in this file are written."""
        return self._memory.notes / session.stem

    def write(self) -> None:
        """Writes the notes of the session that runs."""
        running = self._running()
        if running is not None:
            running.console.finish.show_writing()
            folder = self.folder(running.opened.file.path)
            page, play = running.console.finish, running.opened.conductor.play
            self._writer.write(play, folder, secrets=page.secrets.isChecked(), client=page.client.isChecked())

    def write_page(self, person: str) -> None:
        """Writes the page of one participant of the session that runs."""
        running = self._running()
        if running is not None:
            running.console.finish.page.say(_("Writing the page…"))
            opened = running.opened
            self._writer.write_page(opened.conductor.play, self.folder(opened.file.path), person)

    def write_again(self, session: PastSession) -> None:
        """Writes the notes of a past session."""
        self._again = session.path
        told = self._pane().notes
        secrets, client = told.secrets.isChecked(), told.client.isChecked()
        told.say_writing(_("Writing the notes…"))
        self._writer.write_again(session.path, self.folder(session.path), secrets=secrets, client=client)

    def open(self, session: PastSession) -> None:
        """Opens the folder of a past session's notes; writes them where there are none."""
        folder = self.folder(session.path)
        if folder.is_dir():
            self._pane().notes.say(open_path(folder))
        else:
            self.write_again(session)

    def _renew(self, path: Path) -> None:
        """A session tells something else, or less: notes that were written are written anew.

        They get no client's part that they didn't have.
        """
        from trainer.export.notes import holds_client_part
        from trainer.store.deleting import holds_notes

        session = next((one for one in self._keeper.found if one.path == path), None)
        if session is not None and holds_notes(self.folder(path)):
            self._pane().notes.client.setChecked(holds_client_part(self.folder(path)))
            self.write_again(session)

    def serve(self, page: SessionsPage) -> None:
        """Does what the page of past sessions asks for."""
        page.pane.deleting.notes_of = self.folder
        page.write_notes.connect(self.write_again)
        page.renew_notes.connect(self._renew)
        page.open_notes.connect(self.open)
        page.pane.stop.connect(self._writer.stop)

    def _written(self, files: Sequence[Path]) -> None:
        running = self._running()
        if running is not None:
            whose = self._memory.settings
            running.show_written(files, signed=bool(whose.facilitator or whose.company))
        else:
            words = _("Written to {folder}").format(folder=files[0].parent)
            self._pane().notes.say_written(words, on_wish=self._writer.on_wish)

    def _failed(self, sentence: str) -> None:
        running = self._running()
        if running is not None:
            running.show_problem(self.folder(running.opened.file.path), sentence)
            return
        if self._again is not None:
            self._keeper.doubt(self._again)
        self._pane().notes.say(sentence)

    def _told(self, words: str) -> None:
        running = self._running()
        if running is not None:
            running.console.finish.show_progress(words)
        else:
            self._pane().notes.say_writing(words)

    def _page_told(self, words: str, path: object) -> None:
        running = self._running()
        if running is not None:
            running.console.finish.page.say(words, path if isinstance(path, Path) else None)

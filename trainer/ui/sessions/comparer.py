"""This file is how past sessions are compared: read in a process aside, shown on a page of their own, written, left."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from trainer.errands import Writing
from trainer.ui.job import PATIENCE, Job, while_there
from trainer.ui.library.home import HomeWindow
from trainer.ui.opened import open_path
from trainer.words import _, ngettext

if TYPE_CHECKING:
    from trainer.export.several_errand import Done
    from trainer.store.sessions import PastSession
    from trainer.ui.sessions.comparison import ComparisonPage
    from trainer.ui.sessions.page import SessionsPage

MOST_LETTERS = 100
"""So long is the name of a folder that tells two sessions apart."""


class SessionComparer(QObject):
    """Compares what is ticked in the list of past sessions, and writes one table of all that are listed."""

    told = Signal(str)

    def __init__(
        self, home: HomeWindow, listed: SessionsPage, notes: Callable[[], Path], index: Path, settings: Path
    ) -> None:
        """`notes` is where files are written, `index` remembers what sessions tell, `settings` tell whose it all is."""
        super().__init__(home)
        self._home, self._list, self._notes, self._index, self._settings = home, listed, notes, index, settings
        self._made: ComparisonPage | None = None
        self._job: Job[Done] | None = None
        self._writing = Writing()
        self._paths: tuple[Path, ...] = ()
        self._done: Done | None = None
        self._folder: Path | None = None
        self._say: Callable[[str], object] = lambda _words: None
        self.told.connect(self._tell)
        listed.compare.connect(self.compare)
        listed.table_asked.connect(self.write_table)
        listed.choice.stop_asked.connect(self.stop)

    @property
    def page(self) -> ComparisonPage:
        """The page that shows it."""
        if self._made is None:
            from trainer.ui.sessions.comparison import ComparisonPage

            self._made = page = ComparisonPage()
            self._home.add_aside(page)
            page.left.connect(self._left, Qt.ConnectionType.QueuedConnection)
            page.write.connect(self.write)
            page.open_folder.connect(self._open_folder)
            page.stop.connect(self.stop)
        return self._made

    @property
    def shown(self) -> bool:
        """Whether a comparison stands in the window."""
        return self._made is not None and self._home.widget is self._made

    def compare(self, sessions: Sequence[PastSession]) -> None:
        """Reads these sessions and shows what stands beside what."""
        if self._busy():
            return
        self._paths, self._done = tuple(one.path for one in sessions), None
        self.page.show_busy()
        self._home.show_widget(self.page)
        self._begin(lambda writing: self._compared(writing, None), self.page.say_busy, self._show, self._failed)

    def write(self) -> None:
        """Writes the comparison that is shown into a folder of its own."""
        if self._busy() or self._done is None or self._done.report is None:
            return
        from trainer.store.plain import file_name

        folder = self._folder = self._notes() / file_name(self._done.report.title, MOST_LETTERS)
        self.page.say_busy(_("Writing the files…"))
        self._begin(lambda writing: self._compared(writing, folder), self.page.say_busy, self._written, self.page.say)

    def write_table(self, sessions: Sequence[PastSession]) -> None:
        """Writes the answers of these sessions as one table; rehearsals only where there is nothing else."""
        if self._busy():
            return
        sound = [one for one in sessions if not one.trouble]
        choice = self._list.choice
        if not sound:
            choice.say(_("None of these sessions can be read."))
            return
        paths = tuple(one.path for one in sound)
        rehearsals = all(one.rehearsal for one in sound)
        words = ngettext("Answers of {count} session", "Answers of {count} sessions", len(sound))
        file = self._notes() / f"{words.format(count=len(sound))}.xlsx"
        choice.say(_("Writing the table…"), stoppable=True)
        self._begin(
            lambda writing: self._tabled(writing, paths, file, rehearsals=rehearsals),
            lambda said: choice.say(said, stoppable=True),
            lambda done: choice.say(_table_words(done)),
            choice.say,
        )

    def stop(self) -> None:
        """Ends what is being read or written."""
        self._writing.stop()

    def close(self) -> None:
        """Breaks off what is under way."""
        if self._busy() and self._job is not None:
            self.stop()
            self._job.wait(PATIENCE)

    # Beside the window

    def _busy(self) -> bool:
        return self._job is not None and self._job.running

    def _begin(
        self,
        work: Callable[[Writing], Done],
        say: Callable[[str], object],
        done: Callable[[Done], object],
        failed: Callable[[str], object],
    ) -> None:
        writing = self._writing = Writing()
        self._say = say
        self._job = Job(lambda: work(writing), while_there(self, done), while_there(self, failed))
        self._job.start()

    def _compared(self, writing: Writing, folder: Path | None) -> Done:
        """In the job's thread: signals reach the window's by themselves."""
        from trainer.export.several_errand import compare_aside
        from trainer.store.letterhead import addressed, load_letterhead

        whose = addressed(load_letterhead(self._settings), self._paths)
        heard = self._heard
        return compare_aside(self._paths, self._index, folder=folder, letterhead=whose, heard=heard, writing=writing)

    def _tabled(self, writing: Writing, paths: tuple[Path, ...], file: Path, *, rehearsals: bool) -> Done:
        from trainer.export.several_errand import table_aside

        return table_aside(paths, file, rehearsals=rehearsals, heard=self._heard, writing=writing)

    def _heard(self, number: int, count: int, name: str) -> None:
        self.told.emit(_("{number} of {count}: {file}").format(number=number, count=count, file=name))

    def _tell(self, words: str) -> None:
        """In the window's thread: how far it is, wherever that is said now."""
        self._say(words)

    # What came of it

    def _show(self, done: Done) -> None:
        self._say = lambda _words: None
        self._done = done
        self.page.show_done(done)
        if self.shown:
            self.page.contents.setFocus(Qt.FocusReason.OtherFocusReason)

    def _written(self, done: Done) -> None:
        self._say = lambda _words: None
        self.page.say(_("Written to {folder}").format(folder=done.files[0].parent), written=True)

    def _failed(self, sentence: str) -> None:
        self._say = lambda _words: None
        self.page.say(sentence)

    def _open_folder(self) -> None:
        if self._folder is not None:
            trouble = open_path(self._folder)
            if trouble:
                self.page.say(trouble, written=True)

    def _left(self) -> None:
        if self.shown:
            self._home.show_widget(self._list)
            self._list.focus_list()


def _table_words(done: Done) -> str:
    """Where the table lies, of how many sessions, and what was left out."""
    count = done.sessions
    words = ngettext(
        "The answers of {count} session are in {file}.", "The answers of {count} sessions are in {file}.", count
    )
    told = [words.format(count=count, file=done.files[0])]
    if done.left_out:
        words = ngettext(
            "{count} was left out: a rehearsal, or a copy.",
            "{count} were left out: rehearsals, or copies.",
            done.left_out,
        )
        told.append(words.format(count=done.left_out))
    return " ".join((*told, *done.troubles))

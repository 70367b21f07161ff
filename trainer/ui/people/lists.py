"""This file is how a list gets onto the people page: chosen, dropped or pasted, read beside the window, looked into."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from trainer.model.name_table import NameTable
from trainer.ui.job import Job, while_there
from trainer.ui.people.preview import ListPreview
from trainer.words import _, ngettext

Asking = Callable[[QWidget, Callable[[Path], None]], None]


class ListTaker(QObject):
    """Emits `opened` when the preview is to be seen and `closed` when not; `taken` as the preview does."""

    opened = Signal()
    closed = Signal()
    taken = Signal(object, bool)

    def __init__(self, preview: ListPreview, somebody: Callable[[], bool], parent: QObject | None = None) -> None:
        """`somebody` tells whether there are people on the list; `ask` may be exchanged."""
        super().__init__(parent)
        self.preview, self._somebody = preview, somebody
        self.ask: Asking = ask_list
        self._path: Path | None = None
        self._jobs: list[Job[NameTable]] = []
        preview.closed.connect(self._close)
        preview.another.connect(self.choose)
        preview.taken.connect(self._take)
        preview.encoding_asked.connect(self._read_again)

    def choose(self) -> None:
        """Asks for a file."""
        self.ask(self.preview, self.read)

    def read(self, path: Path, encoding: str = "") -> None:
        """Reads a file beside the window and shows what is in it."""
        self._path = path
        self.preview.show_reading(path.name)
        self.opened.emit()
        job: Job[NameTable] = Job(
            lambda: _read(path, encoding),
            while_there(self, partial(self._show, path)),
            while_there(self, partial(self._fail, path)),
        )
        self._jobs = [known for known in self._jobs if known.running]
        self._jobs.append(job)
        job.start()

    def paste(self, text: str) -> None:
        """Shows what was copied from a spreadsheet."""
        from trainer.store.people_files import pasted_list

        self._path = None
        self.opened.emit()
        self.preview.show_table(pasted_list(text), somebody=self._somebody())

    def _read_again(self, encoding: str) -> None:
        if self._path is not None:
            self.read(self._path, encoding)

    def _show(self, path: Path, table: NameTable) -> None:
        if path == self._path:
            self.preview.show_table(table, somebody=self._somebody())

    def _fail(self, path: Path, sentence: str) -> None:
        if path == self._path:
            self.preview.show_trouble(sentence)

    def _take(self, names: object, replace: bool) -> None:
        self._close()
        self.taken.emit(names, replace)

    def _close(self) -> None:
        self._path = None
        self.preview.hide()
        self.closed.emit()


def is_table(text: str) -> bool:
    """Whether a text comes from a spreadsheet: several lines with tabs between cells."""
    inner = text.strip("\t\r\n ")
    return "\t" in inner and "\n" in inner


def counted(count: int) -> str:
    """So many people are on a list."""
    return ngettext("{count} person", "{count} people", count).format(count=count)


def ask_list(parent: QWidget, chosen: Callable[[Path], None]) -> None:
    """Asks which list to open; nothing happens when the facilitator thinks better of it."""
    kinds = _("Lists (*.csv *.tsv *.txt *.xlsx *.xlsm);;All files (*)")
    dialog = QFileDialog(parent.window(), _("Open a list of people"), "", kinds)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda path: chosen(Path(path)))
    dialog.open()


def _read(path: Path, encoding: str) -> NameTable:
    from trainer.store.people_files import read_list

    return read_list(path, encoding)

"""This file is how the pages of records work together: what is chosen is opened, what is left is put away."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from trainer.model.name_table import NameTable
from trainer.ui.job import Job
from trainer.ui.library.home import HomeWindow
from trainer.ui.records.bench import RecordBench
from trainer.ui.records.desk import RecordDesk
from trainer.ui.records.list import RecordsPage
from trainer.ui.records.page import RecordPage
from trainer.words import _

if TYPE_CHECKING:
    from trainer.store.sessions import PastSession

Asking = Callable[[QWidget, Callable[[Path], None]], None]


class RecordsPart(QObject):
    """Wires the list, the open record and the bench inside the home window."""

    def __init__(self, home: HomeWindow, bench: RecordBench, listed: RecordsPage, page: RecordPage) -> None:
        """The page of an open record is not listed: the list leads to it."""
        super().__init__(home)
        self._home, self._bench, self._list, self._page = home, bench, listed, page
        home.add_aside(page)
        bench.listed.connect(listed.show_records)
        bench.offered.connect(listed.show_offers)
        bench.linked.connect(listed.show_source)
        bench.opened.connect(self._opened)
        bench.told.connect(self._told)
        listed.opened.connect(bench.open)
        listed.begun.connect(bench.begin)
        listed.write.connect(bench.write_kept)
        listed.delete.connect(bench.delete)
        listed.unlinked.connect(lambda: bench.link(None))
        page.left.connect(self._left, Qt.ConnectionType.QueuedConnection)
        page.write.connect(bench.write)
        page.print_asked.connect(bench.print_it)
        page.form_asked.connect(bench.print_form)
        page.import_asked.connect(self._choose_table)
        self.ask: Asking = ask_table
        self._reading: Job[NameTable] | None = None
        home.turned.connect(self._turned)

    @property
    def open(self) -> bool:
        """Whether a record lies open."""
        return self._page.desk is not None

    def begin_from(self, session: PastSession) -> None:
        """Choosing what to keep after a session."""
        self._home.show_widget(self._list)
        self._bench.link(session)
        self._list.pick_offer()

    def close(self) -> None:
        """Records what is typed and puts the open record away."""
        if self.open:
            self._page.leave()
        if self._reading is not None:
            self._reading.wait()
        self._bench.wait()

    def _opened(self, desk: RecordDesk) -> None:
        self._page.show_record(desk)
        self._home.show_widget(self._page)
        self._page.rows.focus_current()
        self._bench.load()

    def _choose_table(self, _desk: RecordDesk) -> None:
        """Asks for a file of answers."""
        self.ask(self._page, self.read)

    def read(self, path: Path) -> None:
        """Reads a table beside the window and shows what is in it."""
        from trainer.store.people_files import read_list

        self._page.preview.show_reading(path.name)
        self._reading = Job(lambda: read_list(path), self._page.show_table, self._page.preview.show_trouble)
        self._reading.start()

    def _told(self, sentence: str) -> None:
        if self.open:
            self._page.show_told(sentence)
        else:
            self._list.pane.say(sentence)

    def _turned(self, _page: int) -> None:
        """Who turns to another page leaves the record; nobody else could open it meanwhile."""
        if self._home.widget is self._list and not self.open:
            self._bench.load()
        elif self._home.widget is not self._page and self.open:
            self._page.leave()

    def _left(self) -> None:
        self._bench.load()
        if self._home.widget is self._page:
            self._home.show_widget(self._list)


def ask_table(parent: QWidget, chosen: Callable[[Path], None]) -> None:
    """Asks for a file without holding up the window."""
    dialog = QFileDialog(parent, _("Take in a table"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters([_("Tables (*.csv *.xlsx *.txt *.tsv)"), _("All files (*)")])
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda path: chosen(Path(path)))
    dialog.open()

"""This file is how the pages of records work together: what is chosen is opened, what is left is put away."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from trainer.model.name_table import NameTable
from trainer.ui.job import Job, while_there
from trainer.ui.library.home import HomeWindow
from trainer.ui.records.bench import RecordBench
from trainer.ui.records.desk import RecordDesk
from trainer.ui.records.list import RecordsPage
from trainer.words import _

if TYPE_CHECKING:
    from trainer.store.records import KeptRecord
    from trainer.store.sessions import PastSession
    from trainer.ui.records.page import RecordPage

Asking = Callable[[QWidget, Callable[[Path], None]], None]


class RecordsPart(QObject):
    """Wires the list, the open record and the bench inside the home window."""

    def __init__(self, home: HomeWindow, bench: RecordBench, listed: RecordsPage) -> None:
        """The page of an open record is not listed: the list leads to it, and it is made when the first is opened."""
        super().__init__(home)
        self._home, self._bench, self._list = home, bench, listed
        self._made: RecordPage | None = None
        self.ask: Asking = ask_table
        self._reading: Job[NameTable] | None = None
        bench.listed.connect(listed.show_records)
        bench.offered.connect(listed.show_offers)
        bench.linked.connect(listed.show_source)
        bench.opened.connect(self._opened)
        bench.told.connect(self._told)
        listed.opened.connect(bench.open)
        listed.begun.connect(bench.begin)
        listed.write.connect(bench.write_kept)
        listed.delete.connect(bench.delete)
        listed.restore.connect(bench.restore)
        listed.unlinked.connect(lambda: bench.link(None))
        home.turned.connect(self._turned)

    @property
    def page(self) -> RecordPage:
        """The page of an open record."""
        if self._made is None:
            from trainer.ui.records.page import RecordPage

            self._made = page = RecordPage()
            self._home.add_aside(page)
            page.left.connect(self._left, Qt.ConnectionType.QueuedConnection)
            page.write.connect(self._bench.write)
            page.print_asked.connect(self._bench.print_it)
            page.form_asked.connect(self._bench.print_form)
            page.import_asked.connect(self._choose_table)
        return self._made

    @property
    def open(self) -> bool:
        """Whether a record lies open."""
        return self._made is not None and self._made.desk is not None

    @property
    def shown(self) -> bool:
        """Whether the page of an open record is what is seen."""
        return self._made is not None and self._home.widget is self._made

    def begin_from(self, session: PastSession) -> None:
        """Choosing what to keep after a session."""
        self._home.show_widget(self._list)
        self._bench.link(session)
        self._list.pick_offer()

    def open_kept(self, kept: KeptRecord) -> None:
        """Opens a record that another page tells of."""
        self._bench.open(kept)

    def close(self) -> None:
        """Records what is typed and puts the open record away."""
        if self.open:
            self.page.leave()

    def _opened(self, desk: RecordDesk) -> None:
        desk.saving.connect(self._home.show_saving)
        self.page.show_record(desk)
        self._home.show_widget(self.page)
        self.page.rows.focus_current()
        self._bench.load()

    def _choose_table(self, _desk: RecordDesk) -> None:
        """Asks for a file of answers."""
        self.ask(self.page, self.read)

    def read(self, path: Path) -> None:
        """Reads a table beside the window and shows what is in it."""
        from trainer.store.people_files import read_list

        self.page.preview.show_reading(path.name)
        shown, failed = while_there(self, self.page.show_table), while_there(self, self.page.preview.show_trouble)
        self._reading = Job(lambda: read_list(path), shown, failed)
        self._reading.start()

    def _told(self, sentence: str) -> None:
        if self.open:
            self.page.show_told(sentence)
        else:
            self._list.pane.say(sentence)

    def _turned(self, _page: int) -> None:
        """Who turns to another page leaves the record; nobody else could open it meanwhile."""
        if self._home.widget is self._list and not self.open:
            self._bench.load()
        elif self.open and not self.shown:
            self.page.leave()

    def _left(self) -> None:
        self._bench.load()
        if self.shown:
            self._home.show_widget(self._list)


def ask_table(parent: QWidget, chosen: Callable[[Path], None]) -> None:
    """Asks for a file without holding up the window."""
    dialog = QFileDialog(parent, _("Take in a table"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters([_("Tables (*.csv *.xlsx *.txt *.tsv)"), _("All files (*)")])
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda path: chosen(Path(path)))
    dialog.open()

"""This file is the printing of an exercise's role cards from the library: where to, meanwhile, and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from trainer.ui.job import Job
from trainer.ui.opened import open_path
from trainer.words import _, ngettext

if TYPE_CHECKING:
    from trainer.model.printing import What
    from trainer.model.scenario import Scenario
    from trainer.model.sheet import Sheet
    from trainer.ui.library.about import AboutPane
    from trainer.ui.library.shelf import Entry
    from trainer.ui.library.stock import Stock

Asking = Callable[[QWidget, Path, Callable[[Path], None]], None]


class CardPrinter(QObject):
    """Asks for a file, writes it beside the window, tells the pane, and opens what was written to be printed."""

    def __init__(self, stock: Stock, pane: AboutPane, folder: Path, parent: QObject | None = None) -> None:
        """`folder` is where the file is offered to be saved; `ask` and `show` may be exchanged."""
        super().__init__(parent)
        self._stock, self._pane, self._folder = stock, pane, folder
        self._job: Job[int] | None = None
        self.ask: Asking = ask_file
        self.show: Callable[[Path], str | None] = open_path

    def print_cards(self, entry: Entry) -> None:
        """Prints the cards of an exercise, to a file the facilitator names."""
        from trainer.store.plain import file_name

        scenario = self._stock.library.scenario(entry.id)
        name = _("{title}, cards").format(title=scenario.shown_title)
        self.ask(self._pane, self._folder / f"{file_name(name)}.pdf", lambda path: self._write(scenario, path))

    def wait(self) -> None:
        """Until what is being written is written; its end is told later."""
        if self._job is not None:
            self._job.wait()

    def _write(self, scenario: Scenario, path: Path) -> None:
        self.wait()
        self._pane.show_printing()
        sheets = {sheet.id: sheet for sheet in self._stock.library.sheets()}
        self._job = Job(
            lambda: _printed(scenario, sheets, path),
            lambda count: self._written(path, count),
            lambda sentence: self._pane.show_printed(sentence, good=False),
        )
        self._job.start()

    def _written(self, path: Path, count: int) -> None:
        said = ngettext("{count} page in {file}.", "{count} pages in {file}.", count).format(
            count=count, file=path.name
        )
        self._pane.show_printed(said)
        trouble = self.show(path)
        if trouble:
            self._pane.show_printed(f"{said} {trouble}")


def _printed(scenario: Scenario, sheets: Mapping[str, Sheet], path: Path) -> int:
    from trainer.paint.print.aside import print_aside

    what: tuple[What, ...] = ("cards",)
    return print_aside(scenario, sheets, path, what=what)


def ask_file(parent: QWidget, offered: Path, chosen: Callable[[Path], None]) -> None:
    """Asks where to save a PDF; nothing happens when the facilitator thinks better of it."""
    dialog = QFileDialog(parent.window(), _("Print role cards"), str(offered.parent), _("PDF (*.pdf)"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("pdf")
    dialog.selectFile(offered.name)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda path: chosen(Path(path)))
    dialog.open()

"""This file is the printing for an exercise from the library: what, where to, meanwhile, and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from trainer.ui.job import while_there
from trainer.ui.lane import Lane
from trainer.ui.library.words import tag_words
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


@dataclass(frozen=True, slots=True)
class Paper:
    """One thing that can be printed: a kind of it, and for cards the tag they must have ("": all)."""

    what: What
    tag: str = ""


class CardPrinter(QObject):
    """Asks for a file, writes it beside the window, tells the pane, and opens what was written to be printed."""

    def __init__(self, stock: Stock, pane: AboutPane, folder: Path, parent: QObject | None = None) -> None:
        """`folder` is where the file is offered to be saved; `ask` and `show` may be exchanged."""
        super().__init__(parent)
        self._stock, self._pane, self._folder = stock, pane, folder
        self._lane = Lane()
        self.ask: Asking = ask_file
        self.show: Callable[[Path], str | None] = open_path

    def print_cards(self, entry: Entry) -> None:
        """Asks what to print of an exercise where there is more than its cards, then to which file."""
        scenario = self._stock.library.scenario(entry.id)
        offered = _papers(scenario, self._sheets())
        if len(offered) == 1:
            self._ask_file(scenario, offered[0])
            return
        menu = QMenu(self._pane)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for paper in offered:
            words = _words(paper)
            action = menu.addAction((words[:1].upper() + words[1:]).replace("&", "&&"))
            action.triggered.connect(lambda _on=False, chosen=paper: self._ask_file(scenario, chosen))
        button = self._pane.print_button
        menu.popup(button.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def _ask_file(self, scenario: Scenario, paper: Paper) -> None:
        from trainer.store.plain import file_name

        name = file_name(f"{scenario.shown_title}, {_words(paper)}")
        self.ask(self._pane, self._folder / f"{name}.pdf", lambda path: self._write(scenario, paper, path))

    def _sheets(self) -> Mapping[str, Sheet]:
        return {sheet.id: sheet for sheet in self._stock.library.sheets()}

    @property
    def busy(self) -> bool:
        """Whether anything is being written."""
        return self._lane.busy

    def _write(self, scenario: Scenario, paper: Paper, path: Path) -> None:
        self._pane.show_printing()
        sheets = self._sheets()
        self._lane.ask(
            lambda: _printed(scenario, sheets, paper, path),
            while_there(self._pane, partial(self._written, path)),
            while_there(self._pane, partial(self._pane.show_printed, good=False)),
        )

    def _written(self, path: Path, count: int) -> None:
        said = ngettext("{count} page in {file}.", "{count} pages in {file}.", count).format(
            count=count, file=path.name
        )
        self._pane.show_printed(said)
        trouble = self.show(path)
        if trouble:
            self._pane.show_printed(f"{said} {trouble}")


def _papers(scenario: Scenario, sheets: Mapping[str, Sheet]) -> tuple[Paper, ...]:
    """What can be printed: each kind there is, and the cards of one sector alone."""
    from trainer.model.day import settable
    from trainer.model.printing import printable

    there = printable(scenario, sheets)
    cards = [Paper("cards", tag) for tag in ("", *settable(scenario).cards)] if "cards" in there else []
    return (*cards, *(Paper(kind) for kind in there if kind != "cards"))


def _words(paper: Paper) -> str:
    match paper.what:
        case "cards" if paper.tag:
            return _("cards of one sector: {sector}").format(sector=tag_words(paper.tag).lower())
        case "cards":
            return _("cards")
        case "slips":
            return _("slips to answer on")
        case "checklist":
            return _("observers' checklists")
        case "guide":
            return _("your own guide")
        case _:
            assert_never(paper.what)


def _printed(scenario: Scenario, sheets: Mapping[str, Sheet], paper: Paper, path: Path) -> int:
    from trainer.paint.print.aside import print_aside

    return print_aside(scenario, sheets, path, what=(paper.what,), tag=paper.tag)


def ask_file(parent: QWidget, offered: Path, chosen: Callable[[Path], None]) -> None:
    """Asks where to save a PDF; nothing happens when the facilitator thinks better of it."""
    dialog = QFileDialog(parent.window(), _("Save what is printed"), str(offered.parent), _("PDF (*.pdf)"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("pdf")
    dialog.selectFile(offered.name)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda path: chosen(Path(path)))
    dialog.open()

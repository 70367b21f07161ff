"""This file is today's plan and the disk: kept at every change, there again after a start, made into a template."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from trainer.ui.folders import Folders
from trainer.ui.job import while_there
from trainer.ui.library.stock import Stock
from trainer.ui.plan.today import Today
from trainer.ui.scribe import Scribe
from trainer.words import _, current_language

if TYPE_CHECKING:
    from trainer.ui.plan.page import PlanPage


class PlanKeeping(QObject):
    """Writes what Today holds; what the disk refuses is said on the page, and the plan stays on the screen."""

    def __init__(
        self,
        today: Today,
        page: Callable[[], PlanPage],
        stock: Stock,
        folders: Folders,
        scribe: Scribe,
        parent: QObject,
    ) -> None:
        """`page` is where it is said how it went; nothing is read before `load`."""
        super().__init__(parent)
        self._today, self._page, self._stock, self._folders = today, page, stock, folders
        self._scribe = scribe
        self._read = self._unsaved = False
        today.changed.connect(self._save)

    def load(self) -> None:
        """The plan as it was when the program was closed."""
        from trainer.store.day_plan import load_day

        if not self._today.day.blocks:
            self._today.set(load_day(self._folders.data))
        self._read = True

    def _save(self) -> None:
        from trainer.store.day_plan import save_day

        if self._read:
            refused, kept = while_there(self, self._refused), while_there(self, self._kept)
            self._scribe.keep("plan", partial(save_day, self._folders.data, self._today.day), refused, kept)

    def _refused(self, sentence: str) -> None:
        self._unsaved = True
        self._page().pane.say(sentence, good=False)

    def _kept(self) -> None:
        if self._unsaved:
            self._page().pane.say("")
        self._unsaved = False

    def keep(self, title: str, replace: bool) -> None:
        """Writes the template; one that lies among the facilitator's own under this title is written over if told."""
        from trainer.store.agenda_writing import agenda_id, keep_agenda

        own = self._own(title)
        if own is not None and not replace:
            self._page().pane.ask_again(title)
            return
        taken = {loaded.id for loaded in self._stock.library.entries}
        name = own.stem if own else agenda_id(title, taken)
        folder = own.parent if own else self._folders.own_scenarios
        self._scribe.ask(
            partial(keep_agenda, folder, name, title, self._today.day, current_language()),
            while_there(self, lambda _path: self._show_kept(title)),
            while_there(self, lambda sentence: self._page().pane.say(sentence, good=False)),
        )

    def _show_kept(self, title: str) -> None:
        self._stock.load()
        self._page().pane.show_kept(_("“{name}” is kept. It stands among the scenarios now.").format(name=title))

    def _own(self, title: str) -> Path | None:
        """The file of the facilitator's own agenda with this title."""
        from trainer.model.agenda import Agenda

        for loaded in self._stock.library.entries:
            path = Path(loaded.name)
            own = path.is_relative_to(self._folders.own_scenarios)
            if own and isinstance(loaded.model, Agenda) and loaded.model.title.casefold() == title.casefold():
                return path
        return None

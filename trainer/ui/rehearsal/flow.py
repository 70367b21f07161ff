"""This file is the way of a rehearsal through the window: asked for on a page, followed on its own, and back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from trainer.model.events import PlannedBlock
from trainer.model.planning import numbered
from trainer.rehearsing import Errand, Told
from trainer.ui.folders import Folders
from trainer.ui.library.home import HomeWindow
from trainer.ui.library.stock import Stock
from trainer.ui.library.titles import together
from trainer.ui.opened import open_path
from trainer.ui.rehearsal.page import RehearsalPage
from trainer.ui.rehearsal.rehearser import Rehearser
from trainer.words import current_language

PEOPLE, MOST, FIRST_SEED = 12, 60, 7


class RehearsalFlow(QObject):
    """Plays a plan beside the window and shows how it went."""

    def __init__(self, home: HomeWindow, stock: Stock, folders: Folders, rehearser: Rehearser | None = None) -> None:
        """The page is added to the window without an entry of its own; `show` may be exchanged."""
        super().__init__(home)
        self._home, self._stock, self._folders = home, stock, folders
        self.page = RehearsalPage()
        self.rehearser = rehearser or Rehearser(self)
        self.show: Callable[[Path], str | None] = open_path
        self._errand: Errand | None = None
        self._told: Told | None = None
        self._from: QWidget | None = None
        home.add_aside(self.page)
        self._connect()

    def rehearse(self, plan: Sequence[PlannedBlock], players: int = 0, observers: int = 0, limit: int = 5) -> None:
        """Plays this plan with so many people, as many as suit it when none are told."""
        from trainer.store.letterhead import load_letterhead

        if not plan:
            return
        self._errand = Errand(
            plan=numbered(plan),
            scenarios=(self._folders.scenarios, self._folders.own_scenarios),
            players=min(MOST, players or suiting(plan, self._stock)),
            observers=min(MOST, observers),
            work=Path(),
            notes=self._folders.rehearsals / _name(plan),
            limit=limit,
            language=current_language(),
            seed=FIRST_SEED,
            letterhead=load_letterhead(self._folders.data),
        )
        if self._home.widget is not self.page:
            self._from = self._home.widget
        self._begin()

    def close(self) -> None:
        """Breaks off what is under way."""
        self.rehearser.stop()

    def _begin(self) -> None:
        if self._errand is None:
            return
        self._told = None
        self._home.show_widget(self.page)
        self.page.show_running(_title(self._errand.plan), self._errand.players + self._errand.observers)
        self.rehearser.begin(self._errand)

    def _again(self) -> None:
        """Once more, with people who act otherwise."""
        if self._errand is not None:
            self._errand = replace(self._errand, seed=self._errand.seed + 1)
            self._begin()

    def _cancel(self) -> None:
        self.rehearser.stop()
        self._back()

    def _back(self) -> None:
        if self._from is not None:
            self._home.show_widget(self._from)

    def _end(self, told: Told) -> None:
        self._told = told
        self.page.show_told(told, _title(self._errand.plan) if self._errand else told.title)

    def _open_notes(self) -> None:
        files = self._told.files if self._told else ()
        readable = [file for suffix in (".pdf", ".docx", ".md") for file in files if file.suffix == suffix]
        if readable:
            self.page.say(self.show(readable[0]) or "")

    def _connect(self) -> None:
        self.page.cancel.connect(self._cancel)
        self.page.back.connect(self._back)
        self.page.again.connect(self._again)
        self.page.open_notes.connect(self._open_notes)
        self.rehearser.progressed.connect(self.page.show_progress)
        self.rehearser.told.connect(self._end)
        self.rehearser.failed.connect(self.page.show_trouble)


def suiting(plan: Sequence[PlannedBlock], stock: Stock) -> int:
    """How many people suit every scenario of a plan: twelve, or what is nearest to that."""
    spans = [stock.library.scenario(block.scenario).people for block in plan if block.scenario]
    least, most = max((span.least for span in spans), default=1), min((span.most for span in spans), default=MOST)
    return max(least, min(PEOPLE, most))


def _title(plan: Sequence[PlannedBlock]) -> str:
    return together([block.title for block in plan if not block.pause]) or plan[0].title


def _name(plan: Sequence[PlannedBlock]) -> str:
    """The folder of its notes: those of the same plan take the place of one another, so that they never pile up."""
    from trainer.store.plain import file_name

    return file_name(_title(plan))

"""This file is what a facilitator does before the session: a plan chosen, people entered, groups kept, a rehearsal."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from trainer.model.events import PlannedBlock
from trainer.model.namelist import Listed
from trainer.model.planning import numbered
from trainer.model.trouble import NotSaved
from trainer.ui.folders import Folders
from trainer.ui.library.cards import length_words
from trainer.ui.library.home import HomeWindow
from trainer.ui.library.page import LibraryPage
from trainer.ui.library.stock import Stock
from trainer.ui.people.page import PeoplePage
from trainer.ui.rehearsal.flow import RehearsalFlow
from trainer.words import _


class Before(QObject):
    """Leads from the library to the people and keeps what was chosen: `plan` is what a start would run."""

    def __init__(
        self, home: HomeWindow, library: LibraryPage, people: PeoplePage, stock: Stock, folders: Folders
    ) -> None:
        """Nothing is chosen yet."""
        super().__init__(home)
        self._home, self._library, self._people, self._stock, self._folders = home, library, people, stock, folders
        self.plan: tuple[PlannedBlock, ...] = ()
        self.rehearsal = RehearsalFlow(home, stock, folders)
        library.start.connect(self.choose)
        library.rehearse.connect(self.rehearsal.rehearse)
        library.open_folder.connect(self._open_own_folder)
        people.keep.connect(self._keep_group)
        people.choose.connect(lambda: home.show_widget(library))
        people.rehearse.connect(self._rehearse_with)

    def choose(self, plan: Sequence[PlannedBlock]) -> None:
        """What is to be run is chosen: on to the people."""
        from trainer.ui.people.judging import judged

        self.plan = numbered(plan)
        titles = [block.title for block in self.plan if not block.pause]
        minutes = sum(self._stock.minutes(block) for block in self.plan)
        self._people.show_plan(titles, length_words(minutes), lambda people: judged(self._stock.library, plan, people))
        self._home.show_widget(self._people)
        self._people.focus_field()

    def show_groups(self) -> None:
        """The groups kept for next time."""
        from trainer.store.people_lists import kept_groups

        groups = kept_groups(self._folders.people)
        self._people.show_groups(
            {
                group.name: [Listed(person.name, "observer" if person.observer else "here") for person in group.people]
                for group in groups
            }
        )

    def close(self) -> None:
        """Breaks off what is under way."""
        self.rehearsal.close()
        self._people.lists.wait()

    def _rehearse_with(self) -> None:
        people = self._people.people
        players = sum(person.part in ("here", "late") for person in people)
        observers = sum(person.part == "observer" for person in people)
        self.rehearsal.rehearse(self.plan, players, observers, self._people.terms.limit)

    def _keep_group(self, name: str, people: Sequence[Listed]) -> None:
        from trainer.store.people_lists import KeptPerson, keep_group

        kept = [KeptPerson(person.name, observer=person.observer) for person in people]
        try:
            keep_group(self._folders.people, name, kept)
        except NotSaved as problem:
            self._people.say(str(problem))
            return
        self.show_groups()
        self._people.say(_("“{name}” is kept for next time.").format(name=name))

    def _open_own_folder(self) -> None:
        self._folders.own_scenarios.mkdir(parents=True, exist_ok=True)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folders.own_scenarios)))

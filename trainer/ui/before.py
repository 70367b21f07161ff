"""This file is what a facilitator does before the session: a plan chosen, people entered, groups kept, a rehearsal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from trainer.model.events import PlannedBlock
from trainer.model.namelist import Listed
from trainer.model.planning import numbered
from trainer.model.trouble import NotSaved
from trainer.ui.folders import Folders
from trainer.ui.library.home import HomeWindow
from trainer.ui.library.page import LibraryPage
from trainer.ui.library.plan import PlanPart
from trainer.ui.library.shelf import Entry
from trainer.ui.library.stock import Stock
from trainer.ui.library.words import length_words
from trainer.ui.people.page import PeoplePage
from trainer.ui.plan.keeping import PlanKeeping
from trainer.ui.plan.page import PlanPage
from trainer.ui.plan.reckoning import Reckoning
from trainer.ui.plan.today import Today
from trainer.ui.rehearsal.flow import RehearsalFlow
from trainer.words import _


@dataclass(frozen=True, slots=True)
class Pages:
    """The pages of a day's preparation, and what they share."""

    library: LibraryPage
    plan: PlanPage
    people: PeoplePage
    today: Today
    reckoning: Reckoning


class Before(QObject):
    """Leads from the library by the plan to the people; `plan` is what a start would run."""

    def __init__(self, home: HomeWindow, pages: Pages, stock: Stock, folders: Folders) -> None:
        """Nothing is chosen yet."""
        super().__init__(home)
        library, people = pages.library, pages.people
        self._home, self._library, self._people, self._stock, self._folders = home, library, people, stock, folders
        self.plan: tuple[PlannedBlock, ...] = ()
        self.rehearsal = RehearsalFlow(home, stock, folders)
        self._today, self._plan_page, self._reckoning = pages.today, pages.plan, pages.reckoning
        self.keeping = PlanKeeping(pages.today, pages.plan, stock, folders)
        library.start.connect(self.choose)
        library.rehearse.connect(self.rehearsal.rehearse)
        library.open_folder.connect(self._open_own_folder)
        people.keep.connect(self._keep_group)
        people.choose.connect(lambda: home.show_widget(library))
        people.rehearse.connect(self._rehearse_with)
        self._connect_plan()

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

    def _connect_plan(self) -> None:
        """The strip under the library and the plan's page show the same."""
        self._library.added.connect(self._take_start)
        self._library.plan.changed.connect(lambda: self._today.take_blocks(self._library.plan.blocks))
        self._library.plan.times.connect(lambda: self._home.show_widget(self._plan_page))
        self._today.changed.connect(self._show_strip)
        self._stock.changed.connect(self._files_changed)
        self._people.rows.changed.connect(self._people_changed)
        self._plan_page.choose.connect(lambda: self._home.show_widget(self._library))
        self._plan_page.start.connect(self.choose)
        self._plan_page.rehearse.connect(self._rehearse_plan)
        self._people_changed()

    def _show_strip(self) -> None:
        parts = [PlanPart(block, self._reckoning.length(block) or 0) for block in self._today.day.blocks]
        self._library.plan.show_parts(parts)

    def _take_start(self, entry: Entry) -> None:
        """A plan that begins with an agenda begins when that does."""
        if entry.kind == "agenda" and not self._today.day.blocks and self._today.day.start is None:
            self._today.set_start(self._stock.library.agenda(entry.id).start)

    def _files_changed(self) -> None:
        self._reckoning.forget()
        self._plan_page.refresh()
        self._show_strip()

    def _people_changed(self) -> None:
        self._plan_page.show_people(self._reckoning.people_words())
        self._plan_page.refresh()

    def _rehearse_plan(self, plan: Sequence[PlannedBlock]) -> None:
        self.plan = numbered(plan)
        self._rehearse_with()

    def close(self) -> None:
        """Breaks off what is under way."""
        self.rehearsal.close()
        self._people.lists.wait()

    def _rehearse_with(self) -> None:
        people = self._people.people
        observers = sum(person.part == "observer" for person in people)
        self.rehearsal.rehearse(self.plan, self._people.players, observers, self._people.terms.limit)

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

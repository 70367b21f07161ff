"""This file is what a facilitator does before the session: a plan chosen, people entered, groups kept, a rehearsal."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject

from trainer.model.namelist import Listed
from trainer.model.planning import numbered, retold
from trainer.ui.job import while_there
from trainer.ui.library.home import PEOPLE, PLAN, SCENARIOS
from trainer.ui.library.words import length_words
from trainer.ui.opened import open_path
from trainer.ui.plan.keeping import PlanKeeping
from trainer.words import _, current_language

if TYPE_CHECKING:
    from trainer.model.events import PlannedBlock
    from trainer.model.session import Session
    from trainer.store.people_lists import KeptGroup
    from trainer.store.sessions import PastSession
    from trainer.ui.folders import Folders
    from trainer.ui.lasting import Lasting
    from trainer.ui.library.home import HomeWindow
    from trainer.ui.library.page import LibraryPage
    from trainer.ui.library.shelf import Entry, Shelf
    from trainer.ui.library.stock import Stock
    from trainer.ui.people.page import PeoplePage
    from trainer.ui.plan.page import PlanPage
    from trainer.ui.plan.reckoning import Reckoning
    from trainer.ui.rehearsal.flow import RehearsalFlow


class Pages(Protocol):
    """The window and its pages, each made when it is asked for."""

    home: HomeWindow
    library: LibraryPage

    @property
    def plan(self) -> PlanPage:
        """Today's plan with its times."""
        ...

    @property
    def people(self) -> PeoplePage:
        """Who is here today."""
        ...

    @property
    def reckoning(self) -> Reckoning:
        """How long the parts of the plan take."""
        ...

    def holds(self, number: int) -> bool:
        """Whether a page was made already."""
        ...


class Before(QObject):
    """Leads from the library by the plan to the people; `plan` is what a start would run."""

    def __init__(self, front: Pages, lasting: Lasting, stock: Stock, folders: Folders) -> None:
        """What today's plan holds is chosen, if anything."""
        super().__init__(front.home)
        today = lasting.today
        self._front, self._lasting, self._today, self._stock, self._folders = front, lasting, today, stock, folders
        self.plan = today.day.blocks
        self._rehearsal: RehearsalFlow | None = None
        self.keeping = PlanKeeping(today, lambda: front.plan, stock, folders, lasting.scribe, self)
        today.changed.connect(self.show_strip)
        today.changed.connect(self._follow_today)
        stock.changed.connect(self._files_changed)

    @property
    def rehearsal(self) -> RehearsalFlow:
        """What plays a plan with made-up people."""
        if self._rehearsal is None:
            from trainer.ui.rehearsal.flow import RehearsalFlow

            self._rehearsal = RehearsalFlow(self._front.home, self._stock, self._folders)
        return self._rehearsal

    def serve_plan(self, page: PlanPage) -> None:
        """Leads on from the page of the plan."""
        page.choose.connect(lambda: self._front.home.show_page(SCENARIOS))
        page.start.connect(self.choose)
        page.rehearse.connect(self._rehearse_plan)
        page.keep.connect(self.keeping.keep)
        page.show_people(self._front.reckoning.people_words())

    def serve_people(self, page: PeoplePage) -> None:
        """Leads on from the page of the people."""
        page.keep.connect(self._keep_group)
        page.choose.connect(lambda: self._front.home.show_page(SCENARIOS))
        page.rehearse.connect(self._rehearse_with)
        page.rows.changed.connect(self._people_changed)
        page.terms.promise_card.changed.connect(self._people_changed)
        self._show_chosen(page)

    def choose(self, plan: Sequence[PlannedBlock]) -> None:
        """What is to be run is chosen: on to the people."""
        self.plan = numbered(plan)
        page = self._front.people
        self._show_chosen(page)
        self._front.home.show_page(PEOPLE)
        page.focus_field()

    def _follow_today(self) -> None:
        """Whoever plans has chosen: what today's plan holds is what a start would run, on whatever way one comes."""
        if self.plan != self._today.day.blocks:
            self.plan = self._today.day.blocks
            if self._front.holds(PEOPLE):
                self._show_chosen(self._front.people)

    def _show_chosen(self, page: PeoplePage) -> None:
        from trainer.ui.people.judging import judged

        plan = self.plan
        titles = [block.title for block in plan if not block.pause]
        page.show_plan(titles, self._length(), lambda people: judged(self._stock.library, plan, people))

    def let_go(self, session: Session) -> None:
        """What was played to its end is chosen no more, nor looked for; its plan can be brought back on its page."""
        if session.finished is None:
            return
        self._front.library.clear_wish()
        played = {block.id for block in session.plan if not block.added}
        if played == {block.id for block in self._today.day.blocks}:
            self._today.finish()
        elif played == {block.id for block in self.plan}:
            self.plan = ()
            if self._front.holds(PEOPLE):
                self._show_chosen(self._front.people)

    def show_groups(self) -> None:
        """The groups kept for next time."""
        from trainer.store.people_lists import kept_groups

        self._lasting.scribe.ask(partial(kept_groups, self._folders.people), while_there(self, self._show_groups))

    def _show_groups(self, groups: Sequence[KeptGroup]) -> None:
        parts = {
            group.name: [Listed(person.name, "observer" if person.observer else "here") for person in group.people]
            for group in groups
        }
        self._front.people.show_groups(parts)

    def take_strip(self) -> None:
        """The strip under the library was changed."""
        self._today.take_blocks(self._front.library.plan.blocks)

    def show_strip(self) -> None:
        """The strip under the library and the plan's page show the same."""
        from trainer.ui.library.plan import PlanPart

        length = self._front.reckoning.length
        self._front.library.show_plan([PlanPart(block, length(block) or 0) for block in self._today.day.blocks])

    def take_start(self, entry: Entry) -> None:
        """A plan that begins with an agenda begins when that does."""
        if entry.kind == "agenda" and not self._today.day.blocks and self._today.day.start is None:
            self._today.set_start(self._stock.library.agenda(entry.id).start)

    def _files_changed(self, shelf: Shelf) -> None:
        """What is planned is called as it is called now, and takes as long."""
        self._front.reckoning.forget()
        titles = {entry.id: entry.title for entry in shelf.entries if entry.kind == "scenario"}
        self._today.take_blocks(retold(self._today.day.blocks, titles, current_language()))
        if self._front.holds(PLAN):
            self._front.plan.refresh()
        self.show_strip()

    def meet(self, session: PastSession) -> None:
        """Those of a past session come again, for a session of its own: they stand on the list to be looked through."""
        from trainer.ui.people.again import bring

        self._front.home.show_page(PEOPLE)
        bring(session, self._front.people, self._lasting.awaited)

    def _length(self) -> str:
        """How long what is chosen takes with so many people as are on the list: as the console will tell it."""
        return length_words(sum(self._front.reckoning.length(block) or 0 for block in self.plan)) if self.plan else ""

    def _people_changed(self) -> None:
        self._front.people.terms.show_length(self._length())
        self._front.reckoning.limit = self._front.people.terms.limit
        if self._front.holds(PLAN):
            self._front.plan.show_people(self._front.reckoning.people_words())
            self._front.plan.refresh()

    def _rehearse_plan(self, plan: Sequence[PlannedBlock]) -> None:
        self.plan = numbered(plan)
        self._rehearse_with()

    def close(self) -> None:
        """Breaks off what is under way."""
        if self._rehearsal is not None:
            self._rehearsal.close()

    def _rehearse_with(self) -> None:
        people = self._front.people.people
        observers = sum(person.part == "observer" for person in people)
        self.rehearsal.rehearse(self.plan, self._front.people.players, observers, self._front.people.terms.limit)

    def _keep_group(self, name: str, people: Sequence[Listed]) -> None:
        from trainer.store.people_lists import KeptPerson, keep_group

        kept = [KeptPerson(person.name, observer=person.observer) for person in people]
        self._lasting.scribe.ask(
            partial(keep_group, self._folders.people, name, kept),
            while_there(self, lambda _kept: self._group_kept(name)),
            while_there(self, self._front.people.say),
        )

    def _group_kept(self, name: str) -> None:
        self.show_groups()
        self._front.people.say(_("“{name}” is kept for next time.").format(name=name))

    def open_own_folder(self) -> None:
        """Shows where one's own scenarios lie."""
        self._folders.own_scenarios.mkdir(parents=True, exist_ok=True)
        trouble = open_path(self._folders.own_scenarios)
        if trouble:
            self._front.library.say_empty(trouble)

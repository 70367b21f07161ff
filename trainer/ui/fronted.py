"""This file is the parts of the program by name: pages are those of the window in the language of the moment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from trainer.ui.before import Before
    from trainer.ui.front import Front
    from trainer.ui.lasting import Lasting
    from trainer.ui.library.continuing import ContinueBanner, ContinueButton
    from trainer.ui.library.home import HomeWindow
    from trainer.ui.library.page import LibraryPage
    from trainer.ui.library.printing import CardPrinter
    from trainer.ui.noting import Noting
    from trainer.ui.offers import Offers
    from trainer.ui.people.page import PeoplePage
    from trainer.ui.plan.page import PlanPage
    from trainer.ui.plan.reckoning import Reckoning
    from trainer.ui.plan.today import Today
    from trainer.ui.records.bench import RecordBench
    from trainer.ui.room.check import RoomCheck
    from trainer.ui.room.page import RoomPage
    from trainer.ui.sessions.notes_writer import NotesWriter
    from trainer.ui.sessions.page import SessionsPage


class Fronted(QObject):
    """Whoever has them has their parts; one that was never needed is made when it is asked for."""

    front: Front
    offers: Offers
    lasting: Lasting

    @property
    def home(self) -> HomeWindow:
        """The window."""
        return self.front.home

    @property
    def library(self) -> LibraryPage:
        """What can be run today."""
        return self.front.library

    @property
    def plan(self) -> PlanPage:
        """Today's plan with its times."""
        return self.front.plan

    @property
    def people(self) -> PeoplePage:
        """Who is here today."""
        return self.front.people

    @property
    def room(self) -> RoomPage:
        """The check of the room."""
        return self.front.room

    @property
    def check(self) -> RoomCheck:
        """What fills the page of the room."""
        return self.front.check

    @property
    def sessions(self) -> SessionsPage:
        """The past sessions."""
        return self.front.sessions

    @property
    def before(self) -> Before:
        """What a facilitator does before the session."""
        return self.front.before

    @property
    def reckoning(self) -> Reckoning:
        """How long the parts of the plan take."""
        return self.front.reckoning

    @property
    def printer(self) -> CardPrinter:
        """What prints role cards."""
        return self.front.printer

    @property
    def resume_button(self) -> ContinueButton:
        """The quiet offer to go on."""
        return self.offers.button

    @property
    def banner(self) -> ContinueBanner:
        """The offer to go on that comes before anything else."""
        return self.offers.banner

    @property
    def today(self) -> Today:
        """Today's plan."""
        return self.lasting.today

    @property
    def bench(self) -> RecordBench:
        """What lists, begins and opens records."""
        return self.lasting.bench

    @property
    def writer(self) -> NotesWriter:
        """What writes notes beside the windows."""
        return self.lasting.writer

    @property
    def noting(self) -> Noting:
        """The way from a wish for notes to their folder."""
        return self.lasting.noting

"""This file is the home window with its pages, built in one language; for another language it is built anew."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QApplication

from trainer.clock import Clock
from trainer.model.events import PlannedBlock, Promise
from trainer.model.namelist import Listed
from trainer.ready.awake import Awake
from trainer.ui.before import Before, Pages
from trainer.ui.firstlook import FirstLook
from trainer.ui.folders import Folders
from trainer.ui.library.continuing import ContinueBanner, ContinueButton
from trainer.ui.library.home import HomeWindow, page_names
from trainer.ui.library.page import LibraryPage
from trainer.ui.library.printing import CardPrinter
from trainer.ui.library.stock import Stock
from trainer.ui.people.page import PeoplePage
from trainer.ui.plan.page import PlanPage
from trainer.ui.plan.reckoning import Reckoning
from trainer.ui.plan.today import Today
from trainer.ui.records.bench import RecordBench
from trainer.ui.records.list import RecordsPage
from trainer.ui.records.part import RecordsPart
from trainer.ui.room.check import Places, RoomCheck
from trainer.ui.room.page import RoomPage
from trainer.ui.sessions.due import DueBanner
from trainer.ui.sessions.page import SessionsPage
from trainer.ui.sessions.reader import SessionReader

SCENARIOS, PLAN, PEOPLE, ROOM, SESSIONS, RECORDS = range(6)
Screens = Callable[[], Sequence[QScreen]]


@dataclass(frozen=True, slots=True)
class Ground:
    """What the pages stand on and what outlives them."""

    app: QApplication
    folders: Folders
    clock: Clock
    stock: Stock
    today: Today
    places: Callable[[], Places]
    bench: RecordBench
    screens: Screens = QGuiApplication.screens
    awake: Awake = field(default_factory=Awake)


@dataclass(frozen=True, slots=True)
class Entered:
    """What the facilitator has entered on the pages, whatever language they are in."""

    plan: tuple[PlannedBlock, ...]
    page: int
    search: str
    people: tuple[Listed, ...]
    typing: str
    promise: Promise
    code: str


class Front(QObject):
    """The pages, wired to each other; the program wires them to what lives longer."""

    def __init__(self, ground: Ground, first: FirstLook | None = None) -> None:
        """Builds the window, or furnishes the one seen `first`; the disk is not touched."""
        super().__init__()
        stock, today, folders = ground.stock, ground.today, ground.folders
        self.library = first.library if first else LibraryPage()
        self.library.minutes = stock.minutes
        self.printer = CardPrinter(stock, self.library.about, folders.documents or folders.data, self)
        self.people = PeoplePage()
        self.reckoning = Reckoning(stock, ground.clock, lambda: self.people.players)
        self.plan = PlanPage(today, self.reckoning)
        self.room = RoomPage()
        self.check = RoomCheck(self.room, ground.places, ground.clock, ground.app, ground.screens, ground.awake)
        self.sessions, self.records = SessionsPage(), RecordsPage()
        self.resume_button, self.banner = ContinueButton(), ContinueBanner()
        self.library.aside.addWidget(self.resume_button, 0, Qt.AlignmentFlag.AlignTop)
        listed = (self.library, self.plan, self.people, self.room, self.sessions, self.records)
        if first:
            self.home = first.home
            self.home.furnish(listed)
        else:
            self.home = HomeWindow(tuple(zip(page_names(), listed, strict=True)))
        self.kept = RecordsPart(self.home, ground.bench, self.records)
        self.reader = SessionReader(self.home, self.sessions)
        self.sessions.begin_record.connect(self.kept.begin_from)
        self.sessions.open_record.connect(ground.bench.open)
        ground.bench.listed.connect(self.sessions.show_records)
        stock.read.connect(ground.bench.offer)
        pages = Pages(self.library, self.plan, self.people, today, self.reckoning)
        self.before = Before(self.home, pages, stock, folders)
        self.due = DueBanner()
        for banner in (self.banner, self.due):
            self.home.banners.addWidget(banner)

    @property
    def entered(self) -> Entered:
        """What would be lost with the window."""
        people = self.people
        return Entered(
            plan=self.before.plan,
            page=RECORDS if self.kept.shown else SESSIONS if self.reader.shown else self.home.page,
            search=self.library.search.text(),
            people=people.people,
            typing=people.field.toPlainText(),
            promise=people.terms.promise,
            code=people.terms.code,
        )

    def enter(self, entered: Entered) -> None:
        """Puts in what was entered before."""
        if entered.plan:
            self.before.choose(entered.plan)
        self.library.search.setText(entered.search)
        self.people.show_people(entered.people)
        self.people.field.setPlainText(entered.typing)
        self.people.terms.promise_card.show_promise(entered.promise)
        self.people.terms.show_code(entered.code)
        self.home.show_page(entered.page)

    def close(self) -> None:
        """Breaks off what is under way and puts the window away."""
        self.printer.wait()
        self.before.close()
        self.check.close()
        self.kept.close()
        self.reader.close()
        self.home.close()
        self.home.deleteLater()
        self.deleteLater()

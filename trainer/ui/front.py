"""This file is the home window with its pages, built in one language; for another language it is built anew."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from trainer.ui.entered import Entered, name_again, named
from trainer.ui.library.home import PEOPLE, PLAN, RECORDS, ROOM, SCENARIOS, SESSIONS, SETTINGS, HomeWindow, page_names
from trainer.ui.library.page import LibraryPage

if TYPE_CHECKING:
    from trainer.ui.before import Before
    from trainer.ui.firstlook import FirstLook
    from trainer.ui.ground import Ground
    from trainer.ui.library.printing import CardPrinter
    from trainer.ui.people.page import PeoplePage
    from trainer.ui.plan.page import PlanPage
    from trainer.ui.plan.reckoning import Reckoning
    from trainer.ui.records.list import RecordsPage
    from trainer.ui.records.part import RecordsPart
    from trainer.ui.room.check import RoomCheck
    from trainer.ui.room.page import RoomPage
    from trainer.ui.sessions.comparer import SessionComparer
    from trainer.ui.sessions.eraser import Eraser
    from trainer.ui.sessions.listening import SessionListener
    from trainer.ui.sessions.page import SessionsPage
    from trainer.ui.sessions.reader import SessionReader
    from trainer.ui.settings.keeping import Keeping
    from trainer.ui.settings.page import SettingsPage
    from trainer.ui.text.adapting import Adapter


class Front(QObject):
    """The pages, wired to each other; the program wires them to what lives longer.

    Every part but the first page is made when it is first asked for, and then stays; `made` tells the number of a page
    that stands in the window now.
    """

    made = Signal(int)

    def __init__(self, ground: Ground, first: FirstLook | None = None) -> None:
        """Builds the window, or moves into the one seen `first`; the disk is not touched."""
        super().__init__()
        self._ground = ground
        self.library = first.library if first else LibraryPage()
        self.home = first.home if first else HomeWindow(page_names(), self.library)
        self._plan: PlanPage | None = None
        self._people: PeoplePage | None = None
        self._room: RoomPage | None = None
        self._check: RoomCheck | None = None
        self._sessions: SessionsPage | None = None
        self._reader: SessionReader | None = None
        self._comparer: SessionComparer | None = None
        self._listener: SessionListener | None = None
        self._eraser: Eraser | None = None
        self._records: RecordsPage | None = None
        self._kept: RecordsPart | None = None
        self._settings: Keeping | None = None
        self._before: Before | None = None
        self._reckoning: Reckoning | None = None
        self._printer: CardPrinter | None = None
        self._adapter: Adapter | None = None
        self.home.lead(self._page)
        self._connect(self.library)

    def _connect(self, library: LibraryPage) -> None:
        # Lambdas, for what they lead to is made when it is first needed.
        library.minutes = self._ground.stock.minutes
        library.start.connect(lambda plan: self.before.choose(plan))  # noqa: PLW0108
        library.rehearse.connect(lambda plan: self.before.rehearsal.rehearse(plan))  # noqa: PLW0108
        library.open_folder.connect(lambda: self.before.open_own_folder())  # noqa: PLW0108
        library.added.connect(lambda entry: self.before.take_start(entry))  # noqa: PLW0108
        library.planned.connect(lambda: self.before.take_strip())  # noqa: PLW0108
        library.times.connect(lambda: self.home.show_page(PLAN))
        library.print_cards.connect(lambda entry: self.printer.print_cards(entry))  # noqa: PLW0108
        library.change.connect(lambda entry: self.adapter.change(entry))  # noqa: PLW0108
        library.mend.connect(lambda path: self.adapter.mend(path))  # noqa: PLW0108

    def _page(self, number: int) -> QWidget:
        pages: dict[int, Callable[[], QWidget]] = {
            PLAN: lambda: self.plan,
            PEOPLE: lambda: self.people,
            ROOM: lambda: self.room,
            SESSIONS: lambda: self.sessions,
            RECORDS: lambda: self.records,
            SETTINGS: lambda: self.settings,
        }
        return pages[number]()

    def _stands(self, number: int, page: QWidget) -> None:
        self.home.take(number, page)
        self.made.emit(number)

    # The pages

    @property
    def plan(self) -> PlanPage:
        """Today's plan with its times."""
        if self._plan is None:
            from trainer.ui.plan.page import PlanPage

            self._plan = PlanPage(self._ground.lasting.today, self.reckoning)
            self.before.serve_plan(self._plan)
            self._stands(PLAN, self._plan)
        return self._plan

    @property
    def people(self) -> PeoplePage:
        """Who is here today."""
        if self._people is None:
            from trainer.ui.people.page import PeoplePage

            self._people = PeoplePage()
            self.before.serve_people(self._people)
            self._stands(PEOPLE, self._people)
        return self._people

    @property
    def room(self) -> RoomPage:
        """The check of the room."""
        if self._room is None:
            from trainer.ui.room.check import RoomCheck
            from trainer.ui.room.page import RoomPage

            on = self._ground
            self._room = RoomPage()
            self._check = RoomCheck(self._room, on.places, on.clock, on.app, on.screens, on.awake)
            self._stands(ROOM, self._room)
        return self._room

    @property
    def check(self) -> RoomCheck:
        """What fills the page of the room."""
        self._page(ROOM)
        assert self._check is not None  # noqa: S101 - made with its page
        return self._check

    @property
    def sessions(self) -> SessionsPage:
        """The past sessions."""
        if self._sessions is None:
            from trainer.ui.sessions.comparer import SessionComparer
            from trainer.ui.sessions.listening import SessionListener
            from trainer.ui.sessions.page import SessionsPage
            from trainer.ui.sessions.reader import SessionReader

            self._sessions = page = SessionsPage()
            self._reader = SessionReader(self.home, page)
            self._listener = SessionListener(page)
            on = self._ground
            index = on.folders.index / "compared"
            self._comparer = SessionComparer(self.home, page, lambda: on.places().notes, index, on.folders.data)
            page.erase.connect(lambda session: self.eraser.open_session(session, page))
            page.begin.connect(lambda: self.home.show_page(SCENARIOS))
            page.meet.connect(lambda session: self.before.meet(session))  # noqa: PLW0108
            page.begin_record.connect(lambda session: self.kept.begin_from(session))  # noqa: PLW0108
            page.open_record.connect(lambda record: self.kept.open_kept(record))  # noqa: PLW0108
            self._ground.lasting.bench.listed.connect(page.show_records)
            self._stands(SESSIONS, page)
            self._ground.lasting.bench.load()
        return self._sessions

    @property
    def reader(self) -> SessionReader:
        """What opens past sessions to read."""
        self._page(SESSIONS)
        assert self._reader is not None  # noqa: S101 - made with its page
        return self._reader

    @property
    def eraser(self) -> Eraser:
        """What erases names and sentences."""
        if self._eraser is None:
            from trainer.ui.sessions.eraser import Eraser, Reach

            on = self._ground
            folders = on.folders
            derived = folders.index / "compared"
            reach = Reach(
                lambda path: on.places().notes / path.stem,
                on.places().sessions,
                folders.records,
                folders.people,
                folders.data,
                derived,
            )
            self._eraser = Eraser(self.home, reach)
            self._eraser.erased.connect(self._look_again)
        return self._eraser

    def _look_again(self) -> None:
        """Lists that were read before something was erased."""
        if self._sessions is not None:
            self._sessions.stale.emit()
        if self._people is not None:
            self.before.show_groups()

    @property
    def records(self) -> RecordsPage:
        """What lives on after workshops."""
        if self._records is None:
            from trainer.ui.records.list import RecordsPage
            from trainer.ui.records.part import RecordsPart

            bench = self._ground.lasting.bench
            self._records = RecordsPage()
            self._kept = RecordsPart(self.home, bench, self._records)
            self._records.erase.connect(lambda kept: self.eraser.open_record(kept, self.records))
            self._stands(RECORDS, self._records)
            bench.load()
            bench.offer()
        return self._records

    @property
    def kept(self) -> RecordsPart:
        """How the pages of records work together."""
        self._page(RECORDS)
        assert self._kept is not None  # noqa: S101 - made with its page
        return self._kept

    @property
    def settings(self) -> SettingsPage:
        """What is told once and for all."""
        return self.keeping.page

    @property
    def keeping(self) -> Keeping:
        """What keeps that."""
        if self._settings is None:
            self._settings = self._ground.lasting.settings()
            self._stands(SETTINGS, self._settings.page)
        return self._settings

    # What serves them

    @property
    def before(self) -> Before:
        """What a facilitator does before the session."""
        if self._before is None:
            from trainer.ui.before import Before

            on = self._ground
            self._before = Before(self, on.lasting, on.stock, on.folders)
            self._before.keeping.load()
        return self._before

    @property
    def reckoning(self) -> Reckoning:
        """How long the parts of the plan take with the people who are here."""
        if self._reckoning is None:
            from trainer.ui.plan.reckoning import Reckoning

            on = self._ground
            self._reckoning = Reckoning(on.stock, on.clock, lambda: self._people.players if self._people else 0)
        return self._reckoning

    @property
    def printer(self) -> CardPrinter:
        """What prints role cards."""
        if self._printer is None:
            from trainer.ui.library.printing import CardPrinter

            on = self._ground
            folder = on.folders.documents or on.folders.data
            self._printer = CardPrinter(on.stock, self.library.about, folder, self)
        return self._printer

    @property
    def adapter(self) -> Adapter:
        """What shows an exercise's text to be changed."""
        if self._adapter is None:
            from trainer.ui.text.adapting import Adapter

            on = self._ground
            self._adapter = Adapter(self.home, on.stock, self.library, on.folders, on.lasting.today)
        return self._adapter

    def holds(self, number: int) -> bool:
        """Whether a page was made already."""
        pages = (None, self._plan, self._people, self._room, self._sessions, self._records, self._settings)
        return pages[number] is not None

    # In another language

    @property
    def entered(self) -> Entered:
        """What would be lost with the window; what is kept on the disk is kept by then."""
        if self._settings is not None:
            self._settings.close()
        return Entered(
            plan=self._before.plan if self._before else (),
            page=self.home.entry,
            search=self.library.search.text(),
            named=named(self._people) if self._people else None,
            ticked=tuple(one.path for one in self._sessions.rows.ticked) if self._sessions else (),
            naming=self._sessions.pane.naming.typed if self._sessions else None,
        )

    def enter(self, entered: Entered) -> None:
        """Puts in what was entered before."""
        if entered.plan:
            self.before.choose(entered.plan)
        self.library.search.setText(entered.search)
        if entered.named is not None:
            name_again(self.people, entered.named)
        if entered.ticked:
            self.sessions.rows.tick_again(entered.ticked)
        if entered.naming is not None:
            self.sessions.rows.choose(entered.naming.path)
            self.sessions.pane.naming.type_again(entered.naming)
        self.home.show_page(entered.page)

    def put_away(self) -> None:
        """Hands over to the disk what is typed."""
        for part in (self._kept, self._settings):
            if part is not None:
                part.close()

    @property
    def busy(self) -> bool:
        """Whether something is under way that shouldn't be broken off."""
        parts = (self._printer, self._check, self._eraser, self._settings)
        return any(part is not None and part.busy for part in parts)

    def close(self) -> None:
        """Breaks off what is under way and puts the window away."""
        if self._adapter is not None:
            self._adapter.changer.close()
        for part in (self._before, self._check, self._comparer, self._listener):
            if part is not None:
                part.close()
        self.put_away()
        self.home.hide()  # closed, it would take along what was typed into it meanwhile
        self.home.deleteLater()
        self.deleteLater()

"""This file is the program as a whole: the home window, the session that runs, and the notes after it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication

from trainer.clock import Clock, SystemClock
from trainer.ready.awake import Awake
from trainer.ui.beginning import Beginning, Host
from trainer.ui.folders import Folders
from trainer.ui.front import Front
from trainer.ui.ground import Ground
from trainer.ui.lasting import Lasting
from trainer.ui.library.continuing import KEY
from trainer.ui.library.home import PEOPLE, PLAN, ROOM, SCENARIOS, SESSIONS
from trainer.ui.library.stock import Stock
from trainer.ui.looks import Looks
from trainer.ui.memory import Memory
from trainer.ui.offers import Offers
from trainer.ui.parting import DISK, NOTES, lost_words, part, tell_last
from trainer.ui.sessions.keeper import Keeper
from trainer.ui.tongue import Tongue
from trainer.words import _, current_language

if TYPE_CHECKING:
    from trainer.opening import Opened
    from trainer.store.sessions import PastSession
    from trainer.store.settings import Settings
    from trainer.ui.firstlook import FirstLook
    from trainer.ui.ground import Screens
    from trainer.ui.people.page import Setting
    from trainer.ui.room.check import Places
    from trainer.ui.running import Running

__all__ = ["PEOPLE", "PLAN", "ROOM", "SCENARIOS", "SESSIONS", "Program"]


class Program(Host):
    """Everything that lives as long as the program; `open` shows it, `close` puts it away."""

    def __init__(
        self,
        app: QApplication,
        folders: Folders,
        clock: Clock | None = None,
        screens: Screens = QGuiApplication.screens,
        first: FirstLook | None = None,
        awake: Awake | None = None,
    ) -> None:
        """Builds the window, or moves into what is seen `first`; the disk is not touched before it stands.

        `screens` tells what is plugged in, `awake` keeps the computer from sleeping while a session runs.
        """
        super().__init__()
        self.awake = awake or Awake()
        self._app, self.folders, self._clock, self._screens = app, folders, clock or SystemClock(), screens
        self.memory = Memory(folders)
        self.looks = Looks(app, self.memory, first.look if first else None)
        self.running: Running | None = None
        self.tongue = Tongue(app, self.memory)
        self.stock = Stock(
            (folders.scenarios, folders.own_scenarios), folders.index, self, first.seen if first else None
        )
        self.keeper = Keeper(lambda: self.memory.sessions, self._clock, folders.index / "sessions.json", self)
        self.lasting = Lasting(folders, self._clock, self.memory, self.stock, self.keeper)
        self.lasting.running = lambda: self.running
        self.lasting.speaking = lambda: self.front.reader.speaks
        self.beginning = Beginning(app, self, self._clock)
        self.lasting.awaited = self.beginning.awaited
        self._furnish(first)
        self._connect()

    def _furnish(self, first: FirstLook | None = None) -> None:
        """The home window in the language of the moment."""
        ground = Ground(
            self._app, self.folders, self._clock, self.stock, self.lasting, self._places, self._screens, self.awake
        )  # fmt: skip
        self.front = Front(ground, first)
        self._connect_front()

    # Start and end

    def open(self) -> None:
        """Shows the home window; what takes time follows once it is seen."""
        self.home.open(self._app.primaryScreen())
        self.library.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def load(self) -> None:
        """Reads what the first page shows: settings, scenarios, what was planned, what can be gone on with."""
        self.looks.follow()
        self.stock.load()
        if self.lasting.planned:
            self.before.show_strip()
        self.keeper.load()

    def close(self) -> None:
        """Puts everything away; a running session stays on the disk where it stands."""
        self.beginning.awaited.close()
        running = self.running
        self._end_session()
        if running is not None and (parting := running.parting()):
            tell_last(self.home, *parting)
        self.front.put_away()
        self._write_last()
        self.lasting.scribe.close()
        self.keeper.close()
        self.front.close()
        self.stock.stop()
        self.tongue.close()

    def _write_last(self) -> None:
        """Waits for the disk; what it refuses is told before it is lost."""
        scribe = self.lasting.scribe
        while True:
            scribe.try_again()
            part(lambda: self.lasting.busy or self.front.busy, self.home, NOTES if self.lasting.writing else DISK)
            if not scribe.problems or not tell_last(self.home, *lost_words(scribe.problems), _("Try again")):
                return

    # Settings

    @property
    def settings(self) -> Settings:
        """The facilitator's choices."""
        return self.memory.settings

    @property
    def sessions_folder(self) -> Path:
        """Where sessions are kept."""
        return self.memory.sessions

    def _places(self) -> Places:
        from trainer.ui.room.check import Places

        return Places(self.memory.sessions, self.memory.notes)

    def speak(self, language: str) -> None:
        """Goes on in another language, and remembers it; what was entered stays, the room sees no window go."""
        from trainer.ui.turning import turning

        if language == current_language():
            return
        if self.running is None and not self._may_leave(lambda: self.speak(language)):
            return
        with turning(self._app, lambda: self.running.console if self.running else self.home, language):
            self._turn(language)

    def _may_leave(self, then: Callable[[], object]) -> bool:
        """Whether the page that is shown may be left at once; else it asks first, and `then` happens when it may."""
        return self.home.leaving is None or self.home.leaving(then)

    def _turn(self, language: str) -> None:
        """What is seen comes first: the console of a session that runs, the windows behind it after."""
        from trainer.model.planning import retold

        self.tongue.choose(language)
        if self.running is not None:
            self.running.retell()
        before, entered = self.front, self.front.entered
        before.home.closed.disconnect(self._home_closed)
        self._furnish()
        self.stock.load()
        titles = {scenario.id: scenario.title for scenario in self.stock.library.runnable(language)}
        if self.lasting.planned:
            self.today.set(replace(self.today.day, blocks=retold(self.today.day.blocks, titles, language)))
            self.before.show_strip()
        if self.running is None:
            self.keeper.load()  # its own file is locked by a session that runs, and would be waited for
        self.front.enter(replace(entered, plan=retold(entered.plan, titles, language)))
        self.home.stand_in_for(before.home, aside=self.running is not None)
        before.close()

    def _show_screens(self, *_change: object) -> None:
        from trainer.ui.seats import screens_words

        if self.front.holds(PEOPLE):
            words, single = screens_words(self._screens(), self._app.primaryScreen())
            self.people.terms.show_screens(words, single=single)

    # The session

    def start(self, setting: Setting) -> None:
        """Begins a session with these people, promise and code."""
        if self.running is None:  # else it is the second click of two
            self.beginning.start(setting, self._ask_start_elsewhere)

    def resume(self, session: PastSession | None) -> None:
        """Takes up a session where it stood, one that was over too: then the group has met again."""
        from trainer.ui.people.known import has_code

        if session is None or self.running is not None:
            return
        if has_code(self.memory, lambda: self.people.terms, lambda: self.home.show_page(PEOPLE)):
            self.beginning.resume(session)

    def run(self, opened: Opened, *, again: bool = False) -> None:
        """Shows a session that is open, until it is left."""
        from trainer.adding import Shelf
        from trainer.ui.running import Running
        from trainer.ui.settling import Settling

        self.keeper.let_be()
        supply = Shelf(self.stock.library, opened.waiting, opened.carried)
        running = Running(self._app, opened, self.settings.code, self._screens, again=again, supply=supply)
        running.tones.set(on=self.settings.tones, volume=self.settings.volume)
        running.finished.connect(self.noting.write)
        running.finished.connect(self.awake.leave)
        running.resumed.connect(self._stay_awake)
        running.left.connect(self._left)
        running.stop_asked.connect(self.writer.stop)
        running.page_asked.connect(self.noting.write_page)
        running.elsewhere_asked.connect(lambda: self._ask_folder(_("Where to write the notes"), self.notes_elsewhere))
        running.moving.connect(self.memory.note_move)
        running.moved.connect(self.memory.keep_sessions)
        running.zoom_asked.connect(self.looks.zoom)
        running.contrast_asked.connect(self.looks.switch_contrast)
        running.language_asked.connect(self.speak)
        running.room_languages.connect(
            lambda stage, kiosk: self.memory.remember(
                replace(self.settings, stage_language=stage, kiosk_language=kiosk)
            )
        )
        running.desk.speak(stage=self.settings.stage_language, kiosk=self.settings.kiosk_language)
        self.running = running
        self._stay_awake()
        running.show()
        self.home.step_aside()
        Settling(running.console)

    def _stay_awake(self) -> None:
        self.awake.take(_("A session runs."))

    def _end_session(self) -> None:
        if self.running is not None:
            running, self.running = self.running, None
            self.awake.leave()
            tones = running.tones
            self.memory.remember(replace(self.settings, tones=tones.on, volume=tones.volume))
            running.spare = self.memory.notes
            running.close()

    def _left(self) -> None:
        """Back to the scenarios; a session that isn't finished can be continued from there."""
        no_input = QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents
        self.writer.wait(lambda: QCoreApplication.processEvents(no_input))  # no window stands still meanwhile
        running = self.running
        if running is not None:
            self.before.let_go(running.opened.conductor.session)
        self.home.show_page(SCENARIOS)
        self.home.come_back()
        self._end_session()
        if self.front.holds(PEOPLE):
            self.people.terms.next_code(self.settings.code, own=self.settings.own_code)
        if running is None or not running.silent:
            self.keeper.load()
        if running is not None and (parting := running.parting()):
            self.banner.say(*parting)

    # Another place

    def _ask_folder(self, words: str, chosen: Callable[[Path], None]) -> None:
        from trainer.ui.asking import ask_folder

        ask_folder(self.home, words, chosen)

    def start_elsewhere(self, folder: Path) -> None:
        """Keeps sessions in this folder from now on, and starts there."""
        self.memory.keep_sessions(str(folder))
        self.beginning.start_again(self._ask_start_elsewhere)

    def _ask_start_elsewhere(self) -> None:
        self._ask_folder(_("Where to keep sessions"), self.start_elsewhere)

    def notes_elsewhere(self, folder: Path) -> None:
        """Writes notes into this folder from now on, those of the session just finished too."""
        self.memory.remember(replace(self.settings, notes=str(folder)))
        self.noting.write()

    # Who tells whom

    def _connect(self) -> None:
        """What is so whatever language the pages are in."""
        for signal in (self._app.screenAdded, self._app.screenRemoved, self._app.primaryScreenChanged):
            signal.connect(self._show_screens)
        self.home.painted.connect(self.load, Qt.ConnectionType.QueuedConnection)

    def _connect_front(self) -> None:
        self.home.closed.connect(self._home_closed)
        self.lasting.scribe.saving.connect(self.home.show_saving)
        self.home.turned.connect(self._turned)
        self.home.language.chosen.connect(self.speak)
        self.stock.changed.connect(self.library.show_shelf)
        self.stock.reading.connect(self.library.wait_for_shelf)
        self.front.made.connect(self._serve)
        self.offers = Offers(self.home, self.library, self.keeper, self.resume)
        QShortcut(QKeySequence(KEY), self.home).activated.connect(lambda: self.resume(self.keeper.offer))
        for keys, steps in (("Ctrl++", 1), ("Ctrl+=", 1), ("Ctrl+-", -1)):
            shortcut = QShortcut(QKeySequence(keys), self.home)
            shortcut.activated.connect(lambda by=steps: self.looks.zoom(by))
        QShortcut(QKeySequence("F3"), self.home).activated.connect(self.looks.switch_contrast)

    def _serve(self, number: int) -> None:
        """A page stands in the window for the first time."""
        if number == PEOPLE:
            self._serve_people()
        elif number == SESSIONS:
            self._serve_sessions()

    def _serve_people(self) -> None:
        from trainer.ui.people.again import Again

        page = self.people
        page.start.connect(self.start)
        page.terms.elsewhere.connect(self._ask_start_elsewhere)
        page.terms.next_code(self.settings.code, own=self.settings.own_code)
        page.terms.promise_card.show_promise(self.memory.promise)
        self.before.show_groups()
        scribe, awaited = self.lasting.scribe, self.lasting.awaited
        Again(page, self.folders.data, self.keeper, scribe, awaited, lambda: self.beginning.begun)
        self._show_screens()

    def _serve_sessions(self) -> None:
        page, keeper = self.sessions, self.keeper
        keeper.listed.connect(page.show_sessions)
        keeper.said.connect(page.pane.say)
        page.resume.connect(self.resume)
        page.restore.connect(keeper.restore)
        page.correct.connect(keeper.correct)
        page.stale.connect(keeper.load)
        page.delete.connect(lambda session, notes: keeper.delete((session,), notes))
        self.noting.serve(page)
        self.front.reader.serve(self.resume, self.noting.write_again, self.writer.stop)
        page.show_sessions(keeper.found)
        page.pane.say(keeper.news)

    def _turned(self, page: int) -> None:
        if page == ROOM:
            self.check.look_once()

    def come_forward(self) -> None:
        """Somebody started the program once more: what is open comes to the front, never over what the room sees."""
        if self.running is not None:
            self.running.displays.come_forward()
        else:
            self.home.come_forward()

    def _home_closed(self) -> None:
        if self.running is None:
            self._app.quit()

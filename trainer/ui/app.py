"""This file is the program as a whole: the home window, the session that runs, and the notes after it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QKeySequence, QScreen, QShortcut
from PySide6.QtWidgets import QApplication, QFileDialog

from trainer.clock import Clock, SystemClock
from trainer.model.trouble import NotOpened, NotSaved, Refused
from trainer.ui.before import Before, Pages
from trainer.ui.errors import ErrorReports
from trainer.ui.folders import Folders
from trainer.ui.library.continuing import ContinueBanner, ContinueButton
from trainer.ui.library.home import HomeWindow
from trainer.ui.library.page import LibraryPage
from trainer.ui.library.printing import CardPrinter
from trainer.ui.library.stock import Stock
from trainer.ui.memory import Memory
from trainer.ui.onlyone import OnlyOne
from trainer.ui.people.page import PeoplePage, Setting
from trainer.ui.plan.page import PlanPage
from trainer.ui.plan.reckoning import Reckoning
from trainer.ui.plan.today import Today
from trainer.ui.room.check import Places, RoomCheck
from trainer.ui.room.page import RoomPage
from trainer.ui.sessions.keeper import Keeper
from trainer.ui.sessions.notes_writer import NotesWriter
from trainer.ui.sessions.page import SessionsPage
from trainer.ui.theme import apply_look, look, system_look, zoomed
from trainer.words import _

if TYPE_CHECKING:
    from trainer.opening import Opened
    from trainer.store.sessions import PastSession
    from trainer.store.settings import Settings
    from trainer.ui.running import Running

SCENARIOS, PLAN, PEOPLE, ROOM, SESSIONS = range(5)
Screens = Callable[[], Sequence[QScreen]]


class Program(QObject):
    """Everything that lives as long as the program; `open` shows it, `close` puts it away."""

    def __init__(
        self,
        app: QApplication,
        folders: Folders,
        clock: Clock | None = None,
        screens: Screens = QGuiApplication.screens,
    ) -> None:
        """Builds the window; the disk is not touched before it stands. `screens` tells what is plugged in."""
        super().__init__()
        self._app, self.folders, self._clock, self._screens = app, folders, clock or SystemClock(), screens
        self._look = system_look()
        apply_look(app, self._look)
        self.memory = Memory(folders)
        self._last: Setting | None = None
        self.running: Running | None = None
        self.stock = Stock((folders.scenarios, folders.own_scenarios), self)
        self.keeper = Keeper(lambda: self.memory.sessions, self._clock, self)
        self.writer = NotesWriter(self._clock, self)
        self.library = LibraryPage(self.stock.minutes)
        self.printer = CardPrinter(self.stock, self.library.about, folders.documents or folders.data, self)
        self.people = PeoplePage()
        self.today, self.reckoning = Today(self), Reckoning(self.stock, self._clock, lambda: self.people.players)
        self.plan = PlanPage(self.today, self.reckoning)
        self.room = RoomPage()
        self.check = RoomCheck(self.room, self._places, self._clock, app, screens)
        self.sessions = SessionsPage()
        self.resume_button, self.banner = ContinueButton(), ContinueBanner()
        self.library.aside.addWidget(self.resume_button, 0, Qt.AlignmentFlag.AlignTop)
        self.home = HomeWindow(
            (
                (_("Scenarios"), self.library),
                (_("Today's plan"), self.plan),
                (_("People"), self.people),
                (_("Room check"), self.room),
                (_("Past sessions"), self.sessions),
            )
        )
        pages = Pages(self.library, self.plan, self.people, self.today, self.reckoning)
        self.before = Before(self.home, pages, self.stock, folders)
        self.home.banners.addWidget(self.banner)
        self._connect()

    # Start and end

    def open(self) -> None:
        """Shows the home window; what takes time follows once it is seen."""
        self.home.open(self._app.primaryScreen())
        self.library.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def load(self) -> None:
        """Reads what the pages show: settings, scenarios, kept groups, past sessions."""
        self._zoom_to(self.settings.zoom)
        self.stock.load()
        self.before.keeping.load()
        self.people.terms.show_code(self.settings.code)
        self.people.terms.promise_card.show_promise(self.memory.promise)
        self.before.show_groups()
        self.keeper.load()
        QTimer.singleShot(0, self, self._show_screens)

    def close(self) -> None:
        """Puts everything away; a running session stays on the disk where it stands."""
        self._end_session()
        self.writer.wait()
        self.printer.wait()
        self.before.close()
        self.check.close()
        self.stock.stop()
        self.home.close()
        self.home.deleteLater()

    # Settings

    @property
    def settings(self) -> Settings:
        """The facilitator's choices."""
        return self.memory.settings

    @property
    def sessions_folder(self) -> Path:
        """Where sessions are kept."""
        return self.memory.sessions

    def notes_folder(self, session: Path) -> Path:
        """Where the notes of the session in this file are written."""
        return self.memory.notes / session.stem

    def _places(self) -> Places:
        return Places(self.memory.sessions, self.memory.notes)

    def zoom(self, steps: int) -> None:
        """Makes all text larger or smaller, and remembers it."""
        self._zoom_to(zoomed(self._look, steps).zoom)
        self.memory.remember(replace(self.settings, zoom=self._look.zoom))

    def _zoom_to(self, zoom: float) -> None:
        if zoom != self._look.zoom:
            self._look = look(dark=self._look.colours.dark, zoom=zoom)
            apply_look(self._app, self._look)

    def _show_screens(self) -> None:
        from trainer.ui.running import screens_words

        self.people.terms.show_screens(screens_words(self._screens(), self._app.primaryScreen()))

    # The session

    def start(self, setting: Setting) -> None:
        """Begins a session with these people, promise and code."""
        from trainer import opening

        if self.running is not None:
            return  # the second click of two
        self._last = setting
        guests = [opening.Guest(person.name, person.presence, person.observer) for person in setting.people]
        terms = opening.Terms(promise=setting.promise)
        try:
            opened = opening.start(
                self.stock.library, self.before.plan, guests, self.sessions_folder, self._clock, terms
            )
        except NotSaved as problem:
            self.people.terms.show_trouble(str(problem), elsewhere=True)
            return
        except Refused as refusal:
            self.people.terms.show_trouble(str(refusal))
            return
        self.memory.keep_terms(setting.code, setting.promise)
        self._run(opened)

    def resume(self, session: PastSession | None) -> None:
        """Takes up a session where it stood, one that was over too: then the group has met again."""
        if session is None or self.running is not None:
            return
        try:
            opened = self.keeper.open(session.path)
            self._take_up(opened)
        except (NotOpened, NotSaved) as problem:
            self.banner.say(_("“{title}” can't be opened").format(title=session.title), str(problem))
            return
        self._run(opened, again=True)

    def _take_up(self, opened: Opened) -> None:
        """What was over goes on; a file that can't say so is given free again."""
        if opened.conductor.session.finished is not None:
            try:
                opened.conductor.resume()
            except NotSaved:
                opened.file.close()
                raise

    def _run(self, opened: Opened, *, again: bool = False) -> None:
        from trainer.adding import Shelf
        from trainer.ui.running import Running

        self.banner.hide()
        supply = Shelf(self.stock.library, opened.file, opened.carried)
        running = Running(self._app, opened, self.people.terms.code, self._screens, again=again, supply=supply)
        running.tones.set(on=self.settings.tones, volume=self.settings.volume)
        running.finished.connect(self._write_notes)
        running.left.connect(self._left)
        running.console.finish.elsewhere_asked.connect(
            lambda: self._ask_folder(_("Where to write the notes"), self.notes_elsewhere)
        )
        running.console.zoom_asked.connect(self.zoom)
        self.running = running
        running.show()
        self.home.hide()

    def _end_session(self) -> None:
        if self.running is not None:
            running, self.running = self.running, None
            tones = running.tones
            self.memory.remember(replace(self.settings, tones=tones.on, volume=tones.volume))
            running.close()

    def _left(self) -> None:
        """Back to the scenarios; a session that isn't finished can be continued from there."""
        self.writer.wait()
        self.home.show_page(SCENARIOS)
        self.home.show()
        self._end_session()
        self.keeper.load()

    # The notes

    def _write_notes(self) -> None:
        if self.running is not None:
            self.running.console.finish.show_writing()
            self.writer.write(self.running.opened.conductor.play, self.notes_folder(self.running.opened.file.path))

    def _notes_written(self, files: Sequence[Path]) -> None:
        if self.running is not None:
            self.running.show_written(files)
        else:
            self.sessions.pane.say(_("Written to {folder}").format(folder=files[0].parent))

    def _notes_failed(self, sentence: str) -> None:
        if self.running is not None:
            self.running.show_problem(self.notes_folder(self.running.opened.file.path), sentence)
        else:
            self.sessions.pane.say(sentence)

    def _notes_again(self, session: PastSession) -> None:
        self.sessions.pane.say(_("Writing the notes…"))
        self.writer.write_again(session.path, self.notes_folder(session.path))

    def _open_notes(self, session: PastSession) -> None:
        folder = self.notes_folder(session.path)
        if folder.is_dir():
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
        else:
            self._notes_again(session)

    # Another place

    def _ask_folder(self, words: str, chosen: Callable[[Path], None]) -> None:
        dialog = QFileDialog(self.home, words)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: chosen(Path(path)))
        dialog.open()

    def start_elsewhere(self, folder: Path) -> None:
        """Keeps sessions in this folder from now on, and starts there."""
        self.memory.remember(replace(self.settings, sessions=str(folder)))
        if self._last is not None:
            self.start(self._last)

    def notes_elsewhere(self, folder: Path) -> None:
        """Writes notes into this folder from now on, those of the session just finished too."""
        self.memory.remember(replace(self.settings, notes=str(folder)))
        self._write_notes()

    # Who tells whom

    def _connect(self) -> None:
        self.home.painted.connect(self.load, Qt.ConnectionType.QueuedConnection)
        self.home.closed.connect(self._home_closed)
        self.home.turned.connect(self._turned)
        self.stock.changed.connect(self.library.show_shelf)
        self.library.print_cards.connect(self.printer.print_cards)
        self.people.start.connect(self.start)
        self.people.terms.elsewhere.connect(lambda: self._ask_folder(_("Where to keep sessions"), self.start_elsewhere))
        self.keeper.listed.connect(self.sessions.show_sessions)
        for shown in (self.resume_button, self.banner):
            self.keeper.offered.connect(shown.show_offer)
            shown.resume.connect(lambda: self.resume(self.keeper.offer))
        self.banner.dismissed.connect(self.library.search.setFocus)
        self.sessions.resume.connect(self.resume)
        self.sessions.write_notes.connect(self._notes_again)
        self.sessions.open_notes.connect(self._open_notes)
        self.writer.written.connect(self._notes_written)
        self.writer.failed.connect(self._notes_failed)
        for keys, steps in (("Ctrl++", 1), ("Ctrl+=", 1), ("Ctrl+-", -1)):
            shortcut = QShortcut(QKeySequence(keys), self.home)
            shortcut.activated.connect(lambda by=steps: self.zoom(by))

    def _turned(self, page: int) -> None:
        if page == ROOM:
            self.check.look_once()

    def come_forward(self) -> None:
        """Somebody started the program once more: what is open comes to the front, never over what the room sees."""
        if self.running is not None:
            self.running.displays.come_forward()
        else:
            self.home.setWindowState(self.home.windowState() & ~Qt.WindowState.WindowMinimized)
            self.home.show()
            self.home.raise_()
            self.home.activateWindow()

    def _home_closed(self) -> None:
        if self.running is None:
            self._app.quit()


def run(folders: Folders) -> int:
    """Opens the program and returns its exit code when it is closed."""
    app = QApplication.instance() or QApplication(["trainer"])
    assert isinstance(app, QApplication)  # noqa: S101 - nothing else was made before
    app.setApplicationName("Trainer")
    app.setApplicationDisplayName("Trainer")
    app.setQuitOnLastWindowClosed(False)
    only = OnlyOne(folders.data)
    if not only.take():
        sys.stderr.write(f"{only.call()}\n")
        return 0
    reports = ErrorReports()
    reports.install()
    program = Program(app, folders)
    program.home.painted.connect(lambda: only.listen(program.come_forward), Qt.ConnectionType.QueuedConnection)
    program.open()
    code = app.exec()
    program.close()
    only.close()
    reports.remove()
    return code

"""This file is a running session with its windows on unseen screens, for the tests of stage, console and debrief."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import TypeVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests import kit
from trainer.clock import HandClock
from trainer.conductor import Conductor
from trainer.model.screen import BlankSlide
from trainer.model.session import Session
from trainer.rehearsal import Rehearsal, cast
from trainer.store.journal import SessionFile
from trainer.ui.console.window import ConsoleWindow
from trainer.ui.desk import Desk
from trainer.ui.displays import Displays
from trainer.ui.kiosk.window import KioskWindow
from trainer.ui.stage.window import StageWindow
from trainer.ui.theme import apply_look, look

Window = TypeVar("Window", bound=QWidget)


@dataclass(slots=True)
class RoomKit:
    """A session at a step, with whatever windows the test asks for; everything goes with the test."""

    qtbot: QtBot
    app: QApplication
    played: kit.Played
    desks: list[Desk] = field(default_factory=list)

    @property
    def conductor(self) -> Conductor:
        """The door to the session."""
        return self.played.conductor

    @property
    def clock(self) -> HandClock:
        """The clock, moved by hand."""
        return self.played.clock

    @property
    def session(self) -> Session:
        """The session as it stands."""
        return self.played.conductor.session

    @property
    def desk(self) -> Desk:
        """The desk of the session."""
        if not self.desks:
            self.desks.append(Desk(self.conductor))
        return self.desks[-1]

    def until(self, step: str, lap: int = 0) -> None:
        """Made-up people play up to a step."""
        rehearsal = Rehearsal(self.conductor, self.clock, Random(3))
        while self.conductor.here.step != step or (lap and self.conductor.here.lap != lap):
            assert self.conductor.place is not None
            rehearsal._at(self.conductor.place)  # noqa: SLF001 - one step of the rehearsal
            self.conductor.next()

    def reveal(self, step: str) -> None:
        """Plays up to a reveal and does it."""
        self.until(step)
        self.conductor.reveal()

    def keep(self, window: Window) -> Window:
        """Takes the window away after the test."""
        self.qtbot.addWidget(window)
        return window

    def console(self, width: int = 1440, height: int = 900, **given: object) -> ConsoleWindow:
        """The console alone, with the focus, as if a projector were there."""
        self.desk.set_screens("P", laptop_private=True)
        window = self.keep(ConsoleWindow(self.desk, **given))  # type: ignore[arg-type]
        window.resize(width, height)
        self.show(window)
        return window

    def stage(self, *, motion: bool = False) -> StageWindow:
        """The stage alone, as large as the projector."""
        window = self.keep(StageWindow(self.desk, motion=motion))
        window.setGeometry(self.app.screens()[1].geometry())
        self.show(window)
        return window

    def show(self, window: QWidget) -> None:
        """Shows a window, active, everything laid out."""
        window.show()
        if not window.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus:
            window.activateWindow()
        self.qtbot.waitExposed(window)
        self.settle()

    def settle(self) -> None:
        """Lets Qt do what it has put off; what was given up is gone, as it is once the program's own loop runs."""
        for _round in range(8):
            self.app.processEvents()
            self.app.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def press(self, window: QWidget, *keys: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Types keys where the focus is, or at the window."""
        for key in keys:
            focus: QWidget | None = window.focusWidget()
            QTest.keyClick(window if focus is None else focus, key, held)
            self.settle()

    def laptop(self) -> str:
        """Who holds the laptop now."""
        return self.session.laptop.to

    def leaf_is_blank(self) -> bool:
        """Whether the stage is dark."""
        return isinstance(self.desk.leaf().slide, BlankSlide)

    def held(self) -> bool:
        """Whether the stage keeps its picture."""
        return self.desk.frozen is not None

    def displays(self, screens: int = 2) -> tuple[Displays, StageWindow, ConsoleWindow, KioskWindow]:
        """All windows placed as the program places them, on so many of the two screens; the console is in sight."""
        stage, console = StageWindow(self.desk, motion=False), ConsoleWindow(self.desk)
        kiosk = KioskWindow(self.desk, "1234")
        plugged = self.app.screens()[:screens]
        displays = Displays(self.app, self.desk, stage, console, kiosk, screens=lambda: plugged)
        displays.open()
        if displays.single:
            displays.toggle_console()
        self.settle()
        return displays, stage, console, kiosk

    def away(self) -> None:
        """Ends what ticks."""
        for desk in self.desks:
            desk.stop()


def a_room(
    qtbot: QtBot,
    app: QApplication,
    folder: Path,
    scenarios: Iterable[str] = ("service-levels",),
    names: Iterable[str] = cast(12),
) -> RoomKit:
    """A session of shipped scenarios at its first step."""
    apply_look(app, look())
    return RoomKit(qtbot, app, kit.started(folder, scenarios, names=names, title="Half a day of service"))


def fill_disk(file: SessionFile, *, full: bool) -> None:
    """SQLite's own limit stands for a disk without room."""
    connection = file._connection  # noqa: SLF001 - the fault is put where the disk is
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages if full else 1_000_000}")

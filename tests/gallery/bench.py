"""This file is a running session with its windows, brought into one state after another for its pictures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests import kit
from tests.gallery.studio import FURTHER, Studio
from trainer import opening
from trainer.adding import Shelf
from trainer.clock import HandClock
from trainer.conductor import Conductor
from trainer.model.play import Play
from trainer.rehearsal import Rehearsal, cast
from trainer.store.waiting import Waiting
from trainer.ui.console.window import ConsoleWindow
from trainer.ui.desk import Desk
from trainer.ui.stage.window import StageWindow

PROJECTOR = "HDMI-1"
PIECE = 15.0
TITLE = "Half-day service workshop"
FOUR = ("yes-and", "service-levels", "guess-dislike", "vocabulary")


@dataclass(slots=True)
class Bench:
    """A session at a step with stage and console; `snap` takes both."""

    studio: Studio
    conductor: Conductor
    clock: HandClock
    desk: Desk
    stage: StageWindow
    console: ConsoleWindow
    path: Path

    @property
    def play(self) -> Play:
        """The session with its script."""
        return self.conductor.play

    # Pictures

    def snap(self, state: str, *, stage: bool = True) -> None:
        """Takes the console and, unless the room sees nothing new, the stage."""
        self.studio.settle()
        if stage:
            self.studio.take("stage", state, self.stage)
            self.studio.fit(self.stage, (1920, 1080))
        self.studio.take("console", state, self.console)

    def snap_pages(self, state: str) -> None:
        """Takes every page of what is on the stage, as many as there are at each of its sizes."""
        self.snap(state)
        if not self.studio.further:
            return
        for name in self._leafed(state):
            self.studio.take("console", name, self.console)
        for size in self.studio.sizes["stage"]:
            self.studio.fit(self.stage, size)
            for name in self._leafed(state):
                self.studio.take_as_it_is("stage", name, self.stage)
        self.studio.fit(self.stage, (1920, 1080))

    def _leafed(self, state: str) -> Iterator[str]:
        """Turns to each further page at the size the stage has now, then back to the first."""
        pages = len(self.desk.leaves())
        for page in range(2, pages + 1):
            self.desk.turn(1)
            self.studio.settle()
            yield f"{state}{FURTHER}{page}"
        self.desk.turn(1 - pages)

    # Time and place

    def to(self, step: str, lap: int = 0) -> None:
        """Made-up people play up to a step."""
        rehearsal = Rehearsal(self.conductor, self.clock, Random(3))
        self.desk.blockSignals(True)  # the windows hear of it once, at the end
        while not self.at(step, lap):
            assert self.conductor.place is not None
            rehearsal._at(self.conductor.place)  # noqa: SLF001 - one step of the rehearsal
            self.conductor.next()
        self.desk.blockSignals(False)
        self.desk.changed.emit()

    def at(self, step: str, lap: int = 0) -> bool:
        """Whether the room is at this step."""
        here = self.conductor.here
        return here.step == step and (not lap or here.lap == lap)

    def block(self, scenario: str) -> None:
        """Goes to the first step of a scenario of the plan."""
        self.conductor.go(next(place.at for place in self.conductor.places if place.at.block == scenario))

    def wait(self, seconds: float) -> None:
        """Time passes, and every window hears of it; in pieces, for a long silence would be taken for sleep."""
        while seconds > 0:
            self.clock.pass_(min(seconds, PIECE))
            self.desk._tick()  # noqa: SLF001 - its own timer runs by the real clock
            seconds -= PIECE

    # Hands

    def front(self, window: QWidget) -> None:
        """Gives a window the keyboard."""
        window.activateWindow()
        self.studio.settle()
        assert window.isActiveWindow(), window

    def press(self, *keys: Qt.Key, window: QWidget | None = None) -> None:
        """Types keys where the focus is."""
        whole = window or self.console
        self.front(whole)
        for key in keys:
            focus: QWidget | None = whole.focusWidget()
            QTest.keyClick(whole if focus is None else focus, key)
            self.studio.settle()

    def type(self, words: str) -> None:
        """Types words where the focus is."""
        self.front(self.console)
        focus = self.console.focusWidget()
        assert focus is not None
        QTest.keyClicks(focus, words)
        self.studio.settle()


@contextmanager
def session(
    studio: Studio,
    scenarios: Iterable[str] = FOUR,
    *,
    names: Iterable[str] = cast(12),
    title: str = TITLE,
    rehearsal: bool = False,
) -> Iterator[Bench]:
    """A new session of shipped scenarios before its first step, with a projector."""
    played = kit.started(studio.folder / "run", scenarios, names=names, title=title, rehearsal=rehearsal)
    opened = opening.Opened(played.conductor, played.carried, Waiting(played.file))
    with windows(studio, opened, played.clock) as bench:
        yield bench


@contextmanager
def windows(studio: Studio, opened: opening.Opened, clock: HandClock, *, away: float | None = None) -> Iterator[Bench]:
    """The windows of a session; they and its file are put away afterwards."""
    desk = Desk(opened.conductor)
    desk.set_screens(PROJECTOR, laptop_private=True)
    shelf = Shelf(kit.shipped_library(), opened.file, opened.carried)
    stage, console = StageWindow(desk, motion=False), ConsoleWindow(desk, away=away, supply=shelf)
    stage.resize(1920, 1080)
    console.resize(1440, 900)
    stage.show()
    console.show()
    console.activateWindow()
    studio.settle()
    try:
        yield Bench(studio, opened.conductor, clock, desk, stage, console, opened.file.path)
    finally:
        put_away(studio, console, stage)
        desk.stop()
        desk.deleteLater()
        opened.file.close()
        studio.settle()


def put_away(studio: Studio, *windows: QWidget) -> None:
    """Closes windows for good."""
    for window in windows:
        window.close()
        window.deleteLater()
    studio.settle()
    studio.purge()

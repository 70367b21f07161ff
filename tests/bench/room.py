"""This file is a running session for the bench: the desk, the console and the stage on unseen screens, by real time."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from tests.kit import shipped_library
from trainer import opening
from trainer.clock import Clock, SystemClock
from trainer.conductor import Conductor
from trainer.rehearsal import cast
from trainer.ui.console.window import ConsoleWindow
from trainer.ui.desk import Desk
from trainer.ui.stage.window import StageWindow
from trainer.ui.theme import apply_look, look


class Paints(QObject):
    """Counts the paint events of a window and all in it."""

    def __init__(self, window: QWidget) -> None:
        """Watches from now on."""
        super().__init__(window)
        self.count = 0
        for part in (window, *window.findChildren(QWidget)):
            part.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        """Counts, and lets everything pass."""
        self.count += event.type() == QEvent.Type.Paint
        return False


class Frames(QObject):
    """Tells `painted` of a window whenever everything in it that was to be painted is."""

    def __init__(self, window: QWidget, painted: Callable[[QWidget], None]) -> None:
        """To be installed as the window's event filter."""
        super().__init__(window)
        self._painted = painted

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        """Has the window paint, and tells of it."""
        if event.type() != QEvent.Type.UpdateRequest or not isinstance(watched, QWidget):
            return False
        watched.event(event)
        self._painted(watched)
        return True


@dataclass(slots=True)
class BenchRoom:
    """The windows of a session at a scene with a timer."""

    app: QApplication
    conductor: Conductor
    desk: Desk
    stage: StageWindow
    console: ConsoleWindow

    def settle(self, turns: int = 20) -> None:
        """Lets Qt do what it has put off."""
        for _turn in range(turns):
            self.app.processEvents()


@contextmanager
def a_room(clock: Clock | None = None, size: tuple[int, int] = (1920, 1080)) -> Iterator[BenchRoom]:
    """Three service levels at its first scene."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    apply_look(app, look())
    with tempfile.TemporaryDirectory() as name:
        library = shipped_library()
        guests = [opening.Guest(person) for person in cast(12)]
        plan = opening.plan_of(library, ("service-levels",))
        opened = opening.start(library, plan, guests, Path(name), clock or SystemClock())
        while opened.conductor.here.step != "scene":
            opened.conductor.next()
        desk = Desk(opened.conductor, None, opened.script)
        desk.set_screens("P", laptop_private=True)
        stage, console = StageWindow(desk, motion=False), ConsoleWindow(desk)
        stage.resize(*size)
        console.resize(1440, 900)
        for window in (stage, console):
            window.show()
        room = BenchRoom(app, opened.conductor, desk, stage, console)
        room.settle()
        yield room
        desk.stop()
        for window in (console, stage):
            window.close()
            window.deleteLater()
        room.settle()
        opened.file.close()

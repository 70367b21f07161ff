"""This file is the studio: it knows which pictures are wanted, takes them, and counts what Qt complained of."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QEvent, QMessageLogContext, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QImage, QPixmap, QScreen
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.gallery.variants import IN_LOOKS, LARGE_AND_SMALL, LOOKS, SURFACES, Settings, Size, Surface, important
from trainer.ui.binding import mend_binding
from trainer.ui.theme import apply_look, look, zoom_for

OF_THE_PLATFORM = ("propagateSizeHints", "does not support raise()", "does not support grabbing the keyboard")
ROUNDS, FRAME, MOST_FRAMES = 5, 20, 40
FURTHER = "-page-"
"""What stands between a state's name and the number of a further page of it."""


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture: which surface, in which state, at which size."""

    surface: Surface
    state: str
    size: Size
    look: str = ""

    @property
    def name(self) -> str:
        """Its file's name below the gallery's folder."""
        look = f"-{self.look}" if self.look else ""
        return f"{self.surface}/{self.state}{look}-{self.size[0]}x{self.size[1]}.png"


Taken = Callable[[Picture, QImage], None]


@dataclass(slots=True)
class Studio:
    """Where tours take their pictures: `folder` is theirs to write sessions to, `taken` gets every picture.

    Without `further`, a reveal shows its first page alone; without `variants`, every state has its usual sizes and
    the `usual` look.
    """

    app: QApplication
    folder: Path
    taken: Taken
    only: Sequence[str] = ()
    sizes: dict[Surface, tuple[Size, ...]] = field(default_factory=lambda: dict(SURFACES))
    seen: list[tuple[Surface, str]] = field(default_factory=list)
    further: bool = True
    variants: bool = False
    usual: Settings = field(default_factory=Settings)
    strays: list[str] = field(default_factory=list)

    def wants(self, surface: Surface, state: str) -> bool:
        """Whether this state is to be taken: all are when no names were given."""
        name = f"{surface}/{state}"
        return not self.only or any(wish in name for wish in self.only)

    def take(self, surface: Surface, state: str, window: QWidget) -> None:
        """Takes a window at every size of its surface."""
        self.note(surface, state)
        if not self.wants(surface, state):
            return
        for size in self.sizes[surface]:
            self._at(surface, state, window, size)
        if self.variants and important(surface, state):
            self._vary(surface, state, window)

    def _at(self, surface: Surface, state: str, window: QWidget, size: Size) -> None:
        """Takes it at a size, its text as large as the program makes it by itself on such a screen."""
        larger = zoom_for(size[1]) if surface != "stage" else 1.0
        if larger > 1:
            prepare(self.app, replace(self.usual, zoom=self.usual.zoom * larger))
        self.fit(window, size)
        self.keep(surface, state, size, self.still(window))
        if larger > 1:
            prepare(self.app, self.usual)

    def _vary(self, surface: Surface, state: str, window: QWidget) -> None:
        """Takes a state that matters at other sizes too, and in every look; then all is as it was."""
        before = self.sizes[surface][0]
        for size in LARGE_AND_SMALL[surface]:
            self._at(surface, state, window, size)
        for name, settings in LOOKS.items() if surface != "stage" else ():
            prepare(self.app, settings)
            for size in IN_LOOKS:
                self.fit(window, size)
                self.keep(surface, state, size, self.still(window), name)
        prepare(self.app, self.usual)
        self.fit(window, before)

    def take_as_it_is(self, surface: Surface, state: str, window: QWidget) -> None:
        """Takes a window that has its size already; what a press holds open would not survive another."""
        self.note(surface, state)
        if self.wants(surface, state):
            self.settle()
            self.keep(surface, state, (window.width(), window.height()), window.grab())

    def note(self, surface: Surface, state: str) -> None:
        """Writes down that this state was reached, and what stands beside the windows that belong there."""
        if FURTHER not in state:
            self.seen.append((surface, state))
        belongs = (
            "ConsoleWindow",
            "StageWindow",
            "KioskWindow",
            "HomeWindow",
            "ReportDialog",
            "WaitingSign",
            "CardWindow",
        )
        shown = (type(each).__name__ for each in self.app.topLevelWidgets() if each.isVisible())
        self.strays += [f"{surface}/{state}: a window of its own: {name}" for name in shown if name not in belongs]

    def keep(self, surface: Surface, state: str, size: Size, picture: QPixmap | QImage, look: str = "") -> None:
        """Hands a picture on."""
        image = picture.toImage() if isinstance(picture, QPixmap) else picture
        self.taken(Picture(surface, state, size, look), image)

    def screen(self, size: Size) -> QScreen:
        """The screen of so many dots, for a window that fills one; the first where none has."""
        screens = self.app.screens()
        return next((one for one in screens if (one.size() * one.devicePixelRatio()).toTuple() == size), screens[0])

    def fit(self, window: QWidget, size: Size) -> None:
        """Gives a window its size, however it was placed."""
        if window.windowState() != Qt.WindowState.WindowNoState:
            window.setWindowState(Qt.WindowState.WindowNoState)
        window.resize(*size)
        self.settle()

    def still(self, window: QWidget) -> QImage:
        """The window once nothing in it moves any more, such as a button that fades in."""
        before = window.grab().toImage()
        for _turn in range(MOST_FRAMES):
            QTest.qWait(FRAME)
            after = window.grab().toImage()
            if after == before:
                break
            before = after
        return before

    def purge(self) -> None:
        """Deletes what was promised to be deleted: outside of Qt's own loop nothing else does."""
        self.app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.app.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def settle(self) -> None:
        """Lets Qt do what it has put off."""
        for _round in range(ROUNDS):
            self.app.processEvents()


@contextmanager
def complaints() -> Iterator[list[str]]:
    """Collects what Qt warns of and what breaks inside its calls, but for what the platform says of itself."""
    said: list[str] = []

    def hear(kind: QtMsgType, _where: QMessageLogContext, words: str) -> None:
        if kind != QtMsgType.QtDebugMsg and not any(known in words for known in OF_THE_PLATFORM):
            said.append(words)

    def broke(_kind: type[BaseException], problem: BaseException, trace: TracebackType | None) -> None:
        said.append("".join(traceback.format_exception(problem.with_traceback(trace))))

    before, hook = qInstallMessageHandler(hear), sys.excepthook
    sys.excepthook = broke
    try:
        yield said
    finally:
        qInstallMessageHandler(before)
        sys.excepthook = hook


def prepare(app: QApplication, settings: Settings | None = None) -> None:
    """The look of every window, with a cursor that doesn't blink; each press is one of its own.

    The binding is mended as in the program, else what a tour opened would still be known after it is gone.
    """
    mend_binding()
    found = settings or Settings()
    app.setCursorFlashTime(0)
    app.setDoubleClickInterval(0)
    apply_look(app, look(dark=found.dark, contrast=found.contrast, zoom=found.zoom))

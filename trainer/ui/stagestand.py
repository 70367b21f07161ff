"""This file is where the stage stands: full on the room's screen, with keys only where that is the laptop's too."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QScreen, QShortcut

from trainer.ui.console.window import ConsoleWindow
from trainer.ui.desk import Desk
from trainer.ui.keys import cap
from trainer.ui.stage.window import StageWindow


class StageStand:
    """Puts the stage on a screen, and has the console's keys act on it while it is `single`."""

    def __init__(self, desk: Desk, stage: StageWindow, console: ConsoleWindow) -> None:
        """Nothing is shown before `put`."""
        self._desk, self._stage, self._console = desk, stage, console
        self._keys: tuple[QShortcut, ...] = ()
        self.single = False
        self._listen()

    def follow(self, console: ConsoleWindow) -> None:
        """From now on these are the keys of another console."""
        for shortcut in self._keys:
            shortcut.deleteLater()
        self._console, self._keys = console, ()
        self._listen()
        self.bind()

    def stands(self, screen: QScreen) -> bool:
        """Whether the stage needn't be touched: nothing flickers before the room without need."""
        there = self._stage.isVisible() and self._stage.geometry() == screen.geometry()
        return there and self._stage.hears_keys == self.single

    def put(self, screen: QScreen) -> None:
        """Shows it there, and nowhere else."""
        self._put(screen)
        if self._stage.windowHandle().geometry() != screen.geometry():
            self._put(screen)  # a screen it had before was still told of, and came first

    def bind(self) -> None:
        """With one screen the keys act while the room's picture is to be seen; never while the room has the laptop.

        While a question waits only its own letters do: whoever writes on and doesn't see it moves nothing.
        """
        if not self._keys:
            self._keys = self._console.bind(self._stage)
        acts, strips = self.single and not self._desk.handed, self._console.strips
        answers = [letter for _label, _act, *letters in strips.before_room[1] for letter in letters]
        for shortcut in self._keys:
            action = shortcut.property("action")
            quiet = strips.asking and shortcut.property("letters") and action not in ("next", "back")
            pressed = {cap(action), *(one.toString() for one in list(shortcut.keys()))}
            shortcut.setEnabled(acts and (not quiet or not pressed.isdisjoint(answers)))

    def _listen(self) -> None:
        self._console.strips.asked.connect(self.bind)
        self._console.strips.answered.connect(self.bind)

    def _put(self, screen: QScreen) -> None:
        self._stage.hide()
        # A window that is full screen remembers its old place; it is an ordinary one while it moves.
        self._stage.setWindowState(Qt.WindowState.WindowNoState)
        self._stage.let_keys(self.single)
        self.bind()
        self._stage.setScreen(screen)
        self._stage.setGeometry(screen.geometry())
        # Not showFullScreen, which also asks for the keyboard; with two screens the stage takes none.
        self._stage.setWindowState(Qt.WindowState.WindowFullScreen)
        self._stage.show()

"""This file is screens that come and go: `python -m tests.faults.screens --walks 2000 [--byindex]`.

Random walks through a session while the projector is plugged in, pulled out, taken for the laptop's and swapped: no
private window is painted on the screen the room looks at. `--byindex` is the control: windows placed by a number.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from unittest import mock

if not os.environ.get("QT_QPA_PLATFORM", "").startswith("offscreen:"):
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={Path(__file__).parents[1] / 'two_screens.json'}"

from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QApplication, QWidget

from tests.kit import started
from trainer.model.trouble import Refused
from trainer.ui.console.window import ConsoleWindow
from trainer.ui.desk import Desk
from trainer.ui.displays import Displays
from trainer.ui.kiosk.window import KioskWindow
from trainer.ui.seats import Seats, seats
from trainer.ui.stage.window import StageWindow
from trainer.ui.theme import apply_look, look

ACTS = (
    "plug",
    "pull",
    "other way round",
    "only the projector",
    "swap",
    "forward",
    "backward",
    "hand over",
    "take back",
)
STEPS = 12


@dataclass(slots=True)
class Toll:
    """Walks made, paintings of private windows seen, and those on the room's screen."""

    walks: int = 0
    paintings: int = 0
    shown: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return f"walks {self.walks}, private paintings {self.paintings}, on the room's screen {len(self.shown)}"


class Watch(QObject):
    """Looks at every painting of the private windows."""

    def __init__(self, walk: Walk, windows: Sequence[QWidget]) -> None:
        """Watches from now on."""
        super().__init__()
        self._walk = walk
        for window in windows:
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        """Asks where what is painted lies, and lets everything pass."""
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            self._walk.painted(watched)
        return False


class Walk:
    """One session on screens that come and go."""

    def __init__(self, app: QApplication, folder: Path, rng: Random, toll: Toll) -> None:
        """Both screens are there at first."""
        self._rng, self._toll, self._app = rng, toll, app
        self.laptop, self.projector = app.screens()[0], app.screens()[1]
        self.plugged: list[QScreen] = [self.laptop, self.projector]
        self.played = started(folder, ["service-levels"])
        self.desk = Desk(self.played.conductor)
        self.stage, self.console = StageWindow(self.desk, motion=False), ConsoleWindow(self.desk)
        self.kiosk = KioskWindow(self.desk, "1234", alone=True)
        self.displays = Displays(app, self.desk, self.stage, self.console, self.kiosk, screens=lambda: self.plugged)
        self._watch = Watch(self, (self.console, self.kiosk))
        self.did = "open"
        self.looked_at: QRect | None = None
        self.displays.open()
        self.settle()

    def painted(self, window: QWidget) -> None:
        """A private window paints: not where the stage stands, unless there is one screen and no card on it."""
        self._toll.paintings += 1
        room = self.room()
        if room is not None and window.isVisible() and window.geometry().intersects(room):
            self._toll.shown.append(f"after {self.did}: {type(window).__name__} at {window.geometry().getRect()}")

    def room(self) -> QRect | None:
        """Where the room looks, when that is another screen than the laptop's."""
        if self.looked_at is not None:
            return self.looked_at
        if len(self.plugged) < 2 or self.displays.single or not self.stage.isVisible():
            return None
        return self.stage.geometry()

    def go(self) -> None:
        """Some steps."""
        for _step in range(STEPS):
            self.did = self._rng.choice(ACTS)
            self.do()
            self.settle()

    def do(self) -> None:
        """One of the acts."""
        laptop, projector = self.laptop, self.projector
        screens = {
            "plug": [laptop, projector], "pull": [laptop], "other way round": [projector, laptop],
            "only the projector": [projector],
        }  # fmt: skip
        if self.did in screens:
            self.plugged = screens[self.did]
            self.displays.screens_changed()
            return
        try:
            match self.did:
                case "swap":
                    self.displays.swap()
                    self.displays.swap()
                case "forward":
                    self.desk.forward()
                case "backward":
                    self.desk.backward()
                case "hand over":
                    self.played.conductor.hand_over()
                case _:
                    self.played.conductor.take_back()
        except Refused:
            pass

    def settle(self) -> None:
        """Lets Qt do what it has put off."""
        for _turn in range(4):
            self._app.processEvents()

    def end(self) -> None:
        """Everything away."""
        self.displays.close()
        self.played.file.close()
        self.settle()


def measure(walks: int, seed: int, *, by_index: bool = False) -> Toll:
    """So many walks."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    apply_look(app, look())
    rng, toll = Random(seed), Toll()

    def placed(_areas: Sequence[QRect], _primary: int, _swapped: int = 0) -> Seats:
        return Seats(1, 0)

    with (
        tempfile.TemporaryDirectory() as name,
        mock.patch("trainer.ui.displays.seats", placed if by_index else seats),
    ):
        for number in range(walks):
            walk = Walk(app, Path(name) / f"{number}", rng, toll)
            if by_index:
                walk.looked_at = walk.projector.geometry()
                walk.displays.arrange()
                walk.settle()
            else:
                walk.go()
            walk.end()
            toll.walks += 1
    return toll


def main() -> int:
    """Prints the toll; exit code 1 when something private was shown."""
    asked = argparse.ArgumentParser(description="Plug screens in and out under a session.")
    asked.add_argument("--walks", type=int, default=2000)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--byindex", action="store_true", help="control: windows placed by a number")
    told = asked.parse_args()
    toll = measure(told.walks, told.seed, by_index=told.byindex)
    sys.stdout.write(f"{toll}\n")
    sys.stdout.writelines(f"{one}\n" for one in toll.shown[:10])
    return 1 if toll.shown else 0


if __name__ == "__main__":
    sys.exit(main())

"""This file is screens that come and go: `python -m tests.faults.screens --walks 2000 [--byindex | --trusting]`.

Random walks through a session while the projector is plugged in, pulled out, mirrored, given another size, taken for
the laptop's and swapped: no private window is painted on the screen the room looks at, a card that is read is hidden
as soon as screens change, and where the room sees the laptop's screen no card and no rating opens before somebody said
that nobody else looks. `--byindex` is the control: windows placed by a number; `--trusting` is another: nobody asked.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from unittest import mock

if not os.environ.get("QT_QPA_PLATFORM", "").startswith("offscreen:"):
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={Path(__file__).with_name('four_screens.json')}"

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QScreen
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.kit import started
from trainer.model.pages import AlonePage, CardPage, ItemPage, NamePage
from trainer.model.trouble import Refused
from trainer.ui.console.window import ConsoleWindow
from trainer.ui.desk import Desk
from trainer.ui.displays import Displays
from trainer.ui.kiosk.card import CardReadingPage
from trainer.ui.kiosk.page import focused
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
    "at the laptop",
    "at the laptop",
    "at the laptop",
)
MIRRORED = ("mirrored", "mirrored unsaid", "another size")
STEPS = 12
PER_SESSION = 10
"""So many walks go through one session, from where the one before them ended."""


@dataclass(slots=True)
class Toll:
    """Walks made, paintings of private windows seen, and those on the room's screen."""

    walks: int = 0
    paintings: int = 0
    asked: int = 0
    opened: int = 0
    shared: int = 0
    shown: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return (
            f"walks {self.walks}, private paintings {self.paintings}, kiosk pages where the room looks {self.shared}, "
            f"asking {self.asked}, cards read {self.opened}, on the room's screen {len(self.shown)}"
        )


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
        named = {screen.name(): screen for screen in app.screens()}
        self.laptop, self.projector = named["L"], named["P"]
        self.more = {act: named[name] for act, name in (("mirrored", "M"), ("another size", "S")) if name in named}
        self.acts = (*ACTS, *MIRRORED) if self.more else ACTS
        self.said_alone = self._unsaid = False
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
        """A private window paints: not where the stage stands, unless there is one screen."""
        self._toll.paintings += 1
        room = self.room()
        if room is not None and not self._unsaid and window.isVisible() and window.geometry().intersects(room):
            self._toll.shown.append(f"after {self.did}: {type(window).__name__} at {window.geometry().getRect()}")

    def look_shared(self) -> None:
        """Where the room looks too, no card and no rating opens before it was asked for."""
        page = self.kiosk.shown_page
        if not (self.kiosk.isVisible() and self.displays.single):
            return
        self._toll.shared += 1
        self._toll.asked += isinstance(page, AlonePage)
        if isinstance(page, CardPage | ItemPage) and not self.said_alone:
            self._toll.shown.append(f"after {self.did}: {type(page).__name__} where the room looks too")

    def room(self) -> QRect | None:
        """Where the room looks, when that is another screen than the laptop's."""
        if self.looked_at is not None:
            return self.looked_at
        if len(self.plugged) < 2 or self.displays.single or not self.stage.isVisible():
            return None
        return self.stage.geometry()

    def go(self, acts: Iterable[str] = ()) -> None:
        """These acts, or some by chance."""
        for act in acts or (self._rng.choice(self.acts) for _step in range(STEPS)):
            self.did = act
            self.do()
            self.settle()
            self.look_shared()

    def do(self) -> None:
        """One of the acts."""
        laptop, projector = self.laptop, self.projector
        screens = {
            "plug": [laptop, projector], "pull": [laptop], "other way round": [projector, laptop],
            "only the projector": [projector],
        }  # fmt: skip
        if self.did in self.more:
            screens[self.did] = [laptop, self.more[self.did]]
        if self.did in screens:
            self.plugged, self.said_alone = screens[self.did], False
            self.displays.screens_changed()
            self._look_at_card()
            return
        if self.did == "mirrored unsaid":
            self._mirror()
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
                    self.said_alone = self.said_alone and self.desk.handed
                    self.played.conductor.hand_over()
                case "at the laptop":
                    self.sit()
                case _:
                    self.played.conductor.take_back()
        except Refused:
            pass

    def sit(self) -> None:
        """Who has the laptop picks a name, says that nobody else looks, holds a card, or answers."""
        page, widget = self.kiosk.shown_page, focused(self.kiosk) or self.kiosk
        if not self.kiosk.isVisible():
            return
        match page:
            case CardPage():
                QTest.keyPress(widget, Qt.Key.Key_Space)
                self._toll.opened += self._card_open()
                return
            case AlonePage():
                self.said_alone = True
            case NamePage():
                self.said_alone = False
                people = list(self.played.conductor.session.people.values())
                QTest.keyClicks(widget, self._rng.choice(people).name)
                widget = focused(self.kiosk) or self.kiosk
            case _:
                pass
        QTest.keyClick(widget, Qt.Key.Key_Return)

    def _card_open(self) -> bool:
        page = self.kiosk.shown_widget
        return isinstance(page, CardReadingPage) and page.face.is_open

    def _look_at_card(self) -> None:
        if self._card_open():
            self._toll.shown.append(f"after {self.did}: the card stayed open")

    def _mirror(self) -> None:
        """The screens show the same though Qt isn't told: a window manager moves the stage to the private one, thrice.

        Between the move and the look, 0.3 s later, no program can know what the room sees; that isn't counted.
        """
        if self.displays.single or not self.stage.isVisible():
            return
        private = next(
            one for one in self.plugged if one.geometry() != self.stage.geometry()
        )  # swapped, not the laptop
        self.said_alone = False
        self._unsaid = True
        for _time in range(3):
            self.stage.setGeometry(private.geometry())
            self.settle()  # the platform answers late
            self.displays._strays._look.timeout.emit()  # noqa: SLF001 - a third of a second takes none
        self._unsaid = False
        self._look_at_card()

    def settle(self) -> None:
        """Lets Qt do what it has put off, and delete what is done with, as a running program does between two acts."""
        for _turn in range(4):
            self._app.processEvents()
        self._app.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def trust(self) -> None:
        """From now on the kiosk believes that nobody else sees it, whatever it is told."""
        self.kiosk.set_alone(True)
        self.kiosk.set_alone = lambda alone: None  # type: ignore[method-assign]  # noqa: ARG005

    def end(self) -> None:
        """Everything away."""
        self.displays.close()
        self.played.file.close()
        self.settle()


def follow(acts: Sequence[str]) -> Toll:
    """One walk of these very acts, from the second step of a session."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    apply_look(app, look())
    toll = Toll(walks=1)
    with tempfile.TemporaryDirectory() as name:
        walk = Walk(app, Path(name) / "session", Random(1), toll)
        walk.desk.forward()
        walk.go(acts)
        walk.end()
    return toll


def measure(
    walks: int, seed: int, *, by_index: bool = False, trusting: bool = False, minutes: float = float("inf")
) -> Toll:
    """So many walks, at most as the `minutes` allow; `trusting` is a kiosk that never hears that the room sees it."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    apply_look(app, look())
    rng, toll, end = Random(seed), Toll(), time.monotonic() + 60 * minutes

    def placed(_areas: Sequence[QRect], _primary: int, _swapped: int = 0) -> Seats:
        return Seats(1, 0)

    with (
        tempfile.TemporaryDirectory() as name,
        mock.patch("trainer.ui.displays.seats", placed if by_index else seats),
    ):
        walk: Walk | None = None
        for number in range(walks):
            if walk is None or number % PER_SESSION == 0:
                walk = _anew(walk, app, Path(name) / f"{number}", rng, toll)
            if trusting:
                walk.trust()
            if by_index:
                walk.looked_at = walk.projector.geometry()
                walk.displays.arrange()
                walk.settle()
            else:
                walk.go()
            toll.walks += 1
            if time.monotonic() > end:
                break
        if walk is not None:
            walk.end()
    return toll


def _anew(before: Walk | None, app: QApplication, folder: Path, rng: Random, toll: Toll) -> Walk:
    """Another session; every second one where secret cards are read."""
    if before is not None:
        before.end()
    walk = Walk(app, folder, rng, toll)
    while rng.random() < 0.8 and walk.played.conductor.here.step != "cards":
        walk.desk.forward()
    return walk


def main() -> int:
    """Prints the toll; exit code 1 when something private was shown."""
    asked = argparse.ArgumentParser(description="Plug screens in and out under a session.")
    asked.add_argument("--walks", type=int, default=2000)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--minutes", type=float, default=float("inf"), help="ends after so long with what it has")
    asked.add_argument("--byindex", action="store_true", help="control: windows placed by a number")
    asked.add_argument("--trusting", action="store_true", help="control: nobody is asked whether the room looks")
    asked.add_argument("--acts", type=lambda words: words.split(","), help="these alone, such as pull,plug")
    told = asked.parse_args()
    by_index, trusting = told.byindex, told.trusting
    toll = (
        follow(told.acts)
        if told.acts
        else measure(told.walks, told.seed, by_index=by_index, trusting=trusting, minutes=told.minutes)
    )
    sys.stdout.write(f"{toll}\n")
    sys.stdout.writelines(f"{one}\n" for one in toll.shown[:10])
    return 1 if toll.shown else 0


if __name__ == "__main__":
    sys.exit(main())

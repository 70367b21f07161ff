"""This file is a random walk through the windows of a session while screens come, go, change places and sizes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QScreen
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from trainer.model.pages import NamePage
from trainer.ui.console.pages import PageName
from trainer.ui.desk import Desk
from trainer.ui.displays import Displays
from trainer.ui.kiosk.card import CardReadingPage

PAGES: tuple[PageName, ...] = ("run", "debrief", "turns", "languages")
Screens = Callable[[], Sequence[QScreen]]


class Walk:
    """Walks by chance; `problems` are the moments at which the room could have seen what isn't for it."""

    def __init__(self, displays: Displays, desk: Desk, chance: Random, screens: Screens) -> None:
        """`screens` are those plugged in now; `acts` may be added to."""
        self.displays, self.desk, self._chance, self._screens = displays, desk, chance, screens
        self.problems: list[str] = []
        self.log: list[str] = []
        self.acts: dict[str, Callable[[], object]] = {
            "swap": self._swap, "hand over": self._hand_over, "take back": self._take_back, "next": self._next,
            "back": desk.backward, "the other window": displays.toggle_console, "a page": self._page,
            "sit down": self._sit, "hold the card": self._hold, "a second start": displays.come_forward,
        }  # fmt: skip

    def go(self, steps: int, settle: Callable[[], None]) -> None:
        """So many acts, each looked at as soon as it is done and once more when Qt has settled."""
        for _step in range(steps):
            name = self._chance.choice(list(self.acts))
            self.log.append(name)
            self.acts[name]()
            self._look(name)
            settle()
            self._look(f"{name}, settled")
            self._look_settled(name)

    @property
    def projector(self) -> QRect | None:
        """The area the room sees and the facilitator doesn't; None with one screen."""
        screens = list(self._screens())
        return None if self.displays.single or not screens else self.displays.stage.geometry()

    def _look(self, moment: str) -> None:
        area = self.projector
        if area is not None:
            self.problems += [f"{moment}: {name} before the room" for name in trespassers(self.displays, area)]

    def _look_settled(self, moment: str) -> None:
        """Who has the laptop sees the kiosk and nothing else of the program."""
        displays = self.displays
        if displays.kiosk.isVisible() != self.desk.handed:
            self.problems.append(f"{moment}: the kiosk is {'hidden' if self.desk.handed else 'shown'}")
        if self.desk.handed and displays.console.isVisible():
            self.problems.append(f"{moment}: the console is open beside the kiosk")
        if self.desk.handed and displays.single and displays.stage.isVisible():
            self.problems.append(f"{moment}: a way around the kiosk")
        if not self.desk.handed and not (displays.console.isVisible() or displays.single):
            self.problems.append(f"{moment}: no console")

    def screens_gone(self, moment: str) -> None:
        """To be called as soon as screens have changed: no card may be open then."""
        page = self.displays.kiosk.shown_widget
        if isinstance(page, CardReadingPage) and page.face.is_open:
            self.problems.append(f"{moment}: the card stayed open")

    # What people do

    def _swap(self) -> None:
        self.displays.swap()
        self.displays.swap()

    def _hand_over(self) -> None:
        if not self.desk.handed:
            self.desk.move(self.desk.conductor.hand_over)

    def _take_back(self) -> None:
        if self.desk.handed:
            self.desk.conductor.take_back()

    def _next(self) -> None:
        if not self.desk.handed:
            self.desk.forward()

    def _page(self) -> None:
        if not self.desk.handed:
            self.displays.console.open_page(self._chance.choice(PAGES))

    def _sit(self) -> None:
        kiosk = self.displays.kiosk
        if isinstance(kiosk.shown_page, NamePage) and self._chance.random() < 0.8:
            QTest.keyClick(kiosk, Qt.Key.Key_Return)
        elif kiosk.isVisible():
            QTest.keyClick(kiosk, Qt.Key.Key_Y)

    def _hold(self) -> None:
        page = self.displays.kiosk.shown_widget
        if isinstance(page, CardReadingPage) and page.isVisible():
            focus: QWidget | None = self.displays.kiosk.focusWidget()
            QTest.keyPress(focus or page, Qt.Key.Key_Space)


def trespassers(displays: Displays, projector: QRect) -> list[str]:
    """The private windows that lie on the projector's area."""
    private = {"the console": displays.console, "the kiosk": displays.kiosk}
    return [name for name, window in private.items() if window.isVisible() and window.geometry().intersects(projector)]

"""Whatever screens come and go, nothing private is ever drawn where the room looks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from random import Random

import pytest
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QWidget

from tests.screens.walk import Walk, trespassers
from tests.ui.conftest import service  # noqa: F401 - the room is a fixture
from tests.ui.room_kit import RoomKit
from trainer.ui.console.window import ConsoleWindow
from trainer.ui.displays import Displays
from trainer.ui.kiosk.window import KioskWindow
from trainer.ui.stage.window import StageWindow

STEPS = 60
Placed = Callable[[type[Displays]], Walk]


class ByIndex(Displays):
    """The planted mistake: the console goes to the first screen there is, whichever the room looks at, unminded."""

    def _astray(self, _window: QWidget) -> bool:
        return False

    def _place_console(self, _screen: QScreen) -> None:
        super()._place_console(next(iter(self._screens())))


@pytest.fixture
def placed(service: RoomKit, request: pytest.FixtureRequest) -> Iterator[Placed]:  # noqa: F811
    """A walk over two screens that come and go; everything is put away after the test."""
    made: list[Displays] = []
    chance = Random(getattr(request, "param", 1))

    def place(kind: type[Displays]) -> Walk:
        plugged: list[QScreen] = list(service.app.screens())
        desk = service.desk
        windows = StageWindow(desk, motion=False), ConsoleWindow(desk), KioskWindow(desk, "1234")
        displays = kind(service.app, desk, *windows, screens=lambda: plugged)
        displays.open()
        service.settle()
        made.append(displays)
        walk = Walk(displays, desk, chance, lambda: plugged)

        def other_screens() -> None:
            chosen: Sequence[QScreen] = chance.choice(_choices(service))
            plugged[:] = chosen
            displays.screens_changed()
            walk.screens_gone("other screens")

        walk.acts["other screens"] = walk.acts["and others"] = other_screens
        return walk

    yield place
    for displays in made:
        if service.desk.handed:
            service.conductor.take_back()
        displays.close()
    service.settle()


def _choices(room: RoomKit) -> list[list[QScreen]]:
    one, other = room.app.screens()
    return [[one], [other], [one, other], [other, one]]


@pytest.mark.parametrize("placed", range(4), indirect=True)
def test_no_walk_brings_anything_private_before_the_room(service: RoomKit, placed: Placed) -> None:  # noqa: F811
    """Screens plugged, unplugged and swapped under console, cards and ratings; looked at before and after settling."""
    walk = placed(Displays)
    walk.go(STEPS, service.settle)
    assert walk.problems == [], walk.log


def test_a_window_placed_by_a_screens_number_is_found(service: RoomKit, placed: Placed) -> None:  # noqa: F811
    """The control of the walk: a console that goes to the first screen lands before the room when screens swap."""
    walk = placed(ByIndex)
    walk.go(STEPS, service.settle)
    assert any("the console before the room" in problem for problem in walk.problems)


def test_a_window_that_is_moved_before_the_room_hides_in_that_moment(
    service: RoomKit,  # noqa: F811
    placed: Placed,
) -> None:
    """A window manager that still has the old screens in mind shows the room nothing; the window then comes back."""
    displays = placed(Displays).displays
    console, (laptop, projector) = displays.console, [screen.geometry() for screen in service.app.screens()]
    console.showNormal()
    console.setGeometry(projector.adjusted(40, 40, -400, -400))
    assert not console.isVisible()
    service.qtbot.waitUntil(console.isVisible)
    assert laptop.contains(console.geometry())


def test_a_window_on_the_projector_is_a_trespasser(service: RoomKit, placed: Placed) -> None:  # noqa: F811
    """What counts is where it lies, not which screen Qt names."""
    displays = placed(ByIndex).displays
    displays.console.hide()
    projector = service.app.screens()[1].geometry()
    assert trespassers(displays, projector) == []
    displays.console.showNormal()
    displays.console.setGeometry(projector.adjusted(-40, 10, -400, -400))
    assert trespassers(displays, projector) == ["the console"]

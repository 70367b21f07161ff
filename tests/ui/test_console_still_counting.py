"""Counting hands or typing answers in, nothing on the sheet moves: what is pressed again is the same button."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.room_kit import RoomKit, a_room
from trainer.ui.console.steps.aloud import AloudForm
from trainer.ui.console.steps.entries import Entry, PillsEntry
from trainer.ui.console.steps.fill import FillPanel
from trainer.ui.console.steps.hands import HandsForm
from trainer.ui.console.steps.paper import PaperForm
from trainer.ui.console.window import ConsoleWindow
from trainer.words import speaking


@pytest.fixture(params=["en", "ru"])
def room(request: pytest.FixtureRequest, qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[RoomKit]:
    """A session whose windows speak this language."""
    with speaking(str(request.param)):
        made = a_room(qtbot, qapp, tmp_path)
        yield made
        made.away()


def panel(console: ConsoleWindow) -> FillPanel:
    """The panel of the sheet."""
    found = console.run.middle.panel
    assert isinstance(found, FillPanel)
    return found


def chosen(room: RoomKit, console: ConsoleWindow, chip: QPushButton) -> QWidget:
    """The form behind a way's chip."""
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    room.settle()
    form = panel(console).form
    assert form is not None
    return form


def places(console: ConsoleWindow) -> dict[QWidget, QPoint]:
    """Where the form and every button of the sheet that can be seen stand in the window."""
    shown = panel(console)
    parts: list[QWidget] = [*shown.findChildren(QPushButton)]
    if shown.form is not None:
        parts.append(shown.form)
    return {each: each.mapTo(console, QPoint()) for each in parts if each.isVisible()}


def moved(console: ConsoleWindow, stood: dict[QWidget, QPoint]) -> list[QWidget]:
    """What isn't where it stood; what has come since is none of them."""
    now = places(console)
    return [each for each, place in stood.items() if now.get(each) != place]


def press_there(room: RoomKit, console: ConsoleWindow, spot: QPoint) -> None:
    """A click at a place of the screen, whatever stands there now."""
    under = console.childAt(spot)
    assert under is not None
    QTest.mouseClick(under, Qt.MouseButton.LeftButton, pos=under.mapFrom(console, spot))
    room.settle()


def plus_five(room: RoomKit, console: ConsoleWindow, form: QWidget) -> None:
    """Five presses of one place count for one answer, five times."""
    assert isinstance(form, HandsForm)
    item, steppers = next(iter(form.steppers.items()))
    aimed = list(steppers.values())[1]
    spot = aimed.more.mapTo(console, aimed.more.rect().center())
    stood = places(console)
    for _press in range(5):
        press_there(room, console, spot)
    assert {value: count for value, count in room.session.sheets[room.conductor.here].hands[item] if count} == {
        str(list(steppers)[1]): 5
    }
    assert moved(console, stood) == []


def test_five_hands_pressed_at_one_place_count_for_one_answer(room: RoomKit) -> None:
    """The first plus opens the sheet under the pointer, and the other four meet the same answer."""
    room.until("felt", 1)
    console = room.console(1366, 700)
    plus_five(room, console, chosen(room, console, panel(console).hands))


def test_the_first_answer_typed_in_moves_nothing(room: RoomKit) -> None:
    """Aloud and on paper the first press opens the sheet, and every button stays where it was."""
    room.until("felt", 1)
    console = room.console(1366, 700)
    shown = panel(console)
    aloud = chosen(room, console, shown.aloud)
    assert isinstance(aloud, AloudForm)
    first_press(room, console, aloud.entries.values())
    wide = [pill.width() for pill in aloud.people.values()]
    room.conductor.submit(aloud.person, partial=True)
    room.settle()
    assert aloud.people[aloud.person].text().startswith("✓")
    assert [pill.width() for pill in aloud.people.values()] == wide
    paper = chosen(room, console, shown.paper)
    assert isinstance(paper, PaperForm)
    first_press(room, console, paper.entries.values())


def first_press(room: RoomKit, console: ConsoleWindow, entries: Iterable[Entry]) -> None:
    """One answer by its pill, the places of the buttons before and after it compared."""
    made = next(each for each in entries if isinstance(each, PillsEntry))
    stood = places(console)
    pill = list(made.pills.values())[1]
    press_there(room, console, pill.mapTo(console, pill.rect().center()))
    assert room.session.sheets[room.conductor.here].answers
    assert moved(console, stood) == []

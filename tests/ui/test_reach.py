"""Every window is seen in every state; each control is named for an assistive client, reached by Tab, and looks it.

One tour finds all of it: most of its time goes into bringing the windows into their states.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from tests.gallery.left_english import reader
from tests.gallery.reading import Reading
from tests.gallery.studio import FURTHER, Picture, complaints, prepare
from tests.gallery.tours import Tour, every
from tests.gallery.variants import Surface
from tests.ui.kiosk_kit import NAMES, dealt
from tests.ui.reader import Node, nodes, reachable, read, tabbed, words
from tests.ui.room_kit import RoomKit
from trainer.ui.kiosk.card import CardReadingPage
from trainer.ui.library.home import HomeWindow
from trainer.ui.told import PRESS, tell_readers, told

TABBED = (1440, 900)
"""The size of the windows that Tab goes through; they are drawn at the smallest."""
DARK = "stage/blank", "stage/sample-blank"
ACTORS = (
    "Button", "CheckBox", "RadioButton", "PageTab", "ComboBox", "EditableText", "SpinBox", "Slider", "List", "Table",
    "ProgressBar", "Window", "Dialog",
)  # fmt: skip
"""Roles of things somebody does something with, or asks how they stand: all have names, the mouse's own too."""
HOLDERS = ("Client", "Border", "Pane", "NoRole", "StaticText")
"""Roles of things that hold others or say something; what acts has a role that says how."""
PAGES = ("Window", "Page", "Overlay", "Form")


class Reader(Reading):
    """Goes on a tour, draws every window, reads it, and goes through it by Tab."""

    def __init__(self, app: QApplication, folder: Path) -> None:
        """`pictures` and `problems` fill on the way."""
        super().__init__(app, folder, reader("en"), self._keep)
        self.pictures: dict[str, QImage] = {}
        self.problems: list[str] = []
        self._looked_at: set[str] = set()

    def take(self, surface: Surface, state: str, window: QWidget) -> None:
        """Draws the window in this state, reads it, and goes through it by Tab."""
        super().take(surface, state, window)
        if FURTHER in state:
            return
        if surface in ("console", "home"):
            self.fit(window, TABBED)
        self.problems += [f"{surface}/{state}: {problem}" for problem in said_wrong(read(window))]
        if surface in ("console", "home") and state != "keys":
            self.problems += [f"{surface}/{state}: {problem}" for problem in self._reached_wrong(window)]

    def take_as_it_is(self, surface: Surface, state: str, window: QWidget) -> None:
        """Draws and reads it all the same."""
        super().take_as_it_is(surface, state, window)
        if FURTHER not in state:
            self.problems += [f"{surface}/{state}: {problem}" for problem in said_wrong(read(window))]

    def _keep(self, picture: Picture, image: QImage) -> None:
        assert picture.name not in self.pictures, "two states of one name"
        self.pictures[picture.name] = image

    def _reached_wrong(self, window: QWidget) -> list[str]:
        window.activateWindow()
        self.settle()
        before = QApplication.focusWidget()
        stood = reachable(window)  # what comes up on the way, such as the line of a note just kept, is not asked for
        reached = tabbed(window)
        self.settle()
        numbers = [id(widget) for widget in reached]
        missed = [each for each in reachable(window) if id(each) not in numbers and each in stood]
        found = [f"Tab never reaches {called(widget)}" for widget in missed]
        if len(set(numbers)) != len(numbers):
            again = next(widget for widget in reached if numbers.count(id(widget)) > 1)
            found.append(f"Tab reaches {called(again)} twice")
        found += [
            f"nothing shows the focus on {called(widget)}"
            for widget in reached
            if not self._shows_focus(window, widget)
        ]
        if before is not None and isValid(before):
            before.setFocus()
        self.settle()
        return found

    def _shows_focus(self, window: QWidget, widget: QWidget) -> bool:
        """Whether the first of each kind differs in its pixels when it has the focus."""
        kind = type(widget).__name__
        if not isValid(widget) or widget is window or not widget.isVisible() or kind in self._looked_at:
            return True
        self._looked_at.add(kind)
        window.setFocus()
        self.settle()
        without = widget.grab().toImage()
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        self.settle()
        return widget.grab().toImage() != without


def empty(image: QImage) -> bool:
    """Whether a picture is of one colour."""
    small = image.scaled(48, 36)
    return len({small.pixel(x, y) for x in range(48) for y in range(36)}) == 1


def called(widget: QWidget) -> str:
    """A widget in a sentence of this test."""
    return f"{type(widget).__name__} “{widget.accessibleName()}”"


def said_wrong(top: Node) -> list[str]:
    """What an assistive client would stumble over."""
    found = []
    if top.kind.endswith(("Window", "Dialog")) and top.role not in ("Window", "Dialog"):
        found.append(f"the window {top.kind} is told as {top.role}")
    for node, above in nodes(top):
        inside = above[-1] if above else top
        acts = node.role in ACTORS or node.focused or (node.focusable and not node.disabled)
        if acts and not node.name and inside.role != "EditableText":  # what a field shows its words in is no other one
            found.append(f"a nameless {node.role} ({node.kind}) in {inside.kind}")
        passed_over = node.role in ("Client", "NoRole") or (node.role == "Border" and not node.children)
        if node.name and passed_over and not node.kind.endswith(PAGES):
            found.append(f"“{node.name[:40]}” ({node.kind}) is told as {node.role}")
        held = node.role in HOLDERS and not node.kind.endswith(PAGES) and node.kind != "Label"
        if held and node.name and node.focusable and not node.disabled:
            found.append(f"“{node.name}” ({node.kind}) can have the focus and is told as {node.role}")
    return found


@pytest.fixture(autouse=True)
def _heard(qapp: QApplication, as_it_was: None) -> None:  # noqa: ARG001 - the next test finds the look as it was
    tell_readers(qapp)


@pytest.mark.parametrize("tour", every(), ids=lambda tour: tour.name)
def test_every_state_is_reached_seen_and_gone_through_by_tab(qapp: QApplication, tmp_path: Path, tour: Tour) -> None:
    """In each state of each window: something is shown, whole; no window stands there that doesn't belong.

    Nothing is nameless, nothing that acts told as a mere box, and Tab reaches each once.
    """
    prepare(qapp)
    studio = Reader(qapp, tmp_path / "home")
    with complaints() as said:
        tour.walk(studio)
    assert said == []
    assert "\n".join(f"{state}: {fault}" for fault, state in studio.faults.items()) == ""
    assert studio.strays == []
    assert {f"{surface}/{state}" for surface, state in studio.seen} == set(tour.states)
    assert [name for name, image in studio.pictures.items() if empty(image) != name.startswith(DARK)] == []
    assert studio.problems == []


def test_a_nameless_button_is_noticed(qapp: QApplication, service: RoomKit) -> None:
    """The control of the test above: a button without a name or a stop of Tab is a finding."""
    window = service.keep(QWidget())
    QPushButton(window)
    service.show(window)
    assert said_wrong(read(window)) == ["a nameless Button (QPushButton) in QWidget"]
    assert qapp.focusWindow() is not None


def test_a_card_is_a_button_that_an_assistive_client_presses(service: RoomKit) -> None:
    """What is told as a button offers the press, and the press does what a click does."""
    pressed: list[bool] = []
    window = service.keep(QWidget())
    button = told(QPushButton("Save && go", window), "tab")
    button.clicked.connect(lambda: pressed.append(True))
    service.show(window)
    told_as = QAccessible.queryAccessibleInterface(button)
    assert told_as.role() == QAccessible.Role.PageTab
    assert told_as.text(QAccessible.Text.Name) == "Save & go"
    assert told_as.actionInterface().actionNames()[0] == PRESS
    told_as.actionInterface().doAction(PRESS)
    assert pressed == [True]


def test_a_secret_is_not_in_the_tree_until_the_card_is_held_open(tmp_path: Path) -> None:
    """At rest an assistive client finds no word of it anywhere in the window; held open it reads it."""
    with dealt(tmp_path / "a.trainer") as room:
        room.pick(NAMES[0])
        page = room.widget
        assert isinstance(page, CardReadingPage)
        secret = [
            text for card in room.conductor.play.scenario(room.conductor.here).decks[0].cards for text in (card.text,)
        ]
        assert not any(text in words(read(room.window)) for text in secret)
        QTest.keyPress(room.window.focusWidget(), Qt.Key.Key_Space)
        assert sum(text in words(read(room.window)) for text in secret) == 1
        QTest.keyRelease(room.window.focusWidget(), Qt.Key.Key_Space)
        assert not any(text in words(read(room.window)) for text in secret)


def test_what_goes_from_under_the_keys_gives_them_back(service: RoomKit) -> None:
    """A note deleted and a line closed by keys: Space drives the timer again, and presses nothing that lay near."""
    service.until("scene")
    console = service.console()
    service.conductor.note("Something was seen.")
    service.settle()
    delete = next(each for each in console.findChildren(QPushButton) if each.accessibleName().startswith("Delete the"))
    delete.setFocus(Qt.FocusReason.TabFocusReason)
    service.press(console, Qt.Key.Key_Space)
    assert console.focusWidget() is console
    service.desk.refused.emit("The sheet is still open.")
    service.settle()
    console.refused.buttons[0].setFocus(Qt.FocusReason.TabFocusReason)
    service.press(console, Qt.Key.Key_Space)
    assert not console.refused.isVisible()
    service.press(console, Qt.Key.Key_Space)
    assert service.session.timers[service.conductor.here].running


def test_a_control_that_hides_hands_the_keys_to_its_neighbour(service: RoomKit) -> None:
    """In a window of pages the next one in reading order has them, at the end the one before; never the first."""
    window = service.keep(HomeWindow(("Rooms",), QWidget()))
    page = window.widget
    assert page is not None
    column = QVBoxLayout(page)
    buttons = [QPushButton(name) for name in ("one", "two", "three")]
    for button in buttons:
        column.addWidget(button)
    service.show(window)
    buttons[1].setFocus()
    buttons[1].hide()
    assert window.focusWidget() is buttons[2]
    buttons[2].setEnabled(False)
    assert window.focusWidget() is buttons[0]

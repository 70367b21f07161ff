"""This file is what the kiosk's tests stand on: a sheet of every kind, twelve people, cards, and hands at the keys."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from tests.stories import LEVELS
from trainer.clock import HandClock
from trainer.conductor import Conductor
from trainer.model.events import Answered, BallotAnswered, Fact, PersonJoined, PlannedBlock, SessionStarted
from trainer.model.items import (
    Bipolar,
    Choose,
    ChooseMany,
    DateItem,
    Faces,
    Grid,
    Item,
    Line,
    Number,
    Option,
    PersonItem,
    Scale,
    Sliders,
    Tally,
    Text,
    Word,
    Words,
    YesNo,
)
from trainer.model.pages import Page
from trainer.model.scenario import Fill, GroupRule, Scenario
from trainer.model.script import script
from trainer.model.sheet import Confidence, Sheet
from trainer.store import journal
from trainer.ui.desk import Desk
from trainer.ui.kiosk.page import KioskPage, focused
from trainer.ui.kiosk.waits import Waits
from trainer.ui.kiosk.window import KioskWindow

Kind = TypeVar("Kind")
CODE = "4711"
NAMES = ("Ingrid", "Pavel", "Olga", "Lars", "Mia", "Tomas", "Berit", "Anna", "Jonas", "Kari", "Ivan", "Sofia")
THREE: tuple[Item, ...] = (
    Faces(id="feel", ask="How would you feel as this customer?"),
    Scale(id="return", ask="Would you come back?", low="Never", high="Tomorrow"),
    YesNo(id="told", ask="Would you tell a friend?"),
)
EVERY: tuple[Item, ...] = (
    Faces(id="faces", ask="How would you feel as this customer?"),
    Grid(id="grid", ask="Where were you just now?"),
    Sliders(id="sliders", ask="How was it for you?"),
    Words(id="words", ask="Which words fit?", words=tuple(Word(w, w) for w in ("calm", "proud", "tense", "at ease"))),
    Scale(id="scale", ask="Would you come back?", low="Never", high="Tomorrow"),
    Bipolar(id="bipolar", ask="How close did they come?", low="Too far away", best="Just right", high="Too close"),
    YesNo(id="yes_no", ask="Would you tell a friend?"),
    Choose(id="choose", ask="Which level?", options=tuple(Option(o, o) for o in ("low", "fair", "wow"))),
    ChooseMany(id="choose_many", ask="What did you see?", options=tuple(Option(o, o) for o in ("smile", "gift"))),
    Number(id="number", ask="How long did you wait?", unit="minutes", least=0, most=90),
    Line(id="line", ask="What would you say to them?"),
    Text(id="text", ask="What went through your mind?"),
    Tally(id="tally", ask="Which words did you hear?", options=tuple(Option(o, o) for o in ("bug", "deploy"))),
    PersonItem(id="person", ask="Who surprised you?"),
    DateItem(id="date", ask="When were you last there?"),
)
SHORT = Waits(idle=60_000, idle_text=60_000, reply=60_000, thanks=60_000, card=60_000, draft=10)


@dataclass(slots=True)
class Room:
    """A session on disk with its desk, clock and file, and the kiosk's window."""

    conductor: Conductor
    file: journal.SessionFile
    desk: Desk
    clock: HandClock
    window: KioskWindow
    drafts: list[tuple[str, str, str]] = field(default_factory=list)

    @property
    def page(self) -> Page:
        """What is shown, as a value."""
        page = self.window.shown_page
        assert page is not None
        return page

    def at(self, kind: type[Kind]) -> Kind:
        """What is shown, which must be of this kind."""
        page = self.page
        assert isinstance(page, kind), page
        return page

    @property
    def focus(self) -> QWidget:
        """Where keys go."""
        return focused(self.window) or self.window

    @property
    def widget(self) -> KioskPage:
        """What is shown, as a widget."""
        widget = self.window.shown_widget
        assert widget is not None
        return widget

    def facts(self) -> list[Fact]:
        """Everything on disk."""
        return [record.fact for record in self.file.records()]

    def answers(self) -> list[Answered]:
        """Every answer on disk."""
        return [fact for fact in self.facts() if isinstance(fact, Answered)]

    def ballots(self) -> list[BallotAnswered]:
        """Every anonymous answer on disk."""
        return [fact for fact in self.facts() if isinstance(fact, BallotAnswered)]

    def person(self, name: str) -> str:
        """The id of a person by name."""
        return next(known.id for known in self.conductor.session.people.values() if known.name == name)

    # Hands

    def key(self, key: Qt.Key | str, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Presses a key where the focus is."""
        if not isinstance(key, str):
            QTest.keyClick(self.focus, key, modifiers)
            return
        for letter in key:
            where = self.focus
            if letter.isascii():
                QTest.keyClicks(where, letter, modifiers)
            else:
                for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                    QApplication.sendEvent(where, QKeyEvent(kind, Qt.Key.Key_unknown, modifiers, letter))

    def skip(self) -> None:
        """Presses the key that is written on the button for skipping."""
        self.key(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)

    def enter(self) -> None:
        """Presses Enter."""
        self.key(Qt.Key.Key_Return)

    def click(self, widget: QWidget, place: QPoint | None = None) -> None:
        """Clicks in the middle of a widget, or at a place of it."""
        QTest.mouseClick(
            widget,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            widget.rect().center() if place is None else place,
        )

    def press_button(self, words: str) -> None:
        """Clicks the button with these words."""
        buttons = [button for button in self.widget.findChildren(QPushButton) if button.text() == words]
        assert len(buttons) == 1, (words, [button.text() for button in self.widget.findChildren(QPushButton)])
        self.click(buttons[0])

    def pick(self, name: str) -> None:
        """Picks a name by its letters and Enter."""
        self.key(name)
        self.enter()

    def go_in(self, code: str = CODE) -> None:
        """The facilitator types a code."""
        if self.window.shown_over is None:
            self.key(Qt.Key.Key_F12)
        self.key(code)


def rating(items: tuple[Item, ...], answers: Confidence = "confidential") -> tuple[Scenario, Sheet]:
    """A scenario of one sheet that everybody fills."""
    sheet = Sheet(id="felt", title="Felt", items=items, answers=answers)
    step = Fill(id="rate", title="Everyone rates", sheet="felt")
    return Scenario(id="one", title="The visit", groups=GroupRule("everyone"), steps=(step,)), sheet


def begun(
    path: Path, scenario: Scenario, sheets: dict[str, Sheet], names: tuple[str, ...]
) -> tuple[Conductor, journal.SessionFile, HandClock]:
    """A session of one scenario with these people."""
    plan = (PlannedBlock(id=scenario.id, scenario=scenario.id, title=scenario.title),)
    file, clock = journal.create(path, {"one.yaml": "trainer: 1"}), HandClock()
    conductor = Conductor(file, script(plan, {scenario.id: scenario}, sheets), clock)
    started = SessionStarted(id="s", title="A session", seed=7, plan=plan)
    conductor.begin(started, [PersonJoined(person=f"p{n}", name=name) for n, name in enumerate(names, 1)])
    return conductor, file, clock


@contextmanager
def rated(
    path: Path,
    items: tuple[Item, ...] = THREE,
    answers: Confidence = "confidential",
    *,
    names: tuple[str, ...] = NAMES,
    waits: Waits = SHORT,
    alone: bool = True,
) -> Iterator[Room]:
    """The laptop handed over for a sheet."""
    scenario, sheet = rating(items, answers)
    conductor, file, clock = begun(path, scenario, {"felt": sheet}, names)
    with _room(conductor, file, clock, waits, alone=alone) as room:
        yield room


@contextmanager
def dealt(path: Path, *, names: tuple[str, ...] = NAMES, waits: Waits = SHORT, alone: bool = True) -> Iterator[Room]:
    """The laptop handed over for the reading of cards: three teams, a level each."""
    sheets = {name: Sheet(id=name, title=name, items=THREE) for name in ("told", "felt")}
    conductor, file, clock = begun(path, replace(LEVELS, id="one"), sheets, names)
    conductor.next()
    with _room(conductor, file, clock, waits, alone=alone) as room:
        yield room


@contextmanager
def _room(
    conductor: Conductor, file: journal.SessionFile, clock: HandClock, waits: Waits, *, alone: bool
) -> Iterator[Room]:
    desk = Desk(conductor)
    drafts: list[tuple[str, str, str]] = []
    window = KioskWindow(desk, CODE, alone=alone, waits=waits, draft=lambda *draft: drafts.append(draft))
    try:
        window.place(window.screen())
        conductor.hand_over()
        QApplication.processEvents()
        yield Room(conductor, file, desk, clock, window, drafts)
    finally:
        desk.stop()
        window.stop()
        window.close()
        window.deleteLater()
        file.close()


def double_click(target: QWidget) -> QMouseEvent:
    """The second click of a double click, in the middle of a widget."""
    place = QPointF(target.rect().center())
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    return QMouseEvent(QEvent.Type.MouseButtonDblClick, place, target.mapToGlobal(place), left, left, none)

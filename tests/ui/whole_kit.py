"""This file is a whole workshop driven through the real windows: every act is a key or a press that people make."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.home_kit import NAMES, opened, paste, press, session_of, until
from trainer.conductor import Conductor
from trainer.model.events import Occurrence
from trainer.model.items import ChooseMany
from trainer.model.pages import AllDonePage, AlonePage, ItemPage, MorePage, NamePage, ResultPage, ThanksPage
from trainer.model.scenario import Act, Board, Calculate, Deal, Discuss, Fill, Reveal, Step, Vote
from trainer.model.spoken import spoken
from trainer.steps import deal, entries, fill
from trainer.ui.app import Program
from trainer.ui.console.steps.fill import FillPanel
from trainer.ui.console.window import ConsoleWindow
from trainer.ui.kiosk.card import CardReadingPage
from trainer.ui.kiosk.page import focused
from trainer.ui.kiosk.question import QuestionPage
from trainer.ui.kiosk.window import KioskWindow
from trainer.ui.running import Running, Screens

Panel = TypeVar("Panel", bound=QWidget)


@dataclass(slots=True)
class Workshop:
    """A facilitator at the program, and a room that answers."""

    qtbot: QtBot
    program: Program
    names: tuple[str, ...] = NAMES
    read: list[str] = field(default_factory=list)
    rated: int = 0
    asked: int = 0

    # Who and what

    @property
    def running(self) -> Running:
        """The session that runs."""
        return session_of(self.program)

    @property
    def console(self) -> ConsoleWindow:
        """The facilitator's window."""
        return self.running.console

    @property
    def kiosk(self) -> KioskWindow:
        """The laptop in the room's hands."""
        return self.running.kiosk

    @property
    def conductor(self) -> Conductor:
        """What was recorded so far; only looked at, never acted on."""
        return self.running.opened.conductor

    @property
    def step(self) -> Step:
        """Where the room is."""
        return self.conductor.play.step(self.conductor.here)

    # Before

    def start(self, scenario: str) -> None:
        """Finds a scenario by its title, pastes the names, looks at the code where it is covered, starts: keys only."""
        library, people = self.program.library, self.program.people
        title = next(entry.title for entry in (card.entry for card in library.grid.cards()) if entry.id == scenario)
        paste(library.search, title.rstrip("…").casefold())  # QTest types no Cyrillic
        QTest.keyClick(library.search, Qt.Key.Key_Return)
        card = library.grid.cards()[0]
        assert card.entry.id == scenario
        QTest.keyClick(card, Qt.Key.Key_Return)
        paste(people.field, "\n".join(self.names))
        QTest.keyClick(people.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        if people.terms.uncover.hasFocus():
            QTest.keyClick(people.terms.uncover, Qt.Key.Key_Space)
            QTest.keyClick(people, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        if people.terms.trouble:  # a warning to read first
            QTest.keyClick(people, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        self.settle()

    # In the room

    def resume(self) -> None:
        """Takes up what home offers."""
        banner, quiet = self.program.banner, self.program.resume_button
        press(banner.button if banner.isVisible() else quiet.button)
        self.settle()

    def play(self, done: Occurrence | None = None) -> None:
        """Plays every place of the rundown from here on, except one that is done already; then finishes."""
        while True:
            at = self.conductor.here
            if at != done:
                self.at_place()
            assert self.conductor.here == at, "a place was left before everything there was done"
            if at == self.conductor.places[-1].at:
                break
            while self.conductor.here == at:
                self.right()
        self.finish()

    def key_to(self, step: str) -> None:
        """Goes on by the arrow key until a step."""
        while self.conductor.here.step != step:
            self.right()

    def right(self) -> None:
        """The arrow key: one page or one place on."""
        at, page = self.conductor.here, self.running.desk.index
        self.key(Qt.Key.Key_Right)
        assert (self.conductor.here, self.running.desk.index) != (at, page), f"stuck at {at}"

    def toggle(self) -> None:
        """With one screen: the console comes or goes."""
        self.key(Qt.Key.Key_F2)

    def at_place(self) -> None:
        """What the facilitator and the room do at this place."""
        match self.step:
            case Deal():
                self.read_cards()
            case Act():
                self.act()
            case Fill():
                self.answer_sheet()
            case Board():
                self.gather()
            case Vote():
                self.rate(self.conductor.here)
                self.reveal()
            case Reveal() | Calculate():
                self.reveal()
            case Discuss():
                self.discuss()
            case _:
                pass

    def read_cards(self) -> None:
        """Secret cards are read one after another at the laptop; open ones lie there."""
        play, at = self.conductor.play, self.conductor.here
        deck = deal.deck_of(play, at)
        if not deck.confidential:
            return
        holders = play.holders(at, deck)
        before = self.stage_words()
        self.key(Qt.Key.Key_H)
        assert self.kiosk.isVisible()
        assert not self.console.isVisible()
        for person, card in holders.items():
            self.sit_down(person)
            self.read_card(deck.card(card).title)
        assert isinstance(self.kiosk.shown_page, AllDonePage)
        self.take_back()
        assert all(deck.card(card).title not in before + self.stage_words() for card in holders.values())

    def read_card(self, title: str) -> None:
        """Space is held as long as one reads, and the words are gone when it is let go."""
        page = self.kiosk.shown_widget
        assert isinstance(page, CardReadingPage)
        assert title not in said(page)
        QTest.keyPress(self.focus(self.kiosk), Qt.Key.Key_Space)
        self.settle()
        assert title in said(page)
        assert title not in self.stage_words()
        QTest.keyRelease(self.focus(self.kiosk), Qt.Key.Key_Space)
        self.settle()
        assert title not in said(page)
        self.read.append(title)
        self.key_kiosk(Qt.Key.Key_Return)
        self.pass_on()

    def act(self) -> None:
        """The timer is started and stopped; a scene that can end in several ways ends in the first."""
        if self.step.minutes:
            self.key(Qt.Key.Key_Space)
            assert self.conductor.session.timers[self.conductor.here].running
        self.key(Qt.Key.Key_M)
        step = self.step
        if isinstance(step, Act) and step.outcomes:
            press(self.button(step.outcomes[0].text))
            assert self.conductor.session.outcomes[self.conductor.here].id == step.outcomes[0].id

    def answer_sheet(self) -> None:
        """The sheet is answered as the scenario says: aloud into the console, or one by one at the laptop."""
        at = self.conductor.here
        if fill.how(self.conductor.play, at) == "aloud":
            self.tell_aloud(at)
        else:
            self.rate(at)

    def tell_aloud(self, at: Occurrence) -> None:
        """Each one who speaks is typed in."""
        panel = self.panel(FillPanel)
        for person in fill.expected(self.conductor.play, at):
            form = panel.form
            assert form is not None
            people = form.people  # type: ignore[union-attr]
            if not people[person].isChecked():
                press(people[person])
            self.settle()
            for entry in form.entries.values():  # type: ignore[union-attr]
                field_ = next(
                    (w for w in entry.findChildren(QWidget) if isinstance(w, QLineEdit | QPlainTextEdit)), None
                )
                if field_ is not None:
                    QTest.keyClicks(field_, "quite well")
                else:
                    pill = entry.findChildren(QAbstractButton)[1]
                    self.console.run.middle.area.ensureWidgetVisible(pill)
                    press(pill)
        QTest.keyClick(self.focus(self.console), Qt.Key.Key_Escape)
        self.settle()

    def rate(self, at: Occurrence) -> None:
        """The laptop goes round; everybody answers by keys; the facilitator takes it back by the code."""
        self.key(Qt.Key.Key_H)
        expected = self.conductor.session.sheets[at].expected
        for person in expected:
            self.sit_down(person)
            while isinstance(self.kiosk.shown_page, ItemPage):
                self.answer(self.kiosk.shown_page)
            self.pass_on()
            self.rated += 1
        assert isinstance(self.kiosk.shown_page, AllDonePage)
        self.take_back()
        assert self.conductor.done(at) == frozenset(expected) or self.conductor.session.sheets[at].ballots

    def gather(self) -> None:
        """Everybody writes one entry at the laptop; the room sees them all after the second step, none before."""
        at = self.conductor.here
        self.key(Qt.Key.Key_H)
        expected = self.conductor.session.sheets[at].expected
        for person in expected:
            self.sit_down(person)
            while isinstance(self.kiosk.shown_page, ItemPage):
                self.answer(self.kiosk.shown_page)
            assert isinstance(self.kiosk.shown_page, MorePage)
            self.key_kiosk(Qt.Key.Key_Return)
            self.pass_on()
        self.take_back()
        assert len(entries.hidden(self.conductor.play, at)) == len(expected)
        before = self.stage_words()
        self.key(Qt.Key.Key_R)
        assert self.stage_words() == before
        self.key(Qt.Key.Key_R)
        assert not entries.hidden(self.conductor.play, at)
        assert self.stage_words() != before

    def answer(self, page: ItemPage) -> None:
        """One question: a number key, or the arrow and Space, then Enter."""
        widget = self.kiosk.shown_widget
        assert isinstance(widget, QuestionPage)
        if isinstance(page.item, ChooseMany):  # none ticked is an answer too
            for key in (Qt.Key.Key_Down, Qt.Key.Key_Space):
                self.key_kiosk(key)
        keys: tuple[Qt.Key, ...] = (Qt.Key.Key_4, Qt.Key.Key_Right, Qt.Key.Key_Space)
        for key in keys:
            if widget.answer.ready():
                break
            self.key_kiosk(key)
        if not widget.answer.ready():
            QTest.keyClicks(self.focus(self.kiosk), "well")
        self.key_kiosk(Qt.Key.Key_Return)
        assert self.kiosk.shown_page != page, f"{page.item.id} could not be answered"

    def sit_down(self, person: str) -> None:
        """Somebody types the own name and Enter, and says that nobody else looks where that is asked."""
        page = self.kiosk.shown_page
        assert isinstance(page, NamePage), page
        QTest.keyClicks(self.focus(self.kiosk), self.conductor.session.people[person].name)
        self.key_kiosk(Qt.Key.Key_Return)
        if isinstance(self.kiosk.shown_page, AlonePage):
            self.asked += 1
            self.key_kiosk(Qt.Key.Key_Return)

    def pass_on(self) -> None:
        """Somebody's own result is read, where there is one; thank you, and the laptop goes to the next one."""
        if isinstance(self.kiosk.shown_page, ResultPage):
            self.read.append(self.kiosk.shown_page.heading)
            assert self.kiosk.shown_page.text not in self.stage_words()
            self.key_kiosk(Qt.Key.Key_Return)
        assert isinstance(self.kiosk.shown_page, ThanksPage), self.kiosk.shown_page
        self.key_kiosk(Qt.Key.Key_Return)

    def take_back(self) -> None:
        """The facilitator's code."""
        self.key_kiosk(Qt.Key.Key_F12)
        QTest.keyClicks(self.focus(self.kiosk), self.program.settings.code)
        self.settle()
        assert not self.kiosk.isVisible()
        assert self.console.isVisible()

    def reveal(self) -> None:
        """Two steps: the first shows the room nothing."""
        before = self.stage_words()
        self.key(Qt.Key.Key_R)
        assert self.stage_words() == before
        self.key(Qt.Key.Key_R)
        assert self.conductor.here in self.conductor.session.revealed
        assert self.stage_words() != before

    def discuss(self) -> None:
        """What the room says to the first question is typed in."""
        panel = self.console.run.middle.panel
        assert panel is not None
        first = next(w for w in panel.findChildren(QWidget) if isinstance(w, QPlainTextEdit))
        self.console.run.middle.area.ensureWidgetVisible(first)
        first.setFocus()
        QTest.keyClicks(first, "It turned when she looked up")
        QTest.keyClick(first, Qt.Key.Key_Escape)
        self.settle()

    # After

    def finish(self) -> None:
        """From the last step to the debrief, and to the notes."""
        self.key(Qt.Key.Key_Right)
        for _turn in range(20):
            if self.console.pages.currentWidget() is self.console.debrief:
                break
            self.key(Qt.Key.Key_Right)
        press(self.console.debrief.finish)
        self.settle()
        press(self.console.strips.question.buttons[0])
        until(self.qtbot, self.console.finish.open.isEnabled, seconds=30)

    def leave(self) -> None:
        """Back to the scenarios."""
        press(self.console.finish.home)
        self.settle()

    # Hands and eyes

    def key(self, key: Qt.Key) -> None:
        """A key at the console, or at the stage when that alone is to be seen."""
        window = self.console if self.console.isVisible() else self.running.stage
        QTest.keyClick(self.focus(window), key)
        self.settle()

    def key_kiosk(self, key: Qt.Key) -> None:
        """A key at the kiosk."""
        QTest.keyClick(self.focus(self.kiosk), key)
        self.settle()

    def focus(self, window: QWidget) -> QWidget:
        """What has the keyboard in a window."""
        return focused(window) or window

    def stage_words(self) -> str:
        """Everything the room can read, and what a screen reader would say of it."""
        return "\n".join((spoken(self.running.stage.leaf.slide), self.running.stage.accessibleName()))

    def panel(self, kind: type[Panel]) -> Panel:
        """The step's own part of the console."""
        found = self.console.run.middle.panel
        assert isinstance(found, kind)
        return found

    def button(self, words: str) -> QPushButton:
        """The button of the step that says this."""
        panel = self.console.run.middle.panel
        assert panel is not None
        found = next(button for button in panel.findChildren(QPushButton) if button.text() == words)
        self.console.run.middle.area.ensureWidgetVisible(found)
        self.settle()
        return found

    def settle(self) -> None:
        """Lets Qt do what it has put off; what was given up is gone, as it is once the program's own loop runs."""
        for _round in range(4):
            QApplication.processEvents()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def said(widget: QWidget) -> str:
    """Everything a window says, also to a screen reader."""
    parts = (widget, *widget.findChildren(QWidget))
    return "\n".join(f"{part.accessibleName()} {part.accessibleDescription()}" for part in parts)


@contextmanager
def workshop(
    qtbot: QtBot, data: Path, names: tuple[str, ...] = NAMES, screens: Screens = QGuiApplication.screens
) -> Iterator[Workshop]:
    """The program, opened for a workshop with these people, on these screens."""
    with opened(qtbot, data, screens=screens) as program:
        yield Workshop(qtbot, program, names)

"""This file is a session with its windows and a facilitator who does sensible things in no sensible order."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import fields
from functools import partial
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QKeySequence, QScreen
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QMenu, QPlainTextEdit, QWidget

from tests.faults import besides
from tests.faults.laptop import at_the_laptop, taken_back
from tests.kit import shipped_library
from trainer import opening
from trainer.adding import Shelf
from trainer.clock import HandClock
from trainer.debrief.report import report
from trainer.model.events import Occurrence, Promise
from trainer.model.people import Presence
from trainer.model.replay import fold
from trainer.model.scenario import Act, Board, Calculate, Deal, Fill, Reveal, Vote
from trainer.model.session import Session
from trainer.rehearsal import cast
from trainer.store import journal
from trainer.ui.kiosk.page import focused
from trainer.ui.running import Running
from trainer.ui.turning import turning
from trainer.words import _, current_language, languages, set_language

if TYPE_CHECKING:
    from trainer.conductor import Conductor

CODE = "4711"
KEYS = (
    *"+-AT12IUYOXBHNMFRJLGDPCSK?", "Space", "Right", "Left", "Escape", "F2", "F3", "F5", "F9", "Ctrl+J", "Ctrl+D",
    "Ctrl+N", "Alt+Up", "Alt+Down", "Tab", "Return", "Down", "Up",
)  # fmt: skip
PLUGGED = ("LP", "LP", "L", "PL", "P", "LM", "LS")
PRESENCES: tuple[Presence, ...] = ("here", "here", "late", "left", "absent")
WORDS = ("A word", "7", "Anna", "never late", "12,5")


class Sitting:
    """One session; `log` is what was done, and `told` hears what must not be."""

    def __init__(self, app: QApplication, folder: Path, rng: Random, told: Callable[[str], None]) -> None:
        """Some shipped scenario with some people, in some language."""
        self.app, self.folder, self.rng, self.told = app, folder, rng, told
        self.clock, self.plugged, self.log, self.left = HandClock(), "LP", list[str](), False
        self.stale, self.code = False, CODE
        set_language(rng.choice(tuple(languages())))
        library = shipped_library()
        self.scenario = rng.choice([one.id for one in library.runnable(current_language())])
        names = [f"Xq{name}" for name in cast(rng.choice((9, 10, 13, 18)))]  # which stand nowhere else
        guests = [opening.Guest(name, rng.choice(("here", "here", "here", "late"))) for name in names]
        plan, terms = opening.plan_of(library, (self.scenario,)), opening.Terms(promise=Promise(limit=3))
        self._take(opening.start(library, plan, guests, folder, self.clock, terms), again=False)

    def _take(self, opened: opening.Opened, *, again: bool) -> None:
        self.opened = opened
        supply = Shelf(shipped_library(), opened.waiting, opened.carried)
        self.running = Running(self.app, opened, CODE, self._screens, again=again, supply=supply)
        self.running.left.connect(self._leave)
        self.running.show()
        self.settle()

    def _leave(self) -> None:
        self.left = True

    def _screens(self) -> Sequence[QScreen]:
        named = {screen.name(): screen for screen in self.app.screens()}
        return [named[name] for name in self.plugged if name in named]

    @property
    def conductor(self) -> Conductor:
        """The door to the session."""
        return self.opened.conductor

    @property
    def session(self) -> Session:
        """The session as it stands."""
        return self.conductor.session

    @property
    def over(self) -> bool:
        """Whether it was left or finished."""
        return self.left or self.session.finished is not None

    def settle(self) -> None:
        """Lets Qt do what it has put off, and delete what is done with, as a running program does between two acts."""
        for _turn in range(3):
            self.app.processEvents()
        self.app.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    # Whole stretches

    def go(self, acts: int) -> None:
        """So many acts, looked at one by one."""
        known: tuple[tuple[Callable[[], object], float], ...] = (
            (self.place, 30), (self.key, 8), (self.click, 10), (self.write, 4), (self.row, 4), (self.person, 3),
            (self.pass_time, 4), (self.plug, 1.5), (self.language, 0.4), (self.kill, 0.6), (self.look_back, 0.6),
            (self.read, 0.8), (partial(self.stroke, "Right"), 12), (partial(besides.other_way, self), 4),
            (partial(besides.talk, self), 2), (partial(besides.another_look, self), 0.4),
            (partial(besides.another_take, self), 1),
        )  # fmt: skip
        acts_known, weights = zip(*known, strict=True)
        for _act in range(acts):
            if self.over:
                return
            self._think_better()
            act = self.rng.choices(acts_known, weights)[0]
            if self.running.desk.handed and self.rng.random() < 0.8:
                act = self.place if self.rng.random() < 0.85 else partial(besides.walked_away, self)
            act()
            self.settle()
            self._look()

    def finish(self) -> None:
        """The laptop comes back, the room goes on to the end, and the workshop is finished: or somebody is stuck."""
        if popup := QApplication.activePopupWidget():
            popup.close()
        taken_back(self)
        console, stuck = self.running.console, 0
        before: tuple[Occurrence | None, int] = (None, -1)
        if not self.over and not console.isVisible():
            self.stroke("F2")
        console.activateWindow()  # where a menu was closed, unseen screens have no active window
        while not self.over and console.pages.shown != "debrief" and stuck < 6:
            self.stroke("Right" if not stuck else "Escape" if stuck < 3 else "Right")
            if console.strips.asking:
                console.strips.question.buttons[0].click()
                self.settle()
            stuck = stuck + 1 if (self.session.at, self.running.desk.index) == before else 0
            before = (self.session.at, self.running.desk.index)
        if not self.over:
            console.debrief.finish.click()
            console.strips.question.buttons[0].click()
            self.settle()
        if not self.over:
            self.told(f"no way on at {self.session.at}: {console.refused.sentence!r}")
        else:
            besides.the_end(self)
        self.read()
        self.look_back()

    def close(self) -> None:
        """Everything away, and nothing of it left."""
        self.running.close()
        self.settle()
        if left := [type(window).__name__ for window in self.app.topLevelWidgets() if window.isVisible()]:
            self.told(f"left behind: {left}")

    # What is looked at

    def _look(self) -> None:
        displays, handed = self.running.displays, self.running.desk.handed
        if not self.over and handed != displays.kiosk.isVisible():
            self.told(f"the kiosk is {'hidden' if handed else 'shown'}")
        if not self.over and not handed and not (displays.console.isVisible() or displays.stage.isVisible()):
            self.told("nothing is to be seen")
        if not handed and any(timer.isActive() for timer in displays.kiosk.findChildren(QTimer)):
            self.told("a timer runs for a laptop that is nobody's")
        besides.overheard(self)

    def _copied(self) -> Path:
        """The session's file as a program that is killed now would leave it, in a folder of its own."""
        path = self.opened.file.path
        place = self.folder / f"{len(self.log)}-{self.rng.random()}"
        place.mkdir()
        for file in path.parent.glob(f"{path.stem}*"):
            if file.is_file():
                shutil.copy(file, place / file.name)
        return place / path.name

    def look_back(self) -> None:
        """What the file tells is what the windows show."""
        path = self._copied()
        if self.stale:
            self.conductor.note("after the copy")
        with closing(journal.open_session(path)) as file:
            again = fold(file.records())
        if again != self.session:
            wrong = [one.name for one in fields(again) if getattr(again, one.name) != getattr(self.session, one.name)]
            self.told(f"the file tells otherwise: {wrong}")
        shutil.rmtree(path.parent)

    def read(self) -> None:
        """The notes can be told at any moment, with names and without."""
        for names in (True, False):
            report(self.conductor.play, names=names, secrets=self.rng.random() < 0.5)
        besides.named_nowhere(self)

    # What people do

    def kill(self) -> None:
        """The program dies and is started again: the same step, the same cards."""
        path, before = self._copied(), self.session
        self.running.close()
        self.settle()
        self._take(opening.reopen(path, self.clock), again=True)
        if (self.session.at, self.session.hands) != (before.at, before.hands):
            self.told(f"came back at {self.session.at}, not at {before.at}")

    def stroke(self, name: str) -> None:
        """A key where the keys are."""
        window = next((one for one in self._windows() if one.isVisible()), None)
        if window is not None:
            QTest.keySequence(focused(window) or window, QKeySequence(name))
            self.settle()

    def key(self) -> None:
        """Any key of the table."""
        self.log.append(f"key {(name := self.rng.choice(KEYS))}")
        self.stroke(name)

    def _windows(self) -> tuple[QWidget, ...]:
        return self.running.kiosk, self.running.console, self.running.stage

    def click(self, within: QWidget | None = None) -> None:
        """Any button, or a line of the menu that is open."""
        menu = QApplication.activePopupWidget()
        if menu is not None:
            if isinstance(menu, QMenu) and (lines := [one for one in menu.actions() if one.isEnabled()]):
                self.rng.choice(lines).trigger()
            menu.close()
            return
        around = within or next((one for one in self._windows() if one.isVisible()), None)
        buttons = [one for one in around.findChildren(QAbstractButton) if one.isVisible()] if around else []
        if usable := [one for one in buttons if one.isEnabled()]:
            button = self.rng.choice(usable)
            self.log.append(f"click {button.text() or button.accessibleName()}")
            place = QPoint(button.width() // 2, button.height() // 2)
            QTest.mouseClick(button, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)

    def write(self, within: QWidget | None = None) -> None:
        """Words into any field, left by Enter, Escape, Tab or not at all."""
        around = within or self.running.console
        parts = [one for one in around.findChildren(QWidget) if isinstance(one, QLineEdit | QPlainTextEdit)]
        if open_ := [one for one in parts if one.isVisible() and one.isEnabled()]:
            field = self.rng.choice(open_)
            self.log.append(f"write {field.accessibleName()}")
            field.setFocus()
            QTest.keyClicks(field, self.rng.choice(WORDS))
            self.stroke(self.rng.choice(("Return", "Escape", "Tab", "F3")))

    def row(self) -> None:
        """What the menu of any row of the run of show offers."""
        show = self.running.console.run.show_of
        if show.isVisible() and show.list.count():
            show.list.setCurrentRow(self.rng.randrange(show.list.count()))
            if (row := show.chosen_row) is not None:
                menu = self.running.console.steering.rearranging.menu(row)
                line = self.rng.choice([one for one in menu.actions() if not one.isSeparator()])
                self.log.append(f"row: {line.text()}")
                line.trigger()
                menu.close()

    def person(self) -> None:
        """Somebody comes, leaves, is late, or was never expected."""
        who, now = self.rng.choice(list(self.session.people)), self.rng.choice(PRESENCES)
        self.log.append(f"{who} {now}")
        if self.rng.random() < 0.1:
            self.running.desk.act(lambda: self.conductor.join("Somebody new"))
        elif not self.running.desk.handed:
            self.running.desk.act(lambda: self.conductor.change(who, now))

    def pass_time(self) -> None:
        """Seconds or minutes go by."""
        self.log.append(f"{(seconds := self.rng.choice((1, 30, 300, 900)))} s")
        self.clock.pass_(seconds)
        self.running.desk.ticked.emit()

    def plug(self) -> None:
        """Screens come, go, change places, show the same."""
        self.plugged = self.rng.choice(PLUGGED)
        self.log.append(f"screens {self.plugged}")
        self.running.displays.screens_changed()

    def language(self) -> None:
        """The console speaks another language, or the room does."""
        spoken = self.rng.choice(tuple(languages()))
        self.log.append(f"language {spoken}")
        if self.running.desk.handed or self.rng.random() < 0.4:
            self.running.desk.speak(stage=spoken)
        elif spoken != current_language():
            with turning(self.app, lambda: self.running.console, spoken):
                set_language(spoken)
                self.running.retell()

    def _think_better(self) -> None:
        """Nobody finishes or leaves in the middle of it."""
        strips = self.running.console.strips
        said = {button.text() for button in strips.question.buttons} if strips.asking else set()
        if said & {_("Leave"), _("Yes, finish")}:
            strips.question.hide()

    def place(self) -> None:
        """What is done where the room is."""
        console, step = self.running.console, self.conductor.play.step(self.conductor.here)
        self.log.append(f"at {type(step).__name__}")
        if self.running.desk.handed:
            at_the_laptop(self, self.rng.randrange(3, 40))
            if self.rng.random() < 0.3:
                taken_back(self)
            return
        if console.pages.shown != "run":
            self.stroke("Escape")
            console.open_page("run")
        if self.rng.random() < 0.3:
            panel = console.run.middle.panel
            self.rng.choice((self.click, self.write))(panel)
        elif isinstance(step, Deal | Fill | Vote | Board):
            self.stroke("H")
            at_the_laptop(self, self.rng.randrange(5, 60))
        elif isinstance(step, Reveal | Calculate):
            self.stroke("R")
            self.stroke("R")
        elif isinstance(step, Act):
            self.stroke(self.rng.choice(("Space", "M", "F", "L", "A", "T")))

"""This file is the windows before and after a workshop by random hands: `python -m tests.faults.homes --visits 20`.

Somebody goes from page to page, clicks, types, drops files, changes the language and the size of the text, begins and
leaves sessions, deletes and erases, and starts the program again. No act is a bug, a window is always there, and what
was entered is there in another language and at the next start. `--forgetful` is the control: something is taken away.
With `--slow` the disk takes its time for every file: it is told how long an act held the window up for it, which is
never longer than the window waits for what nobody notices.
"""

from __future__ import annotations

import argparse
import contextlib
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from random import Random

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QImage, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLineEdit, QMenu, QPlainTextEdit, QWidget

from tests import kit
from tests.faults.holding import Holding, slow_disk
from tests.faults.sessions import SHOWN, listening  # first, for it chooses the screens
from trainer.clock import HandClock
from trainer.keeping import begin
from trainer.shipped import shipped
from trainer.store.letterhead import keep_logo
from trainer.store.settings import Settings, load_settings, save_settings
from trainer.ui.app import Program
from trainer.ui.binding import mend_binding
from trainer.ui.folders import Folders
from trainer.ui.job import NAME
from trainer.ui.library.home import PEOPLE, PLAN, RECORDS, ROOM, SCENARIOS, SESSIONS, SETTINGS
from trainer.ui.people.dropping import DropPlace
from trainer.ui.theme import apply_look, look
from trainer.words import ENGLISH, current_language, languages, set_language

PAGES = (SCENARIOS, SCENARIOS, PLAN, PEOPLE, PEOPLE, ROOM, SESSIONS, SESSIONS, RECORDS, RECORDS, SETTINGS)
KEYS = (
    "Down", "Up", "Down", "Return", "Escape", "Tab", "Shift+Tab", "Space", "Delete", "Ctrl+O", "Ctrl+F", "F2", "Left",
    "Right", "Ctrl+Z", "PgDown", "End",
)  # fmt: skip
WORDS = ("Anna", "Xqenia", "a word", "7", "2 Feb 2026", "Acme", "zzz")
SIZES = ((1440, 900), (1024, 768), (1024, 600), (1920, 1080))
HEAVY = ("rehears", "print", "write", "øv", "prøv", "skriv", "репети", "печат", "написать", "записать")
"""Words of buttons that begin a process of their own, which are pressed seldom."""
PATIENCE = 20.0
ENOUGH = 0.3
"""So many seconds in one act, which may be several keys and presses, the window may wait for the disk."""


@dataclass(slots=True)
class Toll:
    """Visits made, acts done in them, and what must not be."""

    visits: int = 0
    acts: int = 0
    problems: list[str] = field(default_factory=list)
    held: dict[str, float] = field(default_factory=dict)

    def __str__(self) -> str:
        return f"visits {self.visits}, acts {self.acts}, problems {len(self.problems)}"


class Visit:
    """One data folder with what several workshops have left, and somebody who tries everything."""

    def __init__(self, app: QApplication, folder: Path, rng: Random, told: Callable[[str], None]) -> None:
        """Sessions finished, half way and rehearsed, two records, a file that needs mending, a logo."""
        self.app, self.rng, self.told, self.log = app, rng, told, list[str]()
        self.data, self.forgetful = folder / "data", False
        self.holding: Holding | None = None
        self.theirs: tuple[object, ...] = ()
        (folder / "documents").mkdir()
        set_language(rng.choice(tuple(languages())))
        self._fill()
        self.folders = Folders(self.data, shipped("scenarios"), folder / "documents")
        self.program = self._opened()

    def _fill(self) -> None:
        save_settings(self.data, Settings(code="4711", facilitator="Kari", company="Nordlys"))
        for title, done, made_up in (("Morning", True, False), ("Evening", False, False), ("Tried", True, True)):
            played = kit.started(
                self.data / "sessions", ["yes-and"], names=("Anna", "Lars", "Mia"), title=title, rehearsal=made_up
            )
            played.conductor.next()
            played.conductor.note("Anna laughed")
            if done:
                played.conductor.finish()
            played.file.close()
        for name in ("adoption-plan", "wish-and-complaint-log"):
            kept = begin(kit.shipped_library(), name, self.data / "records", HandClock(), title=name)
            kept.close()
        (self.data / "scenarios").mkdir()
        (self.data / "scenarios" / "broken.yaml").write_text("scenario: broken\nsteps: 7\n", encoding="utf-8")
        picture = QImage(40, 20, QImage.Format.Format_RGB32)
        picture.fill(Qt.GlobalColor.darkGreen)
        self.picture = self.data.parent / "logo.png"
        picture.save(str(self.picture))
        keep_logo(self.data, self.picture.read_bytes())
        self.table = self.data.parent / "people.csv"
        self.table.write_text("Name;Part\nOlga;observer\nTimur;\n", encoding="utf-8")

    def _opened(self) -> Program:
        program = Program(self.app, self.folders)
        program.open()
        self.settle()
        return program

    def settle(self) -> None:
        """Lets Qt do what it has put off, and puts away what no hand can reach here: a dialog of the system's."""
        for _turn in range(3):
            self.app.processEvents()
        for window in self.app.topLevelWidgets():
            if isinstance(window, QDialog) and window.isVisible():
                window.reject()
        self.app.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def rest(self) -> None:
        """Until what runs beside the window is through."""
        end = time.monotonic() + PATIENCE
        while any(thread.name == NAME for thread in threading.enumerate()) and time.monotonic() < end:
            self.app.processEvents()
            time.sleep(0.01)
        self.settle()

    def go(self, acts: int) -> None:
        """So many acts, each looked at."""
        known: tuple[tuple[Callable[[], None], float], ...] = (
            (self.page, 8), (self.click, 20), (self.write, 9), (self.key, 12), (self.size, 1), (self.look, 0.7),
            (self.drop, 1.5), (self.speak, 1), (self.again, 0.7), (self.rest, 3),
        )  # fmt: skip
        acts_known, weights = zip(*known, strict=True)
        for _act in range(acts):
            act = self.rng.choices(acts_known, weights)[0]
            act()
            self.settle()
            self.stood(act.__name__)
            if self.program.running is not None:
                self.workshop()
                self.stood("workshop")
            if not any(window.isVisible() for window in self.app.topLevelWidgets()):
                self.told("no window is there")
        self.rest()
        self.program.home.show_page(SETTINGS)
        self.again()

    def stood(self, act: str) -> None:
        """How long the window stood still in an act; starting and ending the program are none of it."""
        if self.holding is None:
            return
        stood = self.holding.did(act)
        if stood > ENOUGH and act not in ("again", "rest", "workshop"):
            self.told(f"the window stood still for {stood * 1000:.0f} ms")

    def close(self) -> None:
        """Everything away, and nothing of it left."""
        self.program.close()
        self.rest()
        if left := [type(one).__name__ for one in self.app.topLevelWidgets() if one.isVisible()]:
            self.told(f"left behind: {left}")

    # What people do

    def page(self) -> None:
        """Another page."""
        self.log.append(f"page {(number := self.rng.choice(PAGES))}")
        self.program.home.show_page(number)

    def click(self) -> None:
        """Any button, or a line of the menu that is open."""
        menu = QApplication.activePopupWidget()
        if menu is not None:
            if isinstance(menu, QMenu) and (lines := [one for one in menu.actions() if one.isEnabled()]):
                self.log.append(f"line {(line := self.rng.choice(lines)).text()}")
                line.trigger()
            menu.close()
            return
        parts = self.program.home.findChildren(QAbstractButton)
        usable = [one for one in parts if one.isVisible() and one.isEnabled() and self._light(one)]
        if usable:
            button = self.rng.choice(usable)
            self.log.append(f"click {button.text() or button.accessibleName()}")
            for _press in range(2 if self.rng.random() < 0.2 else 1):
                with contextlib.suppress(RuntimeError):  # gone with the first press
                    QTest.mouseClick(
                        button,
                        Qt.MouseButton.LeftButton,
                        Qt.KeyboardModifier.NoModifier,
                        QPoint(button.width() // 2, button.height() // 2),
                    )
                self.settle()

    def _light(self, button: QAbstractButton) -> bool:
        return self.rng.random() < 0.04 or not any(word in button.text().casefold() for word in HEAVY)

    def write(self) -> None:
        """Words into any field, left by a key or not at all."""
        home = self.program.home
        parts = [one for one in home.findChildren(QWidget) if isinstance(one, QLineEdit | QPlainTextEdit)]
        if open_ := [one for one in parts if one.isVisible() and one.isEnabled()]:
            field_ = self.rng.choice(open_)
            self.log.append(f"write {field_.accessibleName()}")
            field_.setFocus()
            if self.rng.random() < 0.3:
                field_.selectAll()
            QTest.keyClicks(field_, self.rng.choice(WORDS))
            if self.rng.random() < 0.6:
                self.stroke(self.rng.choice(("Return", "Escape", "Tab", "Ctrl+Return")))

    def stroke(self, name: str) -> None:
        """A key where the keys are."""
        home = self.program.home
        QTest.keySequence(self.app.focusWidget() or home, QKeySequence(name))
        self.settle()

    def key(self) -> None:
        """Any key."""
        self.log.append(f"key {(name := self.rng.choice(KEYS))}")
        self.stroke(name)

    def size(self) -> None:
        """The window in another size."""
        self.log.append(f"size {(wanted := self.rng.choice(SIZES))}")
        self.program.home.showNormal()
        self.program.home.resize(*wanted)

    def look(self) -> None:
        """Larger or smaller text, or the other contrast."""
        self.log.append("look")
        looks = self.program.looks
        self.rng.choice((looks.switch_contrast, partial(looks.zoom, 1), partial(looks.zoom, -1)))()

    def drop(self) -> None:
        """A picture or a table falls on what takes one."""
        parts = [one.parent() for one in self.program.home.findChildren(DropPlace)]
        places = [one for one in parts if isinstance(one, QWidget) and one.isVisible()]
        if places:
            path = self.rng.choice((self.picture, self.table, self.data / "scenarios" / "broken.yaml"))
            self.log.append(f"drop {path.name}")
            given = QMimeData()
            given.setUrls([QUrl.fromLocalFile(str(path))])
            how = (Qt.DropAction.CopyAction, given, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
            event = QDropEvent(QPointF(5, 5), *how)
            self.app.sendEvent(self.rng.choice(places), event)
            if self.rng.random() < 0.5:
                self.rest()

    def speak(self) -> None:
        """Another language: what was entered stays."""
        before, others = self.entered(), [one for one in languages() if one != current_language()]
        self.log.append(f"language {(spoken := self.rng.choice(others))}")
        self.program.speak(spoken)
        self.settle()
        self.compare(before, "in another language")

    def again(self) -> None:
        """The program ends and is started again."""
        self.log.append("again")
        before = self.entered()
        self.program.close()
        self.rest()
        if self.forgetful:
            (self.data / "settings.json").unlink(missing_ok=True)
        self.program = self._opened()
        people, held = before[2:]
        if self.theirs[:1] == (people,):  # they are the session's now, and kept nowhere else
            people, held = None, None if self.theirs == (people, held) else held
        self.compare((before[0], None, people, held), "at the next start")

    def entered(self) -> tuple[object, ...]:
        """What is entered: whose notes these are, what is looked for, the people, for whom they come."""
        front = self.program.front
        whose: object = None
        if front.holds(SETTINGS):
            whose = (front.settings.name.text().strip(), front.settings.company.text().strip())
        people = front.people if front.holds(PEOPLE) else None
        return (
            whose,
            self.program.library.search.text(),
            tuple(one.name for one in people.people) if people else None,
            people.terms.held if people else None,
        )

    def compare(self, before: tuple[object, ...], when: str) -> None:
        """What is entered is what was, as far as it is known."""
        if before[0] is not None:
            self.program.memory.wait(PATIENCE)
            kept = load_settings(self.data)
            if (kept.facilitator, kept.company) != before[0]:
                self.told(f"{when} {before[0]} is {kept.facilitator, kept.company}")
        if any(one is not None for one in before[2:]):
            self.program.front.people.isVisible()
        now = self.entered()
        for one, other in zip(before[1:], now[1:], strict=True):
            if one is not None and one != other:
                self.told(f"{when} {one!r} is {other!r}")

    def workshop(self) -> None:
        """A session has begun: somebody does a little, and leaves it."""
        running = self.program.running
        assert running is not None
        self.log.append("workshop")
        self.theirs = self.entered()[2:]
        for name in self.rng.choices(("Right", "N", "Space", "D", "Escape", "H"), k=4):
            QTest.keySequence(running.console, QKeySequence(name))
            self.settle()
        if running.desk.handed:
            running.desk.act(running.opened.conductor.take_back)
        self.settle()
        running.console.left.emit()
        self.settle()


def measure(visits: int, seed: int, *, acts: int = 150, forgetful: bool = False, slow: bool = False) -> Toll:
    """So many visits of so many acts."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    app.setDoubleClickInterval(0)
    app.setQuitOnLastWindowClosed(False)
    mend_binding()
    toll = Toll()
    for number in range(seed, seed + visits):
        apply_look(app, look())
        heard: list[str] = []
        with tempfile.TemporaryDirectory() as name, listening(heard):
            visit = Visit(app, Path(name), Random(number), heard.append)
            visit.forgetful = forgetful
            with contextlib.ExitStack() as disk:
                if slow:
                    visit.holding = Holding()
                    disk.enter_context(slow_disk(Random(number), visit.holding))
                visit.go(acts)
                visit.close()
        for act, seconds in visit.holding.longest if visit.holding else ():
            toll.held[act] = max(seconds, toll.held.get(act, 0.0))
        toll.visits, toll.acts = toll.visits + 1, toll.acts + len(visit.log)
        last = ", ".join(visit.log[-SHOWN:])
        toll.problems += [f"seed {number}: {one}\n  after {last}" for one in heard]
    set_language(ENGLISH)
    return toll


def main() -> int:
    """Prints the toll; exit code 1 when there was a problem."""
    asked = argparse.ArgumentParser(description="Try everything before and after a workshop.")
    asked.add_argument("--visits", type=int, default=20)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--acts", type=int, default=150)
    asked.add_argument("--forgetful", action="store_true", help="control: the settings vanish between two starts")
    asked.add_argument("--slow", action="store_true", help="a disk that takes its time for every file")
    told = asked.parse_args()
    toll = measure(told.visits, told.seed, acts=told.acts, forgetful=told.forgetful, slow=told.slow)
    sys.stdout.write(f"{toll}\n")
    for act, seconds in sorted(toll.held.items(), key=lambda one: -one[1]):
        sys.stdout.write(f"{act:>10}: the window stood still for {seconds * 1000:.0f} ms at most\n")
    sys.stdout.writelines(f"{one}\n" for one in toll.problems[:10])
    return 1 if toll.problems else 0


if __name__ == "__main__":
    sys.exit(main())

"""This file is the program at hand for tests: opened on unseen screens, driven by keys and presses, put away."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from tests.kit import shipped_library
from trainer.shipped import shipped
from trainer.store.settings import Settings, save_settings
from trainer.store.shelf_index import Indexed, looked_through, write_index
from trainer.ui.app import Program
from trainer.ui.folders import Folders
from trainer.ui.library.indexed import written
from trainer.ui.library.stocking import stock
from trainer.ui.running import Running, Screens
from trainer.words import current_language, speaking

NAMES = ("Anna", "Pavel O'Brien", "Mia", "Lars", "Olga", "Henrik", "Sofie", "Timur", "Kari", "Ivan", "Nina", "Dina")


@contextmanager
def opened(
    qtbot: QtBot,
    data: Path,
    *,
    scenarios: Path | None = None,
    screens: Screens = QGuiApplication.screens,
    documents: Path | None = None,
) -> Iterator[Program]:
    """The program with its home window shown and everything read, as at a second start unless files are its own."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    documents = documents or data.parent / "documents"
    documents.mkdir(exist_ok=True)
    if scenarios is None and not data.joinpath("index").exists():
        know_shelf(data)
    if data.joinpath("sessions").exists() and not data.joinpath("settings.json").exists():
        save_settings(data, Settings(code="4711"))  # whoever has a session once started it
    program = Program(app, Folders(data, scenarios or shipped("scenarios"), documents), screens=screens)
    read: list[object] = []
    program.keeper.offered.connect(read.append)
    program.open()
    try:
        until(qtbot, lambda: bool(read) and all(card.isVisible() for card in program.library.grid.cards()), seconds=30)
        yield program
    finally:
        program.close()


def know_shelf(data: Path) -> None:
    """Lets the program find what an earlier start kept."""
    write_index(data / "index", current_language(), *_shelf(current_language()))


@lru_cache(maxsize=4)
def _shelf(language: str) -> Indexed:
    """What an earlier start keeps of the shipped scenarios: until a file changes it saves the reading of them all."""
    with speaking(language):
        return looked_through([shipped("scenarios")])[1], written(stock(shipped_library()))


def titles(program: Program) -> list[str]:
    """What the cards say."""
    return [card.entry.title for card in program.library.grid.cards()]


def paste(field: QWidget, text: str) -> None:
    """Pastes as people do."""
    QGuiApplication.clipboard().setText(text)
    QTest.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def press(widget: QWidget) -> None:
    """Presses a widget that can be seen, in its middle."""
    assert widget.isVisible(), f"{widget} is not to be seen"
    assert widget.isEnabled(), f"{widget} can't be pressed"
    QTest.mouseClick(
        widget,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        QPoint(widget.width() // 2, widget.height() // 2),
    )


def languages_offered(program: Program) -> list[QAction]:
    """What the menu of the button offers that chooses the language."""
    return program.home.language._filled().actions()  # noqa: SLF001 - unseen screens open no menu


def groups_offered(program: Program) -> list[QAction]:
    """What the menu of kept groups offers."""
    (menu,) = program.people.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return menu.actions()


def until(qtbot: QtBot, so: Callable[[], bool], *, seconds: float = 10) -> None:
    """Waits until something is so."""
    qtbot.waitUntil(so, timeout=int(seconds * 1000))


def session_of(program: Program) -> Running:
    """The session that runs, or that begins beside the window: a busy disk may take its time."""
    ends = QDeadlineTimer(10_000)
    while program.running is None and not ends.hasExpired():
        QApplication.processEvents()
    assert program.running is not None, program.people.terms.trouble
    return program.running

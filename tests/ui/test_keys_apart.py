"""One key does one thing on a page: two shortcuts of the same key there would both be deaf."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests import kit
from tests.ui.home_kit import NAMES, opened, press, until
from tests.ui.room_kit import RoomKit
from tests.ui.test_records import begin
from trainer.ui.kiosk.window import KioskWindow
from trainer.ui.library.home import PEOPLE, PLAN, RECORDS, ROOM, SCENARIOS, SESSIONS
from trainer.ui.sessions.comparison import ComparisonPage


def _twice(window: QWidget) -> list[str]:
    """The keys that two shortcuts of this window would hear now, wherever in it the keyboard is."""
    shown = [one for one in window.findChildren(QShortcut) if one.isEnabled() and _reached(one)]
    heard = Counter(keys for one in shown for keys in {known.toString() for known in QShortcut.keys(one)})
    return [keys for keys, times in heard.items() if times > 1]


def _reached(shortcut: QShortcut) -> bool:
    owner = shortcut.parent()
    known = shortcut.context() in (Qt.ShortcutContext.WindowShortcut, Qt.ShortcutContext.WidgetWithChildrenShortcut)
    return known and isinstance(owner, QWidget) and owner.isVisible()


def test_no_key_means_two_things_on_a_page_of_the_home_window(qtbot: QtBot, data: Path) -> None:
    """Every page; and what opens from it: a past session to read and to erase from, a comparison, a record."""
    for _time in range(2):
        kit.rehearsed(data / "sessions", "yes-and", names=NAMES).file.close()
    with opened(qtbot, data) as program:
        for number in (SCENARIOS, PLAN, PEOPLE, ROOM, RECORDS, SESSIONS):
            program.home.show_page(number)
            assert _twice(program.home) == [], number
        rows, front = program.sessions.rows, program.front
        until(qtbot, lambda: len(rows.rows()) == 2)
        assert _twice(program.home) == []
        QTest.keyClick(program.home, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
        until(qtbot, lambda: front.reader.shown)
        assert _twice(program.home) == [], "reading"
        front.reader.page.left.emit()
        until(qtbot, lambda: not front.reader.shown)
        press(program.sessions.pane.erase_button)
        until(qtbot, lambda: front.eraser.shown)
        assert _twice(program.home) == [], "erasing"
        front.eraser.page.left.emit()
        until(qtbot, lambda: not front.eraser.shown)
        for key in (Qt.Key.Key_A, Qt.Key.Key_K):
            QTest.keyClick(rows.rows()[0], key, Qt.KeyboardModifier.ControlModifier)
        compared = program.home.widget
        assert isinstance(compared, ComparisonPage)
        until(qtbot, lambda: not compared.busy, seconds=60)
        assert _twice(program.home) == [], "comparing"
        program.home.show_page(RECORDS)
        begin(qtbot, program, "adoption-plan")
        assert _twice(program.home) == [], "a record"


def test_no_key_means_two_things_in_a_running_session(service: RoomKit) -> None:
    """The console, whatever it binds, and the laptop in the room's hands on each of its pages."""
    assert _twice(service.console()) == []
    service.until("before", 1)
    kiosk = service.keep(KioskWindow(service.desk, "1234", alone=True))
    service.conductor.hand_over()
    service.settle()
    pages = set()
    for keys in ((), (Qt.Key.Key_Return,), (Qt.Key.Key_F1,), (Qt.Key.Key_Escape,)):
        service.press(kiosk, *keys)
        pages.add(type(kiosk.shown_page))
        assert _twice(kiosk) == [], kiosk.shown_page
    assert len(pages) > 1

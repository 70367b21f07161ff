"""One key does one thing on a page: two shortcuts of the same key there would both be deaf."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests import kit
from tests.ui.home_kit import opened, until
from tests.ui.room_kit import RoomKit
from trainer.ui.library.home import PEOPLE, PLAN, RECORDS, ROOM, SCENARIOS, SESSIONS


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
    """Every page, and with a past session that can be read and compared."""
    played = kit.rehearsed(data / "sessions", "yes-and")
    played.file.close()
    with opened(qtbot, data) as program:
        for number in (SCENARIOS, PLAN, PEOPLE, ROOM, SESSIONS, RECORDS):
            program.home.show_page(number)
            assert _twice(program.home) == [], number
        program.home.show_page(SESSIONS)
        until(qtbot, lambda: bool(program.sessions.rows.rows()))
        assert _twice(program.home) == []


def test_no_key_means_two_things_in_a_running_session(service: RoomKit) -> None:
    """The console, whatever it binds."""
    assert _twice(service.console()) == []

"""What is put away is gone: nothing that changes twice in one turn comes up as a window of its own."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.room_kit import RoomKit
from trainer.ui.widgets import Label, clear


def test_a_part_replaced_before_it_was_seen_makes_no_window(qtbot: QtBot, qapp: QApplication) -> None:
    """Qt shows a new part of a standing window a turn later; put away before that, it stays away."""
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    window.show()
    column.addWidget(Label("at once replaced"))
    clear(column)
    column.addWidget(Label("stays"))
    qapp.processEvents()
    assert [each for each in qapp.topLevelWidgets() if each.isVisible()] == [window]


def test_acts_in_quick_succession_open_no_window(service: RoomKit) -> None:
    """Two notes, two places and two reports in one turn: the console stays the one window, and keeps the keyboard."""
    console = service.console()
    conductor = service.conductor
    for _time in range(2):
        conductor.note("Mia answered the phone")
        conductor.next()
        conductor.next()
        conductor.back()
    service.settle()
    assert [each for each in service.app.topLevelWidgets() if each.isVisible()] == [console]
    assert console.isActiveWindow()

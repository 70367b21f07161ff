"""The end of the program waits for what is under way, so long, and says so."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from trainer.ui import beside
from trainer.ui.awaited import WaitingSign
from trainer.ui.parting import part
from trainer.ui.scribe import Scribe


def _signs() -> list[WaitingSign]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, WaitingSign) and one.isVisible()]


def test_nothing_under_way_ends_at_once(qapp: QApplication) -> None:
    """No sign comes."""
    del qapp
    assert part(lambda: False, QWidget(), 60)
    assert not _signs()


def test_what_is_under_way_is_waited_for_under_a_sign(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """The sign says how long at most; once all is written the program goes on to its end."""
    monkeypatch.setattr(beside, "UNNOTICED", 0.0)
    well, told, hand, window = threading.Event(), list[str](), Scribe(), QWidget()
    qtbot.addWidget(window)
    hand.keep("plan", lambda: well.wait(60))

    def look() -> None:
        for sign in _signs():
            told.append(sign.why.text())
            well.set()

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(1)
    assert part(lambda: hand.busy, window, 42)
    assert "42 seconds" in told[0]
    assert not _signs()
    hand.close()


def test_the_wait_has_an_end_and_can_be_ended(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that hangs holds nobody for longer than that, and a press is enough not to wait at all."""
    monkeypatch.setattr(beside, "UNNOTICED", 0.0)
    window = QWidget()
    qtbot.addWidget(window)
    assert not part(lambda: True, window, 0.01)
    timer = QTimer()

    def press() -> None:
        for sign in _signs():
            sign.cancel_button.click()

    timer.timeout.connect(press)
    timer.start(1)
    assert not part(lambda: True, window, 600)

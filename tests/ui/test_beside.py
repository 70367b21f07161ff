"""What asks the disk beside the window is told to its end, though its windows have closed meanwhile."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from trainer.ui import beside
from trainer.ui.beside import Beside


def test_what_is_put_away_after_the_end_is_told_too(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """A record opened too late is closed again: a second errand, asked for by the end of the first."""
    monkeypatch.setattr(beside, "UNNOTICED", 0.0)
    opened, closed, told, hand = threading.Event(), threading.Event(), list[str](), Beside()

    def put_away(_found: bool) -> None:
        told.append("opened")
        hand(lambda: closed.wait(60), lambda _gone: told.append("closed"), 0)

    hand(lambda: opened.wait(60), put_away, 0)
    hand.close()
    opened.set()
    qtbot.waitUntil(lambda: told == ["opened"])
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    closed.set()
    qtbot.waitUntil(lambda: told == ["opened", "closed"])

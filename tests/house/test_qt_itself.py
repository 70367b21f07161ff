"""This file is what we require of Qt's Python binding itself before we build on it."""

from __future__ import annotations

import gc
import sys

import PySide6
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot


def test_the_binding_that_loses_none_is_not_installed() -> None:
    """PySide6 6.12.0 is kept out by the dependencies, whatever else is on offer."""
    assert PySide6.__version__ != "6.12.0"


def test_calls_that_return_nothing_lose_nothing(qtbot: QtBot) -> None:
    """Over 6,000 void calls `None`, `True` and `False` are referred to as often as before, give or take a few."""
    widget, pixmap = QWidget(), QPixmap(8, 8)
    qtbot.addWidget(widget)
    painter = QPainter(pixmap)

    def call(times: int) -> list[int]:
        for _round in range(times):
            widget.update()
            widget.setWindowTitle("")
            painter.setPen("red")
        gc.collect()
        return [sys.getrefcount(value) for value in (None, True, False)]

    before = call(10)  # the first calls fill the binding's own tables
    after = call(2_000)
    painter.end()

    assert all(abs(now - then) < 100 for now, then in zip(after, before, strict=True)), (before, after)

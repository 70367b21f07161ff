"""This file is the room that the tests of the running session ask for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.room_kit import RoomKit, a_room


@pytest.fixture(autouse=True)
def unhurried(qapp: QApplication) -> Iterator[None]:
    """Tests press as fast as they can; each press is one of its own all the same, and no part of a double click."""
    usual = qapp.doubleClickInterval()
    qapp.setDoubleClickInterval(0)
    yield
    qapp.setDoubleClickInterval(usual)


@pytest.fixture
def service(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[RoomKit]:
    """A session of the three service levels with twelve people."""
    kit = a_room(qtbot, qapp, tmp_path)
    yield kit
    kit.away()


@pytest.fixture
def dislike(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[RoomKit]:
    """A session of the quiet customer with twelve people."""
    kit = a_room(qtbot, qapp, tmp_path, ("guess-dislike",))
    yield kit
    kit.away()

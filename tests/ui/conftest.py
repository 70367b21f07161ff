"""This file is the room that the tests of the running session ask for."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.borrowed import borrowed_items, note_ours
from tests.ui.room_kit import RoomKit, a_room
from trainer.ui import beside
from trainer.ui.binding import mend_binding


@pytest.fixture(autouse=True)
def unhurried(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Tests press as fast as they can; each press is one of its own all the same, and no part of a double click.

    However busy the machine is, the disk of a test is never slow, unless the test makes it so.
    """
    usual = qapp.doubleClickInterval()
    qapp.setDoubleClickInterval(0)
    monkeypatch.setattr(beside, "UNNOTICED", 60.0)
    yield
    qapp.setDoubleClickInterval(usual)


@pytest.fixture(scope="session", autouse=True)
def mended() -> None:
    """The binding as the program has it; what other rooms' windows left for the garbage goes before it is counted."""
    mend_binding()
    gc.collect()
    note_ours()


@pytest.fixture(autouse=True)
def no_borrowed_items(qapp: QApplication) -> Iterator[None]:  # noqa: ARG001 - Qt is there
    """Fail the test that left Python an item of one of Qt's own layouts.

    Qt deletes it with what it holds, Python's side of it stays, and is taken for whatever comes to lie at its place in
    the memory: the program then dies somewhere else, some other day.
    """
    before = {id(item) for item in borrowed_items()}
    yield
    assert [item for item in borrowed_items() if id(item) not in before] == [], "left behind: items of layouts"


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

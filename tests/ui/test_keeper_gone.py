"""A slow disk's answer to a keeper of sessions whose windows are gone is told nobody, and breaks nothing."""

from __future__ import annotations

import gc
import threading
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from trainer.clock import HandClock
from trainer.ui import beside
from trainer.ui.sessions.keeper import Keeper


class Hanging(type(Path())):  # type: ignore[misc]
    """A folder that doesn't answer while the event isn't set."""

    well: threading.Event

    def is_dir(self, **_how: bool) -> bool:
        """Whether it is there, told late."""
        self.well.wait(60)
        return bool(super().is_dir())


def test_a_look_that_ends_after_its_keeper_breaks_nothing(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The folder answers when home is closed already."""
    monkeypatch.setattr(beside, "UNNOTICED", 0.0)
    folder = Hanging(tmp_path)
    folder.well = threading.Event()
    keeper = Keeper(lambda: folder, HandClock())
    keeper.load()
    delete(keeper)
    assert not gc.isenabled()
    folder.well.set()
    qtbot.waitUntil(gc.isenabled)

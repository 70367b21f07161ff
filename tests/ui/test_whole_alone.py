"""This file is the whole way of a sheet that stands alone, from home to the notes, through the real windows."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.home_kit import NAMES
from tests.ui.whole_kit import workshop
from trainer.ui.console.steps.fill import FillPanel


@pytest.mark.parametrize(("sheet", "shown"), [("test-responsibility", "have a score"), ("nps", "NPS")])
def test_a_sheet_is_started_from_home_and_its_result_shown(qtbot: QtBot, data: Path, sheet: str, shown: str) -> None:
    """Found by its title like an exercise; each reads the own result where it is theirs; the notes hold the spread."""
    with workshop(qtbot, data, NAMES[:6]) as room:
        room.start(sheet)
        room.play()

        people = len(room.names)
        assert room.rated == people
        assert len(room.read) == (people if sheet.startswith("test") else 0)
        folder = data.parent / "documents" / "Trainer" / room.running.opened.file.path.stem
        notes = folder.joinpath("notes.md").read_text(encoding="utf-8")
        assert shown in notes
        room.leave()


@pytest.mark.parametrize(("sheet", "open_to_all"), [("test-purpose", False), ("nps", True)])
def test_a_test_is_offered_neither_aloud_nor_by_hands(
    qtbot: QtBot, data: Path, sheet: str, *, open_to_all: bool
) -> None:
    """A result of one's own is nothing to call out; a survey may be answered by hands."""
    with workshop(qtbot, data) as room:
        room.start(sheet)
        room.key_to("answer")
        panel = room.panel(FillPanel)
        assert panel.hands.isVisible() is open_to_all
        assert panel.aloud.isVisible() is open_to_all

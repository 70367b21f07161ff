"""This file is the whole way for what is gathered, voted on and calculated, through the real windows on two screens."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.home_kit import NAMES
from tests.ui.whole_kit import workshop
from trainer.store.glancing import glance

EXAMPLES = Path(__file__).parents[1] / "examples"


@pytest.mark.parametrize("scenario", ["points-of-contact", "working-rules"])
def test_a_board_from_home_to_notes(qtbot: QtBot, data: Path, scenario: str) -> None:
    """Written on, shown, rated, voted on and revealed by keys and presses; the notes hold the ranked board."""
    own = data / "scenarios"
    own.mkdir(parents=True)
    shutil.copy(EXAMPLES / f"{scenario}.yaml", own)
    with workshop(qtbot, data, NAMES[:6]) as room:
        room.start(scenario)
        room.play()

        session = room.conductor.session
        assert session.finished is not None
        assert all(state.closed for state in session.sheets.values())
        folder = data.parent / "documents" / "Trainer" / room.running.opened.file.path.stem
        notes = folder.joinpath("notes.md").read_text(encoding="utf-8")
        assert "| Place |" in notes
        path = room.running.opened.file.path
        room.leave()
    assert glance(path).finished

"""A computer without a folder for documents: notes and printed files lie at home, where people look."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.home_kit import opened, press
from trainer.ui.folders import Folders, documents_folder


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of the test's own, with nothing in it."""
    made = tmp_path / "home"
    made.mkdir()
    for name, folder in (("HOME", made), ("USERPROFILE", made), ("XDG_CONFIG_HOME", made / ".config")):
        monkeypatch.setenv(name, str(folder))
    return made


def test_notes_lie_in_the_home_folder(home: Path, data: Path) -> None:
    """In a folder of the program's own that can be seen; beside the other documents once there is a folder for them."""
    assert Folders(data, home, documents_folder()).notes == home / "Trainer"
    (home / "Documents").mkdir()
    assert Folders(data, home, documents_folder()).notes == home / "Documents" / "Trainer"


def test_what_is_printed_is_offered_in_the_home_folder(home: Path, data: Path, qtbot: QtBot) -> None:
    """And the settings say the same of the notes."""
    with opened(qtbot, data, documents=documents_folder()) as program:
        offered: list[Path] = []
        program.printer.ask = lambda _parent, name, _chosen: offered.append(name)
        QTest.keyClicks(program.library.search, "touchpoints")
        press(program.library.about.print_button)

        assert [one.parent for one in offered] == [home]
        assert program.memory.notes == home / "Trainer"

"""This file is the specification of files and folders shown by the computer's own program."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from trainer.ui.debrief.finish import FinishPage, Written
from trainer.ui.opened import nobody_opens


@pytest.mark.qt_log_ignore("does not support QPlatformServices")
def test_where_no_program_shows_folders_the_path_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    """The button does something in any case: it says that nothing here opens the folder, and where it lies."""
    page = FinishPage()
    qtbot.addWidget(page)
    page.show_written(Written(tmp_path, (("notes.docx", ""),)))
    page.open.click()
    assert page.sentence.text() == f"This computer has no program to open it with. It lies here: {tmp_path}"


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the computer itself says so")
@pytest.mark.parametrize(("script", "nobody"), [("echo files.desktop", False), ("true", True), ("exit 3", False)])
def test_a_desktop_is_asked_for_the_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, *, nobody: bool
) -> None:
    """Only a desktop that answers that it has none is believed; one that can't be asked is trusted."""
    asked = tmp_path / "xdg-mime"
    asked.write_text(f"#!/bin/sh\n{script}\n")
    asked.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert nobody_opens(tmp_path) == nobody

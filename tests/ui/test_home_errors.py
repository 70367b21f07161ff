"""This file is what happens when something breaks: a report that can be copied, with nobody's name in it, and on."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import cast

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from tests.ui.home_kit import press
from trainer import __version__
from trainer.export.aside import write_notes_aside
from trainer.model.play import Play
from trainer.ui.errors import ErrorReports, report
from trainer.ui.job import Job


@pytest.fixture
def reports(qtbot: QtBot) -> Iterator[ErrorReports]:
    """The outermost door, listening."""
    del qtbot
    door = ErrorReports()
    door.install()
    yield door
    door.remove()


def _broken(name: str) -> tuple[type[BaseException], BaseException, TracebackType | None]:
    try:
        nobody: dict[str, str] = {}
        nobody[name].strip()
    except KeyError as problem:
        return type(problem), problem, problem.__traceback__
    raise AssertionError


def test_a_report_says_where_and_not_who() -> None:
    """Version, kind and places are told; the words of the error and the folders above the program are not."""
    _kind, problem, _trace = _broken("Anna Berg")

    said = report(problem)

    assert f"Trainer {__version__}" in said
    assert "KeyError" in said
    assert "test_home_errors.py" in said
    assert "Anna" not in said
    assert "/home/" not in said
    assert "/root/" not in said


def test_a_bug_opens_one_window_and_the_program_goes_on(qtbot: QtBot, reports: ErrorReports) -> None:
    """Two bugs are one window; the same twice is shown once; the report is copied with one press."""
    one, other = _broken("a"), _broken("b")
    for caught in (one, one, other):
        sys.excepthook(*caught)
    qtbot.waitUntil(lambda: reports.dialog is not None and reports.dialog.isVisible())

    assert reports.dialog is not None
    assert reports.dialog.text.toPlainText().count("KeyError") == 1
    press(reports.dialog.copy)
    assert "KeyError" in QGuiApplication.clipboard().text()


def test_a_bug_in_the_process_beside_is_reported_with_its_places(
    qtbot: QtBot, reports: ErrorReports, tmp_path: Path
) -> None:
    """Whoever asked for the work hears what is safe; the report tells where it broke over there, and quotes nothing."""
    heard: list[str] = []
    nobody = cast("Play", "Anna Berg")
    job = Job(lambda: write_notes_aside(nobody, tmp_path), lambda _files: None, heard.append)
    job.start()
    qtbot.waitUntil(lambda: reports.dialog is not None and reports.dialog.isVisible(), timeout=20_000)

    assert reports.dialog is not None
    said = reports.dialog.text.toPlainText()
    assert "the program made a mistake" in heard[0]
    assert said.startswith(f"Trainer {__version__}")
    assert "AttributeError" in said
    assert "trainer/export/aside.py" in said
    assert "Anna" not in said
    assert str(tmp_path) not in said


def test_the_door_is_given_back(qtbot: QtBot) -> None:
    """After the program has ended, Python's own hook is in its place again."""
    del qtbot
    before = sys.excepthook
    door = ErrorReports()
    door.install()
    assert sys.excepthook != before
    door.remove()
    assert sys.excepthook == before

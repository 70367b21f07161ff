"""This file is what the tests themselves stand on, shown to hold: screens, data folder, leaks that fail."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from trainer.places import data_folder

pytest_plugins = ["pytester"]


def test_tests_have_a_laptop_and_a_projector(qtbot: QtBot) -> None:  # noqa: ARG001 - brings up Qt
    """Two screens side by side, the laptop's 1440 x 900 first and primary, the projector's 1920 x 1080 to its right."""
    from PySide6.QtGui import QGuiApplication

    screens = [(s.name(), s.geometry().getRect(), s.devicePixelRatio()) for s in QGuiApplication.screens()]

    assert screens == [("L", (0, 0, 1440, 900), 1.0), ("P", (1440, 0, 1920, 1080), 1.0)]
    assert QGuiApplication.primaryScreen().name() == "L"


def test_tests_never_touch_the_users_own_data(data: Path, tmp_path: Path) -> None:
    """Each test's data folder lies in its own temporary folder and starts out missing."""
    assert data_folder() == data
    assert data.is_relative_to(tmp_path)
    assert not data.exists()


LEAKS = """
from PySide6.QtCore import QTimer, qWarning
from PySide6.QtWidgets import QWidget

kept = []

def test_leaves_a_window(qtbot):
    kept.append(QWidget())
    kept[-1].show()

def test_leaves_a_hidden_window(qtbot):
    kept.append(QWidget())

def test_leaves_a_timer_running(qtbot):
    kept.append(QTimer())
    kept[-1].start(60_000)

def test_makes_qt_complain(qtbot):
    qWarning("unexpected")

def test_leaves_nothing(qtbot):
    qtbot.addWidget(QWidget())
    QTimer().start(60_000)
    kept.append(QTimer())
"""


def test_a_test_that_leaves_something_behind_fails(pytester: pytest.Pytester) -> None:
    """A window, even a hidden one, a running timer or an unexpected word from Qt fails the test that left it, alone."""
    here = Path(__file__).parents[1]
    for name in ("conftest.py", "two_screens.json", "../pyproject.toml"):
        shutil.copy(here / name, pytester.path)
    pytester.path.joinpath("test_leaks.py").write_text(LEAKS)

    result = pytester.runpytest_subprocess("-p", "no:cacheprovider", "test_leaks.py")

    result.stdout.re_match_lines_random(
        [
            "ERROR.*test_leaves_a_window - .*left behind.*",
            "ERROR.*test_leaves_a_hidden_window - .*left behind.*",
            "ERROR.*test_leaves_a_timer_running - .*left behind.*",
            "FAILED.*test_makes_qt_complain.*",
        ]
    )
    result.assert_outcomes(passed=4, failed=1, errors=3)

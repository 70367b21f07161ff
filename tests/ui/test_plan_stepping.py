"""This file is the arrows of rounds and minutes in today's plan, which begin at what the scenario says."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStyle, QStyleOptionSpinBox
from pytestqt.qtbot import QtBot

from tests.ui.home_kit import opened
from tests.ui.test_home_plan import add
from trainer.ui.app import PLAN, Program


@pytest.fixture
def program(qtbot: QtBot, data: Path) -> Iterator[Program]:
    """The program on the plan's page, with a scenario of three rounds chosen there."""
    with opened(qtbot, data) as running:
        add(running, "guess-dislike")
        running.home.show_page(PLAN)
        running.plan.rows.pick(0)
        yield running


@pytest.mark.parametrize(
    ("key", "rounds", "shown"), [(Qt.Key.Key_Down, 2, "2"), (Qt.Key.Key_Up, 4, "4")], ids=["down", "up"]
)
def test_a_step_from_as_written_goes_beside_what_is_written(
    program: Program, key: Qt.Key, rounds: int, shown: str
) -> None:
    """From three rounds to two or four, and the step back is "as written" again."""
    box = program.plan.pane.editor.rounds
    assert box.text() == "3, as written"
    QTest.keyClick(box, key)
    assert (program.today.day.blocks[0].rounds, box.text()) == (rounds, shown)
    QTest.keyClick(box, Qt.Key.Key_Up if key == Qt.Key.Key_Down else Qt.Key.Key_Down)

    assert (program.today.day.blocks[0].rounds, box.text()) == (None, "3, as written")


def test_steps_end_at_one_round_and_minutes_begin_at_what_is_written(program: Program) -> None:
    """One round is the least the arrows give, also by Page Down; the arrow by mouse works from "as written"."""
    editor = program.plan.pane.editor
    for _press in range(4):
        QTest.keyClick(editor.rounds, Qt.Key.Key_Down)
    assert program.today.day.blocks[0].rounds == 1
    QTest.keyClick(editor.rounds, Qt.Key.Key_PageUp)
    QTest.keyClick(editor.rounds, Qt.Key.Key_PageDown)
    assert program.today.day.blocks[0].rounds == 1
    written = float(editor.minutes.text().partition(" ")[0])
    option = QStyleOptionSpinBox()
    editor.minutes.initStyleOption(option)
    control, down = QStyle.ComplexControl.CC_SpinBox, QStyle.SubControl.SC_SpinBoxDown
    arrow = editor.minutes.style().subControlRect(control, option, down, editor.minutes)
    QTest.mouseClick(editor.minutes, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, arrow.center())

    assert program.today.day.blocks[0].minutes == written - 1

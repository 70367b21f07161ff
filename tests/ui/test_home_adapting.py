"""This file is changing an exercise's text from the library: a copy of one's own, opened in a text editor."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.home_kit import opened, press
from trainer.ui.app import Program


@pytest.fixture
def program(qtbot: QtBot, data: Path) -> Iterator[Program]:
    """The program, opened."""
    with opened(qtbot, data) as running:
        yield running


def _change(program: Program, answer: str = "") -> list[Path]:
    """Presses the button of what is chosen; the files that were opened, by an editor that answers so."""
    shown: list[Path] = []

    def show(path: Path) -> str:
        shown.append(path)
        return answer

    program.front.adapter.show = show
    press(program.library.about.change_button)
    return shown


def test_an_exercise_is_copied_to_be_changed(program: Program, data: Path) -> None:
    """The copy lies in the own folder, is open in the editor and chosen in the list; pressed again it only opens."""
    QTest.keyClicks(program.library.search, "guess")

    (path,) = _change(program)

    assert path == data / "scenarios" / "my-guess-dislike.yaml"
    current = program.library.grid.current
    assert current is not None
    assert (current.id, current.title) == ("my-guess-dislike", "Guess what they dislike (copy)")
    assert program.library.about.printed == (
        "A copy of your own is open in your editor: my-guess-dislike.yaml. What you save there is here at once."
    )
    assert _change(program) == [path]
    assert len(list((data / "scenarios").glob("*.yaml"))) == 3  # with its two translations


def test_a_folder_that_takes_no_copy_is_told(program: Program, data: Path) -> None:
    """A sentence says where and why; nothing is opened, and the exercise stays chosen."""
    QTest.keyClicks(program.library.search, "guess")
    (data / "scenarios").write_text("in the way")

    assert _change(program) == []
    assert str(data / "scenarios") in program.library.about.printed
    current = program.library.grid.current
    assert current is not None
    assert current.id == "guess-dislike"


def test_a_computer_without_an_editor_says_where_the_copy_lies(program: Program) -> None:
    """What can't be opened is told in the pane, as the opening says it."""
    QTest.keyClicks(program.library.search, "levels")

    _change(program, "It lies here.")

    assert program.library.about.printed == "It lies here."

"""A page that is turned to has the keys on something that shows it, whichever way it was reached."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QButtonGroup, QHBoxLayout, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.home_kit import NAMES, opened, paste, press
from trainer.ui.app import Program
from trainer.ui.tabbing import tab_stops


def focus_of(program: Program) -> QWidget:
    """Where keys go now."""
    focus = program.home.focusWidget()
    assert focus is not None
    return focus


def _on_it(program: Program, page: QWidget) -> bool:
    return focus_of(program) in tab_stops(page)


def turned_to(program: Program, number: int) -> QWidget:
    """Turns to a page by its key."""
    QTest.keyClick(program.home, Qt.Key.Key_1 + number, Qt.KeyboardModifier.ControlModifier)
    page = program.home.widget
    assert page is not None
    return page


def test_every_page_gives_something_on_it_the_keys(qtbot: QtBot, tmp_path: Path) -> None:
    """By Ctrl and its figure each page has the focus inside, where Tab stops too; never on nothing."""
    with opened(qtbot, tmp_path / "data") as program:
        press(program.library.about.add_button)
        for number in (*range(len(program.home.entries())), 0):
            page = turned_to(program, number)
            if not any(tab_stops(page)):
                assert page.accessibleName() == program.home.entries()[number], "an empty page says what it is"
                continue
            qtbot.waitUntil(partial(_on_it, program, page))


def test_tab_stops_at_the_chosen_one_of_several(qtbot: QtBot, tmp_path: Path) -> None:
    """Among the pages at the open one, among the limits at the promised one, wherever the focus was before."""
    with opened(qtbot, tmp_path / "data") as program:
        buttons = program.home.findChildren(QPushButton)
        next(button for button in buttons if button.text() == program.home.entries()[0]).setFocus()
        turned_to(program, 2)
        stops = list(tab_stops(program.home))
        chosen = {group.checkedButton(): group.buttons() for group in program.home.findChildren(QButtonGroup)}
        seen = {button: beside for button, beside in chosen.items() if button is not None and button.isVisible()}
        assert len(seen) == 4
        for button, beside in seen.items():
            assert [stop for stop in stops if stop in beside] == [button]


def test_tab_comes_to_one_that_was_chosen_while_another_had_the_keys(qtbot: QtBot) -> None:
    """Qt lets Tab stop at the one that had them alone; where it may stop nowhere else, the chosen one has it again."""
    window = QWidget()
    qtbot.addWidget(window)
    row, group = QHBoxLayout(window), QButtonGroup(window)
    for words in ("after this step", "after the exercise"):
        button = QPushButton(words)
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row.addWidget(button)
        group.addButton(button)
    first, last = group.buttons()
    window.show()
    last.setFocus()
    first.setChecked(True)
    assert list(tab_stops(window)) == [first]


def test_letters_search_the_scenarios_again_after_another_page(qtbot: QtBot, tmp_path: Path) -> None:
    """Back from the people, what is typed is looked for, as when the program had just opened."""
    with opened(qtbot, tmp_path / "data") as program:
        turned_to(program, 2)
        paste(program.people.field, "\n".join(NAMES))
        turned_to(program, 0)
        QTest.keyClicks(QApplication.focusWidget() or program.home, "mean")
        assert program.library.search.text() == "mean"

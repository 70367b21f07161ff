"""Past sessions are ticked and compared: by mouse and by keys, read aside, written, and put into one table."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.several_kit import OTHERS, TWELVE, asked, coming
from tests.ui.home_kit import opened, press, until
from tests.ui.test_home_library import words
from trainer.store.sessions import PastSession
from trainer.ui.app import SESSIONS, Program
from trainer.ui.sessions.comparison import ComparisonPage
from trainer.ui.sessions.page import SessionsPage

LOW = (2, 3, 3, 4, 4, 4, 5, 5, 5, 6, 6, 7)
HIGH = (6, 7, 7, 8, 8, 8, 9, 9, 9, 10, 10, 10)
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def two(data: Path) -> Path:
    """A data folder with two sessions of the pulse, and a rehearsal of it."""
    asked(data / "sessions", coming(TWELVE, LOW), title="Spring")
    asked(data / "sessions", coming(OTHERS, HIGH), title="Autumn", days=3)
    asked(data / "sessions", coming(OTHERS, HIGH), title="Tried out", days=6, rehearsal=True)
    return data


@pytest.fixture
def home(qtbot: QtBot, two: Path) -> Iterator[Program]:
    """The program on its page of past sessions."""
    with opened(qtbot, two) as program:
        program.home.show_page(SESSIONS)
        until(qtbot, lambda: len(program.sessions.rows.rows()) == 3)
        yield program


def ticked(program: Program) -> list[str]:
    """The titles that are ticked."""
    return [one.title for one in program.sessions.rows.ticked]


def comparison(qtbot: QtBot, program: Program) -> ComparisonPage:
    """The page once it shows what came of it."""
    page = program.home.widget
    assert isinstance(page, ComparisonPage)
    until(qtbot, lambda: not page.busy, seconds=60)
    return page


def click(widget: QWidget, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """A click in the middle."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, held, QPoint(widget.width() // 2, widget.height() // 2))


def test_sessions_are_ticked_by_mouse(home: Program) -> None:
    """The box ticks one, Ctrl another, Shift all in between; how many is said, and all are unticked at once."""
    first, second, third = home.sessions.rows.rows()
    click(first.tick)
    assert ticked(home) == ["Tried out"]
    assert "Tick another session of the same scenario" in words(home.sessions.choice)
    click(second, CTRL)
    assert ticked(home) == ["Autumn", "Tried out"]
    press(home.sessions.choice.untick_button)
    assert ticked(home) == []
    click(first)
    click(third, SHIFT)
    assert ticked(home) == ["Spring", "Autumn", "Tried out"]
    assert home.sessions.choice.compare_button.text() == "Compare 3 sessions"
    assert "ticked to compare" in first.accessibleName()


def test_sessions_are_ticked_by_keys(home: Program) -> None:
    """Space ticks, Shift and the arrows tick on, Ctrl+A all, Escape none; a search doesn't untick what it hides."""
    rows = home.sessions.rows
    rows.rows()[0].setFocus()
    QTest.keyClick(rows.rows()[0], Qt.Key.Key_Space)
    assert ticked(home) == ["Tried out"]
    QTest.keyClick(rows.rows()[0], Qt.Key.Key_Down, SHIFT)
    assert ticked(home) == ["Autumn", "Tried out"]
    assert rows.rows()[1].hasFocus()
    home.sessions.search.setText("spring")
    assert ticked(home) == ["Autumn", "Tried out"]
    home.sessions.search.clear()
    QTest.keyClick(rows.rows()[1], Qt.Key.Key_A, CTRL)
    assert len(ticked(home)) == 3
    QTest.keyClick(rows.rows()[1], Qt.Key.Key_Escape)
    assert ticked(home) == []


def test_two_sessions_are_compared_written_and_left(qtbot: QtBot, home: Program) -> None:
    """Ctrl+K compares, the chapters hold figures and pictures, Ctrl+E writes every file, Escape leads back."""
    rows = home.sessions.rows.rows()
    rows[1].setFocus()
    QTest.keyClick(rows[1], Qt.Key.Key_Space)
    QTest.keyClick(rows[1], Qt.Key.Key_Down, SHIFT)
    QTest.keyClick(home.home, Qt.Key.Key_K, CTRL)
    page = comparison(qtbot, home)

    assert [page.contents.item(n).text() for n in range(4)] == [
        "The sessions", "In short", "The pulse", "Planned and taken",
    ]  # fmt: skip
    assert "more than chance" in words(page)
    assert page.contents.geometry().bottom() < page.height() - 24, "the list ends before the window does"
    page.contents.setCurrentRow(2)
    assert "At a glance" in words(page)
    QTest.keyClick(page, Qt.Key.Key_E, CTRL)
    until(qtbot, lambda: "Written to" in words(page), seconds=60)
    folder = home.folders.notes / "Spring and Autumn"
    names = {file.name for file in folder.iterdir()}
    assert names == {f"comparison.{end}" for end in ("md", "docx", "pdf", "html", "xlsx", "csv")}
    QTest.keyClick(page, Qt.Key.Key_Escape)
    until(qtbot, lambda: isinstance(home.home.widget, SessionsPage))
    assert ticked(home) == ["Spring", "Autumn"]


def test_with_one_ticked_a_sentence_says_what_can_be_compared(home: Program) -> None:
    """Compare with nothing or one ticked stays on the list and says what it takes."""
    press(home.sessions.choice.compare_button)

    assert home.home.widget is home.sessions
    assert "Two sessions or more of the same scenario can be compared" in words(home.sessions.choice)


def test_reading_can_be_stopped(qtbot: QtBot, home: Program) -> None:
    """Escape while sessions are read stops it with a sentence; the next Escape leads back."""
    home.sessions.rows.tick_all()
    press(home.sessions.choice.compare_button)
    page = home.home.widget
    assert isinstance(page, ComparisonPage)
    assert "Reading the sessions…" in words(page)
    QTest.keyClick(page, Qt.Key.Key_Escape)
    until(qtbot, lambda: "Stopped." in words(page), seconds=30)
    QTest.keyClick(page, Qt.Key.Key_Escape)
    until(qtbot, lambda: home.home.widget is home.sessions)


def test_one_table_of_all_that_are_listed(qtbot: QtBot, home: Program) -> None:
    """Every answer of the sessions found is a row of a workbook; the rehearsal is left out, and that is said."""
    press(home.sessions.choice.table_button)
    until(qtbot, lambda: "The answers of 2 sessions are in" in words(home.sessions.choice), seconds=60)

    assert "1 was left out" in words(home.sessions.choice)
    sheet = openpyxl.load_workbook(home.folders.notes / "Answers of 3 sessions.xlsx").active
    assert sheet is not None
    assert {row[0] for row in sheet.iter_rows(min_row=2, values_only=True)} == {"Spring", "Autumn"}


def test_what_is_deleted_leaves_nothing_among_what_was_compared(qtbot: QtBot, home: Program, two: Path) -> None:
    """What a session told is forgotten with its file."""
    home.sessions.rows.tick_all()
    press(home.sessions.choice.compare_button)
    page = comparison(qtbot, home)
    kept = two / "index" / "compared"
    assert len(list(kept.rglob("*.json"))) == 3
    QTest.keyClick(page, Qt.Key.Key_Escape)
    gone = home.sessions.rows.rows()[0].session
    home.keeper.delete((gone,))
    until(qtbot, lambda: not gone.path.exists() and len(home.sessions.rows.rows()) == 2)

    assert {file.name for file in kept.rglob("*.json")} == {
        f"{row.session.path.name}.json" for row in home.sessions.rows.rows()
    }


def test_a_long_list_makes_cards_as_it_is_walked(qtbot: QtBot) -> None:
    """Of a thousand sessions only some cards are made; the arrows, ticks and the search reach all of them."""
    page = SessionsPage()
    qtbot.addWidget(page)
    page.resize(1000, 700)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    sessions = [
        PastSession(Path(f"/{n}.trainer"), f"Day {n}", started=1.7e9 - n * 86400, people=3) for n in range(1000)
    ]
    page.show_sessions(sessions)
    made = len(page.rows.rows())
    assert made < 60
    page.focus_list()
    for number in range(made + 5):
        QTest.keyClick(page.rows.rows()[number], Qt.Key.Key_Down)
    assert page.rows.current is sessions[made + 5]
    page.rows.tick_all()
    assert len(page.rows.ticked) == 1000
    page.search.setText("day 999")
    assert [row.session.title for row in page.rows.rows()] == ["Day 999"]
    assert page.rows.rows()[0].tick.isChecked()

"""This file is the room's check: what is looked at, what only people can tell, and what to do about each."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.home_kit import opened, press, until
from trainer.ready.finding import Finding
from trainer.ui.app import ROOM, Program
from trainer.ui.room.lines import Line, Screen, card_line, how_to_extend, screens_line, sound_line, summary

LAPTOP, PROJECTOR = Screen("L", QRect(0, 0, 1440, 900)), Screen("P", QRect(1440, 0, 1920, 1080))
KEYS = ["screens", "card", "sound", "space", "sessions", "notes", "clock", "power"]


@pytest.fixture
def program(qtbot: QtBot, data: Path) -> Iterator[Program]:
    """The program on the page of the room, after it was looked at."""
    with opened(qtbot, data) as running:
        look(qtbot, running)
        yield running


def look(qtbot: QtBot, program: Program) -> None:
    """Goes to the page and waits for what it finds."""
    program.home.show_page(ROOM)
    until(qtbot, lambda: program.room.again_button.isEnabled() and bool(program.room.summary))


def state(program: Program, key: str) -> str:
    """How a line of the page is."""
    line = program.room.row(key).line
    assert line is not None
    return line.finding.state


def test_coming_to_the_page_looks_at_everything(program: Program) -> None:
    """Screens, the card, sound, disk, folders, clock and power each have a line with a word."""
    for key in KEYS:
        row = program.room.row(key)
        assert row.isVisible()
        assert row.words
    assert state(program, "screens") == "good"
    assert "This screen (L) is yours, the screen P is the room's: 1920 × 1080" in program.room.row("screens").words
    assert [state(program, key) for key in ("space", "sessions", "notes", "clock")] == ["good"] * 4


def test_old_answers_pose_as_no_new_ones_while_it_looks_again(program: Program) -> None:
    """What was found is taken back with its time until it is found anew."""
    program.room.show_looking()
    program.check.look()

    assert {state(program, key) for key in ("space", "sessions", "clock")} == {"plain"}


def test_nothing_is_looked_at_before_the_page_is_seen(qtbot: QtBot, data: Path) -> None:
    """The start waits for no disk."""
    with opened(qtbot, data) as program:
        assert program.room.summary == ""


def test_a_folder_that_refuses_is_found_and_mended(qtbot: QtBot, data: Path) -> None:
    """Red by word and sign, with what to do; after mending, F5 finds it in order."""
    data.mkdir(exist_ok=True)
    data.joinpath("sessions").write_text("a file where the folder should be")
    with opened(qtbot, data) as program:
        look(qtbot, program)
        assert state(program, "sessions") == "bad"
        assert "See to it" in program.room.row("sessions").words
        assert "choose another place" in program.room.row("sessions").words
        assert program.room.summary == "1 thing to see to · 1 thing only you can tell"

        data.joinpath("sessions").unlink()
        QTest.keyClick(program.home, Qt.Key.Key_F5)
        until(qtbot, lambda: state(program, "sessions") == "good")


def test_the_card_stands_on_the_projector_and_takes_no_keys(program: Program) -> None:
    """It fills the room's screen, the home window keeps the keyboard, and the answer takes it off."""
    row = program.room.row("card")
    press(row.action)
    card = program.check.card
    assert card is not None
    assert card.geometry() == QGuiApplication.screens()[1].geometry()
    assert card.isVisible()
    assert card.focusPolicy() == Qt.FocusPolicy.NoFocus

    press(row.no)
    assert program.check.card is None
    assert state(program, "card") == "bad"
    assert "Dim the light" in row.words
    press(row.yes)
    assert state(program, "card") == "good"


def test_the_card_is_taken_off_by_the_same_button(program: Program) -> None:
    """Put up and taken off, and nothing was answered."""
    row = program.room.row("card")
    press(row.action)
    assert "Take the card off" in row.action.text()
    press(row.action)
    assert program.check.card is None
    assert state(program, "card") == "ask"


def test_on_one_screen_any_key_closes_the_card(qtbot: QtBot, data: Path) -> None:
    """The card covers the laptop's screen until a key; then the page asks."""
    with opened(qtbot, data, screens=lambda: QGuiApplication.screens()[:1]) as program:
        look(qtbot, program)
        row = program.room.row("card")
        press(row.action)
        card = program.check.card
        assert card is not None
        assert card.geometry() == QGuiApplication.screens()[0].geometry()
        QTest.keyClick(card, Qt.Key.Key_A)

        assert program.check.card is None
        press(program.room.row("screens").yes)
        assert state(program, "screens") == "bad"
        assert how_to_extend(sys.platform).rstrip(".") in program.room.row("screens").words
        press(program.room.row("screens").no)
        assert state(program, "screens") == "good"


def test_closing_the_program_takes_the_card_off(qtbot: QtBot, data: Path) -> None:
    """No window stays on the projector."""
    with opened(qtbot, data) as program:
        look(qtbot, program)
        press(program.room.row("card").action)
    assert program.check.card is None


def test_the_tones_are_asked_about(program: Program) -> None:
    """Once played, or once the beep was tried, the page asks whether it was heard, and marks what it was told."""
    row = program.room.row("sound")
    assert not row.yes.isVisible()
    press(row.action)
    assert row.yes.isVisible()
    assert not row.yes.isChecked()
    for _twice in range(2):
        press(row.no)
        assert [row.yes.isChecked(), row.no.isChecked()] == [False, True]


def test_a_screen_that_goes_takes_its_answers_along(program: Program) -> None:
    """What was told of a projector isn't true of the next one."""
    program.room.answered.emit("card", True)
    assert state(program, "card") == "good"
    program.check._screens_changed()  # noqa: SLF001 - as the platform tells it
    assert state(program, "card") == "ask"


def test_screens_in_words() -> None:
    """Two apart, two the same, one alone, none: each has its word and its way out."""
    apart = screens_line([LAPTOP, PROJECTOR], 0)
    same = screens_line([LAPTOP, Screen("P", QRect(0, 0, 1440, 900))], 0, platform="win32")
    alone, none = screens_line([LAPTOP], 0), screens_line([], 0)

    assert [line.finding.state for line in (apart, same, alone, none)] == ["good", "bad", "ask", "bad"]
    assert same.finding.do == "Press Windows+P and choose Extend."
    assert "2 screens show the same picture" in same.finding.said
    assert "same picture as the laptop?" in alone.question
    assert "Extended display" in screens_line([LAPTOP], 0, same=True, platform="darwin").finding.do
    assert screens_line([LAPTOP], 0, same=False).finding.state == "good"


def test_sound_in_words() -> None:
    """Heard, not heard, not tried, and a computer that has no player."""
    told = [
        sound_line(able=True, trouble="", played=False, heard=None),
        sound_line(able=True, trouble="", played=True, heard=True),
        sound_line(able=True, trouble="", played=True, heard=False),
        sound_line(able=False, trouble="", played=False, heard=None),
    ]

    assert [line.finding.state for line in told] == ["ask", "good", "bad", "plain"]
    assert [bool(line.question) for line in told] == [False, True, True, False]
    assert told[3].finding.said == "Nothing on this computer plays a sound."


def test_the_whole_in_one_line() -> None:
    """What is to be seen to comes before what is to be told."""
    good, bad = Line("a", Finding("A", "good", "")), Line("b", Finding("B", "bad", ""))
    ask = card_line("P", shown=False, read=None)

    assert summary([good]) == "The room is ready"
    assert summary([good, ask]) == "1 thing only you can tell"
    assert summary([good, ask, bad, bad]) == "2 things to see to · 1 thing only you can tell"

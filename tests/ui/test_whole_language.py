"""This file is a room that changes its language in mid-session: window, room's screen and laptop, each on its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from tests.pseudo import LANGUAGE, is_pseudo, offer_pseudo
from tests.ui.home_kit import press
from tests.ui.whole_kit import Workshop, workshop
from trainer.model.pages import NamePage
from trainer.store.settings import load_settings
from trainer.ui.console.steps.deal import DealPanel
from trainer.words import current_language


@pytest.fixture(autouse=True)
def _pseudo() -> None:
    offer_pseudo()


@pytest.fixture
def made(qtbot: QtBot, tmp_path: Path) -> Iterator[Workshop]:
    """A workshop at its first step."""
    with workshop(qtbot, tmp_path / "data") as found:
        found.start("guess-dislike")
        yield found


def _words(window: QWidget) -> list[str]:
    shown: list[QLabel | QPushButton] = [*window.findChildren(QLabel), *window.findChildren(QPushButton)]
    return [widget.text() for widget in shown if widget.isVisible() and widget.text()]


def _speak_here(made: Workshop, language: str) -> None:
    made.key(Qt.Key.Key_K)
    press(made.console.languages.console.buttons[language])
    made.settle()


def test_the_console_goes_on_in_another_language(made: Workshop) -> None:
    """The timer runs on, the half-written note is kept, the same page is shown, and the room's window never goes."""
    made.key_to("slip")
    made.read_cards()
    made.key_to("scene")
    made.key(Qt.Key.Key_Space)
    made.key(Qt.Key.Key_N)
    made.console.run.middle.notes.field.setPlainText("Half a no")
    stage, before, at = made.running.stage, made.console, made.conductor.here
    timer = made.conductor.session.timers[at]
    hidden: list[object] = []
    stage.windowHandle().visibleChanged.connect(hidden.append)

    made.console.open_page("languages")
    press(made.console.languages.console.buttons[LANGUAGE])
    made.settle()

    assert current_language() == LANGUAGE
    assert made.console is not before
    assert made.console.isVisible()
    assert not isValid(before)
    assert made.console.pages.shown == "languages"
    assert is_pseudo(made.console.languages.back.text())
    assert not hidden
    assert made.running.stage is stage
    assert made.conductor.here == at
    assert made.conductor.session.timers[at] == timer

    made.key(Qt.Key.Key_K)
    assert made.console.run.isVisible()
    assert [note.words for note in made.conductor.session.notes.values()] == ["Half a no"]
    assert is_pseudo(made.console.top.blank.text())


def test_what_is_typed_while_the_windows_are_made_anew_is_there_afterwards(made: Workshop) -> None:
    """Back to the steps, a note begun, its words: pressed in the window before, done in the new one in their order."""
    made.key(Qt.Key.Key_K)
    before = made.console.windowHandle()

    def typed() -> None:
        if QApplication.overrideCursor() is not None:  # while the windows are built nothing is heard
            QTimer.singleShot(0, typed)
            return
        for key in (Qt.Key.Key_K, Qt.Key.Key_N, Qt.Key.Key_K, Qt.Key.Key_I, Qt.Key.Key_M):
            QTest.keyClick(before, key)

    QTimer.singleShot(0, typed)
    made.console.languages.console.buttons[LANGUAGE].click()

    assert made.console.pages.shown == "run"
    assert made.console.run.middle.notes.field.toPlainText() == "kim"
    made.settle()


def test_what_was_restored_is_told_by_one_console_only(made: Workshop) -> None:
    """The windows before are gone with all they listened to: the session goes on without a word of them."""
    made.console.restoring.restored(30)
    _speak_here(made, LANGUAGE)
    made.key(Qt.Key.Key_K)
    made.running.desk.slept.emit(20.0)
    made.key(Qt.Key.Key_Right)
    made.settle()
    assert made.console.isVisible()


def test_what_follows_still_works(made: Workshop) -> None:
    """After a change the session is played on: cards are read, the code opens, and home speaks the language too.

    The laptop is handed over by its button, which no window of before hears.
    """
    _speak_here(made, LANGUAGE)
    made.key(Qt.Key.Key_K)

    made.key_to("slip")
    facts = made.conductor.session.facts
    press(made.panel(DealPanel).hand)
    made.settle()
    assert made.conductor.session.facts == facts + 1
    made.take_back()
    made.read_cards()
    made.key_to("scene")
    made.key(Qt.Key.Key_Space)
    assert made.conductor.session.timers[made.conductor.here].running

    press(made.console.top.blank)
    assert made.running.desk.blank
    made.running.left.emit()
    made.settle()
    assert made.program.home.isVisible()
    assert all(map(is_pseudo, made.program.home.entries()))


def test_the_laptop_in_the_rooms_hands_has_a_language_of_its_own(made: Workshop) -> None:
    """Participants read theirs, the room's screen keeps the console's, and the console is as before afterwards."""
    made.key(Qt.Key.Key_K)
    press(made.console.languages.kiosk.buttons[LANGUAGE])
    made.key(Qt.Key.Key_K)
    before, room = set(_words(made.console)), made.stage_words()
    made.key_to("slip")
    at_cards = made.stage_words()

    made.key(Qt.Key.Key_H)
    assert isinstance(made.kiosk.shown_page, NamePage)
    assert any(map(is_pseudo, _words(made.kiosk)))
    assert not is_pseudo(made.stage_words())
    assert made.stage_words() == at_cards

    made.take_back()
    assert current_language() == "en"
    assert not any(map(is_pseudo, _words(made.console)))
    assert room != at_cards
    assert before


def test_stage_and_laptop_speak_the_same_in_the_next_session(made: Workshop) -> None:
    """A room that needs two languages today needs them tomorrow: the choice is remembered."""
    made.key(Qt.Key.Key_K)
    press(made.console.languages.stage.buttons[LANGUAGE])
    press(made.console.languages.kiosk.buttons[LANGUAGE])
    assert is_pseudo(made.stage_words().splitlines()[0]) or "[" in made.stage_words()

    settings = load_settings(made.program.folders.data)
    assert (settings.stage_language, settings.kiosk_language, settings.language) == (LANGUAGE, LANGUAGE, "")
    made.running.left.emit()
    made.settle()
    made.resume()
    assert made.running.desk.languages == (LANGUAGE, LANGUAGE)

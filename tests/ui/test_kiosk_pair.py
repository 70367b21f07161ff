"""A guess and the feeling itself at the laptop: shown when both of the pair are there, and to nobody else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.room_kit import RoomKit, a_room
from trainer.model.pages import NamePage, PairPage, ThanksPage
from trainer.ui.kiosk.pair import PairPicture, PairSeenPage
from trainer.ui.kiosk.window import KioskWindow


@pytest.fixture
def pairs(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[RoomKit]:
    """Pairs after a complaint; the employees are to guess how their customers go home."""
    made = a_room(qtbot, qapp, tmp_path, ("objections-and-complaints",))
    made.until("guessed", 1)
    yield made
    made.away()


def guessing(room: RoomKit) -> KioskWindow:
    """The first employee at the laptop has just guessed."""
    window = room.keep(KioskWindow(room.desk, "1234", alone=True))
    room.conductor.hand_over()
    room.settle()
    assert isinstance(window.shown_page, NamePage)
    window.activateWindow()
    room.settle()
    focus: QWidget | None = window.focusWidget()
    QTest.keyClicks(focus or window, window.shown_page.picks[0].name)
    room.press(window, Qt.Key.Key_Return, Qt.Key.Key_5, Qt.Key.Key_Return)
    return window


def thanked(window: KioskWindow) -> bool:
    """Whether the person is thanked now."""
    return isinstance(window.shown_page, ThanksPage)


def drawn(window: KioskWindow) -> PairSeenPage:
    """The page of the pair."""
    (page,) = [one for one in window.findChildren(PairSeenPage) if one.isVisible()]
    return page


def test_nothing_shows_before_both_are_there(pairs: RoomKit) -> None:
    """First the partner is called; Enter shows both answers, Enter again thanks."""
    window = guessing(pairs)
    assert isinstance(window.shown_page, PairPage)
    page = drawn(window)
    assert not page.opened
    assert not any(row.isVisible() for row in page.rows)
    pairs.press(window, Qt.Key.Key_Return)
    assert drawn(window).opened
    assert all(row.isVisible() for row in page.rows)
    pairs.press(window, Qt.Key.Key_Return)
    assert thanked(window)


def test_the_picture_is_said_in_words(pairs: RoomKit) -> None:
    """Guess and feeling are read out by a screen reader; colour and place alone say nothing."""
    window = guessing(pairs)
    page = window.shown_page
    assert isinstance(page, PairPage)
    (picture,) = drawn(window).findChildren(PairPicture)
    assert picture.accessibleName() == f"Guessed: {page.rows[0].guessed}. Felt: {page.rows[0].felt}."


def test_the_mouse_goes_the_same_way(pairs: RoomKit) -> None:
    """One button, two presses."""
    window = guessing(pairs)
    for _press in range(2):
        QTest.mouseClick(drawn(window).button, Qt.MouseButton.LeftButton)
        pairs.settle()
    assert thanked(window)

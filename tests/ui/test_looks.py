"""The windows look as the facilitator chose, at once and at the next start."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.room_kit import RoomKit
from trainer.store.settings import Settings, load_settings
from trainer.ui.folders import Folders
from trainer.ui.looks import Looks
from trainer.ui.memory import Memory
from trainer.ui.theme import apply_look, colours_of, look, zoom_for, zoom_of


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    """A data folder of its own."""
    return Folders(tmp_path / "data", tmp_path / "scenarios")


@pytest.fixture
def looks(qapp: QApplication, folders: Folders) -> Iterator[Looks]:
    """The look of the program; the next test finds the usual one."""
    yield Looks(qapp, Memory(folders), None)
    apply_look(qapp, look())


def test_high_contrast_is_switched_by_a_key_and_a_button_and_kept(
    service: RoomKit, looks: Looks, folders: Folders
) -> None:
    """F3 makes lines and letters strong in the middle of a session; the button says so, and takes it back."""
    console = service.console()
    console.contrast_asked.connect(looks.switch_contrast)
    card = console.languages.look
    service.press(console, Qt.Key.Key_F3)
    assert colours_of(console).name == "light-contrast"
    assert load_settings(folders.data).contrast is True
    service.press(console, Qt.Key.Key_K)
    assert card.contrast.isChecked()
    QTest.mouseClick(card.contrast, Qt.MouseButton.LeftButton)
    assert colours_of(console).name == "light"
    assert not card.contrast.isChecked()
    assert load_settings(folders.data).contrast is False


def test_a_very_large_screen_begins_with_larger_text() -> None:
    """A screen of four thousand dots that the system doesn't scale shows what one of half as many would."""
    assert [zoom_for(high) for high in (768, 1080, 1440, 1600, 2160)] == [1.0, 1.0, 1.0, 1.5, 2.0]


def test_the_buttons_make_text_larger_and_smaller(service: RoomKit, looks: Looks, folders: Folders) -> None:
    """Each press goes a step; the contrast stays as it was chosen."""
    console = service.console()
    card = console.languages.look
    card.zoom_asked.connect(looks.zoom)
    looks.switch_contrast()
    service.press(console, Qt.Key.Key_K)
    QTest.mouseClick(card.larger, Qt.MouseButton.LeftButton)
    QTest.mouseClick(card.larger, Qt.MouseButton.LeftButton)
    assert zoom_of(console) > 1.2
    assert colours_of(console).name == "light-contrast"
    QTest.mouseClick(card.smaller, Qt.MouseButton.LeftButton)
    assert load_settings(folders.data) == Settings(zoom=1.1, contrast=True)


def test_what_was_chosen_is_there_at_the_next_start(looks: Looks, folders: Folders, qapp: QApplication) -> None:
    """Another start with the same folder looks so."""
    looks.zoom(1)
    looks.switch_contrast()
    wanted = looks.now
    apply_look(qapp, look())
    again = Looks(qapp, Memory(folders), None)
    again.follow()
    assert again.now == wanted


def test_high_contrast_chosen_on_the_computer_is_followed_at_once(looks: Looks, qapp: QApplication) -> None:
    """Who switches it on in the middle of a session sees it in these windows too."""
    apply_look(qapp, look(contrast=True))
    looks.now = look(contrast=True)
    style = qapp.styleHints()
    hints = style.accessibility()
    hints.contrastPreferenceChanged.emit(hints.contrastPreference())
    assert looks.now == look()

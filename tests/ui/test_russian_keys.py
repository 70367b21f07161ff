"""A Russian keyboard does all that a Latin one does: the same key, whatever letter the system takes it for."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.ui.kiosk_kit import rated
from tests.ui.room_kit import RoomKit
from trainer.model.items import ChooseMany, Item, Option, Scale, YesNo
from trainer.ui.kiosk.question import QuestionPage
from trainer.ui.russian_keys import both, latin
from trainer.words import speaking

MANY = ChooseMany(id="a", ask="?", options=tuple(Option(id=f"o{number}", text=f"No {number}") for number in range(12)))


def press(window: QWidget, letter: str) -> None:
    """A key of a Russian keyboard where the focus is, as the system tells of it."""
    focus: QWidget | None = window.focusWidget()
    where, code = window if focus is None else focus, Qt.Key(ord(letter.upper()))
    QTest.sendKeyEvent(QTest.KeyAction.Click, where, code, letter.lower(), Qt.KeyboardModifier.NoModifier)


def answered(path: Path, item: Item, letters: str) -> object:
    """What a question's page holds after these keys."""
    with rated(path / "a.trainer", (item,)) as room:
        room.pick("Olga")
        room.key(letters)
        widget = room.widget
        return widget.value() if isinstance(widget, QuestionPage) else None


@pytest.mark.usefixtures("qtbot")
@pytest.mark.parametrize(
    ("item", "letters", "held"),
    [(MANY, "ФИ", ("o9", "o10")), (Scale(id="a", ask="?"), "Е", 10), (YesNo(id="a", ask="?"), "Н", "yes")],
)
def test_a_letter_on_a_target_answers(tmp_path: Path, item: Item, letters: str, held: object) -> None:
    """Ф is the key of A, И that of B, Е that of T, and Н that of Y."""
    assert answered(tmp_path, item, letters) == held


@pytest.mark.usefixtures("qtbot")
def test_a_letter_that_is_written_itself_is_that_letter(tmp_path: Path) -> None:
    """In Russian Н stands on "Нет" and means no, though an English Y shares its key."""
    with speaking("ru"):
        assert answered(tmp_path / "no", YesNo(id="a", ask="?"), "Н") == "no"
        assert answered(tmp_path / "yes", YesNo(id="a", ask="?"), "Д") == "yes"


def test_the_console_hears_its_letters(service: RoomKit) -> None:
    """Ь is the key of M, И that of B."""
    service.until("scene")
    console, before = service.console(), len(service.session.notes)
    press(console, "И")
    service.settle()
    assert service.leaf_is_blank()

    press(console, "Ь")
    service.settle()
    assert len(service.session.notes) == before + 1


def test_a_checklist_is_tapped(service: RoomKit) -> None:
    """Д is the key of L and opens it, Ф taps what stands under A."""
    service.until("scene")
    console = service.console()
    press(console, "Д")
    service.settle()
    press(console, "Ф")
    service.settle()
    assert len(service.session.taps[service.conductor.here]) == 1


def test_every_latin_letter_has_one_key() -> None:
    """There and back again; what is no letter stays as it is."""
    letters = [chr(code) for code in range(ord("A"), ord("Z") + 1)]
    assert [latin(both(letter)[1]) for letter in letters] == letters
    assert latin("7") == "7"
    assert latin("") == ""
    assert both("F5") == ("F5",)
    assert both("?") == ("?",)

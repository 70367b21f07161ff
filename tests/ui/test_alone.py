"""An answer such as “none of these” goes with no other."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests import kit
from trainer.model.items import ChooseMany, NotAnAnswer, Option
from trainer.model.pages import ItemPage
from trainer.ui.console.steps.entries import PillsEntry, choices_of, entry
from trainer.ui.kiosk.items.choose_many import ChooseManyAnswer

ITEM = ChooseMany(
    id="signs", ask="What?", options=(Option("a", "A"), Option("b", "B"), Option("none", "Nothing", alone=True))
)


def test_it_drives_the_others_out_and_they_it() -> None:
    """Whichever was ticked last stays."""
    assert ITEM.ticked(("a", "b", "none"), "none") == ("none",)
    assert ITEM.ticked(("a", "none"), "a") == ("a",)
    assert ITEM.ticked(("a", "b"), "b") == ("a", "b")
    assert ITEM.ticked(("a",), "b") == ("a",)


def test_both_together_are_no_answer() -> None:
    """Whatever sends them, they are refused in words."""
    assert ITEM.check(("none",)) == ("none",)
    with pytest.raises(NotAnAnswer, match="goes with nothing else"):
        ITEM.check(("a", "none"))


def test_a_scenario_says_it_with_one_word() -> None:
    """The shipped list of signs ends with such an answer."""
    signs = next(sheet for sheet in kit.shipped_library().sheets() if sheet.id == "signs-noticed").items[0]
    assert isinstance(signs, ChooseMany)
    assert [option.id for option in signs.options if option.alone] == ["none"]


def test_a_key_in_the_kiosk_drives_the_others_out(qtbot: QtBot) -> None:
    """Ticked by its key it stands alone; another key brings the others back without it."""
    page = ItemPage(person="p1", name="Anna", where="", item=ITEM, number=1, of=1, promise="")
    parent = QWidget()
    qtbot.addWidget(parent)
    answer = ChooseManyAnswer(page, parent)
    for key, chosen in (("1", ("a",)), ("2", ("a", "b")), ("3", ("none",)), ("1", ("a",))):
        QTest.keyClicks(answer, key)
        assert answer.value() == chosen


def test_a_pill_in_the_console_does_the_same(qtbot: QtBot) -> None:
    """What is typed in for somebody follows the same rule."""
    given: list[object] = []
    made = entry(ITEM, choices_of(ITEM), ITEM.ask)
    qtbot.addWidget(made)

    def give(value: object, _words: str) -> bool:
        given.append(value)
        return True

    made.give = give
    assert isinstance(made, PillsEntry)
    for name in ("a", "none", "b"):
        made.pills[name].click()
    assert given == [("a",), ("none",), ("b",)]
    assert [name for name, pill in made.pills.items() if pill.isChecked()] == ["b"]

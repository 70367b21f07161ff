"""This file is the keys of points and options in the kiosk: which there are, what they mean, and that none skips."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.kiosk_kit import Room, rated
from trainer.model.items import Bipolar, Choose, Item, Option, Scale
from trainer.ui.kiosk.choices import OneOf
from trainer.ui.kiosk.onepoint import OnePoint
from trainer.ui.kiosk.question import QuestionPage

pytestmark = pytest.mark.usefixtures("qtbot")  # brings up Qt


def question(room: Room) -> QuestionPage:
    """The question that is shown."""
    widget = room.widget
    assert isinstance(widget, QuestionPage)
    return widget


def given(room: Room) -> object:
    """The one answer on disk."""
    (answer,) = room.answers()
    return answer.value


@pytest.mark.parametrize(
    ("item", "keys", "hint"),
    [
        (Scale(id="a", ask="?"), "0123456789T", "Keys 0–9; for ten press 1 and then 0, or T."),
        (Scale(id="a", ask="?", least=1, most=10), "123456789T", "Keys 1–9; for ten press 1 and then 0, or T."),
        (Bipolar(id="a", ask="?", points=10), "123456789T", "Keys 1–9; for ten press 1 and then 0, or T."),
        (Scale(id="a", ask="?", least=1, most=5), "12345", ""),
        (Scale(id="a", ask="?", least=-2, most=2), "12345", ""),
    ],
)
def test_the_key_of_a_point_is_its_figure_where_it_has_one(tmp_path: Path, item: Item, keys: str, hint: str) -> None:
    """Else its place; what stands on no target is said on the page."""
    with rated(tmp_path / "a.trainer", (item,)) as room:
        room.pick("Olga")
        answer = question(room).answer

        assert isinstance(answer, OneOf)
        assert "".join(tile.key for tile in answer.tiles) == keys
        assert question(room).said == hint


@pytest.mark.parametrize("least", [0, 1, 2])
def test_one_and_nought_typed_quickly_is_ten(tmp_path: Path, least: int) -> None:
    """Nobody who means ten says "never again", wherever the scale begins."""
    with rated(tmp_path / "a.trainer", (Scale(id="a", ask="?", least=least, most=10),)) as room:
        room.pick("Olga")
        room.key("10")
        assert question(room).value() == 10
        room.enter()

        assert given(room) == 10


def test_one_and_nought_typed_slowly_is_nought(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever thinks again, or clicks in between, means what they press last; 1 twice is one."""
    monkeypatch.setattr(OnePoint, "wait", 20)
    with rated(tmp_path / "a.trainer", (Scale(id="a", ask="?"),)) as room:
        room.pick("Olga")
        answer = question(room).answer
        assert isinstance(answer, OnePoint)
        room.key("1")
        qtbot.waitUntil(lambda: not answer.waits)
        room.key("0")
        assert answer.value() == 0
        monkeypatch.setattr(OnePoint, "wait", 60_000)
        room.key("1")
        room.click(answer.tiles[5])
        room.key("0")
        assert answer.value() == 0
        room.key("11")

        assert given(room) == 1


def test_no_option_has_a_letter_of_the_key_that_skips(tmp_path: Path) -> None:
    """Of thirty options in figures and then letters, none stands on the S of Ctrl+S."""
    item = Choose(id="a", ask="?", options=tuple(Option(f"o{n}", f"Option {n}") for n in range(30)))
    with rated(tmp_path / "a.trainer", (item,)) as room:
        room.pick("Olga")
        answer = question(room).answer
        assert isinstance(answer, OneOf)
        assert "".join(tile.key for tile in answer.tiles) == "123456789ABCDEFGHIJKLMNOPQRTUV"
        room.skip()

        assert [(answer.value, answer.words) for answer in room.answers()] == [(None, "")]


def test_a_long_scale_is_a_track(tmp_path: Path) -> None:
    """0 to 100 by arrows, from the middle."""
    with rated(tmp_path / "a.trainer", (Scale(id="a", ask="?", least=0, most=100),)) as room:
        room.pick("Olga")
        room.key(Qt.Key.Key_Right)
        room.key(Qt.Key.Key_Right)
        room.enter()

        assert given(room) == 55

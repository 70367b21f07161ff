"""Words typed in the kiosk are asked about gently where the item has a wording rule, and nobody has to mind."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.kiosk_kit import Room, rated
from trainer.model.items import Text
from trainer.ui.kiosk.question import QuestionPage
from trainer.ui.kiosk.written import WrittenAnswer

ITEM = Text(id="praise", ask="What did they do well?", wording="feedback")


def asked(room: Room) -> str:
    """The sentence between the answer and the buttons."""
    page = room.widget
    assert isinstance(page, QuestionPage)
    return page.said


def test_a_sweeping_word_is_asked_about_after_a_pause_and_can_stand(qtbot: QtBot, tmp_path: Path) -> None:
    """The question comes when typing rests, goes with the next key, and Enter records the words as they are."""
    with rated(tmp_path / "a.trainer", (ITEM,)) as room:
        room.pick("Olga")
        room.key("You always smile")
        usual = asked(room)
        qtbot.waitUntil(lambda: "always" in asked(room))
        room.key(".")
        assert asked(room) == usual
        qtbot.waitUntil(lambda: "always" in asked(room))
        room.enter()
        assert [fact.words for fact in room.answers()] == ["You always smile."]


@pytest.mark.usefixtures("qtbot")
@pytest.mark.parametrize("wording", ["", "feedback"])
def test_words_that_keep_the_rules_are_left_alone(tmp_path: Path, wording: str) -> None:
    """Fine words, and items without a rule, are asked nothing."""
    with rated(tmp_path / "a.trainer", (Text(id="praise", ask="What did they do well?", wording=wording),)) as room:
        room.pick("Olga")
        room.key("She smiled" if wording else "You always smile")
        answer = room.widget.findChild(WrittenAnswer)
        assert answer is not None
        usual = asked(room)
        answer.ask()
        assert asked(room) == usual

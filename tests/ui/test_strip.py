"""A strip over the console says a sentence and offers ways out, in whatever room there is."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from trainer.ui.console.strip import Sentence, Strip
from trainer.ui.theme import apply_look, look


def test_a_long_sentence_may_come_with_more_buttons_than_stood_there(qtbot: QtBot) -> None:
    """Who hears that the sentence is cut may ask for the keys on the buttons: all of them stand by then."""
    strip = Strip("banner-good")
    qtbot.addWidget(strip)
    strip.resize(300, 60)
    strip.show()
    strip.say("Short.", ("Close", strip.hide, "Esc"))
    strip.cut.connect(lambda: strip.let_act(letters=False))
    strip.say("Somebody waits for a place. " * 9, ("Join", strip.hide, "Y"), ("Close", strip.hide, "Esc"))
    assert [button.key for button in strip.buttons] == ["", ""]


@pytest.mark.usefixtures("as_it_was")
def test_words_keep_their_room_where_the_buttons_fill_the_line(qtbot: QtBot, qapp: QApplication) -> None:
    """With letters twice as large the buttons go below the sentence, which would be read letter by letter else."""
    apply_look(qapp, look(zoom=2.0))
    strip = Strip("banner-good")
    qtbot.addWidget(strip)
    strip.resize(1366, 100)
    strip.show()
    sentence = "Aleksandra is here but has no place yet."
    strip.say(sentence, ("Add: Team Birch", strip.hide, "Y"), ("Watch only", strip.hide, "O"))
    words = strip.findChildren(Sentence)[0]
    first = strip.buttons[0]
    qtbot.waitUntil(lambda: first.x() > words.geometry().right() > 0)
    strip.resize(760, 200)
    qtbot.waitUntil(lambda: first.y() > words.geometry().bottom())
    assert words.text() == sentence
    assert words.width() > 600


def test_every_way_out_looks_as_if_it_can_be_pressed(qtbot: QtBot) -> None:
    """The second answer is none that seems switched off beside the first."""
    strip = Strip("banner-good")
    qtbot.addWidget(strip)
    strip.resize(1200, 60)
    strip.show()
    strip.say("Zoe has no place yet.", ("Join", strip.hide, "Y"), ("Only observe", strip.hide, "O"))
    join, observe = strip.buttons
    assert join.palette().buttonText() == observe.palette().buttonText()
    assert join.property("role") == observe.property("role")

"""A strip over the console says a sentence and offers ways out, in whatever room there is."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from trainer.ui.console.strip import Strip


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

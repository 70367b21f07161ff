"""This file is a workshop in each language that ships: every window opens, and nothing in it is English."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.gallery.left_english import reader
from tests.ui.home_kit import NAMES
from tests.ui.test_languages_windows import KEY, TYPED, Listening
from tests.ui.whole_kit import workshop
from trainer.words import languages, set_language


@dataclass(slots=True)
class Reading(Listening):
    """Looks for words that a reader of the language wouldn't expect."""

    language: str = ""

    def _foreign(self, line: str) -> bool:
        rest = line.replace("\u200b", "")
        for word in (*self.names, *TYPED, str(self.program.folders.data.parent)):
            rest = rest.replace(word, "")
        rest = rest.strip()
        return bool(rest) and KEY.fullmatch(rest) is None and bool(reader(self.language).fault(rest))


@pytest.mark.parametrize("language", [code for code in languages() if code != "en"])
def test_every_window_opens_in_a_shipped_language(qtbot: QtBot, data: Path, language: str) -> None:
    """From the library over people, console, stage, kiosk and cards to the debrief and the notes."""
    set_language(language)
    with workshop(qtbot, data, NAMES[:6]) as opened:
        room = Reading(opened.qtbot, opened.program, language=language)
        room.look()
        room.start("guess-dislike")
        room.play()
        room.leave()
        for page in range(6):
            room.program.home.show_page(page)
            room.settle()

    assert "\n".join(f"{where}: {text}" for text, where in sorted(room.english.items())) == ""

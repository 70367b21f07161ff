"""This file is a workshop in each language that ships: every window opens, and in Russian nothing is Latin."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.test_languages_windows import KEY, TYPED, Listening
from tests.ui.whole_kit import workshop
from trainer.words import languages, set_language

LATIN, CYRILLIC = re.compile(r"[A-Za-z]{3,}"), re.compile(r"[А-Яа-яЁё]")
KEYS = re.compile(r"\b(?:Ctrl|Alt|Shift|Enter|Esc|Tab|Space|Backspace|Page Up|Page Down|Home|End|Delete)\b")
OWN = (
    "Trainer",
    "WOW",
    "English",
    "Norsk bokmål",
    "SKILL",
    "HDMI",
    "CSV",
    "XLSX",
    "PDF",
    "Word",
    "Excel",
    "NPS",
    "UTC",
)
"""Names that stay as they are."""


@dataclass(slots=True)
class Reading(Listening):
    """Looks for words that a reader of the language wouldn't expect."""

    cyrillic: bool = False

    def _foreign(self, line: str) -> bool:
        rest = KEYS.sub("", line.replace("\u200b", ""))
        for word in (*self.names, *TYPED, *OWN, str(self.program.folders.data.parent)):
            rest = rest.replace(word, "")
        rest = re.sub(r"/[\w./-]*", "", rest)  # what is left of a path
        return self.cyrillic and bool(LATIN.search(rest)) and not CYRILLIC.search(rest) and KEY.fullmatch(line) is None


@pytest.mark.parametrize("language", [code for code in languages() if code != "en"])
def test_every_window_opens_in_a_shipped_language(qtbot: QtBot, data: Path, language: str) -> None:
    """From the library over people, console, stage, kiosk and cards to the debrief and the notes."""
    set_language(language)
    with workshop(qtbot, data) as opened:
        room = Reading(opened.qtbot, opened.program, cyrillic=language == "ru")
        room.look()
        room.start("guess-dislike")
        room.play()
        room.leave()
        for page in range(6):
            room.program.home.show_page(page)
            room.settle()

    assert "\n".join(f"{where}: {text}" for text, where in sorted(room.english.items())) == ""

"""This file is every window in another language: a whole workshop goes by, and nothing on the way stays English."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.pseudo import is_pseudo, pseudo_sources, pseudo_words
from tests.ui.home_kit import NAMES
from tests.ui.whole_kit import Workshop, workshop
from trainer.shipped import shipped
from trainer.store.files import files_under

TYPED = ("Trainer", "quite well", "well", "It turned when she looked up", "You are all here.", "QPS", "Qps", "English")
"""What is typed here, and what a language calls itself."""
KEY = re.compile(r"(?:(?:Ctrl|Alt|Shift)\+)*(?:F?\d{1,2}|.|Enter|Space|Esc|Tab|PgUp|PgDown|Home|End|Return)")
DATE = re.compile(r"[A-Z][a-z]+ \d+ [A-Z][a-z]+ \d{4}, \d\d:\d\d")
"""Qt has no calendar in a made-up language."""
PART = re.compile(r"\[.*|.*\]", re.DOTALL)
"""A long title is cut off in a narrow place on purpose; a sentence is taken apart where a name stands large in it."""


@dataclass(slots=True)
class Listening(Workshop):
    """A workshop in which every word that can be seen is written down, and everything a screen reader would say."""

    english: dict[str, str] = field(default_factory=dict)
    heard: set[str] = field(default_factory=set)

    def settle(self) -> None:
        """Looks at every window after each act."""
        Workshop.settle(self)
        self.look()

    def look(self) -> None:
        """Writes down what is not in the made-up language."""
        for window in QApplication.topLevelWidgets():
            if window.isVisible():
                for widget in (window, *window.findChildren(QWidget)):
                    if widget.isVisible():
                        self._hear(widget)

    def _hear(self, widget: QWidget) -> None:
        for text in _texts(widget):
            if text in self.heard:
                continue
            self.heard.add(text)
            if any(self._foreign(line) for line in text.splitlines()) and not is_pseudo(text):
                self.english.setdefault(text, f"{type(widget).__name__} in {type(widget.window()).__name__}")

    def _foreign(self, line: str) -> bool:
        rest = DATE.sub("", line)
        for word in (*NAMES, *TYPED, str(self.program.folders.data.parent)):
            rest = rest.replace(word, "")
        if not any(sign.isalpha() for sign in rest):
            return False
        return not (is_pseudo(line) or KEY.fullmatch(line) or PART.fullmatch(line))


def _texts(widget: QWidget) -> list[str]:
    said = [widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()]
    if isinstance(widget, QLabel | QAbstractButton):
        said.append(widget.text())
    if isinstance(widget, QLineEdit | QPlainTextEdit):
        said.append(widget.placeholderText())
    if isinstance(widget, QComboBox):
        said += [widget.itemText(row) for row in range(widget.count())]
    return said


def _pseudo_scenarios(folder: Path) -> None:
    """Every shipped file with its translation, in the user's own folder."""
    folder.mkdir(parents=True)
    files = {file.name: file.read_text(encoding="utf-8") for file in files_under(shipped("scenarios"))}
    for name, text in pseudo_sources(files).items():
        (folder / name).write_text(text, encoding="utf-8")


def test_nothing_on_the_way_is_left_in_english(qtbot: QtBot, data: Path) -> None:
    """Library, people, console, stage, kiosk, cards, debrief and the end: every word is in the language spoken."""
    _pseudo_scenarios(data / "scenarios")
    with pseudo_words(), workshop(qtbot, data, NAMES[:6]) as opened:
        room = Listening(opened.qtbot, opened.program)
        room.look()
        room.start("guess-dislike")
        room.play()
        room.leave()
        for page in range(3):
            room.program.home.show_page(page)
            room.settle()

    assert room.english == {}

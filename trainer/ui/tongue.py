"""This file is the language the windows speak: the facilitator's choice, else the computer's."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QLocale

from trainer.ui.memory import Memory
from trainer.ui.qt_texts import QtTexts
from trainer.words import ENGLISH, current_language, languages, preferred, set_language


class Tongue:
    """Speaks the chosen language, Qt's own texts too; `close` at the end."""

    def __init__(self, app: QCoreApplication, memory: Memory) -> None:
        """Qt speaks what the program speaks already."""
        self._memory = memory
        self._texts = QtTexts(app)
        if current_language() != ENGLISH:
            self._texts.speak(current_language())

    def choose(self, language: str) -> None:
        """Speaks this language from now on, and at the next start."""
        set_language(language)
        self._texts.speak(language)
        self._memory.remember(replace(self._memory.settings, language=language))

    def close(self) -> None:
        """Qt speaks English again."""
        self._texts.stop()


def speak_first(chosen: str) -> None:
    """Speaks before there are windows: the language chosen, or one the computer's user reads, or English."""
    offered = languages()
    wished = [chosen] if chosen in offered else QLocale.system().uiLanguages()
    set_language(preferred(wished, offered))


def own_name(language: str) -> str:
    """What a language calls itself, such as "Norsk bokmål"."""
    if language == ENGLISH:
        return "English"
    name = QLocale(language).nativeLanguageName() or language
    return name[:1].upper() + name[1:]

"""This file is the language the windows speak: the facilitator's choice, else the computer's."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from trainer.words import ENGLISH, current_language, languages, preferred, set_language

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication

    from trainer.ui.memory import Memory
    from trainer.ui.qt_texts import QtTexts

NAMES = {ENGLISH: "English", "nb": "Norsk bokmål", "ru": "Русский"}
"""What the languages that come with the program call themselves."""
_TOLD = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
"""Where a desktop tells which languages its user reads."""


class Tongue:
    """Speaks the chosen language, Qt's own texts too; `close` at the end."""

    def __init__(self, app: QCoreApplication, memory: Memory) -> None:
        """Qt speaks what the program speaks already."""
        self._app, self._memory = app, memory
        self._texts: QtTexts | None = None
        if current_language() != ENGLISH:
            self._speak(current_language())

    def choose(self, language: str) -> None:
        """Speaks this language from now on, and at the next start."""
        set_language(language)
        self._speak(language)
        self._memory.remember(replace(self._memory.settings, language=language))

    def close(self) -> None:
        """Qt speaks English again."""
        if self._texts is not None:
            self._texts.stop()

    def _speak(self, language: str) -> None:
        from trainer.ui.qt_texts import QtTexts

        self._texts = self._texts or QtTexts(self._app)
        self._texts.speak(language)


def speak_first(chosen: str) -> None:
    """Speaks before there are windows: the language chosen, or one the computer's user reads, or English."""
    offered = languages()
    set_language(preferred([chosen] if chosen in offered else _read_here(), offered))


def _read_here() -> Sequence[str]:
    """The languages this computer's user reads, the best first."""
    told = [wish for name in _TOLD for wish in os.environ.get(name, "").split(":") if wish]
    if told and sys.platform not in ("win32", "darwin"):
        return told
    # Qt's list of all languages takes as long to load as a page: only where nothing else tells.
    from PySide6.QtCore import QLocale

    return QLocale.system().uiLanguages()


def own_name(language: str) -> str:
    """What a language calls itself, such as "Norsk bokmål"."""
    if language in NAMES:
        return NAMES[language]
    from PySide6.QtCore import QLocale

    name = QLocale(language).nativeLanguageName() or language
    return name[:1].upper() + name[1:]

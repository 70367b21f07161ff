"""This file is the look of the whole program: as the computer asks and the facilitator chose, kept for next time."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from trainer.ui.memory import Memory
from trainer.ui.stage.motion import keep_still
from trainer.ui.theme import Look, apply_look, system_look, zoomed


class Looks(QObject):
    """Size of the text, dark or light, usual or high contrast, motion or none; the computer's settings are followed."""

    def __init__(self, app: QApplication, memory: Memory, seen: Look | None) -> None:
        """`seen` is what the first window wears already."""
        super().__init__()
        self._app, self._memory = app, memory
        self.now = seen or system_look()
        if seen is None:
            apply_look(app, self.now)
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self.follow)
        if hasattr(hints, "accessibility"):
            hints.accessibility().contrastPreferenceChanged.connect(self.follow)

    def follow(self) -> None:
        """Looks as the computer asks by now, and as was chosen."""
        settings = self._memory.settings
        keep_still(self._app, still=settings.still)
        found = system_look(settings.zoom, contrast=settings.contrast)
        if found != self.now:
            self.now = found
            apply_look(self._app, found)

    def zoom(self, steps: int) -> None:
        """Makes all text larger or smaller, and remembers it."""
        self._memory.remember(replace(self._memory.settings, zoom=zoomed(self.now, steps).zoom))
        self.follow()

    def switch_contrast(self) -> None:
        """Strong lines and letters, or the usual ones, and remembers it."""
        self._memory.remember(replace(self._memory.settings, contrast=not self._memory.settings.contrast))
        self.follow()

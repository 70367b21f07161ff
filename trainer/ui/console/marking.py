"""This file is a moment marked by one key: what is typed next are its words, and no command."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt

from trainer.ui.console.driving import Driving
from trainer.ui.console.run import RunPage


class Marking:
    """Marks, and lets the keys act that begin no text."""

    def __init__(
        self, run: RunPage, driving: Driving, back: Callable[[], object], following: Callable[[], object]
    ) -> None:
        """`back` and `following` are what the arrows do elsewhere."""
        self._run, self._driving, self._back, self._following = run, driving, back, following
        run.middle.notes.passed.connect(self._pass_on)

    def mark(self) -> None:
        """Marks the moment; where the notes are in sight, the cursor waits for its words."""
        mark = self._driving.mark()
        notes = self._run.middle.notes
        if mark and notes.isVisible():
            notes.name_mark(mark)
            self._run.middle.area.ensureWidgetVisible(notes.field)

    def _pass_on(self, key: int) -> None:
        """A key that the empty box of the notes doesn't take acts as elsewhere."""
        self._run.window().setFocus(Qt.FocusReason.OtherFocusReason)
        self.act(key)

    def act(self, key: int) -> None:
        """Does what a key means that begins no text."""
        match key:
            case Qt.Key.Key_Space:
                self._driving.start()
            case Qt.Key.Key_Right | Qt.Key.Key_PageDown:
                self._following()
            case _:
                self._back()

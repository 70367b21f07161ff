"""This file is the line for a note at the foot of the room's picture: with one screen no window comes for it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.ui.console.jotting import Jotting
from trainer.ui.console.view import NoteView
from trainer.ui.desk import Desk
from trainer.ui.fields.writing import WritingBox
from trainer.ui.widgets import Card, Label
from trainer.words import _

AROUND = 16


class FootNote(QWidget):
    """One note, on disk as it is typed; the room reads along. Made for one and put away with it."""

    kept = Signal(str)
    passed = Signal(int)

    def __init__(self, desk: Desk, mark: NoteView | None) -> None:
        """`mark` gets its words; without one it is a new note."""
        super().__init__()
        card = Card("chosen", margin=12, spacing=4)
        title = _("Words for “{mark}” (Enter keeps them)").format(mark=mark.mark) if mark else _("Note")
        hint = _("Write what you saw or heard. Enter keeps it. The room reads along.")
        self.field = WritingBox(title, hint, bare=True)
        self.field.setProperty("large", True)
        self._jotting = Jotting(desk, self.field)
        if mark is not None:
            self._jotting.take(mark)
        self.field.ended.connect(self._keep)
        self.field.passed.connect(self.passed)
        card.box.addWidget(Label(title, muted=True))
        card.box.addWidget(self.field)
        column = QVBoxLayout(self)
        column.setContentsMargins(AROUND, AROUND // 4, AROUND, AROUND // 4)
        column.addWidget(card)

    def write(self) -> None:
        """Puts the cursor into it."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def end(self) -> bool:
        """The note is whole; False when the disk refuses it, and then it stays."""
        return self._jotting.end()

    def _keep(self) -> None:
        words = self.field.toPlainText().strip()
        if self.end():
            self.kept.emit(words)

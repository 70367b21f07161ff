"""This file is the facilitator's own words about it all, which stand first in the notes; kept while they are typed."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from trainer.ui.desk import Desk
from trainer.ui.fields.autosave import Autosave
from trainer.ui.fields.writing import WritingBox
from trainer.ui.widgets import Card, SectionTitle
from trainer.words import _

LINES, BELOW = 3, 60
"""So many lines high it is at least, for it takes paragraphs; so many pixels round the cursor are kept in sight."""


class SummaryCard(Card):
    """One box that may stay empty."""

    def __init__(self, desk: Desk, *, margin: int = 20) -> None:
        """What stands recorded."""
        super().__init__("card", margin=margin, spacing=8)
        self._desk = desk
        title = _("In your own words")
        hint = _(
            "What it meant, what you would do next. It stands first in the notes. "
            "Enter keeps it; Shift+Enter begins a paragraph."
        )
        self.field = WritingBox(title, hint, lines=LINES)
        self._saving = Autosave(self.field, self._save, self._half)
        self.field.cursorPositionChanged.connect(self._follow_soon)
        self.field.focused.connect(self._follow_soon)
        self.field.ended.connect(self._end)
        self.box.addWidget(SectionTitle(title))
        self.box.addWidget(self.field)
        self.refresh()
        desk.leaving.connect(self.flush)

    def refresh(self) -> None:
        """Shows what stands recorded; what is being typed stays, with a space that more words are to follow."""
        words = self._desk.conductor.session.summary
        if not self.field.hasFocus() and self.field.toPlainText().strip() != words:
            self._saving.take(words)

    def flush(self) -> None:
        """Stores what is typed."""
        self._saving.flush()

    def _end(self) -> None:
        """What the disk refuses stays to be tried again."""
        self.flush()
        if not self._saving.waiting:
            self.window().setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """It has grown with its words."""
        super().resizeEvent(event)
        self._follow_soon()

    def _follow_soon(self, *_told: bool) -> None:
        """Once the page around it is laid."""
        QTimer.singleShot(0, self, self._follow)

    def _follow(self) -> None:
        """Keeps in sight where it is written, for the box grows beyond its page."""
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        inside: QWidget | None = area.widget() if area is not None else None
        if area is not None and inside is not None and self.field.hasFocus():
            here = self.field.viewport().mapTo(inside, QPoint(0, self.field.cursorRect().center().y()))
            area.ensureVisible(area.horizontalScrollBar().value(), here.y(), 0, BELOW)

    def _save(self, words: str) -> bool:
        return self._desk.did(lambda: self._desk.conductor.recording.sum_up(words))

    def _half(self, words: str) -> bool:
        return self._desk.did(lambda: self._desk.conductor.recording.sum_up(words, half=True))

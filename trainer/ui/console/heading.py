"""This file is the head of the console's middle: where the room is, the step's title, the timer and its line."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from trainer.ui.console.view import HeadView
from trainer.ui.theme import role, zoom_of
from trainer.ui.widgets import Label
from trainer.ui.widgets.digits import DIGITS_PX, TimerDigits
from trainer.ui.widgets.elided import ElidedLabel
from trainer.words import _

SMALL_PX, NARROW = 54, 560


class Heading(QWidget):
    """Path, title, big timer and how much of it has passed."""

    def __init__(self) -> None:
        """Empty until `show_view`."""
        super().__init__()
        self._view: HeadView | None = None
        self.path = ElidedLabel("body", muted=True)
        self.title = Label("", "title", strong=True, wrap=True)
        self.word = Label("", "body", strong=True)
        self.timer = TimerDigits()
        self.line = QProgressBar()
        self.line.setTextVisible(False)
        self.line.setRange(0, 1000)
        self.line.setAccessibleName(_("Time passed"))
        self.path_row = QHBoxLayout()
        self.path_row.setSpacing(8)
        self.path_row.addWidget(self.path)
        self._lay()

    def _lay(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        self.path_row.addStretch(1)
        words.addLayout(self.path_row)
        words.addWidget(self.title)
        words.addStretch(1)
        clock = QVBoxLayout()
        clock.setSpacing(0)
        clock.addWidget(self.timer, 0, Qt.AlignmentFlag.AlignRight)
        clock.addWidget(self.word, 0, Qt.AlignmentFlag.AlignRight)
        clock.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addLayout(words, 1)
        row.addLayout(clock)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(14)
        whole.addLayout(row)
        whole.addWidget(self.line)

    def show_view(self, view: HeadView) -> None:
        """Draws what differs."""
        before, self._view = self._view, view
        if view == before:
            return
        self.path.show_text(view.path)
        if self.title.text() != view.title:
            self.title.setText(view.title)
        timed = bool(view.digits)
        self.timer.setVisible(timed)
        self.line.setVisible(timed)
        self.word.setVisible(bool(view.word))
        self.timer.show_time(view.digits, view.phase)
        self.word.setText(view.word)
        part = {"warning": "warning", "danger": "bad", "overtime": "bad"}.get(view.phase, "")
        if before is None or before.phase != view.phase:
            role(self.word, part or "small")
            role(self.line, part)
        self.line.setValue(round(view.share * 1000))
        self.line.setAccessibleDescription(f"{view.digits} {view.word}".strip())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, the words need some of the figures'."""
        super().resizeEvent(event)
        narrow = event.size().width() < NARROW * zoom_of(self)
        self.timer.show_size(SMALL_PX if narrow else DIGITS_PX)
        part = "heading" if narrow else "title"
        if self.title.property("role") != part:
            role(self.title, part)

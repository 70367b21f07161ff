"""This file is the head of the console's middle: where the room is, the step's title, the timer and its line."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout

from trainer.ui.console.view import HeadView
from trainer.ui.theme import role, zoom_of
from trainer.ui.told import say
from trainer.ui.widgets import Label
from trainer.ui.widgets.digits import DIGITS_PX, TimerDigits
from trainer.ui.widgets.elided import ElidedLabel
from trainer.ui.widgets.fitting import FittingWidget
from trainer.words import _

SMALL_PX, NARROW = 50, 560
PATIENCE_MS = 6000
"""So long a short message stands where the eye is."""
PATH = 230
"""So many pixels where the room is keeps beside it."""


class Heading(FittingWidget):
    """Path, title, big timer and how much of it has passed; `news_told` repeats what it says was done."""

    news_told = Signal(str)

    def __init__(self) -> None:
        """Empty until `show_view`."""
        super().__init__()
        self._view: HeadView | None = None
        self._low, self._said = False, ""
        self.patience = QTimer(self)
        self.patience.setSingleShot(True)
        self.patience.setInterval(PATIENCE_MS)
        self.patience.timeout.connect(self.unsay)
        self.path = ElidedLabel("body", muted=True, least=PATH)
        self.news = ElidedLabel("body")
        self.news.setProperty("accent", True)
        self.news.hide()
        self.title = Label("", "title", strong=True, wrap=True)
        self.word = Label("", "body", strong=True)
        policy = self.word.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # it comes and goes with the timer, and no button moves for it
        self.word.setSizePolicy(policy)
        self.timer = TimerDigits()
        self.line = QProgressBar()
        self.line.setTextVisible(False)
        self.line.setRange(0, 1000)
        self.line.setAccessibleName(_("Time passed"))
        self.path_row = QHBoxLayout()
        self.path_row.setSpacing(8)
        self.path_row.addWidget(self.path)
        self.path_row.addWidget(self.news)
        self._lay()

    def say(self, words: str) -> None:
        """Says for a moment what was just done, behind the path: over the title, beside the timer."""
        self._tell(words)
        self.patience.start()
        say(self, words)
        self.news_told.emit(words)

    def unsay(self) -> None:
        """The path alone again."""
        if self._said:
            self.patience.stop()
            self._tell("")

    def _show_path(self) -> None:
        """Where the room is never gives way to what was done, but its longer words do."""
        if self._view is not None:
            path, short = self._view.path, self._view.short
            self.path.show_text(short or path if self._said else path, short)

    def _tell(self, words: str) -> None:
        self._said = words
        self.news.show_text(words)
        self.news.setVisible(bool(words))
        self._show_path()

    @property
    def said(self) -> str:
        """What it says now behind the path; "" when it says nothing."""
        return self._said

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
        whole.addLayout(row)
        whole.addWidget(self.line)
        self._whole = whole
        self.fit(low=False)

    def fit(self, *, low: bool) -> None:
        """In a low window the words and figures are smaller, and closer together."""
        self._low = low
        self._whole.setSpacing(8 if low else 14)
        self._fit()

    def show_view(self, view: HeadView) -> None:
        """Draws what differs."""
        before, self._view = self._view, view
        if view == before:
            return
        if before is not None and (before.path, before.title) != (view.path, view.title):
            self.unsay()
        if before is None or (before.path, before.short) != (view.path, view.short):
            self._show_path()
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
        self._show_share(round(view.share * 1000))
        self.line.setAccessibleDescription(f"{view.digits} {view.word}".strip())
        if before is not None:
            say(self, news(before, view))

    def _show_share(self, thousandths: int) -> None:
        """Moves the line; it is painted together with the figures, not at once as a progress bar wants to be."""
        if thousandths != self.line.value():
            self.line.setUpdatesEnabled(False)
            self.line.setValue(thousandths)
            self.line.setUpdatesEnabled(True)

    def _fit(self) -> None:
        """Where there is little room, the words need some of the figures'."""
        small = self._low or self.width() < NARROW * zoom_of(self)
        self.timer.show_size(SMALL_PX if small else DIGITS_PX)
        part = "heading" if small else "title"
        if self.title.property("role") != part:
            role(self.title, part)


def news(before: HeadView, now: HeadView) -> str:
    """What somebody who doesn't see the window has to hear: another step, another state of the timer; else ""."""
    if (now.path, now.title) != (before.path, before.title):
        return ". ".join(part for part in (now.title, now.path) if part)
    return f"{now.word}, {now.digits}" if now.word and now.word != before.word else ""

"""This file is the head of the console's middle: where the room is, the step's title, the timer and its line."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from trainer.model.screen import Phase
from trainer.paint.fonts import BOLD, typeface
from trainer.paint.theme import Tokens
from trainer.ui.console.view import HeadView
from trainer.ui.theme import colours_of, role, zoom_of
from trainer.ui.widgets import Label
from trainer.ui.widgets.elided import ElidedLabel
from trainer.words import _

DIGITS_PX, SMALL_PX, NARROW = 68, 54, 560


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
        self.timer.show_size(SMALL_PX if event.size().width() < NARROW * zoom_of(self) else DIGITS_PX)


class TimerDigits(QWidget):
    """The time left, in figures that don't jump; a tick repaints these alone."""

    def __init__(self) -> None:
        """Empty until `show_time`."""
        super().__init__()
        self._text, self._phase, self._px = "", "normal", DIGITS_PX
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_time(self, digits: str, phase: Phase) -> None:
        """Shows other figures."""
        longer = len(digits) != len(self._text)
        if (digits, phase) == (self._text, self._phase):
            return
        self._text, self._phase = digits, phase
        self.setAccessibleName(digits)
        if longer:
            self.updateGeometry()
        self.update()

    @property
    def text(self) -> str:
        """The figures shown."""
        return self._text

    def sizeHint(self) -> QSize:
        """The width of as many figures."""
        unit = zoom_of(self) * self._px / DIGITS_PX
        return QSize(round((len(self._text) * 43 - 20) * unit), round(DIGITS_PX * 1.1 * unit))

    def show_size(self, px: int) -> None:
        """Figures of another height."""
        if px != self._px:
            self._px = px
            self.updateGeometry()
            self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Another zoom has another size."""
        super().changeEvent(event)
        self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The figures at the right end."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.setFont(typeface().font(self._px * zoom_of(self), BOLD, tabular=True, tracking=-0.03))
        painter.setPen(QColor(_ink(colours_of(self), self._phase)))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.rect(), right | Qt.TextFlag.TextDontClip, self._text)
        painter.end()


def _ink(colours: Tokens, phase: str) -> str:
    return {"warning": colours.warning, "danger": colours.bad, "overtime": colours.bad}.get(phase, colours.text)

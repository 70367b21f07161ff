"""This file is the time left in large figures that don't jump."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from trainer.model.screen import Phase
from trainer.paint.fonts import BOLD, typeface
from trainer.paint.theme import Tokens
from trainer.ui.theme import colours_of, zoom_of
from trainer.ui.told import told

DIGITS_PX = 68


class TimerDigits(QWidget):
    """The time left, in figures that don't jump; a tick repaints these alone."""

    def __init__(self) -> None:
        """Empty until `show_time`."""
        super().__init__()
        told(self, "text")
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

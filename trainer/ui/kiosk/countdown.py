"""This file is a calm count-down: a ring that empties second by second, with the seconds that are left inside."""

from __future__ import annotations

from PySide6.QtCore import QDeadlineTimer, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from trainer.paint.fonts import SEMIBOLD, typeface
from trainer.ui.kiosk.fit import calm, middle
from trainer.ui.theme import colours_of
from trainer.ui.told import told

SECOND = 1000
ROUND = 360 * 16  # in Qt's sixteenths of a degree


class Countdown(QWidget):
    """Runs once it is told to, wakes once a second, and rests when it is hidden."""

    def __init__(self, side: float, parent: QWidget, *, on_accent: bool = False) -> None:
        """`side` in the design's pixels; `on_accent` on a ground of the accent's colour."""
        super().__init__(parent)
        told(self, "picture")
        self._side, self._on_accent = side, on_accent
        self._wait, self._end = SECOND, QDeadlineTimer(0)
        self._tick = QTimer(self)
        self._tick.setSingleShot(True)
        self._tick.timeout.connect(self._next)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def run(self, wait: int) -> None:
        """Counts down from `wait` milliseconds."""
        self._wait, self._end = max(1, wait), QDeadlineTimer(wait)
        self._next()

    def left(self) -> int:
        """The seconds that are left, begun ones as whole ones."""
        return max(0, -(-self._end.remainingTime() // SECOND))

    def _next(self) -> None:
        left = self._end.remainingTime()
        self.setAccessibleName(f"{self.left()}")
        self.update()
        if left > 0:
            self._tick.start(left % SECOND or SECOND)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody sees it any more."""
        self._tick.stop()
        super().hideEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The whole ring faint, what is left of it strong, the seconds in the middle."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        one, colours = calm(self), colours_of(self)
        strong = colours.on_accent if self._on_accent else colours.accent
        faint = QColor(strong if self._on_accent else colours.track)
        faint.setAlphaF(0.35 if self._on_accent else 1.0)
        thick = self._side * one / 14
        ring = middle(self.rect(), self._side * one - thick)
        for colour, share in ((faint, 1.0), (QColor(strong), min(1.0, self.left() * SECOND / self._wait))):
            painter.setPen(QPen(colour, thick, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
            painter.drawArc(ring, ROUND // 4, round(ROUND * share))
        painter.setFont(typeface().font(self._side * one * 0.42, SEMIBOLD, tabular=True))
        painter.setPen(QColor(strong if self._on_accent else colours.text))
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, f"{self.left()}")
        painter.end()

    def sizeHint(self) -> QSize:
        """The ring and a little air."""
        side = round((self._side + 8) * calm(self))
        return QSize(side, side)

"""This file is the field for a time of the day, typed as people write it: 900, 0900, 9:00, 09.00 or 9."""

from __future__ import annotations

import re

from PySide6.QtCore import QSize, Qt, QTime, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QLineEdit

from trainer.ui.theme import restyle, zoom_of

STEP = 5
"""Minutes that an arrow adds or takes."""
AROUND = 44
"""What lies around the time, in pixels at the usual text."""
DAY_MINUTES = 24 * 60
_WRITTEN = re.compile(r"(\d{1,2})(?:\s*[:.,h\-\s]\s*(\d{2}))?|(\d{1,2})(\d{2})")


def read_time(words: str) -> QTime | None:
    """The time that is written so; None when it is none."""
    found = _WRITTEN.fullmatch(words.strip().casefold())
    if found is None:
        return None
    time = QTime(int(found[1] or found[3]), int(found[2] or found[4] or 0))
    return time if time.isValid() else None


class ClockField(QLineEdit):
    """Emits `timeChanged` when a time is ended by Enter or leaving, or stands there whole; arrows go by five minutes.

    What is no time is marked, and leaving it brings the last one back.
    """

    timeChanged = Signal(QTime)

    def __init__(self) -> None:
        """Midnight."""
        super().__init__()
        self._time = QTime(0, 0)
        self._clicked_in = False
        self.setMaxLength(8)
        self._show()
        self.textEdited.connect(self._typed)
        self.returnPressed.connect(self._ended)

    def time(self) -> QTime:
        """The time that was told last."""
        return self._time

    def setTime(self, time: QTime) -> None:
        """Another time, told to whoever listens."""
        fresh, self._time = time != self._time, time
        self._show()
        if fresh:
            self.timeChanged.emit(time)

    def sizeHint(self) -> QSize:
        """As wide as a time."""
        around = round(AROUND * zoom_of(self))
        return QSize(self.fontMetrics().horizontalAdvance("00:00") + around, super().sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up is later, down earlier."""
        ways = {Qt.Key.Key_Up: STEP, Qt.Key.Key_Down: -STEP}
        if event.key() in ways and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._step(ways[Qt.Key(event.key())])
            return
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls the page; a time isn't changed by chance."""
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """What is typed takes the place of what stands there."""
        super().focusInEvent(event)
        self._clicked_in = event.reason() == Qt.FocusReason.MouseFocusReason
        self.selectAll()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The click that came into the field chooses all of it, as Tab does; a later one sets the cursor."""
        super().mouseReleaseEvent(event)
        if self._clicked_in and not self.hasSelectedText():
            self.selectAll()
        self._clicked_in = False

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        """Chooses the whole time, not the hour alone."""
        self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Ends what was typed."""
        super().focusOutEvent(event)
        self._ended()

    def _typed(self, words: str) -> None:
        """Four figures, or two after a sign, are a whole time; fewer may go on."""
        time = read_time(words)
        self._mark(wrong=False)
        whole = time is not None and sum(sign.isdigit() for sign in words) == 4
        if whole and time is not None and time != self._time:
            self._time = time
            self.timeChanged.emit(time)

    def _ended(self) -> None:
        time = read_time(self.text())
        if time is None:
            self._mark(wrong=self.hasFocus())
            if not self.hasFocus():
                self._show()
            else:
                self.selectAll()
            return
        self.setTime(time)

    def _step(self, by: int) -> None:
        time = read_time(self.text()) or self._time
        before = time.hour() * 60 + time.minute()
        steps = before // STEP + 1 if by > 0 else -(-before // STEP) - 1
        minutes = steps * STEP % DAY_MINUTES
        self.setTime(QTime(minutes // 60, minutes % 60))
        self.selectAll()

    def _show(self) -> None:
        self.setText(self._time.toString("HH:mm"))
        self._mark(wrong=False)

    def _mark(self, *, wrong: bool) -> None:
        if bool(self.property("wrong")) != wrong:
            self.setProperty("wrong", wrong)
            restyle(self)

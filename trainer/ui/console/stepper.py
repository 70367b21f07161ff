"""This file is a number between a minus and a plus, large enough for a finger; arrows and figures change it too."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from trainer.ui.theme import colours_of, role
from trainer.ui.told import told
from trainer.ui.widgets import Label
from trainer.words import _

RING, RADIUS = 3.0, 8.0


class Stepper(QWidget):
    """A count from 0 to `most`; tells `changed` when somebody changes it."""

    changed = Signal(int)

    def __init__(self, name: str, most: int) -> None:
        """`name` is what a screen reader calls it."""
        super().__init__()
        self._name, self._most, self._value = name, most, 0
        self._typing = False  # a figure typed first begins a number anew
        self.less, self.more = QPushButton("−"), QPushButton("+")
        self.shown = Label("0", strong=True)
        self.shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.shown.setFixedWidth(30)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for made, step, words in ((self.less, -1, _("One less: {what}")), (self.more, 1, _("One more: {what}"))):
            role(made, "chip")
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            made.setAccessibleName(words.format(what=name))
            made.pressed.connect(lambda: self.setFocus(Qt.FocusReason.MouseFocusReason))
            made.clicked.connect(lambda _checked=False, by=step: self._give(self._value + by))
        for widget in (self.less, self.shown, self.more):
            row.addWidget(widget)
        row.addStretch(1)
        told(self, "number")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # a press on the number brings the keys to it
        self.setValue(0)

    def value(self) -> int:
        """The count."""
        return self._value

    def setValue(self, value: int) -> None:
        """Shows another count and tells nobody."""
        self._value = max(0, min(self._most, value))
        self.shown.setText(str(self._value))
        self.setAccessibleName(f"{self._name}, {self._value}")

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Looks as if keys went to it."""
        super().focusInEvent(event)
        self._typing = False
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Looks so no more."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A ring round the number when it has the keyboard."""
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(colours_of(self).focus), RING))
            around = QRectF(self.shown.geometry()).adjusted(-RING / 2, RING / 2, RING / 2, -RING / 2)
            painter.drawRoundedRect(around, RADIUS, RADIUS)
            painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down by one, figures set it, Enter goes to the next one."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._give(self._value + (1 if event.key() == Qt.Key.Key_Up else -1))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextChild()
        elif event.text().isdigit():
            self._type(int(event.text()))
        elif event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self._give(0)
        else:
            super().keyPressEvent(event)

    def _type(self, figure: int) -> None:
        """A second figure makes the number longer, where so many can be."""
        longer = self._value * 10 + figure
        self._give(longer if self._typing and longer <= self._most else figure)
        self._typing = True

    def _give(self, value: int) -> None:
        before = self._value
        self.setValue(value)
        if self._value != before:
            self.changed.emit(self._value)

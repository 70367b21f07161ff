"""This file is the page on which the facilitator takes the laptop back by a code."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QHideEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from trainer.steps.lock import DIGITS
from trainer.ui.kiosk.fit import calm
from trainer.ui.kiosk.page import KioskPage
from trainer.ui.kiosk.parts import KioskButton, margins
from trainer.ui.kiosk.texts import BigWords, Sentence
from trainer.ui.kiosk.tiles import Tile
from trainer.ui.theme import colours_of
from trainer.ui.told import say, told
from trainer.words import _, ngettext

_ERASE = "⌫"
LOW = 0.08
"""So much of a low screen's height a row of digits takes at most: the words are to grow, the pad is large already."""
_PAD = ("1", "2", "3", "4", "5", "6", "7", "8", "9", "", "0", _ERASE)


class Boxes(QWidget):
    """A box for each digit: filled or not, never which digit."""

    def __init__(self, parent: QWidget) -> None:
        """All empty."""
        super().__init__(parent)
        told(self, "text").show_filled(0)

    def show_filled(self, filled: int) -> None:
        """So many are filled."""
        self.filled = filled
        text = ngettext("{count} digit", "{count} digits", filled)
        self.setAccessibleName(text.format(count=filled))
        self.update()
        if filled:
            say(self, self.accessibleName())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The boxes side by side."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        one, colours = calm(self), colours_of(self)
        side, gap = 64 * one, 16 * one
        left = (self.width() - DIGITS * side - (DIGITS - 1) * gap) / 2
        for number in range(DIGITS):
            box = QRectF(left + number * (side + gap), 3, side, side)
            here = number == self.filled and self.isEnabled()
            painter.setPen(QPen(QColor(colours.focus if here else colours.control_line), 3 if here else 1.5))
            painter.setBrush(QColor(colours.raised))
            painter.drawRoundedRect(box, 12 * one, 12 * one)
            if number < self.filled:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(colours.text))
                painter.drawEllipse(box.center(), 8 * one, 8 * one)
        painter.end()

    def sizeHint(self) -> QSize:
        """All boxes."""
        one = calm(self)
        return QSize(round(340 * one), round(72 * one))

    def minimumSizeHint(self) -> QSize:
        """Never less."""
        return self.sizeHint()


class PadTile(Tile):
    """A digit to tap."""

    def mouseDoubleClickEvent(self, event: object) -> None:
        """Here two quick taps are two digits."""
        self.click()
        del event

    def sizeHint(self) -> QSize:
        """For a finger."""
        one = calm(self)
        return QSize(round(96 * one), round(min(60 * one, LOW * self.window().height())))

    def minimumSizeHint(self) -> QSize:
        """Never less."""
        return self.sizeHint()


class CodePage(KioskPage):
    """Four digits, by keys or by tapping; `tried` when all are there. Esc leads back.

    A wrong code is said until the next digit. What is typed while another try has to wait is tried then.
    """

    tried = Signal(str)
    back = Signal()
    grows = True

    def __init__(self, wait: Callable[[], float], parent: QWidget) -> None:
        """`wait` tells how many seconds are left until a code may be tried."""
        super().__init__(parent)
        self._wait = wait
        self._digits = ""
        self._wrong = False
        self.tiles: list[PadTile] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.refresh)
        one, edge = calm(self), margins(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(edge, edge, edge, round(30 * one))
        column.setSpacing(round(14 * one))
        column.addStretch(3)
        column.addWidget(BigWords(_("The facilitator's code"), self, sizes=(40, 34, 30, 26)))
        self.boxes = Boxes(self)
        column.addWidget(self.boxes)
        self._sentence = Sentence(self)
        column.addWidget(self._sentence)
        column.addLayout(self._pad(one))
        column.addStretch(3)
        column.addLayout(self._foot())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(_("The facilitator's code"))
        self.refresh()

    def _pad(self, one: float) -> QHBoxLayout:
        row, grid = QHBoxLayout(), QGridLayout()
        grid.setSpacing(round(10 * one))
        for index, digit in enumerate(_PAD):
            if digit:
                tile = PadTile(digit, "", self)
                tile.setCheckable(False)
                tile.setAccessibleName(_("Backspace") if digit == _ERASE else digit)
                tile.clicked.connect(partial(self._tap, digit))
                self.tiles.append(tile)
                grid.addWidget(tile, index // 3, index % 3)
        row.addStretch(1)
        row.addLayout(grid)
        row.addStretch(1)
        return row

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.addStretch(1)
        self.back_button = KioskButton(_("Back"), _("Esc"), "plain", self)
        self.back_button.clicked.connect(self.back)
        foot.addWidget(self.back_button)
        return foot

    def refresh(self) -> None:
        """Says how long to wait, and looks again when that changes."""
        left = self._wait()
        if left <= 0 and self._whole:
            self._try()
            return
        if left <= 0:
            text = (
                _("That was not the code. Try again.") if self._wrong else _("Only the facilitator goes on from here.")
            )
            self._sentence.say(text, bad=self._wrong)
            return
        self._wrong = True
        count = math.ceil(left)
        text = ngettext(
            "That was not the code. Try again in {count} second.",
            "That was not the code. Try again in {count} seconds.",
            count,
        )
        self._sentence.say(text.format(count=count), bad=True)
        self._timer.start(max(20, math.ceil((left - (count - 1)) * 1000)))

    @property
    def said(self) -> str:
        """The sentence that stands there now."""
        return self._sentence.text

    def say(self, sentence: str) -> None:
        """Under the boxes."""
        self._sentence.say(sentence, bad=True)

    def take(self, event: QKeyEvent) -> bool:
        """Digits, Backspace and Esc."""
        if event.isAutoRepeat():
            return True
        if event.key() == Qt.Key.Key_Escape:
            self.back.emit()
            return True
        text = event.text()
        if event.key() == Qt.Key.Key_Backspace:
            self._tap(_ERASE)
        elif text and text in "0123456789":
            self._tap(text)
        else:
            return False
        return True

    def _tap(self, digit: str) -> None:
        waits = self._wait() > 0
        if not waits:
            self._wrong = False
        if waits or not self._digits:
            self.refresh()
        if self._whole and digit != _ERASE:
            return
        self._digits = self._digits[:-1] if digit == _ERASE else self._digits + digit
        self.boxes.show_filled(len(self._digits))
        if self._whole and not waits:
            self._try()

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever leaves takes along what was typed."""
        super().hideEvent(event)
        self._digits = ""
        self.boxes.show_filled(0)

    @property
    def _whole(self) -> bool:
        return len(self._digits) == DIGITS

    def _try(self) -> None:
        code, self._digits = self._digits, ""
        self._wrong = False
        self.boxes.show_filled(0)
        self.tried.emit(code)

"""This file is the page with somebody's own result of a test: the band, the line of all scores, what it means."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from trainer.model.pages import BandPart, ResultPage
from trainer.paint.fonts import BOLD, REGULAR, SEMIBOLD
from trainer.ui.kiosk.fit import calm, draw_fitted, fitted, unit
from trainer.ui.kiosk.page import ENTER, KioskPage
from trainer.ui.kiosk.parts import FacilitatorButton, KioskButton, margins
from trainer.ui.kiosk.texts import BigWords, Passage, Quiet, Words
from trainer.ui.theme import colours_of
from trainer.ui.told import told
from trainer.words import _

READING = 860  # a line of text is no wider, in the design's pixels


class BandLine(QWidget):
    """The bands side by side, the own one in colour with a mark where the score stands."""

    def __init__(self, page: ResultPage, parent: QWidget) -> None:
        """Spoken to a screen reader as the band's name and the score."""
        super().__init__(parent)
        told(self, "picture")
        self._page = page
        self.setAccessibleName(" · ".join(part for part in (page.heading, page.figure) if part))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The mark, the line, the names under it."""
        one = unit(self)
        return QSize(round(READING * one), round(92 * one))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """From the lowest score at the left to the highest at the right."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        one = unit(self)
        wide = min(float(self.width()), READING * one)
        line = QRectF((self.width() - wide) / 2, 24 * one, wide, 22 * one)
        for band in self._page.bands:
            self._band(painter, line, band, one)
        if self._page.at is not None:
            self._mark(painter, QPointF(line.left() + self._page.at * wide, line.top() - 4 * one), one)
        painter.end()

    def _band(self, painter: QPainter, line: QRectF, band: BandPart, one: float) -> None:
        colours = colours_of(self)
        left, right = line.left() + band.start * line.width(), line.left() + band.end * line.width()
        place = QRectF(left + 2 * one, line.top(), right - left - 4 * one, line.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent if band.own else colours.track))
        painter.drawRoundedRect(place, 6 * one, 6 * one)
        below = QRectF(left, line.bottom() + 8 * one, right - left, 34 * one)
        weight = BOLD if band.own else REGULAR
        font = fitted(band.name, below.size(), [size * one for size in (17, 15, 13, 11)], weight)
        top = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        draw_fitted(painter, below, band.name, font, colours.text if band.own else colours.muted, top)

    def _mark(self, painter: QPainter, tip: QPointF, one: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours_of(self).text))
        up = -14 * one
        painter.drawPolygon(QPolygonF([tip, tip + QPointF(-9 * one, up), tip + QPointF(9 * one, up)]))


class OwnResultPage(KioskPage):
    """Nobody but the person reads it; `chosen` is "seen", or "rest" to answer what was left open."""

    chosen = Signal(str)
    grows = True

    def __init__(self, page: ResultPage, parent: QWidget) -> None:
        """With a score its band and what that means, without one what is missing."""
        super().__init__(parent)
        self.page = page
        one, air, edge = unit(self), calm(self), margins(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(edge, round(24 * air), edge, round(38 * air))
        column.setSpacing(round(14 * air))
        column.addLayout(self._head(one))
        column.addStretch(2)
        column.addWidget(BigWords(page.heading, self))
        if page.figure and page.figure != page.heading:
            column.addWidget(Quiet(page.figure, self, sizes=(24, 22, 20)))
        if page.bands:
            column.addWidget(BandLine(page, self))
        for words in (page.text, "\n".join(page.parts)):
            if words:
                sizes = (22, 20, 18, 16, 14)
                column.addWidget(Passage(words, self, sizes=sizes, lines=9, wide=READING))
        column.addStretch(3)
        column.addLayout(self._foot(one))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(" ".join(part for part in (page.heading, page.figure, page.text, *page.parts) if part))

    def _head(self, one: float) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(round(14 * one))
        head.addWidget(Words(self.page.name, 20 * one, SEMIBOLD))
        head.addWidget(Words(self.page.title, 18 * one, muted=True, wrap=True), 1)
        leave = FacilitatorButton(self, words=False)
        leave.clicked.connect(self.called)
        head.addWidget(leave)
        return head

    def _foot(self, one: float) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(round(16 * one))
        said = _("Only you see this, and only now. It is a workshop tool to think with, not a validated test.")
        foot.addWidget(Words(said, 18 * one, muted=True, wrap=True), 1)
        foot.addSpacing(round(24 * one))
        for choice, label, first in self._choices():
            button = KioskButton(label, _("Enter") if first else "", "primary" if first else "plain", self)
            button.clicked.connect(lambda _on=False, chosen=choice: self.chosen.emit(chosen))
            foot.addWidget(button)
        return foot

    def _choices(self) -> tuple[tuple[str, str, bool], ...]:
        if not self.page.resume:
            return (("seen", _("I have read it"), True),)
        onward = _("Go back to question {number}").format(number=self.page.resume)
        return (("seen", _("Leave it so"), False), ("rest", onward, True))

    def take(self, event: QKeyEvent) -> bool:
        """Enter presses the first button."""
        if event.key() in ENTER and not event.isAutoRepeat():
            self.chosen.emit(next(choice for choice, _label, first in self._choices() if first))
            return True
        return False

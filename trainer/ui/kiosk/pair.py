"""This file is the page with a guess beside the feeling itself, for two people to look at before the room does."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from trainer.model.pages import PairPage, PairRow
from trainer.paint.fonts import SEMIBOLD
from trainer.ui.kiosk.fit import calm, unit
from trainer.ui.kiosk.page import ENTER, KioskPage
from trainer.ui.kiosk.parts import FacilitatorButton, KioskButton, margins
from trainer.ui.kiosk.texts import BigWords, Passage, Quiet, Words
from trainer.ui.theme import colours_of
from trainer.ui.told import told
from trainer.words import _

WIDE, SQUARE, RING = 720, 300, 17  # in the design's pixels
LOW = 0.32
"""So much of a low screen's height a field of points takes at most."""
LONG = 20
"""Letters; of longer names the first ones do, so that large text has room for two questions."""


class PairPicture(QWidget):
    """Both answers on one scale: the feeling a full dot, the guess a ring; a point stands in its field."""

    def __init__(self, row: PairRow, parent: QWidget, *, of: int) -> None:
        """Spoken to a screen reader in words; one `of` so many on its page, which share the height."""
        super().__init__(parent)
        told(self, "picture")
        self._row, self._of = row, of
        self.setAccessibleName(_("Guessed: {guess}. Felt: {felt}.").format(guess=row.guessed, felt=row.felt))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A line, or a field for points."""
        one = calm(self)
        return QSize(round(WIDE * one), round(self._side(one) if len(self._row.felt_at) > 1 else 56 * one))

    def _side(self, one: float) -> float:
        return min(SQUARE * one, LOW * self.window().height() / self._of)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground, the way between the two, the ring and the dot."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        one, colours = calm(self), colours_of(self)
        area = self._area(one)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.track))
        painter.drawRoundedRect(area, 10 * one, 10 * one)
        felt, guess = self._place(area, self._row.felt_at), self._place(area, self._row.guessed_at)
        way = QLineF(guess, felt)
        if way.length() > RING * one:
            way.setP1(way.pointAt(RING * one / way.length()))
            painter.setPen(QPen(QColor(colours.muted), 3 * one, Qt.PenStyle.DotLine))
            painter.drawLine(way)
        painter.setPen(QPen(QColor(colours.text), 5 * one))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(guess, RING * one, RING * one)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.text))
        painter.drawEllipse(felt, 12 * one, 12 * one)
        painter.end()

    def _area(self, one: float) -> QRectF:
        if len(self._row.felt_at) > 1:
            side = self._side(one)
            return QRectF((self.width() - side) / 2, 0, side, side)
        wide = min(float(self.width()) - 48 * one, WIDE * one)
        return QRectF((self.width() - wide) / 2, self.height() / 2 - 7 * one, wide, 14 * one)

    def _place(self, area: QRectF, at: tuple[float, ...]) -> QPointF:
        up = 1 - at[1] if len(at) > 1 else 0.5
        return QPointF(area.left() + at[0] * area.width(), area.top() + up * area.height())


class PairSeenPage(KioskPage):
    """Only the two of them look, and only once both are there; `chosen` is "seen"."""

    chosen = Signal(str)
    grows = True

    def __init__(self, page: PairPage, parent: QWidget) -> None:
        """First it only calls the partner; `open` shows guess and feeling, question by question."""
        super().__init__(parent)
        self.page = page
        one, air, edge = unit(self), calm(self), margins(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(edge, round(24 * air), edge, round(38 * air))
        column.setSpacing(round(12 * air))
        column.addLayout(self._head(one))
        column.addStretch(2)
        heading = _("Look at it together with {partner}").format(partner=_called(page.name, page.partner)[1])
        column.addWidget(BigWords(heading, self, sizes=(44, 38, 34, 30, 26)))
        calling = _("Call {partner} over. Only the two of you see it.").format(partner=page.partner)
        self._call = Quiet(calling, self, sizes=(22, 20, 18, 16), lines=2)
        column.addWidget(self._call)
        self.rows = [widget for row in page.rows for widget in self._drawn(row)]
        for widget in self.rows:
            widget.hide()
            column.addWidget(widget)
        column.addStretch(3)
        column.addLayout(self._foot(one))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(heading)

    @property
    def opened(self) -> bool:
        """Whether the two answers are shown."""
        return self._call.isHidden()

    def go_on(self) -> None:
        """Both are there: shows the answers; then they have seen them."""
        if self.opened:
            self.chosen.emit("seen")
            return
        self._call.hide()
        for widget in (*self.rows, self._promise):
            widget.show()
        self.button.say(_("We have seen it"))

    def fits(self) -> bool:
        """Also once the answers are shown."""
        first = self.button.text()
        self.button.say(_("We have seen it"))
        self._call.hide()
        for widget in self.rows:
            widget.show()
        room = self.has_room()
        self.button.say(first)
        self._call.show()
        for widget in self.rows:
            widget.hide()
        return room

    def _drawn(self, row: PairRow) -> tuple[QWidget, ...]:
        name, partner = _called(self.page.name, self.page.partner)
        felt = _("● {partner} felt: {felt}").format(partner=partner, felt=row.felt)
        guess = _("○ {name} guessed: {guess}").format(name=name, guess=row.guessed)
        said = Passage(f"{felt}\n{guess}", self, sizes=(24, 22, 20, 18, 16), lines=4, wide=WIDE)
        picture = (PairPicture(row, self, of=len(self.page.rows)),) if row.felt_at else ()
        return (Quiet(row.ask, self, sizes=(22, 20, 18, 16), lines=2), *picture, said)

    def _head(self, one: float) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(round(14 * one))
        head.addWidget(Words(self.page.name, 20 * one, SEMIBOLD, wrap=True), 1)
        leave = FacilitatorButton(self, words=False)
        leave.clicked.connect(self.called)
        head.addWidget(leave)
        return head

    def _foot(self, one: float) -> QBoxLayout:
        """The promise beside the button, or above where it would be a narrow column there."""
        self.button = KioskButton(_("We are both here"), _("Enter"), "primary", self)
        wide = max(
            self.button.width_with(words, self.button.key) for words in (_("We have seen it"), self.button.text())
        )
        beside = 2 * wide <= self.window().width() - 2 * margins(self)
        foot = QBoxLayout(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        foot.setSpacing(round(16 * one))
        said = _("Only the two of you see this. The room sees only how far apart guesses and feelings lie in all.")
        self._promise = Words(said, 18 * one, muted=True, wrap=True)
        stays = self._promise.sizePolicy()
        stays.setRetainSizeWhenHidden(True)
        self._promise.setSizePolicy(stays)
        self._promise.hide()  # nothing is seen yet
        foot.addWidget(self._promise, 1)
        foot.addSpacing(round(24 * one) if beside else 0)
        self.button.clicked.connect(self.go_on)
        foot.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter if beside else Qt.AlignmentFlag.AlignRight)
        return foot

    def take(self, event: QKeyEvent) -> bool:
        """Enter: both are there, then they have seen it."""
        if event.key() in ENTER and not event.isAutoRepeat():
            self.go_on()
            return True
        return False


def _called(name: str, partner: str) -> tuple[str, str]:
    """What the two are called beside their answers: by first names where these are shorter and tell them apart."""
    firsts = tuple(each.partition(" ")[0] for each in (name, partner))
    short = max(len(name), len(partner)) > LONG and firsts[0] != firsts[1]
    return (firsts[0], firsts[1]) if short else (name, partner)

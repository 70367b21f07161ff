"""This file is the strip that counts down over a page nobody has touched for a while, before it is covered."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from trainer.paint.fonts import REGULAR, SEMIBOLD, typeface
from trainer.ui.kiosk.countdown import Countdown
from trainer.ui.kiosk.fit import calm, draw_fitted, fitted
from trainer.ui.kiosk.parts import KioskButton, margins
from trainer.ui.theme import colours_of
from trainer.ui.told import say, told
from trainer.words import _

HIGH = 84  # in the design's pixels
RING = 56


class NearlyStrip(QWidget):
    """Lies over the top of the page, which stays alive below it: a press on either says that somebody is there."""

    pressed = Signal()

    def __init__(self, window: QWidget) -> None:
        """Hidden until it counts."""
        super().__init__(window)
        told(self, "text")
        self.hide()
        self.ring = Countdown(RING, self, on_accent=True)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.ring, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._here = KioskButton(_("I'm here"), "", "plain", self)
        self._here.clicked.connect(self.pressed)
        self._row.addStretch(1)
        self._row.addWidget(self._here)
        self._said = ("", "")

    def count(self, wait: int, name: str = "", *, kept: bool = False) -> None:
        """Comes up over the page, and over the `name` that stands there, for so many milliseconds."""
        asked = _("Still there, {name}?").format(name=name) if name else _("Still there?")
        follows = _("If nobody answers, this page is covered. What you have answered is kept.") if kept else ""
        self._said = (asked, follows or _("If nobody answers, this page is covered."))
        self.setAccessibleName(" ".join(self._said))
        window, edge = self.window(), margins(self)
        self._row.setContentsMargins(edge, 0, edge, 0)
        self.setGeometry(0, 0, window.width(), round(HIGH * calm(self)))
        self.raise_()
        self.show()
        self.ring.run(wait)
        say(self, self.accessibleName())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The page below gets none of it."""
        event.accept()
        self.pressed.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The question, and what follows when nobody answers it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        one, colours = calm(self), colours_of(self)
        painter.fillRect(self.rect(), QColor(colours.accent))
        asked, follows = self._said
        left = margins(self) + (RING + 24) * one
        space = QRectF(left, 0, self._here.x() - 24 * one - left, self.height())
        strong = typeface().font(26 * one, SEMIBOLD)
        painter.setFont(strong)
        at = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(colours.on_accent))
        taken = painter.boundingRect(space, int(at), asked)
        painter.drawText(space, int(at), asked)
        rest = QRectF(taken.right() + 24 * one, 4, space.right() - taken.right() - 24 * one, self.height() - 8)
        sizes = [size * one for size in (22, 20, 18, 16)]
        font = fitted(follows, QSizeF(rest.width(), rest.height()), sizes, REGULAR)
        draw_fitted(painter, rest, follows, font, colours.on_accent, at)
        painter.end()

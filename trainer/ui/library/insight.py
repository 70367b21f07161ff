"""This file is what keeps the chosen card in sight while the page gets another size or larger text."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, QRect, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

from trainer.ui.library.fade import HIGH
from trainer.ui.theme import zoom_of

ROUND, TURNS_MS = HIGH + 4, 100
"""Pixels around the card at a text zoom of 1, clear of the soft edges; how long a page's layout takes to rest."""


class InSight(QObject):
    """Scrolls back to a card that could be seen before the page was laid out anew, which takes Qt several turns."""

    def __init__(self, area: QScrollArea, chosen: Callable[[], QWidget | None]) -> None:
        """`chosen` tells the card, None while there is none."""
        super().__init__(area)
        self._area, self._chosen, self._seen = area, chosen, True
        self._laying_out = QTimer(self)
        self._laying_out.setSingleShot(True)
        self._laying_out.setInterval(TURNS_MS)
        self._laying_out.timeout.connect(self._follow)
        bar = area.verticalScrollBar()
        bar.rangeChanged.connect(self._laid_out)
        bar.valueChanged.connect(lambda _value: QTimer.singleShot(0, self, self._look))

    @property
    def laying_out(self) -> bool:
        """Whether the page may still move."""
        return self._laying_out.isActive()

    def hold(self) -> None:
        """The page is being laid out."""
        self._laying_out.start()

    def show(self) -> None:
        """Scrolls to the card."""
        self._seen = True
        self._follow()

    def show_instead(self, other: QWidget) -> None:
        """Scrolls to something else, and leaves the card alone."""
        self._seen = False
        self._area.ensureWidgetVisible(other, 0, 0)

    def _look(self) -> None:
        """Whoever goes elsewhere in the area stays there; where the layout moved it isn't theirs."""
        if self.laying_out:
            return
        card, view = self._chosen(), self._area.viewport()
        self._seen = card is not None and view.rect().intersects(QRect(card.mapTo(view, QPoint()), card.size()))

    def _laid_out(self) -> None:
        if self.laying_out:
            self._follow()

    def _follow(self) -> None:
        card = self._chosen()
        if self._seen and card is not None and card.isVisible():
            self._area.ensureWidgetVisible(card, 0, round(ROUND * zoom_of(card)))

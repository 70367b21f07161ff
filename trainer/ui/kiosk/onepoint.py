"""This file is choosing one point of a scale, on which 1 and then 0 is ten."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from trainer.model.pages import ItemPage
from trainer.ui.kiosk.choices import OneOf, key_of
from trainer.ui.kiosk.moves import is_arrow
from trainer.ui.kiosk.points import TEN, point_keys
from trainer.words import _


class OnePoint(OneOf):
    """One of the points; 1 waits a moment for its nought, which makes it ten, and T is ten at once."""

    wait = 1_200  # milliseconds between the two figures of ten

    def __init__(self, page: ItemPage, parent: QWidget) -> None:
        """`take` gives it its points."""
        super().__init__(page, parent)
        self._one = QTimer(self)
        self._one.setSingleShot(True)

    @property
    def waits(self) -> bool:
        """Whether a nought would make ten now."""
        return self._one.isActive()

    def say_keys(self, points: range) -> None:
        """Names the keys that stand on no target."""
        keys = point_keys(points)
        if not any(keys):
            self.hint = _("Arrow keys choose")
        elif TEN in points:
            self.hint = _("Keys {first}–9; for ten press 1 and then 0, or T.").format(first=points[0])

    def press(self, event: QKeyEvent) -> bool:
        """A point's key, or the second figure of ten."""
        key, waited = key_of(event), self.waits
        if event.isAutoRepeat() or not (key or is_arrow(event.key())):
            return super().press(event)
        self._one.stop()
        if TEN not in self.ids or not self.tiles[self.ids.index(TEN)].key:
            return super().press(event)
        if key == "0" and waited:
            self._last_key = ""
            self.choose(self.ids.index(TEN))
            return True
        if key == "1":
            self._one.start(self.wait)
        return super().press(event) or key == "1"

    def _clicked(self, index: int) -> None:
        self._one.stop()
        super()._clicked(index)

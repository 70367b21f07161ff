"""This file is a filter: a button that opens a menu of choices and wears the one chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QMenu, QPushButton, QStyle, QStyleOptionButton, QStylePainter

from trainer.ui.theme import zoom_of

ARROW = 18


class FilterButton(QPushButton):
    """Says "Any length" until something else is chosen from its menu."""

    picked = Signal(str)

    def __init__(self, anything: str) -> None:
        """`anything` is what the button says while it leaves nothing out."""
        super().__init__(anything)
        self._anything = anything
        self._choices: tuple[tuple[str, str], ...] = ()
        self.value = ""
        self._menu = QMenu(self)
        self._group = QActionGroup(self._menu)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self.open_menu)
        self._say()

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """Puts (value, words) into the menu after "any"; a choice that is gone falls back to any."""
        if tuple(choices) == self._choices and self._menu.actions():
            return
        self._choices = tuple(choices)
        if self.value not in {value for value, _words in choices}:
            self.value = ""
        self._menu.clear()
        for value, words in (("", self._anything), *choices):
            action = QAction(words, self._menu, checkable=True)
            action.setChecked(value == self.value)
            action.triggered.connect(lambda _on=False, chosen=value: self.pick(chosen))
            self._group.addAction(action)
            self._menu.addAction(action)
        self._say()

    def pick(self, value: str) -> None:
        """Chooses a value, "" for any."""
        self.value = value
        for action, known in zip(self._menu.actions(), ("", *(v for v, _words in self._choices)), strict=True):
            action.setChecked(known == value)
        self._say()
        self.picked.emit(value)

    def open_menu(self) -> None:
        """Opens the menu below the button."""
        self._menu.setMinimumWidth(self.width())
        self._menu.popup(self.mapToGlobal(QPoint(0, self.height() + 4)))

    def _say(self) -> None:
        words = dict(self._choices).get(self.value, self._anything)
        self.setText(words.replace("&", "&&"))
        self.setProperty("on", bool(self.value))
        self.style().unpolish(self)
        self.style().polish(self)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Room for the small arrow."""
        plain = super().sizeHint()
        return QSize(plain.width() + round(ARROW * zoom_of(self)), plain.height())

    def minimumSizeHint(self) -> QSize:
        """The words are never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The button with its words to the left, and an arrow that says it opens."""
        unit = zoom_of(self)
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        option.rect.adjust(0, 0, -round(ARROW * unit), 0)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonLabel, option)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(self.palette().buttonText().color()), 1.6 * unit)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        x, y = self.width() - 20 * unit, self.height() / 2 - 1.5 * unit
        ends = ((-4, 0), (0, 4), (4, 0))
        painter.drawPolyline(QPolygonF([QPointF(x + across * unit, y + down * unit) for across, down in ends]))
        painter.end()

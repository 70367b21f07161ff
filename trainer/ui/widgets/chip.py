"""This file is the small rounded button with words that give way in their middle where there is too little room."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from trainer.ui.theme import role, zoom_of
from trainer.ui.widgets.chosen import paint_mark

LEAST, PADDING, LINE = 64, 12, 1


class ChipButton(QPushButton):
    """Its whole words are its accessible name, and its tooltip while they are cut."""

    def __init__(self, words: str) -> None:
        """A chip that says `words`."""
        super().__init__(words.replace("&", "&&"))
        self._words = words
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        role(self, "chip")

    def minimumSizeHint(self) -> QSize:
        """Some words are always to be read."""
        whole = self.sizeHint()
        return QSize(min(whole.width(), round(LEAST * zoom_of(self))), whole.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The style draws the chip, with as many words as fit: the beginning and the end say most."""
        from PySide6.QtWidgets import QStyle, QStyleOptionButton, QStylePainter

        option = QStyleOptionButton()
        self.initStyleOption(option)
        room = self.width() - 2 * (round(PADDING * zoom_of(self)) + LINE)
        cut = QFontMetrics(self.font()).elidedText(self._words, Qt.TextElideMode.ElideMiddle, room)
        option.text = cut.replace("&", "&&")
        self.setToolTip("" if cut == self._words else self._words)
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        wide = QFontMetrics(self.font()).horizontalAdvance(cut)
        paint_mark(self, painter, QRectF((self.width() - wide) / 2, 0, wide, self.height()))
        painter.end()

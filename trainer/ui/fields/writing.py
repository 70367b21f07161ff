"""This file is the fields people type in: a text box that grows with its words, left by Esc and ended by Enter."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

from trainer.ui.theme import role, zoom_of

_BEGIN_NOTHING = (
    Qt.Key.Key_Space, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown
)  # fmt: skip


class WritingBox(QPlainTextEdit):
    """Plain words on `lines` lines or more, as many as they need; Tab leaves it, Enter ends, Shift+Enter is a new line.

    While it is empty it takes no key that begins no text: `passed` tells of Space, the arrows to the sides and
    the keys for pages, which are those of a clicker too.
    """

    ended = Signal()
    passed = Signal(int)
    focused = Signal(bool)

    def __init__(self, name: str, hint: str = "", *, lines: int = 1, bare: bool = False) -> None:
        """`name` is what a screen reader calls it."""
        super().__init__()
        self._lines = lines
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        if bare:
            role(self, "bare")
        self.textChanged.connect(self._fit)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter ends what is written, with Ctrl too."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if enter and held in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier):
            self.ended.emit()
            return
        if event.key() in _BEGIN_NOTHING and not held and not self.toPlainText():
            self.passed.emit(event.key())
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tells whoever draws the focus around it."""
        super().focusInEvent(event)
        self.focused.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tells that it was left."""
        super().focusOutEvent(event)
        self.focused.emit(False)

    def sizeHint(self) -> QSize:
        """As high as its words."""
        return QSize(200, self.height())

    def minimumSizeHint(self) -> QSize:
        """It may be narrow, never cut."""
        return QSize(80, self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width has other lines."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Another font has other heights."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        laid = round(self.document().size().height()) if self.toPlainText() else self._hint_lines()
        lines = max(self._lines, laid, 1)
        around = 2 * round((1 if self.property("role") == "bare" else 12) * zoom_of(self))
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + around + 2)

    def _hint_lines(self) -> int:
        """How many lines the hint takes while nothing is written."""
        measures, room = self.fontMetrics(), max(80, self.viewport().width())
        high = measures.boundingRect(0, 0, room, 1000, Qt.TextFlag.TextWordWrap, self.placeholderText()).height()
        return round(high / measures.lineSpacing())

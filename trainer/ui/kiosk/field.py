"""This file is the field words are typed into: its own words copied at most, no menu, no dragging."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QDropEvent, QFontMetricsF, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from trainer.paint.fonts import typeface
from trainer.ui.kiosk.fit import unit
from trainer.ui.russian_keys import code_of
from trainer.ui.theme import zoom_of

_PADDING = 12  # of the style sheet's fields, with their line


class Field(QPlainTextEdit):
    """Plain words, at most `longest` characters; Enter is `entered`, Shift+Enter a new line where there may be one.

    What is copied or cut stays in the field and goes with it, so nobody finds what another wrote, or what the laptop's
    owner copied; `nothing_to_paste` comes where nothing was.
    """

    entered = Signal()
    nothing_to_paste = Signal()

    def __init__(self, parent: QWidget, *, lines: int, longest: int, px: float = 22) -> None:
        """`lines` 1 for one line only."""
        super().__init__(parent)
        self._lines, self._longest = lines, longest
        self._held = ""
        one = unit(self)
        self.setFont(typeface().font(px * one))
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(True)
        self.setAcceptDrops(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if lines == 1:
            self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        margin = round(4 * one)
        self.document().setDocumentMargin(margin)
        words = QFontMetricsF(self.font()).lineSpacing() * lines
        self.setFixedHeight(round(words + 2 * margin + 2 * _PADDING * zoom_of(self) + (0 if lines == 1 else 8)))
        self.textChanged.connect(self._keep_within)

    def say(self, words: str) -> None:
        """Shows words, the cursor behind them."""
        self.setPlainText(words)
        cursor = self.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self.setTextCursor(cursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is handed on; copying stays within the field; Ctrl+S and F-keys are the page's."""
        if self._copies(event):
            event.accept()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter(event)
        elif event.key() == Qt.Key.Key_Escape or is_command(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _copies(self, event: QKeyEvent) -> bool:
        """Copies, cuts or pastes where the keys say so."""
        cursor = self.textCursor()
        if event.matches(QKeySequence.StandardKey.Copy) or event.matches(QKeySequence.StandardKey.Cut):
            self._held = cursor.selectedText().replace("\u2029", "\n") or self._held
            if event.matches(QKeySequence.StandardKey.Cut):
                cursor.removeSelectedText()
        elif event.matches(QKeySequence.StandardKey.Paste):
            if self._held:
                cursor.insertText(self._held)
                self.ensureCursorVisible()
            else:
                self.nothing_to_paste.emit()
        else:
            return False
        return True

    def _enter(self, event: QKeyEvent) -> None:
        event.accept()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and self._lines > 1:
            self.textCursor().insertText("\n")
        elif not event.isAutoRepeat():
            self.entered.emit()

    def _keep_within(self) -> None:
        words = self.toPlainText()
        fit = words.replace("\n", " ") if self._lines == 1 else words
        if len(fit) > self._longest or fit != words:
            self.say(fit[: self._longest])

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """There is none."""
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Nothing is selected or dragged by mouse."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The middle button pastes nothing."""
        if event.button() == Qt.MouseButton.LeftButton:
            super().mouseReleaseEvent(event)
        else:
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Nothing is dropped here."""
        event.ignore()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Nothing leaves this field."""
        return QMimeData()

    def canInsertFromMimeData(self, _source: QMimeData) -> bool:
        """Nothing comes in but by keys."""
        return False

    def insertFromMimeData(self, _source: QMimeData) -> None:
        """Nothing comes in but by keys."""

    def sizeHint(self) -> QSize:
        """A column that reads well."""
        return QSize(round(860 * unit(self)), self.height())


def is_skip(event: QKeyEvent) -> bool:
    """Whether a key skips, which none does alone: on every page the same, even while words are typed."""
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier) and code_of(event) == Qt.Key.Key_S


def is_command(event: QKeyEvent) -> bool:
    """Whether a key is for the page even while words are typed: Ctrl+S and the F-keys."""
    return Qt.Key.Key_F1 <= event.key() <= Qt.Key.Key_F35 or is_skip(event)

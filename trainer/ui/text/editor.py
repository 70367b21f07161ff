"""This file is the editor of an exercise's text: numbered lines, the one being written and those at fault marked."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontDatabase,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QTextFormat,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from trainer.ui.text.colouring import Colouring
from trainer.ui.theme import colours_of, zoom_of
from trainer.words import _

SIZE, GAP = 14, 8
"""The size of the letters, and the room on both sides of a number, in pixels at the usual text."""
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
PARAGRAPH = "\N{PARAGRAPH SEPARATOR}"
MARK = "!"
"""Stands before the number of a line at fault: it isn't told by colour alone."""


class Numbers(QWidget):
    """The numbers of the lines; the editor draws them."""

    def __init__(self, editor: TextEditor) -> None:
        """At the editor's left."""
        super().__init__(editor)
        self._editor = editor

    def sizeHint(self) -> QSize:
        """As wide as the longest number."""
        return QSize(self._editor.numbers_width(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The numbers in sight."""
        self._editor.paint_numbers(event)


class TextEditor(QPlainTextEdit):
    """Tab leaves it, for a tab may not stand in such a file; Enter begins the next line as far in as this one."""

    def __init__(self) -> None:
        """Empty until `show_text`."""
        super().__init__()
        self._faults: frozenset[int] = frozenset()
        self._numbers = Numbers(self)
        self._colouring = Colouring(self.document())
        self.setTabChangesFocus(True)
        self.setAccessibleName(_("Text of the exercise"))
        self.blockCountChanged.connect(self._make_room)
        self.updateRequest.connect(self._scrolled)
        self.cursorPositionChanged.connect(self._mark)
        self._dress()

    @property
    def text(self) -> str:
        """What stands there, with the spaces that don't break: Qt's own plain text loses them."""
        return self.document().toRawText().replace(PARAGRAPH, "\n")

    def show_text(self, text: str) -> None:
        """Shows a text from its title on; nothing of what stood there before can be brought back."""
        self.setPlainText(text)
        self._begin()

    def exchange(self, text: str) -> None:
        """Puts another text in place of all that stands there; undoing it brings that back."""
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        self._begin()

    def _begin(self) -> None:
        """The first line that a reader cares for: above its title a file says only what it is."""
        self.moveCursor(QTextCursor.MoveOperation.Start)
        lines = self.text.split("\n")
        title = next((number for number, line in enumerate(lines) if line.startswith("title:")), 0)
        block = self.document().findBlockByNumber(title)
        cursor = QTextCursor(block)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(block.firstLineNumber())

    def show_faults(self, lines: Collection[int]) -> None:
        """Marks these lines, counted from 1."""
        self._faults = frozenset(lines)
        self._mark()
        self._numbers.update()

    def go_to(self, line: int, column: int = 1) -> None:
        """Brings a place into the middle and takes the keys."""
        block = self.document().findBlockByNumber(min(line, self.blockCount()) - 1)
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + min(max(0, column - 1), max(0, block.length() - 1)))
        self.setTextCursor(cursor)
        self.centerCursor()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def line(self) -> int:
        """The line that is written now, from 1."""
        return self.textCursor().blockNumber() + 1

    @property
    def faults(self) -> frozenset[int]:
        """The lines that are marked."""
        return self._faults

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter keeps how far in the line begins; Esc is the page's."""
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & ~_KEYPAD:
            before = self.textCursor().block().text()[: self.textCursor().positionInBlock()]
            self.textCursor().insertText("\n" + before[: len(before) - len(before.lstrip(" "))])
            self.ensureCursorVisible()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Another look has other colours and another size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.ApplicationFontChange, QEvent.Type.PaletteChange):
            self._dress()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The numbers are as high as the text."""
        super().resizeEvent(event)
        inside = self.contentsRect()
        self._numbers.setGeometry(QRect(inside.left(), inside.top(), self.numbers_width(), inside.height()))

    # The numbers

    def numbers_width(self) -> int:
        """The room of the longest number with its mark."""
        figures = max(2, len(str(self.blockCount())))
        return self.fontMetrics().horizontalAdvance(MARK + "0" * figures) + round(2 * GAP * zoom_of(self))

    def paint_numbers(self, event: QPaintEvent) -> None:
        """Numbers the lines in sight; the one being written is in full ink, one at fault is marked."""
        colours = colours_of(self)
        painter = QPainter(self._numbers)
        painter.fillRect(event.rect(), QColor(colours.side))
        painter.setFont(self.font())
        wide = self._numbers.width() - round(GAP * zoom_of(self))
        block: QTextBlock = self.firstVisibleBlock()
        while block.isValid():
            place = self.blockBoundingGeometry(block).translated(self.contentOffset())
            if place.top() > event.rect().bottom():
                break
            number = block.blockNumber() + 1
            wrong = number in self._faults
            ink = colours.warning if wrong else colours.text if number == self.line else colours.muted
            painter.setPen(QColor(ink))
            spot = QRectF(0, place.top(), wide, self.fontMetrics().height())
            painter.drawText(spot, Qt.AlignmentFlag.AlignRight, f"{MARK if wrong else ''}{number}")
            block = block.next()
        painter.end()

    def _scrolled(self, part: QRect, by: int) -> None:
        if by:
            self._numbers.scroll(0, by)
        else:
            self._numbers.update(0, part.y(), self._numbers.width(), part.height())

    def _make_room(self) -> None:
        self.setViewportMargins(self.numbers_width(), 0, 0, 0)

    # What is marked

    def _mark(self) -> None:
        colours = colours_of(self)
        wrong = [self._line_of(line, colours.warning_ground) for line in sorted(self._faults)]
        self.setExtraSelections([self._line_of(self.line, colours.hover), *wrong])
        self._numbers.update()

    def _line_of(self, line: int, ground: str) -> QTextEdit.ExtraSelection:
        marked = QTextEdit.ExtraSelection()
        marked.format.setBackground(QColor(ground))
        marked.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
        marked.cursor = QTextCursor(self.document().findBlockByNumber(line - 1))
        return marked

    def _dress(self) -> None:
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(round(SIZE * zoom_of(self)))
        self.setFont(font)
        self._colouring.take(colours_of(self))
        self._make_room()
        self._mark()

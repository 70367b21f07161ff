"""This file is everything there is to watch for, side by side, each with a letter; the arrows walk through it too."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from trainer.steps.watching import Line
from trainer.ui.russian_keys import code_of
from trainer.ui.told import point, told
from trainer.ui.watch.tile import Scale, TapTile
from trainer.words import _

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
NARROW = 260
"""In the design's pixels: no column gets narrower."""
SENTENCE, GAP = 26, 10
"""Letters from which on words are a sentence; pixels between tiles."""
_WALK = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TapGrid(QWidget):
    """Emits `tapped` with item, value and whether it was well; `taken_back` for the last tap."""

    tapped = Signal(str, str, bool)
    taken_back = Signal()

    def __init__(self, scale: Scale, *, least: int = 54, fingers: bool = False) -> None:
        """Empty until `show_lines`; no tile is lower than `least` of the design's pixels."""
        super().__init__()
        self._scale, self._least, self._fingers = scale, least, fingers
        self.tiles: list[TapTile] = []
        self._cursor, self._columns = 0, 1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        told(self, "group")
        self.setAccessibleName(_("Checklist. A letter taps; Shift and the letter says no, or used wrongly."))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)

    def show_lines(self, lines: tuple[Line, ...]) -> None:
        """Shows counts, or other lines."""
        keys = [(line.item, line.value) for line in lines]
        if keys != [(tile.line.item, tile.line.value) for tile in self.tiles]:
            self._build(lines)
        for tile, line in zip(self.tiles, lines, strict=True):
            tile.show_line(line)

    def _build(self, lines: tuple[Line, ...]) -> None:
        for old in self.tiles:
            old.hide()
            old.setParent(None)
            old.deleteLater()
        self.tiles = []
        for number, line in enumerate(lines):
            letter = LETTERS[number] if number < len(LETTERS) else ""
            tile = TapTile(line, letter, self._scale, least=self._least, fingers=self._fingers)
            tile.tapped.connect(partial(self._tap, number))
            self.tiles.append(tile)
        self._cursor = 0
        self._place()

    def _place(self) -> None:
        """In as many columns as the words leave room for."""
        one = self._scale()
        longest = max((len(tile.line.text) for tile in self.tiles), default=0)
        wanted = 1.5 * NARROW * one  # sentences wrap, words stand whole
        if longest < SENTENCE:
            wanted = max([NARROW * one, *(tile.natural for tile in self.tiles)]) + GAP
        self._columns = max(1, min(4, len(self.tiles) or 1, int(self.width() // max(1.0, wanted))))
        for number, tile in enumerate(self.tiles):
            self._grid.removeWidget(tile)
            self._grid.addWidget(tile, number // self._columns, number % self._columns)
        for column in range(5):
            self._grid.setColumnStretch(column, 1 if column < self._columns else 0)

    def _tap(self, number: int, well: bool) -> None:
        if 0 <= number < len(self.tiles):
            line = self.tiles[number].line
            if line.kind == "check":
                self.tapped.emit(line.item, "yes" if well else "no", True)
            elif well or line.kind == "word":
                self.tapped.emit(line.item, line.value, well)

    # Keys

    def press(self, event: QKeyEvent) -> bool:
        """A letter or figure taps, arrows and Enter too, Backspace takes back; whether the key meant something."""
        key, held = Qt.Key(code_of(event)), event.modifiers()
        if held & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier):
            return False
        well = not held & Qt.KeyboardModifier.ShiftModifier
        if key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self.taken_back.emit()
        elif key in _WALK:
            self._walk(*_WALK[key])
        elif key in _ENTER:
            self._tap(self._cursor, well)
        elif (number := self._number(key)) is not None:
            self._tap(number, well)
        else:
            return False
        return True

    def _number(self, key: Qt.Key) -> int | None:
        """The tile of a letter, or of a figure among the first ten."""
        if Qt.Key.Key_A <= key <= Qt.Key.Key_Z:
            number = key - Qt.Key.Key_A
        elif Qt.Key.Key_0 <= key <= Qt.Key.Key_9:
            number = (key - Qt.Key.Key_1) % 10
        else:
            return None
        return number if number < len(self.tiles) else None

    def _walk(self, across: int, down: int) -> None:
        self._cursor = max(0, min(len(self.tiles) - 1, self._cursor + across + down * self._columns))
        self._show_cursor()

    def _show_cursor(self) -> None:
        for number, tile in enumerate(self.tiles):
            tile.show_cursor(self.hasFocus() and number == self._cursor)
        if self.hasFocus() and self.tiles:
            point(self, self.tiles[self._cursor].face)

    def event(self, event: QEvent) -> bool:
        """While it has the focus its keys tap and do nothing else in the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._own(event):
            event.accept()
            return True
        return super().event(event)

    def _own(self, event: QKeyEvent) -> bool:
        key = Qt.Key(code_of(event))
        plain = not event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        return plain and (key in _WALK or key in _ENTER or key == Qt.Key.Key_Backspace or self._number(key) is not None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What it doesn't know belongs to the window."""
        if not self.press(event):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The arrows' ring comes."""
        super().focusInEvent(event)
        self._show_cursor()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring goes."""
        super().focusOutEvent(event)
        self._show_cursor()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may have other columns."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._place()

"""This file is the first rows of a list as they stand in the file, with the column of the names marked."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from trainer.model.name_table import Columns, Rows, column_letters
from trainer.ui.theme import colours_of, zoom_of
from trainer.words import _

MOST_ROWS, SEEN_ROWS, ROW, WIDEST = 60, 8, 34, 260


class PreviewTable(QTableWidget):
    """Emits `picked` with a column that was pressed, `stepped` with -1 or 1 by the arrow keys."""

    picked = Signal(int)
    stepped = Signal(int)

    def __init__(self) -> None:
        """Empty until `show_rows`."""
        super().__init__()
        self.setAccessibleName(_("The list. Left and right choose the column with the names."))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setHighlightSections(False)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.horizontalHeader().sectionClicked.connect(self.picked)
        self.cellClicked.connect(lambda _row, column: self.picked.emit(column))

    def show_rows(self, rows: Rows, width: int, heading: int) -> None:
        """Shows the first rows; columns are as wide as what stands under the titles of the whole list needs."""
        shown = rows[:MOST_ROWS]
        self.clear()
        self.clearSpans()
        self.setRowCount(len(shown))
        self.setColumnCount(width)
        self.setHorizontalHeaderLabels([column_letters(index) for index in range(width)])
        for number, row in enumerate(shown):
            for column in range(width):
                words = " ".join(row[column].split()) if column < len(row) else ""
                self.setItem(number, column, _cell(words, f"{column_letters(column)}{number + 1}"))
            if width > 1 and number < heading and sum(map(bool, row)) == 1:  # a title over the whole list
                self.setSpan(number, 0, 1, width)
        self._fit(max(0, heading - 1))

    def mark(self, columns: Columns) -> None:
        """Marks where the names stand; the rows above them are muted."""
        muted, plain = QBrush(QColor(colours_of(self).muted)), QBrush(QColor(colours_of(self).text))
        for row in range(self.rowCount()):
            for column in range(self.columnCount()):
                item = self.item(row, column)
                if item is not None:
                    item.setForeground(muted if row < columns.heading else plain)
        chosen = self.selectionModel()
        chosen.clearSelection()
        for column in {columns.names, columns.names if columns.and_then is None else columns.and_then}:
            for row in range(columns.heading, self.rowCount()):
                chosen.select(self.model().index(row, column), QItemSelectionModel.SelectionFlag.Select)
        if 0 <= columns.names < self.columnCount() and self.rowCount():
            self.scrollTo(self.model().index(0, columns.names))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right choose a column, up and down scroll; what else there is goes to the card."""
        moves = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if (by := moves.get(Qt.Key(event.key()))) is not None:
            self.stepped.emit(by)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """As high as a few rows."""
        seen = min(SEEN_ROWS, max(1, self.rowCount()))
        height = self.horizontalHeader().sizeHint().height() + seen * self._row() + 2 * self.frameWidth() + 16
        return QSize(super().sizeHint().width(), height)

    def minimumSizeHint(self) -> QSize:
        """It gives way in a low window."""
        return QSize(160, self.horizontalHeader().sizeHint().height() + 3 * self._row())

    def _row(self) -> int:
        return round(ROW * zoom_of(self))

    def _fit(self, first: int) -> None:
        self.verticalHeader().setDefaultSectionSize(self._row())
        room, widest = round(36 * zoom_of(self)), round(WIDEST * zoom_of(self))
        for column in range(self.columnCount()):
            cells = (self.item(row, column) for row in range(first, self.rowCount()))
            words = max((self.fontMetrics().horizontalAdvance(cell.text()) for cell in cells if cell), default=0)
            self.setColumnWidth(column, min(widest, words + room))
        self.setMaximumHeight(self.sizeHint().height())
        self.updateGeometry()


def _cell(words: str, place: str) -> QTableWidgetItem:
    """What stands there; where nothing does, a screen reader says the place, as in a spreadsheet."""
    cell = QTableWidgetItem(words)
    if not words:
        cell.setData(Qt.ItemDataRole.AccessibleTextRole, place)
    return cell

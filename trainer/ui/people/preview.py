"""This file is the look into a list before its people are taken: which column has the names, which rows are heading."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from trainer.model.name_table import (
    MOST_PEOPLE,
    Columns,
    Names,
    NameTable,
    TableSheet,
    column_letters,
    guess,
    names_in_table,
    shortened,
)
from trainer.ui.people.preview_table import PreviewTable
from trainer.ui.people.twins import twins
from trainer.ui.theme import role
from trainer.ui.told import call
from trainer.ui.widgets import Card, EndsLayout, FlowLayout, KeyButton, Label
from trainer.ui.widgets.dropdown import DropDown
from trainer.ui.widgets.labels import News, wrapped
from trainer.words import _, ngettext, pgettext

NOTHING = TableSheet("", ())


class ListPreview(Card):
    """Emits `taken` with the names and whether they replace those there are, `encoding_asked`, `another`, `closed`."""

    taken = Signal(object, bool)
    encoding_asked = Signal(str)
    another = Signal()
    closed = Signal()

    def __init__(self) -> None:
        """Hidden until it has something to show."""
        super().__init__(margin=22, spacing=12)
        self._table: NameTable | None = None
        self._found = Names(())
        self._columns = Columns(0)
        self._guessed = Columns(0)
        self._title = wrapped("", "subheading", strong=True)
        self._said = wrapped("", muted=True)
        self._trouble = News("bad")
        self._notes = wrapped("", "warning")
        self.sheet, self.column, self.second, self.encoding = DropDown(), DropDown(), DropDown(), DropDown()
        self.heading = QCheckBox()
        self._over = Label("\u00a0", "small")
        self.rows = PreviewTable()
        self.cancel_button = KeyButton(_("Cancel"), _("Esc"), "quiet")
        self.another_button = KeyButton(_("Open another file"))
        self.replace_button = KeyButton(_("Replace the list"))
        self.take_button = KeyButton("", _("Enter"), "primary")
        self._choices = QWidget()
        self._somebody = False
        self._lay_out()
        self._connect()
        self.hide()

    # What is shown

    def show_reading(self, name: str) -> None:
        """The file is being read."""
        self._show(_("Reading {name}…").format(name=name), table=False)

    def show_trouble(self, sentence: str) -> None:
        """Why there is no list, and the way to another."""
        self._show(_("This list can't be used"), table=False, trouble=sentence)
        self.another_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_table(self, table: NameTable, *, somebody: bool) -> None:
        """A list as read; `somebody` when there are people already whom it could replace."""
        self._table, self._somebody = table, somebody
        self._show(table.name, table=True)
        self._fill(self.sheet, [(sheet.name, sheet.name) for sheet in table.sheets])
        self._part(self.sheet).setVisible(len(table.sheets) > 1)
        self._fill(self.encoding, encoding_words())
        self.encoding.setCurrentIndex(max(0, self.encoding.findData(table.encoding)))
        self._part(self.encoding).setVisible(bool(table.encoding) and not table.sure)
        self._show_sheet()
        self.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def names(self) -> Names:
        """The people that would be taken."""
        return self._found

    @property
    def trouble(self) -> str:
        """What is wrong with the list, "" when nothing is."""
        return self._trouble.text() if self._trouble.isVisibleTo(self) else ""

    def _show(self, title: str, *, table: bool, trouble: str = "") -> None:
        self._title.setText(title)
        self._trouble.setText(trouble)
        self._trouble.setVisible(bool(trouble))
        for part in (self._said, self._notes, self._choices, self.rows, self.take_button):
            part.setVisible(table)
        self.replace_button.setVisible(table and self._somebody)
        self.another_button.setVisible(bool(trouble))
        self.cancel_button.say(_("Close") if trouble else _("Cancel"))
        self.show()

    def _show_sheet(self) -> None:
        """Another sheet: its own guess of where the names stand."""
        sheet = self._sheet
        self._guessed = self._columns = guess(sheet.rows)
        letters = [column_letters(index) for index in range(sheet.width)]
        titles = sheet.rows[self._columns.heading - 1] if self._columns.heading else ()
        words = [
            _("{letter} · {title}").format(letter=letter, title=titles[index][:30])
            if index < len(titles) and titles[index].strip()
            else _("column {letter}").format(letter=letter)
            for index, letter in enumerate(letters)
        ]
        self._fill(self.column, [(word, index) for index, word in enumerate(words)])
        self._fill(self.second, [(_("nothing more"), None), *((word, index) for index, word in enumerate(words))])
        self._part(self.column).setVisible(sheet.width > 1)
        self._part(self.second).setVisible(sheet.width > 1)
        self._over.setVisible(sheet.width > 1)
        self._keep_choices()
        self.rows.show_rows(sheet.rows, sheet.width, self._columns.heading)
        self._show_columns()

    def _show_columns(self) -> None:
        """The choice as it stands, in the boxes, in the table and in the words."""
        columns, sheet = self._columns, self._sheet
        self._found = names_in_table(sheet.rows, columns)
        for box, index in ((self.column, columns.names), (self.second, columns.and_then)):
            box.blockSignals(True)
            box.setCurrentIndex(box.findData(index))
            box.blockSignals(False)
        rows = columns.heading or self._guessed.heading or 1
        self.heading.setText(
            _("The first row is a heading")
            if rows == 1
            else ngettext("The first {count} row is a heading", "The first {count} rows are a heading", rows).format(
                count=rows
            )
        )
        self.heading.blockSignals(True)
        self.heading.setChecked(columns.heading > 0)
        self.heading.blockSignals(False)
        self.rows.mark(columns)
        self._show_words(sheet)

    def _show_words(self, sheet: TableSheet) -> None:
        count = len(self._found.found)
        self._said.setText(
            ngettext("{count} name: {names}", "{count} names: {names}", count).format(
                count=count, names=_first(self._found.found)
            )
            if count
            else _("There are no names in this column. Choose another one.")
        )
        notes = list(shortened(self._found.notes))
        if self._spare:
            notes.append(_("Columns left out: {columns}.").format(columns=", ".join(self._spare)))
        if self._table is not None:
            notes = [*self._table.notes, *notes]
        if same := twins(self._found.found):
            notes.append(same)
        if sheet.more:
            notes.append(_("Only the first {count} rows were read.").format(count=len(sheet.rows)))
        if self._found.too_many:
            notes.append(
                _("{count} are more than the list takes ({most}). Is it the right column?").format(
                    count=count, most=MOST_PEOPLE
                )
            )
        self._notes.setText("\n".join(notes))
        self._notes.setVisible(bool(notes))
        usable = bool(count) and not self._found.too_many
        self.take_button.say(ngettext("Add {count} person", "Add {count} people", count).format(count=count))
        self.take_button.setEnabled(usable)
        self.replace_button.setEnabled(usable)

    @property
    def _spare(self) -> tuple[str, ...]:
        """The columns that are left, as they are called in the boxes."""
        taken = (self._columns.names, self._columns.and_then)
        return tuple(self.column.itemText(n) for n in range(self.column.count()) if n not in taken)[:4]

    @property
    def _sheet(self) -> TableSheet:
        if self._table is None or not self._table.sheets:
            return NOTHING
        return self._table.sheets[max(0, self.sheet.currentIndex())]

    # What is done

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes the names, Escape none."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(replace=False)
        else:
            super().keyPressEvent(event)

    def _take(self, *, replace: bool) -> None:
        if self.take_button.isVisibleTo(self) and self.take_button.isEnabled():
            self.taken.emit(self._found.found, replace)

    def _choose(self, names: int, and_then: int | None) -> None:
        self._columns = Columns(names, None if and_then == names else and_then, self._columns.heading)
        self._show_columns()

    def _choose_column(self, index: int) -> None:
        """A press on a column or an arrow key; what goes on with it stays only if it was chosen for it."""
        keeps = self._columns.and_then if self._columns.names == index else None
        if 0 <= index < self._sheet.width:
            self._choose(index, keeps)

    def _toggle_heading(self, *, on: bool) -> None:
        self._columns = Columns(self._columns.names, self._columns.and_then, (self._guessed.heading or 1) if on else 0)
        self._show_columns()

    # How it is laid out

    def _connect(self) -> None:
        self.sheet.currentIndexChanged.connect(self._show_sheet)
        self.column.currentIndexChanged.connect(lambda index: self._choose(index, self._columns.and_then))
        self.second.currentIndexChanged.connect(
            lambda _index: self._choose(self._columns.names, self.second.currentData())
        )
        self.encoding.activated.connect(lambda _index: self.encoding_asked.emit(self.encoding.currentData()))
        self.heading.toggled.connect(lambda on: self._toggle_heading(on=on))
        self.rows.picked.connect(self._choose_column)
        self.rows.stepped.connect(lambda by: self._choose_column(self._columns.names + by))
        self.cancel_button.clicked.connect(self.closed)
        self.another_button.clicked.connect(self.another)
        self.take_button.clicked.connect(lambda: self._take(replace=False))
        self.replace_button.clicked.connect(lambda: self._take(replace=True))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The choices keep all their rows, also in a low window."""
        super().resizeEvent(event)
        self._keep_choices()

    def _keep_choices(self) -> None:
        edges = self.box.contentsMargins()
        self._choices.setMinimumHeight(self._choices.heightForWidth(self.width() - edges.left() - edges.right()))

    def _lay_out(self) -> None:
        for label in (self._title, self._said, self._trouble):
            self.box.addWidget(label)
        flow = FlowLayout(self._choices, gap=18, row_gap=8)
        for box, words in (
            (self.sheet, pgettext("a workbook", "Sheet")),
            (self.column, _("The names are in")),
            (self.second, _("and go on in")),
            (self.encoding, _("Read the letters as")),
        ):
            flow.addWidget(_labelled(box, words))
        flow.addWidget(self._beside(self.column))
        self.box.addWidget(self._choices)
        self.box.addWidget(self.rows)
        self.box.addWidget(self._notes)
        row = EndsLayout(flush=True)
        row.add_left(self.cancel_button)
        row.add_right(self.another_button, self.replace_button, self.take_button)
        self.box.addLayout(row)

    def _beside(self, box: QComboBox) -> QWidget:
        """The tick as high as a box, below as much as stands over that."""
        holder = role(QWidget(), "inside")
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._over)
        self.heading.setMinimumHeight(box.sizeHint().height())
        column.addWidget(self.heading)
        return holder

    def _part(self, box: QComboBox) -> QWidget:
        """A box with its words."""
        parent = box.parentWidget()
        assert parent is not None  # noqa: S101 - it was laid out with its words
        return parent

    def _fill(self, box: QComboBox, entries: Sequence[tuple[str, object]]) -> None:
        box.blockSignals(True)
        box.clear()
        for words, value in entries:
            box.addItem(words, value)
        box.blockSignals(False)


def encoding_words() -> list[tuple[str, object]]:
    """How a text's letters may be read, in words people know."""
    return [
        (_("Unicode (UTF-8)"), "utf-8"),
        (_("Western European (Windows)"), "cp1252"),
        (_("Cyrillic (Windows)"), "cp1251"),
        (_("Unicode (UTF-16)"), "utf-16"),
    ]


def _labelled(box: QComboBox, words: str) -> QWidget:
    holder = role(QWidget(), "inside")
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    column.addWidget(Label(words, "small", muted=True))
    line = QHBoxLayout()
    line.addWidget(box)
    column.addLayout(line)
    call(box, words)
    return holder


def _first(names: Sequence[str], most: int = 4) -> str:
    """The first few names, and a sign that there are more."""
    return ", ".join(names[:most]) + ("…" if len(names) > most else "")

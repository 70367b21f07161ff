"""This file is the page of an open record: its rows, the row that is written in, its weeks or sums, and its files."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer.debrief.customers import sums
from trainer.model.events_record import RecordBegun
from trainer.model.name_table import NameTable
from trainer.model.taking_in import TakenIn
from trainer.ui.library.beside import Beside
from trainer.ui.library.fade import faded
from trainer.ui.library.scroll import ScrolledColumn
from trainer.ui.records.desk import RecordDesk
from trainer.ui.records.editor import RowEditor
from trainer.ui.records.lines import sections
from trainer.ui.records.parts import part_widget
from trainer.ui.records.table import RowList
from trainer.ui.records.taking import AnswersPreview
from trainer.ui.records.weeks import WeeksCard, WeekTable
from trainer.ui.theme import role, zoom_of
from trainer.ui.widgets import Card, KeyButton, SectionTitle, clear
from trainer.ui.widgets.fitting import FittingWidget
from trainer.ui.widgets.flush import Flush
from trainer.ui.widgets.labels import News, wrapped
from trainer.ui.widgets.more import OneRow
from trainer.words import _, ngettext

NARROW, WIDTH, NARROW_WIDTH = 960, 420, 330


class RecordPage(FittingWidget):
    """Emits `left` when the record is put away; `write`, `print_asked`, `form_asked`, `import_asked` with its desk."""

    left = Signal()
    write = Signal(object)
    print_asked = Signal(object)
    form_asked = Signal(object)
    import_asked = Signal(object)

    def __init__(self) -> None:
        """Empty until `show_record`."""
        super().__init__()
        self.desk: RecordDesk | None = None
        self.back_button = KeyButton(_("All records"), _("Esc"), "quiet")
        self.add_button = KeyButton(_("Add a row"), _("Ctrl+N"), "primary")
        self.import_button = KeyButton(_("Take in a table"), _("Ctrl+O"))
        self.print_button = KeyButton(_("Print"), _("Ctrl+P"))
        self.form_button = KeyButton(_("Print the form"), _("Ctrl+Shift+P"))
        self.write_button = KeyButton(_("Write the files"), _("Ctrl+E"))
        self.undo_button = KeyButton(_("Put it back"), _("Ctrl+Z"), "quiet")
        self.acts = self._acts()
        self._title = wrapped("", "heading", strong=True)
        self._from = wrapped("", "small", muted=True)
        self._said = News("warning")
        self._told = News(muted=True)
        self._empty = wrapped("", muted=True)
        self.weeks, self.table = WeeksCard(), WeekTable()
        self.preview = AnswersPreview()
        self.rows = RowList()
        self.editor = RowEditor()
        self._sums = QVBoxLayout()
        self._rhythm = Card(margin=18, spacing=4)
        self._taken: str = ""
        self._summed: object = None
        self._lay_out()
        self._connect()

    # What is shown

    def show_record(self, desk: RecordDesk) -> None:
        """Shows an open record from its first row."""
        self.desk = desk
        begun, record = desk.ledger.kept.begun, desk.ledger.record
        self._title.setText(begun.title if begun else record.title)
        linked = _linked(begun)
        self._from.setText(" ".join(part for part in (record.summary, linked) if part))
        self.acts.offer(self.import_button, on=desk.ledger.sheet is not None)
        self.form_button.say(_("Print the meeting sheet") if desk.ledger.habits else _("Print the form"))
        self.add_button.say(_("Type in an answer") if desk.ledger.sheet else _("Add a row"))
        self.say("")
        self.show_told("")
        self._taken, self._summed = "", None
        self.acts.offer(self.undo_button, on=False)
        self._show_rhythm(desk)
        self.preview.hide()
        self.rows.current = ""
        desk.changed.connect(self.refresh)
        desk.said.connect(self.say)
        self.refresh()

    def say(self, sentence: str) -> None:
        """Why something wasn't done; "" takes it away."""
        self._said.setText(sentence)
        self._said.setVisible(bool(sentence))
        self.weeks.leave_out(sentence)

    def show_told(self, sentence: str) -> None:
        """What was written, and where."""
        self._told.setText(sentence)
        self._told.setVisible(bool(sentence))

    def refresh(self) -> None:
        """Shows what stands recorded."""
        desk = self.desk
        if desk is None:
            return
        kept = desk.ledger.kept
        self._empty.setText(
            _("Nothing has been noted yet. Add the first row, or take in a table of answers.")
            if desk.ledger.sheet
            else _("Nothing has been noted yet. Add the first row: one line is enough to begin.")
        )
        self._empty.setVisible(not kept.rows)
        self.rows.show_sections(sections(desk.ledger))
        self.weeks.show_plan(desk)
        self.table.show_plan(desk)
        self._show_sums(desk)
        self._show_row(self.rows.current)

    def _show_row(self, name: str) -> None:
        row = self.desk.ledger.kept.all_rows.get(name) if self.desk else None
        self.editor.show_row(self.desk, row if row is not None and not row.out else None)

    def _show_sums(self, desk: RecordDesk) -> None:
        """What customers said, above their answers; painted anew only when an answer changed."""
        rows = desk.ledger.kept.rows
        if desk.ledger.sheet is None or rows == self._summed:
            if desk.ledger.sheet is None:
                clear(self._sums)
            return
        self._summed = rows
        clear(self._sums)
        for part in sums(rows, desk.ledger.sheet):
            self._sums.addWidget(part_widget(part))

    def _show_rhythm(self, desk: RecordDesk) -> None:
        record = desk.ledger.record
        clear(self._rhythm.box)
        self._rhythm.setVisible(bool(record.rhythm))
        self._rhythm.box.addWidget(SectionTitle(_("What goes on beside it")))
        if record.meets:
            self._rhythm.box.addWidget(
                wrapped(_("The group meets: {often}.").format(often=record.meets), "small", muted=True)
            )
        for one in record.rhythm:
            self._rhythm.box.addWidget(wrapped(f"• {one.text}", "small"))

    # What is done

    def add(self) -> None:
        """A new row, ready to be written in."""
        desk = self.desk
        if desk is None:
            return
        self.editor.flush()
        row = desk.made(desk.ledger.add)
        if row:
            self.rows.pick(row)
            self.editor.focus_first()

    def leave(self) -> None:
        """Records what is typed and puts the record away."""
        self.flush()
        desk, self.desk = self.desk, None
        self.editor.show_row(None, None)
        self.weeks.show_plan(None)
        if desk is not None:
            desk.changed.disconnect(self.refresh)
            desk.said.disconnect(self.say)
            desk.close()
            self.left.emit()

    def flush(self) -> None:
        """Records what is typed."""
        self.editor.flush()
        self.weeks.flush()

    # A table of answers

    def show_table(self, table: NameTable) -> None:
        """A table that was read, to be looked at before it is taken in."""
        if self.desk is not None:
            ledger = self.desk.ledger
            self.preview.show_table(table, ledger.record, ledger.kept, ledger.today, self.desk.others())

    def _take_in(self, name: str, found: TakenIn) -> None:
        desk = self.desk
        if desk is not None and desk.did(lambda: desk.ledger.take_in(name, found.rows, len(found.troubles))):
            self._close_preview()
            count = len(found.rows)
            self.show_told(
                ngettext("{count} answer was taken in.", "{count} answers were taken in.", count).format(count=count)
            )

    def _close_preview(self) -> None:
        self.preview.hide()
        self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_out(self, row: str) -> None:
        desk = self.desk
        if desk is not None and desk.did(lambda: desk.ledger.take_out(row)):
            self._taken = row
            self.acts.offer(self.undo_button, on=True)
            self.show_told(_("The row was taken out."))

    def _put_back(self) -> None:
        desk, row = self.desk, self._taken
        if desk is not None and row and desk.did(lambda: desk.ledger.put_back(row)):
            self._taken = ""
            self.acts.offer(self.undo_button, on=False)
            self.show_told("")
            self.rows.pick(row)

    def _ask(self, signal: str) -> None:
        if self.desk is not None:
            self.flush()
            {"write": self.write, "print": self.print_asked, "form": self.form_asked, "import": self.import_asked}[
                signal
            ].emit(self.desk)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves a field, then the record."""
        if event.key() == Qt.Key.Key_Escape:
            if any(child.hasFocus() for child in self.editor.findChildren(QWidget)):
                self.rows.focus_current()
            else:
                self.leave()
            return
        super().keyPressEvent(event)

    def _connect(self) -> None:
        self.rows.picked.connect(self._show_row)
        self.rows.opened.connect(lambda _row: self.editor.focus_first())
        self.editor.taken_out.connect(self._take_out)
        self.undo_button.clicked.connect(self._put_back)
        self.preview.closed.connect(self._close_preview)
        self.preview.taken.connect(self._take_in)
        self.preview.another.connect(lambda: self._ask("import"))
        self.back_button.clicked.connect(self.leave)
        self.add_button.clicked.connect(self.add)
        self.write_button.clicked.connect(lambda: self._ask("write"))
        self.print_button.clicked.connect(lambda: self._ask("print"))
        self.form_button.clicked.connect(lambda: self._ask("form"))
        self.import_button.clicked.connect(lambda: self._ask("import"))
        for keys, button in (
            ("Ctrl+N", self.add_button),
            ("Ctrl+O", self.import_button),
            ("Ctrl+P", self.print_button),
            ("Ctrl+Shift+P", self.form_button),
            ("Ctrl+E", self.write_button),
            ("Ctrl+Z", self.undo_button),
        ):
            shortcut = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda press=button: press.click() if self.acts.offers(press) else None)

    # How it is laid out

    def _lay_out(self) -> None:
        middle = QVBoxLayout()
        middle.setContentsMargins(28, 22, 0, 0)
        middle.setSpacing(12)
        middle.addLayout(self._head())
        area, inside = ScrolledColumn(), role(QWidget(), "inside")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 2, 28, 28)
        column.setSpacing(14)
        self._sums.setSpacing(10)
        column.addWidget(self.preview)
        column.addWidget(self.weeks)
        column.addLayout(self._sums)
        for part in (self._empty, self.rows, self.table, self._rhythm):
            column.addWidget(part)
        column.addStretch(1)
        area.hold(inside)
        faded(area, "background")
        middle.addWidget(area, 1)
        self._beside = Beside(self, middle, self.editor, area)

    def _head(self) -> QVBoxLayout:
        head = QVBoxLayout()
        head.setContentsMargins(0, 0, 28, 0)
        head.setSpacing(8)
        head.addLayout(Flush(self.back_button))
        head.addWidget(self._title)
        head.addWidget(self._from)
        head.addWidget(self.acts)
        head.addWidget(self._said)
        head.addWidget(self._told)
        return head

    def _acts(self) -> OneRow:
        """What was taken out can be put back at once; what is done once in a while may wait."""
        first = (self.add_button, self.import_button, self.undo_button, self.print_button)
        seldom = (self.form_button, self.write_button, self.print_button, self.import_button)
        return OneRow((*first, self.form_button, self.write_button), seldom)

    def _fit(self) -> None:
        narrow = self.width() < NARROW * zoom_of(self)
        self.editor.setFixedWidth(round((NARROW_WIDTH if narrow else WIDTH) * zoom_of(self)))
        self._beside.fit()


def _linked(begun: RecordBegun | None) -> str:
    if begun is None or not begun.session_title:
        return ""
    return _("Begun from the session “{title}”.").format(title=begun.session_title)

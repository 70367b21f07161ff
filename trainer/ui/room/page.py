"""This file is the page of the room's check: everything that must be in order before people come, in one look."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from trainer.ui.library.fade import faded
from trainer.ui.library.scroll import ScrolledColumn
from trainer.ui.room.lines import Line, summary
from trainer.ui.room.rows import CheckRow
from trainer.ui.theme import role, zoom_of
from trainer.ui.widgets import Card, KeyButton, rule
from trainer.ui.widgets.fitting import FittingWidget
from trainer.ui.widgets.labels import wrapped
from trainer.words import _

NARROW, NARROWEST, WIDEST = 760, 420, 1160


class RoomPage(FittingWidget):
    """Emits `again`, `acted` with a line's key, and `answered` with a line's key and the answer."""

    again = Signal()
    acted = Signal(str)
    answered = Signal(str, bool)

    def __init__(self) -> None:
        """Nothing was looked at yet."""
        super().__init__()
        self._rows: dict[str, CheckRow] = {}
        self._title = wrapped(_("Is the room ready?"), "title", strong=True)
        self._summary = wrapped("", "subheading", strong=True)
        self._when = wrapped("", "small", muted=True)
        self.again_button = KeyButton(_("Check again"), _("F5"), "primary")
        self._card = Card(margin=0, spacing=0)
        self._lay_out()
        self.again_button.clicked.connect(self.again)
        QShortcut(QKeySequence("F5"), self, self.again.emit)

    def show_looking(self) -> None:
        """The check is under way."""
        if self.again_button.hasFocus():
            self.setFocus(Qt.FocusReason.OtherFocusReason)  # else the keys would go to the next thing outside
        self.again_button.setEnabled(False)
        self._summary.setText(_("Looking…"))
        self._when.setText("")

    def show_lines(self, lines: Sequence[Line], when: str) -> None:
        """What was found; `when` it was looked at, "" while it is."""
        had = self.focusWidget()
        if list(self._rows) != [line.key for line in lines]:
            self._build(lines)
        for line in lines:
            self._rows[line.key].show_line(line)
        if not when:
            return
        self._summary.setText(summary(lines))
        self._when.setText(_("Looked at {time}").format(time=when))
        self.again_button.setEnabled(True)
        if had is self.again_button or self.hasFocus():
            self.again_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def row(self, key: str) -> CheckRow:
        """The line of that key; KeyError when there is none."""
        return self._rows[key]

    @property
    def summary(self) -> str:
        """The whole in one line."""
        return self._summary.text()

    def _build(self, lines: Sequence[Line]) -> None:
        while (item := self._card.box.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._rows = {}
        for line in lines:
            if self._rows:
                self._card.box.addWidget(rule())
            row = self._rows[line.key] = CheckRow()
            row.acted.connect(lambda key=line.key: self.acted.emit(key))
            row.answered.connect(lambda yes, key=line.key: self.answered.emit(key, yes))
            self._card.box.addWidget(row)

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(28, 26, 0, 0)
        outer.setSpacing(14)
        head = QGridLayout()
        head.setContentsMargins(0, 0, 28, 0)
        head.setVerticalSpacing(8)
        head.addWidget(self._title, 0, 0)
        head.addWidget(self._summary, 1, 0, 1, 2)
        head.addWidget(self._when, 2, 0, 1, 2)
        head.addWidget(self.again_button, 0, 1, Qt.AlignmentFlag.AlignTop)
        head.setColumnStretch(0, 1)
        outer.addLayout(head)
        area, inside = ScrolledColumn(), role(QWidget(), "inside")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 2, 28, 28)
        column.addWidget(self._card)
        column.addStretch(1)
        area.hold(inside)
        faded(area, "background")
        outer.addWidget(area, 1)

    def _fit(self) -> None:
        role(self._title, "heading" if self.width() < NARROW * zoom_of(self) else "title")
        self._card.setMaximumWidth(round(WIDEST * zoom_of(self)))
        for row in self._rows.values():
            row.fit(narrow=self.width() < NARROWEST * zoom_of(self))

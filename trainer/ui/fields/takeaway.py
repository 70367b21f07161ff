"""This file is what we take away: who will do what by when, a row each, kept while it is typed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from trainer.model.session import Commitment
from trainer.ui.desk import Desk
from trainer.ui.fields.autosave import Autosave
from trainer.ui.fields.hint import hint
from trainer.ui.fields.offered import offer_names
from trainer.ui.keys import cap
from trainer.ui.theme import role
from trainer.ui.widgets import Card, EndsLayout, KeyButton, SectionTitle
from trainer.words import _


class TakeAwayCard(Card):
    """A table that always has one empty row more."""

    def __init__(self, desk: Desk) -> None:
        """The rows that stand recorded, and one for the next."""
        super().__init__("card", margin=20, spacing=8)
        self._desk = desk
        self.rows: list[_Row] = []
        self.add = _add_chip()
        self.add.clicked.connect(self.write)
        self._table = QVBoxLayout()
        self._table.setSpacing(18)
        head = EndsLayout()  # in a narrow column the button stands under the title
        head.add_left(SectionTitle(_("What we take away")))
        head.add_right(self.add)
        self.box.addLayout(head)
        self.box.addLayout(self._table)
        self.refresh()
        desk.leaving.connect(self.flush)

    def refresh(self) -> None:
        """Shows what stands recorded; what is being typed stays."""
        if any(row.saving for row in self.rows):
            return
        known = {row.id for row in self.rows if row.id}
        for commitment in self._desk.conductor.session.commitments:
            if commitment not in known:
                free = next((row for row in self.rows if not row.id and not row.typed), None) or self._grow()
                free.id = commitment
        for row in self.rows:
            row.refresh()
        if not self.rows or self.rows[-1].id or self.rows[-1].typed:
            self._grow()

    @property
    def free(self) -> QLineEdit:
        """Where the next one is begun."""
        return self.rows[-1].order[0]

    def write(self) -> None:
        """Puts the cursor where the next one is begun."""
        self.free.setFocus(Qt.FocusReason.ShortcutFocusReason)
        around = self.parentWidget()
        while around is not None:
            if isinstance(around, QScrollArea):
                around.ensureWidgetVisible(self.free)
            around = around.parentWidget()

    def flush(self) -> None:
        """Stores what is typed."""
        for row in self.rows:
            row.flush()

    def _grow(self) -> _Row:
        row = _Row(self._desk, len(self.rows) + 1, self.refresh)
        self._table.addLayout(row.lines())
        if self.rows:
            # Qt puts what is made later at the end of the window.
            QWidget.setTabOrder(self.rows[-1].order[-1], row.order[0])
        for one, following in pairwise(row.order):
            QWidget.setTabOrder(one, following)
        for field in row.fields:
            field.textEdited.connect(self._typed)
            field.returnPressed.connect(partial(self._on_from, field))
        self.rows.append(row)
        return row

    def _on_from(self, field: QLineEdit) -> None:
        """Enter goes on as Tab does, from one row into the next."""
        following = dict(pairwise(each for row in self.rows for each in row.order))
        if field in following:
            following[field].setFocus(Qt.FocusReason.TabFocusReason)

    def _typed(self, _words: str) -> None:
        """The next row is there as soon as somebody writes in the last, so that Tab leads to it."""
        if self.rows[-1].typed:
            self._grow()


def _add_chip() -> KeyButton:
    """What begins a row with a press or its key: no letter does so by itself."""
    chip = role(KeyButton(_("Add one"), cap("agree")), "chip")
    chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return chip


class _Row:
    """One commitment: three fields."""

    def __init__(self, desk: Desk, number: int, saved: Callable[[], None]) -> None:
        self._desk, self._saved = desk, saved
        self.id = ""
        self.saving = False
        self.fields = (QLineEdit(), QLineEdit(), QLineEdit())
        names = (_("Who, row {number}"), _("What, row {number}"), _("By when, row {number}"))
        words = (_("Who"), _("What"), _("By when"))
        for field, name, word in zip(self.fields, names, words, strict=True):
            field.setAccessibleName(name.format(number=number))
            hint(field, word)
            field.setMinimumWidth(70)
            field.editingFinished.connect(partial(field.setCursorPosition, 0))
        offer_names(self.fields[0], lambda: [person.name for person in desk.conductor.play.here()])
        self._savings = tuple(Autosave(field, self._save, self._half) for field in self.fields)

    @property
    def order(self) -> tuple[QLineEdit, ...]:
        """The fields as they stand, and as Tab goes through them: what, then who by when."""
        who, what, by_when = self.fields
        return what, who, by_when

    @property
    def typed(self) -> bool:
        """Whether anything is written in it."""
        return any(field.text() for field in self.fields)

    def lines(self) -> QGridLayout:
        """What is done over the full width, who does it by when below."""
        who, what, by_when = self.fields
        lines = QGridLayout()
        lines.setHorizontalSpacing(8)
        lines.setVerticalSpacing(6)
        lines.addWidget(what, 0, 0, 1, 2)
        lines.addWidget(who, 1, 0)
        lines.addWidget(by_when, 1, 1)
        lines.setColumnStretch(0, 5)
        lines.setColumnStretch(1, 6)
        return lines

    def refresh(self) -> None:
        """Shows what stands recorded."""
        if not self.id:
            return
        known = self._desk.conductor.session.commitments.get(self.id, Commitment("", "", ""))
        for saving, words in zip(self._savings, (known.who, known.what, known.by_when), strict=True):
            saving.take(words)

    def flush(self) -> None:
        """Stores what is typed."""
        for saving in self._savings:
            saving.flush()

    def _save(self, _words: str) -> bool:
        who, what, by_when = (field.text() for field in self.fields)
        self.saving = True
        name = self._desk.act(lambda: self._desk.conductor.take_away(self.id, who, what, by_when))
        self.saving = False
        self.id = name or self.id
        self._saved()
        return name is not None

    def _half(self, _words: str) -> bool:
        who, what, by_when = (field.text() for field in self.fields)
        taken = self._desk.conductor.take_away
        return bool(self.id) and self._desk.did(lambda: taken(self.id, who, what, by_when, half=True))

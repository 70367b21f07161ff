"""This file is what we take away: who will do what by when, a row each, kept while it is typed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit

from trainer.model.session import Commitment
from trainer.ui.desk import Desk
from trainer.ui.fields.autosave import Autosave
from trainer.ui.widgets import Card, Label, SectionTitle
from trainer.words import _


class TakeAwayCard(Card):
    """A table that always has one empty row more."""

    def __init__(self, desk: Desk) -> None:
        """The rows that stand recorded, and one for the next."""
        super().__init__("card", margin=20, spacing=8)
        self._desk = desk
        self.rows: list[_Row] = []
        self._table = QGridLayout()
        self._table.setHorizontalSpacing(8)
        self._table.setVerticalSpacing(8)
        for column, (words, stretch) in enumerate(((_("Who"), 3), (_("What"), 6), (_("By when"), 3))):
            self._table.addWidget(Label(words, "small", strong=True, muted=True), 0, column)
            self._table.setColumnStretch(column, stretch)
        self.box.addWidget(SectionTitle(_("What we take away")))
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

    def flush(self) -> None:
        """Stores what is typed."""
        for row in self.rows:
            row.flush()

    def _grow(self) -> _Row:
        row = _Row(self._desk, len(self.rows) + 1, self.refresh)
        self.rows.append(row)
        for column, field in enumerate(row.fields):
            self._table.addWidget(field, len(self.rows), column, Qt.AlignmentFlag.AlignTop)
        return row


class _Row:
    """One commitment: three fields."""

    def __init__(self, desk: Desk, number: int, saved: Callable[[], None]) -> None:
        self._desk, self._saved = desk, saved
        self.id = ""
        self.saving = False
        self.fields = (QLineEdit(), QLineEdit(), QLineEdit())
        names = (_("Who, row {number}"), _("What, row {number}"), _("By when, row {number}"))
        for field, name in zip(self.fields, names, strict=True):
            field.setAccessibleName(name.format(number=number))
            field.setMinimumWidth(70)
        self._savings = tuple(Autosave(field, self._save) for field in self.fields)

    @property
    def typed(self) -> bool:
        """Whether anything is written in it."""
        return any(field.text() for field in self.fields)

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

"""This file is the ledger: the only door to a record that is kept. An act is checked, written, entered, told."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Protocol

from trainer.clock import Clock, Moment
from trainer.model.events_record import (
    AnswersImported,
    Entered,
    FieldFilled,
    HabitLookedAt,
    MeetingHeld,
    RecordBegun,
    RecordFact,
    RowAdded,
    RowMoved,
)
from trainer.model.habits import Habits, habits, why_not
from trainer.model.items import Item, Line, NotAnAnswer, PersonItem, Text, Value
from trainer.model.kept import Kept, Row, enter
from trainer.model.record import Record
from trainer.model.sheet import Sheet
from trainer.model.trouble import Refused
from trainer.words import _

WORDED = (Line, Text, PersonItem)
"""Kinds whose answers are free words, kept where they can be erased."""
Values = Mapping[str, Value]


class RecordJournal(Protocol):
    """Where the facts of a record go before anything shows them; raises NotSaved when the disk refuses."""

    def append(
        self,
        facts: Sequence[RecordFact],
        moment: Moment,
        *,
        put: Mapping[str, str] | None = None,
        drop: Collection[str] = (),
    ) -> tuple[Entered, ...]:
        """Writes facts durably, all or none, with drafts put and dropped in the same act."""
        ...

    def drafts(self) -> dict[str, str]:
        """Half-typed fields by key."""
        ...


class Ledger:
    """Keeps one record. Every act writes what it says, or raises Refused or NotSaved and changes nothing."""

    def __init__(
        self,
        journal: RecordJournal,
        record: Record,
        clock: Clock,
        entered: Iterable[Entered] = (),
        sheet: Sheet | None = None,
    ) -> None:
        """Takes up a record where its facts end; `sheet` is the one it holds the answers to."""
        self.record, self.sheet, self.clock = record, sheet, clock
        self._journal = journal
        self._listeners: list[Callable[[], None]] = []
        kept = Kept()
        for one in entered:
            kept = enter(kept, one)
        self.kept = kept

    # What is so

    @property
    def today(self) -> datetime.date:
        """The day it is where the record was begun."""
        offset = self.kept.begun.offset_minutes if self.kept.begun else 0
        zone = datetime.timezone(datetime.timedelta(minutes=offset))
        return datetime.datetime.fromtimestamp(self.clock.now().wall, tz=zone).date()

    @property
    def habits(self) -> Habits | None:
        """The adoption plan in it; None when the record keeps no pace."""
        return habits(self.record, self.kept)

    def item(self, item_id: str) -> Item:
        """A field by its id; KeyError when there is none."""
        return next(item for item in self.record.entry if item.id == item_id)

    def listen(self, listener: Callable[[], None]) -> None:
        """Calls `listener` after every change."""
        self._listeners.append(listener)

    # Rows

    def begin(self, begun: RecordBegun, rows: Sequence[Values] = ()) -> None:
        """Begins the record, with rows that come from its session."""
        if self.kept.begun is not None:
            raise Refused(_("This record has already begun."))
        self._write(begun, *self._rows(rows))

    def add(self, values: Values | None = None) -> str:
        """Adds a row with what is known of it; returns its id. Refused for a value that is no answer."""
        facts = self._rows([values or {}])
        self._write(*facts)
        return facts[0].row if isinstance(facts[0], RowAdded) else ""

    def take_in(self, file: str, rows: Sequence[Values], left_out: int = 0) -> None:
        """Adds rows that came out of a file, all or none."""
        self._write(*self._rows(rows), AnswersImported(file=file, rows=len(rows), left_out=left_out))

    def fill(self, row: str, item: str, value: Value | None) -> None:
        """Fills in a field, or empties it; Refused for a value that is no answer."""
        known = self._row(row)
        if known.values.get(item) == value:
            self._drop_draft(row, item)
            return
        self._write(self._filled(row, item, value), drop=(draft_key(row, item),))

    def move(self, row: str, column: str, day: datetime.date | None = None) -> None:
        """Moves a row to another column; Refused when the pace doesn't let one more habit start."""
        known = self._row(row)
        if column not in {one.id for one in self.record.columns}:
            raise Refused(_("There is no such column in this record."))
        if known.column == column and not known.out:
            return
        today, plan = day or self.today, self.habits
        if plan is not None and column == plan.runs and (reason := why_not(plan.rule, plan.pace(today))):
            raise Refused(reason)
        self._write(RowMoved(row=row, column=column, day=today.isoformat()), *self._dated(known, column, today))

    def take_out(self, row: str) -> None:
        """Takes a row out of the table; what it held stays in the journal, and `put_back` brings it back."""
        self._write(RowMoved(row=row, column=self._row(row).column, day=self.today.isoformat(), out=True))

    def put_back(self, row: str) -> None:
        """Brings a row back that was taken out."""
        known = self.kept.all_rows[row]
        column, plan = known.column, self.habits
        if plan is not None and column == plan.runs and not plan.pace(self.today).may_start:
            column = plan.waiting
        self._write(RowMoved(row=row, column=column, day=self.today.isoformat()))

    # Habits

    def look(self, row: str, *, good: bool, unprompted: bool, day: datetime.date | None = None) -> None:
        """Records how a habit went this week; a second look in the same week replaces the first."""
        self._row(row)
        when = (day or self.today).isoformat()
        self._write(HabitLookedAt(row=row, day=when, good=good, unprompted=unprompted))

    def meet(self, row: str, who: str, why: str, day: datetime.date | None = None) -> None:
        """Records who did it best this week, and why."""
        self._write(MeetingHeld(day=(day or self.today).isoformat(), row=row, who=who.strip(), why=why.strip()))

    # Half-typed fields

    def keep_typed(self, row: str, item: str, words: str) -> None:
        """Keeps words while they are typed; they fill the field if the program dies."""
        self._journal.append((), self.clock.now(), put={draft_key(row, item): words})

    def reopened(self) -> None:
        """Fills in what was half typed when the program went away."""
        facts = []
        drafts = self._journal.drafts()
        for key, words in drafts.items():
            row, _dot, item = key.partition(".")
            known = {one.id for one in self.record.entry}
            if row in self.kept.all_rows and item in known and isinstance(self.item(item), WORDED) and words.strip():
                facts.append(FieldFilled(row=row, item=item, words=words.strip()))
        if drafts:
            self._write(*facts, drop=tuple(drafts))

    def _drop_draft(self, row: str, item: str) -> None:
        key = draft_key(row, item)
        if key in self._journal.drafts():
            self._journal.append((), self.clock.now(), drop=(key,))

    # The door itself

    def _row(self, row: str) -> Row:
        known = self.kept.all_rows.get(row)
        if known is None or known.out:
            raise Refused(_("This row is no longer in the table."))
        return known

    def _rows(self, rows: Sequence[Values]) -> list[RecordFact]:
        """The facts that add rows, numbered after those there are."""
        column = self.record.columns[0].id if self.record.columns else ""
        facts: list[RecordFact] = []
        for number, values in enumerate(rows, len(self.kept.all_rows) + 1):
            name = f"r{number}"
            facts.append(RowAdded(row=name, column=column, day=self.today.isoformat()))
            facts += [self._filled(name, item, value) for item, value in values.items()]
        return facts

    def _filled(self, row: str, item_id: str, value: Value | None) -> FieldFilled:
        item = self.item(item_id)
        if value is None or value in ("", ()):
            return FieldFilled(row=row, item=item_id)
        try:
            checked = item.check(value)
        except NotAnAnswer as trouble:
            raise Refused(_("“{value}” doesn't fit “{question}”.").format(value=value, question=item.ask)) from trouble
        if isinstance(item, WORDED):
            return FieldFilled(row=row, item=item_id, words=str(checked))
        return FieldFilled(row=row, item=item_id, value=checked)

    def _dated(self, row: Row, column: str, today: datetime.date) -> list[FieldFilled]:
        """The day a habit began, in the field for it when nobody has filled it in."""
        plan = self.habits
        has_field = any(item.id == "started" for item in self.record.entry)
        if plan is None or column != plan.runs or not has_field or row.values.get("started"):
            return []
        return [FieldFilled(row=row.id, item="started", value=today.isoformat())]

    def _write(self, *facts: RecordFact, drop: Collection[str] = ()) -> None:
        """Disk, state, screens: in this order."""
        for entered in self._journal.append(facts, self.clock.now(), drop=drop):
            self.kept = enter(self.kept, entered)
        for listener in tuple(self._listeners):
            listener()


def draft_key(row: str, item: str) -> str:
    """Under which a half-typed field is kept."""
    return f"{row}.{item}"

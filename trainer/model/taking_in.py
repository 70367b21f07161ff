"""This file is how a table becomes answers: which column answers what, and what each cell says, or why not."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from trainer.model.cell_values import NotRead, value_of
from trainer.model.items import Item, Value
from trainer.model.kept import Row
from trainer.model.name_table import Rows, column_letters
from trainer.model.outside import SUBJECT
from trainer.model.record import Record
from trainer.words import _, ngettext

ALIKE = 0.82
"""From here on two headings are one with a slip of the pen."""
MOST_ROWS = 5_000
MOST_ABOVE = 10
"""So many rows may stand above the answers: a title, a line of merged cells, what the table is of."""
GROWN = 3
"""From so many answers on a table that holds all of a record's is the same one, with more in it."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """A cell that was not taken: its row and column as spreadsheets count, what stood there and what was expected."""

    row: int
    column: str
    heading: str
    given: str
    expected: str

    @property
    def sentence(self) -> str:
        """What is wrong, where, and what was kept."""
        return _(
            "Row {row}, column {column} (“{heading}”): “{given}” is no answer here; expected {expected}. "
            "The rest of the row is kept."
        ).format(row=self.row, column=self.column, heading=self.heading, given=self.given, expected=self.expected)


@dataclass(frozen=True, slots=True)
class Matching:
    """Which column answers which field: field ids by column; `heading` is how many rows stand above the answers."""

    fields: tuple[str, ...]
    heading: int = 1

    def titles(self, rows: Rows) -> tuple[str, ...]:
        """What stands just above the answers; nothing where they begin at once."""
        return rows[self.heading - 1] if 0 < self.heading <= len(rows) else ()

    def having(self, column: int, field: str) -> Matching:
        """With another field for a column; a field stands for one column only."""
        fields = tuple(
            field if place == column else "" if known == field else known for place, known in enumerate(self.fields)
        )
        return Matching(fields, self.heading)


@dataclass(frozen=True, slots=True)
class TakenIn:
    """The answers found, a row a customer, with every cell that could not be read."""

    rows: tuple[Mapping[str, Value], ...]
    troubles: tuple[Trouble, ...] = ()
    more: bool = False


def matched(record: Record, rows: Rows, others: Sequence[Record] = ()) -> Matching:
    """The likeliest field for each column, by the words of the heading; by their order where no heading is known.

    The heading is the row among the first ones that names most of the questions; a single word below a first row that
    answers them all is none. `others` are the same record in other languages: a table needn't be in the language of the
    window.
    """
    names = _names((record, *others))
    width = max((len(row) for row in rows), default=0)
    heads = [_fields(names, row, width) for row in rows[:MOST_ABOVE]]
    known = [sum(map(bool, fields)) for fields in heads]
    most = max(known, default=0)
    if rows and width == len(record.entry) and known[0] == 0 and most <= 1 and _fits(record, rows[0]):
        return Matching(tuple(item.id for item in record.entry), heading=0)
    if most:
        best = known.index(most)
        return Matching(heads[best], heading=best + 1)
    return Matching(("",) * width)


def likeliest(record: Record, sheets: Sequence[Rows], others: Sequence[Record] = ()) -> int:
    """The sheet of a workbook whose columns answer most questions, the first of several; 0 where none does."""
    answered = [sum(map(bool, matched(record, rows, others).fields)) for rows in sheets]
    return answered.index(max(answered)) if answered else 0


def _fields(names: Mapping[str, tuple[str, ...]], row: Sequence[str], width: int) -> tuple[str, ...]:
    fields: list[str] = []
    for place in range(width):
        fields.append(_field(names, row[place] if place < len(row) else "", fields))
    return tuple(fields)


def _names(records: Sequence[Record]) -> Mapping[str, tuple[str, ...]]:
    """What a column for each field may be called."""
    found: dict[str, tuple[str, ...]] = {}
    for item in (item for record in records for item in record.entry):
        words = (_plain(known) for known in (item.id, item.ask, item.help) if known)
        found[item.id] = tuple(dict.fromkeys((*found.get(item.id, ()), *words)))
    return found


def _field(names: Mapping[str, tuple[str, ...]], heading: str, taken: Sequence[str]) -> str:
    words = _plain(heading)
    if not words:
        return ""
    best, found = ALIKE, ""
    for field, known in names.items():
        alike = max((_alike(words, name) for name in known), default=0.0)
        if field not in taken and alike >= best:
            best, found = alike, field
    return found


def _alike(words: str, name: str) -> float:
    """How alike two headings are; of those that can't be alike enough nothing more is reckoned."""
    both = SequenceMatcher(None, words, name)
    return both.ratio() if both.real_quick_ratio() >= ALIKE and both.quick_ratio() >= ALIKE else 0.0


def _plain(text: str) -> str:
    return " ".join("".join(sign if sign.isalnum() else " " for sign in text.casefold()).split())


def _fits(record: Record, row: Sequence[str]) -> bool:
    """Whether a first row is itself an answer: every cell can be read as its field in order."""
    today = datetime.date(2000, 1, 1)
    try:
        for item, cell in zip(record.entry, row, strict=True):
            value_of(item, cell, today)
    except (NotRead, ValueError):
        return False
    return True


def take_in(record: Record, rows: Rows, matching: Matching, today: datetime.date) -> TakenIn:
    """The answers in a table, as its columns are matched; empty rows are passed over, what can't be read is told."""
    items = {item.id: item for item in record.entry}
    heading = matching.titles(rows)
    found: list[Mapping[str, Value]] = []
    troubles: list[Trouble] = []
    for number, row in enumerate(rows[matching.heading :], matching.heading + 1):
        if len(found) == MOST_ROWS:
            return TakenIn(tuple(found), tuple(troubles), more=True)
        values: dict[str, Value] = {}
        for place, field in enumerate(matching.fields):
            cell = row[place].strip() if place < len(row) else ""
            if not field or not cell:
                continue
            title = heading[place] if place < len(heading) else items[field].ask
            _read(values, troubles, items[field], cell, Trouble(number, column_letters(place), title, cell, ""), today)
        if values:
            found.append(values)
    return TakenIn(tuple(found), tuple(troubles))


def _read(
    values: dict[str, Value], troubles: list[Trouble], item: Item, cell: str, where: Trouble, today: datetime.date
) -> None:
    try:
        values[item.id] = value_of(item, cell, today)
    except NotRead as trouble:
        troubles.append(Trouble(where.row, where.column, where.heading, cell[:60], str(trouble)))


def unanswered(record: Record, matching: Matching) -> tuple[str, ...]:
    """The questions no column answers, in their own words."""
    return tuple(item.ask for item in record.entry if item.id not in matching.fields)


def nobody_rated(record: Record, taken: TakenIn) -> int:
    """How many answers don't say whom they rate, where that is asked: they are summed and not compared."""
    if SUBJECT not in {item.id for item in record.entry}:
        return 0
    return sum(SUBJECT not in row for row in taken.rows)


def known_already(taken: TakenIn, rows: Sequence[Row]) -> int:
    """How many of the rows stand in the record already, each counted once."""
    have = Counter(_key(row.values) for row in rows)
    found = Counter(_key(row) for row in taken.rows)
    return sum((have & found).values())


def fresh(taken: TakenIn, rows: Sequence[Row]) -> TakenIn:
    """Of a table that has grown since it was taken in, what is new; any other table whole."""
    have = Counter(_key(row.values) for row in rows)
    if have.total() < GROWN or have - Counter(_key(row) for row in taken.rows):
        return taken
    left: list[Mapping[str, Value]] = []
    for row in taken.rows:
        key = _key(row)
        have[key] -= 1
        left += [row] if have[key] < 0 else []
    return replace(taken, rows=tuple(left))


def left_out_words(count: int) -> str:
    """That so many answers of a table that has grown are there already."""
    return ngettext(
        "{count} of them stands in the record already and is left out.",
        "{count} of them stand in the record already and are left out.",
        count,
    ).format(count=count)


def _key(values: Mapping[str, Value]) -> tuple[tuple[str, Value], ...]:
    return tuple(sorted(values.items(), key=lambda one: one[0]))

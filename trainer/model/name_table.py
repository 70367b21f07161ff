"""This file is a table that holds people's names among other things: where the names stand, and who they are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from trainer.model.heading_words import FIRST, LAST, OTHER, WHOLE, heading_word
from trainer.model.namelist import LONGEST, clean
from trainer.words import _, ngettext

Rows = tuple[tuple[str, ...], ...]
LOOKED_AT, HEADING_WITHIN = 200, 10
MOST_PEOPLE = 150
"""More than a room holds; a column with more was not meant to be names."""


@dataclass(frozen=True, slots=True)
class TableSheet:
    """A sheet of a file, its rows as they stand there, empty ones too; `more` when it goes on after them."""

    name: str
    rows: Rows
    more: bool = False

    @property
    def width(self) -> int:
        """How many columns have anything in them."""
        return max((len(row) for row in self.rows), default=0)


@dataclass(frozen=True, slots=True)
class NameTable:
    """A file as read: its sheets; `encoding` is how its letters were read, and `sure` that they can't be others."""

    name: str
    sheets: tuple[TableSheet, ...]
    encoding: str = ""
    sure: bool = True
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the names stand: a column, one that goes on with them (such as last names), the rows of heading above."""

    names: int
    and_then: int | None = None
    heading: int = 0


@dataclass(frozen=True, slots=True)
class Names:
    """The people found, and a sentence for each row that needs one."""

    found: tuple[str, ...]
    notes: tuple[str, ...] = ()

    @property
    def too_many(self) -> bool:
        """Whether these are more people than a room holds."""
        return len(self.found) > MOST_PEOPLE


_SIGNS = frozenset(" -’'ʼ.()«»“”\"")


def guess(rows: Rows) -> Columns:
    """Where the names stand, by the words of the heading or else by what the cells hold."""
    heading, at = _heading(rows)
    words = [heading_word(cell) for cell in at]
    whole = next((index for index, word in enumerate(words) if word in WHOLE), None)
    first = next((index for index, word in enumerate(words) if word in FIRST), None)
    last = next((index for index, word in enumerate(words) if word in LAST), None)
    if first is not None and last is not None:
        return Columns(first, last, heading)
    known = next((index for index in (whole, first, last) if index is not None), None)
    if known is not None:
        return Columns(known, None, heading)
    return _by_content(rows, heading)


def names_in_table(rows: Rows, columns: Columns) -> Names:
    """The people in the chosen columns, in order; every row that has something and no name is told of."""
    found, notes = [], []
    for number, row in enumerate(rows[columns.heading :], columns.heading + 1):
        cells = [row[index] for index in (columns.names, columns.and_then) if index is not None and index < len(row)]
        whole = " ".join(part for cell in cells if (part := " ".join(cell.split())))
        broken = next((cell for cell in cells if _is_error(cell)), "")
        if broken:
            notes.append(_("Row {row} has {error} for a name and is left out.").format(row=number, error=broken))
        elif name := clean(whole):
            found.append(name)
            if len(whole) > LONGEST:
                notes.append(_("Row {row}: a name of over {count} letters was cut.").format(row=number, count=LONGEST))
        elif any(cell.strip() for cell in row):
            notes.append(_("Row {row} has no name and is left out.").format(row=number))
    return Names(tuple(found), tuple(notes))


def shortened(notes: Sequence[str], most: int = 3) -> tuple[str, ...]:
    """The first few sentences, and how many more there are."""
    if len(notes) <= most:
        return tuple(notes)
    left = len(notes) - most
    more = ngettext("And {count} more row like these.", "And {count} more rows like these.", left).format(count=left)
    return (*notes[:most], more)


def column_letters(index: int) -> str:
    """A column as spreadsheets call it: A, B, …, Z, AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _heading(rows: Rows) -> tuple[int, tuple[str, ...]]:
    """How many rows stand above the people, and the one that names the columns."""
    for index, row in enumerate(rows[:HEADING_WITHIN]):
        words = [heading_word(cell) for cell in row]
        if any(word in WHOLE | FIRST | LAST for word in words) or sum(word in OTHER for word in words) > 1:
            return index + 1, row
    if len(rows) > 2 and any(_differs(rows, column) for column in range(len(rows[0]))):
        return 1, ()
    return 0, ()


def _differs(rows: Rows, column: int) -> bool:
    """Whether a column holds numbers or addresses under a word: then the word is its heading."""
    cells = [row[column].strip() for row in rows[:LOOKED_AT] if column < len(row) and row[column].strip()]
    if len(cells) < 3 or not rows[0][column].strip():
        return False
    return not _is_figure(cells[0]) and all(_is_figure(cell) for cell in cells[1:])


def _by_content(rows: Rows, heading: int) -> Columns:
    body = rows[heading : heading + LOOKED_AT]
    width = max((len(row) for row in body), default=1)
    marks = [_mark([row[column].strip() for row in body if column < len(row)]) for column in range(width)]
    best = max(range(width), key=lambda column: (marks[column], -column), default=0)
    two = width == 2 and all(_single(body, column) for column in (0, 1))
    return Columns(0, 1, heading) if two else Columns(best, None, heading)


def _mark(cells: Sequence[str]) -> float:
    """How much a column looks like names: like names, each once, most often of two words."""
    filled = [cell for cell in cells if cell]
    if not filled:
        return 0.0
    like = sum(_is_name(cell) for cell in filled) / len(filled)
    once = len(set(filled)) / len(filled)
    two = sum(" " in cell for cell in filled) / len(filled)
    return like * (0.5 + 0.3 * once + 0.2 * two)


def _single(rows: Rows, column: int) -> bool:
    """Whether a column is single names, almost all different, such as last names are."""
    cells = [row[column].strip() for row in rows if column < len(row) and row[column].strip()]
    if len(cells) < 3:
        return False
    like = sum(_is_name(cell) and " " not in cell for cell in cells) / len(cells)
    return like >= 0.9 and len(set(cells)) / len(cells) >= 0.8


def _is_name(cell: str) -> bool:
    """Letters of a name and signs within names, few words, a capital first where the script has any."""
    return (
        1 < len(cell) <= LONGEST
        and len(cell.split()) <= 5
        and cell[0].upper() == cell[0]
        and all(char.isalpha() or char in _SIGNS for char in cell)
    )


def _is_figure(cell: str) -> bool:
    return "@" in cell or bool(re.fullmatch(r"[\d\s.,:/+()%\-–]+", cell))


def _is_error(cell: str) -> bool:
    """What spreadsheets show where a formula failed."""
    return bool(re.fullmatch(r"#(?:N/A|REF!|NAME\?|VALUE!|DIV/0!|NULL!|NUM!|Н/Д|ССЫЛКА!|ИМЯ\?|ЗНАЧ!)", cell.strip()))

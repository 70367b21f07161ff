"""This file is lists in text files and from the clipboard: which sign parts the columns, and the rows."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator

from trainer.model.name_table import Rows
from trainer.words import _

MOST_ROWS, MOST_COLUMNS, LONGEST_CELL = 2_000, 60, 400
SIGNS = (";", ",", "\t", "|")
_LOOKED_AT, _ENOUGH = 60, 0.6


def text_rows(text: str) -> tuple[Rows, bool, tuple[str, ...]]:
    """The rows of a text, whether there are more than these, and what is to be said of them."""
    text, sign = _told_sign(text)
    sign = sign or _sign(text)
    open_line = _open_quote(text, sign)
    rows, more = _rows(text, sign, quotes=not open_line)
    notes: tuple[str, ...] = ()
    if open_line:
        notes = (
            _("Line {line}: a quotation mark is opened and never closed, so all of them were read as letters.").format(
                line=open_line
            ),
        )
    return rows, more, notes


def _told_sign(text: str) -> tuple[str, str]:
    """Some spreadsheets begin with "sep=;" to say it themselves."""
    first, _end, rest = text.partition("\n")
    first = first.strip("\r\ufeff ")
    return (rest, first[4:]) if first.lower().startswith("sep=") and len(first) == 5 else (text, "")


def _sign(text: str) -> str:
    """The sign that gives most rows the same number of columns; a tab where none does."""
    best, found = 0.0, "\t"
    for sign in SIGNS:
        rows, _more = _rows(text, sign, quotes=not _open_quote(text, sign), most=_LOOKED_AT)
        widths = [len(row) for row in rows if any(cell.strip() for cell in row)]
        if not widths:
            continue
        width, count = Counter(widths).most_common(1)[0]
        share = count / len(widths)
        if width > 1 and share >= _ENOUGH and share > best:
            best, found = share, sign
    return found if best else _ragged(text)


def _ragged(text: str) -> str:
    """The sign that parts a first row into a table's columns and most others too, though into different numbers."""
    for sign in SIGNS:
        rows, _more = _rows(text, sign, quotes=not _open_quote(text, sign), most=_LOOKED_AT)
        widths = [len(row) for row in rows if any(cell.strip() for cell in row)]
        if widths and widths[0] > 2 and sum(width > 1 for width in widths) >= _ENOUGH * len(widths):
            return sign
    return "\t"


def _rows(text: str, sign: str, *, quotes: bool, most: int = MOST_ROWS) -> tuple[Rows, bool]:
    reader = _reader(text, sign, quotes=quotes)
    rows: list[tuple[str, ...]] = []
    try:
        for row in reader:
            if len(rows) == most:
                return tuple(rows), True
            rows.append(tuple(cell[:LONGEST_CELL] for cell in row[:MOST_COLUMNS]))
    except csv.Error:
        return tuple(rows), True  # a cell larger than any list has: what came before it stands
    while rows and not any(cell.strip() for cell in rows[-1]):
        rows.pop()
    return tuple(rows), False


def _open_quote(text: str, sign: str) -> int:
    """The line of a quotation mark that is opened and never closed; 0 when all are."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=sign, strict=True, skipinitialspace=True)
    line = 0
    while True:
        try:
            line = reader.line_num + 1
            next(reader)
        except StopIteration:
            return 0
        except csv.Error as trouble:
            # A mark closed only by the next line's mark swallows people just as one that is never closed.
            if "expected after" not in str(trouble) or reader.line_num > line:
                return line


def _reader(text: str, sign: str, *, quotes: bool) -> Iterator[list[str]]:
    return csv.reader(
        io.StringIO(text, newline=""),
        delimiter=sign,
        skipinitialspace=True,
        quoting=csv.QUOTE_MINIMAL if quotes else csv.QUOTE_NONE,
    )

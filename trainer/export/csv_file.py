"""This file is data.csv: one row an answer, in UTF-8 that spreadsheets recognise, no cell a formula."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

from trainer.debrief import figures
from trainer.export.answers import Row
from trainer.export.cleaning import plain_line
from trainer.model.items import Value

COLUMNS = (
    "session", "scenario", "step", "lap", "take", "group", "sheet", "person", "role", "item", "question", "value",
    "words", "how",
)  # fmt: skip
"""The names of the columns, the same in every language, so that a program can read them."""
Cell = str | int | float | Decimal
_DECIMAL = re.compile(r"-?\d+\.\d+")
FORMULA_STARTS = "=+-@＝＋－＠\t"


def csv_file(title: str, rows: Sequence[Row]) -> bytes:
    """The answers as CSV."""
    told = (
        (
            title, row.scenario, row.step, str(row.lap or ""), str(row.take or ""), row.group, row.sheet, row.person,
            row.role, row.item, row.question, number_of(value_text(row.value)), row.words, row.how,
        )
        for row in rows
    )  # fmt: skip
    return separated(COLUMNS, told)


def separated(columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """A table that spreadsheets of the language open column by column, with a byte order mark and no cell a formula.

    Where 1,8 is written with a comma they expect semicolons between columns.
    """
    file, comma = io.StringIO(newline=""), figures.comma()
    writer = csv.writer(file, delimiter=";" if comma else ",")
    writer.writerow(columns)
    writer.writerows([_told(value, comma=comma) for value in row] for row in rows)
    return file.getvalue().encode("utf-8-sig")


def _told(value: Cell, *, comma: bool) -> str:
    if isinstance(value, str):
        return cell(value)
    return str(value).replace(".", ",") if comma else str(value)


def number_of(text: str) -> Cell:
    """A number with decimals as one, whatever sign its language has for them; anything else as it is."""
    return Decimal(text) if _DECIMAL.fullmatch(text) else text


def value_text(value: Value | None) -> str:
    """A value as it stands in a cell: numbers plain, several parts one after another with semicolons."""
    if isinstance(value, tuple):
        return ";".join(str(part) for part in value)
    return "" if value is None else str(value)


def cell(text: str) -> str:
    """Text that no spreadsheet takes for a formula; numbers stay numbers."""
    clean = plain_line(text)
    return f"'{clean}" if clean and clean[0] in FORMULA_STARTS and not _is_number(clean) else clean


def _is_number(text: str) -> bool:
    digits = text[1:] if text[0] in "+-" else text
    return digits.replace(".", "", 1).isascii() and digits.replace(".", "", 1).isdigit()

"""This file is data.csv: one row an answer, in UTF-8 that spreadsheets recognise, no cell a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from trainer.export.answers import Row
from trainer.export.cleaning import plain_line
from trainer.model.items import Value

COLUMNS = (
    "session", "scenario", "step", "lap", "take", "group", "sheet", "person", "role", "item", "question", "value",
    "words", "how",
)  # fmt: skip
"""The names of the columns, the same in every language, so that a program can read them."""
FORMULA_STARTS = "=+-@＝＋－＠\t"


def csv_file(title: str, rows: Sequence[Row]) -> bytes:
    """The answers as CSV with a byte order mark."""
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(COLUMNS)
    for row in rows:
        cells = (
            title, row.scenario, row.step, str(row.lap or ""), str(row.take or ""), row.group, row.sheet, row.person,
            row.role, row.item, row.question, value_text(row.value), row.words, row.how,
        )  # fmt: skip
        writer.writerow([cell(text) for text in cells])
    return file.getvalue().encode("utf-8-sig")


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

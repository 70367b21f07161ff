"""This file is record.xlsx: the rows of a record as a list that can be sorted and filtered, and its weeks."""

from __future__ import annotations

from collections.abc import Sequence

from trainer.export.cleaning import one_line
from trainer.export.xlsx.book import Book
from trainer.export.xlsx.cells import Column, Content
from trainer.model.report import Table
from trainer.words import _


def record_workbook(
    title: str, columns: Sequence[Column], rows: Sequence[Sequence[Content]], weeks: Table | None
) -> bytes:
    """The workbook; `weeks` are those of an adoption plan."""
    book = Book()
    book.list_of(_("Rows"), columns, rows)
    if weeks is not None:
        known = [Column(name, long=True) for name in weeks.columns]
        book.list_of(_("Week by week"), known, weeks.rows)
    return book.saved(one_line(title))

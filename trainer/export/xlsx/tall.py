"""This file is a sheet with very many rows: written row by row, typed, with a header that stays and filters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from trainer.export.xlsx.book import Book
from trainer.export.xlsx.cells import Column, Content
from trainer.export.xlsx.guide import explained
from trainer.model.trouble import NotSaved
from trainer.words import _

MOST_ROWS = 1_048_575
"""So many rows under a header fit on a sheet of any spreadsheet."""


@dataclass(frozen=True, slots=True)
class Tall:
    """A sheet: its title, its columns with their widths (in letters), and its rows."""

    title: str
    columns: Sequence[Column]
    widths: Sequence[float]
    rows: Iterable[Sequence[Content]]


def tall_workbook(tall: Tall) -> bytes:
    """The workbook with what its columns tell, and properties that tell nothing; NotSaved for rows beyond a sheet's."""
    book = Book()
    book.tall(tall.title, tall.columns, _counted(tall.rows), tall.widths)
    explained(book)
    return book.saved("")


def _counted(rows: Iterable[Sequence[Content]]) -> Iterator[Sequence[Content]]:
    for count, row in enumerate(rows, 1):
        if count > MOST_ROWS:
            raise NotSaved(
                _("A spreadsheet holds {count} rows; there are more. Write a CSV file.").format(count=MOST_ROWS)
            )
        yield row

"""This file is tables without the columns in which nothing stands."""

from __future__ import annotations

from dataclasses import replace

from trainer.model.report import Table


def trimmed(table: Table) -> Table:
    """The table without columns that are empty in every row."""
    kept = [place for place in range(len(table.columns)) if any(row[place].strip() for row in table.rows)]
    return replace(
        table,
        columns=tuple(table.columns[place] for place in kept),
        rows=tuple(tuple(row[place] for place in kept) for row in table.rows),
        numbers=tuple(number for number, place in enumerate(kept) if place in table.numbers),
    )

"""This file is the rehearsal of a record on the command line: weeks of made-up keeping, printed as they go."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from trainer.words import _

if TYPE_CHECKING:
    from trainer.keeping import OpenRecord
    from trainer.rehearsal_records import Told
    from trainer.store.library import Library

MOST_WEEKS = 520
RUNS = 2
"""The column of the table that says how many run; on the command line they are named below it."""


def rehearse_record(library: Library, name: str, weeks: int, seed: int, to: Path | None) -> tuple[Path, ...]:
    """Keeps the record for some weeks, prints each, writes its files where asked; NotSaved or Refused when it can't."""
    from random import Random

    from trainer.clock import HandClock
    from trainer.export.record import RecordMaterial
    from trainer.export.record_aside import write_record_aside
    from trainer.keeping import begin
    from trainer.places import data_folder
    from trainer.rehearsal import cast
    from trainer.rehearsal_records import MONDAY, RecordRehearsal
    from trainer.store.letterhead import load_letterhead

    clock = HandClock(MONDAY)
    with tempfile.TemporaryDirectory() as folder:
        opened = begin(library, name, Path(folder), clock, rehearsal=True)
        try:
            played = list(RecordRehearsal(opened.ledger, clock, Random(seed), cast(8)).play(weeks))
            sys.stdout.write("\n".join(_lines(opened, played)) + "\n")
            if to is None:
                return ()
            ledger = opened.ledger
            whose = load_letterhead(data_folder())
            material = RecordMaterial(ledger.kept, ledger.record, ledger.today, ledger.sheet, letterhead=whose)
            return write_record_aside(material, to)
        finally:
            opened.close()


def _lines(opened: OpenRecord, played: Sequence[Told]) -> list[str]:
    from trainer.debrief.weekly import names, weeks

    plan = opened.ledger.habits
    table = weeks(plan, opened.ledger.today) if plan is not None else None
    if table is None:
        return _rows(opened)
    lines: list[str] = []
    wide = max(len(name) for name in table.columns)
    known = plan.weeks(opened.ledger.today) if plan is not None else ()
    for told, week, row in zip(played, known, table.rows, strict=True):
        lines.append(_("Week {number}, from {day}").format(number=told.number, day=told.monday.isoformat()))
        for name, text in zip(table.columns[1:], row[1:], strict=True):
            lines.append(f"  {name.ljust(wide)}  {text or '–'}")
            if name == table.columns[RUNS] and plan is not None:
                lines += [f"  {' ' * wide}  {habit}" for habit in names(plan, week.running)]
        lines += [f"  ! {sentence}" for sentence in told.refused]
    return lines


def _rows(opened: OpenRecord) -> list[str]:
    """A record without a pace: its rows, a line each."""
    from trainer.debrief.fields import name_of

    record = opened.ledger.record
    states = {column.id: column.text for column in record.columns}
    return [
        " · ".join(part for part in (row.id, states.get(row.column, ""), name_of(record, row)) if part)
        for row in opened.ledger.kept.rows
    ]

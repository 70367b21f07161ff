"""This file is the workbook's list of answers: words to read first, behind them the codes that programs need."""

from __future__ import annotations

import re
from collections.abc import Sequence

from trainer.debrief.ways import way_name
from trainer.export.answers import Row
from trainer.export.csv_file import value_text
from trainer.export.xlsx.cells import COUNT, Column, Content
from trainer.words import _

CODES = ("scenario", "step", "sheet", "item", "value", "how")
"""The columns of codes, called as in data.csv."""
_PLAIN_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


def columns() -> Sequence[Column]:
    """In the language of the notes, and the codes as in every language."""
    return (
        Column(_("Scenario"), long=True),
        Column(_("Step"), long=True),
        Column(_("Round"), COUNT),
        Column(_("Take"), COUNT),
        Column(_("Group"), long=True),
        Column(_("Card"), long=True),
        Column(_("Person")),
        Column(_("Role")),
        Column(_("Question"), long=True),
        Column(_("Answer"), long=True),
        Column(_("Words"), long=True),
        Column(_("How"), printed=False),
        *(Column(name, printed=False) for name in CODES),
    )


def answer(row: Row) -> tuple[Content, ...]:
    """An answer's cells; of what is no answer to a sheet, such as votes and figures, the number is the answer."""
    return (
        row.read.scenario,
        row.read.step,
        row.lap or None,
        row.take or None,
        row.group,
        row.read.card,
        row.person,
        row.role,
        row.question,
        _read(row),
        row.words,
        way_name(row.how),
        row.scenario,
        row.step,
        row.sheet,
        row.item,
        _value(row),
        row.how,
    )


def _read(row: Row) -> Content:
    """What was answered, as people read it; an answer without value and words was left open."""
    if not row.sheet:
        return _value(row)
    return _("skipped") if row.value is None and not row.words else row.read.answer


def _value(row: Row) -> Content:
    """Numbers as numbers, reckoned ones too; several parts as in data.csv."""
    if isinstance(row.value, int | float):
        return row.value
    text = value_text(row.value)
    return float(text) if not row.sheet and _PLAIN_NUMBER.fullmatch(text) else text

"""This file is what the rows of a record come to: how often each answer was chosen, and averages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from trainer.debrief import items
from trainer.debrief.items.base import Sample
from trainer.model.answered import Given
from trainer.model.items import Choose, ChooseMany, Item, Number, Scale, Words, YesNo
from trainer.model.kept import Row
from trainer.model.report import Heading, Part, Table
from trainer.words import _

LEAST = 5
"""So many rows must answer before any sum says more than reading them."""
SUMMED = (Choose, ChooseMany, Number, Scale, Words, YesNo)


def at_a_glance(rows: Sequence[Row], entry: Sequence[Item]) -> Iterator[Part]:
    """The questions that can be summed, those with the same answers in one table; nothing of fewer than five rows."""
    told = [item for item in entry if isinstance(item, SUMMED) and _answered(rows, item) >= LEAST]
    if not told:
        return
    yield Heading(level=2, text=_("At a glance"))
    for names, known in groupby(told, key=_options):
        same = list(known)
        if names and len(same) > 1:
            yield _beside(rows, same, names)
        else:
            for item in same:
                answers = tuple(Given(row.values.get(item.id)) for row in rows)
                yield from items.parts(item, [Sample(label=_("Everyone"), answers=answers, asked=len(rows))], LEAST)


def _answered(rows: Sequence[Row], item: Item) -> int:
    return sum(row.values.get(item.id) not in (None, ()) for row in rows)


def _options(item: Item) -> tuple[str, ...]:
    """The answers one may choose from, where one is chosen."""
    return tuple(option.text for option in item.options) if isinstance(item, Choose) else ()


def _beside(rows: Sequence[Row], same: Sequence[Item], names: Sequence[str]) -> Table:
    """A row a question, a column an answer."""
    lines = []
    for item in same:
        ids = [option.id for option in item.options] if isinstance(item, Choose) else []
        lines.append((item.ask, *(str(sum(row.values.get(item.id) == one for row in rows)) for one in ids)))
    return Table(columns=(_("Question"), *names), rows=tuple(lines), numbers=tuple(range(1, len(names) + 1)))

"""This file is the pictures of a comparison: a bar or a line a session, painted by the same hand as the debrief's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from trainer.debrief import items, metrics
from trainer.debrief.comparing import tables
from trainer.debrief.comparing.comparison import Beside, Comparison, Row, rows, told_at
from trainer.debrief.comparing.measures import sample
from trainer.debrief.items import Sample
from trainer.debrief.items.bars import meters, tint
from trainer.debrief.items.base import remarks
from trainer.model.items import Bipolar, Choose, Faces, Grid, Item, Scale, Sliders, YesNo
from trainer.model.report import Distribution, Paragraph
from trainer.model.report import Part as ReportPart
from trainer.model.screen import MeterRow
from trainer.words import _

BARRED = (Faces, Scale, YesNo, Bipolar, Choose, Grid, Sliders)
"""Kinds whose answers stand scene by scene in the debrief, and here session by session."""

MOST_LINES = 12
"""More lines than these are read as a table."""


def pictures(found: Comparison, beside: Beside) -> Iterator[ReportPart]:
    """The distributions of every session that may be shown whole; shares and rounded averages stand as lines."""
    limit = max(side.digest.limit for side in found.sides)
    item = beside.question.item
    samples = list(_samples(found, beside, item)) if isinstance(item, BARRED) else []
    if len({one.below or one.label for one in samples if one.n}) > 1:
        yield from _shown(beside, item, samples, limit)
    else:
        yield from _lines(found, beside)


def _shown(beside: Beside, item: Item, samples: Sequence[Sample], limit: int) -> tuple[ReportPart, ...]:
    metric = beside.question.metric
    if metric and isinstance(item, Scale):
        return metrics.parts(metric, item, samples, limit)
    return items.parts(item, samples, limit)


def _samples(found: Comparison, beside: Beside, item: Item) -> Iterator[Sample]:
    """The levels one under another, the sessions within each; those that are guarded are left out."""
    levels = {told.level: told.level_title for one in beside.told for told in one or ()}
    for level, title in levels.items():
        for number, side in enumerate(found.sides):
            told = told_at(beside, number, level)
            if told is not None and (told.open or not beside.few[number]):
                yield sample(told, item, title or side.label, side.label if title else "")


def _lines(found: Comparison, beside: Beside) -> Iterator[ReportPart]:
    """A line for each figure of each session, where it stands on its scale; many figures as a table, a row each."""
    known = list(rows(found.sides, beside))
    told = [(row, number) for row in known for number, cell in enumerate(row.cells) if cell.value is not None]
    if len({number for _row, number in told}) < 2:
        return
    counted = _counted(found, told)
    note = " · ".join(text for text in (*counted, _note(known)) if text)
    if len(told) > MOST_LINES:
        yield tables.listed(found, beside.question.item.ask, known)
        yield from (Paragraph(text=note, muted=True),) if note else ()
    else:
        lines = (_line(found, row, number, counted=not counted) for row, number in told)
        yield meters(beside.question.item.ask, tuple(lines), note)


def _counted(found: Comparison, told: Sequence[tuple[Row, int]]) -> tuple[str, ...]:
    """How many answered in each session; nothing where that isn't the same for all its figures."""
    counts = dict.fromkeys((number, row.cells[number].counted) for row, number in told)
    if len(counts) > len({number for number, _words in counts}) or len(told) == len(counts):
        return ()
    return tuple(f"{found.sides[number].label}: {words}" for number, words in counts)


def _line(found: Comparison, row: Row, number: int, *, counted: bool) -> MeterRow:
    cell, length = row.cells[number], row.measure.length
    side, n = found.sides[number].label, cell.counted if counted else ""
    label = " · ".join(part for part in (row.level_title, row.measure.name) if part)
    share = _share(row, float(cell.value or 0), float(length or 0))
    return MeterRow(
        label=label or side,
        share=share,
        figure=cell.figure,
        feeling=tint(share) if isinstance(row.question.item, Faces | Scale) else None,
        below=" · ".join(text for text in (side if label else "", n) if text),
    )


def _share(row: Row, value: float, length: float) -> float:
    """Where a figure stands between the ends of its scale."""
    if not length:
        return 0.0
    match row.question.item:
        case Faces():
            least = -2.0
        case Grid():
            least = 1.0
        case Scale() if row.measure.average:
            least = float(row.question.item.least)
        case _:
            least = -length / 2 if length == 200 else 0.0
    return min(1.0, max(0.0, (value - least) / length))


def _note(known: Sequence[Row]) -> str:
    if any(cell.state == "rounded" for row in known for cell in row.cells):
        return _("Rounded: these groups differ by so few people that one of them could be worked out.")
    return ""


def by_time(item: Item, metric: str, samples: Sequence[Sample], limit: int) -> Iterator[ReportPart]:
    """Periods one under another, for a question many sessions were asked."""
    if not isinstance(item, BARRED) or sum(bool(one.n) for one in samples) < 2:
        return
    if metric and isinstance(item, Scale):
        yield from metrics.parts(metric, item, samples, limit)
        return
    for part in items.parts(item, samples, limit):
        yield replace(part, note=remarks(samples, limit)) if isinstance(part, Distribution) else part

"""This file is the scale in the debrief: averages on lines from its least to its most."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from trainer.debrief import figures
from trainer.debrief.items.bars import empty_row, meters, tint
from trainer.debrief.items.base import Kind, Sample, Summary, counted, remarks, sizes, whole_numbers
from trainer.debrief.numbers import Spread, spread
from trainer.model.items import Scale
from trainer.model.report import Meters, Part
from trainer.model.screen import MeterRow
from trainer.model.session import Given
from trainer.words import _


def summary(item: Scale, answers: Sequence[Given]) -> Summary:
    """How often each number was given, the average and the spread."""
    given = whole_numbers(answers)
    n, skipped = sizes(answers)
    known = range(item.least, item.most + 1)
    return Summary(n=n, skipped=skipped, counts=counted(given, known), spread=spread(given, (item.least, item.most)))


def said(item: Scale, given: Given) -> str:
    """The number, of how many."""
    if not isinstance(given.value, int):
        return ""
    return _("{number} on a scale of {least} to {most}").format(number=given.value, least=item.least, most=item.most)


def parts(item: Scale, samples: Sequence[Sample], limit: int) -> tuple[Part, ...]:
    """One line a scene."""
    found = [(sample, summary(item, sample.answers).spread) for sample in samples]
    rows = tuple(_row(item, sample, average) for sample, average in found)
    differ = [sample.label for sample, average in found if average and average.differs]
    return (meters(item.ask, rows, _note(item, remarks(samples, limit, differ=differ))),)


def together(title: str, items: Sequence[Scale], samples: Sequence[Sample], limit: int) -> Meters:
    """Several statements on one scale, one line each; a statement of the other pole says so and is summed with none."""
    rows, differ = [], []
    for item, sample in zip(items, samples, strict=True):
        average = summary(item, sample.answers).spread
        below = _("the other pole") if item.opposite else ""
        rows.append(_row(item, replace(sample, label=item.ask, below=below), average))
        if average and average.differs:
            differ.append(item.ask)
    return meters(title, tuple(rows), _note(items[0], remarks(samples, limit, differ=differ)))


def alike(one: Scale, other: Scale) -> bool:
    """Whether two items are answered on the same scale."""
    return (one.least, one.most, one.low, one.high) == (other.least, other.most, other.low, other.high)


def _row(item: Scale, sample: Sample, average: Spread | None) -> MeterRow:
    if average is None:
        return empty_row(sample)
    share = (average.mean - item.least) / Fraction(item.most - item.least)
    return MeterRow(
        label=sample.label,
        share=float(share),
        figure=figures.mean(average.mean),
        feeling=tint(share),
        below=sample.below,
    )


def _note(item: Scale, remark: str) -> str:
    ends = _("{least} {low}, {most} {high}").format(least=item.least, low=item.low, most=item.most, high=item.high)
    return " · ".join(text for text in (ends if item.low or item.high else "", remark) if text)


KIND = Kind(summary, said, parts)

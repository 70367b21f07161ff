"""This file is the scale in the debrief: averages on lines, or bars that show the spread where it has few points."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from trainer.debrief import figures
from trainer.debrief.items.bars import distribution, empty_bar, empty_row, meters, tint
from trainer.debrief.items.base import Kind, Sample, Summary, counted, dotted, remarks, sizes, whole_numbers
from trainer.debrief.numbers import FEWEST, spread
from trainer.model.items import Scale
from trainer.model.report import Distribution, Meters, Part
from trainer.model.screen import Bar, MeterRow, Segment
from trainer.model.session import Given
from trainer.words import _

FEW = 5
"""Up to so many points a scale is shown as bars."""


def summary(item: Scale, answers: Sequence[Given]) -> Summary:
    """How often each number was given, the average and the spread."""
    given = whole_numbers(answers)
    n, skipped = sizes(answers)
    known = range(item.least, item.most + 1)
    return Summary(n=n, skipped=skipped, counts=counted(given, known), spread=spread(given, (item.least, item.most)))


def said(item: Scale, given: Given) -> str:
    """The number, of how many; on a scale from nought with both its ends, or it would seem to begin at one."""
    return figures.on(given.value, item.least, item.most) if isinstance(given.value, int) else ""


def parts(item: Scale, samples: Sequence[Sample], limit: int) -> tuple[Part, ...]:
    """One row a scene."""
    return (_panel(item.ask, [(item, sample) for sample in samples], limit),)


def together(title: str, asked: Sequence[tuple[Scale, Sample]], limit: int) -> Part:
    """Several statements on one scale, one row each; a statement of the other pole says so and is summed with none."""
    turned = _("worded the other way round: low here means what high means elsewhere")
    rows = [(item, replace(sample, label=item.ask, below=turned if item.opposite else "")) for item, sample in asked]
    return _panel(title, rows, limit)


def alike(one: Scale, other: Scale) -> bool:
    """Whether two items are answered on the same scale."""
    return (one.least, one.most, one.low, one.high) == (other.least, other.most, other.low, other.high)


def _panel(title: str, rows: Sequence[tuple[Scale, Sample]], limit: int) -> Distribution | Meters:
    found = [(item, sample, summary(item, sample.answers)) for item, sample in rows]
    differ = [sample.label for _item, sample, summed in found if summed.spread and summed.spread.differs]
    remark = remarks([sample for _item, sample in rows], limit, differ=differ)
    first = rows[0][0]
    if first.most - first.least < FEW:
        bars = tuple(_bar(item, sample, summed) for item, sample, summed in found)
        return distribution(title, bars, _segments(first, [0] * (first.most - first.least + 1)), remark, _("Average"))
    lines = tuple(_row(item, sample, summed) for item, sample, summed in found)
    few = dotted([sample.teams for _item, sample, summed in found if 0 < summed.n < FEWEST])
    note = " · ".join(text for text in (ends(first), remark, few) if text)
    return replace(meters(title, lines, note, _("Average")), ends=(first.least, first.most))


def _bar(item: Scale, sample: Sample, summed: Summary) -> Bar:
    if summed.spread is None:
        return empty_bar(sample)
    counts = [count for _value, count in summed.counts]
    return Bar(
        label=sample.label,
        below=sample.below,
        segments=tuple(each for each in _segments(item, counts) if each.count),
        figure=figures.mean(summed.spread.mean) if summed.n >= FEWEST else "",
        beside=sample.beside,
    )


def _segments(item: Scale, counts: Sequence[int]) -> tuple[Segment, ...]:
    length = item.most - item.least
    return tuple(
        Segment(count=count, label=point(item, item.least + step), feeling=tint(Fraction(step, length or 1)))
        for step, count in enumerate(counts)
    )


def point(item: Scale, number: int) -> str:
    """A number of the scale, with what it means where it is an end that has words."""
    end = item.low if number == item.least else item.high if number == item.most else ""
    return _("{number} “{end}”").format(number=number, end=end) if end else str(number)


def _row(item: Scale, sample: Sample, summed: Summary) -> MeterRow:
    average = summed.spread
    if average is None:
        return empty_row(sample)
    if summed.n < FEWEST:
        given = sorted(whole_numbers(sample.answers))
        each = tuple((value - item.least) / (item.most - item.least) for value in given)
        said_as = figures.both([figures.plain(value) for value in given])
        return MeterRow(label=sample.label, share=0.0, figure=said_as, below=sample.below, each=each)
    share = (average.mean - item.least) / Fraction(item.most - item.least)
    return MeterRow(
        label=sample.label,
        share=float(share),
        figure=figures.mean(average.mean),
        feeling=tint(share),
        below=sample.below,
    )


def ends(item: Scale) -> str:
    """Both ends of a scale in its own words, "" where it has none."""
    return " · ".join(point(item, number) for number in (item.least, item.most) if item.low or item.high)


KIND = Kind(summary, said, parts)
